"""The registry of schemes (*ordninger*): what a scheme says of itself; what it does not say, casework does.

A scheme is a folder under ``hjemmel/schemes`` whose ``scheme.py`` calls ``register``. Nothing outside names it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from django.db.models import QuerySet

from hjemmel.casework.models import Case, Conclusion, Decision
from hjemmel.casework.models.decisions import DecisionOutcome
from hjemmel.casework.values import Value
from hjemmel.core.letters import Provision
from hjemmel.law import Fact, Law, Plan
from hjemmel.law.errors import NoVersionError
from hjemmel.law.facts import Labels
from hjemmel.sources.rates import law_of
from hjemmel.statutes import load
from hjemmel.statutes.barnets_lov.parties import PARTY_FROM_AGE
from hjemmel.web.formats import language


class SchemeError(Exception):
    """A scheme is registered twice, or asked for and not there."""


@dataclass(frozen=True)
class DecisionLetter:
    """What a scheme says in a decision letter; casework adds reasons, facts, explanation and complaint guidance."""

    title: str
    conclusion: str
    next_steps: tuple[str, ...]
    provisions: tuple[Provision, ...]


@dataclass(frozen=True)
class Panel:
    """What a scheme shows on the case page: a template of its own, and what that needs as ``panel``."""

    template: str
    content: Any


def _no_panel() -> Panel | None:
    return None


@dataclass(frozen=True)
class PanelAsked:
    """A panel to be: its questions, which the page asks together with its own, and what to show once they are answered.

    ``show`` gives ``None`` where there is nothing to show.
    """

    questions: tuple[QuerySet[Any], ...] = ()
    show: Callable[[], Panel | None] = _no_panel


def _nothing_known(case: Case, on: date) -> Mapping[str, Value]:
    return {}


def _nothing_done(_: object) -> None:
    pass


def _nothing_shown(case: Case) -> PanelAsked:
    return PanelAsked()


OUTCOMES: Mapping[str, tuple[str, str]] = {
    DecisionOutcome.GRANTED: ("Bevilling", "Grant"),
    DecisionOutcome.REFUSED: ("Afslag", "Refusal"),
}
"""What the outcomes of a decision are called, Danish and English, where the scheme has no words of its own."""


@dataclass(frozen=True)
class Scheme:
    """One scheme.

    ``deciding`` names the rule (a condition) that must hold for a grant, ``shows`` the further results that the
    decision states. ``citizen_facts`` are the questions the citizen answers, when applying or in an open case; a scheme
    without any, or whose cases the municipality opens itself (``is_applied_for``), is not applied for on the citizen's
    own pages. ``questions`` puts them in words for the citizen, Danish and English, and ``why_asked`` says in Danish
    why a citizen who did not apply is asked them. ``known`` gives the facts that the case itself holds on a date (the
    birth date, that an application was received), which nobody is asked for. ``compose`` writes the letter's own parts;
    ``unit`` is the part of the municipality that writes. ``on_signed`` does what a decision sets going, within the
    transaction that signs it: an error there undoes the signature. ``panel`` is shown to staff on the case page.
    From ``party_from_age`` a child is a party beside those who have custody (BL § 3); nobody younger than
    ``lowest_age`` can have what the scheme gives, so those who have custody do not apply for it.

    ``outcomes`` names the two outcomes, Danish and English, where they are not a grant and a refusal. An outcome in
    ``hearing_before`` is not submitted before the party has been heard in the case. ``unchanged`` names the rules in
    the plan that, when all hold, let a case be closed by its result alone, since nothing changes for the citizen: no
    decision, no letter; ``on_concluded`` does what that sets going. Facts in ``only_if_needed`` are asked for only when
    the result rests on them, given all others; a fact in ``documented`` is recorded as met by naming its document or
    register.
    """

    slug: str
    name: str
    name_en: str
    summary: str
    summary_en: str
    deciding: str
    shows: tuple[str, ...]
    compose: Callable[[Decision], DecisionLetter]
    unit: str
    citizen_facts: tuple[str, ...] = ()
    questions: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    known: Callable[[Case, date], Mapping[str, Value]] = _nothing_known
    on_signed: Callable[[Decision], object] = _nothing_done
    panel: Callable[[Case], PanelAsked] = _nothing_shown
    party_from_age: int = PARTY_FROM_AGE
    lowest_age: int = 0
    is_applied_for: bool = True
    why_asked: str = ""
    outcomes: Mapping[str, tuple[str, str]] = field(default_factory=lambda: OUTCOMES)
    hearing_before: frozenset[str] = frozenset()
    unchanged: tuple[str, ...] = ()
    on_concluded: Callable[[Conclusion], object] = _nothing_done
    only_if_needed: frozenset[str] = frozenset()
    documented: frozenset[str] = frozenset()

    def label(self, language: str) -> str:
        """The scheme's name in Danish (``da``) or English (``en``)."""
        return self.name if language == "da" else self.name_en

    def description(self, language: str) -> str:
        """What the scheme is, in a sentence."""
        return self.summary if language == "da" else self.summary_en

    def outcome(self, outcome: str, language: str) -> str:
        """What an outcome of a decision is called."""
        return self.outcomes[outcome][language == "en"]

    def stated(self, outcome: str) -> tuple[str, ...]:
        """The results that a decision states and rests on: a refusal gives nothing whose size it would tell."""
        return (self.deciding, *(() if outcome == DecisionOutcome.REFUSED else self.shows))

    def question(self, fact: Fact, language: str) -> str:
        """What the citizen is asked about a fact; the fact's own label where the scheme has no words of its own."""
        words = self.questions.get(fact.name)
        return fact.label(language) if words is None else words[language == "en"]

    def plan(self, on: date, municipality_id: int | None = None) -> Plan:
        """The law of this scheme in force on the date, as a plan for its results.

        With a municipality, its rates are those that its lawyers have confirmed; without, as the law's files have them.
        """
        return _plan(_law(municipality_id), self.deciding, self.shows, on)

    def latest_plan(self, on: date, municipality_id: int | None = None) -> tuple[Plan, Labels | None]:
        """The plan of the date, or where the law lacks a value then, the last one that is whole, and what is lacking.

        A rate of a new year is known when it has been published. Until then forms ask what they asked, and nothing is
        read. Raises `NoVersionError` where there never was a whole plan.
        """
        lacking: Labels | None = None
        while True:
            try:
                return self.plan(on, municipality_id), lacking
            except NoVersionError as error:
                lapsed = _law(municipality_id).lapsed(error.rule, on)
                if lapsed is None:
                    raise
                on, lacking = lapsed[0], lacking or lapsed[1]

    def facts(self, on: date) -> tuple[Fact, ...]:
        """What the law asks about, on the date or as it last did."""
        return self.latest_plan(on)[0].facts


