"""Statements of arithmetic over printed figures: when they hold, and which single cell would make them hold.

Every printed figure stands for an interval (its value ± half of the last printed digit). A statement holds when some
values within the intervals satisfy it, so rounding alone never breaks one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from hjemmel.council.reading.checks.finding import Repair
from hjemmel.council.reading.checks.text.figures import Figure

_MOST_CANDIDATES = 12  # printed values that fit; with more of them the statements hardly determine the cell


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from low to high, both included. None is no bound."""

    low: Fraction | None
    high: Fraction | None

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(_sum(self.low, other.low), _sum(self.high, other.high))

    def __neg__(self) -> "Interval":
        return Interval(None if self.high is None else -self.high, None if self.low is None else -self.low)

    def meets(self, other: "Interval") -> bool:
        """Whether some value lies in both."""
        return _at_most(self.low, other.high) and _at_most(other.low, self.high)


def _sum(one: Fraction | None, other: Fraction | None) -> Fraction | None:
    return None if one is None or other is None else one + other


def _at_most(low: Fraction | None, high: Fraction | None) -> bool:
    return low is None or high is None or low <= high


def printed(figure: Figure) -> Interval:
    """The values a printed figure may stand for."""
    return Interval(figure.value - figure.half, figure.value + figure.half)


_ZERO = Interval(Fraction(0), Fraction(0))


def total_of(figures: Iterable[Figure]) -> Interval:
    """The interval of a sum."""
    return sum(map(printed, figures), _ZERO)


@dataclass(frozen=True, slots=True)
class Balance:
    """``plus`` together equal ``minus`` together; with ``at_most`` they may also be less."""

    plus: tuple[Figure, ...]
    minus: tuple[Figure, ...]
    at_most: bool = False

    @property
    def cells(self) -> tuple[Figure, ...]:
        """Every figure that takes part."""
        return self.plus + self.minus

    def holds(self) -> bool:
        """Whether rounding allows it."""
        left, right = total_of(self.plus), total_of(self.minus)
        return _at_most(left.low, right.high) if self.at_most else left.meets(right)

    def allowed(self, cell: Figure) -> Interval:
        """The values of one cell for which the statement holds, the others as printed."""
        on_left = cell in self.plus
        left = total_of(other for other in self.plus if other != cell)
        right = total_of(other for other in self.minus if other != cell)
        exact = right + -left if on_left else left + -right
        if not self.at_most:
            return exact
        return Interval(None, exact.high) if on_left else Interval(exact.low, None)


@dataclass(frozen=True, slots=True)
class Share:
    """``percent`` of ``whole`` is the sum of ``parts``. A whole of nought has no share."""

    percent: Figure
    parts: tuple[Figure, ...]
    whole: Figure

    @property
    def cells(self) -> tuple[Figure, ...]:
        """Every figure that takes part."""
        return (self.percent, *self.parts, self.whole)

    @property
    def value(self) -> Fraction:
        """The share in percent, from the values as printed."""
        return 100 * sum((part.value for part in self.parts), Fraction(0)) / self.whole.value

    def holds(self) -> bool:
        """Whether rounding allows it; False for a whole of nought."""
        return self.whole.value > 0 and self.allowed(self.percent).meets(printed(self.percent))

    def allowed(self, cell: Figure) -> Interval:
        """The values of one cell for which the statement holds, the others as printed."""
        parts, whole, percent = total_of(self.parts), printed(self.whole), printed(self.percent)
        if cell == self.percent:
            return _quotient(Interval(_times(parts.low, 100), _times(parts.high, 100)), whole)
        if cell == self.whole:
            return _quotient(Interval(_times(parts.low, 100), _times(parts.high, 100)), percent)
        others = total_of(part for part in self.parts if part != cell)
        product = Interval(_product(percent.low, whole.low, 100), _product(percent.high, whole.high, 100))
        return product + -others


def _times(value: Fraction | None, factor: int) -> Fraction | None:
    return None if value is None else value * factor


def _product(one: Fraction | None, other: Fraction | None, divisor: int) -> Fraction | None:
    return None if one is None or other is None else one * other / divisor


def _quotient(above: Interval, below: Interval) -> Interval:
    """The quotient of two intervals that are not negative; no upper bound where the divisor may be nought."""
    low = above.low / below.high if above.low is not None and below.high else None
    high = above.high / below.low if above.high is not None and below.low and below.low > 0 else None
    return Interval(low, high)


Statement = Balance | Share


def smallest_repair(statements: Sequence[Statement]) -> Repair | None:
    """The one cell that explains why statements fail, with its one value; None when several or none would do.

    Statements that share a cell are judged together: a value is only proposed when every statement that uses the cell
    holds with it, also those that hold now.
    """
    failing = [statement for statement in statements if not statement.holds()]
    proposals = []
    for cell in dict.fromkeys(cell for statement in failing for cell in statement.cells if cell.repairable):
        if all(cell in statement.cells for statement in failing):
            value = _value(cell, [statement for statement in statements if cell in statement.cells])
            if value is not None:
                proposals.append((cell, value))
    if len(proposals) != 1:
        return None
    cell, value = proposals[0]
    return Repair(cell.place, cell.text, cell.written(value))


def _value(cell: Figure, statements: Sequence[Statement]) -> Fraction | None:
    """The value the cell must have been printed with, None when no value or more than one would do.

    An exact count must be the only one that fits. Of a rounded figure the neighbours fit too; the one that leaves least
    over, measured by the rounding each statement allows, is meant. A count and an amount are never below nought.
    """
    allowed = [statement.allowed(cell) for statement in statements]
    lows = [interval.low for interval in allowed if interval.low is not None]
    highs = [interval.high for interval in allowed if interval.high is not None]
    if not lows or not highs:
        return None
    # A printed value stands for all values within half a step, so it may lie that far outside the bounds.
    first, last = ceil((max(lows) - cell.half) / cell.step), floor((min(highs) + cell.half) / cell.step)
    if last - first >= _MOST_CANDIDATES or (cell.half == 0 and first != last):
        return None
    values = [cell.step * count for count in range(first, last + 1)]
    usable = [value for value in values if value >= 0 or cell.value < 0]
    return min(usable, key=lambda value: sum(_left_over(value, interval) for interval in allowed), default=None)


def _left_over(value: Fraction, allowed: Interval) -> Fraction:
    if allowed.low is None or allowed.high is None or allowed.low == allowed.high:
        return Fraction(0)
    return abs(2 * value - allowed.low - allowed.high) / (allowed.high - allowed.low)
