"""The stored form of a plan: versioned, so that every plan ever stored can still be read."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from hjemmel.law.entities import Entity
from hjemmel.law.errors import LawError, PlanFormatError
from hjemmel.law.facts import Fact, Labels
from hjemmel.law.symbols import (
    Amount,
    Choice,
    Condition,
    Date,
    Integer,
    Judgement,
    Link,
    Symbol,
    build,
    code,
    day,
    number,
    read_table,
    truth,
)

if TYPE_CHECKING:
    from hjemmel.law.plan import Entry, Plan, Reading

FORMAT = "hjemmel-plan/1"
TYPES: dict[str, type[Symbol]] = {
    kind.__name__: kind for kind in (Amount, Integer, Condition, Judgement, Date, Choice, Link)
}
LITERALS: dict[str, Callable[[str], Symbol]] = {
    "number": lambda text: number(Decimal(text)),
    "day": lambda text: day(date.fromisoformat(text)),
    "truth": lambda text: truth(text == "true"),
    "code": code,
    "scale": lambda text: read_table("scale", text),
    "table": lambda text: read_table("table", text),
}


def write(plan: Plan) -> dict[str, Any]:
    """The plan as plain data for `hjemmel.law.canonical`."""
    return {
        "format": FORMAT,
        "on": plan.on.isoformat(),
        "known": _iso(plan.known),
        "targets": list(plan.targets),
        "facts": [_fact(fact) for fact in plan.facts],
        "inputs": list(plan.inputs),
        "order": [entry.name for entry in plan.entries],
        "rules": [_entry(entry) for entry in plan.entries if not entry.is_rate],
        "rates": [_entry(entry) for entry in plan.entries if entry.is_rate],
        "notes": [[note.provision, list(note.touches), *_labels(note.labels)] for note in plan.notes],
    }


def read(content: bytes) -> Plan:
    """The plan in the bytes. Raises `PlanFormatError`."""
    try:
        return restore(json.loads(content, parse_float=_no_float))
    except (LawError, LookupError, TypeError, ValueError) as error:
        raise PlanFormatError(f"not a plan of a format this engine reads ({', '.join(READERS)}): {error!r}") from error


def restore(data: dict[str, Any]) -> Plan:
    """The plan in data that `write` made, today or long ago. Raises what is wrong with it."""
    return READERS[data["format"]](data)


def steps(root: Symbol) -> list[list[str | int]]:
    """The graph as numbered steps, each shared step once: [operation, parameter if any, numbers of earlier steps …]."""
    rows: dict[tuple[str | int, ...], int] = {}
    seen: dict[int, int] = {}

    def visit(node: Symbol) -> int:
        if id(node) not in seen:
            row: tuple[str | int, ...] = (
                node.op,
                *([node.param] if node.param else []),
                *(visit(arg) for arg in node.args),
            )
            seen[id(node)] = rows.setdefault(row, len(rows))
        return seen[id(node)]

    visit(root)
    return [list(row) for row in rows]


def _iso(on: date | None) -> str | None:
    return on.isoformat() if on else None


def _bound(value: Decimal | date | None) -> str | None:
    return None if value is None else str(value)


def _labels(labels: Labels) -> list[str]:
    return [labels.da, labels.en]


def _choices(choices: tuple[tuple[str, Labels], ...]) -> list[list[str]]:
    return [[code, labels.da, labels.en] for code, labels in choices]


def _entity(entity: Entity | None) -> list[str | int] | None:
    return [entity.name, entity.plural, entity.most] if entity else None


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "name": fact.name,
        "type": fact.type.__name__,
        "unit": fact.unit,
        "entity": _entity(fact.entity),
        "period": fact.period,
        "lowest": _bound(fact.lowest),
        "highest": _bound(fact.highest),
        "decimals": fact.decimals,
        "labels": _labels(fact.labels),
        "help": _labels(fact.helps),
        "choices": _choices(fact.choices),
    }


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "name": entry.name,
        "kind": entry.kind.value,
        "unit": entry.unit,
        "entity": _entity(entry.entity),
        "choices": _choices(entry.choices),
        "readings": [
            {
                "provision": reading.provision,
                "since": _iso(reading.since),
                "until": _iso(reading.until),
                "labels": _labels(reading.labels),
                "guards": list(reading.guards),
                "experiment": reading.experiment,
                "source": reading.source,
                "sureness": reading.sureness,
                "candidates": list(reading.candidates),
                "steps": steps(reading.root),
            }
            for reading in entry.readings
        ],
    }


def _no_float(text: str) -> Any:
    raise ValueError(f"{text} is a float; exact numbers are texts")


def _read_1(data: dict[str, Any]) -> Plan:
    from hjemmel.law.plan import Entry, Kind, Note, Plan

    facts = tuple(_read_fact(item) for item in data["facts"])
    by_name = {fact.name: fact for fact in facts}
    symbols = {name: by_name[name.partition("@")[0]].symbol(name) for name in data["inputs"]}
    stored = {item["name"]: item for part in ("rules", "rates") for item in data[part]}
    entries = []
    for name in data["order"]:
        item = stored[name]
        readings = tuple(_read_reading(reading, symbols) for reading in item["readings"])
        entity = Entity(*item["entity"]) if item["entity"] else None
        entry = Entry(name, Kind(item["kind"]), item["unit"], _read_choices(item["choices"]), readings, entity)
        entries.append(entry)
        symbols[name] = entry.symbol
    notes = tuple(Note(provision, tuple(touches), Labels(da, en)) for provision, touches, da, en in data["notes"])
    on, known = date.fromisoformat(data["on"]), _read_day(data["known"])
    return Plan(on, known, tuple(data["targets"]), facts, tuple(data["inputs"]), tuple(entries), notes)


def _read_reading(item: dict[str, Any], symbols: dict[str, Symbol]) -> Reading:
    from hjemmel.law.plan import Reading

    return Reading(
        item["provision"],
        date.fromisoformat(item["since"]),
        _read_day(item["until"]),
        Labels(*item["labels"]),
        _read_steps(item["steps"], symbols),
        tuple(item["guards"]),
        item["experiment"],
        item["source"],
        item["sureness"],
        tuple(item["candidates"]),
    )


READERS: dict[str, Callable[[dict[str, Any]], Plan]] = {FORMAT: _read_1}


def _read_day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _read_choices(choices: list[list[str]]) -> tuple[tuple[str, Labels], ...]:
    return tuple((code, Labels(da, en)) for code, da, en in choices)


def _read_fact(item: dict[str, Any]) -> Fact:
    kind = TYPES[item["type"]]
    bound = date.fromisoformat if kind is Date else Decimal
    lowest, highest = (bound(item[end]) if item[end] is not None else None for end in ("lowest", "highest"))
    return Fact(
        item["name"],
        kind,
        item["unit"],
        Entity(*item["entity"]),
        item["period"],
        lowest,
        highest,
        item["decimals"],
        Labels(*item["labels"]),
        Labels(*item["help"]),
        _read_choices(item["choices"]),
    )


def _read_steps(rows: list[list[Any]], symbols: dict[str, Symbol]) -> Symbol:
    made: list[Symbol] = []
    for op, *rest in rows:
        param = rest.pop(0) if rest and isinstance(rest[0], str) else ""
        if op == "get":
            made.append(symbols[param])
        elif op in LITERALS:
            made.append(LITERALS[op](param))
        else:
            made.append(build(op, *(made[index] for index in rest), param=param))
    return made[-1]
