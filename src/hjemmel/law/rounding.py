"""Rounding as a step the law names: a mode and a unit, never a property of a type."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from fractions import Fraction


class Rounding(Enum):
    """How a statute rounds. Half up is away from zero: under half a unit is dropped, half and more is raised."""

    HALF_UP = "half_up"
    UP = "up"
    DOWN = "down"


def round_to(value: Decimal | Fraction, unit: Decimal, mode: Rounding) -> Decimal:
    """``value`` as a whole number of ``unit``s: ``round_to(Decimal("42766.08"), Decimal(1), HALF_UP)`` is 42766.

    Exact for every value; up means towards more, down towards less. Raises `ValueError` unless ``unit`` is positive.
    """
    if unit <= 0:
        raise ValueError(f"the unit to round to must be positive, not {unit}")
    count = Fraction(value) / Fraction(unit)
    whole, rest = divmod(abs(count) if mode is Rounding.HALF_UP else count, 1)
    match mode:
        case Rounding.HALF_UP:
            whole = (whole + (rest >= Fraction(1, 2))) * (1 if count >= 0 else -1)
        case Rounding.UP:
            whole += rest > 0
        case Rounding.DOWN:
            pass
    return int(whole) * unit
