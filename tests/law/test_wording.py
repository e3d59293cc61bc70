"""Values as people read them: 42.766 kr. in Danish, DKK 42,766 in English."""

from datetime import date
from decimal import Decimal

import pytest

from hjemmel.law.facts import Labels
from hjemmel.law.wording import number_sayer, plain, say, say_month


@pytest.mark.parametrize(
    ("value", "unit", "da", "en"),
    [
        (Decimal(42_766), "kr", "42.766 kr.", "DKK 42,766"),
        (Decimal("9500.50"), "kr", "9.500,50 kr.", "DKK 9,500.50"),
        (Decimal("-1234567.05"), "kr", "-1.234.567,05 kr.", "DKK -1,234,567.05"),
        (Decimal("3.6"), "pct", "3,6 pct.", "3.6 per cent"),
        (Decimal("0.0375"), "", "0,0375", "0.0375"),
        (Decimal(18), "years", "18 år", "18 years"),
        (Decimal(7), "stk.", "7 stk.", "7 stk."),
        (date(2023, 7, 1), "", "1. juli 2023", "1 July 2023"),
        (True, "", "ja", "yes"),
        (None, "kr", "ikke oplyst", "not given"),
        ("su", "", "SU", "study grant"),
        ("other", "", "other", "other"),
    ],
)
def test_a_value_in_words(value, unit, da, en):
    choices = (("su", Labels("SU", "study grant")),)
    assert (say(value, "da", unit, choices), say(value, "en", unit, choices)) == (da, en)


@pytest.mark.parametrize(
    ("raw", "scale", "said"),
    [
        (5, 1, "0,50"),
        (5, 2, "0,05"),
        (-5, 2, "-0,05"),
        (1_230_000, 4, "123,00"),
        (1_234_500, 4, "123,45"),
        (1, 4, "0,0001"),
    ],
)
def test_the_engines_integers_in_words(raw, scale, said):
    assert number_sayer(scale, "kr", "da")(raw) == f"{said} kr."


def test_a_number_that_is_not_money_has_the_decimals_it_needs():
    assert [number_sayer(2, "years", "da")(raw) for raw in (1800, 1850, 1855)] == ["18 år", "18,5 år", "18,55 år"]


def test_a_month_in_words():
    assert (say_month("2025-03", "da"), say_month("2025-03", "en"), say_month("")) == ("marts 2025", "March 2025", "")


def test_canonical_texts_are_exact():
    assert [plain(value) for value in (Decimal("1E+3"), Decimal("0.10"), date(2025, 1, 2), False, None)] == [
        "1000",
        "0.10",
        "2025-01-02",
        False,
        None,
    ]
