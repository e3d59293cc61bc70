"""What the analyst's page says besides the tables: inside the authority only, so nothing is hidden."""

from decimal import ROUND_HALF_UP, Decimal


def median(days: tuple[int, ...]) -> Decimal | None:
    """The middle of some days in rising order, halfway between two where there are two; None without any."""
    if not days:
        return None
    low, high = days[(len(days) - 1) // 2], days[len(days) // 2]
    return Decimal(low + high) / 2


def mean(days: tuple[int, ...]) -> Decimal | None:
    """The mean with one decimal, half up; None without any."""
    return (Decimal(sum(days)) / len(days)).quantize(Decimal("0.1"), ROUND_HALF_UP) if days else None
