"""The law's reading of a case in words, for page and letter: facts with their sources, and the explanation as lines."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from hjemmel.casework import queries
from hjemmel.casework.models import Case, CaseFact, Decision
from hjemmel.casework.schemes import scheme_of
from hjemmel.casework.values import Value, from_text
from hjemmel.core import clock, letters
from hjemmel.law import Fact, MarkKind, Plan
from hjemmel.law.explanation import Explanation
from hjemmel.law.outcome import Outcome
from hjemmel.law.wording import say
from hjemmel.web import parts
from hjemmel.web.formats import language

if TYPE_CHECKING:
    from hjemmel.casework.services import Reading


def fact_lines(reading: "Reading") -> list[parts.Fact]:
    """Every fact that the law asks for in a case, as it was read; one that is not recorded shows as missing."""
    missing = {fact.name for fact in reading.missing}
    shown = [fact for fact in reading.plan.facts if fact.name in reading.facts or fact.name in missing]
    return [_fact_line(fact, reading.facts.get(fact.name)) for fact in shown]


def citizen_lines(case: Case) -> list[parts.Fact]:
    """What the citizen has stated in the case, with the questions as they were put, and the day of the answer."""
    recorded = queries.latest_facts(case)
    scheme = scheme_of(case.scheme)
    stated = ((fact, recorded.get(fact.name)) for fact in scheme.facts(clock.today()))
    return [
        replace(_fact_line(fact, row), label=scheme.question(fact, language()), source="")
        for fact, row in stated
        if row is not None and row.source == CaseFact.Source.CITIZEN
    ]


def answered(case: Case) -> bool:
    """Whether the citizen has answered every question of the scheme in the case."""
    stated = {name for name, row in queries.latest_facts(case).items() if row.source == CaseFact.Source.CITIZEN}
    return stated.issuperset(scheme_of(case.scheme).citizen_facts)


def _fact_line(fact: Fact, row: CaseFact | None) -> parts.Fact:
    if row is None:
        return parts.Fact(fact.label(language()), "")
    source = f"{row.get_source_display()} ({row.note})" if row.note else row.get_source_display()
    return parts.Fact(
        fact.label(language()),
        say_fact(fact, from_text(fact, row.value)),
        str(source) if row.pk is None else f"{source}, {row.recorder}",
        row.recorded_at.astimezone(clock.COPENHAGEN).date(),
    )


def decided_facts(decision: Decision) -> list[parts.Fact]:
    """The facts a decision rests on, as they were when it was drafted."""
    plan = Plan.from_json(bytes(decision.plan.content))
    return [_stored_fact(fact, decision.facts[fact.name]) for fact in plan.facts if fact.name in decision.facts]


def _stored_fact(fact: Fact, stored: Mapping[str, str]) -> parts.Fact:
    source = CaseFact.Source(stored["source"]).label
    on = datetime.fromisoformat(stored["recorded_at"]).astimezone(clock.COPENHAGEN).date()
    return parts.Fact(
        fact.label(language()),
        say_fact(fact, from_text(fact, stored["value"])),
        f"{source} ({stored['note']})" if stored["note"] else str(source),
        on,
    )


def say_fact(fact: Fact, value: Value) -> str:
    """A fact's value in words, ``9.500 kr.``."""
    return say(value, language(), fact.unit, fact.choices)


def unconfirmed_rates(outcome: Outcome, lang: str, results: Sequence[str] = ()) -> list[str]:
    """What these results (default: all) rest on that is computed and not confirmed by a published amount: the names of
    the rates."""
    return [mark.labels(lang) for mark in outcome.marks(*results) if mark.kind is MarkKind.UNSETTLED_RATE]


def explanation_lines(outcome: Outcome, results: Sequence[str] = ()) -> list[parts.Line]:
    """Why each of these results (default: all) is what it is, as lines that open to provision, version, rates and
    facts."""
    lang = language()
    return [_line(outcome.explanation(name, lang=lang), lang) for name in results or outcome.plan.targets]


def _line(tree: Explanation, lang: str) -> parts.Line:
    return parts.Line(
        label=tree.label,
        value=say(tree.value, lang, tree.unit),
        provision=tree.provision,
        since=tree.since,
        mark=_mark(rate.sureness for rate in tree.rates),
        rates=tuple(
            parts.RateUsed(rate.label, say(rate.value, lang, rate.unit), rate.provision, rate.since)
            for rate in tree.rates
        ),
        facts=tuple(
            parts.Fact(fact.label, say(fact.value, lang, fact.unit, fact.choices), _source(fact.source, fact.reason))
            for fact in tree.facts
        ),
        children=tuple(_line(child, lang) for child in tree.children),
    )


def _mark(sureness: Iterable[str]) -> str:
    return _("Beregnet, ikke bekræftet") if any(mark in "DUX" for mark in sureness if mark) else ""


def _source(source: str, note: str) -> str:
    label = str(CaseFact.Source(source).label) if source in CaseFact.Source.values else source
    return f"{label} ({note})" if note else label


def unmet_conditions(tree: Explanation) -> Iterator[Explanation]:
    """The innermost conditions that fail: a condition that fails because of another says nothing new."""
    within = [found for child in tree.children for found in unmet_conditions(child)]
    if within:
        yield from within
    elif tree.value is False and tree.provision:
        yield tree


def explanation_steps(outcome: Outcome, results: Sequence[str]) -> tuple[letters.Step, ...]:
    """The same explanation for a letter on paper: every line open."""
    return tuple(_step(line) for line in explanation_lines(outcome, results))


def _step(line: parts.Line) -> letters.Step:
    below = (
        *(letters.Step(rate.label, rate.value, rate.citation) for rate in line.rates),
        *(letters.Step(fact.label, fact.value, fact.source) for fact in line.facts),
        *(_step(child) for child in line.children),
    )
    note = ", ".join(part for part in (line.provision, line.mark) if part)
    return letters.Step(line.label, line.value, note, below)
