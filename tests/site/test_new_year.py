"""A new year has begun and its rates are not known yet: what can be done goes on, and what cannot says why."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from django.urls import reverse

from addresses import Call
from hjemmel.casework import services
from hjemmel.casework.models import Case
from hjemmel.casework.services.facts import legal_basis
from hjemmel.core import clock
from hjemmel.core.actor import acting
from hjemmel.schemes.socialt_frikort.splitting import balance
from hjemmel.statutes import load
from world import SCHEME, World, log_in

pytestmark = pytest.mark.django_db

LAST = max(value.until for value in load().rates["frikort_ceiling_amount"].values if value.until)
NEW_YEAR = datetime(LAST.year, LAST.month, LAST.day, 9, tzinfo=UTC) + timedelta(days=4)
PAGES = [
    ("caseworker", Call("GET", "casework:day_list")),
    ("caseworker", Call("GET", "casework:case", "open")),
    ("caseworker", Call("GET", "casework:case", "granted")),
    ("caseworker", Call("GET", "casework:facts", "open")),
    ("caseworker", Call("GET", "casework:person", "open")),
    ("caseworker", Call("GET", "appeals:appeal", "complained")),
    ("caseworker", Call("GET", "frikort:controls")),
    ("caseworker", Call("GET", "records:request", "open")),
    ("decider", Call("GET", "casework:decision", "submitted")),
    ("decider", Call("GET", "statistics:maps")),
    ("lawyer", Call("GET", "sources:rates")),
    ("lawyer", Call("GET", "waiting")),
    ("analyst", Call("GET", "frikort:statistics")),
    ("citizen", Call("GET", "casework:case", "open")),
    ("citizen", Call("GET", "casework:apply", "", (SCHEME,))),
    ("citizen", Call("GET", "frikort:my_card")),
    ("employer", Call("GET", "frikort:employer")),
    ("employer", Call("GET", "frikort:employment", "granted")),
    ("employer", Call("GET", "frikort:pay")),
]


@pytest.mark.parametrize(("who", "call"), PAGES, ids=lambda part: str(getattr(part, "name", part)))
def test_pages_are_there(world: World, who: str, call: Call) -> None:
    with clock.at(NEW_YEAR):
        assert log_in(world.here.people[who]).get(call.path(world.here)).status_code == 200


def test_a_case_is_kept_open_and_says_what_is_lacking(world: World) -> None:
    here = world.here
    with clock.at(NEW_YEAR):
        page = log_in(here.caseworker).get(reverse("casework:case", args=(here.cases["open"].case,)))
        assert "Loven kan ikke læses for i dag" in page.content.decode()
        with acting(here.caseworker):
            reading = services.read_law(Case.objects.get(public_id=here.cases["open"].case))
            assert reading.lacking
            assert reading.outcome is None
            with pytest.raises(services.CaseworkError, match="er ikke lagt ind for i dag"):
                legal_basis(reading)


def test_pay_waits_for_the_ceiling_and_nothing_is_registered(world: World) -> None:
    assert balance(NEW_YEAR.date(), Decimal(0)).balance is None
    with clock.at(NEW_YEAR):
        answer = log_in(world.here.employer).post(
            reverse("frikort:pay"),
            {
                "employment": str(world.here.cases["granted"].employment),
                "paid_on": f"{NEW_YEAR:%d-%m-%Y}",
                "worked_until": f"{NEW_YEAR:%d-%m-%Y}",
                "wage": "1.000,00",
                "holiday_pay": "125,00",
                "pension": "0",
                "key": "nytaar",
            },
        )
    assert answer.status_code == 422
    assert f"Beløbsgrænsen for {NEW_YEAR.year} er ikke lagt ind" in answer.content.decode()
    assert "1.000,00" in answer.content.decode(), "what was typed stands"
