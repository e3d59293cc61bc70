"""The card: issued by the signature, known by five digits, deactivated from the decision's time and never backwards."""

import itertools
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError

from hjemmel.core import clock
from hjemmel.core.actor import acting
from hjemmel.core.models import Person
from hjemmel.schemes.socialt_frikort import services
from hjemmel.schemes.socialt_frikort.errors import FrikortError
from hjemmel.schemes.socialt_frikort.models import Card, CardChange, CardNumber, ChangeKind
from hjemmel.schemes.socialt_frikort.queries import current_number, is_active_at, is_active_on
from hjemmel.schemes.socialt_frikort.register import as_register
from hjemmel.schemes.socialt_frikort.services import cards
from schemes.socialt_frikort.steps import TODAY, declare, grant, waiting_grant
from world import DAY, World, sign

pytestmark = pytest.mark.django_db


def test_a_signed_grant_issues_the_card(world: World, card: Card) -> None:
    with acting(world.here.citizen):
        change = CardChange.objects.get(card=card)
        number = current_number(card)
        assert (change.kind, change.effective_at, change.decision.outcome) == (ChangeKind.ISSUED, DAY, "granted")
        assert number.number.isdigit()
        assert len(number.number) == 5
        assert len(number.code) == 4
        assert is_active_at(card, clock.now())


def test_a_refusal_issues_none(world: World) -> None:
    with acting(world.here.neighbour):
        assert not Card.objects.exists()


