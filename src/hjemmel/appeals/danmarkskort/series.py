"""The years of some areas on one map as lines, beside the country's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import Element

from hjemmel.appeals.danmarkskort import words
from hjemmel.appeals.danmarkskort.figures import BREAK, Area, Figure, published_for_the_country
from hjemmel.appeals.danmarkskort.language import gettext as _
from hjemmel.appeals.danmarkskort.language import language_code
from hjemmel.appeals.danmarkskort.report import Own, Report
from hjemmel.statutes.retssikkerhed.danmarkskort import Map
from hjemmel.web.charts.svg import INK, LINE, MUTED, PAPER, element, label, named, picture

WIDTH, HEIGHT = 1000, 520
LEFT, RIGHT, TOP, BOTTOM, INSET = 64, 292, 106, 96, 16
STYLES = (("#123f75", "none"), ("#c45500", "8 4"), ("#2f7d6b", "2 4"), ("#8b3a8f", "10 3 2 3"), ("#6b6b00", "5 2"))
"""Colours that are told apart by everyone (no red beside green), and dashes for those who see none."""
MOST = len(STYLES)
"""So many lines can be told apart."""


@dataclass(frozen=True, slots=True)
class _Point:
    """A percentage of a year; ``said`` is what it says in full."""

    year: int
    rate: Decimal
    said: str
    figure: Figure | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with its name."""

    name: str
    colour: str
    dash: str
    points: list[_Point]


@dataclass(frozen=True, slots=True)
class _Frame:
    """Years along, 0 to 100 per cent up."""

    years: tuple[int, ...]

    def x(self, year: float) -> float:
        """Where a year lies, rounded as it is written."""
        first, last = self.years[0], self.years[-1]
        share = (year - first) / (last - first) if last > first else 0.5
        return round(LEFT + INSET + share * (WIDTH - LEFT - RIGHT - 2 * INSET), 1)

    def y(self, rate: Decimal | int) -> float:
        """Where a percentage lies."""
        return round(float(HEIGHT - BOTTOM - rate * (HEIGHT - TOP - BOTTOM) / 100), 1)


def series(report: Report, map: Map, areas: Sequence[Area]) -> bytes:
    """A line for each area and the country's published percentages, as SVG; the first line's band is shaded.

    An own count of the report is the first line. A year without cases or with a hidden percentage leaves a gap. Raises
    `ValueError` for more lines than can be told apart.
    """
    if not 1 <= (wanted := len(areas) + (report.own is not None)) <= MOST:
        raise ValueError(f"draw from 1 to {MOST} areas, not {wanted}: more lines cannot be told apart")
    told = {_name(report, map, area): _points(report, map, area) for area in areas}
    if report.own:
        told = {f"{report.own.area.name}, {words.counted_here()}": _own_points(report.own, map, report.years)} | told
    frame = _Frame(tuple(range(report.years[0], report.years[-1] + 1)))
    title = _("Omgørelsesprocent på %(map)s %(year)s") % {"map": words.map_name(map), "year": _from_to(frame.years)}
    names = list(told)
    lines = [
        _Line(_("Landstal"), MUTED, "1 3", _published(map, frame.years)),
        *(
            _Line(name, colour, dash, points)
            for (name, points), (colour, dash) in zip(told.items(), STYLES, strict=False)
        ),
    ]
    lines = [line for line in lines if line.points]
    shade = _("Skygge: spænd for %(name)s.") % {"name": names[0]}
    drawn = [_band(told[names[0]], frame)]
    for line, end in zip(lines, _ends(lines, frame), strict=True):
        drawn += _drawn(line, frame, end, cut=map is not Map.SOCIAL)
    return picture(
        f"series-{map.name.lower()}",
        title,
        _("Linjer for %(names)s og punkter for hele landet, som det er offentliggjort.") % {"names": ", ".join(names)}
        + f" {words.own_count()}",
        WIDTH,
        HEIGHT,
        label(title, LEFT - 40, 38, 22, font_weight="600"),
        label(
            _("Procent af de afgjorte sager. Prikket grå linje: landstal, som de er offentliggjort."), LEFT - 40, 62, 13
        ),
        *_axes(frame),
        *(_break(frame) if frame.years[0] < BREAK <= frame.years[-1] else ()),
        *drawn,
        label(words.own_count(), LEFT - 40, HEIGHT - 40, 12, fill=MUTED),
        label(f"{shade} {words.full_count()}", LEFT - 40, HEIGHT - 22, 12, fill=MUTED),
        language=language_code(),
    )


