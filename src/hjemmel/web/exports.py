"""Tables as files that a spreadsheet opens: CSV and XLSX."""

import csv
import io
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from openpyxl import Workbook

CSV, XLSX = "text/csv; charset=utf-8", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

Cell = str | int | Decimal | date
Row = Iterable[Cell]


def as_csv(headings: Row, rows: Iterable[Row]) -> bytes:
    """UTF-8 with a byte order mark, semicolons and decimal commas, as a Danish spreadsheet opens it."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([_as_text(_harmless(cell)) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def as_xlsx(sheets: Iterable[tuple[str, Row, Iterable[Row]]]) -> bytes:
    """A workbook with a sheet for each title, headings and rows; dates are dates and numbers are numbers."""
    book = Workbook(write_only=True)
    for title, headings, rows in sheets:
        sheet = book.create_sheet(title[:31])  # the longest name a sheet can have
        sheet.append([_harmless(cell) for cell in headings])
        for row in rows:
            sheet.append([_harmless(cell) for cell in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _as_text(cell: Cell) -> Cell:
    return f"{cell:f}".replace(".", ",") if isinstance(cell, Decimal) else cell


def _harmless(cell: Cell) -> Cell:
    """A text that a spreadsheet would run as a formula, made a text again."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell
