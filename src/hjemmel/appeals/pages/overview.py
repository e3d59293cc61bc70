"""For lawyer and analyst: learning, resemblance, how long complaints take, the lawyer's check, and the import."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from hjemmel.appeals import access as actions
from hjemmel.appeals import cohorts as courses
from hjemmel.appeals import importing, learning, listing, queries, services
from hjemmel.appeals.forms import LawyerCheckForm, UploadForm
from hjemmel.appeals.models import LawyerCheck
from hjemmel.appeals.pages.place import place_of_list
from hjemmel.core import access, clock
from hjemmel.core.access import requires
from hjemmel.core.audit import EXPORTED, record_reads
from hjemmel.web.lists import download

LARGEST = 5_000_000
"""Bytes of a file of outcomes."""


@require_GET
@requires(actions.READ_LEARNING)
def lessons(request: HttpRequest) -> HttpResponse:
    """Every reversal with its reasons and what was learned, and the counts."""
    rows = list(learning.reversed_appeals())
    record_reads(actions.READ_LEARNING, {row.case.person for row in rows}, ("klage", "omgørelse"))
    context = {"appeals": rows, "counts": learning.count(rows), "crumbs": place_of_list(_("Læring"))}
    return render(request, "appeals/lessons.html", context)


@require_GET
@requires(actions.READ_LEARNING)
def export_lessons(request: HttpRequest, form: str) -> HttpResponse:
    """The list of reversals, whole. Each citizen it is about is recorded as read."""
    rows = list(learning.reversed_appeals())
    record_reads(actions.READ_LEARNING, {row.case.person for row in rows}, ("klage", "omgørelse", EXPORTED))
    return download("omgoerelser", form, _("Omgørelser"), listing.lesson_headings(), listing.lesson_rows(rows))


@require_GET
@requires(actions.READ_SIMILAR)
def similar(request: HttpRequest) -> HttpResponse:
    """The open complaints that share provision and a lacking fact with reversed ones."""
    found = learning.similar()
    record_reads(actions.READ_SIMILAR, {one.appeal.case.person for one in found}, ("navn", "klage", "oplysninger"))
    context = {"similar": found, "crumbs": place_of_list(_("Ligner omgjorte"))}
    return render(request, "appeals/similar.html", context)


@require_GET
@requires(actions.READ_OUTCOMES)
def cohorts(request: HttpRequest) -> HttpResponse:
    """From decision to outcome in months, by the quarter of the decision; as CSV where asked for."""
    found = courses.cohorts()
    if request.GET.get("form") == "csv":
        headings = [_("År"), _("Kvartal"), _("Sendt"), *courses.headings(), _("Ikke afgjort"), _("Median, måneder")]
        rows = (
            [row.year, row.quarter, row.forwarded, *row.within, row.waiting, "" if row.median is None else row.median]
            for row in found
        )
        return download("klageforloeb", "csv", _("Klageforløb"), headings, rows)
    context = {"cohorts": found, "headings": courses.headings(), "crumbs": place_of_list(_("Varighed"))}
    return render(request, "appeals/cohorts.html", context)


@require_http_methods(["GET", "POST"])
@requires(actions.SET_LAWYER_CHECK)
def lawyer_check(request: HttpRequest) -> HttpResponse:
    """Whether a lawyer checks each reassessment, and from when."""
    form = LawyerCheckForm(request.POST or None)
    if form.is_valid():
        services.set_lawyer_check(**form.cleaned_data)
        messages.success(request, _("Indstillingen er gemt."))
        return redirect("appeals:lawyer_check")
    context = {
        "form": form,
        "is_required": services.lawyer_checks(clock.today()),
        "settings": access.visible(actions.SET_LAWYER_CHECK, LawyerCheck.objects.all()),
        "crumbs": place_of_list(_("Juristens kontrol")),
    }
    return render(request, "appeals/lawyer_check.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
@requires(actions.IMPORT_OUTCOMES)
def take_in(request: HttpRequest) -> HttpResponse:
    """Choose a file of outcomes, see what each line does, and register them all, or see every fault with its line."""
    found, text = importing.Import(), request.POST.get("text", "")
    form = UploadForm()
    if text:
        try:
            count = importing.register_all(text)
        except services.AppealError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("%(count)s udfald er registreret.") % {"count": count})
            return redirect("appeals:appeals")
    elif request.method == "POST":
        form = UploadForm(request.POST, request.FILES)
        if form.is_valid():
            try:
                text = importing.as_text(form.cleaned_data["file"].read(LARGEST))
                found = importing.read(text)
            except services.AppealError as error:
                form.add_error("file", str(error))
    record_reads(actions.IMPORT_OUTCOMES, {line.appeal.case.person for line in found.lines}, ("navn", "klage"))
    context = {
        "form": form,
        "found": found,
        "text": text,
        "columns": importing.COLUMNS,
        "crumbs": place_of_list(_("Indlæs udfald")),
    }
    wrong = bool(found.faults or form.errors)
    return render(request, "appeals/take_in.html", context, status=422 if wrong else 200)


@require_GET
@requires(actions.IMPORT_OUTCOMES)
def blank(request: HttpRequest, form: str) -> HttpResponse:
    """The file to fill in: a line for each complaint that Ankestyrelsen has, with nothing but its number."""
    waiting = list(access.visible(actions.IMPORT_OUTCOMES, queries.appeals().order_by("forwarded_on", "pk")))
    record_reads(actions.IMPORT_OUTCOMES, {appeal.case.person for appeal in waiting}, ("klage", EXPORTED))
    rows = ([appeal.number, *[""] * (len(importing.COLUMNS) - 1)] for appeal in waiting)
    return download("udfald", form, _("Udfald"), list(importing.COLUMNS), rows)
