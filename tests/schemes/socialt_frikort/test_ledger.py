"""The ledger is the truth: split at the ceiling to the øre, never overwritten, balance = ceiling − sum."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, InternalError, OperationalError, ProgrammingError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hjemmel.casework.models import PlanRecord
from hjemmel.core import clock
from hjemmel.core.actor import Actor, acting
from hjemmel.law import Plan
from hjemmel.schemes.socialt_frikort import readings, services
from hjemmel.schemes.socialt_frikort.errors import FrikortError, KeyReused
from hjemmel.schemes.socialt_frikort.models import Employment, LedgerEntry
from hjemmel.schemes.socialt_frikort.register import as_register
from hjemmel.schemes.socialt_frikort.services import Order, balance_of
from hjemmel.schemes.socialt_frikort.splitting import Payment, PaymentError, to_kr
from schemes.socialt_frikort.steps import BEGINS, TODAY, card_of, declare, grant, pay, payment
from world import DAY, World

pytestmark = pytest.mark.django_db


@pytest.fixture
def employment(world: World, db: None) -> Employment:
    """A fresh card's first employment, with the employer here."""
    card = grant(world.here, world.here.neighbour)
    return declare(world.here.employer, card, world.here.neighbour)


@pytest.fixture
def elsewhere(world: World, employment: Employment) -> Employment:
    """The same citizen's work for the employer in the other town."""
    return declare(world.there.employer, card_of(world.here.neighbour), world.here.neighbour)


