"""Quality standards as anybody may read them: those in force, and those set aside."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from hjemmel.core import access, clock
from hjemmel.core.access import requires
from hjemmel.monitoring import access as actions
from hjemmel.monitoring import queries
from hjemmel.monitoring.asked import Standards, ask
from hjemmel.web.parts import Crumb


@require_GET
@requires(actions.READ_PUBLIC_STANDARDS)
def standards(request: HttpRequest) -> HttpResponse:
    """Every standard in force today, by municipality, with what is set aside."""
    today = clock.today()
    shown = access.visible(actions.READ_PUBLIC_STANDARDS, queries.standards()).order_by("municipality__name", "title")
    rows = [
        {"standard": one, "version": version, "suspension": queries.suspension_on(one, today)}
        for one in ask(Standards(shown))
        if (version := queries.version_in_force(one, today)) is not None
    ]
    return render(request, "monitoring/public_standards.html", {"rows": rows})


@require_GET
@requires(actions.READ_PUBLIC_STANDARDS)
def standard(request: HttpRequest, public_id: str) -> HttpResponse:
    """One standard as it is in force today."""
    today = clock.today()
    found = access.get(actions.READ_PUBLIC_STANDARDS, queries.standards(), public_id=public_id)
    version = queries.version_in_force(found, today)
    if version is None:
        raise Http404("No version is in force.")
    context = {
        "standard": found,
        "version": version,
        "suspension": queries.suspension_on(found, today),
        "approval": queries.last_approval(version),
        "duties": queries.duties_of(found.provisions),
        "crumbs": [Crumb(_("Kvalitetsstandarder"), reverse("monitoring:public_standards")), Crumb(found.title)],
    }
    return render(request, "monitoring/public_standard.html", context)
