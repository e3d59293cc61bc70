"""Yearly regulation of amounts, computed as the act says and checked against what was published.

Two ways occur in Danish law. An amount may follow the amount of the year before and a percentage (satsregulering), or a
basic amount that never changes and the index number of the year (personskatteloven § 20). Where an act does not say
whether the next year starts from the rounded or the unrounded amount, both are computed, and both are kept when they
differ.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from hjemmel.law.provisions import Provision
from hjemmel.law.rounding import ROUND, Rounding


def round_to(value: Decimal | Fraction, unit: Decimal, mode: Rounding) -> Decimal:
    """``value`` as a whole number of ``unit``: ``round_to(Decimal("42766.08"), Decimal(1), HALF_UP)`` is 42766."""
    count = Fraction(value) / Fraction(unit)
    return ROUND[mode](count.numerator, count.denominator) * unit


class Base(Enum):
    """From which amount of the year before the next one is computed."""

    ROUNDED = "rounded"
    UNROUNDED = "unrounded"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Percentage:
    """Each year the amount of the year before is raised by a percentage and rounded to ``unit``."""

    by: str
    """The name of the rate that holds the percentages, in pct."""
    citation: Provision
    unit: Decimal
    mode: Rounding
    base: Base

    def start(self, amount: Decimal) -> Chain:
        """The chain of years that begins with an amount fixed by the act itself."""
        return Chain(rounded=amount, unrounded=Fraction(amount))

    def next(self, chain: Chain, percent: Decimal | Fraction) -> Chain:
        """One year further: ``percent`` is 3.6 for 3,6 pct."""
        factor = 1 + Fraction(percent) / 100
        return Chain(
            rounded=round_to(Fraction(chain.rounded) * factor, self.unit, self.mode), unrounded=chain.unrounded * factor
        )

    def amounts(self, chain: Chain) -> tuple[Decimal, ...]:
        """What the act's words allow the amount to be: one value, or the one from the rounded base and the other."""
        from_unrounded = round_to(chain.unrounded, self.unit, self.mode)
        match self.base:
            case Base.ROUNDED:
                return (chain.rounded,)
            case Base.UNROUNDED:
                return (from_unrounded,)
            case Base.OPEN:
                return tuple(dict.fromkeys((chain.rounded, from_unrounded)))


@dataclass(frozen=True, slots=True)
class Chain:
    """An amount in one year: carried on from rounded amounts, and carried on without ever rounding."""

    rounded: Decimal
    unrounded: Fraction

    def published(self, amount: Decimal) -> Chain:
        """The chain once the amount of the year is known: the rounded side carries on from the published amount."""
        return Chain(amount, self.unrounded)


@dataclass(frozen=True, slots=True)
class Index:
    """Each year a basic amount is multiplied by an index number over 100 and rounded to ``unit``."""

    by: str
    """The name of the rate that holds the index numbers."""
    citation: Provision
    basic: Decimal
    unit: Decimal
    mode: Rounding

    def amount(self, number: Decimal | Fraction) -> Decimal:
        """The amount of a year whose index number is ``number`` (100 is the basic amount itself)."""
        return round_to(Fraction(self.basic) * Fraction(number) / 100, self.unit, self.mode)


Regulation = Percentage | Index
