"""Statutes and the rules they lay down: plain functions, each bound to a provision and to the time it is in force.

An exception and an experiment (*forsøg*) are the same thing: another version of a rule or a rate, guarded by
conditions. Where they do not hold, or the version's time is over, the ordinary law applies again by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeAlias, TypeVar

from hjemmel.law.entities import Entity, person
from hjemmel.law.facts import Choices, Fact, Labels, options
from hjemmel.law.provisions import Provision
from hjemmel.law.rates import DatedValue

Day: TypeAlias = date | str
RuleFunction: TypeAlias = Callable[..., Any]
F = TypeVar("F", bound=RuleFunction)


def as_day(day: Day) -> date:
    """A date, or one written as 2025-01-31."""
    return date.fromisoformat(day) if isinstance(day, str) else day


@dataclass(frozen=True, eq=False, slots=True)
class Version:
    """One version of a rule: its function, where it stands, when it is in force and from when it was known.

    ``guards`` name the conditions under which it replaces the general version; the general version has none.
    """

    name: str
    provision: Provision
    function: RuleFunction
    entity: Entity
    since: date
    until: date | None
    known_from: date | None
    period: str | None
    labels: Labels
    choices: tuple[tuple[str, Labels], ...] = ()
    guards: tuple[str, ...] = ()
    experiment: str = ""

    def covers(self, on: date) -> bool:
        """Is it in force on that day?"""
        return self.since <= on and (self.until is None or on <= self.until)


@dataclass(frozen=True, eq=False, slots=True)
class GuardedRate:
    """A value that replaces the rate ``name`` where its guards hold."""

    name: str
    value: DatedValue
    guards: tuple[str, ...]
    experiment: str


@dataclass(frozen=True, slots=True)
class Untranslated:
    """A provision that cannot be computed, and the results that must say so."""

    provision: Provision
    touches: tuple[str, ...]
    labels: Labels


@dataclass(eq=False)
class Statute:
    """An act by its abbreviation, title and ELI address; its rules are added by decorators."""

    abbreviation: str
    title: str
    eli: str = ""
    versions: list[Version] = field(default_factory=list)
    guarded_rates: list[GuardedRate] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    untranslated_provisions: list[Untranslated] = field(default_factory=list)

    def provision(self, place: str) -> Provision:
        """A provision of the statute: ``sfl.provision("§ 2, stk. 2")``."""
        return Provision.of(self.abbreviation, place)

    def rule(
        self,
        place: str,
        entity: Entity = person,
        *,
        since: Day,
        until: Day | None = None,
        known_from: Day | None = None,
        period: str | None = None,
        name: str = "",
        choices: Choices = (),
        da: str,
        en: str,
    ) -> Callable[[F], F]:
        """Lay down a rule. The function's name is the rule's, unless a further version gives it as ``name``.

        ``known_from`` is said of a version with effect backwards: the day it became law. It then supersedes the
        version before it on the days both cover. ``choices`` labels the codes of a rule whose result is a `Choice`.
        """
        return self.add_version(
            place, entity, since, until, Labels(da, en), name, known_from=known_from, period=period, choices=choices
        )

    def exception(
        self,
        place: str,
        entity: Entity = person,
        *,
        to: str,
        when: str,
        since: Day,
        until: Day | None = None,
        period: str | None = None,
        da: str,
        en: str,
    ) -> Callable[[F], F]:
        """Lay down what replaces the rule ``to`` where the condition named ``when`` holds."""
        return self.add_version(place, entity, since, until, Labels(da, en), to, period=period, guards=(when,))

    def add_version(
        self,
        place: str,
        entity: Entity,
        since: Day,
        until: Day | None,
        labels: Labels,
        name: str,
        *,
        known_from: Day | None = None,
        period: str | None = None,
        choices: Choices = (),
        guards: tuple[str, ...] = (),
        experiment: str = "",
    ) -> Callable[[F], F]:
        """Lay down a version of any kind; `rule`, `exception` and `Experiment.rule` say it in the law's words."""

        def add(function: F) -> F:
            self.versions.append(
                Version(
                    name or function.__name__,
                    self.provision(place),
                    function,
                    entity,
                    as_day(since),
                    as_day(until) if until else None,
                    as_day(known_from) if known_from else None,
                    period,
                    labels,
                    options(choices),
                    guards,
                    experiment,
                )
            )
            return function

        return add

    def untranslated(self, place: str, *, touches: tuple[str, ...], da: str, en: str) -> None:
        """Declare a provision that cannot be computed; the results named in ``touches`` are marked with it."""
        self.untranslated_provisions.append(Untranslated(self.provision(place), touches, Labels(da, en)))
