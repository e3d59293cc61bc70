"""Citizens who pass to another acting municipality, out and in, and the cases that are taken up again here."""

from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from hjemmel.casework import access as actions
from hjemmel.casework import queries, services
from hjemmel.casework.schemes import scheme_of
from hjemmel.core import access, people
from hjemmel.core.access import requires
from hjemmel.core.actor import current_actor
from hjemmel.core.audit import record_read, record_reads
from hjemmel.core.models import Person, Transfer
from hjemmel.core.people import PeopleError
from hjemmel.web.lists import paged


@require_GET
@requires(actions.READ_TRANSFERS)
def transfers(request: HttpRequest) -> HttpResponse:
    """What is to be received, and what has been handed over. A citizen who has passed on is no longer named here."""
    context = paged(request, access.visible(actions.READ_TRANSFERS, _transfers()))
    page = context["page"]
    here = current_actor().municipality_id
    waiting = [row.person_id for row in page if row.received_at is None and row.withdrawn_at is None]
    listed = Person.objects.filter(pk__in=[row.person_id for row in page])
    seen = {person.pk: person for person in listed.filter(Q(municipality=here) | Q(pk__in=waiting))}
    for row in page:
        row.citizen = seen.get(row.person_id)
        row.comes_here = row.to_municipality_id == here
    record_reads(actions.READ_TRANSFERS, seen.values(), ("navn",))
    to_continue = set(access.visible(actions.CONTINUE_CASE, queries.handed_over()).values_list("pk", flat=True))
    for told in (told for row in page for told in row.cases.all()):
        told.may_continue, told.is_applied_for = told.pk in to_continue, scheme_of(told.scheme).is_applied_for
    context["may_receive"] = actions.RECEIVE_PERSON.is_open_to(current_actor())
    return render(request, "casework/transfers.html", context)


@require_POST
@requires(actions.RECEIVE_PERSON)
def receive(request: HttpRequest, public_id: str) -> HttpResponse:
    """Receive a citizen."""
    found = access.get(actions.RECEIVE_PERSON, Transfer.objects.all(), public_id=public_id)
    try:
        services.receive_person(found)
    except PeopleError as error:
        messages.error(request, str(error))
    else:
        messages.success(
            request, _("Borgeren er modtaget. Har borgeren et frikort, er det fulgt med og står på borgerens side.")
        )
    return redirect("casework:transfers")


@require_POST
@requires(actions.WITHDRAW_TRANSFER)
def withdraw(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take an announced hand-over back."""
    people.withdraw_transfer(access.get(actions.WITHDRAW_TRANSFER, Transfer.objects.all(), public_id=public_id))
    messages.success(request, _("Overdragelsen er trukket tilbage."))
    return redirect("casework:transfers")


@require_POST
@requires(actions.CONTINUE_CASE)
def continue_case(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take up, on the municipality's own initiative, a case that the earlier municipality told of."""
    found = access.get(actions.CONTINUE_CASE, queries.handed_over(), public_id=public_id)
    record_read(actions.CONTINUE_CASE, found.transfer.person, ("sag",))
    case = services.continue_case(found)
    messages.success(request, _("Sagen er åbnet her. Det, den tidligere kommune skrev, står som notat."))
    return redirect("casework:case", public_id=case.public_id)


def _transfers() -> QuerySet[Transfer]:
    told = Transfer.objects.select_related("municipality", "to_municipality")
    return told.prefetch_related("cases__continued_by")
