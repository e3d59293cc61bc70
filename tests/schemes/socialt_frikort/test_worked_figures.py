"""The figures of the public documents, worked by the law that the scheme rests on."""

from datetime import date
from decimal import Decimal

import pytest

from hjemmel.schemes.socialt_frikort.splitting import balance
from hjemmel.statutes import load


@pytest.mark.parametrize(
    ("year", "ceiling", "confirmed"),
    [(2023, 40_000, True), (2024, 41_280, True), (2025, 42_766, True), (2026, 44_690, False)],
)
def test_the_ceiling_of_each_year(year: int, ceiling: int, confirmed: bool) -> None:
    """000 Albertslund, line 381, has 2025; 2026 is computed and says so."""
    found = balance(date(year, 12, 31), Decimal(0))
    assert (found.ceiling, found.balance, found.ceiling_is_confirmed) == (ceiling, ceiling, confirmed)


@pytest.mark.parametrize(("earned", "left"), [(30_000, 12_766), (42_766, 0), (50_000, 0)])
def test_what_is_left_in_2025(earned: int, left: int) -> None:
    """000 Albertslund, line 381; never less than nothing."""
    assert balance(date(2025, 9, 9), Decimal(earned)).balance == left


@pytest.mark.parametrize(
    ("interval", "due"), [(24, date(2027, 3, 1)), (12, date(2026, 3, 1)), (36, date(2027, 12, 31))]
)
def test_control_two_years_after_the_grant_and_never_later_than_the_act(interval: int, due: date) -> None:
    """000 Albertslund, line 435: two years from the grant; line 393: at least every second year."""
    granted = date(2025, 3, 1)
    outcome = (
        load()
        .at(date(2025, 9, 9))
        .plan("next_control")
        .run(
            {
                "frikort_issued_on": granted,
                "control_counted_from": granted,
                "has_been_controlled": False,
                "control_reading": "from_year_of_issue",
                "carried_over_card_counts_from": "permanent_act",
                "control_interval_in_months": interval,
            }
        )
    )
    assert outcome["next_control"] == due
