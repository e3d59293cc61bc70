"""The money of the scheme: what was granted and spent, administration and outreach each on its own."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from hjemmel.core import access, clock
from hjemmel.core.access import requires
from hjemmel.schemes.socialt_frikort import access as actions
from hjemmel.schemes.socialt_frikort import services
from hjemmel.schemes.socialt_frikort.errors import FrikortError
from hjemmel.schemes.socialt_frikort.forms_of_figures import KINDS, PURPOSES, FundingForm
from hjemmel.schemes.socialt_frikort.models import FundingEntry
from hjemmel.schemes.socialt_frikort.splitting import to_kr
from hjemmel.schemes.socialt_frikort.statistics.funding import by_year
from hjemmel.web.parts import Crumb

ENTRIES_SHOWN = 100


@require_http_methods(["GET", "POST"])
@requires(actions.READ_FUNDING)
def funding(request: HttpRequest) -> HttpResponse:
    """The balance of each year and purpose, the entries behind it, and a new one."""
    form = FundingForm(request.POST or None, initial={"year": clock.today().year})
    if form.is_valid():
        try:
            services.record_funding(**form.cleaned_data)
        except FrikortError as error:
            form.add_error("amount", str(error))
        else:
            messages.success(request, _("Beløbet er registreret."))
            return redirect("frikort:funding")
    entries = access.visible(actions.READ_FUNDING, FundingEntry.objects.select_related("reversed_by"))
    context = {
        "form": form,
        "years": by_year(),
        "entries": [
            (entry, PURPOSES[FundingEntry.Purpose(entry.purpose)], KINDS[FundingEntry.Kind(entry.kind)],
             to_kr(entry.amount_ore))
            for entry in entries[:ENTRIES_SHOWN]
        ],
        "crumbs": [Crumb(_("Frikortets tal"), reverse("frikort:statistics")), Crumb(_("Midler"))],
    }  # fmt: skip
    return render(request, "frikort/funding.html", context, status=422 if form.is_bound else 200)


@require_POST
@requires(actions.REVERSE_FUNDING)
def reverse_entry(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take back an entry that was wrong."""
    services.reverse_funding(access.get(actions.REVERSE_FUNDING, FundingEntry.objects.all(), public_id=public_id))
    messages.success(request, _("Beløbet er ført tilbage."))
    return redirect("frikort:funding")
