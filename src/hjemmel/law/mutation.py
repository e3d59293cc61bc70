"""Are the examples of a statute sharp enough? Rules are changed a little in the plan; good examples notice.

Usual mutation tools change source files and cannot see through a decorator. Here a plan is data, so one step of one
rule is changed at a time: an operator, a literal, a rounding, a date, a rate. A mutant is killed when some example then
gives another result than it should. One that survives points at law that no example tells apart from wrong.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, TypeAlias

from hjemmel.law.errors import LawError
from hjemmel.law.plan import Plan
from hjemmel.law.rounding import Rounding
from hjemmel.law.stored import restore
from hjemmel.law.symbols import exact

Row: TypeAlias = list[Any]

_OTHER = {
    "add": "sub",
    "sub": "add",
    "min": "max",
    "max": "min",
    "lt": "le",
    "le": "lt",
    "eq": "ne",
    "ne": "eq",
    "gt": "ge",
    "ge": "gt",
    "and": "or",
    "or": "and",
    "add_days": "add_months",
    "add_months": "add_days",
    "end_of_year": "end_of_month",
    "end_of_month": "end_of_year",
}


@dataclass(frozen=True, slots=True)
class Example:
    """Facts, and the results a source says they give under the plan."""

    plan: Plan
    facts: Mapping[str, object]
    results: Mapping[str, object]

    def holds(self, plan: Plan) -> bool:
        """Does a plan give the results? One that fails does not."""
        try:
            outcome = plan.run(self.facts)
            return all(outcome[name] == value for name, value in self.results.items())
        except LawError:
            return False


@dataclass(frozen=True, slots=True, order=True)
class Mutant:
    """One change of one step of a version of a rule or rate, the same whatever day's plan it is made in."""

    name: str
    provision: str
    since: str
    step: int
    change: str

    def __str__(self) -> str:
        return f"{self.name} ({self.provision}, from {self.since}), step {self.step}: {self.change}"


@dataclass(frozen=True, slots=True)
class Score:
    """Which mutants the examples noticed."""

    killed: frozenset[Mutant]
    survived: frozenset[Mutant]

    @property
    def share(self) -> Decimal:
        """The part killed, from 0 to 1. Raises `LawError` when there was nothing to kill, for that proves nothing."""
        total = len(self.killed) + len(self.survived)
        if not total:
            raise LawError("no mutant was made: the plans have no step that can be changed")
        return Decimal(len(self.killed)) / total


def judge(examples: Iterable[Example]) -> Score:
    """Every mutant of every plan in the examples, and whether any example of any plan kills it.

    Raises `LawError` when an example does not hold as the law stands.
    """
    by_plan: dict[str, list[Example]] = {}
    for example in examples:
        if not example.holds(example.plan):
            raise LawError(f"an example does not hold before anything is changed: {dict(example.facts)}")
        by_plan.setdefault(example.plan.digest, []).append(example)
    verdicts: dict[Mutant, bool] = {}
    for group in by_plan.values():
        for mutant, plan in mutants(group[0].plan):
            if not verdicts.get(mutant):
                verdicts[mutant] = not all(example.holds(plan) for example in group)
    killed = frozenset(mutant for mutant, dead in verdicts.items() if dead)
    return Score(killed, frozenset(verdicts) - killed)


def mutants(plan: Plan) -> Iterator[tuple[Mutant, Plan]]:
    """Every mutant of a plan that is still law: what can no longer be proven exact is not made."""
    data = json.loads(plan.to_json())
    codes = [code for fact in plan.facts for code in fact.codes]
    for part in ("rules", "rates"):
        for e, entry in enumerate(data[part]):
            for r, reading in enumerate(entry["readings"]):
                for s, row in enumerate(reading["steps"]):
                    for changed in _changes(row, codes):
                        mutated = deepcopy(data)
                        mutated[part][e]["readings"][r]["steps"][s] = changed
                        try:
                            made = restore(mutated)
                        except (LawError, ValueError, ArithmeticError):
                            continue
                        change = f"{_text(row)} → {_text(changed)}"
                        yield Mutant(entry["name"], reading["provision"], reading["since"], s, change), made


def _text(row: Row) -> str:
    return " ".join(map(str, row[:2] if isinstance(row[-1], str) else row))


def _changes(row: Row, codes: list[str]) -> Iterator[Row]:
    op, *rest = row
    if op in _OTHER:
        yield [_OTHER[op], *rest]
    elif op == "number":
        yield from ([op, text] for text in _near(rest[0]))
    elif op == "day":
        yield from ([op, str(date.fromisoformat(rest[0]) + timedelta(days=days))] for days in (-1, 1))
    elif op == "truth":
        yield [op, "false" if rest[0] == "true" else "true"]
    elif op == "if":
        yield [op, rest[0], rest[2], rest[1]]
    elif op == "not":
        yield ["and", rest[0], rest[0]]
    elif op == "among":
        yield from ([op, f"{rest[0]}|{code}", *rest[1:]] for code in codes if code not in rest[0].split("|"))
    elif op == "round":
        mode, unit = rest[0].split()
        yield from ([op, f"{other.value} {unit}", *rest[1:]] for other in Rounding if other.value != mode)
        yield [op, f"{mode} {Decimal(unit) * 10:f}", *rest[1:]]
    elif op in ("scale", "table"):
        yield from ([op, text] for text in _near_tables(op, rest[0]))


def _near(text: str) -> Iterator[str]:
    """The numbers one step of the last decimal below and above."""
    value = Decimal(text)
    step = Decimal(1).scaleb(-exact(value)[0])
    yield from (f"{value - step:f}", f"{value + step:f}")


def _near_tables(op: str, text: str) -> Iterator[str]:
    rows = text.split("|")
    for index, row in enumerate(rows):
        key, _, value = row.rpartition("=")
        changed = [f"{key}={near}" for near in _near(value)]
        changed += [f"{near}={value}" for near in _near(key)] if op == "scale" else []
        yield from ("|".join([*rows[:index], other, *rows[index + 1 :]]) for other in changed)
