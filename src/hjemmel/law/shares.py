"""Shares in per cent, and whether a percentage that somebody states is the share it is said to be."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from fractions import Fraction

from hjemmel.law.regulation import round_to
from hjemmel.law.rounding import Rounding


def share(part: int, whole: int, decimals: int = 0) -> Decimal | None:
    """``part`` of ``whole`` in per cent, half up; None where there is nothing to share, which is not 0 per cent."""
    if whole == 0:
        return None
    return _percent(part, whole, decimals, Rounding.HALF_UP)


class Agreement(Enum):
    """How a stated percentage fits the numbers it is said to come from."""

    EXACT = "the percentage is the share, rounded half up"
    TRUNCATED = "the percentage is the share with its last decimals cut off, not rounded"
    DIFFERS = "the percentage is not the share"
    NOTHING_TO_SHARE = "there are no cases, so there is no percentage"


def agreement(part: int, whole: int, stated: Decimal) -> Agreement:
    """Whether a stated percentage is ``part`` of ``whole``, to as many decimals as it is stated with."""
    if whole == 0:
        return Agreement.NOTHING_TO_SHARE
    decimals = max(0, -int(stated.as_tuple().exponent))
    if stated == _percent(part, whole, decimals, Rounding.HALF_UP):
        return Agreement.EXACT
    cut_off = stated == _percent(part, whole, decimals, Rounding.DOWN)
    return Agreement.TRUNCATED if cut_off else Agreement.DIFFERS


def _percent(part: int, whole: int, decimals: int, mode: Rounding) -> Decimal:
    return round_to(Fraction(100 * part, whole), Decimal(1).scaleb(-decimals), mode)
