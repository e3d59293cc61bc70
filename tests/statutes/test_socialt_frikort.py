"""The frikort as its two acts give it, for an invented person."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hjemmel.law import Answer
from hjemmel.law.errors import NoVersionError
from hjemmel.law.outcome import Outcome
from hjemmel.law.rates import Confirmation, RateError
from hjemmel.statutes import load

APPLICANT: dict[str, object] = {
    "application_received": True,
    "date_of_birth": date(1980, 2, 2),
    "special_social_problems": Answer(True, reason="Har været hjemløs siden 2016"),
    "meets_conditions_for_adult_support": Answer(True, reason="Støtte efter § 85"),
    "in_su_education_last_year": False,
    "taxable_work_income_last_year": Decimal("9500.00"),
    "meets_residence_requirement": True,
    "residence_otherwise": "no",
}


def run(on: date, *results: str, known: date | None = None, **facts: object) -> Outcome:
    plan = load().at(on, known).plan(*results)
    given = {**APPLICANT, "decided_on": on, **facts}
    return plan.run({fact.name: given[fact.name] for fact in plan.facts})


class TestTheDecision:
    """Who can have a frikort, and with which ceiling."""

    @pytest.mark.parametrize(
        ("on", "known", "ceiling", "citation"),
        [
            (date(2019, 1, 2), None, 20_000, "FSFL § 2, stk. 3"),
            (date(2022, 12, 31), None, 20_000, "FSFL § 2, stk. 3"),
            (date(2023, 3, 1), date(2023, 3, 1), 20_000, "FSFL § 2, stk. 3, 2. pkt."),
            (date(2023, 3, 1), date(2023, 7, 1), 40_000, "FSFL § 2, stk. 3"),
            (date(2023, 7, 1), date(2023, 7, 1), 40_000, "FSFL § 2, stk. 3"),
            (date(2024, 5, 1), None, 41_280, "FSFL § 2, stk. 3"),
            (date(2025, 5, 1), None, 42_766, "SFL § 1"),
        ],
    )
    def test_the_ceiling_of_each_year_with_its_citation(
        self, on: date, known: date | None, ceiling: int, citation: str
    ) -> None:
        outcome = run(on, "can_have_frikort", "frikort_ceiling", known=known)
        assert outcome["can_have_frikort"] is True
        assert outcome["frikort_ceiling"] == ceiling
        assert f"{ceiling // 1000}.{ceiling % 1000:03} kr. [{citation}, " in outcome.text("da", full=True)

    def test_there_was_no_frikort_before_2_january_2019(self) -> None:
        with pytest.raises(NoVersionError):
            load().at(date(2019, 1, 1)).plan("can_have_frikort")

    @pytest.mark.parametrize(
        "failing",
        [
            {"application_received": False},
            {"date_of_birth": date(2007, 5, 2)},
            {"special_social_problems": Answer(False, reason="Alene nedsat funktionsevne")},
            {"meets_conditions_for_adult_support": Answer(False, reason="Intet behov for hjælp")},
            {"in_su_education_last_year": True},
            {"taxable_work_income_last_year": Decimal("10692.01")},
            {"meets_residence_requirement": False},
        ],
        ids=lambda failing: next(iter(failing)),
    )
    def test_every_condition_must_be_met(self, failing: dict[str, object]) -> None:
        assert run(date(2025, 5, 1), "can_have_frikort")["can_have_frikort"] is True
        assert run(date(2025, 5, 1), "can_have_frikort", **failing)["can_have_frikort"] is False

    @pytest.mark.parametrize(
        ("year", "limit"), [(2019, 10_000), (2023, 10_000), (2024, 10_320), (2025, 10_692), (2026, 11_173)]
    )
    def test_the_income_limit_may_be_reached_but_not_passed(self, year: int, limit: int) -> None:
        on = date(year, 6, 1)
        at = run(on, "income_condition_met", taxable_work_income_last_year=Decimal(limit))
        over = run(on, "income_condition_met", taxable_work_income_last_year=Decimal(limit) + Decimal("0.01"))
        assert (at["income_condition_met"], over["income_condition_met"]) == (True, False)

    def test_an_amount_that_is_only_computed_says_so(self) -> None:
        assert "10.692 kr. [SFL § 2, stk. 2, nr. 2, fra 1. januar 2025] (D" in run(
            date(2025, 5, 1), "income_condition_met"
        ).text("da", full=True)
        assert "(D" not in run(date(2025, 5, 1), "frikort_ceiling").text("da", full=True)

    def test_a_named_role_confirms_the_ceiling_of_2026_with_a_source(self) -> None:
        on = date(2026, 5, 1)
        assert "44.690 kr. [SFL § 1, fra 1. januar 2026] (D" in run(on, "frikort_ceiling").text("da", full=True)
        found = Confirmation("frikort_ceiling_amount", date(2026, 1, 1), Decimal(44_691), "jurist", "invented gazette")
        confirmed = load((found,)).at(on).plan("frikort_ceiling").run({})
        assert confirmed["frikort_ceiling"] == 44_691
        assert "(D" not in confirmed.text("da", full=True)
        with pytest.raises(RateError, match="no rate frikort_loft"):
            load((Confirmation("frikort_loft", date(2026, 1, 1), Decimal(1), "jurist", "gazette"),))


class TestAPayment:
    """What of a payment is tax-free."""

    PAID = {
        "wage_of_payment": Decimal("0"),
        "holiday_pay_of_payment": Decimal("0"),
        "tax_free_pay_this_year": Decimal("0"),
        "work_is_ordinary_and_unsubsidised": True,
        "employer_is_danish_or_public": True,
        "employer_has_reported": True,
    }

    def pay(self, **facts: object) -> Outcome:
        return run(date(2025, 9, 1), "frikort_balance", "tax_free_part", "taxable_part", **{**self.PAID, **facts})

    def test_what_is_left_of_the_ceiling(self) -> None:
        assert self.pay(tax_free_pay_this_year=Decimal(30_000))["frikort_balance"] == 12_766
        assert self.pay(tax_free_pay_this_year=Decimal(42_766))["frikort_balance"] == 0

    def test_a_payment_is_split_where_it_passes_the_ceiling(self) -> None:
        whole = self.pay(wage_of_payment=Decimal(50_000))
        assert (whole["tax_free_part"], whole["taxable_part"]) == (42_766, 7_234)

    def test_holiday_pay_counts_inside_the_ceiling(self) -> None:
        paid = self.pay(
            tax_free_pay_this_year=Decimal(41_766),
            wage_of_payment=Decimal(800),
            holiday_pay_of_payment=Decimal(800) * Decimal("0.125") * 3,
        )
        assert (paid["tax_free_part"], paid["taxable_part"]) == (1_000, 100)

    @pytest.mark.parametrize(
        "failing", ["work_is_ordinary_and_unsubsidised", "employer_is_danish_or_public", "employer_has_reported"]
    )
    def test_pay_that_is_not_covered_is_taxed_in_full(self, failing: str) -> None:
        paid = self.pay(wage_of_payment=Decimal(500), **{failing: False})
        assert (paid["tax_free_part"], paid["taxable_part"]) == (0, 500)

    @given(st.decimals(0, 60_000, places=2), st.decimals(0, 60_000, places=2), st.decimals(0, 50_000, places=2))
    @settings(max_examples=40)
    def test_no_oere_is_lost_and_the_ceiling_never_passed(self, wage: Decimal, holiday: Decimal, used: Decimal) -> None:
        paid = self.pay(wage_of_payment=wage, holiday_pay_of_payment=holiday, tax_free_pay_this_year=used)
        free, taxed = paid["tax_free_part"], paid["taxable_part"]
        assert isinstance(free, Decimal)
        assert isinstance(taxed, Decimal)
        assert free + taxed == wage + holiday
        assert 0 <= free <= max(Decimal(42_766) - used, Decimal(0))


class TestControl:
    """When a card is controlled, and what happens when the conditions are no longer met."""

    CARD = {
        "frikort_issued_on": date(2025, 3, 1),
        "control_counted_from": date(2025, 3, 1),
        "has_been_controlled": False,
        "control_reading": "from_year_of_issue",
        "carried_over_card_counts_from": "trial_act",
        "control_interval_in_months": Decimal(24),
    }

    def control(self, on: date = date(2025, 9, 1), **facts: object) -> Outcome:
        return run(on, "latest_control", "next_control", **{**self.CARD, **facts})

    def test_the_reading_of_every_second_calendar_year_is_a_setting(self) -> None:
        assert self.control()["latest_control"] == date(2027, 12, 31)
        assert self.control(control_reading="from_year_after_issue")["latest_control"] == date(2028, 12, 31)

    def test_from_one_control_to_the_next_the_readings_agree(self) -> None:
        controlled = {"has_been_controlled": True, "control_counted_from": date(2027, 2, 1)}
        for reading in ("from_year_of_issue", "from_year_after_issue"):
            assert self.control(control_reading=reading, **controlled)["latest_control"] == date(2029, 12, 31)

    def test_a_municipality_may_be_stricter_but_never_later(self) -> None:
        assert self.control()["next_control"] == date(2027, 3, 1)
        assert self.control(control_interval_in_months=Decimal(36))["next_control"] == date(2027, 12, 31)

    def test_no_control_is_due_in_the_year_of_issue(self) -> None:
        begins = run(date(2025, 9, 1), "control_duty_begins", frikort_issued_on=date(2025, 3, 1))
        assert begins["control_duty_begins"] == date(2026, 1, 1)

    def test_from_when_a_carried_over_card_is_first_controlled_is_an_open_choice(self) -> None:
        card = {"frikort_issued_on": date(2020, 5, 4), "control_counted_from": date(2024, 2, 1)}
        assert self.control(**card)["latest_control"] == date(2026, 12, 31)
        by_act = self.control(**card, carried_over_card_counts_from="permanent_act")
        assert by_act["latest_control"] == date(2027, 12, 31)

    @pytest.mark.parametrize(
        ("on", "latest"),
        [
            (date(2023, 2, 1), date(2023, 3, 31)),
            (date(2023, 7, 1), date(2023, 12, 31)),
            (date(2024, 3, 1), date(2024, 12, 31)),
        ],
    )
    def test_the_controls_of_the_last_trial_years(self, on: date, latest: date) -> None:
        assert run(on, "latest_control")["latest_control"] == latest

    def test_cards_of_the_trial_go_on_by_themselves_deactivated_ones_as_deactivated(self) -> None:
        for deactivated, issued, active in (
            (False, date(2019, 1, 2), True),
            (True, date(2024, 12, 31), False),
            (False, date(2025, 1, 1), False),
        ):
            found = run(
                date(2025, 1, 1),
                "carried_over_card_active",
                frikort_issued_on=issued,
                was_deactivated_by_end_of_2024=deactivated,
            )
            assert found["carried_over_card_active"] is active

    DISPENSATION = {
        "taxable_work_income_last_year": Decimal(15_000),
        "special_case_for_dispensation": Answer(True, reason="Fejl i lønkørslen"),
        "employer_agreement_documented": True,
        "wage_reported_to_eindkomst": True,
    }

    def test_the_income_condition_may_be_dispensed_from_at_a_control(self) -> None:
        on = date(2025, 9, 1)
        assert run(on, "must_deactivate", **self.DISPENSATION)["must_deactivate"] is False
        for missing in (
            {"employer_agreement_documented": False},
            {"wage_reported_to_eindkomst": False},
            {"special_case_for_dispensation": Answer(False, reason="Ikke særligt")},
            {"in_su_education_last_year": True},
        ):
            assert run(on, "must_deactivate", **{**self.DISPENSATION, **missing})["must_deactivate"] is True

    def test_the_trial_act_knew_no_dispensation(self) -> None:
        assert run(date(2024, 9, 1), "may_keep_frikort", **self.DISPENSATION)["may_keep_frikort"] is False

    @pytest.mark.parametrize(("effective", "lawful"), [("2025-09-01", True), ("2025-08-31", False)])
    def test_a_deactivation_is_never_retroactive(self, effective: str, lawful: bool) -> None:
        found = run(
            date(2025, 9, 1),
            "deactivation_is_not_retroactive",
            deactivation_effective_on=date.fromisoformat(effective),
        )
        assert found["deactivation_is_not_retroactive"] is lawful
