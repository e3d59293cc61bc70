"""Reading a table of outcomes: CSV with the header ``municipality,year,provision,outcome,n``.

A line says how many complaints Ankestyrelsen decided with one outcome. Semicolons may stand for the commas, as Danish
Excel writes them, and a byte order mark is no matter. A table with errors is not used at all: every error is told, with
its line, its field and what to do.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from hjemmel.appeals.danmarkskort.errors import Problem, TableError
from hjemmel.appeals.danmarkskort.maps import FIRST_YEAR, MixedMapsError, membership
from hjemmel.core.municipalities import UnknownMunicipalityError, find
from hjemmel.law.citations import CitationError, Place, parse
from hjemmel.law.provisions import Provision
from hjemmel.statutes.retssikkerhed.outcomes import Outcome, OutcomeError

FIELDS = ("municipality", "year", "provision", "outcome", "n")
LAST_YEAR = 2100
MOST = 10**9
"""The highest count a line may hold, so that sums stay far within 64 bits."""

_ENGLISH = {outcome.name.lower(): outcome for outcome in Outcome}


@dataclass(frozen=True, slots=True)
class Row:
    """``n`` complaints of a municipality (by code) under a provision, decided in ``year`` with one outcome.

    ``provision`` is in the one correct form, so that ``servicelovens § 83`` and ``SEL § 83`` are the same.
    """

    municipality: str
    year: int
    provision: str
    outcome: Outcome
    n: int


class _FieldError(ValueError):
    """What is wrong with one field, and the remedy."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.problem, self.remedy = problem, remedy


_Value = TypeVar("_Value")


def read(content: bytes) -> tuple[Row, ...]:
    """The rows of a table, in its order. Raises `TableError` with every problem found."""
    rows: list[Row] = []
    problems: list[Problem] = []
    first_lines: dict[tuple[object, ...], int] = {}
    for line, fields in _lines(_text(content)):
        row = _row(line, fields, problems)
        if row is None:
            continue
        key = (row.municipality, row.year, row.provision, row.outcome)
        if (first := first_lines.setdefault(key, line)) != line:
            problem = f"municipality, year, provision and outcome are those of line {first}"
            problems.append(Problem(line, "", problem, "Add the two counts in one line, or remove the one too many"))
        rows.append(row)
    if not rows and not problems:
        problems.append(Problem(1, "", "the table has a header and no lines", "Write a line for each count"))
    if problems:
        raise TableError(tuple(problems))
    return tuple(rows)


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        remedy = "Save the table as UTF-8; in Excel choose 'CSV UTF-8'"
        raise TableError((Problem(line, "", "the file is not written in UTF-8", remedy),)) from error


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """The lines after the header with their numbers; lines with nothing in them are passed over."""
    header = text.split("\n", 1)[0].strip()
    separator = next((sign for sign in ",;" if header == sign.join(FIELDS)), None)
    if separator is None:
        remedy = f"Write exactly {','.join(FIELDS)}, with commas or with semicolons"
        raise TableError((Problem(1, "", f"the header is {header!r}", remedy),))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    next(reader)
    while True:
        line = reader.line_num + 1
        try:
            fields = next(reader, None)
        except csv.Error as error:
            remedy = "Close every quotation mark, and double one that stands inside a field"
            raise TableError((Problem(line, "", f"the quotation marks do not fit ({error})", remedy),)) from error
        if fields is None:
            return
        if any(field.strip() for field in fields):
            yield line, fields


def _row(line: int, fields: list[str], problems: list[Problem]) -> Row | None:
    if len(fields) != len(FIELDS):
        remedy = "Put a field that holds the separator itself in quotation marks"
        problems.append(Problem(line, "", f"there are {len(fields)} fields, not {len(FIELDS)}", remedy))
        return None
    texts = dict(zip(FIELDS, map(str.strip, fields), strict=True))

    def value(name: str, reader: Callable[[str], _Value]) -> _Value | None:
        try:
            return reader(texts[name])
        except _FieldError as error:
            problems.append(Problem(line, name, error.problem, error.remedy))
            return None

    municipality, year = value("municipality", _code), value("year", _year)
    provision, outcome, n = value("provision", _provision), value("outcome", _outcome), value("n", _count)
    if municipality is None or year is None or provision is None or outcome is None or n is None:
        return None
    row = Row(municipality, year, provision, outcome, n)
    try:
        membership(row.provision, row.year)
    except MixedMapsError as error:
        problems.append(Problem(line, "provision", str(error), "Write a line for each provision"))
        return None
    return row


@cache
def _code(text: str) -> str:
    try:
        return find(text).code
    except UnknownMunicipalityError as error:
        problem, _, hint = str(error).partition("; ")
        raise _FieldError(problem, hint[0].upper() + hint[1:].rstrip("?")) from error


def _year(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and FIRST_YEAR <= int(text) <= LAST_YEAR):
        remedy = f"Write the four digits of the year Ankestyrelsen decided in, from {FIRST_YEAR}, where the maps begin"
        raise _FieldError(f"{text!r} is not such a year", remedy)
    return int(text)


@cache
def _provision(text: str) -> str:
    try:
        places = parse(text)
    except CitationError as error:
        raise _FieldError(f"{text!r} is not a citation of law", "Write it as SEL § 83 or BL §§ 87-88") from error
    if not all(_first(place).statute for place in places):
        raise _FieldError(f"{text!r} does not say which act it belongs to", "Write SEL § 83 or BL § 86")
    return ", ".join(map(str, places))


def _first(place: Place) -> Provision:
    return place if isinstance(place, Provision) else place.first


def _outcome(text: str) -> Outcome:
    try:
        return _ENGLISH.get(text.lower()) or Outcome.read(text)
    except OutcomeError as error:
        danish = ", ".join(outcome.value for outcome in Outcome)
        raise _FieldError(f"{text!r} is no outcome", f"Write {', '.join(_ENGLISH)}; or {danish}") from error


def _count(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and int(text) <= MOST):
        raise _FieldError(f"{text!r} is not a count", "Write a whole number from 0, in digits and nothing else")
    return int(text)
