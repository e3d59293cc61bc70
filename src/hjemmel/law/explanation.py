"""Why a result is what it is: a tree of rules with their provisions, rates with their dates, facts with their sources.

Nothing is recorded while a plan runs. An explanation is read off the plan and the values, when somebody asks.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any

from hjemmel.law import wording
from hjemmel.law.entities import person
from hjemmel.law.facts import Labels, Value
from hjemmel.law.intake import as_range
from hjemmel.law.ranges import Range
from hjemmel.law.reach import decisive, of_group

if TYPE_CHECKING:
    from hjemmel.law.outcome import Outcome
    from hjemmel.law.plan import Entry, Reading


@dataclass(frozen=True, slots=True)
class RateUse:
    """A rate that a rule used: its value, where it stands and since when; ``sureness`` is empty when it is settled."""

    name: str
    label: str
    value: Value | None
    unit: str
    provision: str
    since: date
    source: str
    sureness: str
    experiment: str


@dataclass(frozen=True, slots=True)
class FactUse:
    """A fact that a rule used: its value, where it comes from, and the reason given where it is a judgement."""

    name: str
    label: str
    value: Value | None
    unit: str
    source: str
    reason: str
    is_judgement: bool
    choices: tuple[tuple[str, Labels], ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A rule's result, the version that gave it, and what it used.

    ``index`` tells which person or group it is about. Where a result is used twice, ``repeated`` is true the second
    time, and what it used is shown the first time only.
    """

    name: str
    index: int
    label: str
    value: Value | None
    unit: str
    provision: str
    since: date
    experiment: str
    choices: tuple[tuple[str, Labels], ...]
    repeated: bool = False
    rates: tuple[RateUse, ...] = ()
    facts: tuple[FactUse, ...] = ()
    children: tuple[Explanation, ...] = ()


class MarkKind(Enum):
    """What a result can rest on that no rule has settled."""

    JUDGEMENT = "judgement"
    UNTRANSLATED = "untranslated"
    UNSETTLED_RATE = "unsettled rate"


@dataclass(frozen=True, slots=True)
class Mark:
    """Something the results rest on: the judgement, the provision or the rate, and a text for the letter."""

    kind: MarkKind
    name: str
    about: str
    labels: Labels


def explain(outcome: Outcome, name: str, index: int, lang: str, full: bool) -> Explanation:
    """The tree for one result; see `Outcome.explanation`."""
    return _Reader(outcome, lang, full).rule(outcome.plan.by_name[name], index)


class _Reader:
    def __init__(self, outcome: Outcome, lang: str, full: bool) -> None:
        self.outcome, self.plan, self.lang, self.full = outcome, outcome.plan, lang, full
        self.members = outcome.case.members
        self.seen: set[tuple[str, int]] = set()

    def rule(self, entry: Entry, index: int) -> Explanation:
        """The tree of a rule or gathered value for the person or group at ``index``."""
        reading = chosen(self.outcome, entry, lambda name: self.place(name, entry, index))
        value, label = self.outcome.value(entry.name, index), self.label(reading.labels, entry, index)
        head = (entry.name, index, label, value, entry.unit, reading.provision, reading.since, reading.experiment)
        if (entry.name, index) in self.seen:
            return Explanation(*head, entry.choices, repeated=True)
        self.seen.add((entry.name, index))
        rates, facts, children = [], [], []
        for name, at in self.used(entry, reading, index):
            if name not in self.plan.by_name:
                facts.append(self.fact(name, at))
            elif self.plan.by_name[name].kind == "rate":
                rates.append(self.rate(self.plan.by_name[name], at))
            else:
                children.append(self.rule(self.plan.by_name[name], at))
        return Explanation(*head, entry.choices, False, tuple(rates), tuple(facts), tuple(children))

    def used(self, entry: Entry, reading: Reading, index: int) -> list[tuple[str, int]]:
        """The names a reading used, and for which person or group: those that decided, or all of them."""
        if entry.is_gathered:
            members = of_group(self.members, entry, index)
            return [
                (name, self.at(name, person.name, i)) for i in members for name in self.names(reading, person.name, i)
            ]
        kind = entry.entity.name if entry.entity else ""
        return [(name, self.at(name, kind, index)) for name in self.names(reading, kind, index)]

    def names(self, reading: Reading, kind: str, index: int) -> list[str]:
        if self.full or not reading.branches:
            return [*reading.guards, *reading.names]

        def get(name: str) -> Range:
            raw = self.outcome.raw(name, self.at(name, kind, index))
            return self.plan.symbol(name).range if raw is None else as_range(raw)

        return [*reading.guards, *decisive(reading.root, get, {})]

    def place(self, name: str, entry: Entry, index: int) -> int:
        return self.at(name, entry.entity.name if entry.entity else "", index)

    def at(self, name: str, kind: str, index: int) -> int:
        """The place of a name's value: of the person or group itself, or of the group the person is in."""
        entity = self.plan.symbol(name).entity
        return index if entity is None or entity.name == kind else self.members[entity.name][index]

    def label(self, labels: Labels, entry: Entry, index: int) -> str:
        return labels(self.lang) + self.which(entry.name, entry.entity.name if entry.entity else "", index)

    def which(self, name: str, kind: str, index: int) -> str:
        """The month, and which of several persons or groups, where there is more than one."""
        month = wording.say_month(name.partition("@")[2], self.lang)
        number = f" ({index + 1})" if self.outcome.case.sizes.get(kind, 1) > 1 else ""
        return (f", {month}" if month else "") + number

    def rate(self, entry: Entry, index: int) -> RateUse:
        reading = chosen(self.outcome, entry, lambda name: self.place(name, entry, index))
        return RateUse(
            entry.name,
            reading.labels(self.lang),
            self.outcome.value(entry.name, index),
            entry.unit,
            reading.provision,
            reading.since,
            reading.source,
            reading.sureness,
            reading.experiment,
        )

    def fact(self, name: str, index: int) -> FactUse:
        fact, answer = self.plan.fact(name), self.outcome.case.answers.get((name.partition("@")[0], index))
        return FactUse(
            name,
            fact.label(self.lang) + self.which(name, fact.entity.name, index),
            self.outcome.value(name, index),
            fact.unit,
            answer.source if answer else "",
            answer.reason if answer else "",
            fact.is_judgement,
            fact.choices,
        )


