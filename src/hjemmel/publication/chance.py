"""How far chance reaches in a share of few cases."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal

_TENTH = Decimal("0.1")
_NORMAL_95 = Decimal("1.959964")
_EXACTLY = Context(prec=30)


@dataclass(frozen=True, slots=True)
class Band:
    """From ``low`` to ``high`` per cent, one decimal."""

    low: Decimal
    high: Decimal


def band(part: int, n: int) -> Band | None:
    """The rates among which chance alone would have placed a rate like this one, 95 times in 100 (Wilson's score).

    The cases are a full count and no sample: the band says how much of a figure may be chance, not how surely it was
    counted. Rounded outwards. None where there are no cases.
    """
    if n == 0:
        return None
    exactly = _EXACTLY
    share, square = Decimal(part) / n, exactly.multiply(_NORMAL_95, _NORMAL_95)
    middle = share + square / (2 * n)
    half = _NORMAL_95 * exactly.sqrt(share * (1 - share) / n + square / (4 * n * n))
    whole = 1 + square / n
    low = max(Decimal(0), 100 * (middle - half) / whole).quantize(_TENTH, ROUND_FLOOR)
    high = min(Decimal(100), 100 * (middle + half) / whole).quantize(_TENTH, ROUND_CEILING)
    # At the ends the bound is exactly the share itself; the arithmetic may miss it by its last digit.
    return Band(Decimal("0.0") if part == 0 else low, Decimal("100.0") if part == n else high)
