"""What has been written, for the data protection officer."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from hjemmel.casework import queries as cases
from hjemmel.casework.listing import number_of
from hjemmel.core import access
from hjemmel.core.access import requires
from hjemmel.core.actor import current_actor
from hjemmel.core.audit import record_reads
from hjemmel.records import access as actions
from hjemmel.records.changes import changes


@require_GET
@requires(actions.READ_CHANGES)
def changes_page(request: HttpRequest) -> HttpResponse:
    """The newest changes in the municipality, or all of those in the case whose number is asked for."""
    asked = request.GET.get("sag", "").strip()
    number, case = number_of(asked), None
    if number is not None:
        visible = access.visible(actions.READ_CHANGES, cases.cases())
        case = visible.filter(pk=number[1], received_on__year=number[0]).first()
    missing = _("Der er ingen sag med det nummer.") if asked and case is None else ""
    found = [] if missing else changes(current_actor().municipality_id or 0, case)
    record_reads(actions.READ_CHANGES, {change.person for change in found if change.person}, ("navn", "ændringer"))
    return render(request, "records/changes.html", {"changes": found, "asked": asked, "missing": missing})
