"""Rates that are only computed: confirmed by a lawyer, approved by another, read by the law, withdrawn."""

from datetime import UTC, date, datetime
from decimal import Decimal
from types import SimpleNamespace

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from hjemmel.casework import services as casework
from hjemmel.casework.models import Case
from hjemmel.casework.schemes import scheme_of
from hjemmel.core import clock, dated_settings
from hjemmel.core.actor import Actor, acting
from hjemmel.law import MarkKind
from hjemmel.law.provisions import Provision
from hjemmel.law.rates import Bracket, Brackets, ByGroup, DatedValue, Rate, Sureness, Value
from hjemmel.law.rates import Unit as RateUnit
from hjemmel.sources import confirming, rates
from hjemmel.sources.models import RateConfirmation
from hjemmel.sources.rates import NO, TWO_HANDS, lines
from hjemmel.sources.services import SourceError
from world import SCHEME, World, apply, draft, investigate, log_in

pytestmark = pytest.mark.django_db

CONDITION, SINCE = "frikort_income_condition", date(2026, 1, 1)
IN_2026 = datetime(2026, 3, 2, 9, tzinfo=UTC)
PUBLISHED = {"value": Decimal(11_173), "source": "En opdigtet vejledning, pkt. 4", "role": "Jurist"}


def confirmed(world: World, since: date = SINCE) -> RateConfirmation:
    with acting(world.here.lawyer):
        return confirming.confirm(CONDITION, since, **PUBLISHED)


def marks_of(case: Case, world: World) -> list[str]:
    """What the law's reading of the case says is not confirmed."""
    with acting(world.here.caseworker):
        outcome = casework.read_law(Case.objects.get(pk=case.pk)).outcome
    assert outcome is not None
    return [mark.name for mark in outcome.marks() if mark.kind is MarkKind.UNSETTLED_RATE]


def page_of(caseworker: Actor, case: Case) -> str:
    """The page where the decision is written."""
    return log_in(caseworker).get(reverse("casework:decide", args=(case.public_id,))).content.decode()


def test_an_unconfirmed_rate_warns_and_does_not_stop_a_case_and_one_confirmed_by_two_says_no_more(world: World) -> None:
    here = world.here
    with clock.at(IN_2026):
        case = apply(here.citizen)
        investigate(case, here.caseworker)
        assert CONDITION in marks_of(case, world)
        assert "ikke bekræftet" in page_of(here.caseworker, case)
        unconfirmed = draft(case, here.caseworker)
        made = confirmed(world)
        assert CONDITION in marks_of(case, world), "not before another has seen the source"
        with acting(here.lawyer), pytest.raises(SourceError, match="En anden"):
            confirming.approve(made)
        with acting(here.decider):
            confirming.approve(made)
        assert CONDITION not in marks_of(case, world)
        again = draft(case, here.caseworker)
        with acting(here.caseworker):
            assert again.plan_id != unconfirmed.plan_id
        with acting(world.there.caseworker):
            there = scheme_of(SCHEME).plan(IN_2026.date(), world.there.municipality_id)
        assert there == scheme_of(SCHEME).plan(IN_2026.date()), "the other town reads the files alone"
        with acting(here.lawyer):
            confirming.withdraw(made, reason="Det var et andet års beløb.")
        assert CONDITION in marks_of(case, world)


def test_one_hand_is_enough_where_the_municipality_has_chosen_so(world: World) -> None:
    with clock.at(IN_2026):
        with acting(world.here.decider):
            dated_settings.choose(TWO_HANDS, NO, since=clock.today(), ground="Vi er to.")
        assert confirmed(world).counts
        with pytest.raises(SourceError, match="venter ikke"):
            confirmed(world)


def test_what_the_file_knows_is_not_confirmed_and_a_confirmation_that_differs_is_told(world: World) -> None:
    with acting(world.here.lawyer), pytest.raises(SourceError, match="venter ikke"):
        confirming.confirm("frikort_ceiling_amount", date(2025, 1, 1), **PUBLISHED)
    with acting(world.here.lawyer):
        line = next(line for line in lines(world.here.municipality_id) if line.value.value == Decimal(42_766))
        row = RateConfirmation(rate=line.rate.name, since=line.value.since, value="42767")
        assert type(line)(line.rate, line.value, row).contradicts
        row.value = "42766.0000"
        assert not type(line)(line.rate, line.value, row).contradicts


