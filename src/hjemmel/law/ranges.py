"""What a value can be: exact arithmetic on ranges of integers.

Every value in a plan is an integer: an amount is n / 10**scale, a date its ordinal, a condition 0 or 1. A member of a
closed list is a text. A range holds everything a value can be: the lowest and the highest integer, or a set of texts.

The same functions serve three times: they prove bounds when a rule is written, they tell which facts still matter
while a form is filled in, and on ranges of a single value they are plain arithmetic.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import date
from itertools import product
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]
Range: TypeAlias = Span | frozenset[str]

UNKNOWN: Span = (0, 1)
YES: Span = (1, 1)
NO: Span = (0, 0)


def add_months(day: int, months: int) -> int:
    """The same day so many months later, or the last day of that month where it is shorter."""
    start = date.fromordinal(day)
    years, month = divmod(start.month - 1 + months, 12)
    year = start.year + years
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1])).toordinal()


def full_years(since: int, until: int) -> int:
    """Full years from one day to another. From 29 February, years without one are full on 1 March."""
    a, b = date.fromordinal(since), date.fromordinal(until)
    return b.year - a.year - ((b.month, b.day) < (a.month, a.day))


def year_of(day: int) -> int:
    """The calendar year a day lies in."""
    return date.fromordinal(day).year


def end_of_year(day: int) -> int:
    """31 December of the day's year."""
    return date(date.fromordinal(day).year, 12, 31).toordinal()


def end_of_month(day: int) -> int:
    """The last day of the day's month."""
    start = date.fromordinal(day)
    return start.replace(day=monthrange(start.year, start.month)[1]).toordinal()


def hull(ranges: Iterable[Range]) -> Range:
    """The smallest range that holds all of them; there is at least one, and they are of one kind."""
    first, *rest = ranges
    if isinstance(first, frozenset):
        return first.union(*(r for r in rest if isinstance(r, frozenset)))
    lo, hi = first
    for other in rest:
        if not isinstance(other, frozenset):
            lo, hi = min(lo, other[0]), max(hi, other[1])
    return lo, hi


def corners(function: Callable[..., int], *spans: Span) -> Span:
    """The range of a function that rises or falls steadily in each argument: its extremes lie at the corners."""
    if all(lo == hi for lo, hi in spans):
        value = function(*(lo for lo, _ in spans))
        return value, value
    values = [function(*ends) for ends in product(*spans)]
    return min(values), max(values)


def equal(a: Range, b: Range) -> Span:
    """Certainly, possibly or never equal."""
    if isinstance(a, frozenset) or isinstance(b, frozenset):
        common = set(a) & set(b)
        return int(bool(common) and len(a) == len(b) == 1), int(bool(common))
    return int(a[0] == a[1] == b[0] == b[1]), int(a[0] <= b[1] and b[0] <= a[1])


def scaled(value: Range, factor: int) -> Range:
    """The range at a finer scale; the factor is above zero. A set of texts has no scale."""
    return value if factor == 1 or isinstance(value, frozenset) else (value[0] * factor, value[1] * factor)


def is_known(value: Range) -> bool:
    """Is only one value left?"""
    return len(value) == 1 if isinstance(value, frozenset) else value[0] == value[1]


def only(value: Range) -> int | str:
    """The one value left."""
    return next(iter(value)) if isinstance(value, frozenset) else value[0]
