"""The colleagues: the unit each belongs to, and who of them are tied to themselves as citizens."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from hjemmel.casework import access as actions
from hjemmel.casework import services
from hjemmel.casework.forms.people import ColleagueForm, UnitForm
from hjemmel.casework.pages.steps import Place, Step, page
from hjemmel.core import access
from hjemmel.core.access import requires
from hjemmel.core.actor import current_actor
from hjemmel.core.dated_settings import value_of
from hjemmel.core.models import StaffMembership
from hjemmel.core.readers import READER_SHOWN
from hjemmel.web.parts import Crumb


@require_GET
@requires(actions.TIE_COLLEAGUE)
def colleagues(request: HttpRequest) -> HttpResponse:
    """Everybody else who works here, once each, with unit, and whether it is known who they are as citizens."""
    rows = access.visible(actions.TIE_COLLEAGUE, StaffMembership.objects.all())
    once = rows.order_by("user", "pk").distinct("user")
    shown = value_of(READER_SHOWN, current_actor().municipality_id)
    context = {"colleagues": sorted(once, key=lambda row: row.name), "reader_shown": READER_SHOWN.say(shown)}
    return render(request, "casework/colleagues.html", context)


def _place(found: StaffMembership) -> Place:
    home = reverse("casework:colleagues")
    return Place(None, home, found.name, lambda here: [Crumb(_("Kolleger"), home), Crumb(here)])


set_unit = page(
    Step(
        actions.SET_UNIT,
        StaffMembership.objects.all,
        UnitForm,
        services.set_unit,
        gettext_lazy("Kollegaens enhed"),
        gettext_lazy(
            "Enheden gælder fra nu af i alle kollegaens roller. Det, kollegaen har læst før, står med den gamle enhed."
        ),
        gettext_lazy("Gem"),
        gettext_lazy("Enheden er gemt."),
        place=_place,
        initial=lambda row: {"unit": row.unit},
        fit=lambda form, row: form.name_those_in_use(row.municipality_id),
    )
)
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
