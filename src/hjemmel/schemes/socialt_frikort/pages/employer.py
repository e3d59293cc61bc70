"""What the employer sees and declares: its own employments and entries, and the balance of those cards."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from hjemmel.core import access, clock
from hjemmel.core.access import requires
from hjemmel.core.networks import network_of
from hjemmel.schemes.socialt_frikort import access as actions
from hjemmel.schemes.socialt_frikort import looks, panel, queries, services
from hjemmel.schemes.socialt_frikort.errors import FrikortError
from hjemmel.schemes.socialt_frikort.forms import EmploymentForm, EndForm
from hjemmel.schemes.socialt_frikort.models import LookupAlert
from hjemmel.schemes.socialt_frikort.services import look_ups
from hjemmel.web.lists import Cut, asked_page, page_of
from hjemmel.web.parts import Crumb

EMPLOYMENTS_A_PAGE = ENTRIES_A_PAGE = ALERTS_A_PAGE = 25


def crumbs(here: str) -> list[Crumb]:
    """The path above a page of the employer's."""
    return [Crumb(_("Frikort"), reverse("frikort:employer")), Crumb(here)]


@require_GET
@requires(actions.READ_EMPLOYMENT)
def employer(request: HttpRequest) -> HttpResponse:
    """The employer's employments with the balance of each card, and what to do about them."""
    today = clock.today()
    own = access.visible(actions.READ_EMPLOYMENT, queries.employments())
    # Whoever has room again is told of first, on whatever page they stand.
    cut = queries.cut_at_the_ceiling(own, today.year)
    page = asked_page(request, Cut(own, EMPLOYMENTS_A_PAGE, cut))
    shown = (*page, *cut)
    balances = looks.balances(actions.READ_EMPLOYMENT, [row.card_id for row in shown], today, ("ansættelse", "saldo"))
    for row in shown:
        row.balance = balances[row.card_id]
    context = {
        "page": page,
        "room_again": [row for row in cut if row.balance.balance],
        "year": today.year,
        "unconfirmed": any(not row.balance.ceiling_is_confirmed for row in page),
        "points": panel.open_points(today, get_language() or "da"),
    }
    return render(request, "frikort/employer.html", context)


@require_http_methods(["GET", "POST"])
@requires(actions.DECLARE_EMPLOYMENT)
def declare(request: HttpRequest) -> HttpResponse:
    """Declare an employment with the id and code that the citizen has shown."""
    form = EmploymentForm(request.POST or None)
    if form.is_valid():
        try:
            services.declare_employment(**form.declared, network=network_of(request))
        except FrikortError as error:  # the failed look-up is counted, so the transaction goes on
            form.add_error(None, str(error))
        else:
            messages.success(request, _("Ansættelsen er registreret. Nu kan du registrere løn."))
            return redirect("frikort:employer")
    context = {
        "form": form,
        "points": panel.open_points(clock.today(), get_language() or "da"),
        "crumbs": crumbs(_("Registrér ansættelse")),
    }
    return render(request, "frikort/declare.html", context, status=422 if form.is_bound else 200)


@require_GET
@requires(actions.READ_EMPLOYMENT)
def employment(request: HttpRequest, public_id: str) -> HttpResponse:
    """One employment and the employer's own entries on it."""
    sought = access.sought(actions.READ_EMPLOYMENT, queries.employments(), public_id=public_id)
    entries = queries.entries().filter(employment__in=sought.values("pk"))
    page = asked_page(request, Cut(entries, ENTRIES_A_PAGE, sought))
    found = access.found(sought)
    fields = ("ansættelse", "saldo", "poster")
    balances = looks.balances(actions.READ_EMPLOYMENT, [found.card_id], clock.today(), fields)
    context = {
        "employment": found,
        "balance": balances[found.card_id],
        "page": page,
        "crumbs": crumbs(str(found)),
    }
    return render(request, "frikort/employment.html", context)


@require_http_methods(["GET", "POST"])
@requires(actions.END_EMPLOYMENT)
def end(request: HttpRequest, public_id: str) -> HttpResponse:
    """Record the last day worked."""
    found = access.get(actions.END_EMPLOYMENT, queries.employments(), public_id=public_id)
    looks.record(actions.END_EMPLOYMENT, [found.card_id], ("ansættelse",))
    form = EndForm(request.POST or None)
    if form.is_valid():
        try:
            with transaction.atomic():
                services.end_employment(found, **form.cleaned_data)
        except FrikortError as error:
            form.add_error("ends_on", str(error))
        else:
            messages.success(request, _("Ansættelsen er afsluttet."))
            return redirect("frikort:employment", public_id=found.public_id)
    context = {
        "form": form,
        "title": _("Afslut ansættelsen"),
        "above": str(found),
        "submit": _("Afslut"),
        "cancel": reverse("frikort:employment", args=(found.public_id,)),
        "crumbs": crumbs(_("Afslut ansættelsen")),
    }
    return render(request, "frikort/form.html", context, status=422 if form.is_bound else 200)


@require_GET
@requires(actions.READ_ALERTS)
def alerts(request: HttpRequest) -> HttpResponse:
    """Where failed look-ups have locked somebody out: an attempt to guess, or an employer who needs help."""
    rows = access.visible(actions.READ_ALERTS, LookupAlert.objects.select_related("organisation"))
    page = page_of(request, rows, ALERTS_A_PAGE)
    limits = (look_ups.FAILURES_A_USER, look_ups.FAILURES_AN_EMPLOYER, look_ups.FAILURES_A_NETWORK)
    return render(request, "frikort/alerts.html", {"page": page, "limits": limits})
