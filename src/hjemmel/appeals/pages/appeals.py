"""Complaints about decisions: the list, and each one with its course, what happens next, and what can be done now."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Value, When
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from hjemmel.appeals import access as actions
from hjemmel.appeals import citing, law, listing, queries, words
from hjemmel.appeals.forms import AppealSearchForm
from hjemmel.appeals.models import Appeal
from hjemmel.appeals.moves import State
from hjemmel.casework.access import WORK_ON_CASE
from hjemmel.casework.pages.crumbs import crumbs_of
from hjemmel.core import access, clock
from hjemmel.core.access import Action, requires
from hjemmel.core.actor import ActorKind, current_actor
from hjemmel.core.audit import EXPORTED, record_read, record_reads
from hjemmel.core.together import ask_together, hold
from hjemmel.web.lists import download, paged


@dataclass(frozen=True, slots=True)
class Button:
    """Something that can be done to an appeal now: ``posts`` where it has no form, ``is_next`` where it is due."""

    url: str
    label: str | Promise
    posts: bool = False
    is_next: bool = False


# What can be done, in the order of an appeal's course. (action, address, label, posts)
_OFFERED: tuple[tuple[Action, str, str | Promise, bool], ...] = (
    (actions.BEGIN_REASSESSMENT, "begin", gettext_lazy("Begynd genvurdering"), True),
    (actions.REASSESS, "reassess", gettext_lazy("Genvurdér"), False),
    (actions.CHECK_REASSESSMENT, "check", gettext_lazy("Kontrollér genvurderingen"), False),
    (actions.ANSWER_ABOUT_THE_REST, "rest", gettext_lazy("Svar om resten af klagen"), False),
    (actions.FORWARD, "forward", gettext_lazy("Send til Ankestyrelsen"), False),
    (actions.REGISTER_OUTCOME, "outcome", gettext_lazy("Registrér Ankestyrelsens afgørelse"), False),
    (actions.CARRY_OUT, "carry_out", gettext_lazy("Ført ud i livet"), False),
    (actions.CONTROL, "control", gettext_lazy("Kontrollér udførelsen"), False),
    (actions.SEND_DIRECTLY, "direct", gettext_lazy("Send videre uden genvurdering"), False),
    (actions.CLARIFY, "talk", gettext_lazy("Tilføj til klagen"), False),
    (actions.CONSIDER_SUSPENSION, "suspension", gettext_lazy("Opsættende virkning"), False),
    (actions.REASSESS, "give_back", gettext_lazy("Læg genvurderingen tilbage"), True),
    (actions.WITHDRAW, "withdraw", gettext_lazy("Træk klagen tilbage"), False),
    (actions.EXPLAIN_REVERSAL, "explain", gettext_lazy("Årsager og læring"), False),
    (actions.CORRECT_OUTCOME, "correct", gettext_lazy("Ret udfaldet"), False),
)

_DUE = ("begin", "reassess", "check", "rest", "forward", "outcome", "carry_out", "control")
_DECIDED_IN_THE_CASE = (State.REDECIDING, State.REMITTED)


def buttons_of(appeal: Appeal) -> list[Button]:
    """What the actor can do to the appeal now, asked of the database in one query."""
    actor = current_actor()
    asked = {
        f"may_{address}": Case(When(action.filter(actor), then=Value(True)), default=Value(False))
        for action, address, *_rest in _OFFERED
        if action.is_open_to(actor)
    }
    may: dict[str, bool] = (Appeal.objects.filter(pk=appeal.pk).values(**asked).first() if asked else None) or {}
    # Where nothing is to be reassessed, or not by the actor, sending it on is what is due.
    is_sent_on = appeal.state == State.RECEIVED and (law.goes_on(appeal) or not may.get("may_begin"))
    due = ("direct",) if is_sent_on else _DUE
    buttons = [
        Button(reverse(f"appeals:{address}", args=(appeal.public_id,)), label, posts, address in due)
        for _action, address, label, posts in _OFFERED
        if may.get(f"may_{address}")
    ]
    if appeal.state in _DECIDED_IN_THE_CASE and WORK_ON_CASE.is_open_to(actor):
        in_case = reverse("casework:case", args=(appeal.case.public_id,))
        buttons.insert(0, Button(in_case, _("Åbn sagen, og afgør den"), is_next=True))
    return buttons


def _wanted(request: HttpRequest) -> listing.Wanted:
    return listing.Wanted(request.GET.get("q", "").strip(), request.GET.get("status", ""))


@require_GET
@requires(actions.SEARCH_APPEALS)
def appeals(request: HttpRequest) -> HttpResponse:
    """Every complaint about a decision in the municipality."""
    wanted = _wanted(request)
    shown = paged(request, wanted.of(access.visible(actions.SEARCH_APPEALS, queries.appeals())))
    record_reads(actions.SEARCH_APPEALS, {appeal.case.person for appeal in shown["page"]}, ("navn", "klage"))
    actor = current_actor()
    context = shown | {
        "form": AppealSearchForm(initial={"q": wanted.text, "status": wanted.state}),
        "today": clock.today(),
        "may_learn": actions.READ_LEARNING.is_open_to(actor),
        "may_import": actions.IMPORT_OUTCOMES.is_open_to(actor),
    }
    return render(request, "appeals/appeals.html", context)


@require_GET
@requires(actions.SEARCH_APPEALS)
def export(request: HttpRequest, form: str) -> HttpResponse:
    """The list as it is shown, whole. Each citizen in it is recorded as read."""
    found = list(_wanted(request).of(access.visible(actions.SEARCH_APPEALS, queries.appeals())))
    record_reads(actions.SEARCH_APPEALS, {appeal.case.person for appeal in found}, ("navn", "klage", EXPORTED))
    return download("klager", form, _("Klager"), listing.headings(), listing.rows(found))


@require_GET
@requires(actions.READ_APPEAL)
def appeal(request: HttpRequest, public_id: str) -> HttpResponse:
    """One appeal: for staff with what can be done to it now, for the citizen with what happens next."""
    further = ("decision__plan", "receipt", "reassessment", "reversal", "forwarding__file", "counted_with")
    with_course = queries.appeals().select_related(*further)
    found: Any = access.get(actions.READ_APPEAL, with_course, public_id=public_id)
    record_read(actions.READ_APPEAL, found.case.person, ("navn", "klage"))
    steps, talks = found.steps.all(), found.talks.all()
    ask_together(steps, talks)
    hold(found, steps=steps, talks=talks)
    is_staff = current_actor().kind is ActorKind.STAFF
    context: dict[str, Any] = {
        "appeal": found,
        "case": found.case,
        "today": clock.today(),
        "is_staff": is_staff,
        "buttons": buttons_of(found),
        "next": words.next_of(found, is_staff=is_staff),
        "why": queries.why(found) if found.due_on else "",
        "timeline": queries.timeline(found),
        "source_flags": citing.flags_of(found) if is_staff else (),
        "crumbs": crumbs_of(found.case, _("Klage %(number)s") % {"number": found.number}),
    }
    if is_staff:
        reversal = getattr(found, "reversal", None)
        labels = {fact.name: queries.label_of(fact) for fact in queries.declared_facts(found.decision)}
        context |= {
            "reassessment": getattr(found, "reassessment", None),
            "forwarding": getattr(found, "forwarding", None),
            "reversal": reversal,
            "lacking": [labels.get(name, name) for name in reversal.lacking_facts] if reversal else (),
        }
    return render(request, "appeals/appeal.html", context)
