"""Which days are days off: the Danish public holidays as data, and the days an office is closed besides.

The words differ between acts: *hverdag* is Monday to Saturday, *arbejdsdag* Monday to Friday, both without holidays.
Which is meant, each provision says.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

DAY = timedelta(days=1)


def easter(year: int) -> date:
    """Easter Sunday of a Gregorian year (the computus of Meeus, Jones and Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    skipped = century - (century + 8) // 25
    moon = (19 * golden + century - century // 4 - (skipped + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


@dataclass(frozen=True, slots=True)
class Holiday:
    """A public holiday: on a fixed ``(month, day)``, or so many days from Easter Sunday, in the years given."""

    da: str
    en: str
    rule: tuple[int, int] | int
    first_year: int = 0
    last_year: int = 9999

    def on(self, year: int) -> date | None:
        """The day it falls on, or None in a year without it."""
        if not self.first_year <= year <= self.last_year:
            return None
        return easter(year) + self.rule * DAY if isinstance(self.rule, int) else date(year, *self.rule)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days off of an authority: the public holidays, and days of its own, every year or once.

    ``closed`` are days (month, day) of every year; ``closed_on`` are single dates.
    """

    holidays: tuple[Holiday, ...]
    closed: frozenset[tuple[int, int]] = field(default=frozenset())
    closed_on: frozenset[date] = field(default=frozenset())

    def holiday(self, day: date) -> Holiday | None:
        """The public holiday that falls on a day."""
        return _by_day(self, day.year).get(day)

    def is_weekday(self, day: date) -> bool:
        """*Hverdag*: Monday to Saturday, no holiday and not closed."""
        return day.weekday() < 6 and self.holiday(day) is None and not self.is_closed(day)

    def is_closed(self, day: date) -> bool:
        """Whether the authority itself is shut on the day, beside the public holidays."""
        return (day.month, day.day) in self.closed or day in self.closed_on

    def is_working_day(self, day: date) -> bool:
        """*Arbejdsdag*: Monday to Friday, no holiday and not closed."""
        return day.weekday() < 5 and self.is_weekday(day)

    def holidays_of(self, year: int) -> dict[date, Holiday]:
        """The public holidays of a year by day, in the order of the year."""
        return dict(sorted(_by_day(self, year).items()))

    def next_working_day(self, day: date) -> date:
        """The day itself, or the first working day after it."""
        return next(other for other in _days(day, DAY) if self.is_working_day(other))

    def previous_working_day(self, day: date) -> date:
        """The day itself, or the last working day before it."""
        return next(other for other in _days(day, -DAY) if self.is_working_day(other))


DANISH = Calendar(
    (
        Holiday("Nytårsdag", "New Year's Day", (1, 1)),
        Holiday("Skærtorsdag", "Maundy Thursday", -3),
        Holiday("Langfredag", "Good Friday", -2),
        Holiday("Påskedag", "Easter Sunday", 0),
        Holiday("2. påskedag", "Easter Monday", 1),
        Holiday("Store bededag", "Great Prayer Day", 26, last_year=2023),
        Holiday("Kristi himmelfartsdag", "Ascension Day", 39),
        Holiday("Pinsedag", "Whit Sunday", 49),
        Holiday("2. pinsedag", "Whit Monday", 50),
        Holiday("Juledag", "Christmas Day", (12, 25)),
        Holiday("2. juledag", "Boxing Day", (12, 26)),
    )
)
"""The public holidays of Denmark. Store bededag is none from 2024; Grundlovsdag and the eves are none at all."""

USUALLY_CLOSED = frozenset({(6, 5), (12, 24), (12, 31)})
"""Days on which many authorities are shut although they are no holidays; a municipality may add them."""


def _days(day: date, step: timedelta) -> Iterator[date]:
    while True:
        yield day
        day += step


@lru_cache(maxsize=512)
def _by_day(calendar: Calendar, year: int) -> dict[date, Holiday]:
    # Two may fall on one day (Ascension Day on 1 May, say): the one named first is kept.
    days = ((holiday.on(year), holiday) for holiday in reversed(calendar.holidays))
    return {day: holiday for day, holiday in days if day is not None}
