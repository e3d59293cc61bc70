"""Reading a table of outcomes: CSV with the header ``municipality,year,provision,outcome,n``.

A line says how many complaints Ankestyrelsen decided with one outcome. A table with errors is not used at all: every
error is told, with its line, its field and what to do.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from hjemmel.appeals.danmarkskort.errors import Problem, TableError, Trouble
from hjemmel.appeals.danmarkskort.lines import FieldError, Line, code, count, lines, nothing_but_a_header, year
from hjemmel.appeals.danmarkskort.maps import MixedMapsError, membership
from hjemmel.law.citations import CitationError, Place, parse
from hjemmel.law.provisions import Provision
from hjemmel.statutes.retssikkerhed.outcomes import Outcome, OutcomeError

FIELDS = ("municipality", "year", "provision", "outcome", "n")

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


def read(content: bytes) -> tuple[Row, ...]:
    """The rows of a table, in its order. Raises `TableError` with every problem found."""
    rows: list[Row] = []
    problems: list[Problem] = []
    first_lines: dict[tuple[object, ...], int] = {}
    for line in lines(content, FIELDS):
        row = None if line.problems else _row(line)
        if row is not None:
            key = (row.municipality, row.year, row.provision, row.outcome)
            if (first := first_lines.setdefault(key, line.number)) != line.number:
                line.refuse("", Trouble.TWICE, what="municipality, year, provision and outcome", line=first)
            rows.append(row)
        problems += line.problems
    if problems:
        raise TableError(tuple(problems))
    if not rows:
        raise nothing_but_a_header()
    return tuple(rows)


def _row(line: Line) -> Row | None:
    municipality, when = line.value("municipality", code), line.value("year", year)
    provision, outcome, n = line.value("provision", _provision), line.value("outcome", _outcome), line.value("n", count)
    if municipality is None or when is None or provision is None or outcome is None or n is None:
        return None
    try:
        membership(provision, when)
    except MixedMapsError as error:
        line.refuse("provision", Trouble.MIXED_MAPS, text=error)
        return None
    return Row(municipality, when, provision, outcome, n)


@cache
def _provision(text: str) -> str:
    try:
        places = parse(text)
    except CitationError as error:
        raise FieldError(Trouble.PROVISION, text=repr(text)) from error
    if not all(_first(place).statute for place in places):
        raise FieldError(Trouble.NO_STATUTE, text=repr(text))
    return ", ".join(map(str, places))


def _first(place: Place) -> Provision:
    return place if isinstance(place, Provision) else place.first


def _outcome(text: str) -> Outcome:
    try:
        return _ENGLISH.get(text.lower()) or Outcome.read(text)
    except OutcomeError as error:
        danish = ", ".join(outcome.value for outcome in Outcome)
        raise FieldError(Trouble.OUTCOME, text=repr(text), english=", ".join(_ENGLISH), danish=danish) from error
