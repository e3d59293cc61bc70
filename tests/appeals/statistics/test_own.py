"""The municipality's own count: an outcome comes back, and every page and paper has it."""

from html import unescape

import pytest
from django.utils.translation import override

from appealing import complain_as_other, walk
from hjemmel.appeals import services
from hjemmel.appeals.danmarkskort.tile_map import tile_map
from hjemmel.appeals.models import Appeal
from hjemmel.appeals.moves import State
from hjemmel.appeals.statistics import own
from hjemmel.appeals.statistics.live import live
from hjemmel.appeals.treatment import drafting, snapshot
from hjemmel.appeals.treatment import services as treatment
from hjemmel.appeals.treatment.queries import latest, pictures
from hjemmel.casework.models import Decision
from hjemmel.core.actor import acting
from hjemmel.core.models import Municipality
from hjemmel.statutes.retssikkerhed.danmarkskort import Map
from world import DAY, LATER, World, log_in, sign, submitted

TODAY = DAY.date()


def remitted(world: World, provision: str) -> Appeal:
    """A complaint of the town that Ankestyrelsen has sent back for two reasons."""
    here = world.here
    refusal = submitted(here, "refused")
    sign(refusal, here.decider)
    with acting(here.caseworker):
        decision = Decision.objects.select_related("case__person").get(pk=refusal.pk)
    appeal = complain_as_other(decision, here.caseworker)
    reasons = services.Reasons(["facts", "law"])
    with acting(here.lawyer):
        walk(appeal, State.FORWARDED, here.caseworker.user_id, here.lawyer.user_id)
        services.register(
            appeal, services.Answer(["remitted"], TODAY, TODAY, provision=provision, act_by=LATER, reasons=reasons)
        )
    return appeal


@pytest.mark.django_db
def test_an_outcome_changes_the_map_the_breakdowns_the_quarter_and_the_case(world: World) -> None:
    analyst = log_in(world.here.analyst)

    def page(by: str) -> str:
        return unescape(analyst.get(f"/danmarkskort/?aar=2025&kort=voksen&opdel={by}").content.decode())

    assert "Eksempelkommune: ingen sager, og derfor ingen procent, egen optælling" in page("enhed")
    assert "Uden for kortene er sager efter SFL § 2" in page("enhed"), "frikort complaints are counted apart"
    remitted(world, "SEL § 100")
    told = "100,0 % af 1 sag omgjort (spænd 20,6–100,0 %)"
    assert f"Eksempelkommune: {told}, egen optælling" in page("aarsag")
    assert all(reason in page("aarsag") for reason in ("Oplysninger manglede", "Loven var anvendt forkert"))
    assert "SEL § 100" in page("bestemmelse")
    assert "1. kvartal 2025" in page("kvartal")
    report = unescape(analyst.get("/danmarkskort/kvartal/?periode=2025-1").content.decode())
    assert "1 af 1, 100 % (20,6–100,0 %)" in report
    with acting(world.here.analyst):
        town = Municipality.objects.get(pk=world.here.municipality_id)
        taken = snapshot.take(live(town), town, 2025)
        text = drafting.draft(drafting.Material(taken, TODAY, LATER, LATER, ()))
        case = treatment.draft(year=2025, published_on=TODAY)
        drawn = [(one.section, one.title) for one in pictures(latest(case))]
    assert f"på voksenhandicapområdet {told}" in text["summary"]
    assert "loven var anvendt forkert (1), oplysninger manglede (1)" in text["reasons"]
    assert snapshot.Snapshot.read(taken.as_json()) == taken
    assert drawn == [
        ("figures", "Omgørelsesprocent på socialområdet 2025"),
        ("comparison", "Omgørelsesprocent på socialområdet 2023–2025"),
        ("comparison", "Omgørelsesprocent på voksenhandicapområdet 2023–2025"),
    ], "no picture of the child disability map, which has no case"


@pytest.mark.django_db
def test_older_cases_count_on_the_child_map_only_where_the_complaint_is_from_before_barnets_lov(world: World) -> None:
    sums = [own.Sum(2024, "2024K1", "SEL § 41", "remitted", "", "", older, 2) for older in (True, False)]
    tallies = own.counts_of("0999", tuple(sums)).tallies("year")
    assert tallies[Map.CHILD_DISABILITY, 2024].on_merits == 2
    assert tallies[Map.SOCIAL, 2024].on_merits == 4


@pytest.mark.django_db
def test_another_town_counts_only_its_own(world: World) -> None:
    remitted(world, "SEL § 112")
    for town, n in ((world.here, 1), (world.there, 0)):
        with acting(town.analyst):
            found = own.sums(Municipality.objects.get(pk=town.municipality_id))
            foreign = own.sums(Municipality.objects.get(pk=world.here.municipality_id))
        assert sum(one.n for one in found if one.provision == "SEL § 112") == n
        assert sum(one.n for one in foreign if one.provision == "SEL § 112") == n


@pytest.mark.django_db
def test_a_picture_is_said_in_the_language_of_the_screen(world: World) -> None:
    with acting(world.here.analyst):
        report = live(Municipality.objects.get(pk=world.here.municipality_id)).report
        danish = tile_map(report, 2023, Map.ADULT_DISABILITY).decode()
        with override("en"):
            english = tile_map(report, 2023, Map.ADULT_DISABILITY).decode()
    assert 'lang="da"' in danish
    assert "Omgørelsesprocent på voksenhandicapområdet 2023" in danish
    assert 'lang="en"' in english
    for said in ("Reversal rate of the adult disability area 2023", "no cases", "60 % and above", "hidden, few cases"):
        assert said in english, said
    for word in ("omgjort", "Omgørelse", "sager", "kommuner"):
        assert word not in english, word
