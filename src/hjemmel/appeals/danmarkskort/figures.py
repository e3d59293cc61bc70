"""A figure of the Danmarkskort: a tally with its percentage, its number of cases, and how far chance reaches."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache

from hjemmel.appeals.danmarkskort.counts import Counts
from hjemmel.appeals.danmarkskort.errors import DanmarkskortError
from hjemmel.appeals.danmarkskort.language import gettext as _
from hjemmel.appeals.danmarkskort.maps import maps_of_year
from hjemmel.core.municipalities import municipalities
from hjemmel.law.errors import LawError
from hjemmel.law.rates import DatedValue
from hjemmel.publication.chance import Band, band
from hjemmel.statutes import load
from hjemmel.statutes.retssikkerhed.danmarkskort import Map
from hjemmel.statutes.retssikkerhed.outcomes import Tally

BREAK = 2021
"""The two disability maps fell by about 13 points from 2020 to this year's figures, unexplained (embedsvaerket.dk)."""


class Extent(Enum):
    """What an area is. Its value is the column of `Counts` that names it; the country has none."""

    COUNTRY = ""
    REGION = "region"
    MUNICIPALITY = "municipality"


@dataclass(frozen=True, slots=True)
class Area:
    """An area by its extent and its code: a municipality's four digits, a region's name, or nothing.

    ``label`` names a municipality that is none of the 98, such as an example's.
    """

    extent: Extent
    code: str = ""
    label: str = field(default="", compare=False)

    @property
    def name(self) -> str:
        """What it is called on screen and paper."""
        match self.extent:
            case Extent.COUNTRY:
                return _("Hele landet")
            case Extent.REGION:
                return f"Region {self.code}"
            case Extent.MUNICIPALITY:
                known = municipalities().get(self.code)
                return known.name if known else self.label or f"Kommune {self.code}"


COUNTRY = Area(Extent.COUNTRY)


@dataclass(frozen=True, slots=True)
class Figure:
    """The cases of an area on a map in a year."""

    area: Area
    map: Map
    year: int
    tally: Tally

    @property
    def n(self) -> int:
        """Cases decided on the merits; dismissed ones stand apart in the tally."""
        return self.tally.on_merits

    @property
    def rate(self) -> Decimal | None:
        """The reversal rate in per cent with one decimal; None without cases."""
        return self.tally.reversal_rate(1)

    @property
    def band(self) -> Band | None:
        """How far chance reaches; None without cases."""
        return band(self.tally.reversed, self.n)


@dataclass(frozen=True, slots=True)
class Danmarkskort:
    """The three maps of a year from one table: a figure for every area that the table tells of, on every map.

    ``told`` are the municipalities with a line in that year. A municipality that is told and has no cases on a map has
    a figure with n = 0; one that is not told has none. Sums are of the told municipalities only.
    """

    year: int
    told: frozenset[str]
    figures: Mapping[tuple[Map, Area], Figure]

    def municipalities_in(self, area: Area) -> frozenset[str]:
        """The codes of the municipalities an area is made of, told of or not."""
        day = date(self.year, 1, 1)
        match area.extent:
            case Extent.COUNTRY:
                return frozenset(municipalities())
            case Extent.REGION:
                return frozenset(code for code, one in municipalities().items() if one.region(day) == area.code)
            case Extent.MUNICIPALITY:
                return frozenset({area.code})

    def areas(self, extent: Extent) -> tuple[Area, ...]:
        """The areas told of, in order of code or name; no country is told of without a municipality."""
        if not self.told:
            return ()
        return tuple(sorted({a for _, a in self.figures if a.extent is extent}, key=lambda area: area.code))


def danmarkskort(counts: Counts, year: int, *, older_cases: bool = False) -> Danmarkskort:
    """The maps of a year. Raises `DanmarkskortError` for a year without a line in the table."""
    of_year = counts.where(year=year)
    told = of_year.told(year)
    if not told:
        known = ", ".join(map(str, counts.years))
        raise DanmarkskortError(f"the table has no line for {year}; it has {known}. Ask for one of those")
    areas = {COUNTRY, *(Area(Extent.MUNICIPALITY, code) for code in told)}
    ours = (municipalities()[code] for code in told & municipalities().keys())
    areas |= {Area(Extent.REGION, one.region(date(year, 1, 1))) for one in ours}
    figures = {(map, area): Figure(area, map, year, Tally()) for map in maps_of_year(year) for area in areas}
    for extent in Extent:
        by = (extent.value,) if extent.value else ()
        for (found, *code), tally in of_year.tallies(*by, older_cases=older_cases).items():
            area = Area(extent, *map(str, code))
            figures[Map(found), area] = Figure(area, Map(found), year, tally)
    order = sorted(figures, key=lambda key: (list(Map).index(key[0]), list(Extent).index(key[1].extent), key[1].code))
    return Danmarkskort(year, told, {key: figures[key] for key in order})


@cache
def published_for_the_country(map: Map, year: int) -> DatedValue | None:
    """The ministry's percentage for the whole country, with its source; None where it has not been found."""
    try:
        value, _ = load().at(date(year, 12, 31)).rate(f"national_reversal_rate_{map.name.lower()}")
    except LawError:
        return None
    return value
