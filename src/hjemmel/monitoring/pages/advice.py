"""The citizens' adviser's recommendations and what came of them."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from hjemmel.core import access, clock
from hjemmel.core.access import requires
from hjemmel.monitoring import access as actions
from hjemmel.monitoring import queries, services
from hjemmel.monitoring.forms import advice as forms
from hjemmel.monitoring.models import Recommendation
from hjemmel.monitoring.models.advice import AdviceState
from hjemmel.monitoring.pages.crumbs import crumbs
from hjemmel.monitoring.pages.form_page import form_page
from hjemmel.web.exports import CSV, as_csv
from hjemmel.web.parts import Crumb


def _way(here: str = "") -> list[Crumb]:
    listed = (_("Borgerrådgiveren"), reverse("monitoring:advice"))
    return crumbs(listed, (here, "")) if here else crumbs((listed[0], ""))


def _all() -> QuerySet[Recommendation]:
    return access.visible(actions.READ_ADVICE, queries.recommendations())


@require_GET
@requires(actions.READ_ADVICE)
def advice(request: HttpRequest) -> HttpResponse:
    """Every recommendation, the newest year first."""
    may_write = actions.WRITE_ADVICE.is_open_to(request.actor)  # type: ignore[attr-defined]
    rows = [(one, earlier, one.waits_too_long(clock.today())) for one, earlier in queries.with_answers(_all())]
    return render(request, "monitoring/advice.html", {"rows": rows, "may_write": may_write, "crumbs": _way()})


@require_GET
@requires(actions.READ_ADVICE)
def export(request: HttpRequest) -> HttpResponse:
    """The list as a table."""
    headings = (
        _("År"), _("Område"), _("Anbefaling"), _("Ansvarlig"), _("Modtaget"), _("Status"), _("Svar"), _("Besvaret")
    )  # fmt: skip
    rows = (
        (
            one.year,
            one.get_area_display(),
            one.recommended,
            one.owner,
            one.received_on,
            one.get_state_display(),
            one.answer,
            one.answered_on or "",
        )
        for one in _all()
    )
    disposition = {"Content-Disposition": 'attachment; filename="borgerraadgiveren.csv"'}
    return HttpResponse(as_csv(headings, rows), content_type=CSV, headers=disposition)


@require_http_methods(["GET", "POST"])
@requires(actions.WRITE_ADVICE)
def new(request: HttpRequest) -> HttpResponse:
    """Record a recommendation."""
    form = forms.RecommendationForm(request.POST or None)
    return form_page(
        request,
        form,
        lambda: services.record_recommendation(form.save(commit=False)),
        title=_("Registrér anbefaling"),
        done=_("Anbefalingen er registreret."),
        back=reverse("monitoring:advice"),
        way=_way(_("Registrér anbefaling")),
    )


@require_http_methods(["GET", "POST"])
@requires(actions.WRITE_ADVICE)
def answer(request: HttpRequest, public_id: str) -> HttpResponse:
    """Answer a recommendation, or follow it up."""
    found = access.get(actions.WRITE_ADVICE, queries.recommendations(), public_id=public_id)
    state = "" if found.state == AdviceState.OPEN else found.state
    initial = {"state": state, "answer": found.answer, "answered_on": clock.today()}
    form = forms.AnswerForm(request.POST or None, initial=initial)
    return form_page(
        request,
        form,
        lambda: services.answer_recommendation(found, **form.cleaned_data),
        title=_("Svar på anbefalingen"),
        done=_("Svaret er gemt."),
        back=reverse("monitoring:advice"),
        way=_way(_("Svar")),
        lead=found.recommended,
    )
