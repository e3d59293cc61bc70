"""The citizen's own pages."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from hjemmel.casework import access as actions
from hjemmel.casework import drafts, queries, services
from hjemmel.casework.forms.facts import ApplicationForm, QuestionsForm
from hjemmel.casework.models import Case
from hjemmel.casework.pages.crumbs import crumbs_of
from hjemmel.casework.schemes import all_schemes, scheme_of
from hjemmel.core import access, clock
from hjemmel.core.access import requires
from hjemmel.core.actor import current_actor
from hjemmel.core.audit import record_read, record_reads
from hjemmel.core.models import Document, Person
from hjemmel.web.parts import Crumb

LETTERS_A_PAGE = 25


@require_GET
@requires(actions.READ_OWN_CASES)
def my_cases(request: HttpRequest) -> HttpResponse:
    """The cases of the citizen and of those the citizen speaks for, and what can be applied for."""
    person = Person.objects.get(pk=current_actor().person_id)
    cases = access.visible(actions.READ_OWN_CASES, queries.cases()).order_by("-received_on", "-pk")
    record_reads(actions.READ_OWN_CASES, {person, *(case.person for case in cases)}, ("sager",))
    offered = [scheme for scheme in all_schemes() if scheme.citizen_facts and scheme.is_applied_for]
    return render(request, "casework/my_cases.html", {"cases": cases, "schemes": offered})


@require_http_methods(["GET", "POST"])
@requires(actions.APPLY)
def apply(request: HttpRequest, scheme: str) -> HttpResponse:
    """Apply for a scheme: the questions are the facts the law needs from the citizen."""
    chosen = scheme_of(scheme)
    plan = chosen.plan(clock.today())
    facts = tuple(fact for fact in plan.facts if fact.name in chosen.citizen_facts)
    if not facts or not chosen.is_applied_for:
        raise Http404(scheme)
    draft_key = f"apply-{scheme}"
    left = drafts.initial(draft_key)
    form = ApplicationForm(chosen, facts, request.POST or None, initial=left)
    if form.is_valid():
        person = Person.objects.select_related("municipality").get(pk=current_actor().person_id)
        case = services.receive_application(
            person=person,
            municipality=person.municipality,
            scheme=scheme,
            channel=Case.Channel.SELF_SERVICE,
            facts=form.answers,
        )
        drafts.forget(draft_key)
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
            "draft_key": draft_key,
            "restored": bool(left),
            "crumbs": [Crumb(_("Mine sager"), reverse("casework:my_cases")), Crumb(_("Ansøg"))],
        },
        status=422 if form.is_bound else 200,
    )


@require_http_methods(["GET", "POST"])
@requires(actions.ANSWER_QUESTIONS)
def answer(request: HttpRequest, public_id: str) -> HttpResponse:
    """Answer the questions of the scheme in an open case; what was answered before stands in the fields."""
    found = access.get(actions.ANSWER_QUESTIONS, queries.cases(), public_id=public_id)
    scheme = scheme_of(found.scheme)
    facts = tuple(fact for fact in scheme.plan(clock.today()).facts if fact.name in scheme.citizen_facts)
    if not facts:
        raise Http404(public_id)
    draft_key = f"answer-{public_id}"
    left = drafts.initial(draft_key)
    form = QuestionsForm(scheme, facts, request.POST or None, initial=left)
    if form.is_valid():
        services.answer_questions(found, form.answers)
        drafts.forget(draft_key)
        messages.success(request, _("Tak. Dine svar er modtaget."))
        return redirect("casework:case", public_id=found.public_id)
    record_read(actions.ANSWER_QUESTIONS, found.person, ("navn",))
    context = {
        "case": found,
        "form": form,
        "draft_key": draft_key,
        "restored": bool(left),
        "title": _("Svar på spørgsmålene"),
        "lead": _("Vi skal bruge dine svar for at kunne vurdere din sag."),
        "submit": _("Send svar"),
        "crumbs": crumbs_of(found, _("Svar på spørgsmålene")),
    }
    return render(request, "casework/step.html", context, status=422 if form.is_bound else 200)


@require_GET
@requires(actions.READ_OWN_LETTERS)
def my_letters(request: HttpRequest) -> HttpResponse:
    """Every letter that has reached the citizen, the newest first."""
    letters = access.visible(actions.READ_OWN_LETTERS, Document.objects.order_by("-created_at"))
    page = Paginator(letters, LETTERS_A_PAGE).get_page(request.GET.get("side"))
    record_read(actions.READ_OWN_LETTERS, Person.objects.get(pk=current_actor().person_id), ("breve",))
    return render(request, "casework/my_letters.html", {"page": page})
