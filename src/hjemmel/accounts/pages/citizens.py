"""Opening a citizen's own access: a colleague lets the citizen in through a provider that knows CPR numbers."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from hjemmel.accounts.access import OPEN_CITIZEN_ACCESS
from hjemmel.accounts.providers import Audience, configured
from hjemmel.accounts.services import open_citizen_access, opened_for
from hjemmel.core import access
from hjemmel.core.access import requires
from hjemmel.core.audit import record_read
from hjemmel.core.models import Person
from hjemmel.web.parts import Crumb


@require_http_methods(["GET", "POST"])
@requires(OPEN_CITIZEN_ACCESS)
def citizen_access(request: HttpRequest, public_id: str) -> HttpResponse:
    """Where the citizen can log in with the number they have now, and where that can be opened."""
    person = access.get(OPEN_CITIZEN_ACCESS, Person.objects.all(), public_id=public_id)
    providers = [provider for provider in configured() if provider.audience is Audience.CITIZEN]
    opened = {provider.slug for provider in providers if opened_for(person, provider)}
    chosen = next((provider for provider in providers if provider.slug == request.POST.get("provider")), None)
    if chosen is not None:
        if chosen.slug not in opened:
            open_citizen_access(person, chosen)
        messages.success(request, _("Borgeren kan nu logge ind med %(provider)s.") % {"provider": chosen.label})
        return redirect("citizen_access", public_id=person.public_id)
    record_read(OPEN_CITIZEN_ACCESS, person, ("navn", "adgang"))
    home = reverse("casework:person", args=(person.public_id,))
    context = {
        "person": person,
        "providers": [(provider, provider.slug in opened) for provider in providers],
        "home": home,
        "crumbs": [Crumb(person.name, home), Crumb(_("Borgerens egen adgang"))],
    }
    return render(request, "accounts/citizen_access.html", context)
