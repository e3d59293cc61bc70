"""The colleagues, and who of them are tied to themselves as citizens."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from hjemmel.casework import access as actions
from hjemmel.casework import services
from hjemmel.casework.forms.people import ColleagueForm
from hjemmel.casework.pages.steps import Place, Step, page
from hjemmel.core import access
from hjemmel.core.access import requires
from hjemmel.core.models import StaffMembership
from hjemmel.web.parts import Crumb


@require_GET
@requires(actions.TIE_COLLEAGUE)
def colleagues(request: HttpRequest) -> HttpResponse:
    """Everybody else who works here, once each, and whether it is known who they are as citizens."""
    rows = access.visible(actions.TIE_COLLEAGUE, StaffMembership.objects.all())
    once = rows.order_by("user", "pk").distinct("user")
    return render(request, "casework/colleagues.html", {"colleagues": sorted(once, key=lambda row: row.name)})


def _place(found: StaffMembership) -> Place:
    home = reverse("casework:colleagues")
    return Place(None, home, found.name, lambda here: [Crumb(_("Kolleger"), home), Crumb(here)])


tie = page(
    Step(
        actions.TIE_COLLEAGUE,
        StaffMembership.objects.all,
        ColleagueForm,
        services.tie_colleague,
        gettext_lazy("Knyt kollega til sig selv som borger"),
        gettext_lazy("Kollegaen kan derefter ikke se egne og familiens sager. CPR-nummeret vises ikke bagefter."),
        gettext_lazy("Knyt"),
        gettext_lazy("Kollegaen er knyttet. Egne og familiens sager er nu lukket for kollegaen."),
        place=_place,
    )
)
