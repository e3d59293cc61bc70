"""Action plans."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from hjemmel.core import access, clock
from hjemmel.core.access import Action, requires
from hjemmel.monitoring import access as actions
from hjemmel.monitoring import queries, services
from hjemmel.monitoring.asked import Measures, ask
from hjemmel.monitoring.forms import plans as forms
from hjemmel.monitoring.models import ActionPlan
from hjemmel.monitoring.pages.crumbs import crumbs
from hjemmel.monitoring.pages.form_page import form_page
from hjemmel.sources.standing import flags
from hjemmel.web.parts import Crumb


def _get(action: Action, public_id: str) -> ActionPlan:
    return access.get(action, queries.plans(), public_id=public_id)


def _page(found: ActionPlan) -> str:
    return reverse("monitoring:plan", args=(found.public_id,))


def _way(*way: tuple[str, str]) -> list[Crumb]:
    return crumbs((_("Tiltag"), reverse("monitoring:measures")), *way)


@require_GET
@requires(actions.READ_PLANS)
def plan(request: HttpRequest, public_id: str) -> HttpResponse:
    """One plan with its measures."""
    found = _get(actions.READ_PLANS, public_id)
    context = {
        "plan": found,
        "measures": ask(Measures(access.visible(actions.READ_MEASURES, queries.measures().filter(plan=found)))),
        "flags": flags(found.provisions, clock.today()),
        "may_write": access.allowed(actions.WRITE_PLANS, found),
        "today": clock.today(),
        "crumbs": _way((found.title, "")),
    }
    return render(request, "monitoring/plan.html", context)


@require_http_methods(["GET", "POST"])
@requires(actions.WRITE_PLANS)
def write(request: HttpRequest, public_id: str = "") -> HttpResponse:
    """Record a plan, or correct it."""
    found = _get(actions.WRITE_PLANS, public_id) if public_id else None
    known = {name: request.GET[name] for name in ("cause", "title", "approved_on", "due_on") if name in request.GET}
    form = forms.PlanForm(request.POST or None, instance=found, initial=known)
    title = _("Ret handlingsplanen") if found else _("Ny handlingsplan")
    return form_page(
        request,
        form,
        lambda: _page(services.make_plan(form.save(commit=False))),
        title=title,
        done=_("Handlingsplanen er gemt."),
        back=_page(found) if found else reverse("monitoring:measures"),
        way=_way((title, "")),
    )


@require_http_methods(["GET", "POST"])
@requires(actions.WRITE_PLANS)
def close(request: HttpRequest, public_id: str) -> HttpResponse:
    """End a plan."""
    found = _get(actions.WRITE_PLANS, public_id)
    form = forms.ClosePlanForm(request.POST or None)
    return form_page(
        request,
        form,
        lambda: services.close_plan(found, **form.cleaned_data),
        title=_("Afslut handlingsplanen"),
        done=_("Handlingsplanen er afsluttet."),
        back=_page(found),
        way=_way((found.title, _page(found)), (_("Afslut"), "")),
    )
