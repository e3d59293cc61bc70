"""Deadlines, follow-ups and clocks."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hjemmel.law.calendars import DANISH
from hjemmel.law.deadlines import (
    Clock,
    Deadline,
    DeadlineError,
    FollowUp,
    Length,
    OnDayOff,
    Unit,
    days,
    months,
    weekdays,
    weeks,
    working_days,
    years,
)
from hjemmel.law.provisions import Provision

dates = st.dates(date(2000, 1, 1), date(2060, 12, 31))


def deadline(length: Length, on_day_off: OnDayOff = OnDayOff.STAYS, counts_first_day: bool = False) -> Deadline:
    return Deadline("test", Provision.read("RSL § 67"), length, on_day_off, "Frist", "Deadline", counts_first_day)


def test_months_end_on_the_same_date_or_the_last_of_a_shorter_month() -> None:
    assert months(1).after(date(2017, 1, 31)) == date(2017, 2, 28)
    assert months(1).after(date(2024, 1, 31)) == date(2024, 2, 29)
    assert months(13).after(date(2017, 1, 15)) == date(2018, 2, 15)
    assert months(3).before(date(2017, 5, 31)) == date(2017, 2, 28)
    assert years(1).after(date(2024, 2, 29)) == date(2025, 2, 28)


@given(dates, st.integers(1, 60))
@settings(max_examples=60)
def test_a_month_later_lies_in_the_month_that_follows(day: date, count: int) -> None:
    later = months(count).after(day)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == count
    assert later.day == day.day or (later.day < day.day and (later + timedelta(days=1)).day == 1)


@given(dates, st.integers(1, 30), st.sampled_from([working_days, weekdays]))
@settings(max_examples=60)
def test_counted_days_are_as_many_as_the_deadline_says(day: date, count: int, length: object) -> None:
    unit = Unit.WORKING_DAYS if length is working_days else Unit.WEEKDAYS
    counts = DANISH.is_working_day if length is working_days else DANISH.is_weekday
    last = Length(count, unit).after(day)
    between = [date.fromordinal(n) for n in range(day.toordinal() + 1, last.toordinal() + 1)]
    assert sum(map(counts, between)) == count
    assert counts(last)


def test_seven_working_days_over_easter() -> None:
    assert working_days(7).after(date(2025, 4, 11)) == date(2025, 4, 25)


def test_four_weekdays_before_a_meeting_count_the_saturday() -> None:
    assert weekdays(4).before(date(2025, 11, 25)) == date(2025, 11, 20)


@given(dates, st.integers(1, 40))
@settings(max_examples=60)
def test_a_deadline_moves_from_a_day_off_only_where_it_says_so(day: date, count: int) -> None:
    stays, on, back = (deadline(days(count), choice).due(day).last_day for choice in OnDayOff)
    assert stays == day + timedelta(days=count)
    assert back <= stays <= on
    assert DANISH.is_working_day(on)
    assert DANISH.is_working_day(back)
    if DANISH.is_working_day(stays):
        assert back == stays == on


def test_a_complaint_received_on_a_tuesday_ends_on_a_tuesday() -> None:
    due = deadline(weeks(4), OnDayOff.MOVES_ON).due(date(2025, 3, 4))
    assert due.last_day == date(2025, 4, 1)
    assert due.is_kept(date(2025, 4, 1))
    assert not due.is_kept(date(2025, 4, 2))
    assert due.days_left(date(2025, 4, 3)) == -2


def test_a_deadline_that_ends_on_2_paaskedag_runs_to_tuesday() -> None:
    due = deadline(weeks(4), OnDayOff.MOVES_ON).due(date(2025, 3, 24))
    assert (due.counted, due.last_day) == (date(2025, 4, 21), date(2025, 4, 22))


def test_planned_follow_ups_keep_the_last_day_of_the_month() -> None:
    monthly = FollowUp(deadline(months(1)))
    assert list(monthly.plan(date(2025, 1, 31), date(2025, 5, 1))) == [
        date(2025, 2, 28),
        date(2025, 3, 31),
        date(2025, 4, 30),
    ]
    first = FollowUp(deadline(months(6)), first=deadline(months(3)))
    assert list(first.plan(date(2025, 1, 1), date(2026, 5, 1))) == [
        date(2025, 4, 1),
        date(2025, 10, 1),
        date(2026, 4, 1),
    ]


def test_a_clock_that_stops_loses_no_day_and_one_that_begins_anew_forgets() -> None:
    clock = Clock(deadline(weeks(4)), date(2025, 3, 3))
    assert clock.due().last_day == date(2025, 3, 31)
    stopped = clock.stop(date(2025, 3, 10))
    assert stopped.due() is None
    assert stopped.resume(date(2025, 3, 20)).due().last_day == date(2025, 4, 10)
    assert stopped.restart(date(2025, 5, 1)).due().last_day == date(2025, 5, 29)


@given(dates, st.lists(st.integers(0, 30), min_size=2, max_size=8))
@settings(max_examples=60)
def test_however_often_a_clock_stops_the_days_it_ran_are_those_of_the_deadline(start: date, gaps: list[int]) -> None:
    clock, day, still = Clock(deadline(days(200)), start), start, 0
    for run, pause in zip(gaps[::2], gaps[1::2], strict=False):
        clock = clock.stop(day := day + timedelta(days=run))
        clock = clock.resume(day := day + timedelta(days=pause))
        still += pause
    assert clock.due().last_day == start + timedelta(days=200 + still)


def test_a_clock_refuses_what_cannot_happen() -> None:
    clock = Clock(deadline(weeks(4)), date(2025, 3, 3))
    with pytest.raises(DeadlineError, match="has run since 2025-03-03"):
        clock.resume(date(2025, 3, 4))
    with pytest.raises(DeadlineError, match="cannot stop on 2025-03-02"):
        clock.stop(date(2025, 3, 2))
    with pytest.raises(DeadlineError, match="has stood still since 2025-03-10"):
        clock.stop(date(2025, 3, 10)).restart(date(2025, 3, 9))
    with pytest.raises(DeadlineError, match="at least one"):
        weeks(0)
