"""The law: statutes, facts and rates together, and what of it is in force on a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import ModuleType
from typing import TYPE_CHECKING, TypeAlias

from hjemmel.law.errors import DuplicateNameError, NoVersionError, TwoVersionsError
from hjemmel.law.facts import Fact, Labels
from hjemmel.law.rates import DatedValue, Rate, RateError
from hjemmel.law.statute import GuardedRate, Statute, Untranslated, Version

if TYPE_CHECKING:
    from hjemmel.law.experiment import Experiment
    from hjemmel.law.plan import Plan

Item: TypeAlias = "Statute | Fact | Rate"


class Law:
    """Everything that has been declared, by name.

    ``Law(statute, fact, rate, …)`` takes items one by one; `of_modules` takes whole modules.
    Raises `DuplicateNameError` when a name is declared twice.
    """

    def __init__(self, *items: Item) -> None:
        self.facts: dict[str, Fact] = {}
        self.rates: dict[str, Rate] = {}
        self.rules: dict[str, list[Version]] = {}
        self.statutes: dict[str, Statute] = {}
        self.guarded_rates: list[GuardedRate] = []
        self.untranslated: list[Untranslated] = []
        for item in dict.fromkeys(items):
            self._add(item)
        for name in self.rules:
            if name in self.facts or name in self.rates:
                raise DuplicateNameError("is both a rule and a fact or a rate", rule=name)

    @classmethod
    def of_modules(cls, *modules: ModuleType, rates: Iterable[Rate] = ()) -> Law:
        """The statutes, facts and experiments that modules have declared at their top level, and rates."""
        declared = [value for module in modules for value in vars(module).values() if isinstance(value, Statute | Fact)]
        return cls(*declared, *rates)

    def _add(self, item: Item) -> None:
        if isinstance(item, Statute):
            if item.abbreviation in self.statutes:
                raise DuplicateNameError("is the abbreviation of two statutes", rule=item.abbreviation)
            self.statutes[item.abbreviation] = item
            self.untranslated += item.untranslated_provisions
            self.guarded_rates += item.guarded_rates
            for version in item.versions:
                self.rules.setdefault(version.name, []).append(version)
            for declared in item.facts:
                self._add(declared)
            return
        if item.name in self.facts or item.name in self.rates:
            raise DuplicateNameError("is declared twice", rule=item.name)
        if isinstance(item, Fact):
            self.facts[item.name] = item
        else:
            self.rates[item.name] = item

    def at(self, on: date, known: date | None = None) -> LawAt:
        """The law of a day; with ``known``, as it could be known on that day."""
        return LawAt(self, on, known)

    def lapsed(self, name: str, on: date) -> tuple[date, Labels] | None:
        """The last day before ``on`` for which a rate or rule says something, and what it is called; None if never."""
        rate = self.rates.get(name)
        declared = rate.values if rate else [version for version in self.rules[name] if not version.guards]
        ends = [one.until for one in declared if one.until is not None and one.until < on]
        labels = Labels(rate.da, rate.en) if rate else self.rules[name][0].labels
        return (max(ends), labels) if ends else None


@dataclass(frozen=True)
class LawAt:
    """The law in force on a day, as known on a day, without the experiments in ``excluded``."""

    law: Law
    on: date
    known: date | None = None
    excluded: frozenset[str] = frozenset()

    def without(self, *experiments: Experiment | str) -> LawAt:
        """The law as it would be without the experiments: the baseline they are measured against."""
        names = (experiment if isinstance(experiment, str) else experiment.name for experiment in experiments)
        return replace(self, excluded=self.excluded.union(names))

    def versions(self, name: str) -> tuple[Version, ...]:
        """The one general version of a rule in force, then those that an exception or experiment guards.

        Raises `NoVersionError` or `TwoVersionsError`.
        """
        declared = self.law.rules[name]
        live = [v for v in declared if v.covers(self.on) and self._is_known(v.known_from or v.since)]
        general = [v for v in live if not v.guards]
        latest = max((v.known_from or date.min for v in general), default=date.min)
        general = [v for v in general if (v.known_from or date.min) == latest]
        if not general:
            periods = "; ".join(f"{v.since} to {v.until or 'further notice'}" for v in declared if not v.guards)
            raise NoVersionError(f"no version is in force on {self.on}; there are versions for {periods}", rule=name)
        if len(general) > 1:
            provisions = " and ".join(f"{v.provision} from {v.since}" for v in general)
            raise TwoVersionsError(f"{provisions} are both in force on {self.on}; end the first with until=", rule=name)
        return (*general, *(v for v in live if v.guards and v.experiment not in self.excluded))

    def rate(self, name: str) -> tuple[DatedValue, tuple[GuardedRate, ...]]:
        """The value of a rate in force, and those that experiments guard. Raises `NoVersionError`."""
        try:
            general = self.law.rates[name].at(self.on, self.known)
        except RateError as error:
            raise NoVersionError(str(error), rule=name) from error
        guarded = (r for r in self.law.guarded_rates if r.name == name and r.experiment not in self.excluded)
        return general, tuple(r for r in guarded if r.value.covers(self.on) and self._is_known(r.value.known_from))

    def _is_known(self, known_from: date) -> bool:
        return self.known is None or known_from <= self.known

    def changes(self, names: Iterable[str]) -> list[date]:
        """The days on which a rule or rate among the names changes, in order."""
        days: set[date] = set()
        for name in names:
            if name in self.law.rates:
                days.update(self.law.rates[name].changes())
            spans = [(v.since, v.until) for v in self.law.rules.get(name, ())]
            spans += [(r.value.since, r.value.until) for r in self.law.guarded_rates if r.name == name]
            for since, until in spans:
                days |= {since} | ({until + timedelta(days=1)} if until else set())
        return sorted(days)

    def plan(self, *targets: str) -> Plan:
        """The plan that computes the named results. Raises a subclass of `PlanError`."""
        from hjemmel.law.planning import plan  # a plan knows nothing of the law it was made from

        return plan(self, targets)

    def plans(self, until: date, *targets: str) -> tuple[Piece, ...]:
        """The plans for the period from this day to ``until``, split where the law that the targets rest on changes."""
        pieces: list[Piece] = []
        law = self
        while True:
            made = law.plan(*targets)
            later = (day for day in law.changes(made.bases) if law.on < day <= until)
            following = next(later, None)
            if following is None:
                return (*pieces, Piece(law.on, until, made))
            pieces.append(Piece(law.on, following - timedelta(days=1), made))
            law = replace(law, on=following)


@dataclass(frozen=True)
class Piece:
    """A part of a period in which the law does not change: both days included."""

    since: date
    until: date
    plan: Plan
