"""From the law of a day to a plan: each rule is called once, on symbols, after the rules it needs."""

from __future__ import annotations

import inspect
from dataclasses import dataclass, field
from decimal import Decimal
from typing import get_type_hints

from hjemmel.law.errors import (
    ComputedJudgementError,
    CycleError,
    DeclarationError,
    NotExactError,
    NoVersionError,
    PlanError,
    UndeclaredNameError,
    WrongEntityError,
    WrongPeriodError,
    WrongTypeError,
)
from hjemmel.law.facts import Fact, Labels
from hjemmel.law.law import LawAt
from hjemmel.law.plan import Entry, Plan, Reading
from hjemmel.law.rates import DatedValue, Rate, RateError
from hjemmel.law.statute import Version
from hjemmel.law.symbols import Judgement, Ratio, Symbol, describe, number, symbol


def plan(law: LawAt, targets: tuple[str, ...]) -> Plan:
    """The plan for the targets; see `LawAt.plan`."""
    planner = _Planner(law)
    for target in targets:
        planner.symbol(target, asked_by="")
    return Plan(law.on, law.known, targets, tuple(planner.facts.values()), tuple(planner.entries.values()))


@dataclass
class _Planner:
    law: LawAt
    facts: dict[str, Fact] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)
    path: list[str] = field(default_factory=list)

    def symbol(self, name: str, asked_by: str) -> Symbol:
        """The symbol of a fact, rate or rule, planned with everything it needs."""
        declared = self.law.law
        if name in self.entries:
            return self.entries[name].symbol
        if name in declared.facts:
            self.facts[name] = declared.facts[name]
            return self.facts[name].symbol()
        if name in declared.rates:
            return self._add(self._rate(declared.rates[name]))
        if name not in declared.rules:
            raise UndeclaredNameError(
                "is neither a fact, a rate nor a rule; declare it, or correct the spelling",
                rule=asked_by,
                argument=name,
            )
        if name in self.path:
            ring = " → ".join([*self.path[self.path.index(name) :], name])
            raise CycleError(f"the rules need each other in a ring: {ring}", rule=name)
        self.path.append(name)
        entry = self._rule(name)
        self.path.pop()
        return self._add(entry)

    def _add(self, entry: Entry) -> Symbol:
        self.entries[entry.name] = entry
        return entry.symbol

    def _rate(self, rate: Rate) -> Entry:
        try:
            dated = rate.at(self.law.on, self.law.known)
        except RateError as error:
            raise NoVersionError(str(error), rule=rate.name) from error
        if not isinstance(dated.value, Decimal):
            raise NotExactError("only plain values can be planned", rule=rate.name)
        reading = _rate_reading(dated, number(dated.value))
        return Entry(rate.name, "rate", rate.unit.value, Labels(rate.da, rate.en), (), (reading,))

    def _rule(self, name: str) -> Entry:
        general, *guarded = self.law.versions(name)
        readings = tuple(self._reading(version) for version in (general, *guarded))
        return Entry(name, "rule", "", general.labels, general.choices, readings, general.entity)

    def _reading(self, version: Version) -> Reading:
        where = f"{version.name} ({version.provision})"
        wanted = _annotations(version, where)
        result = wanted.pop("return")
        arguments = {argument: self._argument(argument, kind, version, where) for argument, kind in wanted.items()}
        try:
            root = symbol(version.function(**arguments))
            _check_result(root, result, version)
        except PlanError as error:
            error.rule = error.rule or where
            raise
        return Reading(
            str(version.provision),
            version.since,
            version.until,
            root,
            version.labels,
            version.guard,
            version.experiment,
        )

    def _argument(self, name: str, kind: type[Symbol], version: Version, where: str) -> Symbol:
        found = self.symbol(name, where)
        if not isinstance(found, kind):
            raise WrongTypeError(
                f"is annotated as {kind.__name__}, but {name} is {describe(found)}", rule=where, argument=name
            )
        if (
            found.entity
            and found.entity != version.entity
            and not version.entity.is_person
            and not found.entity.is_person
        ):
            raise WrongEntityError(
                f"belongs to a {found.entity.name}, the rule to a {version.entity.name}", rule=where, argument=name
            )
        return found


def _annotations(version: Version, where: str) -> dict[str, type[Symbol]]:
    hints = get_type_hints(version.function)
    for name in (*inspect.signature(version.function).parameters, "return"):
        kind = hints.get(name)
        if not (isinstance(kind, type) and issubclass(kind, Symbol)):
            raise DeclarationError(
                "annotate it as Amount, Integer, Condition, Date, Choice …", rule=where, argument=name
            )
    if issubclass(hints["return"], Judgement):
        raise ComputedJudgementError("a judgement is never computed; declare it as a fact", rule=where)
    return hints


def _check_result(root: Symbol, result: type[Symbol], version: Version) -> None:
    if isinstance(root, Ratio):
        raise NotExactError("ends in a division that nothing rounds; say how the law rounds with rounded(…)")
    if not isinstance(root, result):
        raise WrongTypeError(f"is annotated to give {result.__name__}, but gives {describe(root)}")
    if root.entity and root.entity != version.entity and root.entity.is_person:
        raise WrongEntityError(
            f"gives a value for each person, but belongs to a {version.entity.name}; use total or count"
        )
    if version.period and root.period and version.period != root.period:
        raise WrongPeriodError(f"is said to be for a {version.period}, but gives a value for a {root.period}")


def _rate_reading(dated: DatedValue, root: Symbol, guard: str | None = None, experiment: str | None = None) -> Reading:
    sureness = "" if dated.is_settled else dated.sureness.name
    return Reading(str(dated.citation), dated.since, dated.until, root, None, guard, experiment, dated.source, sureness)
