"""Lint of the statutes: what a lawyer or programmer would want to know before law is put into use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from hjemmel.law import Law
from hjemmel.law.errors import LawError, NoVersionError
from hjemmel.law.plan import Plan
from hjemmel.law.statute import Version
from hjemmel.statutes.cases import Example


class Weight(Enum):
    """How much a finding matters: an error stops, a warning asks for work, a note only tells."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about a rule, a rate or an example, with what to do about it."""

    weight: Weight
    about: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.weight.value}: {self.about}: {self.problem}. {self.remedy}."


def check(law: Law, examples: Iterable[Example]) -> tuple[Finding, ...]:
    """Everything found, errors first."""
    examples = tuple(examples)
    found = [*_plans(law), *_examples(law, examples), *_coverage(law, examples), *_facts(law), *_rates(law)]
    return tuple(sorted(dict.fromkeys(found), key=lambda finding: list(Weight).index(finding.weight)))


def periods(law: Law, version: Version) -> tuple[date, ...]:
    """The first days of the periods in which nothing that a version rests on changes, within its own time."""
    starts = [version.since]
    for day in starts:
        try:
            bases = law.at(day).plan(version.name).bases
        except LawError:
            continue
        later = (change for change in law.at(day).changes(bases) if change > day)
        following = next(later, None)
        if following and version.covers(following):
            starts.append(following)
    return tuple(starts)


def _plans(law: Law) -> Iterator[Finding]:
    for name, versions in law.rules.items():
        for version in versions:
            where = f"{name} ({version.provision})"
            if not (version.function.__doc__ or "").strip():
                yield Finding(
                    Weight.ERROR, where, "the rule has no docstring", "Say what it means and where it is read"
                )
            for day in periods(law, version):
                try:
                    law.at(day).plan(name)
                except LawError as error:
                    # That the last published value of a rate ends is told once, of the rate.
                    if isinstance(error, NoVersionError) and error.rule in law.rates:
                        continue
                    yield Finding(Weight.ERROR, where, f"on {day}: {error}", "Correct the rule")


def _examples(law: Law, examples: tuple[Example, ...]) -> Iterator[Finding]:
    for example in examples:
        try:
            for difference in example.differences(law):
                yield Finding(Weight.ERROR, example.name, difference, "Correct the rule, or the example by its source")
        except LawError as error:
            where = f"{example.file}, line {example.line}"
            yield Finding(Weight.ERROR, example.name, f"{where}: {error}", "Correct the example")


def _coverage(law: Law, examples: tuple[Example, ...]) -> Iterator[Finding]:
    shown = {(name, example.on) for example in examples for name in _reached(law, example)}
    for name, versions in law.rules.items():
        for version in versions:
            if not any(name == reached and version.covers(on) for reached, on in shown):
                where = f"{name} ({version.provision}, from {version.since})"
                yield Finding(Weight.WARNING, where, "no example reaches it", "Add an [[example]] with its source")


def _reached(law: Law, example: Example) -> frozenset[str]:
    try:
        plan = law.at(example.on, example.known).plan(*example.results)
    except LawError:
        return frozenset()
    return frozenset(plan.by_name)


def _facts(law: Law) -> Iterator[Finding]:
    used: set[str] = set()
    for name, versions in law.rules.items():
        for version in versions:
            used |= _asked(law, name, version.since)
    for name in law.facts.keys() - used:
        yield Finding(Weight.WARNING, name, "no rule uses the fact", "Use it in a rule, or take it away")


def _asked(law: Law, name: str, on: date) -> set[str]:
    try:
        plan: Plan = law.at(on).plan(name)
    except LawError:
        return set()
    return {fact.name for fact in plan.facts}


def _rates(law: Law) -> Iterator[Finding]:
    for rate in law.rates.values():
        for value in rate.values:
            if not value.is_settled:
                amounts = " or ".join(map(str, value.candidates or (value.value,)))
                problem = f"{amounts} from {value.since} is marked {value.sureness.name}: {value.source}"
                yield Finding(Weight.NOTE, rate.name, problem, "Confirm it with a source when it is published")
        last = max(value.until or date.max for value in rate.values)
        if last < date.max and any(rate.name in _bases(law, name) for name in law.rules):
            remedy = "Add the next value when it is known"
            yield Finding(Weight.NOTE, rate.name, f"there is no value after {last}", remedy)


def _bases(law: Law, name: str) -> frozenset[str]:
    last = max(law.rules[name], key=lambda version: version.since)
    try:
        return law.at(last.since + timedelta(days=1)).plan(name).bases
    except LawError:
        return frozenset()
