"""The pages of casework: the citizen's own, the day list, the case, and the decision on one screen."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from hjemmel.casework import access as actions
from hjemmel.casework import queries, services
from hjemmel.casework.forms import ApplicationForm, CaseFactsForm, DraftForm, RemarkForm
from hjemmel.casework.letters import compose, render_letter
from hjemmel.casework.models import Case, Decision
from hjemmel.casework.reading import citizen_lines, decided_facts, explanation_lines, fact_lines
from hjemmel.casework.recomputation import recomputes, recorded_outcome
from hjemmel.casework.schemes import all_schemes, scheme_of
from hjemmel.core import access, clock, files
from hjemmel.core.access import requires
from hjemmel.core.actor import ActorKind, current_actor
from hjemmel.core.audit import record_read, record_reads
from hjemmel.core.models import Document, Person
from hjemmel.web.parts import Crumb

CASES_A_PAGE = 25


# The citizen's pages


@require_GET
@requires(actions.READ_OWN_CASES)
def my_cases(request: HttpRequest) -> HttpResponse:
    """The citizen's cases and what can be applied for."""
    person = Person.objects.get(pk=current_actor().person_id)
    record_read(actions.READ_OWN_CASES, person, ("sager",))
    cases = access.visible(actions.READ_OWN_CASES, queries.cases()).order_by("-received_on", "-pk")
    return render(
        request,
        "casework/my_cases.html",
        {"cases": cases, "schemes": [scheme for scheme in all_schemes() if scheme.citizen_facts]},
    )


@require_http_methods(["GET", "POST"])
@requires(actions.APPLY)
def apply(request: HttpRequest, scheme: str) -> HttpResponse:
    """Apply for a scheme: the questions are the facts the law needs from the citizen."""
    chosen = scheme_of(scheme)
    plan = chosen.plan(clock.today())
    facts = tuple(fact for fact in plan.facts if fact.name in chosen.citizen_facts)
    if not facts:
        raise Http404(scheme)
    form = ApplicationForm(facts, request.POST or None)
    if form.is_valid():
        person = Person.objects.select_related("municipality").get(pk=current_actor().person_id)
        case = services.receive_application(
            person=person,
            municipality=person.municipality,
            scheme=scheme,
            channel=Case.Channel.SELF_SERVICE,
            facts=form.answers,
        )
        messages.success(
            request, _("Din ansøgning er modtaget. Sagen har nummer %(number)s.") % {"number": case.number}
        )
        return redirect("casework:case", public_id=case.public_id)
    return render(
        request,
        "casework/apply.html",
        {
            "scheme": chosen,
            "form": form,
            "crumbs": [Crumb(_("Mine sager"), reverse("casework:my_cases")), Crumb(_("Ansøg"))],
        },
        status=422 if form.is_bound else 200,
    )


# The case


@require_GET
@requires(actions.READ_DAY_LIST)
def day_list(request: HttpRequest) -> HttpResponse:
    """Open cases of the municipality, the one that has waited longest first."""
    cases = access.visible(actions.READ_DAY_LIST, queries.day_list())
    page = Paginator(cases, CASES_A_PAGE).get_page(request.GET.get("side"))
    record_reads(actions.READ_DAY_LIST, (case.person for case in page), ("navn", "sag"))
    return render(request, "casework/day_list.html", {"page": page, "today": clock.today()})


@require_GET
@requires(actions.READ_CASE)
def case(request: HttpRequest, public_id: str) -> HttpResponse:
    """One case: for the citizen what happens and the decision; for staff facts, the law's reading and the decisions."""
    found = access.get(actions.READ_CASE, queries.cases(), public_id=public_id)
    record_read(actions.READ_CASE, found.person, ("navn", "oplysninger", "afgørelser"))
    context = {
        "case": found,
        "scheme": scheme_of(found.scheme),
        "decisions": access.visible(actions.READ_DECISION, queries.signed_decisions(found)),
        "timeline": queries.timeline(found),
        "crumbs": _crumbs(found),
    }
    if current_actor().kind is not ActorKind.STAFF:
        return render(request, "casework/my_case.html", context | {"facts": citizen_lines(found)})
    reading = services.read_law(found)
    return render(
        request,
        "casework/case.html",
        context
        | {
            "facts": fact_lines(found),
            "reading": reading,
            "explanation": explanation_lines(reading.outcome) if reading.outcome else (),
            "open_decision": queries.open_decision(found),
            "may_work": access.allowed(actions.WORK_ON_CASE, found),
        },
    )


