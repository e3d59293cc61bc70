"""Requests for access as staff meet them: the list, one of them, registered, put off, and answered with one file."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from hjemmel.casework import drafts
from hjemmel.casework import queries as cases
from hjemmel.core import access, clock
from hjemmel.core.access import requires
from hjemmel.core.actor import current_actor
from hjemmel.core.audit import record_read, record_reads
from hjemmel.law.wording import say_length
from hjemmel.records import access as actions
from hjemmel.records import queries, services
from hjemmel.records.forms import AnswerForm, LaterForm, ReceiveForm
from hjemmel.records.items import items_of, rulings_of, title_of
from hjemmel.records.left_out import left_out
from hjemmel.records.models import AccessKind, AccessRequest
from hjemmel.records.rights import right_of
from hjemmel.statutes.aktindsigt.deadlines import PARTY_ACCESS
from hjemmel.web.formats import language
from hjemmel.web.parts import Crumb


@require_GET
@requires(actions.READ_REQUESTS)
def requests(request: HttpRequest) -> HttpResponse:
    """Every request of the municipality, the open ones first, by what is due first."""
    found = list(access.visible(actions.READ_REQUESTS, queries.requests()))
    record_reads(actions.READ_REQUESTS, {row.person for row in found}, ("navn", "aktindsigt"))
    return render(request, "records/requests.html", {"requests": found, "today": clock.today()})


@require_http_methods(["GET", "POST"])
@requires(actions.RECEIVE)
def receive(request: HttpRequest, public_id: str) -> HttpResponse:
    """Register a request that came by letter or was spoken, from the page of a case."""
    case = access.get(actions.RECEIVE, cases.cases(), public_id=public_id)
    kept = drafts.kept_at(request)
    form = ReceiveForm(case, request.POST or None, initial=kept.fields)
    if form.is_valid():
        about_case = form.cleaned_data["kind"] != AccessKind.OWN_DATA
        try:
            found = services.receive(person=case.person, case=case if about_case else None, **form.cleaned_data)
        except services.RecordsError as error:
            form.add_error("received_on", str(error))
        else:
            kept.forget()
            messages.success(request, _("Anmodningen er registreret som %(number)s.") % {"number": found.number})
            return redirect("records:request", public_id=found.public_id)
    record_read(actions.RECEIVE, case.person, ("navn",))
    title = _("Registrér anmodning om aktindsigt")
    return _form(
        request,
        form,
        title=title,
        above=_("Sag %(number)s, %(name)s") % {"number": case.number, "name": case.person.name},
        lead=_("Svaret skal sendes senest %(length)s efter den dag, anmodningen blev modtaget.")
        % {"length": say_length(PARTY_ACCESS.length, language())},
        submit=_("Registrér"),
        cancel=reverse("casework:case", args=(case.public_id,)),
        crumbs=[Crumb(_("Aktindsigt"), reverse("records:requests")), Crumb(title)],
        **kept.shown,
    )


@require_GET
@requires(actions.READ_REQUESTS)
def one(request: HttpRequest, public_id: str) -> HttpResponse:
    """One request: what it covers, how each thing is judged, and by when the answer is due."""
    rows = access.with_verdicts(queries.requests(), may_answer=actions.ANSWER_REQUEST)
    found: Any = access.get(actions.READ_REQUESTS, rows, public_id=public_id)
    record_read(actions.READ_REQUESTS, found.person, ("navn", "aktindsigt"))
    may_answer = found.may_answer
    items = items_of(found) if may_answer else []
    rest = left_out(found) if may_answer else None
    context = {
        "asked": found,
        "why_then": right_of(found.kind).why(language()),
        "items": items,
        "waiting": [item for item in items if item.ruling is None],
        "rulings": [] if may_answer else [(title_of(ruling), ruling) for ruling in rulings_of(found)],
        "notices": found.notices.all(),
        "may_answer": may_answer,
        "left_out": rest,
        "may_fetch": actions.ANSWER_REQUEST.is_open_to(current_actor()),
        "today": clock.today(),
        "crumbs": crumbs_of(found),
    }
    return render(request, "records/request.html", context)


@require_POST
@requires(actions.ANSWER_REQUEST)
def include_rest(request: HttpRequest, public_id: str) -> HttpResponse:
    """Give everything that has not been judged."""
    found = access.get(actions.ANSWER_REQUEST, queries.requests(), public_id=public_id)
    count = services.include_rest(found)
    done = ngettext("%(count)s del er taget med.", "%(count)s dele er taget med.", count)
    messages.success(request, done % {"count": count})
    return redirect("records:request", public_id=found.public_id)


@require_http_methods(["GET", "POST"])
@requires(actions.ANSWER_REQUEST)
def later(request: HttpRequest, public_id: str) -> HttpResponse:
    """Tell the asker that the answer comes later."""
    found = access.get(actions.ANSWER_REQUEST, queries.requests(), public_id=public_id)
    kept = drafts.kept_at(request)
    form = LaterForm(request.POST or None, initial=kept.fields)
    if form.is_valid():
        try:
            services.tell_later(found, **form.cleaned_data)
        except services.RecordsError as error:
            form.add_error("expected_on", str(error))
        else:
            kept.forget()
            messages.success(request, _("Brevet om det senere svar er sendt."))
            return redirect("records:request", public_id=found.public_id)
    record_read(actions.ANSWER_REQUEST, found.person, ("navn",))
    title = _("Svaret kommer senere")
    return _form(
        request,
        form,
        title=title,
        above=_("Anmodning %(number)s, %(name)s") % {"number": found.number, "name": found.requester},
        lead=_("Kan fristen ikke holdes, skal den, der har spurgt, vide hvorfor, og hvornår svaret kommer."),
        submit=_("Send brev"),
        cancel=reverse("records:request", args=(found.public_id,)),
        crumbs=crumbs_of(found, title),
        **kept.shown,
    )


@require_http_methods(["GET", "POST"])
@requires(actions.ANSWER_REQUEST)
def answer(request: HttpRequest, public_id: str) -> HttpResponse:
    """Look at the whole answer as one file, and send it."""
    found = access.get(actions.ANSWER_REQUEST, queries.requests(), public_id=public_id)
    guidance = right_of(found.kind).complaint.format(municipality=found.municipality.name)
    kept = drafts.kept_at(request)
    form = AnswerForm(request.POST or None, initial={"guidance": guidance} | kept.fields)
    record_read(actions.ANSWER_REQUEST, found.person, ("navn", "dokumenter"))
    if form.is_valid():
        try:
            if "show" in request.POST:
                return _pdf(services.preview(found, **form.cleaned_data))
            services.answer(found, **form.cleaned_data)
        except services.RecordsError as error:
            form.add_error(None, str(error))
        else:
            kept.forget()
            messages.success(request, _("Anmodningen er besvaret."))
            return redirect("records:request", public_id=found.public_id)
    context = {"asked": found, "form": form, "crumbs": crumbs_of(found, _("Svar"))} | kept.shown
    return render(request, "records/answer.html", context, status=422 if form.is_bound else 200)


def crumbs_of(found: AccessRequest, here: str = "") -> list[Crumb]:
    """From the list to the request, and to ``here`` within it."""
    start, name = Crumb(_("Aktindsigt"), reverse("records:requests")), found.number
    if not here:
        return [start, Crumb(name)]
    return [start, Crumb(name, reverse("records:request", args=(found.public_id,))), Crumb(here)]


def _pdf(content: bytes) -> HttpResponse:
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="aktindsigt.pdf"'
    return response


def _form(request: HttpRequest, form: Any, **context: Any) -> HttpResponse:
    return render(request, "casework/form.html", {"form": form} | context, status=422 if form.is_bound else 200)
