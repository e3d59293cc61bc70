"""Cards that pass to another acting municipality with their citizens, out and in."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from hjemmel.casework import drafts
from hjemmel.core import access, people
from hjemmel.core.access import requires
from hjemmel.core.actor import current_actor
from hjemmel.core.audit import record_read, record_reads
from hjemmel.core.models import Person, Transfer
from hjemmel.schemes.socialt_frikort import access as actions
from hjemmel.schemes.socialt_frikort import services
from hjemmel.schemes.socialt_frikort.errors import FrikortError
from hjemmel.schemes.socialt_frikort.forms import HandOverForm
from hjemmel.schemes.socialt_frikort.models import Card
from hjemmel.web.parts import Crumb

TRANSFERS_A_PAGE = 25


@require_GET
@requires(actions.READ_TRANSFERS)
def transfers(request: HttpRequest) -> HttpResponse:
    """What is to be received, and what has been handed over. A citizen who has passed on is no longer named here."""
    rows = access.visible(actions.READ_TRANSFERS, _transfers())
    page = Paginator(rows, TRANSFERS_A_PAGE).get_page(request.GET.get("side"))
    here = current_actor().municipality_id
    waiting = [row.person_id for row in page if row.received_at is None and row.withdrawn_at is None]
    listed = Person.objects.filter(pk__in=[row.person_id for row in page])
    seen = {person.pk: person for person in listed.filter(Q(municipality=here) | Q(pk__in=waiting))}
    for row in page:
        row.citizen = seen.get(row.person_id)
        row.comes_here = row.to_municipality_id == here
    record_reads(actions.READ_TRANSFERS, seen.values(), ("navn",))
    may_receive = actions.RECEIVE.is_open_to(current_actor())
    return render(request, "frikort/transfers.html", {"page": page, "may_receive": may_receive})


@require_http_methods(["GET", "POST"])
@requires(actions.HAND_OVER)
def hand_over(request: HttpRequest, public_id: str) -> HttpResponse:
    """Ask another municipality to receive a citizen with a card."""
    card = access.get(actions.HAND_OVER, Card.objects.select_related("person"), public_id=public_id)
    kept = drafts.kept_at(request)
    form = HandOverForm(request.POST or None, initial=kept.fields)
    if form.is_valid():
        try:
            services.hand_over(card, **form.cleaned_data)
        except FrikortError as error:
            form.add_error(None, str(error))
        else:
            kept.forget()
            messages.success(request, _("Den nye kommune er bedt om at modtage borgeren."))
            return redirect("frikort:transfers")
    record_read(actions.HAND_OVER, card.person, ("navn",))
    context = {
        "form": form,
        "title": _("Overdrag til ny handlekommune"),
        "above": card.person.name,
        "lead": _(
            "Når den nye kommune modtager borgeren, følger frikortet med ansættelser og løn med. Din kommune kan "
            "derefter ikke længere se dem."
        ),
        "submit": _("Overdrag"),
        "cancel": reverse("frikort:transfers"),
        "crumbs": [Crumb(_("Overdragelser"), reverse("frikort:transfers")), Crumb(_("Overdrag"))],
    } | kept.shown
    return render(request, "frikort/form.html", context, status=422 if form.is_bound else 200)


@require_POST
@requires(actions.RECEIVE)
def receive(request: HttpRequest, public_id: str) -> HttpResponse:
    """Receive a citizen with the card."""
    found = access.get(actions.RECEIVE, Transfer.objects.all(), public_id=public_id)
    try:
        services.receive(found)
    except FrikortError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Borgeren er modtaget, og frikortet er fulgt med."))
    return redirect("frikort:transfers")


@require_POST
@requires(actions.WITHDRAW_TRANSFER)
def withdraw(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take an announced hand-over back."""
    people.withdraw_transfer(access.get(actions.WITHDRAW_TRANSFER, Transfer.objects.all(), public_id=public_id))
    messages.success(request, _("Overdragelsen er trukket tilbage."))
    return redirect("frikort:transfers")


def _transfers() -> QuerySet[Transfer]:
    return Transfer.objects.select_related("municipality", "to_municipality").prefetch_related("cases")
