"""The law: statutes, facts and rates together, and what of it is in force on a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from types import ModuleType
from typing import TYPE_CHECKING, TypeAlias

from hjemmel.law.errors import DuplicateNameError, NoVersionError, TwoVersionsError
from hjemmel.law.facts import Fact
from hjemmel.law.rates import Rate
from hjemmel.law.statute import Statute, Untranslated, Version

if TYPE_CHECKING:
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
            self.statutes[item.abbreviation] = item
            self.untranslated += item.untranslated_provisions
            for version in item.versions:
                self.rules.setdefault(version.name, []).append(version)
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


@dataclass(frozen=True)
class LawAt:
    """The law in force on a day, as known on a day, with or without its experiments."""

    law: Law
    on: date
    known: date | None = None
    excluded: frozenset[str] = field(default=frozenset())

    def versions(self, name: str) -> tuple[Version, ...]:
        """The one general version in force, then those guarded by an exception or experiment.

        Raises `NoVersionError` or `TwoVersionsError`.
        """
        declared = self.law.rules[name]
        live = [
            v for v in declared if v.covers(self.on) and (not self.known or (v.known_from or v.since) <= self.known)
        ]
        general = [v for v in live if v.guard is None]
        latest = max((v.known_from or date.min for v in general), default=date.min)
        general = [v for v in general if (v.known_from or date.min) == latest]
        if not general:
            periods = "; ".join(f"{v.since} to {v.until or 'further notice'}" for v in declared if v.guard is None)
            raise NoVersionError(f"no version is in force on {self.on}; there are versions for {periods}", rule=name)
        if len(general) > 1:
            provisions = " and ".join(f"{v.provision} from {v.since}" for v in general)
            raise TwoVersionsError(f"{provisions} are both in force on {self.on}; end the first with until=", rule=name)
        return (*general, *(v for v in live if v.guard is not None and v.experiment not in self.excluded))

    def plan(self, *targets: str) -> Plan:
        """The plan that computes the named results. Raises a subclass of `PlanError`."""
        from hjemmel.law.planning import plan

        return plan(self, targets)
