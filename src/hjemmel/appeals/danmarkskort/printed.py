"""Reading a table of figures as others have printed them: a line for each figure, and only what its source says.

The header is `FIELDS`. ``area`` is a municipality, or ``DK`` for the whole country; ``map`` is ``social``, ``child`` or
``adult``. What the source does not print is left empty, which is not 0. Percentages may be written ``44,9``.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from hjemmel.appeals.danmarkskort.errors import Problem, TableError, Trouble
from hjemmel.appeals.danmarkskort.figures import COUNTRY, Area, Extent
from hjemmel.appeals.danmarkskort.lines import FieldError, Line, code, count, lines, nothing_but_a_header, year
from hjemmel.appeals.danmarkskort.maps import maps_of_year
from hjemmel.appeals.danmarkskort.public import Measure
from hjemmel.appeals.danmarkskort.published import Published
from hjemmel.statutes.retssikkerhed.danmarkskort import Map
from hjemmel.statutes.retssikkerhed.outcomes import Outcome

COUNTS = {
    "n": Measure.N,
    "reversed": Measure.REVERSED,
    "upheld": Measure.UPHELD,
    "changed": Measure.CHANGED,
    "remitted": Measure.REMITTED,
}
PERCENTS = {
    "upheld_percent": Outcome.UPHELD,
    "changed_percent": Outcome.CHANGED,
    "remitted_percent": Outcome.REMITTED,
}
FIELDS = ("area", "map", "year", *COUNTS, "percent", *PERCENTS, "country_percent", "points_from_country", "source")
MAPS = {"social": Map.SOCIAL, "child": Map.CHILD_DISABILITY, "adult": Map.ADULT_DISABILITY}
"""The maps by the words of a table and of the command."""


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A figure with the number of its line in the file, by which it is known from then on."""

    number: int
    figure: Published


def read(content: bytes) -> tuple[PrintedLine, ...]:
    """The figures of a table, in its order. Raises `TableError` with every problem found."""
    found: list[PrintedLine] = []
    problems: list[Problem] = []
    first_lines: dict[tuple[object, ...], int] = {}
    for line in lines(content, FIELDS):
        figure = None if line.problems else _figure(line)
        if figure is not None:
            key = (figure.area, figure.map, figure.year, figure.source)
            if (first := first_lines.setdefault(key, line.number)) != line.number:
                line.refuse("", Trouble.TWICE, what="area, map, year and source", line=first)
            found.append(PrintedLine(line.number, figure))
        problems += line.problems
    if problems:
        raise TableError(tuple(problems))
    if not found:
        raise nothing_but_a_header()
    return tuple(found)


def _figure(line: Line) -> Published | None:
    area, kind, when = line.value("area", _area), line.value("map", _map), line.value("year", year)
    source = line.value("source", _source)
    counts = {measure: line.optional(name, count) for name, measure in COUNTS.items()}
    percents = {outcome: line.optional(name, _percent) for name, outcome in PERCENTS.items()}
    percent, country = line.optional("percent", _percent), line.optional("country_percent", _percent)
    points = line.optional("points_from_country", _points)
    if kind is not None and when is not None and kind not in maps_of_year(when):
        line.refuse("map", Trouble.MAP, text=repr(line.texts["map"]), maps=", ".join(MAPS))
    if not any(line.texts[name] for name in FIELDS[3:-1]):
        line.refuse("", Trouble.NO_FIGURE)
    if line.problems or area is None or kind is None or when is None or source is None:
        return None
    return Published(
        area,
        kind,
        when,
        source,
        {measure: value for measure, value in counts.items() if value is not None},
        {outcome: value for outcome, value in percents.items() if value is not None},
        percent,
        country,
        points,
    )


def _area(text: str) -> Area:
    return COUNTRY if text.upper() == "DK" else Area(Extent.MUNICIPALITY, code(text))


def _map(text: str) -> Map:
    if text.lower() not in MAPS:
        raise FieldError(Trouble.MAP, text=repr(text), maps=", ".join(MAPS))
    return MAPS[text.lower()]


def _source(text: str) -> str:
    if not text:
        raise FieldError(Trouble.SOURCE)
    return text


def _percent(text: str) -> Decimal:
    value = _points(text)
    if not 0 <= value <= 100:
        raise FieldError(Trouble.PERCENT, text=repr(text))
    return value


def _points(text: str) -> Decimal:
    try:
        value = Decimal(text.replace(",", "."))
    except InvalidOperation as error:
        raise FieldError(Trouble.PERCENT, text=repr(text)) from error
    if not (value.is_finite() and -100 <= value <= 100 and int(value.as_tuple().exponent) >= -4):
        raise FieldError(Trouble.PERCENT, text=repr(text))
    return value
