"""Deadlines as values: a length of time, what it is counted from, and what a day off does to it.

Months end on the same date, or on the last day of a shorter month; weeks have 7 days. Whether a deadline that ends on a
day off moves is said by each deadline, for the acts differ and many are silent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from itertools import count

from hjemmel.law.calendars import DANISH, DAY, Calendar
from hjemmel.law.errors import LawError
from hjemmel.law.provisions import Provision
from hjemmel.law.ranges import add_months
from hjemmel.law.rates import Sureness


class DeadlineError(LawError):
    """A deadline or clock cannot be what is asked of it."""


class Unit(Enum):
    """What a length of time is counted in."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    WEEKDAYS = "weekdays"
    WORKING_DAYS = "working days"


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time: ``Length(4, Unit.WEEKS)``. At least 1."""

    count: int
    unit: Unit

    def __post_init__(self) -> None:
        if self.count < 1:
            raise DeadlineError(f"a deadline is at least one of its units, not {self.count} {self.unit.value}")

    def __mul__(self, times: int) -> Length:
        return Length(self.count * times, self.unit)

    def after(self, day: date, calendar: Calendar = DANISH) -> date:
        """The day this length later; the day itself is not counted."""
        return self._from(day, 1, calendar)

    def before(self, day: date, calendar: Calendar = DANISH) -> date:
        """The day this length earlier; the day itself is not counted."""
        return self._from(day, -1, calendar)

    def _from(self, day: date, way: int, calendar: Calendar) -> date:
        match self.unit:
            case Unit.DAYS:
                return day + timedelta(days=way * self.count)
            case Unit.WEEKS:
                return day + timedelta(weeks=way * self.count)
            case Unit.MONTHS:
                return date.fromordinal(add_months(day.toordinal(), way * self.count))
            case Unit.YEARS:
                return date.fromordinal(add_months(day.toordinal(), way * self.count * 12))
        counts = calendar.is_working_day if self.unit is Unit.WORKING_DAYS else calendar.is_weekday
        left = self.count
        while left:
            day += way * DAY
            left -= counts(day)
        return day


def days(count: int) -> Length:
    """So many days."""
    return Length(count, Unit.DAYS)


def weeks(count: int) -> Length:
    """So many weeks of 7 days."""
    return Length(count, Unit.WEEKS)


def months(count: int) -> Length:
    """So many months."""
    return Length(count, Unit.MONTHS)


def years(count: int) -> Length:
    """So many years; 29 February becomes the 28th."""
    return Length(count, Unit.YEARS)


def weekdays(count: int) -> Length:
    """So many *hverdage*, Monday to Saturday."""
    return Length(count, Unit.WEEKDAYS)


def working_days(count: int) -> Length:
    """So many *arbejdsdage*, Monday to Friday."""
    return Length(count, Unit.WORKING_DAYS)


class OnDayOff(Enum):
    """What happens to a deadline whose last day is a Saturday, a Sunday, a holiday or a closed day."""

    STAYS = "stays"
    MOVES_ON = "moves to the next working day"
    MOVES_BACK = "moves to the working day before"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline of the law. ``counts_first_day`` is for those that run from a day with that day as the first
    ("inden udgangen af 8. uge fra første fraværsdag").

    ``sureness`` and ``source`` say how well the rule is known; a deadline that is not settled must not block anybody.
    """

    name: str
    provision: Provision
    length: Length
    on_day_off: OnDayOff
    da: str
    en: str
    counts_first_day: bool = False
    sureness: Sureness = Sureness.V
    source: str = ""

    def due(self, event: date, calendar: Calendar = DANISH) -> Due:
        """The last day when the deadline runs from ``event``."""
        counted = self.length.after(event - DAY if self.counts_first_day else event, calendar)
        match self.on_day_off:
            case OnDayOff.STAYS:
                last = counted
            case OnDayOff.MOVES_ON:
                last = calendar.next_working_day(counted)
            case OnDayOff.MOVES_BACK:
                last = calendar.previous_working_day(counted)
        return Due(self, event, counted, last)


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline on a date: the event it ran from, the day it was counted to, and the last day."""

    deadline: Deadline
    event: date
    counted: date
    last_day: date

    def is_kept(self, on: date) -> bool:
        """Was what happened that day in time?"""
        return on <= self.last_day

    def days_left(self, today: date) -> int:
        """Days until the last day; below zero once it is over."""
        return (self.last_day - today).days


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A follow-up that comes back: ``first`` after the event, when it differs, then ``every`` after the one before."""

    every: Deadline
    first: Deadline | None = None

    def next(self, event: date, held: Sequence[date] = (), calendar: Calendar = DANISH) -> Due:
        """When the next one is due, after the event and the follow-ups held so far."""
        if held:
            return self.every.due(max(held), calendar)
        return (self.first or self.every).due(event, calendar)

    def late(self, event: date, held: Sequence[date], calendar: Calendar = DANISH) -> tuple[tuple[Due, date], ...]:
        """Each follow-up that was held after its last day."""
        ordered = sorted(held)
        dues = [self.next(event, ordered[:index], calendar) for index in range(len(ordered))]
        return tuple((due, on) for due, on in zip(dues, ordered, strict=True) if not due.is_kept(on))

    def plan(self, event: date, until: date, calendar: Calendar = DANISH) -> Iterator[date]:
        """The last days up to ``until``, if each is held on its own; all counted from one day, so no 31st is lost."""
        if self.first:
            first = self.first.due(event, calendar)
            yield from (first.last_day,) if first.last_day <= until else ()
            event = first.counted
        for times in count(1):
            due = replace(self.every, length=self.every.length * times).due(event, calendar)
            if due.last_day > until:
                return
            yield due.last_day


