"""Why a result is what it is: a tree of rules with their provisions, rates with their dates, facts with their sources.

Nothing is recorded while a plan runs. An explanation is read off the plan and the values, when somebody asks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias

from hjemmel.law import wording
from hjemmel.law.facts import Answer, Fact, Labels, Value
from hjemmel.law.intake import as_range
from hjemmel.law.ranges import Range
from hjemmel.law.reach import decisive, of_group

if TYPE_CHECKING:
    from hjemmel.law.outcome import Outcome
    from hjemmel.law.plan import Entry, Plan, Reading

Choices: TypeAlias = tuple[tuple[str, Labels], ...]
_UNSAID = Answer(None)


class Phrases:
    """How each value of a plan is said in one language: what comes before it, the value, and after it its legal basis.

    Made once for a plan and a language. A label ends in the month, for a value of one month of a year.
    """

    def __init__(self, plan: Plan, lang: str) -> None:
        self.say: dict[str, Callable[[Any], str]] = {}
        self.label: dict[tuple[str, int], str] = {}
        self.basis: dict[tuple[str, int], str] = {}
        for name in plan.inputs:
            fact = plan.fact(name)
            self._add(plan, lang, name, fact.unit, fact.choices, [fact.labels])
        for entry in plan.entries:
            self._add(plan, lang, entry.name, entry.unit, entry.choices, [r.labels for r in entry.readings])
            for index, reading in enumerate(entry.readings):
                mark = f" ({reading.sureness})" if reading.sureness else ""
                basis = wording.say_basis(reading.provision, reading.since, lang)
                self.basis[entry.name, index] = f" [{basis}]{mark}"

    def _add(self, plan: Plan, lang: str, name: str, unit: str, choices: Choices, labels: Iterable[Labels]) -> None:
        self.say[name] = wording.sayer(plan.symbols[name], lang, unit, choices)
        month = wording.say_month(name.partition("@")[2], lang)
        for index, label in enumerate(labels):
            self.label[name, index] = f"{label(lang)}, {month}" if month else label(lang)


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


class Teller:
    """Tells one outcome in one language: which values an explanation shows, and in which words."""

    def __init__(self, outcome: Outcome, lang: str, full: bool) -> None:
        self.outcome, self.plan, self.lang, self.full = outcome, outcome.plan, lang, full
        self.members, self.phrases = outcome.case.members, outcome.plan.phrases(lang)
        self.several = {kind for kind, size in outcome.case.sizes.items() if size > 1}
        self.seen: set[tuple[str, int]] = set()

    def tree(self, name: str, of: int) -> Explanation:
        """Why a result is what it is, as a tree."""
        return Explanation(self, self.plan.by_name[name], of)

    def lines(self, name: str, of: int) -> list[str]:
        """Why a result is what it is, as indented lines."""
        found: list[str] = []
        self._write(name, of, True, "", found)
        return found

    def _write(self, name: str, of: int, open_: bool, pad: str, found: list[str]) -> None:
        entry, raw = self.plan.by_name.get(name), self.outcome.raw(name, of)
        version = self.version(entry, of) if entry else 0
        phrases = self.phrases
        said = phrases.say[name](raw) if raw is not None else wording.NOT_KNOWN[self.lang]
        if entry is None:
            answer = self.answer(name, of)
            given = answer.reason or answer.source
            found.append(f"{pad}{self.label(name, version, of)}: {said}{f' ({given})' if given else ''}")
            return
        repeated = open_ and not entry.is_rate and not self.is_new(name, of)
        above = f" ({wording.ABOVE[self.lang]})" if repeated else ""
        found.append(f"{pad}{self.label(name, version, of)}: {said}{phrases.basis[name, version]}{above}")
        if open_ and not repeated and not entry.is_rate:
            inner, opens = pad + "  ", self.opens(entry)
            for used, at in self.uses(entry, version, of):
                self._write(used, at, opens, inner, found)

    def label(self, name: str, version: int, of: int) -> str:
        """What a value is called, and whose it is where there are several."""
        label = self.phrases.label[name, version]
        return f"{label} ({of + 1})" if self.plan.owners[name] in self.several else label

    def answer(self, name: str, of: int) -> Answer:
        """The source and the reason given with a fact; empty when none were."""
        answers = self.outcome.case.answers
        return answers.get((name.partition("@")[0], of), _UNSAID) if answers else _UNSAID

    def is_new(self, name: str, of: int) -> bool:
        """Is it the first time a result is shown?"""
        before = len(self.seen)
        self.seen.add((name, of))
        return len(self.seen) > before

    def opens(self, entry: Entry) -> bool:
        """Is what an entry used explained in turn? In short, a sum is explained by what it adds up alone."""
        return self.full or not entry.is_gathered

    def version(self, entry: Entry, of: int) -> int:
        """Which version gave the value: the guarded one whose guards all hold, else the general, 0."""
        for index, reading in enumerate(entry.readings[1:], 1):
            if all(self.outcome.raw(*self.place(entry, guard, of)) for guard in reading.guards):
                return index
        return 0

    def place(self, entry: Entry, name: str, of: int) -> tuple[str, int]:
        """The value a name stands for in an entry of one person or group: its own, or of the group the person is in."""
        owner = self.plan.owners[name]
        if not owner or owner == self.plan.owners[entry.name]:
            return name, of
        return name, self.members[owner][of]

    def uses(self, entry: Entry, version: int, of: int) -> list[tuple[str, int]]:
        """What a version of an entry used, and of whom: rates, facts, then results; what decided, or all of it."""
        reading = entry.readings[version]
        if not entry.is_gathered:
            return [(name, self._at(owner, of)) for name, owner in self._shown(entry, reading, of)]
        return [
            (name, self._at(owner, member))
            for member in of_group(self.members, entry, of)
            for name, owner in self._shown(entry, reading, member)
        ]

    def _at(self, owner: str | None, of: int) -> int:
        return of if owner is None else self.members[owner][of] if owner else 0

    def _shown(self, entry: Entry, reading: Reading, of: int) -> Iterable[tuple[str, str | None]]:
        """The names shown, each with the group it is read from; None for the person's or group's own, empty for all."""
        hops = self.plan.hops(entry, reading)
        if self.full or not reading.branches:
            return hops.items()

        def get(name: str) -> Range:
            raw = self.outcome.raw(name, self._at(hops[name], of))
            return self.plan.symbols[name].range if raw is None else as_range(raw)

        decided = {*reading.guards, *decisive(reading.outline, get)}
        return [(name, owner) for name, owner in hops.items() if name in decided]
