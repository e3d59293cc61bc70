"""From the law of a day to a plan: each rule is called once, on symbols, after the rules it needs."""

from __future__ import annotations

import inspect
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from operator import is_
from typing import get_type_hints

from hjemmel.law.entities import Entity
from hjemmel.law.errors import (
    ComputedJudgementError,
    CycleError,
    DeclarationError,
    NotExactError,
    PlanError,
    UndeclaredNameError,
    WrongEntityError,
    WrongPeriodError,
    WrongTypeError,
)
from hjemmel.law.facts import Fact, Labels
from hjemmel.law.law import LawAt
from hjemmel.law.plan import Entry, Kind, Note, Plan, Reading, nodes
from hjemmel.law.rates import Brackets, ByGroup, DatedValue
from hjemmel.law.statute import RuleFunction, Version
from hjemmel.law.symbols import (
    Condition,
    Judgement,
    Ratio,
    Symbol,
    build,
    day,
    describe,
    number,
    rate_table,
    symbol,
)
from hjemmel.law.units import unit_of


def plan(law: LawAt, targets: tuple[str, ...]) -> Plan:
    """The plan for the targets; see `LawAt.plan`."""
    planner = _Planner(law)
    for target in targets:
        if target in law.law.facts:
            raise DeclarationError("is a fact, which nothing computes; ask for a rule or a rate", rule=target)
        planner.symbol(target, "")
    facts = tuple(dict.fromkeys(planner.inputs.values()))
    entries = tuple(planner.entries.values())
    bases = {entry.name.partition("@")[0] for entry in entries}
    notes = tuple(
        Note(str(item.provision), tuple(name for name in item.touches if name in bases), item.labels)
        for item in law.law.untranslated
        if bases & set(item.touches)
    )
    return Plan(law.on, law.known, targets, facts, tuple(planner.inputs), entries, notes)


