"""Measures and action plans: what is done, since when, and what is counted before and after."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from hjemmel.core import access, clock
from hjemmel.core.access import Action, requires
from hjemmel.core.together import ask_together
from hjemmel.monitoring import access as actions
from hjemmel.monitoring import queries, services
from hjemmel.monitoring.asked import Measures, ask
from hjemmel.monitoring.forms import measures as forms
from hjemmel.monitoring.models import CountedBy, Measure
from hjemmel.monitoring.pages.crumbs import crumbs
from hjemmel.monitoring.pages.form_page import form_page
from hjemmel.monitoring.telling import tell
from hjemmel.sources.standing import flags
from hjemmel.web.exports import CSV, as_csv
from hjemmel.web.parts import Crumb


def _get(action: Action, public_id: str) -> Measure:
    measures = access.with_verdicts(queries.measures(), may_write=actions.WRITE_MEASURES)
    (found,) = ask(Measures(access.visible(action, measures).filter(public_id=public_id))) or (None,)
    if found is None:
        raise Http404("No such measure, or not for this actor.")
    return found


def _page(found: Measure) -> str:
    return reverse("monitoring:measure", args=(found.public_id,))


def _way(found: Measure | None = None, here: str = "") -> list[Crumb]:
    listed = (_("Tiltag"), reverse("monitoring:measures"))
    if found is None:
        return crumbs(listed, (here, "")) if here else crumbs((listed[0], ""))
    return crumbs(listed, (found.title, _page(found)), (here, "")) if here else crumbs(listed, (found.title, ""))


@require_GET
@requires(actions.READ_MEASURES)
def measures(request: HttpRequest) -> HttpResponse:
    """Every measure of the municipality, and every action plan."""
    found = Measures(access.visible(actions.READ_MEASURES, queries.measures()))
    plans = access.visible(actions.READ_PLANS, queries.plans())
    ask_together(*found.questions, plans)
    context = {
        "measures": found.rows(),
        "plans": plans,
        "may_write": actions.WRITE_MEASURES.is_open_to(request.actor),  # type: ignore[attr-defined]
        "today": clock.today(),
        "crumbs": _way(),
    }
    return render(request, "monitoring/measures.html", context)


@require_GET
@requires(actions.READ_MEASURES)
def export(request: HttpRequest) -> HttpResponse:
    """The measures as a table: each with its counts before and after."""
    headings = (
        _("Tiltag"), _("Område"), _("Bestemmelser"), _("Ansvarlig"), _("Handlingsplan"), _("Begyndt"), _("Afsluttet"),
        _("Indikator"), _("Før: antal"), _("Før: ud af"), _("Efter: antal"), _("Efter: ud af"), _("Læsning"),
    )  # fmt: skip
    rows = []
    for one in ask(Measures(access.visible(actions.READ_MEASURES, queries.measures()))):
        effect = queries.effect_of(one)
        rows.append(
            (
                one.title,
                one.get_area_display(),
                one.provisions,
                one.owner,
                one.plan.title if one.plan else "",
                ", ".join(start.began_on.isoformat() for start in one.starts.all()),
                one.ended_on or "",
                one.indicator,
                effect.before.part if effect.before.periods else "",
                effect.before.whole if effect.before.periods else "",
                effect.after.part if effect.after.periods else "",
                effect.after.whole if effect.after.periods else "",
                tell(effect)[0],
            )
        )
    disposition = {"Content-Disposition": 'attachment; filename="tiltag.csv"'}
    return HttpResponse(as_csv(headings, rows), content_type=CSV, headers=disposition)


@require_GET
@requires(actions.READ_MEASURES)
def measure(request: HttpRequest, public_id: str) -> HttpResponse:
    """One measure with its effect, and what the figures cannot say."""
    found: Any = _get(actions.READ_MEASURES, public_id)
    effect = queries.effect_of(found)
    context = {
        "measure": found,
        "effect": effect,
        "sides": ((_("Før"), effect.before), (_("Efter"), effect.after)),
        "told": tell(effect),
        "starts": list(found.starts.all()),
        "drawn": queries.counts_of(found) if found.counted_by == CountedBy.OUTCOMES else None,
        "flags": flags(found.provisions, clock.today()),
        "is_under_way": queries.is_under_way(found, clock.today()),
        "may_write": found.may_write,
        "crumbs": _way(found),
    }
    return render(request, "monitoring/measure.html", context)


@require_http_methods(["GET", "POST"])
@requires(actions.WRITE_MEASURES)
def write(request: HttpRequest, public_id: str = "") -> HttpResponse:
    """Record a measure, or correct it."""
    found = _get(actions.WRITE_MEASURES, public_id) if public_id else None
    plan = access.visible(actions.READ_PLANS, queries.plans()).filter(public_id=_plan_asked(request)).first()
    form = forms.MeasureForm(request.POST or None, instance=found, initial={"plan": plan} if plan else {})
    title = _("Ret tiltaget") if found else _("Nyt tiltag")
    return form_page(
        request,
        form,
        lambda: _page(services.make_measure(form.save(commit=False))),
        title=title,
        done=_("Tiltaget er gemt."),
        back=_page(found) if found else reverse("monitoring:measures"),
        way=_way(found, title),
    )


def _plan_asked(request: HttpRequest) -> UUID | None:
    """The plan whose page led here; None where none did."""
    try:
        return UUID(request.GET.get("plan", ""))
    except ValueError:
        return None


@require_http_methods(["GET", "POST"])
@requires(actions.WRITE_MEASURES)
def begin(request: HttpRequest, public_id: str) -> HttpResponse:
    """Record when a measure is said to have begun."""
    found = _get(actions.WRITE_MEASURES, public_id)
    form = forms.BeginForm(request.POST or None)
    return form_page(
        request,
        form,
        lambda: services.begin_measure(found, **form.cleaned_data),
        title=_("Registrér, hvornår tiltaget begyndte"),
        done=_("Datoen er registreret."),
        back=_page(found),
        way=_way(found, _("Start")),
    )


@require_http_methods(["GET", "POST"])
@requires(actions.WRITE_MEASURES)
def observe(request: HttpRequest, public_id: str) -> HttpResponse:
    """Record what was counted in a period."""
    found = _get(actions.WRITE_MEASURES, public_id)
    form = forms.ObservationForm(found, request.POST or None)
    return form_page(
        request,
        form,
        lambda: services.record_observation(found, **form.cleaned_data),
        title=_("Registrér en måling"),
        done=_("Målingen er registreret."),
        back=_page(found),
        way=_way(found, _("Måling")),
        lead=_("Samme periode igen retter målingen. Perioder må ikke overlappe."),
    )


@require_http_methods(["GET", "POST"])
@requires(actions.WRITE_MEASURES)
def end(request: HttpRequest, public_id: str) -> HttpResponse:
    """End a measure."""
    found = _get(actions.WRITE_MEASURES, public_id)
    form = forms.EndForm(request.POST or None)
    return form_page(
        request,
        form,
        lambda: services.end_measure(found, **form.cleaned_data),
        title=_("Afslut tiltaget"),
        done=_("Tiltaget er afsluttet."),
        back=_page(found),
        way=_way(found, _("Afslut")),
    )
