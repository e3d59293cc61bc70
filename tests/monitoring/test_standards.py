"""Quality standards from draft to suspension, and what the database itself refuses."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, ProgrammingError, transaction

from hjemmel.core.actor import acting
from hjemmel.monitoring import queries, services
from hjemmel.monitoring.areas import Area
from hjemmel.monitoring.models import InForce, Standard, StandardVersion, Suspension
from hjemmel.monitoring.services import Meeting, MonitoringError
from hjemmel.monitoring.standing import standing
from hjemmel.sources import services as sources
from hjemmel.sources.models import Ruling
from hjemmel.sources.standing import flags
from quality import MET_ON, RULING
from world import DAY, World

pytestmark = pytest.mark.django_db

TODAY = DAY.date()
MEETING = Meeting("Socialudvalget", MET_ON, "5")


def made(provisions: str = "SEL § 102", text: str = "Vi vurderer dit behov.", months: int = 12) -> Standard:
    """A standard with a draft."""
    standard = services.make_standard(
        title=f"Efter {provisions}", area=Area.SOCIAL, provisions=provisions, review_months=months
    )
    services.save_draft(standard, text=text, causes=[], cause_note="")
    return standard


def again(standard: Standard) -> Standard:
    """The standard as it stands now, with what belongs to it."""
    return queries.standards().get(pk=standard.pk)


def test_a_version_follows_another_the_day_it_ends(world: World) -> None:
    with acting(world.here.lawyer):
        standard = made()
        services.adopt(standard, meeting=MEETING, since=MET_ON)
        services.save_draft(standard, text="Vi vurderer altid dit behov.", causes=[], cause_note="")
        for change, why in (({}, "årsag til ændringen"), ({"causes": ["law"]}, "gælder allerede")):
            if change:
                services.save_draft(standard, text="Vi vurderer altid dit behov.", cause_note="", **change)
            with pytest.raises(MonitoringError, match=why):
                services.adopt(standard, meeting=MEETING, since=MET_ON)
        services.adopt(standard, meeting=MEETING, since=TODAY)
        found = again(standard)
        held = [queries.version_in_force(found, day) for day in (MET_ON, TODAY - timedelta(days=1), TODAY)]
        assert [version.number if version else None for version in held] == [1, 1, 2]
        assert queries.version_in_force(found, MET_ON - timedelta(days=1)) is None
        services.save_draft(standard, text="Vi vurderer altid dit behov.", causes=["law"], cause_note="")
        with pytest.raises(MonitoringError, match="ikke ændret"):
            services.adopt(standard, meeting=MEETING, since=TODAY + timedelta(days=1))
        services.save_draft(standard, text="Vi vurderer.", causes=["law"], cause_note="")
        with pytest.raises(MonitoringError, match="fra før det møde"):
            services.adopt(standard, meeting=Meeting("Byrådet", TODAY), since=MET_ON)


def test_the_database_keeps_versions_apart_and_as_they_were(world: World) -> None:
    with acting(world.here.lawyer):
        standard = made()
        version = services.adopt(standard, meeting=MEETING, since=MET_ON)
        with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
            StandardVersion.objects.filter(pk=version.pk).update(text="Noget andet")
        other = StandardVersion.objects.create(
            standard=standard, municipality_id=standard.municipality_id, number=2, text="x", adopter="x", adopted_at=DAY
        )
        with pytest.raises(IntegrityError, match="monitoring_one_version_in_force"), transaction.atomic():
            InForce.objects.create(
                version=other, standard=standard, municipality_id=standard.municipality_id, period=(TODAY, None)
            )
    with acting(world.there.lawyer):
        assert Standard.objects.filter(pk=standard.pk).exists(), "what is adopted is public"
        assert not Standard.objects.filter(pk=standard.pk).update(title="Vores")
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            Suspension.objects.create(
                standard=standard, municipality_id=standard.municipality_id, period=(TODAY, None), pilot="x", body="x",
                met_on=TODAY,
            )  # fmt: skip


def test_what_refuses_everybody_is_adopted_only_with_a_reason(world: World) -> None:
    """Document 002 Gladsaxe, lines 670-686: § 102 under ruling 4-23, and after its repeal."""
    with acting(world.here.lawyer):
        standard = made(text=f"Kommunen tilbyder ikke behandling, jf. principafgørelse {RULING}.")
        with pytest.raises(MonitoringError, match="individuel vurdering"):
            services.adopt(standard, meeting=MEETING, since=MET_ON)
        services.adopt(standard, meeting=MEETING, since=MET_ON, refusals_assessed=f"Principafgørelse {RULING}")
        assert standing(again(standard), TODAY).problems == []
        sources.repeal(Ruling.objects.get(number=RULING), on=TODAY, by=None, reason="Ombudsmanden.")
        (problem,) = standing(again(standard), TODAY).problems
        assert RULING in problem
        assert [refusal.sentence for refusal in standing(again(standard), TODAY).refusals] == [
            f"Kommunen tilbyder ikke behandling, jf. principafgørelse {RULING}."
        ]


def test_a_statutory_standard_is_made_in_time_and_cannot_simply_go(world: World) -> None:
    with acting(world.here.lawyer):
        with pytest.raises(MonitoringError, match="BEK 1575/2014"):
            made("SEL § 83", months=24)
        standard = made("SEL § 83")
        (problem,) = standing(standard, TODAY).problems
        assert problem == "Er lovpligtig efter BEK 1575/2014 § 1, stk. 1, men ingen udgave gælder."
        version = services.adopt(standard, meeting=MEETING, since=MET_ON)
        late = date(2026, 1, 15)
        assert "godkendt igen" in standing(again(standard), late).problems[0]
        services.renew(version, meeting=Meeting("Socialudvalget", date(2026, 1, 10)))
        assert standing(again(standard), late).problems == []
        with pytest.raises(MonitoringError, match="lovpligtig"):
            services.repeal(again(standard), since=late, because="Ikke brugt")
        pilot = {"first": TODAY, "last": TODAY + timedelta(days=90), "pilot": "Regelforenkling", "meeting": MEETING}
        with pytest.raises(MonitoringError, match="hjemmel"):
            services.suspend(standard, **pilot)
        services.suspend(standard, **pilot, legal_basis="FKN § 3")


def test_a_pilot_sets_a_standard_aside_and_it_comes_back(world: World) -> None:
    """Document 002 Gladsaxe, lines 702-712: § 85 set aside, decisions by law and assessment meanwhile."""
    with acting(world.here.lawyer):
        standard = made("SEL § 85")
        services.adopt(standard, meeting=MEETING, since=MET_ON)
        last = TODAY + timedelta(days=90)
        due = {"replacement_due": TODAY + timedelta(days=60)}
        services.suspend(standard, first=TODAY, last=last, pilot="Regelforenkling", meeting=MEETING, **due)
        (late,) = standing(again(standard), TODAY + timedelta(days=61)).problems
        assert late.startswith("Det nye koncept skulle være klar")
        with pytest.raises(MonitoringError, match="allerede sat ud af kraft"):
            services.suspend(standard, first=last, last=last, pilot="Igen", meeting=MEETING)
        days = (TODAY - timedelta(days=1), TODAY, last, last + timedelta(days=1))
        assert [queries.suspension_on(again(standard), day) is not None for day in days] == [False, True, True, False]
        suspension = queries.suspension_on(again(standard), TODAY)
        assert suspension is not None
        services.end_suspension(suspension, since=TODAY + timedelta(days=30))
        assert queries.suspension_on(again(standard), TODAY + timedelta(days=30)) is None
        services.repeal(again(standard), since=last, because="Nyt koncept")
        assert queries.version_in_force(again(standard), last) is None


def test_a_decision_by_a_standard_that_is_set_aside_is_flagged(world: World) -> None:
    """In a pilot decisions are made without the standard: document 002 Gladsaxe, lines 702-708."""
    with acting(world.here.lawyer):
        standard = made("SEL § 85")
        services.adopt(standard, meeting=MEETING, since=MET_ON)
        services.suspend(standard, first=TODAY, last=TODAY, pilot="Regelforenkling", meeting=MEETING)
        text = "Efter kvalitetsstandarden for SEL § 85, stk. 1 får du støtte to timer om ugen."
        (flag,) = flags(text, TODAY)
        assert flag.cited == "Kvalitetsstandarden Efter SEL § 85"
        assert flag.why == "Sat ud af kraft i forsøget Regelforenkling."
        assert flags(text, TODAY + timedelta(days=1)) == ()
        assert flags("Efter SEL § 85 får du støtte.", TODAY) == ()
    with acting(world.there.lawyer):
        assert flags(text, TODAY) == (), "another town's pilot"
