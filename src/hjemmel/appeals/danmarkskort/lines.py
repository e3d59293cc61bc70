"""The lines of a CSV file with a known header, and the fields that every table of figures has.

Semicolons may stand for the commas, as Danish Excel writes them, and a byte order mark is no matter.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import TypeVar

from hjemmel.appeals.danmarkskort.errors import Problem, TableError, Trouble
from hjemmel.appeals.danmarkskort.maps import FIRST_YEAR
from hjemmel.core.municipalities import UnknownMunicipalityError, find

LAST_YEAR = 2100
MOST = 10**9
"""The highest count a line may hold, so that sums stay far within 64 bits."""

_Value = TypeVar("_Value")


class FieldError(ValueError):
    """What is wrong with one field."""

    def __init__(self, trouble: Trouble, **values: object) -> None:
        super().__init__(trouble.name)
        self.trouble, self.values = trouble, values


class Line:
    """One line of a table: its number, its texts by field, and what has been found wrong with it."""

    def __init__(self, number: int, texts: Mapping[str, str]) -> None:
        self.number, self.texts = number, texts
        self.problems: list[Problem] = []

    def value(self, name: str, reader: Callable[[str], _Value]) -> _Value | None:
        """The field as ``reader`` reads it; None, with the problem kept, where it cannot."""
        try:
            return reader(self.texts[name])
        except FieldError as error:
            self.refuse(name, error.trouble, **error.values)
            return None

    def optional(self, name: str, reader: Callable[[str], _Value]) -> _Value | None:
        """The same for a field that may be empty."""
        return self.value(name, reader) if self.texts[name] else None

    def refuse(self, name: str, trouble: Trouble, **values: object) -> None:
        """Keep a problem with a field, or (empty ``name``) with the whole line."""
        self.problems.append(Problem(self.number, name, trouble, values))


def header(content: bytes) -> str:
    """The first line of a file. Raises `TableError` where it is not UTF-8."""
    return _text(content).split("\n", 1)[0].strip()


def has_header(content: bytes, fields: Sequence[str]) -> bool:
    """Is the first line these fields, with commas or with semicolons?"""
    return header(content) in (sign.join(fields) for sign in ",;")


def lines(content: bytes, fields: Sequence[str]) -> Iterator[Line]:
    """The lines after the header; those with nothing in them are passed over.

    Raises `TableError` where the file is no such table; a line with too few or too many fields has its problem in it.
    """
    text, first = _text(content), header(content)
    separator = next((sign for sign in ",;" if first == sign.join(fields)), None)
    if separator is None:
        raise _refused(1, Trouble.HEADER, text=repr(first), fields=",".join(fields))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    next(reader)
    while True:
        number = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise _refused(number, Trouble.QUOTES, text=error) from error
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            line = Line(number, dict(zip(fields, map(str.strip, cells), strict=False)))
            if len(cells) != len(fields):
                line.refuse("", Trouble.FIELDS, found=len(cells), wanted=len(fields))
            yield line


def nothing_but_a_header() -> TableError:
    """The refusal of a table without lines."""
    return _refused(1, Trouble.NO_LINES)


def _refused(line: int, trouble: Trouble, **values: object) -> TableError:
    return TableError((Problem(line, "", trouble, values),))


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _refused(content.count(b"\n", 0, error.start) + 1, Trouble.NOT_UTF8) from error


@cache
def code(text: str) -> str:
    """A municipality's code, from its code or name. Raises `FieldError`."""
    try:
        return find(text).code
    except UnknownMunicipalityError as error:
        hint, hint_da = "Write its four-digit code or its name", "Skriv dens firecifrede kode eller dens navn"
        if error.near:
            hint, hint_da = f"Did you mean {' or '.join(error.near)}", f"Mente du {' eller '.join(error.near)}"
        raise FieldError(Trouble.MUNICIPALITY, text=repr(text), hint=hint, hint_da=hint_da) from error


def year(text: str) -> int:
    """The year of the figures, from the first of the maps. Raises `FieldError`."""
    if not (text.isascii() and text.isdecimal() and FIRST_YEAR <= int(text) <= LAST_YEAR):
        raise FieldError(Trouble.YEAR, text=repr(text), first=FIRST_YEAR)
    return int(text)


def count(text: str) -> int:
    """A whole number from 0 in digits. Raises `FieldError`."""
    if not (text.isascii() and text.isdecimal() and int(text) <= MOST):
        raise FieldError(Trouble.COUNT, text=repr(text))
    return int(text)
