"""The route of a case: the matrix of bodies, and the route that a title's prefix repeats."""

import re
from collections.abc import Sequence

from hjemmel.council.reading.document import Document, Line
from hjemmel.council.reading.record import RouteMatrix, RouteRow

_PREFIX = re.compile(r"([A-ZÆØÅ]{2,4}(?:/[A-ZÆØÅ]{2,4})*)(?: Tema)? [-–] .+")
_MARKS = ("x", "X", "✓", "☒")


def title_route(title: str) -> tuple[str, ...] | None:
    """The bodies of a prefix such as ``EBU/SSU - …``; None for a title without one."""
    match = _PREFIX.fullmatch(title)
    return tuple(match.group(1).split("/")) if match else None


def route_matrix(source: Document, lines: Sequence[Line]) -> RouteMatrix | None:
    """The matrix of tab-separated rows: an empty cell and the bodies, then a row for each kind of treatment."""
    rows = [line for line in lines if line.is_row]
    if len(rows) < 2:
        return None
    bodies = tuple(cell.strip() for cell in rows[0].text.split("\t")[1:])
    return RouteMatrix(
        place=source.place(rows[0], rows[-1]),
        bodies=bodies,
        rows=tuple(_row(source, line, bodies) for line in rows[1:]),
    )


def _row(source: Document, line: Line, bodies: tuple[str, ...]) -> RouteRow:
    label, *cells = line.text.split("\t")
    marked = tuple(body for body, cell in zip(bodies, cells, strict=False) if cell.strip() in _MARKS)
    return RouteRow(place=source.place(line), label=label.strip(), bodies=marked)
