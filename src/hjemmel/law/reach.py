"""What the values of a case can still be while some facts are unknown, and which facts that rests on.

This is the only place where unknown is a third answer. A result is settled when its range has closed around one value,
whatever the facts not given turn out to be.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, cast

from hjemmel.law import operations
from hjemmel.law.entities import person
from hjemmel.law.errors import ExceptionsCollideError
from hjemmel.law.facts import Fact
from hjemmel.law.operations import factors
from hjemmel.law.ranges import NO, YES, Range, Span, hull, is_known, scaled
from hjemmel.law.symbols import Symbol

if TYPE_CHECKING:
    from hjemmel.law.plan import Entry, Plan, Reading

Get: TypeAlias = Callable[[str], Range]
Spread: TypeAlias = dict[str, list[Range]]
Members: TypeAlias = Mapping[str, Sequence[int]]


def evaluate(node: Symbol, get: Get, memo: dict[int, Range] | None = None) -> Range:
    """What a graph can come to, where ``get`` tells what each name can be."""
    if node.op == "get":
        return get(node.param)
    if not node.args:
        return node.range
    memo = {} if memo is None else memo
    if id(node) not in memo:
        given = [evaluate(arg, get, memo) for arg in node.args]
        memo[id(node)] = operations.reach(node.op, node.args, node.param, given)
    return memo[id(node)]


def spread(plan: Plan, inputs: Spread, members: Members, sizes: Mapping[str, int]) -> Spread:
    """What every name in the plan can be, for each person or group, given what the inputs can be."""
    found = dict(inputs)
    for entry in plan.entries:
        size = sizes[entry.entity.name] if entry.entity else 1
        found[entry.name] = [_entry(plan, entry, found, members, index) for index in range(size)]
    return found


def getter(plan: Plan, found: Spread, members: Members, kind: str, index: int) -> Get:
    """What a name is for the person or group at ``index``: its own, its group's, or everybody's."""

    def get(name: str) -> Range:
        return found[name][place(plan, members, name, kind, index)]

    return get


def place(plan: Plan, members: Members, name: str, kind: str, index: int) -> int:
    """Where a name's value stands: with the person or group itself, with the person's group, or first for all."""
    owner = plan.owners[name]
    if owner == kind:
        return index
    return members[owner][index] if owner else 0


def _entry(plan: Plan, entry: Entry, found: Spread, members: Members, index: int) -> Range:
    if entry.is_gathered:
        return _gathered(plan, entry, found, members, index)
    get = getter(plan, found, members, entry.entity.name if entry.entity else "", index)
    if entry.kind == "of":
        return _linked(entry.readings[0].root, found, get)
    spans = [
        scaled(evaluate(reading.root, get), 10 ** (entry.symbol.scale - reading.root.scale))
        for reading in possible(entry, get)
    ]
    return hull(spans)


def _gathered(plan: Plan, entry: Entry, found: Spread, members: Members, index: int) -> Range:
    root = entry.readings[0].root
    spans = []
    for member in of_group(members, entry, index):
        spans.append(cast(Span, evaluate(root, getter(plan, found, members, person.name, member))))
    if entry.kind == "any":
        return int(any(lo for lo, _ in spans)), int(any(hi for _, hi in spans))
    return sum(lo for lo, _ in spans), sum(hi for _, hi in spans)


def _linked(root: Symbol, found: Spread, get: Get) -> Range:
    """What the value of a linked person can be: everybody's, while it is not known whom the link leads to."""
    link, value, otherwise = root.args
    to = cast(Span, get(link.param))
    theirs, none = factors(root.args)[1:]
    reached = [scaled(span, theirs) for span in found[value.param][max(to[0], 0) : to[1] + 1]]
    return hull([*reached, scaled(evaluate(otherwise, get), none)] if to[0] < 0 or not reached else reached)


def of_group(members: Members, entry: Entry, index: int) -> list[int]:
    """The persons whose values a gathered entry is made of, for the group at ``index``."""
    groups = members[entry.entity.name] if entry.entity else ()
    return [member for member, group in enumerate(groups) if group == index]