@dataclass
class _Planner:
    """Plans names of the law of one day; ``month`` is the ending of names in a month of a year that is added up."""

    law: LawAt
    month: str = ""
    inputs: dict[str, Fact] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)
    path: list[str] = field(default_factory=list)

    def symbol(self, name: str, asked_by: str) -> Symbol:
        """The symbol of a fact, rate or rule, planned with everything it needs."""
        declared = self.law.law
        if name in declared.facts:
            fact = declared.facts[name]
            key = name + self.month if fact.period == "month" else name
            self.inputs[key] = fact
            return fact.symbol(key)
        key = name + self.month
        if key in self.entries:
            return self.entries[key].symbol
        if name not in declared.rates and name not in declared.rules:
            raise UndeclaredNameError(
                "is neither a fact, a rate nor a rule; declare it, or correct the spelling",
                rule=asked_by,
                argument=name,
            )
        if key in self.path:
            ring = " → ".join([*self.path[self.path.index(key) :], key])
            raise CycleError(f"the rules need each other in a ring: {ring}", rule=name)
        self.path.append(key)
        entry = self._rate(name) if name in declared.rates else self._rule(name)
        self.path.pop()
        return self._add(entry)

    def _add(self, entry: Entry) -> Symbol:
        made = entry.symbol
        self.entries[entry.name] = entry
        return made

    def _rate(self, name: str) -> Entry:
        rate = self.law.law.rates[name]
        self._steady(name)
        general, guarded = self.law.rate(name)
        labels = Labels(rate.da, rate.en)
        readings = [_rate_reading(general, labels, name)]
        for other in guarded:
            reading = _rate_reading(other.value, labels, name)
            readings.append(replace(reading, guards=other.guards, experiment=other.experiment))
        entity = self._guardian(readings, name)
        return Entry(name + self.month, Kind.RATE, rate.unit.value, (), tuple(readings), entity)

    def _guardian(self, readings: Iterable[Reading], name: str) -> Entity | None:
        """Whom the guards belong to: the value differs between them."""
        guards = [self.symbol(guard, name) for reading in readings for guard in reading.guards]
        return next((guard.entity for guard in guards), None)

    def _rule(self, name: str) -> Entry:
        self._steady(name)
        general, *guarded = self.law.versions(name)
        readings = tuple(self._reading(version, general) for version in (general, *guarded))
        gathered = self.entries.get(readings[0].root.param) if not guarded else None
        if gathered and gathered.name.startswith(f"{name}/"):  # the rule is itself the sum, not a value made of one
            del self.entries[gathered.name]
            reading = replace(gathered.readings[0], labels=general.labels)
            return replace(gathered, name=name + self.month, choices=general.choices, readings=(reading,))
        unit = self._unit(readings[0].root)
        return Entry(name + self.month, Kind.RULE, unit, general.choices, readings, general.entity)

    def _unit(self, root: Symbol) -> str:
        return unit_of(root, lambda name: self.entries[name].unit if name in self.entries else self.inputs[name].unit)

    def _steady(self, name: str) -> None:
        """Raises `WrongPeriodError` when the law of a name changes inside the month that is added up."""
        if not self.month:
            return
        first = self.law.on
        for change in self.law.changes([name]):
            if first < change and (change.year, change.month) == (first.year, first.month):
                raise WrongPeriodError(f"changes on {change}, inside a month that is added up over the year", rule=name)

    def _reading(self, version: Version, general: Version) -> Reading:
        where = f"{version.name} ({version.provision})"
        *wanted, (_, result) = _annotations(version.function, where)
        if version.entity != general.entity:
            raise WrongEntityError(f"belongs to a {version.entity.name}, what it replaces does not", rule=where)
        guards = tuple(self._guard(guard, version, where) for guard in version.guards)
        arguments = {argument: self._argument(argument, kind, version, where) for argument, kind in wanted}
        try:
            root = self._result(version, arguments)
            _check_result(root, result, version)
        except PlanError as error:
            error.rule = error.rule or where
            raise
        except (TypeError, ValueError) as error:
            raise WrongTypeError(f"uses values in a way they cannot be used: {error}", rule=where) from error
        return Reading(
            str(version.provision), version.since, version.until, version.labels, root, guards, version.experiment
        )

    def _result(self, version: Version, arguments: dict[str, Symbol]) -> Symbol:
        given = version.function(**arguments)
        if isinstance(given, Ratio):
            raise NotExactError("ends in a division that nothing rounds; say how the law rounds with rounded(…)")
        return self._resolve(symbol(given), version, {})

    def _guard(self, name: str, version: Version, where: str) -> str:
        guard = self.symbol(name, where)
        if not isinstance(guard, Condition):
            raise WrongTypeError(f"is {describe(guard)}, which cannot guard a version", rule=where, argument=name)
        if guard.entity and guard.entity != version.entity and not version.entity.is_person:
            raise WrongEntityError(
                f"is about a {guard.entity.name}, the rule about a {version.entity.name}", rule=where, argument=name
            )
        return guard.param

    def _argument(self, name: str, kind: type[Symbol], version: Version, where: str) -> Symbol:
        found = day(self.law.on) if name == "day_of_law" else self.symbol(name, where)
        if not isinstance(found, kind):
            raise WrongTypeError(f"is annotated {kind.__name__}, but is {describe(found)}", rule=where, argument=name)
        if (
            found.entity
            and found.entity != version.entity
            and not version.entity.is_person
            and not found.entity.is_person
        ):
            raise WrongEntityError(
                f"is about a {found.entity.name}, the rule about a {version.entity.name}", rule=where, argument=name
            )
        return found

    def _resolve(self, node: Symbol, version: Version, memo: dict[int, Symbol]) -> Symbol:
        """The graph with every sum over members, and every sum over months, replaced by entries of their own."""
        if not node.args or node.op == "get":
            return node
        if id(node) not in memo:
            memo[id(node)] = self._resolved(node, version, memo)
        return memo[id(node)]

    def _resolved(self, node: Symbol, version: Version, memo: dict[int, Symbol]) -> Symbol:
        if node.op == "over_year":
            return build("over_year", *self._months(node.args[0].param, version))
        args = tuple(self._resolve(arg, version, memo) for arg in node.args)
        if node.op in (Kind.TOTAL, Kind.ANY):
            return self._gathered(node, args[0], version)
        made = node if all(map(is_, args, node.args)) else build(node.op, *args, param=node.param)
        return self._fetched(made, version) if node.op == Kind.OF else made

    def _gathered(self, node: Symbol, root: Symbol, version: Version) -> Symbol:
        return self._part(Kind(node.op), root, self._sum_labels(root, version), version, node.entity)

    def _fetched(self, node: Symbol, version: Version) -> Symbol:
        return self._part(Kind.OF, node, self._sum_labels(node.args[1], version), version, node.entity)

    def _part(self, kind: Kind, root: Symbol, labels: Labels, version: Version, entity: Entity | None) -> Symbol:
        """An entry of its own for a part of a rule that looks at other persons."""
        number_of = sum(name.startswith(f"{version.name}/") and name.endswith(self.month) for name in self.entries)
        reading = Reading(str(version.provision), version.since, version.until, labels, root)
        name = f"{version.name}/{number_of + 1}{self.month}"
        return self._add(Entry(name, kind, self._unit(root), (), (reading,), entity))

    def _sum_labels(self, root: Symbol, version: Version) -> Labels:
        """What is gathered carries the label of the one thing it is made of, or of the rule that gathers it."""
        made_of = [node.param for node in nodes(root) if node.op == "get"]
        if len(made_of) != 1:
            return version.labels
        entry = self.entries.get(made_of[0])
        return entry.readings[0].labels if entry else self.inputs[made_of[0]].labels

    def _months(self, name: str, version: Version) -> list[Symbol]:
        base, year = name.partition("@")[0], self.law.on.year
        made = []
        for month in range(1, 13):
            law = replace(self.law, on=date(year, month, 1))
            of_month = _Planner(law, f"@{year}-{month:02}", self.inputs, self.entries, self.path)
            made.append(of_month.symbol(base, version.name))
        return made