def _name(report: Report, map: Map, area: Area) -> str:
    """The name of an area as it was in the last year it is told of, when others may have been told of with it."""
    told = report.series(map, area)
    return words.area_name(report.kort(told[-1].year), area) if told else area.name


def _from_to(years: tuple[int, ...]) -> str:
    return str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"


def _points(report: Report, map: Map, area: Area) -> list[_Point]:
    found = []
    for figure in report.series(map, area):
        showing = report.showing(figure.year)
        if figure.rate is not None and showing.has_rate(figure):
            name = words.area_name(report.kort(figure.year), area)
            said = f"{name} {figure.year}: {words.sentence(figure, showing)}"
            found.append(_Point(figure.year, figure.rate, said, figure))
    return found


def _own_points(own: Own, map: Map, years: tuple[int, ...]) -> list[_Point]:
    found = (own.figure(map, year) for year in years)
    return [
        _Point(one.year, one.rate, f"{own.area.name}, {words.counted_here()}, {one.year}: {words.sentence(one)}", one)
        for one in found
        if one is not None and one.rate is not None
    ]


def _published(map: Map, years: tuple[int, ...]) -> list[_Point]:
    found = [(year, published_for_the_country(map, year)) for year in years]
    return [
        _Point(year, Decimal(str(value.value)), f"{year}: {words.published(value)}") for year, value in found if value
    ]


def _drawn(line: _Line, frame: _Frame, end: float, *, cut: bool) -> list[Element]:
    """The line in pieces of following years, a mark for each year, and its name at the end; ``cut`` at the break."""
    drawn: list[Element] = []
    for before, after in pairwise(line.points):
        if after.year == before.year + 1 and not (cut and after.year == BREAK):
            ends: dict[str, Any] = {"x1": frame.x(before.year), "y1": frame.y(before.rate)}
            ends |= {"x2": frame.x(after.year), "y2": frame.y(after.rate)}
            drawn.append(element("line", stroke=line.colour, stroke_width=2.5, stroke_dasharray=line.dash, **ends))
    for point in line.points:
        x, y = frame.x(point.year), frame.y(point.rate)
        mark = element("circle", cx=x, cy=y, r=4.5, fill=line.colour, stroke=PAPER, stroke_width=1.5)
        drawn.append(named(point.said, mark))
    last = line.points[-1]
    said = f"{line.name} {words.percent(last.rate)}"
    return [*drawn, label(said, frame.x(last.year) + 14, end + 4, 13, fill=line.colour, font_weight="600")]


def _band(points: list[_Point], frame: _Frame) -> Element:
    """The band as a bar at each year, which says no more than is known between the years."""
    bars = []
    for point in points:
        band = point.figure.band if point.figure else None
        if band:
            top, bottom = frame.y(band.high), frame.y(band.low)
            bars.append(
                element("rect", x=frame.x(point.year) - 7, y=top, width=14, height=round(bottom - top, 1), rx=3)
            )
    return element("g", *bars, fill=STYLES[0][0], opacity=0.16, aria_hidden="true")


def _axes(frame: _Frame) -> list[Element]:
    drawn = []
    for rate in range(0, 101, 20):
        y = frame.y(rate)
        drawn.append(element("line", x1=LEFT, x2=WIDTH - RIGHT, y1=y, y2=y, stroke=LINE, stroke_width=0.5, opacity=0.6))
        drawn.append(label(f"{rate} %", LEFT - 10, y + 4, 12, text_anchor="end", fill=MUTED))
    bottom = frame.y(0) + 22
    drawn += [label(str(year), frame.x(year), bottom, 12, text_anchor="middle", fill=INK) for year in frame.years]
    return [element("g", *drawn, aria_hidden="true")]


def _break(frame: _Frame) -> list[Element]:
    x = frame.x(BREAK - 0.5)
    line = element(
        "line", x1=x, x2=x, y1=TOP - 22, y2=frame.y(0), stroke=MUTED, stroke_width=1.2, stroke_dasharray="5 4"
    )
    note = label(_("brud i tallene"), x + 6, TOP - 12, 12, fill=MUTED)
    return [named(words.fell_apart(), line, note)]


def _ends(lines: list[_Line], frame: _Frame) -> list[float]:
    """Where the names at the ends of the lines stand, moved down where they would lie on each other."""
    placed: dict[int, float] = {}
    lowest = 0.0
    for number, line in sorted(enumerate(lines), key=lambda one: one[1].points[-1].rate, reverse=True):
        placed[number] = lowest = max(frame.y(line.points[-1].rate), lowest + 17)
    return [placed[number] for number in range(len(lines))]