def _law(municipality_id: int | None) -> Law:
    return law_of(municipality_id) if municipality_id else load()


@lru_cache(maxsize=256)
def _plan(law: Law, deciding: str, shows: tuple[str, ...], on: date) -> Plan:
    return law.at(on).plan(deciding, *shows)


_schemes: dict[str, Scheme] = {}


def register(scheme: Scheme) -> Scheme:
    """Add a scheme, once."""
    if scheme.slug in _schemes:
        raise SchemeError(f"The scheme {scheme.slug} is registered twice.")
    _schemes[scheme.slug] = scheme
    return scheme


def all_schemes() -> tuple[Scheme, ...]:
    """Every registered scheme, by name."""
    return tuple(sorted(_schemes.values(), key=lambda scheme: scheme.name))


def scheme_of(slug: str) -> Scheme:
    """The scheme with this slug.

    Raises:
        SchemeError: no folder under ``schemes`` registers it (it was removed while cases still name it).
    """
    try:
        return _schemes[slug]
    except KeyError as error:
        raise SchemeError(f"No scheme {slug!r} is registered.") from error


def choices() -> list[tuple[str, Any]]:
    """The schemes as choices of a form field, in the language of the screen."""
    return [(scheme.slug, scheme.label(language())) for scheme in all_schemes()]
