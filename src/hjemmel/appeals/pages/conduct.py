"""Complaints about case time and conduct."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from hjemmel.appeals import access as actions
from hjemmel.appeals import queries
from hjemmel.casework.pages.crumbs import crumbs_of
from hjemmel.core import access
from hjemmel.core.access import requires
from hjemmel.core.audit import record_read


@require_GET
@requires(actions.READ_CONDUCT)
def complaint(request: HttpRequest, public_id: str) -> HttpResponse:
    """One complaint about how a case is handled, and its answer."""
    found = access.get(actions.READ_CONDUCT, queries.conduct_complaints(), public_id=public_id)
    record_read(actions.READ_CONDUCT, found.case.person, ("navn", "klage over sagsbehandling"))
    context = {
        "complaint": found,
        "case": found.case,
        "crumbs": crumbs_of(found.case, _("Klage over sagsbehandling")),
    }
    return render(request, "appeals/conduct.html", context)
