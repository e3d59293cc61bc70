"""Dates and periods in Danish running text, from a single day to a span of years."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from hjemmel.council.reading.dates import MONTHS

_SEASONS = {"vinteren": 1, "foråret": 3, "sommeren": 6, "efteråret": 9}


class Grain(Enum):
    """How long a time is."""

    DAY = "day"
    MONTH = "month"
    QUARTERS = "quarters"
    HALF_YEAR = "half-year"
    SEASON = "season"
    YEARS = "years"


@dataclass(frozen=True, slots=True)
class Time:
    """A day or a period, from ``first`` to ``last``. Both are None where the text gives no year."""

    grain: Grain
    first: datetime.date | None
    last: datetime.date | None
    month: int | None
    text: str
    start: int
    end: int

    def same(self, other: "Time") -> bool:
        """Whether two times are one, however they are written; without years they must be written alike."""
        if self.first is None or other.first is None:
            return self.text.lower() == other.text.lower()
        return (self.first, self.last) == (other.first, other.last)

    def within(self, other: "Time") -> bool:
        """Whether this time lies inside the other; False when a year is missing."""
        if self.first is None or self.last is None or other.first is None or other.last is None:
            return False
        return other.first <= self.first and self.last <= other.last


_MONTH = "|".join(MONTHS)
_TIME = re.compile(
    rf"""(?P<day>\d{{1,2}})[.-](?P<number>\d{{1,2}})[.-](?P<year>\d{{4}})\b
    | (?P<day2>\d{{1,2}})\.\s*(?P<month2>{_MONTH})\b(?:\s(?P<year2>\d{{4}}))?
    | \b(?P<month3>{_MONTH})(?:\småned)?\b(?:\s(?P<year3>\d{{4}}))?
    | \b(?P<season>{"|".join(_SEASONS)})\s(?P<year4>\d{{4}})
    | \b(?P<quarter>[1-4])\.(?:\s?[-–]\s?(?P<quarter2>[1-4])\.)?\skvartals?\b(?:\s(?P<year5>\d{{4}}))?
    | \b(?P<half>[12])\.\shalvår\b(?:\s(?P<year6>\d{{4}}))?
    | (?<![\d.,-])(?P<year7>(?:19|20)\d\d)(?:\s?[-–]\s?(?P<year8>(?:(?:19|20)\d\d|\d\d)))?\b(?![\d-]|\.\d|,\d)""",
    re.VERBOSE | re.IGNORECASE,
)


def find_times(text: str) -> tuple[Time, ...]:
    """The dates and periods of a text in the order they stand. What is no date in the calendar is left out."""
    return tuple(time for found in _TIME.finditer(text) if (time := _read(found)) is not None)


def _read(found: re.Match[str]) -> Time | None:
    parts = found.groupdict()
    try:
        grain, first, last, month = _span(parts)
    except ValueError:
        return None
    return Time(grain, first, last, month, found.group(), found.start(), found.end())


_Span = tuple[Grain, datetime.date | None, datetime.date | None, int | None]


def _span(parts: dict[str, str | None]) -> _Span:
    if parts["day"]:
        day = datetime.date(int(parts["year"] or 0), int(parts["number"] or 0), int(parts["day"]))
        return Grain.DAY, day, day, day.month
    if parts["day2"]:
        month = _month(parts["month2"])
        if parts["year2"] is None:
            return Grain.DAY, None, None, month
        day = datetime.date(int(parts["year2"]), month, int(parts["day2"]))
        return Grain.DAY, day, day, month
    if parts["month3"]:
        month = _month(parts["month3"])
        return (Grain.MONTH, *_months(parts["year3"], month, 1), month)
    if parts["season"]:
        month = _SEASONS[parts["season"].lower()]
        return (Grain.SEASON, *_months(parts["year4"], month, 3), month)
    if parts["quarter"]:
        begin, end = int(parts["quarter"]), int(parts["quarter2"] or parts["quarter"])
        return (Grain.QUARTERS, *_months(parts["year5"], 3 * begin - 2, 3 * (end - begin + 1)), None)
    if parts["half"]:
        return (Grain.HALF_YEAR, *_months(parts["year6"], 6 * int(parts["half"]) - 5, 6), None)
    first_year, last = int(parts["year7"] or 0), parts["year8"] or parts["year7"] or ""
    last_year = int(last) if len(last) == len("2024") else first_year - first_year % 100 + int(last)
    return Grain.YEARS, datetime.date(first_year, 1, 1), datetime.date(last_year, 12, 31), None


def _month(name: str | None) -> int:
    return MONTHS.index((name or "").lower()) + 1


def _months(year: str | None, month: int, count: int) -> tuple[datetime.date | None, datetime.date | None]:
    if year is None or count < 1:
        return None, None
    after = int(year) * 12 + month - 1 + count
    return datetime.date(int(year), month, 1), datetime.date(after // 12, after % 12 + 1, 1) - datetime.timedelta(
        days=1
    )


def years_in(text: str) -> Iterator[int]:
    """The single years a text names."""
    for time in find_times(text):
        if time.grain is Grain.YEARS and time.first and time.last and time.first.year == time.last.year:
            yield time.first.year