@require_http_methods(["GET", "POST"])
@requires(actions.WORK_ON_CASE)
def facts(request: HttpRequest, public_id: str) -> HttpResponse:
    """Record facts with their source."""
    found = access.get(actions.WORK_ON_CASE, queries.cases(), public_id=public_id)
    scheme = scheme_of(found.scheme)
    held = scheme.known(found, clock.today())
    asked = tuple(fact for fact in scheme.plan(clock.today()).facts if fact.name not in held)
    form = CaseFactsForm(asked, request.POST or None)
    if form.is_valid():
        services.record_facts(found, form.recordings)
        messages.success(request, _("Oplysningerne er registreret."))
        return redirect("casework:case", public_id=found.public_id)
    record_read(actions.WORK_ON_CASE, found.person, ("navn", "oplysninger"))
    return render(
        request,
        "casework/facts.html",
        {"case": found, "form": form, "recorded": fact_lines(found), "crumbs": _crumbs(found, _("Oplysninger"))},
        status=422 if form.is_bound else 200,
    )


# The decision on one screen


@require_http_methods(["GET", "POST"])
@requires(actions.WORK_ON_CASE)
def decide(request: HttpRequest, public_id: str) -> HttpResponse:
    """Draft a decision: facts on the left, the law's reading in the middle, the draft and its letter on the right."""
    found = access.get(actions.WORK_ON_CASE, queries.cases(), public_id=public_id)
    reading = services.read_law(found)
    draft = queries.open_decision(found)
    if draft is not None and draft.state != "draft":
        return redirect("casework:decision", public_id=draft.public_id)
    initial = {"outcome": draft.outcome, "reasons": draft.reasons} if draft else None
    form = DraftForm(request.POST or None, initial=initial)
    if form.is_valid():
        try:
            draft = services.draft_decision(found, **form.cleaned_data)
        except services.CaseworkError as error:
            form.add_error(None, str(error))
        else:
            if "submit" in request.POST:
                services.submit(draft)
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
            "scheme": scheme_of(found.scheme),
            "facts": fact_lines(found),
            "reading": reading,
            "explanation": explanation_lines(reading.outcome) if reading.outcome else (),
            "draft": draft,
            "letter": compose(draft) if draft else None,
            "form": form,
            "crumbs": _crumbs(found, _("Afgørelse")),
        },
        status=422 if form.is_bound else 200,
    )


@require_GET
@requires(actions.READ_DECISION)
def decision(request: HttpRequest, public_id: str) -> HttpResponse:
    """One decision with its legal basis, recomputed from what is stored with it."""
    found = access.get(actions.READ_DECISION, queries.decisions(), public_id=public_id)
    record_read(actions.READ_DECISION, found.case.person, ("afgørelse", "oplysninger"))
    return render(
        request,
        "casework/decision.html",
        {
            "decision": found,
            "case": found.case,
            "scheme": scheme_of(found.case.scheme),
            "facts": decided_facts(found),
            "explanation": explanation_lines(recorded_outcome(found)),
            "recomputes": recomputes(found),
            "may_sign": access.allowed(actions.SIGN_DECISION, found),
            "letter": compose(found),
            "remark_form": RemarkForm(),
            "crumbs": _crumbs(found.case, _("Afgørelse")),
        },
    )


@require_POST
@requires(actions.SIGN_DECISION)
def sign(request: HttpRequest, public_id: str) -> HttpResponse:
    """Sign a decision: from here on nobody can change it."""
    found = access.get(actions.SIGN_DECISION, queries.decisions(), public_id=public_id)
    services.sign(found)
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
    record_read(actions.READ_DECISION, found.case.person, ("brev",))
    content = files.read(found.letter.sha256) if found.letter else render_letter(found)
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="brev.pdf"'
    return response


@require_GET
@requires(actions.READ_DOCUMENT)
def document(request: HttpRequest, public_id: str) -> HttpResponse:
    """A document, byte for byte as it was stored."""
    found = access.get(actions.READ_DOCUMENT, Document.objects.select_related("person"), public_id=public_id)
    record_read(actions.READ_DOCUMENT, found.person, ("dokument",))
    response = HttpResponse(files.read(found.sha256), content_type=found.media_type)
    response["Content-Disposition"] = f'inline; filename="{found.public_id}.pdf"'
    return response


def _crumbs(found: Case, here: str = "") -> list[Crumb]:
    if current_actor().kind is ActorKind.STAFF:
        start = Crumb(_("Dagens liste"), reverse("casework:day_list"))
    else:
        start = Crumb(_("Mine sager"), reverse("casework:my_cases"))
    name = _("Sag %(number)s") % {"number": found.number}
    if not here:
        return [start, Crumb(name)]
    return [start, Crumb(name, reverse("casework:case", args=(found.public_id,))), Crumb(here)]
