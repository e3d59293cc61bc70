"""The texts of open cases that cite sources: the draft of the decision with its letter, and what was assessed."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from hjemmel.casework import queries
from hjemmel.casework.access import READ_CASE
from hjemmel.casework.letters import provisions_of
from hjemmel.casework.models import Case, CaseFact, Decision, Hearing, Note
from hjemmel.casework.models.cases import CaseState
from hjemmel.casework.models.decisions import DecisionState
from hjemmel.core import access, clock
from hjemmel.core.actor import ActorKind, current_actor
from hjemmel.core.together import share_out
from hjemmel.sources.standing import Flag, flags
from hjemmel.sources.uses import CitingText, TextsAsked

_DRAFTS = (DecisionState.DRAFT, DecisionState.SUBMITTED)


def flags_of(decision: Decision) -> tuple[Flag, ...]:
    """What a decision relies on that does not hold: today while it is a draft, on its law's day when it is signed."""
    day = decision.law_date if decision.signed_at else clock.today()
    return flags(text_of(decision), day)


def flags_of_case(case: Case) -> tuple[Flag, ...]:
    """What an open case relies on that does not hold today."""
    if case.state != CaseState.OPEN:
        return ()
    return flags(_case_text(case, queries.open_decision(case)), clock.today())


def text_of(decision: Decision) -> str:
    """What a decision says of its basis: the provisions of its letter, its reasons, and the reasons of its facts."""
    cited = (provision.citation for provision in provisions_of(decision))
    return "\n".join((*cited, decision.reasons, *(fact["note"] for fact in decision.facts.values())))


def citing_texts(containing: str = "") -> TextsAsked:
    """The open cases that the actor may see and that cite anything, each with its texts in one."""
    if current_actor().kind is not ActorKind.STAFF:
        return TextsAsked()
    found = access.visible(READ_CASE, Case.objects.filter(state=CaseState.OPEN)).filter(_said(containing)).distinct()
    cases = queries.cases().filter(pk__in=found.values("pk")).order_by("pk")
    drafts = queries.decisions().select_related("plan", "supersedes").filter(state__in=_DRAFTS)
    kept: dict[str, QuerySet[Any]] = {
        "decisions": drafts.filter(case__in=found),
        "recorded_facts": CaseFact.objects.filter(case__in=found),
        "notes": Note.objects.filter(case__in=found),
        "hearings": Hearing.objects.filter(case__in=found),
    }

    def texts() -> Iterator[CitingText]:
        share_out(cases, "case_id", **kept)
        for case in cases:
            url = reverse("casework:case", args=(case.public_id,))
            yield CitingText(
                _("Åben sag"), case.number, url, _case_text(case, queries.open_decision(case)), case.person
            )

    return TextsAsked((cases, *kept.values()), texts)


def _said(containing: str) -> Q:
    """The cases in which something is said that holds the words; or else those with a draft, or that cite anything."""
    if containing:
        return _anywhere(containing)
    return Q(decisions__state__in=_DRAFTS) | _anywhere("§") | _anywhere("rincip")


def _anywhere(words: str) -> Q:
    places = ("decisions__reasons", "recorded_facts__note", "notes__text", "hearings__informed_of")
    found = Q()
    for place in places:
        found |= Q(**{f"{place}__contains": words})
    return found


def _case_text(case: Case, draft: Decision | None) -> str:
    notes = (note.text for note in case.notes.all())  # type: ignore[attr-defined]
    heard = (hearing.informed_of for hearing in case.hearings.all())  # type: ignore[attr-defined]
    assessed = (fact.note for fact in queries.latest_facts(case).values())
    return "\n".join((*([text_of(draft)] if draft else ()), *assessed, *notes, *heard))
