"""The facts of one case, checked against their declarations and laid out in rows for the engine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from hjemmel.law.entities import Entity, person
from hjemmel.law.errors import FactBoundsError, FactTypeError, UnknownFactError
from hjemmel.law.facts import Answer
from hjemmel.law.ranges import Range
from hjemmel.law.symbols import Link

if TYPE_CHECKING:
    from hjemmel.law.plan import Plan

Given = Mapping[str, object]


@dataclass(frozen=True)
class Intake:
    """Rows of facts, one block for each kind that has any; None in a row is a fact not given.

    ``members`` tells, for each kind of group, which group each person is in; ``sizes`` how many there are of each kind.
    """

    plan: Plan
    rows: tuple[list[tuple[Any, ...]], ...]
    members: Mapping[str, list[int]]
    sizes: Mapping[str, int]
    answers: Mapping[tuple[str, int], Answer]
    is_complete: bool

    @property
    def persons(self) -> int:
        """How many persons the case is about."""
        return self.sizes[person.name]

    @property
    def alone(self) -> frozenset[str]:
        """The kinds of which there is exactly one."""
        return frozenset(kind for kind, size in self.sizes.items() if size == 1)

    @property
    def memberships(self) -> list[object]:
        """What the engine takes for each kind of group of which there are several."""
        loose = [group.name for group in self.plan.groups if self.sizes[group.name] > 1]
        return [argument for kind in loose for argument in (self.members[kind], self.sizes[kind])]

    def ranges(self) -> dict[str, list[Range]]:
        """What each input can be, for each person or group."""
        found: dict[str, list[Range]] = {}
        for name, (block, column) in self.plan.layout.where.items():
            if block < len(self.rows):
                declared = self.plan.fact(name).range
                values = [row[column] for row in self.rows[block]]
                found[name] = [declared if value is None else as_range(value) for value in values]
        return found


def as_range(value: int | str) -> Range:
    """The range of one value."""
    return frozenset({value}) if isinstance(value, str) else (value, value)


def take(plan: Plan, facts: Given) -> Intake:
    """The facts of a case as rows. Raises a `FactError` for what is unknown, of a wrong type, or out of bounds."""
    kinds = (person, *plan.groups)
    instances = {kind.name: _instances(kind, facts) for kind in kinds}
    _refuse_unknown(plan, facts, instances)
    sizes = {kind: len(found) for kind, found in instances.items()}
    members = {group.name: _members(group, facts, sizes) for group in plan.groups}
    answers: dict[tuple[str, int], Answer] = {}
    rows = []
    for block in plan.layout.blocks[: plan.layout.facts]:
        found = instances[block.entity.name]
        rows.append(
            [tuple(_raw(plan, name, given, i, answers) for name in block.names) for i, given in enumerate(found)]
        )
    _check_links(plan, rows, sizes[person.name])
    complete = not any(None in row for block_rows in rows for row in block_rows)
    return Intake(plan, tuple(rows), members, sizes, answers, complete)


def relevant(plan: Plan, facts: Given) -> dict[str, object]:
    """The facts that the plan uses, also in lists of persons and groups."""
    kept: dict[str, object] = {
        name: value for name, value in facts.items() if name in plan.declared or name == "members"
    }
    for kind in (person, *plan.groups):
        if kind.plural in facts:
            several = cast(Sequence[Given], facts[kind.plural])
            kept[kind.plural] = [relevant(plan, given) for given in several]
    return kept


def _instances(kind: Entity, facts: Given) -> Sequence[Given]:
    several = facts.get(kind.plural)
    if several is None:
        return [facts]
    if not isinstance(several, Sequence) or not several or not all(isinstance(given, Mapping) for given in several):
        raise FactTypeError(kind.plural, "must be a list of at least one mapping of facts")
    return cast(Sequence[Given], several)


def _refuse_unknown(plan: Plan, facts: Given, instances: Mapping[str, Sequence[Given]]) -> None:
    plurals = {kind.plural: kind.name for kind in (person, *plan.groups)}
    for name in facts:
        stands_in_list = name in plan.declared and plan.fact(name).entity.plural in facts
        if (name not in plan.declared and name not in plurals) or stands_in_list:
            listed = f"; give it under {plan.fact(name).entity.plural}" if stands_in_list else ""
            raise UnknownFactError(
                name, f"is not a fact of this plan{listed}; its facts are {', '.join(plan.declared)}"
            )
    for plural, kind in plurals.items():
        for given in instances[kind] if plural in facts else ():
            for name in given:
                if name != "members" and (name not in plan.declared or plan.fact(name).entity.name != kind):
                    raise UnknownFactError(name, f"is not a fact about each of the {plural}")


def _members(group: Entity, facts: Given, sizes: Mapping[str, int]) -> list[int]:
    """Which group each person is in. Each person is in exactly one; where none are listed, all are in the same."""
    persons = sizes[person.name]
    listed = cast(Sequence[Given], facts.get(group.plural) or [{"members": range(persons)}])
    where: dict[int, int] = {}
    for index, given in enumerate(listed):
        theirs = given.get("members", range(persons) if len(listed) == 1 else ())
        for member in cast(Sequence[int], theirs):
            if member in where or member not in range(persons):
                raise FactTypeError(group.plural, f"person {member} is not there, or is in two of the {group.plural}")
            where[member] = index
        if not 0 < len(cast(Sequence[int], theirs)) <= group.most:
            raise FactBoundsError(
                group.plural, f"a {group.name} has from 1 to {group.most} members; say who in members"
            )
    if len(where) < persons:
        alone = next(index for index in range(persons) if index not in where)
        raise FactTypeError(group.plural, f"person {alone} is in none of them; a person alone is a {group.name} of one")
    return [where[index] for index in range(persons)]


def _check_links(plan: Plan, rows: list[list[tuple[Any, ...]]], persons: int) -> None:
    """A link leads to another person of the case, or to nobody."""
    for name in plan.inputs:
        if plan.fact(name).type is Link:
            block, column = plan.layout.where[name]
            for index, row in enumerate(rows[block]):
                if row[column] is not None and (row[column] >= persons or row[column] == index):
                    raise FactBoundsError(
                        name, f"person {index} cannot be linked to {row[column]}; give another or NOBODY"
                    )


def _raw(plan: Plan, name: str, given: Given, index: int, answers: dict[tuple[str, int], Answer]) -> int | str | None:
    base, _, month = name.partition("@")
    value = given.get(base)
    if isinstance(value, Answer):
        answers[base, index] = value
    if value is None:
        return None
    fact = plan.fact(base)
    if base in plan.yearly:
        months = value.value if isinstance(value, Answer) else value
        if not isinstance(months, Sequence) or isinstance(months, str) or len(months) != 12:
            raise FactTypeError(base, "is added up over the year; give twelve values, January first")
        value = months[(int(month[5:]) if month else plan.on.month) - 1]
    return None if value is None else fact.raw(value)
