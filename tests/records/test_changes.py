"""What the data protection officer sees of changes: names of fields and never values, of their own municipality."""

import pytest
from django.urls import reverse

from hjemmel.casework.models import Case
from hjemmel.core.actor import Actor, acting
from world import World, apply, draft, investigate, log_in, sign, submit

pytestmark = pytest.mark.django_db


def seen(officer: Actor, number: str = "") -> str:
    answer = log_in(officer).get("/aendringer/", {"sag": number})
    assert answer.status_code == 200
    return answer.content.decode()


def decided(world: World) -> tuple[Case, str]:
    """A case taken by the caseworker on the page and decided, with the reasons of the decision."""
    here = world.here
    case = apply(here.citizen)
    log_in(here.caseworker).post(reverse("casework:take", args=(case.public_id,)))
    investigate(case, here.caseworker)
    decision = draft(case, here.caseworker)
    submit(decision, here.caseworker)
    sign(decision, here.decider)
    with acting(here.caseworker):
        return case, decision.reasons


def test_fields_are_named_and_their_values_are_not_shown(world: World) -> None:
    case, reasons = decided(world)
    page = seen(world.here.officer, case.number)
    for expected in ("Oprettet: sag", "Ændret: afgørelse", "underskrevet af", world.here.caseworker.name):
        assert expected in page
    assert reasons
    assert reasons not in page
    assert "signed by" not in page


def test_another_municipality_sees_nothing_of_the_case(world: World) -> None:
    case, _ = decided(world)
    assert case.number in seen(world.here.officer)
    assert case.number not in seen(world.there.officer)
    assert "Der er ingen sag med det nummer" in seen(world.there.officer, case.number)
    assert "Ændret: afgørelse" not in seen(world.there.officer, case.number)
