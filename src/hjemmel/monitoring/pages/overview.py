"""The front of monitoring: what asks for somebody's attention."""

from collections.abc import Iterator
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
from hjemmel.monitoring import access as actions
from hjemmel.monitoring import queries
from hjemmel.monitoring.standing import standing


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
    matters = [*_standards(today), *_measures(today), *_plans(today), *_advice(today)]
    return render(request, "monitoring/overview.html", {"matters": matters})


def _standards(today: date) -> Iterator[Matter]:
    for one in access.visible(actions.READ_STANDARDS, queries.standards()):
        for problem in standing(one, today).problems:
            url = reverse("monitoring:standard", args=(one.public_id,))
            yield Matter(gettext_lazy("Kvalitetsstandard"), one.title, url, problem)


def _measures(today: date) -> Iterator[Matter]:
    for one in access.visible(actions.READ_MEASURES, queries.measures()):
        if len(one.starts.all()) > 1:
            url = reverse("monitoring:measure", args=(one.public_id,))
            why = _("Kilderne er uenige om, hvornår det begyndte.")
            yield Matter(gettext_lazy("Tiltag"), one.title, url, why)


def _plans(today: date) -> Iterator[Matter]:
    for one in access.visible(actions.READ_PLANS, queries.plans()):
        if one.closed_on is None and one.due_on is not None and one.due_on < today:
            url = reverse("monitoring:plan", args=(one.public_id,))
            yield Matter(gettext_lazy("Handlingsplan"), one.title, url, _("Fristen er overskredet."))


def _advice(today: date) -> Iterator[Matter]:
    for one in access.visible(actions.READ_ADVICE, queries.recommendations()):
        if one.waits_too_long(today):
            why = _("Er ikke besvaret efter et år.")
            yield Matter(gettext_lazy("Borgerrådgiveren"), str(one), reverse("monitoring:advice"), why)
