"""The ledger by program: what a token registers, reads and takes back, once for each key."""

import html
import json
import re
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from api.test_api import assert_problem
from hjemmel.api import tokens
from hjemmel.core.actor import Actor, Role, acting
from hjemmel.core.models import Organisation, PersonRead
from hjemmel.schemes.socialt_frikort.models import LedgerEntry
from world import World, log_in

pytestmark = pytest.mark.django_db

PAYMENTS = "/api/v1/payments"
PAID = {"paid_on": "2025-03-10", "worked_until": "2025-03-10", "wage": "41000", "holiday_pay": "0", "pension": "0"}


class Payroll:
    """A program of an employer's, with a token for the ledger."""

    def __init__(self, employer: Actor) -> None:
        with acting(employer):
            owner = Organisation.objects.get(pk=employer.organisation_id)
            names = ("read_employment", "read_entry", "register_pay", "change_entry")
            actions = [f"frikort.{name}" for name in names]
            _, text = tokens.issue("Lønsystem", owner, role=Role.EMPLOYER, actions=actions, days=30)
        self.client = Client(headers={"Authorization": f"Bearer {text}"})

    def get(self, path: str) -> Any:
        """What the API answers."""
        return self.client.get(path).json()

    def post(self, path: str, content: dict[str, Any], key: str = "en-ny-nøgle") -> HttpResponse:
        """Send a call that changes something, under a key."""
        headers = {"Idempotency-Key": key.replace("ø", "oe")}
        return self.client.post(path, content, content_type="application/json", headers=headers)


@pytest.fixture
def payroll(world: World) -> Payroll:
    """The program of the employer here."""
    return Payroll(world.here.employer)


@pytest.fixture
def paid(world: World) -> dict[str, Any]:
    """A payment on the employment here."""
    return PAID | {"employment": str(world.here.cases["granted"].employment)}


def entries(world: World) -> int:
    with acting(world.here.employer):
        return LedgerEntry.objects.count()


def test_a_payment_past_the_ceiling_is_split_and_counts_in_the_balance(payroll: Payroll, paid: dict[str, Any]) -> None:
    # 900,00 kr. were exempt before; the ceiling of 2025 is 42.766 kr. (000 Albertslund, line 381).
    answer = payroll.post(PAYMENTS, paid | {"holiday_pay": "5125.50"})
    entry = answer.json()
    assert answer.status_code == 201
    assert (entry["tax_free"], entry["taxable"], entry["balance_after"]) == ("41866.00", "4259.50", "0.00")
    assert payroll.get(f"{PAYMENTS}/{entry['id']}") == entry
    balance = payroll.get(f"/api/v1/employments/{paid['employment']}")["balance"]
    assert balance == {
        "year": 2025, "ceiling": "42766.00", "ceiling_is_confirmed": True, "tax_free": "42766.00", "balance": "0.00",
    }  # fmt: skip


def test_the_example_that_the_employer_reads_can_be_sent(world: World, payroll: Payroll, paid: dict[str, Any]) -> None:
    page = html.unescape(log_in(world.here.employer).get(reverse("frikort:programs")).content.decode())
    assert f"http://testserver{PAYMENTS}" in page
    example = json.loads(re.findall(r"-d '(.*?)'</code>", page, re.DOTALL)[0]) | {"employment": paid["employment"]}
    key, before = re.findall(r'"Idempotency-Key: (.*?)"', page)[0], entries(world)
    first, again = (payroll.post(PAYMENTS, example, key).json() for _ in range(2))
    assert first == again
    assert first["tax_free"] == "3375.00"
    assert entries(world) == before + 1
    assert_problem(payroll.post(PAYMENTS, example | {"wage": "1"}, key), 422)


def test_the_same_key_and_content_is_answered_as_the_first_time(
    world: World, payroll: Payroll, paid: dict[str, Any]
) -> None:
    before = entries(world)
    first = payroll.post(PAYMENTS, paid)
    payroll.post(PAYMENTS, paid, "en-anden-noegle")
    in_another_order = dict(reversed(paid.items()))
    assert payroll.post(PAYMENTS, in_another_order).content == first.content
    assert entries(world) == before + 2
    with acting(world.here.employer):
        entry = LedgerEntry.objects.get(public_id=first.json()["id"])
    assert (entry.registered_by_id, entry.registrant) == (None, "Lønsystem (API)")


