"""Deadlines of acts as the applications in source document 004 quote them, on invented dates.

The lines named are those of document 004. The dates were worked out by hand from the quoted rule.
"""

from datetime import date

import pytest

from hjemmel.law.deadlines import Clock, Deadline, FollowUp, Length, OnDayOff, days, months, weeks, years
from hjemmel.law.provisions import Provision


def deadline(provision: str, length: Length, *, counts_first_day: bool = False) -> Deadline:
    return Deadline(provision, Provision.read(provision), length, OnDayOff.STAYS, "Frist", "Deadline", counts_first_day)


sick_leave = FollowUp(
    every=deadline("SDL § 13 b, stk. 1, 2. pkt.", weeks(4)),
    first=deadline("SDL § 13 b, stk. 1, 1. pkt.", weeks(8), counts_first_day=True),
)
mentor_contact = FollowUp(deadline("LAB § 93", weeks(2)))


def test_first_follow_up_of_sick_leave_is_due_by_the_end_of_the_eighth_week() -> None:
    """Lines 8183-8186."""
    assert sick_leave.next(date(2017, 3, 6)).last_day == date(2017, 4, 30)


def test_later_follow_ups_come_every_four_weeks() -> None:
    """Lines 8163-8167, 8185: a follow-up put off to the sixth week is a breach of ordinary law."""
    first_day, held = date(2017, 3, 6), date(2017, 4, 27)
    assert sick_leave.next(first_day, [held]).last_day == date(2017, 5, 25)
    ((due, on),) = sick_leave.late(first_day, [held, date(2017, 6, 8)])
    assert (due.last_day, on) == (date(2017, 5, 25), date(2017, 6, 8))


@pytest.mark.parametrize(
    ("provision", "length", "event", "last_day"),
    [
        # An early follow-up, within two weeks of the request (8189-8212).
        ("SDL § 13 b, stk. 2", weeks(2), "2017-03-20", "2017-04-03"),
        # Expected well within four weeks of the meeting: four weeks do, five do not (8214-8227).
        ("SDL § 13 b, stk. 4", weeks(4), "2017-03-20", "2017-04-17"),
        # An offer within a month after the reasonable ground ended, clamped to February (8379-8383).
        ("LAB § 91 a, stk. 3", months(1), "2017-01-31", "2017-02-28"),
        # An offer after three and after six months of continuous benefit (8395-8415).
        ("LAB § 92, stk. 1", months(3), "2017-01-16", "2017-04-16"),
        ("LAB § 92, stk. 2", months(6), "2017-01-16", "2017-07-16"),
        # A new offer each six and each twelve continuous months (8459-8471).
        ("LAB § 96, stk. 1", months(6), "2017-01-31", "2017-07-31"),
        ("LAB § 96, stk. 2", months(12), "2017-01-31", "2018-01-31"),
        # The first offer of the young within a month, and at most four weeks between offers (8518-8523).
        ("LAB § 96 b", months(1), "2017-01-16", "2017-02-16"),
        ("LAB § 96 b", weeks(4), "2017-05-12", "2017-06-09"),
        # A mentor for six months (8427-8457).
        ("LAB § 93", months(6), "2017-04-03", "2017-10-03"),
        # Treatment of drug misuse begins within 14 days of the contact (9214-9228).
        ("SEL § 101, stk. 2", days(14), "2017-02-01", "2017-02-15"),
    ],
)
def test_deadlines_of_the_quoted_provisions(provision: str, length: Length, event: str, last_day: str) -> None:
    due = deadline(provision, length).due(date.fromisoformat(event))
    assert due.last_day == date.fromisoformat(last_day)


def test_a_gap_in_the_benefit_begins_the_continuous_period_anew() -> None:
    """Lines 8466-8471."""
    clock = Clock(deadline("LAB § 96, stk. 2", months(12)), date(2017, 1, 31))
    again = clock.restart(date(2017, 6, 12)).due()
    assert again is not None
    assert again.last_day == date(2018, 6, 12)


@pytest.mark.parametrize(
    ("changed", "last_day"),
    [("2017-07-10", "2017-08-10"), ("2018-01-15", "2018-01-31"), ("2017-06-15", "2017-07-31")],
)
def test_after_a_change_of_group_the_next_offer_is_never_more_than_twelve_months_away(
    changed: str, last_day: str
) -> None:
    """Lines 8485-8515: five months or more after the last offer, one month from the change; before, the six months."""
    ended, change = date(2017, 1, 31), date.fromisoformat(changed)
    if change >= months(5).after(ended):
        due = min(months(1).after(change), months(12).after(ended))
    else:
        due = months(6).after(ended)
    assert due == date.fromisoformat(last_day)


def test_a_mentor_is_met_at_least_every_second_week() -> None:
    """Lines 8427-8457: 16 days between two contacts are too many."""
    ((due, on),) = mentor_contact.late(date(2017, 4, 3), [date(2017, 4, 17), date(2017, 5, 3)])
    assert (due.last_day, on) == (date(2017, 5, 1), date(2017, 5, 3))


def test_a_mentor_from_three_months_before_discharge_and_for_six_months_in_all() -> None:
    """Lines 8329-8332."""
    discharge = date(2017, 6, 15)
    earliest = months(3).before(discharge)
    assert earliest == date(2017, 3, 15)
    assert months(6).after(earliest) == date(2017, 9, 15)
    assert months(6).after(discharge) == date(2017, 12, 15)


def test_a_written_agreement_is_for_six_months_at_most() -> None:
    """Lines 8334-8362."""
    due = deadline("LAB § 31 c", months(6)).due(date(2017, 4, 3))
    assert not due.is_kept(date(2017, 10, 20))
    assert due.is_kept(date(2017, 10, 3))


def test_an_education_order_waits_while_more_than_a_year_is_left() -> None:
    """Lines 8300-8301: exactly one year is not more than one."""
    begins = date(2018, 8, 15)
    assert years(1).after(date(2017, 8, 14)) < begins
    assert not years(1).after(date(2017, 8, 15)) < begins


def test_an_investigation_begun_at_seventeen_and_a_half_ends_before_eighteen() -> None:
    """Lines 9302-9309: 17½ years and four months are 17 years and 10 months, not 18 as the application says."""
    born = date(1999, 9, 20)
    begun = months(17 * 12 + 6).after(born)
    assert begun == date(2017, 3, 20)
    assert months(4).after(begun) == date(2017, 7, 20)
    assert years(18).after(born) == date(2017, 9, 20)
    assert months(4).before(years(18).after(born)) == date(2017, 5, 20)


def test_the_first_treatment_is_late_unless_the_person_chose_another_offer() -> None:
    """Lines 9214-9228: while the person's own choice is waited for, the clock stands still."""
    clock = Clock(deadline("SEL § 101, stk. 2", days(14)), date(2017, 2, 1))
    ordinary = clock.due()
    chosen = clock.stop(date(2017, 2, 10)).resume(date(2017, 2, 18)).due()
    assert ordinary is not None
    assert chosen is not None
    assert not ordinary.is_kept(date(2017, 2, 20))
    assert chosen.is_kept(date(2017, 2, 20))