@dataclass(frozen=True, slots=True)
class Stop:
    """A time in which a clock stood still, the first day included; ``until`` is the day it ran again."""

    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class Clock:
    """A deadline that runs, may be stopped while something is waited for, and may begin anew.

    Days on which it stood still do not count. Beginning anew forgets what came before, as where a case is sent back and
    the deadline runs again from the receipt of the decision.
    """

    deadline: Deadline
    started: date
    stops: tuple[Stop, ...] = ()

    def stop(self, on: date) -> Clock:
        """Stand still from that day. Raises `DeadlineError` when it already does, or had not started."""
        if self.is_stopped or on < self._latest:
            raise DeadlineError(f"the clock of {self.deadline.name} cannot stop on {on}: it {self._state}")
        return replace(self, stops=(*self.stops, Stop(on, None)))

    def resume(self, on: date) -> Clock:
        """Run again from that day. Raises `DeadlineError` when it does not stand still."""
        if not self.is_stopped or on < self._latest:
            raise DeadlineError(f"the clock of {self.deadline.name} cannot go on on {on}: it {self._state}")
        return replace(self, stops=(*self.stops[:-1], Stop(self.stops[-1].since, on)))

    def restart(self, on: date) -> Clock:
        """Begin anew from that day."""
        if on < self._latest:
            raise DeadlineError(f"the clock of {self.deadline.name} cannot begin anew on {on}: it {self._state}")
        return Clock(self.deadline, on)

    @property
    def is_stopped(self) -> bool:
        """Does it stand still?"""
        return bool(self.stops) and self.stops[-1].until is None

    def due(self, calendar: Calendar = DANISH) -> Due | None:
        """When it runs out, or None while it stands still."""
        if self.is_stopped:
            return None
        still = sum((stop.until - stop.since for stop in self.stops if stop.until), timedelta())
        due = self.deadline.due(self.started, calendar)
        if not still:
            return due
        # The days it stood still are added to the day counted, and only then is a day off considered.
        length = days((due.counted - self.started + still).days)
        moved = replace(self.deadline, length=length, counts_first_day=False)
        return replace(moved.due(self.started, calendar), deadline=self.deadline)

    @property
    def _latest(self) -> date:
        if not self.stops:
            return self.started
        return self.stops[-1].until or self.stops[-1].since

    @property
    def _state(self) -> str:
        if self.is_stopped:
            return f"has stood still since {self.stops[-1].since}"
        return f"has run since {self._latest}"
