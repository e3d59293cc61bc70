"""The money of the scheme added up: administration and outreach, each on its own."""

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Sum

from hjemmel.core import access
from hjemmel.schemes.socialt_frikort.access import READ_FUNDING
from hjemmel.schemes.socialt_frikort.models import FundingEntry
from hjemmel.schemes.socialt_frikort.splitting import to_kr


@dataclass(frozen=True, slots=True)
class Purse:
    """What was granted for a purpose in a year and what was spent on it, in kr; None where nothing was granted."""

    granted: Decimal | None
    spent: Decimal

    @property
    def left(self) -> Decimal:
        """What is not spent; below zero where more was."""
        return (self.granted or Decimal(0)) - self.spent


@dataclass(frozen=True, slots=True)
class Balances:
    """The two purposes in a year."""

    year: int
    administration: Purse
    outreach: Purse


def balances(year: int) -> Balances:
    """The money of a year that the actor may see."""
    return next((one for one in by_year() if one.year == year), _balances(year, {}))


def by_year() -> list[Balances]:
    """Every year with an entry, the newest first."""
    rows = (
        access.visible(READ_FUNDING, FundingEntry.objects.all())
        .order_by()
        .values_list("year", "purpose", "kind")
        .annotate(ore=Sum("amount_ore"))
    )
    years: dict[int, dict[tuple[str, str], int]] = {}
    for year, purpose, kind, ore in rows:
        years.setdefault(year, {})[purpose, kind] = ore
    return [_balances(year, years[year]) for year in sorted(years, reverse=True)]


def _balances(year: int, sums: dict[tuple[str, str], int]) -> Balances:
    kinds, purposes = FundingEntry.Kind, FundingEntry.Purpose

    def purse(purpose: str) -> Purse:
        granted = sums.get((purpose, kinds.GRANTED))
        return Purse(None if granted is None else to_kr(granted), to_kr(sums.get((purpose, kinds.SPENT), 0)))

    return Balances(year, purse(purposes.ADMINISTRATION), purse(purposes.OUTREACH))
