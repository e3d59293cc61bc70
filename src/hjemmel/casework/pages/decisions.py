"""The decision on one screen: draft, letter, signature."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from hjemmel.casework import access as actions
from hjemmel.casework import deadlines, drafts, extensions, queries, services, sources
from hjemmel.casework.forms.decisions import DraftForm, RemarkForm
from hjemmel.casework.hearings import has_been_heard, open_hearing
from hjemmel.casework.letters import compose, render_letter
from hjemmel.casework.models import Case, Decision
from hjemmel.casework.models.decisions import DecisionOutcome
from hjemmel.casework.pages.crumbs import crumbs_of
from hjemmel.casework.reading import decided_facts, explanation_lines, fact_lines, language, unconfirmed_rates
from hjemmel.casework.reasons_text import drafted_reasons
from hjemmel.casework.recomputation import recomputes, recorded_outcome
from hjemmel.casework.schemes import scheme_of
from hjemmel.core import access, files
from hjemmel.core.access import requires
from hjemmel.core.actor import ActorKind, current_actor
from hjemmel.core.audit import record_read
from hjemmel.core.together import ask_together


@require_http_methods(["GET", "POST"])
@requires(actions.WORK_ON_CASE)
def decide(request: HttpRequest, public_id: str) -> HttpResponse:
    """Draft a decision: facts on the left, the law's reading in the middle, the draft and its letter on the right."""
    found = access.get(actions.WORK_ON_CASE, queries.cases(), public_id=public_id)
    reading = services.read_law(found)
    draft = queries.open_decision(found)
    if draft is not None and draft.state != "draft":
        return redirect("casework:decision", public_id=draft.public_id)
    kept = drafts.kept_at(request)
    scheme = scheme_of(found.scheme)
    initial = {"reasons": drafted_reasons(reading, scheme.deciding)}
    if draft:
        initial = {"outcome": draft.outcome, "reasons": draft.reasons}
    form = DraftForm(scheme, request.POST or None, initial=initial | kept.fields)
    if form.is_valid():
        try:
            draft = services.draft_decision(found, **form.cleaned_data)
            if "submit" in request.POST:
                services.submit(draft)
        except services.CaseworkError as error:
            form.add_error(None, str(error))
        else:
            kept.forget()
            if "submit" in request.POST:
                messages.success(request, _("Afgørelsen er sendt til underskrift."))
                return redirect("casework:case", public_id=found.public_id)
            messages.success(request, _("Kladden er gemt."))
            return redirect("casework:decide", public_id=found.public_id)
    record_read(actions.WORK_ON_CASE, found.person, ("navn", "oplysninger", "kladde"))
    return render(
        request,
        "casework/decide.html",
        {
            "case": found,
            "scheme": scheme,
            "facts": fact_lines(reading),
            "reading": reading,
            "explanation": explanation_lines(reading.outcome) if reading.outcome else (),
            "unconfirmed": unconfirmed_rates(reading.outcome, language()) if reading.outcome else (),
            "draft": draft,
            "wants_hearing": bool(scheme.hearing_before) and not open_hearing(found) and not has_been_heard(found),
            "source_flags": sources.flags_of(draft) if draft else (),
            **_letter_with(found, form.data or initial | kept.fields),
            **kept.shown,
            "form": form,
            "crumbs": crumbs_of(found, _("Afgørelse")),
        },
        status=422 if form.is_bound else 200,
    )


@require_POST
@requires(actions.WORK_ON_CASE)
def try_letter(request: HttpRequest, public_id: str) -> HttpResponse:
    """The letter beside the draft, as it would look with what is typed. None of it is kept."""
    found = access.get(actions.WORK_ON_CASE, queries.cases().select_related("municipality"), public_id=public_id)
    record_read(actions.WORK_ON_CASE, found.person, ("navn", "kladde"))
    return render(request, "casework/letter_beside.html", _letter_with(found, request.POST))


def _letter_with(case: Case, typed: Mapping[str, Any]) -> dict[str, Any]:
    """The letter that says what is typed, or why there is none; nothing until an outcome is chosen."""
    if typed.get("outcome") not in DecisionOutcome.values:
        return {}
    try:
        draft = services.as_drafted(case, outcome=typed["outcome"], reasons=typed.get("reasons", ""))
    except services.CaseworkError as error:
        return {"why_no_letter": str(error)}
    return {"letter": compose(draft)}


@require_GET
@requires(actions.READ_DECISION)
def decision(request: HttpRequest, public_id: str) -> HttpResponse:
    """One decision with its legal basis, recomputed from what is stored with it."""
    decisions = access.with_verdicts(queries.decisions().select_related("plan"), may_sign=actions.SIGN_DECISION)
    found: Any = access.get(actions.READ_DECISION, decisions, public_id=public_id)
    record_read(actions.READ_DECISION, found.case.person, ("afgørelse", "oplysninger"))
    outcome, scheme = recorded_outcome(found), scheme_of(found.case.scheme)
    stated = scheme.stated(found.outcome)
    is_staff = current_actor().kind is ActorKind.STAFF
    sent, own = deadlines.deliveries_of(found), queries.own_letters(found.case)
    ask_together(sent, own)
    return render(
        request,
        "casework/decision.html",
        {
            "decision": found,
            "case": found.case,
            "scheme": scheme,
            "facts": decided_facts(found),
            "explanation": explanation_lines(outcome, stated),
            "unconfirmed": unconfirmed_rates(outcome, language(), stated),
            "recomputes": recomputes(found),
            "source_flags": sources.flags_of(found) if is_staff else (),
            "may_sign": found.may_sign,
            "hindrance": services.hindrance_of(found) if found.may_sign else "",
            "letter": compose(found) if is_staff else None,
            "deadlines": deadlines.complaint_deadlines(sent),
            "own_letter": queries.letter_among(own, found),
            "links": extensions.links_of(found),
            "remark_form": RemarkForm(),
            "crumbs": crumbs_of(found.case, _("Afgørelse")),
        },
    )


@require_POST
@requires(actions.SIGN_DECISION)
def sign(request: HttpRequest, public_id: str) -> HttpResponse:
    """Sign a decision: from here on nobody can change it."""
    found = access.get(actions.SIGN_DECISION, queries.decisions(), public_id=public_id)
    try:
        services.sign(found)
    except services.CaseworkError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Afgørelsen er underskrevet, og brevet er på vej til borgeren."))
    return redirect("casework:decision", public_id=found.public_id)


@require_POST
@requires(actions.SIGN_DECISION)
def send_back(request: HttpRequest, public_id: str) -> HttpResponse:
    """Return a decision to its caseworker."""
    found = access.get(actions.SIGN_DECISION, queries.decisions(), public_id=public_id)
    form = RemarkForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Skriv, hvad der skal ændres."))
        return redirect("casework:decision", public_id=found.public_id)
    services.send_back(found, remark=form.cleaned_data["remark"])
    messages.success(request, _("Afgørelsen er sendt tilbage til sagsbehandleren."))
    return redirect("casework:case", public_id=found.case.public_id)


@require_GET
@requires(actions.READ_DECISION)
def letter_preview(request: HttpRequest, public_id: str) -> HttpResponse:
    """The letter as it will look, before it is signed; the signed letter itself afterwards."""
    found: Decision = access.get(actions.READ_DECISION, queries.decisions(), public_id=public_id)
    if found.letter_id is not None and found.letter is None:
        raise Http404("The letter has not reached its recipient.")
    record_read(actions.READ_DECISION, found.case.person, ("brev",))
    content = files.read(found.letter.sha256) if found.letter else render_letter(found)
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="brev.pdf"'
    return response
