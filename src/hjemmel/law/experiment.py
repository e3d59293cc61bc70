"""Experiments (*forsøg*): versions of rules and rates for those who take part, while they take part.

An experiment's version is chosen only when all four hold: the citizen is enrolled, the municipality has opted in, the
exemption (*forsøgshjemmel*) is granted, and the date lies in the provision's period. The first three are facts, the
fourth is the version's own. When one fails, ordinary law applies at once.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import TypeVar

from hjemmel.law.entities import Entity, person
from hjemmel.law.errors import DeclarationError
from hjemmel.law.facts import Fact, Labels, fact
from hjemmel.law.rates import DatedValue, Sureness
from hjemmel.law.statute import Day, GuardedRate, RuleFunction, Statute, as_day
from hjemmel.law.symbols import Condition

F = TypeVar("F", bound=RuleFunction)


class Experiment:
    """An experiment laid down in a statute, from one day to another. ``name`` begins the names of its facts."""

    def __init__(
        self, statute: Statute, name: str, *, since: Day, until: Day, entity: Entity = person, da: str, en: str
    ) -> None:
        self.statute, self.name = statute, name
        self.since, self.until = as_day(since), as_day(until)
        self.entity, self.labels = entity, Labels(da, en)
        self.facts: tuple[Fact, Fact, Fact] = (
            self._fact("enrolled", "Borgeren er indskrevet i", "The citizen is enrolled in"),
            self._fact("opted_in", "Kommunen deltager i", "The municipality takes part in"),
            self._fact("granted", "Fravigelsen er godkendt i", "The exemption is granted in"),
        )
        statute.facts += self.facts

    def _fact(self, what: str, da: str, en: str) -> Fact:
        return fact(
            f"{self.name}_{what}",
            Condition,
            entity=self.entity,
            da=f"{da} {self.labels.da}",
            en=f"{en} {self.labels.en}",
        )

    @property
    def guards(self) -> tuple[str, ...]:
        """The names of the three facts."""
        return tuple(fact.name for fact in self.facts)

    def rule(
        self,
        place: str,
        entity: Entity = person,
        *,
        to: str,
        since: Day | None = None,
        until: Day | None = None,
        period: str | None = None,
        da: str,
        en: str,
    ) -> Callable[[F], F]:
        """Lay down what replaces the rule ``to``. A provision may begin later and end earlier than the experiment."""
        begins, ends = self._period(place, since, until)
        return self.statute.add_version(
            place,
            entity,
            begins,
            ends,
            Labels(da, en),
            to,
            period=period,
            guards=self.guards,
            experiment=self.name,
        )

    def rate(
        self,
        place: str,
        to: str,
        value: Decimal,
        *,
        source: str,
        sureness: Sureness = Sureness.V,
        since: Day | None = None,
        until: Day | None = None,
    ) -> None:
        """Lay down the value that replaces the rate ``to``."""
        begins, ends = self._period(place, since, until)
        dated = DatedValue(value, begins, ends, self.statute.provision(place), source, sureness, begins)
        self.statute.guarded_rates.append(GuardedRate(to, dated, self.guards, self.name))

    def _period(self, place: str, since: Day | None, until: Day | None) -> tuple[date, date]:
        begins, ends = as_day(since) if since else self.since, as_day(until) if until else self.until
        if not self.since <= begins <= ends <= self.until:
            raise DeclarationError(
                f"{place} runs from {begins} to {ends}, outside {self.since} to {self.until}", rule=self.name
            )
        return begins, ends
