"""Registering many payments at once: by a file, or by the employer's own payroll."""

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from hjemmel.core import access, clock
from hjemmel.core.access import requires
from hjemmel.schemes.socialt_frikort import access as actions
from hjemmel.schemes.socialt_frikort import looks, queries, uploading
from hjemmel.schemes.socialt_frikort.errors import FrikortError
from hjemmel.schemes.socialt_frikort.forms import LinesForm, UploadForm
from hjemmel.schemes.socialt_frikort.models import Employment
from hjemmel.schemes.socialt_frikort.pages.employer import crumbs
from hjemmel.web.exports import CSV, as_csv
from hjemmel.web.formats import write_short_date


def _employments() -> QuerySet[Employment]:
    return access.visible(actions.REGISTER_PAY, queries.employments())


@require_http_methods(["GET", "POST"])
@requires(actions.REGISTER_PAY)
def upload(request: HttpRequest) -> HttpResponse:
    """A file of payments and ends of employments: read, shown line by line, and registered as a whole or not at all.

    What is wrong is told by line and corrected where it stands (``lines``), or in another file; nothing is registered
    until what has been shown is sent on (``text``).
    """
    text = request.POST.get("text", "") or request.POST.get("lines", "")
    form = UploadForm() if text else UploadForm(request.POST or None, request.FILES or None)
    found = uploading.Upload()
    if form.is_bound and form.is_valid():
        text = form.text
    if text:
        found = uploading.read(text, _employments())
        if found.orders and "text" in request.POST:
            try:
                ended = uploading.register(found)
            except FrikortError as error:
                found = uploading.Upload(faults=(uploading.Fault(None, str(error)),))
            else:
                return _registered(request, len(found.orders), ended)
    context = {
        "form": form,
        "correction": LinesForm(initial={"lines": text}) if text and found.faults else None,
        "text": text,
        "found": found,
        "lines": list(zip(found.orders, found.splits, found.last_days, strict=True)),
        "columns": uploading.COLUMNS,
        "crumbs": crumbs(_("Registrér løn med en fil")),
    }
    wrong = found.faults or (form.is_bound and form.errors)
    return render(request, "frikort/upload.html", context, status=422 if wrong else 200)


def _registered(request: HttpRequest, count: int, ended: int) -> HttpResponse:
    done = ngettext("%(count)s udbetaling er registreret.", "%(count)s udbetalinger er registreret.", count)
    messages.success(request, done % {"count": count})
    if ended:
        done = ngettext("%(count)s ansættelse er afsluttet.", "%(count)s ansættelser er afsluttet.", ended)
        messages.success(request, done % {"count": ended})
    return redirect("frikort:employer")


@require_GET
@requires(actions.REGISTER_PAY)
def template(request: HttpRequest) -> HttpResponse:
    """A file to fill in: a line for each open employment, with today's dates and the amounts left out."""
    today = write_short_date(clock.today())
    own = list(_employments().filter(ends_on=None))
    looks.record(actions.REGISTER_PAY, [row.card_id for row in own], ("ansættelse",))
    rows = [(row.number, today, today, "", "", "", "", row.reference) for row in own]
    disposition = {"Content-Disposition": 'attachment; filename="frikort-loen.csv"'}
    return HttpResponse(as_csv(uploading.WITH_NAMES, rows), content_type=CSV, headers=disposition)


@require_GET
@requires(actions.REGISTER_PAY)
def programs(request: HttpRequest) -> HttpResponse:
    """How the employer's payroll registers pay by itself, with a call to copy."""
    context = {"today": clock.today(), "crumbs": crumbs(_("Registrér løn fra et lønsystem"))}
    return render(request, "frikort/programs.html", context)
