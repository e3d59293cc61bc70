"""Quarters of a year, and comparisons that never mix periods.

A document has set half a year beside three quarters, and a whole map beside one department's part of it (002 Gladsaxe,
lines 177-183). Here two figures stand beside each other only where both are of the same quarters of their years.
"""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from hjemmel.appeals.danmarkskort.counts import Counts
from hjemmel.appeals.danmarkskort.errors import DanmarkskortError
from hjemmel.appeals.danmarkskort.figures import Area, Figure
from hjemmel.appeals.danmarkskort.language import gettext as _
from hjemmel.appeals.danmarkskort.maps import in_order, maps_of_year
from hjemmel.statutes.retssikkerhed.danmarkskort import Map
from hjemmel.statutes.retssikkerhed.outcomes import Tally


class MixedPeriodsError(DanmarkskortError):
    """Two figures are not of the same quarters of their years."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The quarters ``first`` to ``last`` of a year, both included. Raises `ValueError` where there are none such."""

    year: int
    first: int
    last: int

    def __post_init__(self) -> None:
        if not 1 <= self.first <= self.last <= 4:
            raise ValueError(f"quarters {self.first} to {self.last} are none of a year's four")

    def __str__(self) -> str:
        if self.first == self.last:
            return _("%(number)s. kvartal %(year)s") % {"number": self.first, "year": self.year}
        said = {"first": self.first, "last": self.last, "year": self.year}
        return _("%(first)s.–%(last)s. kvartal %(year)s") % said

    @property
    def quarters(self) -> tuple[Span, ...]:
        """Each of its quarters alone."""
        return tuple(Span(self.year, number, number) for number in range(self.first, self.last + 1))

    @property
    def names(self) -> tuple[str, ...]:
        """The quarters as a cube names them: 2024K1."""
        return tuple(f"{self.year}K{number}" for number in range(self.first, self.last + 1))

    @property
    def year_before(self) -> Span:
        """The same quarters of the year before: the one earlier span it can be compared with."""
        return Span(self.year - 1, self.first, self.last)


def change(before: Figure, before_of: Span, after: Figure, after_of: Span) -> int | None:
    """How many whole points the rate has risen (below zero: fallen); None where either has no cases.

    Raises `MixedPeriodsError` for spans of different quarters, and for figures of different maps or areas.
    """
    if (before_of.first, before_of.last) != (after_of.first, after_of.last):
        raise MixedPeriodsError(f"{before_of} and {after_of} are not the same quarters")
    if (before.map, before.area) != (after.map, after.area):
        raise MixedPeriodsError(f"{before.map.value}, {before.area.name} and {after.map.value}, {after.area.name}")
    earlier, later = before.tally.reversal_rate(), after.tally.reversal_rate()
    return None if earlier is None or later is None else int(later - earlier)


@dataclass(frozen=True, slots=True)
class Line:
    """A provision, or (empty) all of a map: its figure in each quarter, in the span, and in the span a year before."""

    provision: str
    quarters: tuple[Figure, ...]
    whole: Figure
    before: Figure


def lines(counts: Counts, area: Area, map: Map, span: Span) -> tuple[Line, ...]:
    """The lines of a map in a span, that of the whole map first; provisions in the order of the act.

    ``counts`` must know the quarter of its cases. Provisions without a case in either span are left out.
    """
    own = counts.where(municipality=area.code)
    spans = (*span.quarters, span, span.year_before)
    found = [_tallies(own, map, one) for one in spans]
    named = sorted({provision for tallies in found for provision in tallies if provision}, key=in_order)
    return tuple(_line(provision, found, area, map, spans) for provision in ("", *named))


def _line(provision: str, found: list[dict[str, Tally]], area: Area, map: Map, spans: tuple[Span, ...]) -> Line:
    figures = [
        Figure(area, map, span.year, tallies.get(provision, Tally()))
        for tallies, span in zip(found, spans, strict=True)
    ]
    return Line(provision, tuple(figures[:-2]), figures[-2], figures[-1])


def _tallies(counts: Counts, map: Map, span: Span) -> dict[str, Tally]:
    """The tally of each provision in a span, and under the empty name that of the map."""
    if map not in maps_of_year(span.year):
        return {}
    inside = Counts(counts.cube.filter(pl.col("quarter").is_in(span.names)))
    by_provision = {str(name): tally for (on, name), tally in inside.tallies("provision").items() if on is map}
    whole = inside.tallies().get((map,))
    return by_provision | ({"": whole} if whole else {})
