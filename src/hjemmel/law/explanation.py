"""Why a result is what it is: a tree of rules with their provisions, rates with their dates, facts with their sources.

Nothing is recorded while a plan runs. An explanation is read off the plan and the values, when somebody asks.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from hjemmel.law.facts import Value
from hjemmel.law.symbols import Symbol
from hjemmel.law.wording import say, say_date

if TYPE_CHECKING:
    from hjemmel.law.outcome import Outcome
    from hjemmel.law.plan import Entry, Reading


@dataclass(frozen=True, slots=True)
class RateUse:
    """A rate that a rule used: its value, where it stands and since when."""

    name: str
    label: str
    value: Value
    unit: str
    provision: str
    since: date
    source: str
    sureness: str


@dataclass(frozen=True, slots=True)
class FactUse:
    """A fact that a rule used: its value, and where it comes from or the reason given for it."""

    name: str
    label: str
    value: Value
    unit: str
    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """A rule's result, the version that gave it, and what it used."""

    name: str
    label: str
    value: Value
    unit: str
    provision: str
    since: date
    rates: tuple[RateUse, ...]
    facts: tuple[FactUse, ...]
    children: tuple[Explanation, ...]


def explain(outcome: Outcome, name: str, lang: str, full: bool) -> Explanation:
    """The tree for one result; see `Outcome.explanation`."""
    entry = outcome.plan.by_name[name]
    reading = chosen(outcome, entry)
    names = list(dict.fromkeys(used(reading.root)))
    rates, facts, children = [], [], []
    for used_name in names:
        used_entry = outcome.plan.by_name.get(used_name)
        if used_entry is None:
            facts.append(_fact(outcome, used_name, lang))
        elif used_entry.kind == "rate":
            rates.append(_rate(outcome, used_entry, lang))
        else:
            children.append(explain(outcome, used_name, lang, full))
    label = (reading.labels or entry.labels)(lang)
    return Explanation(
        name,
        label,
        outcome[name],
        entry.unit,
        reading.provision,
        reading.since,
        tuple(rates),
        tuple(facts),
        tuple(children),
    )


def chosen(outcome: Outcome, entry: Entry) -> Reading:
    """The version that gave the value: the guarded one whose guard holds, else the general."""
    return next((r for r in entry.readings if r.guard and outcome.raw[r.guard]), entry.readings[0])


def used(node: Symbol) -> list[str]:
    """The names a graph reads, in order."""
    return [node.param] if node.op == "get" else [name for arg in node.args for name in used(arg)]


def _rate(outcome: Outcome, entry: Entry, lang: str) -> RateUse:
    reading = chosen(outcome, entry)
    return RateUse(
        entry.name,
        entry.labels(lang),
        outcome[entry.name],
        entry.unit,
        reading.provision,
        reading.since,
        reading.source,
        reading.sureness,
    )


def _fact(outcome: Outcome, name: str, lang: str) -> FactUse:
    fact = next(fact for fact in outcome.plan.facts if fact.name == name)
    answer = outcome.answers.get(name)
    return FactUse(
        name,
        fact.label(lang),
        outcome[name],
        fact.unit,
        answer.source if answer else "",
        answer.reason if answer else "",
    )


def render(tree: Explanation, lang: str, depth: int = 0) -> str:
    """The tree as indented lines of text."""
    since = {"da": "fra", "en": "from"}[lang]
    pad = "  " * depth
    lines = [
        f"{pad}{tree.label}: {say(tree.value, lang, tree.unit)} [{tree.provision}, {since} {say_date(tree.since, lang)}]"
    ]
    for rate in tree.rates:
        value = say(rate.value, lang, rate.unit)
        mark = f" ({rate.sureness})" if rate.sureness else ""
        lines.append(f"{pad}  {rate.label}: {value} [{rate.provision}, {since} {say_date(rate.since, lang)}]{mark}")
    for fact in tree.facts:
        said = f" ({fact.reason or fact.source})" if fact.reason or fact.source else ""
        lines.append(f"{pad}  {fact.label}: {say(fact.value, lang, fact.unit)}{said}")
    lines += [render(child, lang, depth + 1) for child in tree.children]
    return "\n".join(lines)
