"""Why a result is what it is: a tree of rules with their provisions, rates with their dates, facts with their sources.

Nothing is recorded while a plan runs. An explanation is read off the plan and the values, when somebody asks.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias

from hjemmel.law import wording
from hjemmel.law.facts import Fact, Labels, Value

if TYPE_CHECKING:
    from hjemmel.law.plan import Entry
    from hjemmel.law.telling import Teller

Choices: TypeAlias = tuple[tuple[str, Labels], ...]


class _Use:
    """A value in an explanation: its name, and ``of`` which person or group it is, counted from 0."""

    __slots__ = ("name", "of", "teller")
    version = 0

    def __init__(self, teller: Teller, name: str, of: int) -> None:
        self.teller, self.name, self.of = teller, name, of

    @property
    def value(self) -> Value | None:
        """The value; None where it was not given, and nothing depends on it."""
        return self.teller.outcome.value(self.name, self.of)

    @property
    def label(self) -> str:
        """What it is called, with its month, and its person or group where there are several."""
        return self.teller.label(self.name, self.version, self.of)


class FactUse(_Use):
    """A fact that a rule used: its value, where it comes from, and the reason given where it is a judgement."""

    __slots__ = ()

    @property
    def fact(self) -> Fact:
        """Its declaration."""
        return self.teller.plan.fact(self.name)

    @property
    def unit(self) -> str:
        """What it counts in."""
        return self.fact.unit

    @property
    def choices(self) -> Choices:
        """The closed list it is from, where it is from one."""
        return self.fact.choices

    @property
    def source(self) -> str:
        """Where the fact comes from; may be empty."""
        return self.teller.answer(self.name, self.of).source

    @property
    def reason(self) -> str:
        """The reason given for a judgement."""
        return self.teller.answer(self.name, self.of).reason


class RateUse(_Use):
    """A rate that a rule used: its value, where it stands, since when and from which source."""

    __slots__ = ("entry", "reading", "version")

    def __init__(self, teller: Teller, entry: Entry, of: int) -> None:
        super().__init__(teller, entry.name, of)
        self.entry, self.version = entry, teller.version(entry, of)
        self.reading = entry.readings[self.version]

    @property
    def unit(self) -> str:
        """What it counts in."""
        return self.entry.unit

    @property
    def choices(self) -> Choices:
        """The closed list its result is from, where it is from one."""
        return self.entry.choices

    @property
    def provision(self) -> str:
        """Where it stands in the law."""
        return self.reading.provision

    @property
    def since(self) -> date:
        """The first day it has been in force as it is."""
        return self.reading.since

    @property
    def experiment(self) -> str:
        """The experiment it belongs to; empty for ordinary law."""
        return self.reading.experiment

    @property
    def source(self) -> str:
        """Where the value of a rate was published."""
        return self.reading.source

    @property
    def candidates(self) -> tuple[str, ...]:
        """Every value a rate may have, where a calculation allows more than one."""
        return self.reading.candidates

    @property
    def sureness(self) -> str:
        """How sure the value of a rate is, by its mark; empty when it is settled."""
        return self.reading.sureness


class Explanation(RateUse):
    """A rule's result, the version that gave it, and what it used.

    Where a result is used twice, ``repeated`` is true the second time, and what it used is shown the first time only.
    """

    __slots__ = ("children", "facts", "rates", "repeated")

    def __init__(self, teller: Teller, entry: Entry, of: int, open_: bool = True) -> None:
        super().__init__(teller, entry, of)
        self.rates: list[RateUse] = []
        self.facts: list[FactUse] = []
        self.children: list[Explanation] = []
        self.repeated = open_ and not teller.is_new(entry.name, of)
        if not open_ or self.repeated:
            return
        for name, at in teller.uses(entry, self.version, of):
            other = teller.plan.by_name.get(name)
            if other is None:
                self.facts.append(FactUse(teller, name, at))
            elif other.is_rate:
                self.rates.append(RateUse(teller, other, at))
            else:
                self.children.append(Explanation(teller, other, at, teller.opens(entry)))

    def plain(self) -> dict[str, Any]:
        """The tree as plain data, the same in every language."""
        return {
            "name": self.name,
            "of": self.of,
            "value": wording.plain(self.value),
            "provision": self.provision,
            "since": self.since.isoformat(),
            "experiment": self.experiment,
            "rates": [[rate.name, rate.provision, rate.since.isoformat(), rate.experiment] for rate in self.rates],
            "facts": [[fact.name, fact.of] for fact in self.facts],
            "because": [child.plain() for child in self.children],
        }
