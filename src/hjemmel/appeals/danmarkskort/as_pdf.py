"""The maps of a year as a document: PDF/A-2a and PDF/UA-1, with the table behind each picture."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from pathlib import Path

from hjemmel.appeals.danmarkskort import words
from hjemmel.appeals.danmarkskort.as_text import columns, table
from hjemmel.appeals.danmarkskort.figures import Area, Extent
from hjemmel.appeals.danmarkskort.language import gettext as _
from hjemmel.appeals.danmarkskort.language import language_code
from hjemmel.appeals.danmarkskort.maps import maps_of_year
from hjemmel.appeals.danmarkskort.report import Report
from hjemmel.appeals.danmarkskort.series import series
from hjemmel.appeals.danmarkskort.tile_map import tile_map
from hjemmel.core.letters.fonts import FAMILY
from hjemmel.core.letters.paper import tagged_pdf
from hjemmel.statutes.retssikkerhed.danmarkskort import Map
from hjemmel.web.charts.svg import spoken

TEMPLATE = Path(__file__).with_name("danmarkskort.typ")


def as_pdf(
    report: Report, year: int, maps: Sequence[Map] = tuple(Map), *, marked: Sequence[str] = (), made: datetime
) -> bytes:
    """For each map the tile map, the years of the ``marked`` municipalities, and the table; at last the notes.

    ``made`` is the moment written in the file; with it the same report is the same bytes. Raises `LetterError` where
    the typeface is not installed.
    """
    data = {
        "title": f"Danmarkskort {year}",
        "footer": f"Danmarkskort {year}. {words.own_count() if report.least else words.internal()}",
        "font": FAMILY,
        "maps": [_map(report, year, map, marked) for map in maps if map in maps_of_year(year)],
        "notes_title": _("Om tallene"),
        "language": language_code(),
        "notes": report.notes(year),
    }
    return tagged_pdf(TEMPLATE, data, made)


def _map(report: Report, year: int, map: Map, marked: Collection[str]) -> dict[str, object]:
    pictures = [tile_map(report, year, map, marked=marked)]
    if (marked or report.own) and len(report.years) > 1:
        pictures.append(series(report, map, [Area(Extent.MUNICIPALITY, code) for code in marked]))
    return {
        "title": words.map_name(map).capitalize(),
        "pictures": [{"svg": svg.decode(), "alt": ". ".join(spoken(svg))} for svg in pictures],
        "table_title": _("Tallene bag kortet: %(map)s %(year)s") % {"map": words.map_name(map), "year": year},
        "columns": columns(),
        "rows": table(report, year, map),
    }
