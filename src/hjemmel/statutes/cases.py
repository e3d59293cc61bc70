"""Cases as TOML: a person's facts to compute, and the examples by which a lawyer says what a statute must give.

A case names a date, the results wanted, and the facts; a judgement needs its reason::

    date = 2025-03-01
    known = 2025-03-01                 # as the law could be known that day; left out: as it is known now
    results = ["can_have_frikort", "frikort_ceiling"]

    [facts]
    taxable_work_income_last_year = 9_500.00
    special_social_problems = { value = true, reason = "homeless since 2016", source = "application" }

    [[confirmation]]                   # an amount that is only computed, found published by a person in a named role
    rate = "frikort_ceiling_amount"
    since = 2026-01-01
    value = 44_690
    role = "legal adviser"
    source = "where it was published"

An ``examples.toml`` beside a statute holds ``[[example]]`` tables of the same form, with a name, a public source, and
``expect`` instead of ``results``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from hjemmel.law import Answer, Law
from hjemmel.law.files import read_text
from hjemmel.law.outcome import Outcome
from hjemmel.law.rates import Confirmation, Sureness
from hjemmel.law.tables import Table, lines_of, parse_toml

_CASE_KEYS = {"date", "known", "facts"}
_EXAMPLE_KEYS = _CASE_KEYS | {"name", "source", "sure", "expect"}
_CONFIRMATION_KEYS = {"rate", "since", "value", "role", "source"}
_ANSWER_KEYS = {"value", "source", "reason", "by"}


@dataclass(frozen=True)
class Case:
    """The facts of a case, the day whose law applies, as known on a day, and the results wanted."""

    on: date
    known: date | None
    results: tuple[str, ...]
    facts: Mapping[str, object]
    confirmations: tuple[Confirmation, ...] = field(default=(), kw_only=True)

    def run(self, law: Law) -> Outcome:
        """The results, with why. Raises a `LawError` for law that is not in force or facts that are missing."""
        return law.at(self.on, self.known).plan(*self.results).run(self.facts)


@dataclass(frozen=True)
class Example(Case):
    """A case with the results that a public source says it must have."""

    name: str
    source: str
    sureness: Sureness
    expected: Mapping[str, object]
    file: str
    line: int

    def differences(self, law: Law) -> tuple[str, ...]:
        """What the law as written gives otherwise; empty where it agrees. Raises as `Case.run` does."""
        outcome = self.run(law)
        return tuple(
            f"{self.file}, line {self.line}, {self.name}: {name} is {outcome[name]}, but {expected} by {self.source}"
            for name, expected in self.expected.items()
            if outcome[name] != expected
        )


def read_case(path: Path) -> Case:
    """The case in a file. Raises `FileError`."""
    content = parse_toml(read_text(path), path.name)
    table = Table(content, name="the case", file=path.name, line=1, keys=_CASE_KEYS | {"results", "confirmation"})
    results = table.need("results", list)
    if not results or not all(isinstance(result, str) for result in results):
        raise table.error("results must name what is to be computed", 'Write results = ["can_have_frikort"]')
    confirmations = tuple(_confirmation(item, path.name) for item in table.may("confirmation", list) or ())
    on, known = table.need("date", date), table.may("known", date)
    return Case(on, known, tuple(results), _facts(table), confirmations=confirmations)


def _confirmation(content: object, file: str) -> Confirmation:
    table = Table(content, name="confirmation", file=file, line=1, keys=_CONFIRMATION_KEYS)
    whole = isinstance(table.content.get("value"), int)
    value = Decimal(table.need("value", int)) if whole else table.need("value", Decimal)
    rate, since = table.need("rate", str), table.need("since", date)
    return Confirmation(rate, since, value, table.need("role", str), table.need("source", str))


def read_examples(path: Path) -> tuple[Example, ...]:
    """The examples in a file. Raises `FileError`."""
    text, file = read_text(path), f"{path.parent.name}/{path.name}"
    whole = Table(parse_toml(text, file), name="the file", file=file, line=1, keys={"example"})
    written = zip(whole.need("example", list), lines_of(text, "example"), strict=True)
    return tuple(_example(content, file, line) for content, line in written)


def _example(content: object, file: str, line: int) -> Example:
    table = Table(content, name="example", file=file, line=line, keys=_EXAMPLE_KEYS)
    expected = table.need("expect", dict)
    return Example(
        table.need("date", date),
        table.may("known", date),
        tuple(expected),
        _facts(table),
        table.need("name", str),
        table.need("source", str),
        table.choice("sure", Sureness, by_name=True),
        expected,
        file,
        line,
    )


def _facts(table: Table) -> dict[str, object]:
    return {name: _given(value, table) for name, value in table.need("facts", dict).items()}


def _given(value: Any, table: Table) -> object:
    if isinstance(value, list):
        return [_given(item, table) for item in value]
    if not isinstance(value, dict):
        return value
    if "value" not in value:
        return {name: _given(inner, table) for name, inner in value.items()}
    if unknown := sorted(value.keys() - _ANSWER_KEYS):
        raise table.error(f"a fact has the unknown key {unknown[0]}", f"The keys are {', '.join(sorted(_ANSWER_KEYS))}")
    return Answer(**value)
