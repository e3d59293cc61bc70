"""The maps as canonical JSON: the same table and settings give the same bytes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hjemmel.appeals.danmarkskort.figures import Figure, published_for_the_country
from hjemmel.appeals.danmarkskort.maps import maps_of_year
from hjemmel.appeals.danmarkskort.public import Measure, Showing
from hjemmel.appeals.danmarkskort.report import Report
from hjemmel.law.canonical import canonical
from hjemmel.statutes.retssikkerhed.danmarkskort import Map

FORMAT = "hjemmel-danmarkskort/1"


def as_json(report: Report, years: Sequence[int], maps: Sequence[Map] = tuple(Map)) -> bytes:
    """Every figure of the years and maps. Percentages are texts; a number is null where it is hidden.

    Whether a missing percentage is hidden or has no cases, ``n`` tells: null or 0. ``settings`` say how it was made.
    """
    releases = len(report.earlier) + 1
    document = {
        "format": FORMAT,
        "settings": {"least_shown": report.least, "older_cases": bool(report.older_cases), "releases": releases},
        "years": [_year(report, year, maps) for year in years],
    }
    return canonical(document) + b"\n"


def _year(report: Report, year: int, maps: Sequence[Map]) -> dict[str, Any]:
    kort, showing = report.kort(year), report.showing(year)
    return {
        "year": year,
        "municipalities": sorted(kort.told),
        "maps": {
            map.name.lower(): {
                "title": map.value,
                "published_for_the_country": _published(map, year),
                "figures": [_figure(figure, showing) for figure in kort.figures.values() if figure.map is map],
            }
            for map in maps
            if map in maps_of_year(year)
        },
        "notes": list(report.notes(year)),
    }


def _figure(figure: Figure, showing: Showing) -> dict[str, Any]:
    rate, band = (figure.rate, figure.band) if showing.has_rate(figure) else (None, None)
    return {
        "extent": figure.area.extent.name.lower(),
        "area": figure.area.code,
        "rate": None if rate is None else str(rate),
        "band": None if band is None else [str(band.low), str(band.high)],
        **{one.name.lower(): one.of(figure) if showing.has(figure, one) else None for one in Measure},
    }


def _published(map: Map, year: int) -> dict[str, str] | None:
    value = published_for_the_country(map, year)
    if value is None:
        return None
    return {"rate": str(value.value), "source": value.source, "sureness": value.sureness.name}
