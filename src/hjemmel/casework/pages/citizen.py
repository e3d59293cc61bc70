"""The citizen's own pages: cases, answers, letters."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from hjemmel.casework import access as actions
from hjemmel.casework import drafts, queries, services
from hjemmel.casework.extensions import links_of_letters
from hjemmel.casework.forms.facts import QuestionsForm
from hjemmel.casework.forms.uploads import SendInForm
from hjemmel.casework.hearings import all_unanswered
from hjemmel.casework.pages.applying import offered, offers, represented
from hjemmel.casework.pages.crumbs import crumbs_of
from hjemmel.casework.pages.steps import Step, page
from hjemmel.casework.schemes import scheme_of
from hjemmel.core import access, clock
from hjemmel.core.access import requires
from hjemmel.core.actor import current_actor
from hjemmel.core.audit import record_read, record_reads
from hjemmel.core.models import Document, Person
from hjemmel.core.together import ask_together
from hjemmel.web.lists import page_of

LETTERS_A_PAGE = 25


@require_GET
@requires(actions.READ_OWN_CASES)
def my_cases(request: HttpRequest) -> HttpResponse:
    """What waits for the citizen; own cases and those of whom they speak for or have custody; and what to apply for."""
    actor = current_actor()
    people = Person.objects.filter(pk=actor.person_id)
    visible = access.visible(actions.READ_OWN_CASES, queries.cases())
    cases = visible.annotate(in_custody=actions.in_custody_of(actor)).order_by("-received_on", "-pk")
    of_open_cases = visible.filter(state="open").values("pk")
    waiting = all_unanswered().filter(
        actions.heard_for(actor), hearing__case__in=of_open_cases, answer_by__gte=clock.today()
    )
    waiting = waiting.select_related("hearing__case__person", "person")
    begun = drafts.unsent()
    ask_together(people, cases, waiting, begun)
    saved = {draft.key: draft.saved_at for draft in begun}
    record_reads(actions.READ_OWN_CASES, {*people, *(case.person for case in cases)}, ("sager",))
    context = {
        "cases": cases,
        "waiting": waiting,
        "offers": offers(offered(), saved),
        "represented": [(person, offers(schemes, saved, person)) for person, schemes in represented()],
    }
    return render(request, "casework/my_cases.html", context)


@require_http_methods(["GET", "POST"])
@requires(actions.ANSWER_QUESTIONS)
def answer(request: HttpRequest, public_id: str) -> HttpResponse:
    """Answer the questions of the scheme in an open case; what was answered before stands in the fields."""
    found = access.get(actions.ANSWER_QUESTIONS, queries.cases(), public_id=public_id)
    scheme = scheme_of(found.scheme)
    facts = tuple(fact for fact in scheme.facts(clock.today()) if fact.name in scheme.citizen_facts)
    if not facts:
        raise Http404(public_id)
    kept = drafts.kept_at(request)
    form = QuestionsForm(scheme, facts, request.POST or None, initial=kept.fields)
    if form.is_valid():
        services.answer_questions(found, form.answers)
        kept.forget()
        messages.success(request, _("Tak. Dine svar er modtaget."))
        return redirect("casework:case", public_id=found.public_id)
    record_read(actions.ANSWER_QUESTIONS, found.person, ("navn",))
    context = {
        "case": found,
        "form": form,
        **kept.shown,
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
    page = page_of(request, letters, LETTERS_A_PAGE)
    record_read(actions.READ_OWN_LETTERS, Person.objects.get(pk=current_actor().person_id), ("breve",))
    links = links_of_letters(page.object_list)
    context = {"page": page, "letters": [(letter, links.get(letter.pk)) for letter in page], "has_links": bool(links)}
    return render(request, "casework/my_letters.html", context)


send_in = page(
    Step(
        actions.SEND_IN,
        queries.cases,
        SendInForm,
        services.send_documents,
        gettext_lazy("Send dokumenter"),
        gettext_lazy("Dokumenterne bliver lagt i sagen, som de er. Du kan se dem der, og de kan ikke ændres bagefter."),
        gettext_lazy("Send"),
        gettext_lazy("Tak. Dokumenterne er modtaget og lagt i sagen."),
    )
)
