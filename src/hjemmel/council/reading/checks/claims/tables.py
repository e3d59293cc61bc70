"""Tables of figures: rows that are differences, columns that are sums, shares.

What a column means is told by its head where the head says so, and otherwise by the figures: a relation that holds in
all rows but one is taken for meant, and the one row is found.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations, permutations

from hjemmel.council.reading.checks.arithmetic import Balance, Share, Statement
from hjemmel.council.reading.checks.explain import failures
from hjemmel.council.reading.checks.finding import Check, Finding
from hjemmel.council.reading.checks.text.figures import Figure, Unit, number
from hjemmel.council.reading.checks.text.passages import Prose
from hjemmel.council.reading.place import Place
from hjemmel.council.reading.record import Table, TableRow

_TOTAL = re.compile(r"^\W*(?:i\s?alt|sum|total|samlet)\b", re.IGNORECASE)
_OF_WHICH = re.compile(r"^\W*(?:heraf|herunder|deraf)\b", re.IGNORECASE)
_DIFFERENCE = re.compile(r"forskel|afvigelse|difference|ændring|mer-|merforbrug|mindreforbrug|rest", re.IGNORECASE)
_PERCENT = re.compile(r"%|\bpct|procent|\bandel", re.IGNORECASE)
_IN_MILLIONS = re.compile(r"\bmio\b|\bmillioner", re.IGNORECASE)
_IN_THOUSANDS = re.compile(r"\b1\.?000\s?kr|\bt\.?\s?kr|\btusinde", re.IGNORECASE)
_ROWS_TO_LEARN_FROM = 3


@dataclass(frozen=True)
class Row:
    """A row: its label, and its figures by column."""

    label: str
    cells: Mapping[int, Figure]
    total: bool
    place: Place


@dataclass(frozen=True)
class Grid:
    """A table of figures. Amounts in millions or thousands count as kroner."""

    rows: tuple[Row, ...]
    heads: Mapping[int, str]

    @property
    def columns(self) -> tuple[int, ...]:
        """The columns that hold figures."""
        return tuple(sorted({column for row in self.rows for column in row.cells}))

    @property
    def cells(self) -> tuple[Figure, ...]:
        """Every figure, row by row."""
        return tuple(cell for row in self.rows for cell in row.cells.values())


def grid(table: Table) -> Grid:
    """A table as figures. Whole numbers in a table of millions or percent are rounded; others are exact."""
    caption = " ".join(filter(None, (table.caption, *table.columns)))
    scale = 10**6 if _IN_MILLIONS.search(caption) else 1000 if _IN_THOUSANDS.search(caption) else 1
    rows = tuple(_row(row, scale) for row in table.rows)
    return Grid(tuple(row for row in rows if row.cells), dict(enumerate(table.columns)))


def _row(row: TableRow, scale: int) -> Row:
    cells = {}
    for column, text in enumerate(row.cells):
        read = number(text)
        if read is not None and (column or len(row.cells) == 1 or not _is_label(row)):
            value, half = read
            unit = Unit.PERCENT if "%" in text else Unit.KRONER if scale > 1 else Unit.COUNT
            worth = 1 if unit is Unit.PERCENT else scale
            if unit is not Unit.COUNT:
                half = half or Fraction(1, 2)
            cells[column] = Figure(
                value * worth, half * worth, unit, text.strip(), column, column + 1, row.place, scale=worth
            )
    label = " ".join(text for column, text in enumerate(row.cells) if column not in cells)
    return Row(label, cells, _TOTAL.match(label) is not None, row.place)


def _is_label(row: TableRow) -> bool:
    """Whether the first cell names the row although it reads as a number, as a year or an item number does."""
    first = number(row.cells[0])
    return first is not None and first[1] == 0 and bool(re.fullmatch(r"(?:19|20)\d\d", row.cells[0].strip()))


def check_tables(documents: Sequence[Prose]) -> Iterator[Finding]:
    """Every table: its sums, differences and shares, judged together so that one wrong cell can be named."""
    for document in documents:
        for _, table in document.tables:
            figures = grid(table)
            yield from failures(list(_statements(figures)), Check.TABLE)


def _statements(figures: Grid) -> Iterator[Statement]:
    yield from _column_sums(figures)
    yield from _row_sums(figures)
    yield from _differences(figures)
    yield from _shares(figures)


def _column_sums(figures: Grid) -> Iterator[Balance]:
    parts: list[Row] = []
    for row in figures.rows:
        if not row.total:
            if not _OF_WHICH.match(row.label):
                parts.append(row)
            continue
        sums = [
            Balance(tuple(part.cells[column] for part in parts if column in part.cells), (total,))
            for column, total in row.cells.items()
            if total.unit is not Unit.PERCENT and not _PERCENT.search(figures.heads.get(column, ""))
        ]
        sums = [one for one in sums if not _is_average(one)]
        # A last row that sums up in few columns is a standard to compare with, not a sum.
        if len(parts) > 1 and (len(sums) == 1 or 2 * sum(one.holds() for one in sums) >= len(sums)):
            yield from sums
        parts = []


def _is_average(total: Balance) -> bool:
    """Whether a total row shows no sum in a column: no sum of positive figures lies below the largest of them."""
    parts = [part.value for part in total.plus]
    return not total.holds() and min(parts, default=0) > 0 and total.minus[0].value <= max(parts)


def _row_sums(figures: Grid) -> Iterator[Balance]:
    for column in figures.columns:
        if not _TOTAL.match(figures.heads.get(column, "")):
            continue
        sums = [
            Balance(tuple(cell for at, cell in row.cells.items() if at != column), (row.cells[column],))
            for row in figures.rows
            if column in row.cells and len(row.cells) > 2
        ]
        if 2 * sum(one.holds() for one in sums) >= len(sums):
            yield from sums


def _differences(figures: Grid) -> Iterator[Balance]:
    """Columns that are one column minus another, by their head or because all rows but one say so."""
    columns = figures.columns
    heads = {column: figures.heads.get(column, "") for column in columns}
    told = [column for column in columns if _DIFFERENCE.search(heads[column]) and not _PERCENT.search(heads[column])]
    if len(columns) == 3 and (told == [columns[2]] or (not any(heads.values()) and _one_sign_out(figures))):
        # "2023, 2024, ændring" takes the first from the second, "budget, forbrug, forskel" the second from the first.
        orders = [list(_minus(figures, *order, columns[2])) for order in (columns[:2], columns[1::-1])]
        yield from max(orders, key=lambda rows: sum(row.holds() for row in rows))
        return
    if len(figures.rows) < _ROWS_TO_LEARN_FROM:
        return
    for one, other, column in permutations(columns, 3):
        if column < max(one, other) or (told and column not in told):
            continue
        rows = list(_minus(figures, one, other, column))
        if len(rows) >= _ROWS_TO_LEARN_FROM and sum(row.holds() for row in rows) >= max(2, len(rows) - 1):
            yield from rows


def _one_sign_out(figures: Grid) -> bool:
    """Three columns without heads, where the third has another sign than the first two: a difference."""
    return all(
        row.cells.keys() >= set(figures.columns) and row.cells[figures.columns[2]].value < 0 for row in figures.rows
    )


def _minus(figures: Grid, one: int, other: int, difference: int) -> Iterator[Balance]:
    for row in figures.rows:
        if {one, other, difference} <= row.cells.keys():
            yield Balance((row.cells[one],), (row.cells[other], row.cells[difference]))


def _shares(figures: Grid) -> Iterator[Share]:
    """A column of percentages: each row's share of the total row, or one column in percent of another."""
    totals = [row for row in figures.rows if row.total]
    for column in figures.columns:
        head = figures.heads.get(column, "")
        if not (_PERCENT.search(head) or all(row.cells[column].unit is Unit.PERCENT for row in _with(figures, column))):
            continue
        counts = [other for other in figures.columns if other < column]
        tried: list[list[Share]] = [
            [_share(row, column, row.cells[count], totals[-1].cells[count]) for row in _with(figures, column, count)]
            for count in counts
            if len(totals) == 1 and count in totals[-1].cells
        ]
        tried += [
            [_share(row, column, row.cells[one], row.cells[two]) for row in _with(figures, column, one, two)]
            for pair in combinations(counts, 2)
            for one, two in (pair, pair[::-1])
        ]
        for shares in tried:
            usable = [share for share in shares if share.whole.value > 0]
            if len(usable) >= _ROWS_TO_LEARN_FROM and sum(share.holds() for share in usable) >= len(usable) - 1:
                yield from usable
                break


def _with(figures: Grid, *columns: int) -> list[Row]:
    return [row for row in figures.rows if row.cells.keys() >= set(columns)]


def _share(row: Row, column: int, part: Figure, whole: Figure) -> Share:
    percent = row.cells[column]
    return Share(replace(percent, half=percent.half or Fraction(1, 2)), (part,), whole)
