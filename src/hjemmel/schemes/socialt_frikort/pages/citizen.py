"""The citizen's own page: the card, its balance, and who has paid what."""

from datetime import date, timedelta

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from hjemmel.casework.access import TELL_OF_CHANGE
from hjemmel.casework.models import Case
from hjemmel.casework.models.cases import CaseState
from hjemmel.core import access, clock
from hjemmel.core.access import requires
from hjemmel.core.actor import current_actor
from hjemmel.core.audit import record_read
from hjemmel.core.together import ask_together
from hjemmel.schemes.socialt_frikort import access as actions
from hjemmel.schemes.socialt_frikort import panel, services
from hjemmel.schemes.socialt_frikort.models import Card

_NEW = timedelta(days=30)
"""So long after an employer declared an employment, the page draws attention to it."""


@require_GET
@requires(actions.READ_OWN_CARD)
def my_card(request: HttpRequest) -> HttpResponse:
    """The citizen's card; a citizen without one is told how to get it."""
    person = current_actor().person_id
    cards = access.visible(actions.READ_OWN_CARD, Card.objects.select_related("person"))
    asked = panel.CardAsked(cards, person)
    cases = access.visible(TELL_OF_CHANGE, _cases_of(person))[:1]
    ask_together(*asked.questions, cases)
    today = clock.today()
    years = asked.years | {today.year}
    wanted = request.GET.get("aar", "")
    year = int(wanted) if wanted.isdecimal() and int(wanted) in years else today.year
    view = asked.view(min(today, date(year, 12, 31)))
    if view is None:
        return render(
            request,
            "frikort/no_card.html",
            {"case": next((case for case in cases if case.state == CaseState.OPEN), None)},
        )
    record_read(actions.READ_OWN_CARD, view.card.person, ("frikort", "løn"))
    recent = clock.now() - _NEW
    context = {
        "view": view,
        "years": sorted(years, reverse=True),
        "is_used_up": view.is_active and year == today.year and view.balance.balance == 0 < view.balance.tax_free,
        "new_year": date(today.year + 1, 1, 1),
        "case": cases[0] if cases else None,
        "new": [work.employment for work in view.work if work.employment.declared_at >= recent],
        "points": [*panel.open_points(today, get_language() or "da"), *panel.points_of_control(asked.chosen)],
    }
    return render(request, "frikort/my_card.html", context)


def _cases_of(person: int | None) -> QuerySet[Case]:
    return Case.objects.filter(person=person, scheme__startswith="socialt-frikort").order_by("-pk")


@require_POST
@requires(actions.REPLACE_NUMBER)
def new_number(request: HttpRequest) -> HttpResponse:
    """A new frikort id and code in place of the old."""
    card = access.get(actions.REPLACE_NUMBER, Card.objects.all())
    services.replace_number(card)
    messages.success(request, _("Du har fået et nyt frikort-id og en ny kode. De gamle kan ikke bruges mere."))
    return redirect("frikort:my_card")