def chosen(outcome: Outcome, entry: Entry, place: Any) -> Reading:
    """The version that gave the value: the guarded one whose guards all hold, else the general."""
    for reading in entry.readings[1:]:
        if all(outcome.raw(name, place(name)) for name in reading.guards):
            return reading
    return entry.readings[0]


def plain(tree: Explanation) -> dict[str, Any]:
    """The tree as plain data, the same in every language."""
    return {
        "name": tree.name,
        "of": tree.index,
        "value": wording.plain(tree.value),
        "provision": tree.provision,
        "since": tree.since.isoformat(),
        "experiment": tree.experiment,
        "rates": [
            [rate.name, wording.plain(rate.value), rate.provision, rate.since.isoformat()] for rate in tree.rates
        ],
        "facts": [fact.name for fact in tree.facts],
        "because": [plain(child) for child in tree.children],
    }


def marks(outcome: Outcome, trees: tuple[Explanation, ...]) -> tuple[Mark, ...]:
    """What the trees rest on that is not settled, each once."""
    found: dict[tuple[MarkKind, str, str], Mark] = {}

    def add(kind: MarkKind, name: str, about: str, labels: Labels) -> None:
        found.setdefault((kind, name, about), Mark(kind, name, about, labels))

    def visit(tree: Explanation) -> None:
        for fact in tree.facts:
            if fact.is_judgement:
                add(MarkKind.JUDGEMENT, fact.name, fact.reason, outcome.plan.fact(fact.name).labels)
        for rate in tree.rates:
            if rate.sureness:
                labels = outcome.plan.by_name[rate.name].readings[0].labels
                add(MarkKind.UNSETTLED_RATE, rate.name, rate.sureness, labels)
        for note in outcome.plan.notes:
            if tree.name in note.touches:
                add(MarkKind.UNTRANSLATED, tree.name, note.provision, note.labels)
        for child in tree.children:
            visit(child)

    for tree in trees:
        visit(tree)
    return tuple(found.values())


def render(outcome: Outcome, trees: tuple[Explanation, ...], lang: str) -> str:
    """The trees as indented lines, and the marks under them."""
    lines: list[str] = []
    for tree in trees:
        _lines(tree, lang, "", lines)
    lines += [wording.say_mark(mark.kind.value, mark.labels(lang), mark.about, lang) for mark in marks(outcome, trees)]
    return "\n".join(lines)


def _lines(tree: Explanation, lang: str, pad: str, lines: list[str]) -> None:
    value = wording.say(tree.value, lang, tree.unit, tree.choices)
    above = f" ({wording.ABOVE[lang]})" if tree.repeated else ""
    lines.append(f"{pad}{tree.label}: {value} [{wording.say_basis(tree.provision, tree.since, lang)}]{above}")
    pad += "  "
    for rate in tree.rates:
        value = wording.say(rate.value, lang, rate.unit)
        mark = f" ({rate.sureness})" if rate.sureness else ""
        lines.append(f"{pad}{rate.label}: {value} [{wording.say_basis(rate.provision, rate.since, lang)}]{mark}")
    for fact in tree.facts:
        said = f" ({fact.reason or fact.source})" if fact.reason or fact.source else ""
        lines.append(f"{pad}{fact.label}: {wording.say(fact.value, lang, fact.unit, fact.choices)}{said}")
    for child in tree.children:
        _lines(child, lang, pad, lines)
