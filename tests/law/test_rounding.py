"""Rounding as the statutes say it: named, to any unit, and exact at the tie."""

from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hjemmel.law import Amount, Law, rounded
from law.lawmaking import function_of, lay_down, money, statute

MODES = {"half_up": ROUND_HALF_UP, "up": ROUND_CEILING, "down": ROUND_FLOOR}


def plan_rounding(unit, mode, divisor):
    act = statute()
    result = function_of("result", {"amount": Amount}, Amount, lambda s: rounded(s["amount"] / divisor, unit, mode))
    lay_down(act, result)
    return Law(act, money("amount", lowest=-(10**7))).at(date(2025, 1, 1)).plan("result")


PLANS = {
    (unit, mode, divisor): plan_rounding(unit, mode, divisor)
    for unit in ("0.01", "1", "0.5", "100", "1000")
    for mode in MODES
    for divisor in (1, 12, Decimal("0.36"))
}


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(PLANS, key=str)), st.decimals(-(10**7), 10**7, places=2))
def test_rounding_is_what_decimal_says(which, amount):
    unit, mode, divisor = which
    units = amount / (Decimal(divisor) * Decimal(unit))
    wanted = units.to_integral_value(MODES[mode]) * Decimal(unit)
    assert PLANS[which].run({"amount": amount})["result"] == wanted


@pytest.mark.parametrize(
    ("amount", "half_up", "up", "down"),
    [("0.50", 1, 1, 0), ("1.50", 2, 2, 1), ("-0.50", -1, 0, -1), ("-1.50", -2, -1, -2), ("2.00", 2, 2, 2)],
)
def test_a_tie_goes_away_from_zero(amount, half_up, up, down):
    found = [PLANS["1", mode, 1].run({"amount": Decimal(amount)})["result"] for mode in ("half_up", "up", "down")]
    assert found == [half_up, up, down]


def test_up_to_hundreds_leaves_a_hundred_alone():
    """Personskatteloven § 20, stk. 2: up to the nearest amount that can be divided by 100."""
    plan = PLANS["100", "up", 1]
    found = [plan.run({"amount": Decimal(kr)})["result"] for kr in ("32000", "32000.01", "32001")]
    assert found == [32000, 32100, 32100]