def read_as(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    """What the act leaves open is read in another way."""
    found = readings.readings()[name]
    monkeypatch.setitem(readings.readings(), name, replace(found, values=((date(2019, 1, 2), value),)))


def tax_free(entries: list[LedgerEntry]) -> list[Decimal]:
    """The exempt parts, in kr."""
    return [to_kr(entry.tax_free_ore) for entry in entries]


class TestTheCeiling:
    """000 Albertslund, line 381: 42.766 kr. in 2025, without deduction."""

    def test_30_000_leaves_12_766(self, world: World, employment: Employment) -> None:
        pay(world.here.employer, employment, payment("30000"))
        assert balance_of(employment.card_id, TODAY).balance == Decimal(12_766)

    def test_of_50_000_7_234_is_taxable(self, world: World, employment: Employment) -> None:
        (entry,) = pay(world.here.employer, employment, payment("50000"))
        assert (entry.tax_free_ore, entry.taxable_ore) == (42_766_00, 7_234_00)
        assert balance_of(employment.card_id, TODAY).balance == 0

    def test_it_is_split_to_the_ore_also_between_employers(
        self, world: World, employment: Employment, elsewhere: Employment
    ) -> None:
        pay(world.here.employer, employment, payment("42765.99"))
        (last,) = pay(world.there.employer, elsewhere, payment("0.02"))
        assert (last.tax_free_ore, last.taxable_ore) == (1, 1)

    def test_holiday_pay_and_pension_paid_out_count(self, world: World, employment: Employment) -> None:
        whole = Payment(TODAY, TODAY, Decimal(1000), Decimal(125), Decimal("62.50"))
        assert tax_free(pay(world.here.employer, employment, whole)) == [Decimal("1187.50")]

    def test_each_calendar_year_has_its_own(self, world: World, employment: Employment) -> None:
        pay(world.here.employer, employment, payment("42766"))
        with clock.at(datetime(2026, 1, 5, tzinfo=UTC)):
            (entry,) = pay(world.here.employer, employment, payment("100", on=date(2026, 1, 5)))
        assert (entry.year, entry.sequence, entry.tax_free_ore) == (2026, 1, 100_00)
        assert not entry.ceiling_is_confirmed  # computed, not seen published
        assert entry.ceiling_ore == 44_690_00

    def test_the_year_is_that_of_the_payment_unless_the_setting_says_otherwise(
        self, world: World, employment: Employment, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Which day decides was not seen in the act, so it is a setting marked X."""
        assert readings.readings()["deciding_day"].sure == "X"
        worked, paid, registered = date(2025, 12, 30), date(2025, 12, 31), datetime(2026, 1, 5, tzinfo=UTC)
        later = Payment(date(2026, 1, 2), worked, Decimal(100), Decimal(0))
        earlier = Payment(paid, worked, Decimal(100), Decimal(0))
        for deciding, years in (("payment", (2026, 2025)), ("work", (2025, 2025)), ("registration", (2026, 2026))):
            read_as(monkeypatch, "deciding_day", deciding)
            with clock.at(registered):
                entries = pay(world.here.employer, employment, later, earlier)
            assert tuple(entry.year for entry in entries) == years, deciding

    def test_the_same_day_decides_whether_the_card_was_active(
        self, world: World, employment: Employment, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with acting(world.here.decider):
            services.deactivate(card_of(world.here.neighbour), reason="Ikke i målgruppen.")
        paid_after = Payment(TODAY + timedelta(days=2), TODAY, Decimal(100), Decimal(0))
        with clock.at(DAY + timedelta(days=2)):
            for deciding in ("payment", "registration"):
                read_as(monkeypatch, "deciding_day", deciding)
                with pytest.raises(FrikortError, match="kunne ikke bruges"):
                    pay(world.here.employer, employment, paid_after)
            read_as(monkeypatch, "deciding_day", "work")
            assert tax_free(pay(world.here.employer, employment, paid_after)) == [100]

    def test_an_entry_recomputes_from_what_is_stored(self, world: World, employment: Employment) -> None:
        pay(world.here.employer, employment, payment("42000"))
        (entry,) = pay(world.here.employer, employment, payment("800", "100"))
        with as_register():
            plan = Plan.from_json(bytes(PlanRecord.objects.get(pk=entry.plan_id).content))
        facts = dict.fromkeys((fact.name for fact in plan.facts), True) | {
            "wage_of_payment": to_kr(entry.wage_ore + entry.pension_ore),
            "holiday_pay_of_payment": to_kr(entry.holiday_pay_ore),
            "tax_free_pay_this_year": to_kr(entry.tax_free_before_ore),
        }
        assert plan.run(facts)["tax_free_part"] == to_kr(entry.tax_free_ore) == 766


AMOUNTS = st.decimals(min_value="0.01", max_value="20000", places=2)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(AMOUNTS, st.booleans(), st.booleans()), min_size=1, max_size=7))
def test_whatever_is_paid_and_taken_back_the_balance_is_the_ceiling_less_the_sum(
    world: World, employment: Employment, elsewhere: Employment, course: list[tuple[Decimal, bool, bool]]
) -> None:
    here, there = (world.here.employer, employment), (world.there.employer, elsewhere)
    for amount, is_here, taken_back in course:
        employer, work = here if is_here else there
        (entry,) = pay(employer, work, payment(str(amount)))
        assert to_kr(entry.tax_free_ore + entry.taxable_ore) == amount
        if taken_back:
            with acting(employer):
                services.reverse(entry, reason="Fejl.")
        with as_register():
            rows = list(LedgerEntry.objects.filter(card_id=employment.card_id).order_by("sequence"))
        total = sum(to_kr(row.tax_free_ore) for row in rows)
        found = balance_of(employment.card_id, TODAY)
        assert [row.sequence for row in rows] == list(range(1, len(rows) + 1))
        assert 0 <= total <= found.ceiling
        assert found.balance == found.ceiling - total


class TestChanges:
    def test_a_correction_is_a_reversal_and_a_new_entry(self, world: World, employment: Employment) -> None:
        (wrong,) = pay(world.here.employer, employment, payment("5000"))
        with acting(world.here.employer):
            right = services.correct(wrong, payment("500"), reason="Et nul for meget.")
            kept = LedgerEntry.objects.get(pk=wrong.pk)
        assert (kept.tax_free_ore, right.tax_free_ore, right.replaces_id) == (5000_00, 500_00, wrong.pk)
        assert balance_of(employment.card_id, TODAY).tax_free == 500

    def test_a_reversal_leaves_later_splits_as_they_are(
        self, world: World, employment: Employment, elsewhere: Employment
    ) -> None:
        (first,) = pay(world.here.employer, employment, payment("42000"))
        (later,) = pay(world.there.employer, elsewhere, payment("1000"))
        with acting(world.here.employer):
            services.reverse(first, reason="Ikke udbetalt alligevel.")
        with acting(world.there.employer):
            assert LedgerEntry.objects.get(pk=later.pk).taxable_ore == 234_00
        assert balance_of(employment.card_id, TODAY).balance == Decimal(42_000)

    def test_once_only_and_only_by_the_employer_itself(self, world: World, employment: Employment) -> None:
        (entry,) = pay(world.here.employer, employment, payment("100"))
        for actor in (world.there.employer, world.here.neighbour, world.here.caseworker):
            with acting(actor), pytest.raises(PermissionDenied):
                services.reverse(entry, reason="Fejl.")
        with acting(world.here.employer):
            reversal = services.reverse(entry, reason="Fejl.")
            for again in (entry, reversal):
                with pytest.raises(PermissionDenied):
                    services.reverse(again, reason="Igen.")

    @pytest.mark.parametrize("change", [{"tax_free_ore": 0}, {"reason": "andet"}])
    def test_nothing_is_overwritten(self, world: World, employment: Employment, change: dict[str, object]) -> None:
        (entry,) = pay(world.here.employer, employment, payment("100"))
        with pytest.raises((InternalError, ProgrammingError)), as_register():
            LedgerEntry.objects.filter(pk=entry.pk).update(**change)
        with pytest.raises((InternalError, ProgrammingError)), as_register():
            LedgerEntry.objects.filter(pk=entry.pk).delete()


class TestTheDatabaseItself:
    """Whoever writes, an entry follows the last one and stays within the ceiling."""

    def copy(self, entry: LedgerEntry, **changes: object) -> LedgerEntry:
        fields = {field.attname: getattr(entry, field.attname) for field in LedgerEntry._meta.concrete_fields}
        for name in ("id", "public_id"):
            del fields[name]
        following = {"sequence": entry.sequence + 1, "tax_free_before_ore": entry.tax_free_ore}
        return LedgerEntry(**fields | following | changes)

    @pytest.fixture
    def entry(self, world: World, employment: Employment) -> LedgerEntry:
        return pay(world.here.employer, employment, payment("100"))[0]

    def test_what_follows_is_taken(self, entry: LedgerEntry) -> None:
        with as_register():
            self.copy(entry).save()

    @pytest.mark.parametrize(
        "wrong", [{"sequence": 1}, {"sequence": 3}, {"tax_free_before_ore": 0}, {"tax_free_before_ore": 99_99}]
    )
    def test_what_does_not_follow_is_refused(self, entry: LedgerEntry, wrong: dict[str, int]) -> None:
        with pytest.raises(OperationalError, match="does not follow the last one"), as_register():
            self.copy(entry, **wrong).save()

    @pytest.mark.parametrize(
        ("constraint", "wrong"),
        [
            ("frikort_within_ceiling", {"wage_ore": 42_667_00, "tax_free_ore": 42_667_00}),
            ("frikort_split_is_whole", {"taxable_ore": 1}),
            ("frikort_signs", {"wage_ore": -100_00, "tax_free_ore": -100_00}),
        ],
    )
    def test_what_cannot_be_is_refused(self, entry: LedgerEntry, constraint: str, wrong: dict[str, int]) -> None:
        with pytest.raises(IntegrityError, match=constraint), as_register():
            self.copy(entry, **wrong).save()

    def test_nobody_but_the_register_writes(self, world: World, entry: LedgerEntry) -> None:
        for actor in (world.here.employer, world.here.caseworker, world.here.neighbour):
            with pytest.raises(ProgrammingError, match="row-level security"), acting(actor):
                self.copy(entry).save()


class TestRefusals:
    @pytest.mark.parametrize(
        ("days", "message"), [(1, "fremtiden"), (-10, "uden for ansættelsen")], ids=["future", "before"]
    )
    def test_a_day_that_cannot_be(self, world: World, employment: Employment, days: int, message: str) -> None:
        with pytest.raises(FrikortError, match=message):
            pay(world.here.employer, employment, payment("100", on=TODAY + timedelta(days=days)))

    def test_after_the_employment(self, world: World, employment: Employment) -> None:
        with acting(world.here.employer):
            services.end_employment(employment, ends_on=BEGINS)
        with pytest.raises(FrikortError, match="uden for ansættelsen"):
            pay(world.here.employer, employment, payment("100"))

    def test_after_the_deactivation(self, world: World, employment: Employment) -> None:
        with acting(world.here.decider):
            services.deactivate(card_of(world.here.neighbour), reason="Ikke i målgruppen.")
        with clock.at(DAY + timedelta(days=1)):
            with pytest.raises(FrikortError, match="kunne ikke bruges"):
                pay(world.here.employer, employment, payment("100", on=TODAY + timedelta(days=1)))
            pay(world.here.employer, employment, payment("100"))  # the day itself still counts

    def test_somebody_elses_employment(self, world: World, employment: Employment) -> None:
        with pytest.raises(PermissionDenied):
            pay(world.there.employer, employment, payment("100"))

    @pytest.mark.parametrize("amounts", [("-1", "0"), ("0", "0"), ("0.001", "0")])
    def test_what_is_no_payment(self, amounts: tuple[str, str]) -> None:
        with pytest.raises(PaymentError):
            payment(*amounts)

    def test_all_or_none(self, world: World, employment: Employment) -> None:
        with pytest.raises(FrikortError):
            pay(world.here.employer, employment, payment("1"), payment("2", on=TODAY + timedelta(days=1)))
        assert balance_of(employment.card_id, TODAY).tax_free == 0


class TestKeys:
    def register(self, employer: Actor, employment: Employment, wage: str) -> LedgerEntry:
        with acting(employer):
            return services.register_pay([Order(employment, payment(wage), "løn-marts")])[0]

    def test_the_same_again_is_the_same_entry(self, world: World, employment: Employment) -> None:
        first = self.register(world.here.employer, employment, "100")
        assert self.register(world.here.employer, employment, "100") == first

    def test_another_payment_under_the_key_is_refused(self, world: World, employment: Employment) -> None:
        self.register(world.here.employer, employment, "100")
        with pytest.raises(KeyReused):
            self.register(world.here.employer, employment, "101")

    def test_each_employer_has_its_own(self, world: World, employment: Employment, elsewhere: Employment) -> None:
        first = self.register(world.here.employer, employment, "100")
        assert self.register(world.there.employer, elsewhere, "100") != first


def test_what_is_shown_before_is_what_is_saved(world: World, employment: Employment, elsewhere: Employment) -> None:
    wages = ("30000", "12000", "5000")
    with acting(world.here.employer):
        shown = services.preview([Order(employment, payment(wage)) for wage in wages])
        assert not LedgerEntry.objects.filter(employment=employment).exists()
    saved = pay(world.here.employer, employment, *map(payment, wages))
    assert [part.tax_free for part in shown] == tax_free(saved) == [30_000, 12_000, 766]
    with acting(world.there.employer), pytest.raises(PermissionDenied):
        services.preview([Order(employment, payment("1"))])


def test_an_employer_sees_its_own_entries_only(world: World, employment: Employment, elsewhere: Employment) -> None:
    (mine,) = pay(world.here.employer, employment, payment("100"))
    (theirs,) = pay(world.there.employer, elsewhere, payment("200"))
    sees = {
        "employer": {mine}, "neighbour": {mine, theirs}, "caseworker": {mine, theirs}, "citizen": set(),
    }  # fmt: skip
    for name, rows in sees.items():
        with acting(world.here.people[name]):
            assert set(LedgerEntry.objects.filter(pk__in=(mine.pk, theirs.pk))) == rows
    with acting(world.there.caseworker):
        assert not LedgerEntry.objects.filter(pk__in=(mine.pk, theirs.pk)).exists()
