"""Danish days off."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hjemmel.law.calendars import DANISH, USUALLY_CLOSED, easter

EASTERS = [
    "1961-04-02",
    "2000-04-23",
    "2019-04-21",
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2028-04-16",
    "2038-04-25",
]


@pytest.mark.parametrize("day", EASTERS)
def test_easter_sunday(day: str) -> None:
    assert easter(int(day[:4])).isoformat() == day


@given(st.integers(1900, 2200))
@settings(max_examples=60)
def test_easter_is_a_sunday_from_22_march_to_25_april(year: int) -> None:
    day = easter(year)
    assert day.weekday() == 6
    assert date(year, 3, 22) <= day <= date(year, 4, 25)


def test_the_holidays_of_2025() -> None:
    found = {day: h.da for day in (date.fromordinal(n) for n in range(*bounds(2025))) if (h := DANISH.holiday(day))}
    assert found == {
        date(2025, 1, 1): "Nytårsdag",
        date(2025, 4, 17): "Skærtorsdag",
        date(2025, 4, 18): "Langfredag",
        date(2025, 4, 20): "Påskedag",
        date(2025, 4, 21): "2. påskedag",
        date(2025, 5, 29): "Kristi himmelfartsdag",
        date(2025, 6, 8): "Pinsedag",
        date(2025, 6, 9): "2. pinsedag",
        date(2025, 12, 25): "Juledag",
        date(2025, 12, 26): "2. juledag",
    }


def bounds(year: int) -> tuple[int, int]:
    return date(year, 1, 1).toordinal(), date(year + 1, 1, 1).toordinal()


def test_store_bededag_is_a_working_day_from_2024() -> None:
    assert not DANISH.is_working_day(date(2023, 5, 5))
    assert DANISH.is_working_day(date(2024, 4, 26))


def test_saturday_is_a_weekday_but_no_working_day() -> None:
    saturday = date(2025, 11, 22)
    assert DANISH.is_weekday(saturday)
    assert not DANISH.is_working_day(saturday)


def test_a_municipality_may_be_closed_on_days_that_are_no_holidays() -> None:
    closed = replace(DANISH, closed=USUALLY_CLOSED)
    assert DANISH.is_working_day(date(2025, 6, 5))
    assert not closed.is_working_day(date(2025, 6, 5))
    assert closed.next_working_day(date(2025, 12, 24)) == date(2025, 12, 29)
    assert closed.previous_working_day(date(2025, 12, 28)) == date(2025, 12, 23)
