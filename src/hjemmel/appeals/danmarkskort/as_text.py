"""The maps of a year as plain text in Danish, for a terminal or a mail."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import fill

from hjemmel.appeals.danmarkskort import words
from hjemmel.appeals.danmarkskort.figures import Extent, Figure, published_for_the_country
from hjemmel.appeals.danmarkskort.language import gettext as _
from hjemmel.appeals.danmarkskort.maps import maps_of_year
from hjemmel.appeals.danmarkskort.public import Measure, Showing
from hjemmel.appeals.danmarkskort.report import Report
from hjemmel.statutes.retssikkerhed.danmarkskort import Map

_WIDTH = 100


def columns() -> tuple[str, ...]:
    """The headings of a map's table; the first column has none."""
    rest = (words.measure_name(one).capitalize() for one in list(Measure)[2:])
    return ("", _("Omgjort"), _("Sager"), _("Spænd"), *rest)


def as_text(report: Report, year: int, maps: Sequence[Map] = tuple(Map)) -> str:
    """A table for each map, and the notes."""
    parts = [_map(report, year, map) for map in maps if map in maps_of_year(year)]
    notes = (fill(note, _WIDTH, initial_indent="- ", subsequent_indent="  ") for note in report.notes(year))
    return "\n\n".join([*parts, "\n".join(notes)]) + "\n"


def table(report: Report, year: int, map: Map) -> list[tuple[str, ...]]:
    """The rows of a map's table, an own count first, then the country, regions and municipalities; the columns are
    `columns`.

    Rows stand in a fixed order, never by rate: with few cases a rank would be chance.
    """
    kort, showing = report.kort(year), report.showing(year)
    areas = [area for extent in Extent for area in kort.areas(extent)]
    own = report.own.figure(map, year) if report.own else None
    first = [_row(f"{own.area.name}, {words.counted_here()}", own, showing)] if own else []
    return first + [_row(words.area_name(kort, area), kort.figures[map, area], showing) for area in areas]


def _row(name: str, figure: Figure, showing: Showing) -> tuple[str, ...]:
    rest = (words.measure(figure, one, showing) for one in list(Measure)[2:])
    shown = (words.rate(figure, showing), words.measure(figure, Measure.N, showing), words.chance(figure, showing))
    return (name, *shown, *rest)


def _map(report: Report, year: int, map: Map) -> str:
    rows = [columns(), *table(report, year, map)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "  ".join([row[0].ljust(widths[0]), *(cell.rjust(w) for cell, w in zip(row[1:], widths[1:], strict=True))])
        for row in rows
    ]
    country = words.published(published_for_the_country(map, year))
    return "\n".join([words.headline(map, year), country, "", *(line.rstrip() for line in lines)])
