"""A principle ruling is repealed: all that cites it is flagged in that moment, and what is over is left alone."""

from datetime import timedelta

import pytest
from django.urls import reverse

from appealing import complain
from hjemmel.appeals import services
from hjemmel.appeals.treatment import queries as treatments
from hjemmel.appeals.treatment import services as treatment
from hjemmel.casework import services as casework
from hjemmel.casework.models import Decision
from hjemmel.core import clock
from hjemmel.core.actor import acting
from hjemmel.monitoring import services as monitoring
from hjemmel.monitoring.models import Standard
from hjemmel.monitoring.services import Meeting
from hjemmel.sources import services as sources
from hjemmel.sources import uses
from hjemmel.sources.models import Ruling
from quality import RULING
from world import DAY, World, apply, deliver, investigate, log_in, sign, submit, submitted

pytestmark = pytest.mark.django_db

CITES = f"Vi har lagt vægt på principmeddelelse {RULING}."
NEXT_DAY = DAY + timedelta(days=1)


def test_a_repealed_ruling_is_flagged_everywhere_at_once(world: World) -> None:
    here = world.here
    refused = submitted(here, "refused")
    deliver(sign(refused, here.decider))
    under_way = apply(here.neighbour)
    investigate(under_way, here.caseworker)
    with acting(here.caseworker):
        casework.draft_decision(under_way, outcome="granted", reasons=CITES)
        decision = Decision.objects.select_related("case__person").get(pk=refused.pk)
    appeal = complain(decision, here.citizen)
    with acting(here.lawyer):
        services.begin(appeal)
        services.write(appeal, result="upheld", statement=CITES)
        standard = Standard.objects.get(public_id=here.quality["standard"])
        monitoring.save_draft(standard, text=CITES, causes=["ruling"], cause_note="")
        monitoring.adopt(standard, meeting=Meeting("Byrådet", DAY.date()), since=DAY.date())
        case = treatments.treatments().get(year=2023)
        treatment.write(case, treatments.latest(case).sections | {"summary": CITES})
    pages = [
        reverse("casework:case", args=(under_way.public_id,)),
        reverse("casework:decide", args=(under_way.public_id,)),
        appeal.get_absolute_url(),
        reverse("monitoring:standard", args=(standard.public_id,)),
        reverse("treatment:case", args=(case.public_id,)),
    ]
    flag = f"Principmeddelelse {RULING}"
    with clock.at(NEXT_DAY):
        lawyer, caseworker = log_in(here.lawyer), log_in(here.caseworker)
        readers = [caseworker, caseworker, lawyer, lawyer, lawyer]
        assert not any(
            flag in reader.get(page).content.decode() for reader, page in zip(readers, pages, strict=True)
        ), "it holds"
        with acting(here.lawyer):
            sources.repeal(Ruling.objects.get(number=RULING), on=DAY.date(), by=None, reason="Ny lov")
            found = {text.url for text, _why in uses.flagged()}
        assert found == {page for page in pages if "afgoerelse" not in page}
        for reader, page in zip(readers, pages, strict=True):
            assert flag in reader.get(page).content.decode(), page


def test_an_ended_complaint_and_a_signed_decision_are_left_as_they_were(world: World) -> None:
    """A decision is judged by the law of its own day; what is over is not flagged for what came later."""
    here = world.here
    case = apply(here.citizen)
    investigate(case, here.caseworker)
    with acting(here.caseworker):
        made = casework.draft_decision(case, outcome="granted", reasons=CITES)
    submit(made, here.caseworker)
    deliver(sign(made, here.decider))
    with acting(here.caseworker):
        decision = Decision.objects.select_related("case__person").get(pk=made.pk)
    appeal = complain(decision, here.citizen)
    with acting(here.citizen):
        services.withdraw(appeal)
    with clock.at(NEXT_DAY), acting(here.lawyer):
        sources.repeal(Ruling.objects.get(number=RULING), on=NEXT_DAY.date(), by=None, reason="Ny lov")
        assert uses.flagged() == []
    page = reverse("casework:decision", args=(made.public_id,))
    with clock.at(NEXT_DAY):
        assert f"Principmeddelelse {RULING}" not in log_in(here.lawyer).get(page).content.decode()