def possible(entry: Entry, get: Get) -> list[Reading]:
    """The readings that may give the value. Raises `ExceptionsCollideError` when two guarded ones certainly apply."""
    general, *guarded = entry.readings
    holds = {reading: guard(reading, get) for reading in guarded}
    certain = [reading for reading in guarded if holds[reading] == YES]
    if len(certain) > 1:
        raise ExceptionsCollideError(entry.name, tuple(reading.provision for reading in certain))
    return certain or [general, *(reading for reading in guarded if holds[reading] != NO)]


def guard(reading: Reading, get: Get) -> Span:
    """Do all the guards of a reading hold?"""
    spans = [cast(Span, get(name)) for name in reading.guards]
    return int(all(lo for lo, _ in spans)), int(all(hi for _, hi in spans))


@dataclass(frozen=True, eq=False)
class Branch:
    """A step at which the values decide which of its parts count."""

    node: Symbol
    parts: tuple[Outline, ...]


Outline: TypeAlias = "tuple[str | Branch, ...]"


def outline(root: Symbol) -> Outline:
    """What a graph reads: names, and branches with what each part of them reads."""
    found: dict[object, str | Branch] = {}
    seen: set[int] = set()

    def visit(node: Symbol) -> None:
        if node.op == "get":
            found[node.param] = node.param
        elif id(node) not in seen:
            seen.add(id(node))
            if node.op in ("if", "and", "or"):
                found[id(node)] = Branch(node, tuple(outline(arg) for arg in node.args))
            else:
                for arg in node.args:
                    visit(arg)

    visit(root)
    return tuple(found.values())


def decisive(read: Outline, get: Get) -> list[str]:
    """The names that decided what a graph came to: only the branch taken, only the conditions that settled it."""
    found: list[str] = []
    memo: dict[int, Range] = {}

    def visit(read: Outline) -> None:
        for part in read:
            if isinstance(part, str):
                found.append(part)
            else:
                for taken in _taken(part, get, memo):
                    visit(taken)

    visit(read)
    return found


def _taken(branch: Branch, get: Get, memo: dict[int, Range]) -> Sequence[Outline]:
    node, parts = branch.node, branch.parts
    if node.op == "if":
        condition = evaluate(node.args[0], get, memo)
        return parts if not is_known(condition) else (parts[0], parts[1] if condition == YES else parts[2])
    settling = NO if node.op == "and" else YES
    settled = [part for arg, part in zip(node.args, parts, strict=True) if evaluate(arg, get, memo) == settling]
    return settled or parts


def wanted(plan: Plan, found: Spread, members: Members) -> tuple[Fact, ...]:
    """The facts that the targets still depend on, in the order the rules mention them, judgements last."""
    asked: dict[Fact, None] = {}
    seen: set[tuple[str, int]] = set()

    def ask(name: str, index: int) -> None:
        if (name, index) in seen or is_known(found[name][index]):
            return
        seen.add((name, index))
        entry = plan.by_name.get(name)
        if entry is None:
            asked[plan.fact(name)] = None
            return
        if entry.is_gathered:
            for member in of_group(members, entry, index):
                walk(entry.readings[0].root, person.name, member)
            return
        if entry.kind == "of":
            link, value, _ = entry.readings[0].root.args
            to = cast(Span, found[link.param][index])
            ask(link.param, index)
            for other in range(max(to[0], 0), min(to[1] + 1, len(found[value.param]))):
                ask(value.param, other)
            return
        kind = entry.entity.name if entry.entity else ""
        readings = possible(entry, getter(plan, found, members, kind, index))
        for guard_name in (name for reading in readings for name in reading.guards):
            ask(guard_name, place(plan, members, guard_name, kind, index))
        for reading in readings:
            walk(reading.root, kind, index)

    def walk(root: Symbol, kind: str, index: int) -> None:
        get, memo = getter(plan, found, members, kind, index), dict[int, Range]()

        def step(node: Symbol) -> None:
            if node.op == "get":
                ask(node.param, place(plan, members, node.param, kind, index))
            elif not is_known(evaluate(node, get, memo)):
                condition = evaluate(node.args[0], get, memo) if node.op == "if" else None
                skipped = {YES: 2, NO: 1}.get(cast(Span, condition)) if condition is not None else None
                for position, arg in enumerate(node.args):
                    if position != skipped:
                        step(arg)

        step(root)

    for target in plan.targets:
        for index in range(len(found[target])):
            ask(target, index)
    return tuple(sorted(asked, key=lambda fact: fact.is_judgement))
