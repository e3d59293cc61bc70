"""A file as the analyst has it, CSV or XLSX, read as one of the two tables; all of it, or everything wrong with it."""

import csv
import io
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from zipfile import BadZipFile

from django.utils.translation import get_language
from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from hjemmel.appeals.danmarkskort import lines, printed, table
from hjemmel.appeals.danmarkskort.counts import Counts
from hjemmel.appeals.danmarkskort.errors import TableError
from hjemmel.appeals.danmarkskort.printed import PrintedLine
from hjemmel.appeals.statistics.models import TableKind
from hjemmel.core import files

LARGEST = 20_000_000
"""Bytes. A year of all municipalities, provisions and outcomes is about one million."""
_ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Read:
    """A file as read: its kind, its years and its lines when all is well, else what is wrong with it."""

    kind: TableKind | None = None
    years: tuple[int, ...] = ()
    lines: int = 0
    figures: tuple[PrintedLine, ...] = ()
    rows: tuple[table.Row, ...] = ()
    faults: tuple[str, ...] = field(default=())

    @property
    def asks_of_older_cases(self) -> bool:
        """Are there cases that count on a further map only if their complaints are from before barnets lov?"""
        return any(question.line.older_cases for question in Counts.of_rows(self.rows).questions())


def read(content: bytes) -> Read:
    """Read a file. Its first line says which of the two tables it is."""
    if len(content) > LARGEST:
        return Read(faults=(_("Filen er for stor. Del den i flere, fx en for hvert år."),))
    try:
        text = as_csv(content)
        if lines.has_header(text, printed.FIELDS):
            figures = printed.read(text)
            years = tuple(sorted({one.figure.year for one in figures}))
            return Read(TableKind.PRINTED, years, len(figures), figures=figures)
        rows = table.read(text)
    except TableError as error:
        danish = get_language() == "da"
        return Read(faults=tuple(one.in_danish if danish else str(one) for one in error.problems))
    except (BadZipFile, InvalidFileException, KeyError, ValueError):
        return Read(faults=(_("Filen kan ikke læses som et regneark. Gem den igen som XLSX eller CSV."),))
    return Read(TableKind.OUTCOMES, tuple(sorted({row.year for row in rows})), len(rows), rows=rows)


def is_workbook(content: bytes) -> bool:
    """Is it an XLSX file? Those are archives, and begin as such."""
    return content.startswith(_ZIP)


def as_csv(content: bytes) -> bytes:
    """The first sheet of a workbook as CSV; a CSV file as it is."""
    if not is_workbook(content):
        return content
    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    width = 0
    for row in book.worksheets[0].iter_rows(values_only=True):
        cells = [_text(cell) for cell in row]
        while len(cells) > width and not cells[-1]:
            cells.pop()
        width = width or len(cells)
        writer.writerow(cells)
    return out.getvalue().encode()


def _text(cell: object) -> str:
    """A cell as it would be typed: a whole number without decimals, so that a year stays a year."""
    if cell is None:
        return ""
    if isinstance(cell, float):
        # A workbook keeps every number as a binary fraction; the shortest text that gives it back is what was typed.
        exact = Decimal(repr(cell))
        return f"{exact:f}".removesuffix(".0")
    if isinstance(cell, datetime) and cell.time() == time():
        cell = cell.date()  # a workbook keeps a day as its midnight
    return cell.isoformat() if isinstance(cell, date | datetime) else str(cell)


@lru_cache(maxsize=32)
def cube(sha256: str) -> Counts:
    """The counts of a stored table of outcomes; the digest names the bytes, so it is read once by each process."""
    return Counts.of_rows(table.read(as_csv(files.read(sha256))))


@lru_cache(maxsize=32)
def figures(sha256: str) -> tuple[PrintedLine, ...]:
    """The lines of a stored table of printed figures."""
    return printed.read(as_csv(files.read(sha256)))
