"""What was counted before a measure and after it, and how much that can say.

A share before and a share after, each with its number and how far chance reaches. Nothing here says that the measure
was the cause: other things change too, and the reader is told so.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from hjemmel.publication.chance import Band, band
from hjemmel.statutes.retssikkerhed.outcomes import share

ENOUGH_PERIODS = 4
"""From this many periods on each side a course may begin to show; below it the reader is told that it cannot."""


@dataclass(frozen=True, slots=True)
class Counted:
    """``part`` of ``whole`` counted from ``first`` to ``last``, both included."""

    first: date
    last: date
    part: int
    whole: int

    def __post_init__(self) -> None:
        if self.last < self.first or not 0 <= self.part <= self.whole:
            raise ValueError(f"{self.part} of {self.whole} from {self.first} to {self.last} cannot have been counted")

    @property
    def rate(self) -> Decimal | None:
        """The share in per cent, one decimal; None of nothing."""
        return share(self.part, self.whole, 1)


@dataclass(frozen=True, slots=True)
class Side:
    """The periods on one side of a measure's beginning, together."""

    periods: tuple[Counted, ...]

    @property
    def part(self) -> int:
        """The counts of all periods."""
        return sum(period.part for period in self.periods)

    @property
    def whole(self) -> int:
        """What they are counted of."""
        return sum(period.whole for period in self.periods)

    @property
    def rate(self) -> Decimal | None:
        """The share in per cent, one decimal; None of nothing."""
        return share(self.part, self.whole, 1)

    @property
    def band(self) -> Band | None:
        """How far chance reaches; None of nothing."""
        return band(self.part, self.whole)


class Reading(Enum):
    """What the two sides can say."""

    NOT_BEGUN = "not_begun"
    NOTHING_BEFORE = "nothing_before"
    NOTHING_AFTER = "nothing_after"
    MAY_BE_CHANCE = "may_be_chance"
    LOWER = "lower"
    HIGHER = "higher"


@dataclass(frozen=True, slots=True)
class Effect:
    """Before and after. ``left_out`` are the periods that lie on neither side: in them the measure began, or, where
    sources disagree on when it did, it may have."""

    before: Side
    after: Side
    left_out: tuple[Counted, ...]
    reading: Reading

    @property
    def is_short(self) -> bool:
        """Too few periods on a side to show a course over time."""
        return min(len(self.before.periods), len(self.after.periods)) < ENOUGH_PERIODS

    @property
    def change(self) -> Decimal | None:
        """From before to after in percentage points; None where a side has no rate."""
        before, after = self.before.rate, self.after.rate
        return None if before is None or after is None else after - before


def effect(counted: Iterable[Counted], began: Iterable[date]) -> Effect:
    """Before and after a measure that is said to have begun on each of the days in ``began`` (none: not yet).

    Before are the periods that ended before the first of those days, after those that began on the last or later.
    """
    periods, days = sorted(counted, key=lambda period: period.first), sorted(began)
    if not days:
        return Effect(Side(tuple(periods)), Side(()), (), Reading.NOT_BEGUN)
    before = Side(tuple(period for period in periods if period.last < days[0]))
    after = Side(tuple(period for period in periods if period.first >= days[-1]))
    left_out = tuple(period for period in periods if period.last >= days[0] and period.first < days[-1])
    return Effect(before, after, left_out, _reading(before, after))


def _reading(before: Side, after: Side) -> Reading:
    if before.band is None:
        return Reading.NOTHING_BEFORE
    if after.band is None:
        return Reading.NOTHING_AFTER
    if after.band.high < before.band.low:
        return Reading.LOWER
    if after.band.low > before.band.high:
        return Reading.HIGHER
    return Reading.MAY_BE_CHANCE
