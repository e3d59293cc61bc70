"""Why a result is what it is: a tree of rules with their provisions, rates with their dates, facts with their sources.

Nothing is recorded while a plan runs. An explanation is read off the plan and the values, when somebody asks.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from hjemmel.law import wording
from hjemmel.law.entities import person
from hjemmel.law.facts import Answer, Fact, Labels, Value
from hjemmel.law.intake import as_range
from hjemmel.law.ranges import Range
from hjemmel.law.reach import decisive, of_group, place

if TYPE_CHECKING:
    from hjemmel.law.outcome import Outcome
    from hjemmel.law.plan import Entry, Reading

_UNSAID = Answer(None)


class _Use:
    """A value in an explanation: its name, and ``of`` which person or group it is, counted from 0."""

    __slots__ = ("lang", "name", "of", "outcome")

    def __init__(self, outcome: Outcome, name: str, of: int, lang: str) -> None:
        self.outcome, self.name, self.of, self.lang = outcome, name, of, lang

    @property
    def value(self) -> Value | None:
        """The value; None where it was not given, and nothing depends on it."""
        return self.outcome.value(self.name, self.of)

    def _called(self, labels: Labels) -> str:
        label, name = labels.en if self.lang == "en" else labels.da, self.name
        if "@" in name:
            label = f"{label}, {wording.say_month(name.partition('@')[2], self.lang)}"
        size = self.outcome.case.sizes.get(self.outcome.plan.owners[name], 1)
        return f"{label} ({self.of + 1})" if size > 1 else label

    def _said(self, unit: str, choices: tuple[tuple[str, Labels], ...]) -> str:
        symbol = self.outcome.plan.symbols[self.name]
        return wording.say_raw(self.outcome.raw(self.name, self.of), symbol, self.lang, unit, choices)


class FactUse(_Use):
    """A fact that a rule used: its value, where it comes from, and the reason given where it is a judgement."""

    __slots__ = ("fact",)

    def __init__(self, outcome: Outcome, name: str, of: int, lang: str) -> None:
        super().__init__(outcome, name, of, lang)
        self.fact: Fact = outcome.plan.fact(name)

    @property
    def label(self) -> str:
        """What it is called, with its month, and its person where there are several."""
        return self._called(self.fact.labels)

    @property
    def unit(self) -> str:
        """What it counts in."""
        return self.fact.unit

    @property
    def answer(self) -> Answer:
        """The source and the reason given with it; empty when none were."""
        return self.outcome.case.answers.get((self.fact.name, self.of), _UNSAID)

    @property
    def source(self) -> str:
        """Where the fact comes from; may be empty."""
        return self.answer.source

    @property
    def reason(self) -> str:
        """The reason given for a judgement."""
        return self.answer.reason

    @property
    def choices(self) -> tuple[tuple[str, Labels], ...]:
        """The closed list it is from, where it is from one."""
        return self.fact.choices

    @property
    def text(self) -> str:
        """The fact as a line."""
        said = self.reason or self.source
        return f"{self.label}: {self._said(self.fact.unit, self.fact.choices)}{f' ({said})' if said else ''}"


class RateUse(_Use):
    """A rate that a rule used: its value, where it stands, since when and from which source."""

    __slots__ = ("entry", "reading")
    repeated = False

    def __init__(self, outcome: Outcome, entry: Entry, reading: Reading, of: int, lang: str) -> None:
        super().__init__(outcome, entry.name, of, lang)
        self.entry, self.reading = entry, reading

    @property
    def label(self) -> str:
        """What it is called, with its month, and its person or group where there are several."""
        return self._called(self.reading.labels)

    @property
    def unit(self) -> str:
        """What it counts in."""
        return self.entry.unit

    @property
    def choices(self) -> tuple[tuple[str, Labels], ...]:
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
    def sureness(self) -> str:
        """How sure the value of a rate is, by its mark; empty when it is settled."""
        return self.reading.sureness

    @property
    def text(self) -> str:
        """The rate or rule as a line."""
        entry, reading, lang = self.entry, self.reading, self.lang
        basis = wording.say_basis(reading.provision, reading.since, lang)
        mark = f" ({reading.sureness})" if reading.sureness else ""
        above = f" ({wording.ABOVE[lang]})" if self.repeated else ""
        return f"{self._called(reading.labels)}: {self._said(entry.unit, entry.choices)} [{basis}]{mark}{above}"


class Explanation(RateUse):
    """A rule's result, the version that gave it, and what it used.

    Where a result is used twice, ``repeated`` is true the second time, and what it used is shown the first time only.
    """

    __slots__ = ("children", "facts", "rates", "repeated")

    def __init__(
        self, outcome: Outcome, entry: Entry, reading: Reading, of: int, lang: str, repeated: bool = False
    ) -> None:
        super().__init__(outcome, entry, reading, of, lang)
        self.repeated = repeated
        self.rates: list[RateUse] = []
        self.facts: list[FactUse] = []
        self.children: list[Explanation] = []

    def lines(self, pad: str = "") -> list[str]:
        """The tree as indented lines."""
        inner = pad + "  "
        found = [
            pad + self.text,
            *(inner + rate.text for rate in self.rates),
            *(inner + fact.text for fact in self.facts),
        ]
        for child in self.children:
            found += child.lines(inner)
        return found

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


def explain(outcome: Outcome, name: str, of: int, lang: str, full: bool) -> Explanation:
    """The tree for one result; see `Outcome.explanation`."""
    return _Reader(outcome, lang, full).rule(outcome.plan.by_name[name], of)


class _Reader:
    def __init__(self, outcome: Outcome, lang: str, full: bool) -> None:
        self.outcome, self.plan, self.lang, self.full = outcome, outcome.plan, lang, full
        self.members = outcome.case.members
        self.seen: set[tuple[str, int]] = set()

    def rule(self, entry: Entry, of: int) -> Explanation:
        """The tree of a rule or gathered value for one person or group."""
        reading, key = self.chosen(entry, of), (entry.name, of)
        tree = Explanation(self.outcome, entry, reading, of, self.lang, key in self.seen)
        if tree.repeated:
            return tree
        self.seen.add(key)
        summary = entry.is_gathered and not self.full
        for name, at in self.used(entry, reading, of):
            other = self.plan.by_name.get(name)
            if other is None:
                tree.facts.append(FactUse(self.outcome, name, at, self.lang))
            elif other.kind == "rate":
                tree.rates.append(RateUse(self.outcome, other, self.chosen(other, at), at, self.lang))
            elif summary:  # in short, a sum is explained by what it adds up, not by how each came about
                tree.children.append(Explanation(self.outcome, other, self.chosen(other, at), at, self.lang))
            else:
                tree.children.append(self.rule(other, at))
        return tree

    def chosen(self, entry: Entry, of: int) -> Reading:
        """The version that gave the value: the guarded one whose guards all hold, else the general."""
        kind = self.plan.owners[entry.name]
        for reading in entry.readings[1:]:
            if all(self.outcome.raw(name, self.at(name, kind, of)) for name in reading.guards):
                return reading
        return entry.readings[0]

    def used(self, entry: Entry, reading: Reading, of: int) -> list[tuple[str, int]]:
        """The names a reading used, and of which person or group: those that decided, or all of them."""
        kind, places = self.plan.owners[entry.name], [of]
        if entry.is_gathered:
            kind, places = person.name, of_group(self.members, entry, of)
        return [(name, self.at(name, kind, i)) for i in places for name in self.names(reading, kind, i)]

    def names(self, reading: Reading, kind: str, of: int) -> Sequence[str]:
        if self.full or not reading.branches:
            return (*reading.guards, *reading.names) if reading.guards else reading.names

        def get(name: str) -> Range:
            raw = self.outcome.raw(name, self.at(name, kind, of))
            return self.plan.symbols[name].range if raw is None else as_range(raw)

        return [*reading.guards, *decisive(reading.root, get)]

    def at(self, name: str, kind: str, of: int) -> int:
        return place(self.plan, self.members, name, kind, of)
