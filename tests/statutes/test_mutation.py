"""The examples judge the law: each rule and rate is changed a little on the plan, and an example must notice.

Usual mutation tools change source code, which a rule leaves behind once its plan is made; here the plan is changed:
an operator, a literal, a date, a rounding, a rate.
"""

import json
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hjemmel.law import Plan
from hjemmel.law.errors import LawError
from hjemmel.law.stored import restore
from hjemmel.statutes import folders, load
from hjemmel.statutes.cases import Example, read_examples

OPERATORS = {
    "lt": "le",
    "le": "lt",
    "gt": "ge",
    "ge": "gt",
    "eq": "ne",
    "ne": "eq",
    "and": "or",
    "or": "and",
    "min": "max",
    "max": "min",
    "add": "sub",
    "sub": "add",
    "end_of_year": "end_of_month",
    "end_of_month": "end_of_year",
}
MODES = {"half_up": "down", "up": "down", "down": "up"}


@dataclass(frozen=True)
class Mutant:
    """One small change: where it is made, and what of."""

    entry: str
    provision: str
    since: str
    step: int
    change: str


def changes(step: list[Any], codes: list[str]) -> Iterator[tuple[str, list[Any]]]:
    """The steps a step may be mistaken for."""
    op, *rest = step
    if op in OPERATORS:
        yield f"{op} → {OPERATORS[op]}", [OPERATORS[op], *rest]
    match op:
        case "not":
            yield "not → as it is", ["and", rest[0], rest[0]]
        case "if":
            yield "if: branches swapped", ["if", rest[0], rest[2], rest[1]]
        case "round":
            mode, unit = rest[0].split()
            yield f"{mode} → {MODES[mode]}", ["round", f"{MODES[mode]} {unit}", *rest[1:]]
        case "among":
            for code in codes:
                if code not in rest[0].split("|"):
                    yield f"{rest[0]} → {code}", ["among", code, *rest[1:]]
        case "number":
            least = Decimal(1).scaleb(min(0, int(Decimal(rest[0]).as_tuple().exponent)))
            for way in (-least, least):
                yield f"{rest[0]} {way:+}", ["number", str(Decimal(rest[0]) + way)]
        case "day":
            for way in (-1, 1):
                yield f"{rest[0]} {way:+} day", ["day", str(date.fromisoformat(rest[0]) + timedelta(days=way))]


def mutants(plan: dict[str, Any]) -> Iterator[tuple[Mutant, dict[str, Any]]]:
    """Every mutant of a stored plan."""
    codes = [code for fact in plan["facts"] for code, *_ in fact["choices"]]
    for kind in ("rules", "rates"):
        for i, entry in enumerate(plan[kind]):
            for j, reading in enumerate(entry["readings"]):
                for k, step in enumerate(reading["steps"]):
                    for change, changed in changes(step, codes):
                        mutated = deepcopy(plan)
                        mutated[kind][i]["readings"][j]["steps"][k] = changed
                        yield Mutant(entry["name"], reading["provision"], reading["since"], k, change), mutated


def notices(example: Example, mutated: dict[str, Any]) -> bool:
    """Does the example fail on the mutant, or can the mutant not even be law?"""
    try:
        outcome = restore(mutated).run(example.facts)
    except LawError:
        return True
    return any(outcome[name] != expected for name, expected in example.expected.items())


def plan_of(example: Example) -> Plan:
    return load().at(example.on, example.known).plan(*example.results)


def test_the_examples_notice_almost_every_change_of_the_law() -> None:
    alive: dict[Mutant, bool] = {}
    for folder in folders():
        file = folder / "examples.toml"
        for example in read_examples(file) if file.exists() else ():
            for mutant, mutated in mutants(json.loads(plan_of(example).to_json())):
                if alive.get(mutant, True):
                    alive[mutant] = not notices(example, mutated)
    survivors = [mutant for mutant, lives in alive.items() if lives]
    killed = len(alive) - len(survivors)
    report = f"{killed} of {len(alive)} mutants killed; alive:\n" + "\n".join(map(str, survivors))
    assert len(alive) > 100, report
    assert killed >= 0.85 * len(alive), report
