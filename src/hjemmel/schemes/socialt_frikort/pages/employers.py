"""The register's employers: a list with their dates, and a file of the business register to bring them up to date."""

from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from hjemmel.core import access, clock
from hjemmel.core.access import requires
from hjemmel.core.models import Organisation
from hjemmel.schemes.socialt_frikort import employers as register
from hjemmel.schemes.socialt_frikort.access import KEEP_EMPLOYERS
from hjemmel.schemes.socialt_frikort.forms import UploadForm
from hjemmel.web.lists import page_of
from hjemmel.web.parts import Crumb

EMPLOYERS_A_PAGE = 25


@require_http_methods(["GET", "POST"])
@requires(KEEP_EMPLOYERS)
def employers(request: HttpRequest) -> HttpResponse:
    """Search the employers; read a file, see what it changes, and take it over as a whole."""
    text = request.POST.get("text", "")
    form = UploadForm() if text else UploadForm(request.POST or None, request.FILES or None)
    if form.is_bound and form.is_valid():
        text = form.text
    found = register.read(text) if text else register.Employers()
    if found.lines and "text" in request.POST:
        count = register.take_over(found)
        done = ngettext("%(count)s virksomhed er ajourført.", "%(count)s virksomheder er ajourført.", count)
        messages.success(request, done % {"count": count})
        return redirect("frikort:employers")
    sought = request.GET.get("q", "").strip()
    rows = access.visible(KEEP_EMPLOYERS, Organisation.objects.order_by("name", "pk"))
    if sought:
        rows = rows.filter(Q(name__icontains=sought) | Q(cvr=sought))
    page = page_of(request, rows, EMPLOYERS_A_PAGE)
    today = clock.today()
    for row in page:
        row.is_active = row.is_active_on(today)
    context = {
        "form": form,
        "text": text,
        "found": found,
        "columns": register.COLUMNS,
        "page": page,
        "sought": sought,
    }
    wrong = found.faults or (form.is_bound and form.errors)
    return render(request, "frikort/employers.html", context, status=422 if wrong else 200)


@require_GET
@requires(KEEP_EMPLOYERS)
def employer(request: HttpRequest, public_id: str) -> HttpResponse:
    """One employer as the register has it, and what has been changed of it by whom."""
    found = access.get(KEEP_EMPLOYERS, Organisation.objects.all(), public_id=public_id)
    context = {
        "employer": found,
        "is_active": found.is_active_on(clock.today()),
        "history": register.history_of(found),
        "crumbs": [Crumb(_("Virksomheder"), reverse("frikort:employers")), Crumb(found.name)],
    }
    return render(request, "frikort/kept_employer.html", context)
