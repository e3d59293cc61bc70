"""The municipality's own outcomes by quarter, for measures: how many of the decided complaints were reversed."""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date

from hjemmel.appeals.danmarkskort.maps import membership
from hjemmel.appeals.statistics import own, queries
from hjemmel.core import clock
from hjemmel.law.provisions import Provision
from hjemmel.monitoring.areas import Area
from hjemmel.monitoring.effects import Counted
from hjemmel.statutes.retssikkerhed.danmarkskort import Map
from hjemmel.statutes.retssikkerhed.outcomes import Outcome


def by_quarter(area: Area, provisions: Sequence[Provision]) -> Iterator[Counted]:
    """The quarters of Ankestyrelsen's decisions that have ended and have a case decided on the merits, oldest first.

    Cases that lie on no map belong to the areas that are none of the maps'.
    """
    found: dict[str, list[int]] = {}
    for one in own.sums(queries.own_municipality()):
        outcome = Outcome[one.outcome.upper()]
        if outcome.is_on_merits and _belongs(one, area, provisions):
            counts = found.setdefault(one.quarter, [0, 0])
            counts[0] += one.n if outcome.is_reversal else 0
            counts[1] += one.n
    for quarter, (reversed_, decided) in sorted(found.items()):
        first, last = _span(quarter)
        if last < clock.today():
            yield Counted(first, last, reversed_, decided)


def _belongs(one: own.Sum, area: Area, provisions: Sequence[Provision]) -> bool:
    maps = membership(one.provision, one.year, one.older_case).maps
    on_area = not maps if area is Area.OTHER else Map[area.name] in maps
    return on_area and (not provisions or any(Provision.read(one.provision) in wanted for wanted in provisions))


def _span(quarter: str) -> tuple[date, date]:
    """The first and last day of a quarter, ``2025K3``."""
    year, number = map(int, quarter.split("K"))
    return date(year, 3 * number - 2, 1), date(year, 3 * number, monthrange(year, 3 * number)[1])
