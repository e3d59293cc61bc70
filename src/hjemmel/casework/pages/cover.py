"""Cover for absence: who covers for whom, and asking a colleague."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from hjemmel.casework import access as actions
from hjemmel.casework import services
from hjemmel.casework.forms.offices import CoverForm
from hjemmel.casework.models import Cover
from hjemmel.core import access, clock
from hjemmel.core.access import requires
from hjemmel.core.actor import current_actor


@require_http_methods(["GET", "POST"])
@requires(actions.ARRANGE_COVER)
def covers(request: HttpRequest) -> HttpResponse:
    """The actor's own absences and those of others that the actor covers, and a form to ask a colleague."""
    form = CoverForm(request.POST or None)
    if form.is_valid():
        try:
            services.plan_cover(**form.cleaned_data)
        except services.CaseworkError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("Aftalen er gemt. Kollegaen ser dine sager på dagens liste i perioden."))
            return redirect("casework:covers")
    context = {
        "form": form,
        "covers": access.visible(actions.ARRANGE_COVER, Cover.objects.filter(until__gte=clock.today(), ended_at=None)),
        "me": current_actor().user_id,
    }
    return render(request, "casework/covers.html", context, status=422 if form.is_bound else 200)


@require_POST
@requires(actions.END_COVER)
def end_cover(request: HttpRequest, public_id: str) -> HttpResponse:
    """The one who was away is back."""
    services.end_cover(access.get(actions.END_COVER, Cover.objects.all(), public_id=public_id))
    messages.success(request, _("Aftalen er afsluttet."))
    return redirect("casework:covers")
