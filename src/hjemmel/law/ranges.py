"""What a value can be: exact arithmetic on ranges of integers.

Every value in a plan is an integer: an amount is n / 10**scale, a date its ordinal, a condition 0 or 1. A member of a
closed list is a text. A range holds everything a value can be: the lowest and the highest integer, or a set of texts.

The same functions serve three times: they prove bounds when a rule is written, they tell which facts still matter while a
form is filled in, and on ranges of a single value they are plain arithmetic.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import date
from enum import Enum
from itertools import product
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]
Range: TypeAlias = Span | frozenset[str]

UNKNOWN: Span = (0, 1)
YES: Span = (1, 1)
NO: Span = (0, 0)


class Rounding(Enum):
    """How the law rounds. Ties of ``HALF_UP`` go away from zero; ``UP`` and ``DOWN`` go to the next unit above, below."""

    HALF_UP = "half_up"
    UP = "up"
    DOWN = "down"


def round_half_up(number: int, divisor: int) -> int:
    """The integer nearest to number / divisor, a tie away from zero; the divisor is above zero."""
    return (2 * number + divisor) // (2 * divisor) if number >= 0 else -((divisor - 2 * number) // (2 * divisor))


def round_up(number: int, divisor: int) -> int:
    """The lowest integer not below number / divisor."""
    return -(-number // divisor)


def round_down(number: int, divisor: int) -> int:
    """The highest integer not above number / divisor."""
    return number // divisor


ROUND: dict[Rounding, Callable[[int, int], int]] = {
    Rounding.HALF_UP: round_half_up,
    Rounding.UP: round_up,
    Rounding.DOWN: round_down,
}


def add_months(day: int, months: int) -> int:
    """The same day so many months later, or the last day of that month where it is shorter (as deadlines do)."""
    start = date.fromordinal(day)
    years, month = divmod(start.month - 1 + months, 12)
    year = start.year + years
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1])).toordinal()


def full_years(since: int, until: int) -> int:
    """Full years from one day to another, as ages are counted: born 29 February, a year older on 1 March."""
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


def hull(ranges: Sequence[Range]) -> Range:
    """The smallest range that holds all of them; they are of one kind."""
    first = ranges[0]
    if isinstance(first, frozenset):
        return first.union(*(r for r in ranges if isinstance(r, frozenset)))
    spans = [r for r in ranges if not isinstance(r, frozenset)]
    return min(lo for lo, _ in spans), max(hi for _, hi in spans)


def corners(function: Callable[..., int], *spans: Span) -> Span:
    """The range of a function that rises or falls steadily in each argument: its extremes lie at the corners."""
    values = [function(*ends) for ends in product(*spans)]
    return min(values), max(values)


def equal(a: Range, b: Range) -> Span:
    """Certainly, possibly or never equal."""
    if isinstance(a, frozenset) or isinstance(b, frozenset):
        common = set(a) & set(b)
        return int(bool(common) and len(a) == len(b) == 1), int(bool(common))
    return int(a[0] == a[1] == b[0] == b[1]), int(a[0] <= b[1] and b[0] <= a[1])


def among(a: Range, codes: frozenset[str]) -> Span:
    """Certainly, possibly or never one of the codes."""
    assert isinstance(a, frozenset)
    return int(a <= codes), int(bool(a & codes))


def scaled(value: Range, factor: int) -> Range:
    """The range at a finer scale; the factor is above zero. A set of texts has no scale."""
    return value if isinstance(value, frozenset) or factor == 1 else (value[0] * factor, value[1] * factor)


SPANS: dict[str, Callable[[Span, Span], Span]] = {
    "add": lambda a, b: (a[0] + b[0], a[1] + b[1]),
    "sub": lambda a, b: (a[0] - b[1], a[1] - b[0]),
    "mul": lambda a, b: corners(lambda x, y: x * y, a, b),
    "min": lambda a, b: (min(a[0], b[0]), min(a[1], b[1])),
    "max": lambda a, b: (max(a[0], b[0]), max(a[1], b[1])),
    "lt": lambda a, b: (int(a[1] < b[0]), int(a[0] < b[1])),
    "le": lambda a, b: (int(a[1] <= b[0]), int(a[0] <= b[1])),
    "gt": lambda a, b: (int(a[0] > b[1]), int(a[1] > b[0])),
    "ge": lambda a, b: (int(a[0] >= b[1]), int(a[1] >= b[0])),
    "and": lambda a, b: (a[0] & b[0], a[1] & b[1]),
    "or": lambda a, b: (a[0] | b[0], a[1] | b[1]),
    "add_months": lambda a, b: corners(add_months, a, b),
    "full_years": lambda a, b: corners(full_years, a, b),
}
"""Operations on two integers whose range follows from the ends of theirs."""

DATES: dict[str, Callable[[int], int]] = {
    "year_of": year_of,
    "end_of_year": end_of_year,
    "end_of_month": end_of_month,
}
"""Operations on one day; all rise steadily."""