def test_the_same_key_for_something_else_is_refused(world: World, payroll: Payroll, paid: dict[str, Any]) -> None:
    entry = payroll.post(PAYMENTS, paid).json()
    before = entries(world)
    assert_problem(payroll.post(PAYMENTS, paid | {"wage": "1.00"}), 422)
    assert_problem(payroll.post(f"{PAYMENTS}/{entry['id']}/reversal", {"reason": "Tastefejl."}), 422)
    assert entries(world) == before


def test_a_key_is_the_callers_own_and_what_was_refused_is_tried_anew(world: World, payroll: Payroll) -> None:
    later = PAID | {"employment": str(world.here.cases["granted"].employment), "paid_on": "2025-03-12"}
    assert "fremtiden" in assert_problem(payroll.post(PAYMENTS, later), 409)["detail"]
    assert payroll.post(PAYMENTS, later | {"paid_on": "2025-03-10"}).status_code == 201
    there = PAID | {"employment": str(world.there.cases["granted"].employment)}
    assert_problem(payroll.post(PAYMENTS, there, "en-tredje"), 404)
    assert Payroll(world.there.employer).post(PAYMENTS, there).status_code == 201


def test_a_correction_and_a_reversal(world: World, payroll: Payroll, paid: dict[str, Any]) -> None:
    entry = payroll.post(PAYMENTS, paid).json()
    correction = PAID | {"wage": "410.00", "reason": "To nuller for meget."}
    corrected = payroll.post(f"{PAYMENTS}/{entry['id']}/correction", correction, "rettelse").json()
    assert (corrected["replaces"], corrected["tax_free"]) == (entry["id"], "410.00")
    assert payroll.post(f"{PAYMENTS}/{entry['id']}/correction", correction, "rettelse").json() == corrected
    assert_problem(payroll.post(f"{PAYMENTS}/{entry['id']}/correction", correction, "rettelse igen"), 422)
    assert_problem(payroll.post(f"{PAYMENTS}/{entry['id']}/correction", correction, "rettelse-igen"), 404)
    taken_back = payroll.post(
        f"{PAYMENTS}/{corrected['id']}/reversal", {"reason": "Ikke udbetalt."}, "tilbagefoersel"
    ).json()
    assert (taken_back["reverses"], taken_back["tax_free"]) == (corrected["id"], "-410.00")
    listed = payroll.get(f"{PAYMENTS}?employment={paid['employment']}&size=3")
    assert listed["items"][0]["id"] == taken_back["id"]
    assert listed["next_cursor"]


@pytest.mark.parametrize("wrong", [{"wage": "0"}, {"wage": "-1"}, {"wage": "1.001"}, {"wage": 1}, {"paid_on": "x"}])
def test_what_is_no_payment_is_told_so(payroll: Payroll, paid: dict[str, Any], wrong: dict[str, Any]) -> None:
    assert_problem(payroll.post(PAYMENTS, paid | wrong), 422)


def test_without_a_key_nothing_is_done(payroll: Payroll, paid: dict[str, Any]) -> None:
    refused = payroll.client.post(PAYMENTS, paid, content_type="application/json")
    assert "Idempotency-Key" in str(assert_problem(refused, 422)["errors"])


def test_the_cards_of_the_municipality(world: World) -> None:
    desk = log_in(world.here.caseworker)
    (card,) = desk.get("/api/v1/cards").json()["items"]
    whole = desk.get(f"/api/v1/cards/{card['id']}").json()
    assert (whole["is_active"], whole["balance"]["balance"]) == (True, "41866.00")
    assert whole["employments"][0]["employer"] == "Værksted i Eksempelkommune"
    assert whole["latest_control"] == "2027-12-31"
    assert_problem(log_in(world.there.caseworker).get(f"/api/v1/cards/{card['id']}"), 404)
    with acting(world.here.citizen):
        assert PersonRead.objects.filter(action="frikort.read_card", fields="frikort, løn").exists()


@pytest.mark.parametrize("path", ["/api/v1/nothing", "/api/v1/payments/x/y", "/api/v1/"])
def test_an_address_that_is_not_there_is_a_problem_too(path: str) -> None:
    assert_problem(Client().get(path), 404)


def test_a_method_that_is_not_taken_is_a_problem_too() -> None:
    answer = Client().delete(reverse("api:list_payments"))
    assert_problem(answer, 405)
    assert set(answer["Allow"].split(", ")) == {"GET", "POST"}