@cache
def _annotations(function: RuleFunction, where: str) -> tuple[tuple[str, type[Symbol]], ...]:
    """The names a rule's arguments carry, each with its type; the type of the result comes last, as ``return``."""
    hints = get_type_hints(function)
    names = (*inspect.signature(function).parameters, "return")
    for name in names:
        kind = hints.get(name)
        if not (isinstance(kind, type) and issubclass(kind, Symbol)):
            raise DeclarationError("annotate it: Amount, Integer, Condition, Date, Choice …", rule=where, argument=name)
    if issubclass(hints["return"], Judgement):
        raise ComputedJudgementError("a judgement is never computed; declare it as a fact", rule=where)
    return tuple((name, hints[name]) for name in names)


def _check_result(root: Symbol, result: type[Symbol], version: Version) -> None:
    if not isinstance(root, result):
        raise WrongTypeError(f"is annotated to give {describe(result)}, but gives {describe(root)}")
    if root.entity and root.entity != version.entity and not version.entity.is_person:
        owner = f"each {root.entity.name}" if root.entity.is_person else f"a {root.entity.name}"
        raise WrongEntityError(
            f"is about a {version.entity.name}, but gives a value for {owner}; use total, count or any_of"
        )
    if version.period and root.period and version.period != root.period:
        raise WrongPeriodError(f"is said to be for a {version.period}, but gives a value for a {root.period}")


def _rate_reading(dated: DatedValue, labels: Labels, name: str) -> Reading:
    sureness = "" if dated.is_settled else dated.sureness.name
    root = _literal(dated, name)
    candidates = tuple(f"{value:f}" for value in dated.candidates if isinstance(value, Decimal) and sureness)
    return Reading(
        str(dated.citation),
        dated.since,
        dated.until,
        labels,
        root,
        source=dated.source,
        sureness=sureness,
        candidates=candidates,
    )


def _literal(dated: DatedValue, name: str) -> Symbol:
    match dated.value:
        case Decimal():
            return number(dated.value)
        case Brackets(steps):
            return rate_table("scale", {f"{step.floor:f}": _decimal(step.value, name) for step in steps})
        case ByGroup(values):
            return rate_table("table", {group: _decimal(value, name) for group, value in values.items()})
        case _:
            return number(_decimal(dated.value, name))


def _decimal(value: Decimal | Fraction, name: str) -> Decimal:
    if isinstance(value, Fraction):
        raise NotExactError(f"{value} has no exact decimals; make its numerator and its divisor two rates", rule=name)
    return value
