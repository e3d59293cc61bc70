"""What the running text says of a table in the same item: totals of named rows, deviations, amounts of a row."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from hjemmel.council.reading.checks.arithmetic import printed, total_of
from hjemmel.council.reading.checks.claims.tables import Grid, Row, grid
from hjemmel.council.reading.checks.finding import Check, Finding, Quoted, Severity, finding
from hjemmel.council.reading.checks.text.figures import Figure, Unit, danish
from hjemmel.council.reading.checks.text.passages import Passage, Prose
from hjemmel.council.reading.checks.text.words import stems

_CONSISTS = re.compile(
    r"\bbestår\s(?:af|i)\s(?P<of>.{5,160}?)\s(?:og\s)?(?:udgør|er\spå)\s(?:samlet\sset\s|samlet\s|i\salt\s)?$",
    re.IGNORECASE | re.DOTALL,
)
_QUOTED = re.compile(r"[\"”“»]([^\"”“«]+)[\"”“«]")
_DEVIATION = re.compile(r"\b(?:mer|mindre)forbrug\b", re.IGNORECASE)
_AGAINST = re.compile(r"\bi\sforhold\stil\s(?:det\s)?(?:vedtag|korriger|oprindelig)\w*\sbudget", re.IGNORECASE)
_EXCEEDED = re.compile(r"\boverskrid(?:es|elsen?)\s(?:med|på)\s$", re.IGNORECASE)
_CLOSE = Fraction(1, 100)  # an amount this near to a cell of its row is taken to be about the same thing


def check_text_and_tables(documents: Sequence[Prose]) -> Iterator[Finding]:
    """Each amount in the text of an item that can be followed to the item's tables."""
    for document in documents:
        for passages in document.by_item:
            tables = [table for at, table in document.tables if passages and at == passages[0].item]
            grids = [grid(table) for table in tables]
            money = [one for one in grids if any(cell.unit is Unit.KRONER for cell in one.cells)]
            for passage in passages if money else ():
                yield from _named_rows(passage, money)
                yield from _exceeded(passage, money)
                yield from _near_a_row(passage, money)
                if all(table.rows for table in tables):  # else it may be a cell of the table that was lost
                    yield from _deviations(passage, money)


def _named_rows(passage: Passage, grids: Sequence[Grid]) -> Iterator[Finding]:
    """*Rammen består af A og B og udgør N*: some column must give N for the rows named A and B."""
    for figure in passage.figures:
        found = _CONSISTS.search(passage.text, 0, figure.start)
        if found is None or figure.unit is not Unit.KRONER:
            continue
        names = _QUOTED.findall(found["of"]) or re.split(r",\s|\sog\s", found["of"])
        for one in grids:
            rows = [[row for row in one.rows if stems(name) <= stems(row.label)] for name in names]
            if not all(rows):
                continue
            named = [row for row in one.rows if any(row in group for group in rows)]
            sums = {column: [row.cells[column] for row in named if column in row.cells] for column in one.columns}
            if not any(total_of(cells).meets(printed(figure)) for cells in sums.values()):
                yield _no_column(passage, figure, one, named, sums)


def _no_column(
    passage: Passage, figure: Figure, table: Grid, named: Sequence[Row], sums: dict[int, list[Figure]]
) -> Finding:
    totals = {column: sum((cell.value for cell in cells), Fraction(0)) for column, cells in sums.items()}
    computed = "; ".join(
        f"{table.heads.get(column) or f'kolonne {column}'}: {danish(total / sums[column][0].scale, 1)}"
        for column, total in totals.items()
    )
    hint_da, hint_en = _explained_by(figure, table, named, totals)
    return finding(
        Check.TEXT_AGAINST_TABLE, passage.place, figure.text, computed,
        [passage.quote(figure.start, figure.end), *(Quoted(row.label, row.place) for row in named)],
        f"Ingen kolonne i tabellen giver {figure.text} for de nævnte rækker ({computed}).{hint_da}",
        f"No column of the table gives {figure.text} for the rows named ({computed}).{hint_en}",
    )  # fmt: skip


