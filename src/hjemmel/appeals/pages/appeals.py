"""One appeal: its course, what happens next, and what can be done to it now."""

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
@requires(actions.READ_APPEAL)
def appeal(request: HttpRequest, public_id: str) -> HttpResponse:
    """One appeal: for staff with what can be done to it now, for the citizen with what happens next."""
    found = access.get(actions.READ_APPEAL, queries.appeals(), public_id=public_id)
    record_read(actions.READ_APPEAL, found.case.person, ("navn", "klage"))
    context = {
        "appeal": found,
        "case": found.case,
        "timeline": queries.timeline(found),
        "crumbs": crumbs_of(found.case, _("Klage %(number)s") % {"number": found.number}),
    }
    return render(request, "appeals/appeal.html", context)
