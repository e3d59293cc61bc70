"""The whole way once: the income condition of the frikort, from declaration to receipt."""

from datetime import date
from decimal import Decimal

import pytest

from hjemmel.law import Amount, Condition, Law, Plan, Statute, fact, lowest, person
from hjemmel.law.errors import FactBoundsError, MissingFactError
from hjemmel.law.provisions import Provision
from hjemmel.law.rates import DatedValue, Rate, Sureness, Unit

sfl = Statute("SFL", "lov om socialt frikort", eli="lta/2024/616")
income = fact(
    "taxable_work_income_last_year",
    Amount,
    unit="kr",
    period="year",
    lowest=0,
    highest=10_000_000,
    da="Skattepligtig arbejdsindkomst det seneste år",
    en="Taxable work income in the last year",
)


@sfl.rule(
    "§ 2, stk. 2, nr. 2", person, since="2025-01-01", da="Indkomstbetingelsen er opfyldt", en="Income condition met"
)
def income_condition_met(taxable_work_income_last_year: Amount, frikort_income_condition: Amount) -> Condition:
    return taxable_work_income_last_year <= frikort_income_condition


@sfl.rule("§ 1", since="2025-01-01", da="Skattefri del", en="Tax-free part")
def tax_free(taxable_work_income_last_year: Amount, frikort_ceiling: Amount) -> Amount:
    return lowest(taxable_work_income_last_year, frikort_ceiling)


def rate(name: str, value: int, place: str) -> Rate:
    day = date(2025, 1, 1)
    dated = DatedValue(Decimal(value), day, None, Provision.of("SFL", place), "C.A.2.5.2.1.32", Sureness.V, day)
    return Rate(name, Unit.KR, name, name, (dated,))


law = Law(
    sfl, income, rate("frikort_income_condition", 10_692, "§ 2, stk. 2, nr. 2"), rate("frikort_ceiling", 42_766, "§ 1")
)
plan = law.at(date(2025, 3, 1)).plan("income_condition_met", "tax_free", "frikort_ceiling")


def test_the_income_condition_is_a_limit_to_be_reached_but_not_passed():
    assert plan.run({"taxable_work_income_last_year": Decimal("10692.00")})["income_condition_met"] is True
    assert plan.run({"taxable_work_income_last_year": Decimal("10692.01")})["income_condition_met"] is False


def test_a_stored_plan_recomputes_to_the_same_bytes_without_rules():
    facts = {"taxable_work_income_last_year": Decimal("50000.00")}
    again = Plan.from_json(plan.to_json())
    assert again.to_json() == plan.to_json()
    assert again.digest == plan.digest
    assert again.run(facts).to_json() == plan.run(facts).to_json()
    assert again.run(facts)["tax_free"] == Decimal("42766")


def test_the_explanation_names_provision_rate_and_date():
    text = plan.run({"taxable_work_income_last_year": Decimal("9500.00")}).text("da")
    assert "Indkomstbetingelsen er opfyldt: ja [SFL § 2, stk. 2, nr. 2" in text
    assert "9.500,00 kr." in text
    assert "10.692 kr." in text


def test_missing_is_not_zero_and_bounds_hold():
    with pytest.raises(MissingFactError, match="taxable_work_income_last_year"):
        plan.run({})
    with pytest.raises(FactBoundsError, match="must lie from 0"):
        plan.run({"taxable_work_income_last_year": Decimal(-1)})
