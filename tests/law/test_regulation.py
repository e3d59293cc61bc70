"""Regulated amounts come out as they were published."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hjemmel.law.provisions import Provision
from hjemmel.law.regulation import Base, Index, Percentage, round_to
from hjemmel.law.rounding import Rounding

INDEX = {2023: "121.8", 2024: "126.1", 2025: "131.0", 2026: "137.3"}
# Basic amount and the amounts of 2023 onwards (skm.dk, rates under personskatteloven § 20).
PUBLISHED = {
    26_200: (32_000, 33_100, 34_400, 36_000),
    703_400: (856_800, 887_000, 921_500, 965_800),
    12_300: (15_000, 15_600, 16_200, 16_900),
    1_406_800: (1_713_500, 1_774_000, 1_843_000, 1_931_600),
    264_100: (321_700, 333_100, 346_000),
    58_700: (71_500, 74_100, 76_900, 80_600),
    20_500: (25_000, 25_900),
}


def test_the_25_published_amounts_of_personskatteloven() -> None:
    section_20 = Provision.read("PSL § 20, stk. 2")
    cases = [
        (basic, number, published)
        for basic, amounts in PUBLISHED.items()
        for number, published in zip(INDEX.values(), amounts, strict=False)
    ]
    assert len(cases) == 25
    for basic, number, published in cases:
        rule = Index("index", section_20, Decimal(basic), Decimal(100), Rounding.UP)
        assert rule.amount(Decimal(number)) == published


def satsregulering(base: Base) -> Percentage:
    return Percentage("pct", Provision.read("FSFL § 2, stk. 7"), Decimal(1), Rounding.HALF_UP, base)


@pytest.mark.parametrize("base", Base)
def test_the_frikort_amounts_until_2025_do_not_depend_on_the_base(base: Base) -> None:
    rule = satsregulering(base)
    for first, expected in ((40_000, (41_280, 42_766)), (10_000, (10_320, 10_692))):
        chain = rule.start(Decimal(first))
        for percent, amount in zip(("3.2", "3.6"), expected, strict=True):
            chain = rule.next(chain, Decimal(percent))
            assert rule.amounts(chain) == (amount,)


def test_the_ceiling_of_2026_depends_on_the_base_by_one_krone() -> None:
    found = {}
    for base in Base:
        rule = satsregulering(base)
        chain = rule.start(Decimal(40_000))
        for percent in ("3.2", "3.6", "4.5"):
            chain = rule.next(chain, Decimal(percent))
        found[base] = rule.amounts(chain)
    assert found == {Base.ROUNDED: (44_690,), Base.UNROUNDED: (44_691,), Base.OPEN: (44_690, 44_691)}


@given(st.fractions(-1000, 1000, max_denominator=400), st.sampled_from(["0.01", "0.1", "1", "50", "100"]))
@settings(max_examples=80)
def test_rounding_moves_less_than_one_unit_the_way_its_name_says(value: Fraction, unit: str) -> None:
    step = Decimal(unit)
    up, down, half = (Fraction(round_to(value, step, mode)) for mode in (Rounding.UP, Rounding.DOWN, Rounding.HALF_UP))
    assert value <= up < value + Fraction(step)
    assert value - Fraction(step) < down <= value
    assert abs(half - value) * 2 <= Fraction(step)
    assert abs(half) >= abs(value) or abs(half - value) * 2 < Fraction(step)


def test_a_half_goes_away_from_zero_on_both_sides() -> None:
    assert [round_to(Decimal(v), Decimal(1), Rounding.HALF_UP) for v in ("0.5", "1.5", "-0.5", "-1.49")] == [
        1,
        2,
        -1,
        -1,
    ]
