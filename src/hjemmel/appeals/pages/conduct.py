"""Complaints about case time and conduct, apart from those about decisions."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from hjemmel.appeals import access as actions
from hjemmel.appeals import forms as step_forms
from hjemmel.appeals import listing, queries, services
from hjemmel.appeals.pages.place import place_of, place_of_list
from hjemmel.casework import queries as case_queries
from hjemmel.casework.models import Case
from hjemmel.casework.pages.crumbs import crumbs_of
from hjemmel.casework.pages.steps import Step, page
from hjemmel.casework.parties import parties_of
from hjemmel.core import access
from hjemmel.core.access import requires
from hjemmel.core.audit import EXPORTED, record_read, record_reads
from hjemmel.web.lists import download, paged


def _receive(case: Case, **complaint: Any) -> None:
    services.receive_conduct(case, **complaint)


complain = page(
    Step(
        actions.COMPLAIN_OF_CONDUCT,
        case_queries.cases,
        step_forms.OwnConductForm,
        _receive,
        gettext_lazy("Klag over sagsbehandlingen"),
        gettext_lazy("Du får et svar fra kommunen. Klagen ændrer ikke afgørelsen; den kan du klage over for sig."),
        gettext_lazy("Send klagen"),
        gettext_lazy("Din klage er modtaget. Du får et svar i et brev."),
    )
)
receive = page(
    Step(
        actions.RECEIVE_CONDUCT,
        case_queries.cases,
        step_forms.ConductForm,
        _receive,
        gettext_lazy("Registrér klage over sagsbehandlingen"),
        gettext_lazy("Klagen besvares af en anden end den, der har sagen, og tælles ikke med klager over afgørelser."),
        gettext_lazy("Registrér klagen"),
        gettext_lazy("Klagen er registreret."),
        # Where nobody is a party yet, it is kept as the citizen's.
        fit=lambda form, case: form.offer([one.person for one in parties_of(case)] or [case.person]),
    )
)
answer = page(
    Step(
        actions.ANSWER_CONDUCT,
        queries.conduct_complaints,
        step_forms.AnswerForm,
        services.answer_conduct,
        gettext_lazy("Svar på klagen"),
        lambda complaint: str(complaint.text),
        gettext_lazy("Send svaret"),
        gettext_lazy("Svaret er sendt til den, der klagede."),
        place_of,
    )
)


def _wanted(request: HttpRequest) -> listing.WantedConduct:
    get = request.GET
    return listing.WantedConduct(get.get("q", "").strip(), get.get("angaar", ""), get.get("status", ""))


@require_GET
@requires(actions.SEARCH_CONDUCT)
def complaints(request: HttpRequest) -> HttpResponse:
    """Every complaint about case time and conduct in the municipality."""
    wanted = _wanted(request)
    shown = paged(request, wanted.of(access.visible(actions.SEARCH_CONDUCT, queries.conduct_complaints())))
    found = {complaint.case.person for complaint in shown["page"]}
    record_reads(actions.SEARCH_CONDUCT, found, ("navn", "klage over sagsbehandling"))
    initial = {"q": wanted.text, "angaar": wanted.about, "status": wanted.state}
    context = shown | {
        "form": step_forms.ConductSearchForm(initial=initial),
        "crumbs": place_of_list(_("Sagsbehandling")),
    }
    return render(request, "appeals/conduct_complaints.html", context)


@require_GET
@requires(actions.SEARCH_CONDUCT)
def export(request: HttpRequest, form: str) -> HttpResponse:
    """The list as it is shown, whole. Each citizen in it is recorded as read."""
    found = list(_wanted(request).of(access.visible(actions.SEARCH_CONDUCT, queries.conduct_complaints())))
    about = ("navn", "klage over sagsbehandling", EXPORTED)
    record_reads(actions.SEARCH_CONDUCT, {complaint.case.person for complaint in found}, about)
    title = _("Klager over sagsbehandling")
    return download("klager-sagsbehandling", form, title, listing.conduct_headings(), listing.conduct_rows(found))


@require_GET
@requires(actions.READ_CONDUCT)
def complaint(request: HttpRequest, public_id: str) -> HttpResponse:
    """One complaint about how a case is handled, and its answer."""
    found = access.get(actions.READ_CONDUCT, queries.conduct_complaints(), public_id=public_id)
    record_read(actions.READ_CONDUCT, found.case.person, ("navn", "klage over sagsbehandling"))
    context = {
        "complaint": found,
        "case": found.case,
        "may_answer": access.allowed(actions.ANSWER_CONDUCT, found),
        "crumbs": crumbs_of(found.case, _("Klage over sagsbehandling")),
    }
    return render(request, "appeals/conduct.html", context)
