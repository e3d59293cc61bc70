"""The front of monitoring: what asks for somebody's attention."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from hjemmel.core import access, clock
from hjemmel.core.access import requires
from hjemmel.core.together import ask_together
from hjemmel.monitoring import access as actions
from hjemmel.monitoring import queries
from hjemmel.monitoring.asked import Measures, Standards
from hjemmel.monitoring.models import ActionPlan, Measure, Recommendation, Standard
from hjemmel.monitoring.standing import standings


@dataclass(frozen=True, slots=True)
class Matter:
    """Something that asks for attention: what it is, which, and why."""

    kind: str | Promise
    title: str
    url: str
    why: str


@require_GET
@requires(actions.READ_STANDARDS)
def overview(request: HttpRequest) -> HttpResponse:
    """What is flagged, overdue or unanswered, and the way to each list."""
    today = clock.today()
    standards = Standards(access.visible(actions.READ_STANDARDS, queries.standards()))
    measures = Measures(access.visible(actions.READ_MEASURES, queries.measures()))
    plans = access.visible(actions.READ_PLANS, queries.plans())
    advice = access.visible(actions.READ_ADVICE, queries.recommendations())
    ask_together(*standards.questions, *measures.questions, plans, advice)
    matters = [
        *_standards(standards.rows(), today),
        *_measures(measures.rows()),
        *_plans(plans, today),
        *_advice(advice, today),
    ]
    return render(request, "monitoring/overview.html", {"matters": matters})


def _standards(standards: Iterable[Standard], today: date) -> Iterator[Matter]:
    for one in standings(standards, today):
        url = reverse("monitoring:standard", args=(one.standard.public_id,))
        for problem in one.problems:
            yield Matter(gettext_lazy("Kvalitetsstandard"), one.standard.title, url, problem)


def _measures(measures: Iterable[Measure]) -> Iterator[Matter]:
    for one in measures:
        if len(one.starts.all()) > 1:
            url = reverse("monitoring:measure", args=(one.public_id,))
            why = _("Kilderne er uenige om, hvornår det begyndte.")
            yield Matter(gettext_lazy("Tiltag"), one.title, url, why)


def _plans(plans: Iterable[ActionPlan], today: date) -> Iterator[Matter]:
    for one in plans:
        if one.closed_on is None and one.due_on is not None and one.due_on < today:
            url = reverse("monitoring:plan", args=(one.public_id,))
            yield Matter(gettext_lazy("Handlingsplan"), one.title, url, _("Fristen er overskredet."))


def _advice(advice: Iterable[Recommendation], today: date) -> Iterator[Matter]:
    for one in advice:
        if one.waits_too_long(today):
            why = _("Er ikke besvaret efter et år.")
            yield Matter(gettext_lazy("Borgerrådgiveren"), str(one), reverse("monitoring:advice"), why)