def test_nothing_is_signed_when_the_card_cannot_be_issued(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    decision = waiting_grant(world.here, world.here.neighbour)
    monkeypatch.setattr(cards, "_DRAWS", 0)
    with pytest.raises(FrikortError, match="ledige frikort-id"):
        sign(decision, world.here.decider)
    with acting(world.here.caseworker):
        decision.refresh_from_db()
    assert decision.state == "submitted"


def test_a_second_grant_gives_no_second_card(world: World, card: Card) -> None:
    assert grant(world.here, world.here.citizen) == card
    with acting(world.here.citizen):
        assert CardChange.objects.filter(card=card).count() == 1


def test_a_new_grant_makes_a_deactivated_card_active_again(world: World, card: Card) -> None:
    with acting(world.here.decider):
        services.deactivate(card, reason="Ikke længere i målgruppen.")
    with clock.at(DAY + timedelta(days=30)):
        assert grant(world.here, world.here.citizen) == card
        with acting(world.here.citizen):
            assert is_active_at(card, clock.now())


class TestDeactivation:
    """SFL § 3, stk. 2, 2. pkt.; 000 Albertslund, line 439: never with effect backwards."""

    def test_a_day_before_the_decision_is_refused(self, world: World, card: Card) -> None:
        with acting(world.here.decider), pytest.raises(FrikortError, match="tilbage i tid"):
            services.deactivate(card, reason="Ikke i målgruppen.", effective_on=TODAY - timedelta(days=1))

    def test_the_database_refuses_it_too(self, card: Card) -> None:
        with pytest.raises(IntegrityError, match="frikort_never_backwards"), as_register():
            CardChange.objects.create(
                card=card, kind=ChangeKind.DEACTIVATED, effective_at=DAY - timedelta(seconds=1), recorded_at=DAY
            )

    def test_from_now_while_time_goes_on(self, world: World, card: Card, monkeypatch: pytest.MonkeyPatch) -> None:
        ticks = itertools.count()
        with acting(world.here.decider):
            monkeypatch.setattr(clock, "now", lambda: DAY + timedelta(microseconds=next(ticks)))
            services.deactivate(card, reason="Ikke i målgruppen.")
            assert not is_active_at(card, clock.now())

    def test_from_now_the_day_itself_still_counts(self, world: World, card: Card) -> None:
        with clock.at(DAY + timedelta(days=5)), acting(world.here.decider):
            services.deactivate(card, reason="Ikke i målgruppen.")
            assert not is_active_at(card, clock.now())
            days = [TODAY + timedelta(days=ahead) for ahead in (-1, 0, 4, 5, 6)]
            assert [is_active_on(card, day) for day in days] == [False, True, True, True, False]

    def test_a_later_day_waits(self, world: World, card: Card) -> None:
        with acting(world.here.decider):
            services.deactivate(card, reason="Fra månedens udgang.", effective_on=date(2025, 4, 1))
            assert is_active_at(card, clock.now())
            assert is_active_at(card, datetime(2025, 3, 31, 21, 59, tzinfo=UTC))
            assert not is_active_at(card, datetime(2025, 3, 31, 22, 0, tzinfo=UTC))

    def test_and_back(self, world: World, card: Card) -> None:
        with acting(world.here.decider):
            services.deactivate(card, reason="Ikke i målgruppen.")
            with pytest.raises(FrikortError, match="ikke aktivt"):
                services.deactivate(card, reason="Igen.")
        with clock.at(DAY + timedelta(days=3)), acting(world.here.decider):
            services.reactivate(card, reason="Igen i målgruppen.")
            with pytest.raises(FrikortError, match="allerede aktivt"):
                services.reactivate(card, reason="Igen.")
            assert [is_active_on(card, TODAY + timedelta(days=ahead)) for ahead in (0, 1, 2, 3)] == [
                True, False, False, True,
            ]  # fmt: skip

    def test_only_by_a_decider_of_the_acting_municipality(self, world: World, card: Card) -> None:
        for actor in (world.there.decider, world.here.caseworker, world.here.citizen, world.here.employer):
            with acting(actor), pytest.raises(PermissionDenied):
                services.deactivate(card, reason="Nej.")


class TestCarriedOver:
    """000 Albertslund, line 395; SFL § 9, stk. 2: cards of 2019-2024 go on by themselves."""

    @pytest.mark.parametrize(("was_deactivated", "active"), [(False, True), (True, False)])
    def test_a_card_of_the_trial(self, world: World, was_deactivated: bool, active: bool) -> None:
        with acting(world.here.caseworker):
            person = Person.objects.get(pk=world.here.neighbour.person_id)
            card = services.carry_over(person, issued_on=date(2021, 6, 1), was_deactivated=was_deactivated)
            assert is_active_at(card, clock.now()) is active
            assert is_active_on(card, date(2025, 1, 1)) is active
            with pytest.raises(FrikortError, match="allerede et frikort"):
                services.carry_over(person, issued_on=date(2021, 6, 1), was_deactivated=False)

    def test_a_card_of_2025_is_not_of_the_trial(self, world: World) -> None:
        with acting(world.here.caseworker):
            person = Person.objects.get(pk=world.here.neighbour.person_id)
        with acting(world.here.caseworker), pytest.raises(FrikortError, match="efter forsøget"):
            services.carry_over(person, issued_on=date(2025, 1, 1), was_deactivated=False)

    def test_not_for_a_citizen_of_another_municipality(self, world: World) -> None:
        with acting(world.here.caseworker):
            person = Person.objects.get(pk=world.here.neighbour.person_id)
        with acting(world.there.caseworker), pytest.raises(PermissionDenied):
            services.carry_over(person, issued_on=date(2021, 6, 1), was_deactivated=False)


class TestNumber:
    def test_a_new_one_replaces_the_old_which_is_never_given_again(
        self, world: World, card: Card, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with acting(world.here.citizen):
            old = current_number(card)
            draws = iter([int(old.number), 0, 12_345, 6_789])
            monkeypatch.setattr(cards.secrets, "randbelow", lambda _: next(draws))
            new = services.replace_number(card)
            assert (new.number, new.code) == ("12345", "6789")
            assert current_number(card) == new
            assert CardNumber.objects.get(pk=old.pk).ended_at == clock.now()

    def test_only_for_oneself(self, world: World, card: Card) -> None:
        for actor in (world.there.citizen, world.here.neighbour, world.here.employer):
            with acting(actor), pytest.raises(PermissionDenied):
                services.replace_number(card)


class TestWhoSeesIt:
    def test_the_acting_municipality_the_citizen_and_nobody_else(self, world: World, card: Card) -> None:
        declare(world.there.employer, card, world.here.citizen)
        for actor in (world.here.citizen, world.here.caseworker, world.here.decider):
            with acting(actor):
                assert Card.objects.get(pk=card.pk).numbers.exists()
        others = (world.there.caseworker, world.there.citizen, world.here.neighbour, world.there.employer)
        for actor in others:
            with acting(actor):
                for model in (Card, CardChange, CardNumber):
                    lookup = {"pk": card.pk} if model is Card else {"card_id": card.pk}
                    assert not model.objects.filter(**lookup).exists()
