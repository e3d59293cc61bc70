"""The tile map: a hexagon for each municipality, all of one size, coloured by the reversal rate."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from hjemmel.appeals.danmarkskort import words
from hjemmel.appeals.danmarkskort.colours import CLASSES, class_of, names
from hjemmel.appeals.danmarkskort.errors import DanmarkskortError
from hjemmel.appeals.danmarkskort.figures import COUNTRY, Area, Extent, Figure, published_for_the_country
from hjemmel.appeals.danmarkskort.language import gettext as _
from hjemmel.appeals.danmarkskort.language import language_code
from hjemmel.appeals.danmarkskort.layout import ROW, TILE, Tile, centre, tiles
from hjemmel.appeals.danmarkskort.maps import maps_of_year
from hjemmel.appeals.danmarkskort.public import Measure, Showing
from hjemmel.appeals.danmarkskort.published import Published
from hjemmel.appeals.danmarkskort.report import Report
from hjemmel.statutes.retssikkerhed.danmarkskort import Map
from hjemmel.web.charts.svg import FAINT, INK, LINE, MARK, MUTED, PAPER, element, label, named, picture

WIDE = 72
"""The distance between two tiles, in units of the picture."""
MARGIN, TOP, BOTTOM = 24, 96, 66
_DASH = "5 3"
"""The outline of a tile that shows what others have printed."""
_LONG = 14
"""A name of so many letters is set smaller, so that it stays within its tile."""
BESIDE: Tile = (8, 2)
"""Where a municipality lies that counts its own cases and is none of the 98: in the sea."""


@dataclass(frozen=True, slots=True)
class _Look:
    """How a tile is filled, its text, and the two lines under its name."""

    fill: str
    ink: str
    value: str
    under: str
    line: str = LINE
    width: float = 0.8
    dash: str = "none"


def tile_map(
    report: Report,
    year: int,
    map: Map,
    *,
    marked: Collection[str] = (),
    printed: Sequence[Published] = (),
    link: Callable[[str], str] | None = None,
) -> bytes:
    """The picture as SVG. ``marked`` municipalities (by code) get a heavy outline; ``link`` gives each an address.

    Where the report has an own count, that municipality's tile shows it, and is marked. A municipality that its table
    does not hold shows what others have ``printed`` of it, the last where there are several.

    Raises `DanmarkskortError` for a year that is not in the table, or that had no such map.
    """
    if map not in maps_of_year(year):
        raise DanmarkskortError(f"there is no map of {map.value} with figures of {year}. Ask for a later year")
    kort, showing = report.kort(year), report.showing(year)
    columns, rows = (max(tile[axis] for tile in tiles().values()) + 1 for axis in (0, 1))
    width = 2 * MARGIN + (columns + 0.5) * WIDE
    height = TOP + (rows - 1) * WIDE * ROW / TILE + WIDE * 1.2 + BOTTOM
    title, name = words.headline(map, year), f"tiles-{map.name.lower()}-{year}"
    hatched = f"url(#{name}-hatched)"
    country = kort.figures[map, COUNTRY]
    told = f"{words.area_name(kort, COUNTRY)}: {words.sentence(country, showing)}." if kort.told else words.none_told()
    own = report.own.figure(map, year) if report.own else None
    places = {Area(Extent.MUNICIPALITY, code): tile for code, tile in tiles().items()}
    if report.own:
        places = {report.own.area: BESIDE} | places
    shape = _(
        "En lige stor sekskant for hver af de %(count)s kommuner, lagt som på et landkort og farvet efter "
        "omgørelsesprocenten."
    ) % {"count": len(tiles())}
    heavy = {*marked, *((report.own.area.code,) if report.own else ())}
    by_area = {one.area: one for one in printed if (one.map, one.year) == (map, year) and words.printed(one)}
    beside = {area: one for area, one in by_area.items() if area in places and (map, area) not in kort.figures}
    drawn = []
    # The marked come last, so that no neighbour covers their outline.
    for area in sorted(places, key=lambda area: (area.code in heavy, area.code)):
        is_own = own is not None and area == own.area
        figure = own if is_own else kort.figures.get((map, area))
        if not is_own and area in beside:
            look, told_of = _printed_look(beside[area]), f"{words.printed(beside[area])} ({beside[area].source})"
        else:
            look = _look(figure, showing, hatched)
            told_of = words.sentence(figure, showing) if figure else words.not_told()
        said = f"{area.name}: {told_of}" + (f", {words.counted_here()}" if is_own else "")
        drawing = _tile(area.name, places[area], look, area.code in heavy)
        tile = named(said, *drawing, data_code=area.code, focus=link is None)
        drawn.append(element("a", tile, href=link(area.code)) if link else tile)
    return picture(
        name,
        title,
        f"{told} {shape} {report.whose}",
        width,
        height,
        element("defs", _hatching(f"{name}-hatched")),
        label(title, MARGIN, 42, 26, font_weight="600"),
        label(told, MARGIN, 66, 15),
        label(words.published(published_for_the_country(map, year)), MARGIN, 86, 13, fill=MUTED),
        *_legend(width - MARGIN - 190, 34, hatched),
        *drawn,
        *_notes(report, height, *([words.printed_beside()] if beside else [])),
        language=language_code(),
    )


def _tile(name: str, place: Tile, look: _Look, is_marked: bool) -> tuple[Element, Element]:
    """The hexagon and its text."""
    x, y = _middle(place)
    corners = ((0, -1), (0.866, -0.5), (0.866, 0.5), (0, 1), (-0.866, 0.5), (-0.866, -0.5))
    side = WIDE / 1.7321 * 0.97
    hexagon = element(
        "polygon",
        points=" ".join(f"{x + right * side:.1f},{y + down * side:.1f}" for right, down in corners),
        fill=look.fill,
        stroke=MARK if is_marked else look.line,
        stroke_width=4 if is_marked else look.width,
        stroke_dasharray=look.dash,
    )
    lines = [label(part, x, y - 10 + line, 9 if len(part) < _LONG else 7.5) for part, line in _name_lines(name)]
    lines.append(label(look.value, x, y + 12, 16 if look.value.endswith("%") else 10, font_weight="600"))
    lines.append(label(look.under, x, y + 25, 9))
    return hexagon, element("g", *lines, fill=look.ink, text_anchor="middle", aria_hidden="true")


def _look(figure: Figure | None, showing: Showing, hatched: str) -> _Look:
    if figure is None:
        return _Look(PAPER, MUTED, "–", "", FAINT)
    if not showing.has(figure, Measure.N):
        return _Look(hatched, INK, words.hidden(), "")
    under = f"n = {words.number(figure.n)}"
    if (whole := figure.tally.reversal_rate()) is None:
        return _Look(PAPER, INK, words.no_cases(), "")
    if not showing.has_rate(figure):
        return _Look(hatched, INK, words.hidden(), under)
    colour = class_of(whole)
    return _Look(colour.colour, colour.ink, words.percent(whole), under)


def _printed_look(figure: Published) -> _Look:
    whole, n = figure.rate, figure.n
    if whole is None:
        return _Look(PAPER, INK, words.no_cases(), "", INK, 1.4, _DASH)
    colour = class_of(whole)
    under = "" if n is None else f"n = {words.number(n)}"
    return _Look(colour.colour, colour.ink, words.percent(whole), under, INK, 1.4, _DASH)


def _middle(tile: Tile) -> tuple[float, float]:
    x, y = centre(tile)
    return MARGIN + WIDE / 2 + x * WIDE / TILE, TOP + WIDE * 0.6 + y * WIDE / TILE


def _name_lines(name: str) -> list[tuple[str, int]]:
    """A name on one line, or a double one on two; the number is how far each is moved down."""
    first, hyphen, second = name.partition("-")
    if not hyphen or len(name) < 12:
        return [(name, 3)]
    return [(first + hyphen, -6), (second, 4)]


def _hatching(name: str) -> Element:
    line = element("path", d="M0 0V7", stroke=LINE, stroke_width=1.4, opacity=0.55)
    ground = element("rect", width=7, height=7, fill="#f4f4f4")
    return element(
        "pattern",
        ground,
        line,
        id=name,
        width=7,
        height=7,
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )


def _legend(x: float, y: float, hatched: str) -> list[Element]:
    rows = [(one.colour, LINE, name) for one, name in zip(CLASSES, names(), strict=True)]
    rows += [(PAPER, LINE, words.no_cases()), (hatched, LINE, _("skjult, få sager")), (PAPER, FAINT, words.not_told())]
    drawn = [label(_("Omgjort af afgjorte sager"), x, y, 13, font_weight="600")]
    for number, (fill, line, text) in enumerate(rows, 1):
        top = y + number * 19 - 8
        drawn.append(element("rect", x=x, y=top, width=22, height=13, fill=fill, stroke=line, stroke_width=0.8))
        drawn.append(label(text, x + 30, top + 11, 12))
    return drawn


def _notes(report: Report, height: float, *further: str) -> list[Element]:
    notes = (
        " ".join((report.whose, *further)),
        report.limit,
        " ".join((words.only_appealed(), words.dismissed_apart(), _("n er antallet af afgjorte sager."))),
    )
    return [
        label(note, MARGIN, height - 16 - 16 * (len(notes) - 1 - line), 12, fill=MUTED)
        for line, note in enumerate(notes)
    ]