def _explained_by(figure: Figure, table: Grid, named: Sequence[Row], totals: dict[int, Fraction]) -> tuple[str, str]:
    """A row left out whose figure is just the difference, if there is one."""
    for column, total in totals.items():
        missing = figure.value - total
        for row in table.rows:
            cell = row.cells.get(column)
            if cell and row not in named and not row.total and abs(abs(cell.value) - abs(missing)) <= cell.half * 2:
                gap = danish(missing / cell.scale, 1)
                return (
                    f" Forskellen {gap} svarer til rækken »{row.label}«.",
                    f" The difference {gap} is the size of the row “{row.label}”.",
                )
    return "", ""


def _exceeded(passage: Passage, grids: Sequence[Grid]) -> Iterator[Finding]:
    """*servicerammen overskrides med N* must be a figure of the row that has that name."""
    for figure in passage.figures:
        start = passage.sentence_at(figure.start)[0]
        if figure.unit is not Unit.KRONER or not _EXCEEDED.search(passage.text, start, figure.start):
            continue
        said = stems(passage.text[start : figure.start])
        rows = [row for one in grids for row in one.rows if stems(row.label) and stems(row.label) <= said]
        cells = [cell for row in rows for cell in row.cells.values()]
        if cells and not any(figure.same(replace(cell, value=abs(cell.value))) for cell in cells):
            yield _not_in_tables(passage, figure, cells)


def _deviations(passage: Passage, grids: Sequence[Grid]) -> Iterator[Finding]:
    """*et merforbrug på N i forhold til korrigeret budget* must be a cell of some table, whatever its sign."""
    for figure in passage.figures:
        if figure.unit is not Unit.KRONER:
            continue
        start, end = passage.sentence_at(figure.start)
        earlier = [other.end for other in passage.figures_in(start, figure.start)]
        later = [other.start for other in passage.figures_in(figure.end, end)]
        clause = passage.text[max(earlier, default=start) : min(later, default=end)]
        before = passage.text[max(earlier, default=start) : figure.start]
        if not (_DEVIATION.search(before) and _AGAINST.search(clause)):
            continue
        cells = [cell for one in grids for cell in one.cells]
        if not any(figure.same(replace(cell, value=abs(cell.value))) for cell in cells):
            yield _not_in_tables(passage, figure, cells)


def _not_in_tables(passage: Passage, figure: Figure, cells: Sequence[Figure]) -> Finding:
    nearest = min(cells, key=lambda cell: abs(abs(cell.value) - figure.value))
    return finding(
        Check.TEXT_AGAINST_TABLE, passage.place, figure.text, nearest.text,
        [passage.quote(*passage.sentence_at(figure.start)), Quoted(nearest.text, nearest.place)],
        f"{figure.text} findes ikke i tabellen; nærmest er {nearest.text} ({nearest.place}).",
        f"{figure.text} is not in the table; nearest is {nearest.text} ({nearest.place}).",
    )  # fmt: skip


def _near_a_row(passage: Passage, grids: Sequence[Grid]) -> Iterator[Finding]:
    """An amount about something a row names, that is nearly but not quite a figure of that row."""
    for figure in passage.figures:
        if figure.unit is not Unit.KRONER:
            continue
        start, end = passage.sentence_at(figure.start)
        said = stems(passage.text[start:end])
        for one in grids:
            for row in one.rows:
                names = [stems(name) for name in re.split(r",\s|\sog\s", row.label)]
                if not any(len(name) > 1 and name <= said for name in names):
                    continue
                sizes = [replace(cell, value=abs(cell.value)) for cell in row.cells.values()]
                cell = min(sizes, key=lambda size: abs(size.value - figure.value))
                if not figure.same(cell) and abs(cell.value - figure.value) <= _CLOSE * figure.value:
                    yield finding(
                        Check.TEXT_AGAINST_TABLE, passage.place, figure.text, cell.text,
                        [passage.quote(start, end), Quoted(f"{row.label} {cell.text}", cell.place)],
                        f"Teksten siger {figure.text}, rækken »{row.label}« {cell.text}. Dækker de det samme?",
                        f"The text says {figure.text}, the row “{row.label}” {cell.text}. Do they cover the same?",
                        Severity.NOTE,
                    )  # fmt: skip