def test_the_database_keeps_what_was_confirmed_and_lets_nobody_approve_their_own(world: World) -> None:
    with clock.at(IN_2026):
        made = confirmed(world)
    with acting(world.here.lawyer):
        for changes in ({"value": "1"}, {"approved_by_id": world.here.lawyer.user_id}):
            with pytest.raises(DatabaseError), transaction.atomic():
                RateConfirmation.objects.filter(pk=made.pk).update(**changes)


def test_on_the_page(world: World) -> None:
    here = world.here
    with clock.at(IN_2026):
        lawyer, decider = log_in(here.lawyer), log_in(here.decider)
        page = lawyer.get("/satser/").content.decode()
        assert "44.690 kr. eller 44.691 kr." in page
        address = f"/satser/{CONDITION}/2026-01-01/bekraeft/"
        wrong = lawyer.post(address, {"value": "999", "source": "Et blad", "role": "Jurist"})
        assert wrong.status_code == 422
        assert "giver noget andet" in wrong.content.decode()
        assert "Et blad" in wrong.content.decode()
        given = {"value": "11.173", "source": "En opdigtet vejledning", "role": "Jurist"}
        assert lawyer.post(address, given).status_code == 302
        assert lawyer.get(address).status_code == 404, "it waits no more"
        with acting(here.lawyer):
            made = RateConfirmation.objects.get(rate=CONDITION, withdrawn_at=None)
        assert "Godkend 11.173 kr." not in lawyer.get("/satser/").content.decode()
        assert "Godkend 11.173 kr." in decider.get("/satser/").content.decode()
        assert decider.post(f"/satser/bekraeftelser/{made.public_id}/godkend/").status_code == 302
        shown = log_in(here.caseworker).get("/satser/").content.decode()
        assert f"af {here.decider.name}" in shown
        withdrawal = f"/satser/bekraeftelser/{made.public_id}/traek-tilbage/"
        assert lawyer.post(withdrawal, {"reason": "Fejl."}).status_code == 302
        assert "Fejl." in lawyer.get("/satser/").content.decode()


SCALE = Brackets((Bracket(Decimal(0), Decimal(5)), Bracket(Decimal(20_000), Decimal("6.5"))))
TABLE = ByGroup({"enlig": Decimal(100), "par": Decimal(150)})


@pytest.mark.parametrize(
    ("computed", "typed", "published", "shown"),
    [
        (
            SCALE,
            {"floor_0": "0", "value_0": "5", "floor_1": "21.000", "value_1": "6,50", "differs": "on"},
            Brackets((Bracket(Decimal(0), Decimal(5)), Bracket(Decimal(21_000), Decimal("6.5")))),
            "21.000+: 6,50 kr.",
        ),
        (TABLE, {"value_0": "100", "value_1": "150"}, TABLE, "par: 150 kr."),
    ],
    ids=["scale", "table"],
)
def test_a_scale_and_a_table_are_confirmed_by_two_on_the_page(
    world: World, monkeypatch: pytest.MonkeyPatch, computed: Value, typed: dict[str, str], published: Value, shown: str
) -> None:
    provision = Provision.read("SEL § 112")
    value = DatedValue(computed, SINCE, None, provision, "beregnet", Sureness.D, SINCE)
    rate = Rate("invented", RateUnit.KR, "Opdigtet sats", "Invented rate", (value,))
    monkeypatch.setattr(rates, "load", lambda *given: SimpleNamespace(rates={"invented": rate}, given=given))
    here, address = world.here, "/satser/invented/2026-01-01/bekraeft/"
    lawyer, decider = log_in(here.lawyer), log_in(here.decider)
    unfinished = lawyer.post(address, {"source": "Et blad", "role": "Jurist"})
    assert unfinished.status_code == 422
    assert "Et blad" in unfinished.content.decode()
    assert lawyer.post(address, typed | {"source": "Et blad", "role": "Jurist"}).status_code == 302
    with acting(here.lawyer):
        made = RateConfirmation.objects.get(rate="invented")
        assert not rates.law_of(here.municipality_id).given, "not before another has seen the source"
    assert shown in decider.get("/satser/").content.decode()
    assert decider.post(f"/satser/bekraeftelser/{made.public_id}/godkend/").status_code == 302
    with acting(here.decider):
        ((confirmation,),) = rates.law_of(here.municipality_id).given
    assert confirmation.value == published
    assert rate.confirmed(confirmation).values[0].is_settled
