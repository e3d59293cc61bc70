"""Published figures: taken in from a file, seen as printed, chosen among where they contradict, and withdrawn."""

from datetime import timedelta

from django.contrib import messages
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from hjemmel.appeals.danmarkskort import printed
from hjemmel.appeals.danmarkskort import table as outcomes
from hjemmel.appeals.statistics import access as actions
from hjemmel.appeals.statistics import imports, queries, services
from hjemmel.appeals.statistics.forms import ImportForm, MisprintForm, WithdrawForm
from hjemmel.appeals.statistics.models import FigureTable, TableKind
from hjemmel.appeals.statistics.services import StatisticsError
from hjemmel.core import access, files
from hjemmel.core.access import requires
from hjemmel.core.actor import current_actor
from hjemmel.core.files import FileStoreError
from hjemmel.web.exports import CSV, XLSX, as_csv
from hjemmel.web.parts import Crumb

FIRST_LINES = 12
"""So many lines of a file are shown before it is taken in."""
MOST_FAULTS = 50
SEEN_FOR = timedelta(hours=8)

_EXAMPLES = {
    TableKind.OUTCOMES: (outcomes.FIELDS, ["0165", "2024", "SEL § 83", "hjemvist", "12"]),
    TableKind.PRINTED: (
        printed.FIELDS,
        ["0165", "social", "2024", "69", "", "", "16", "27", "62", "", "", "", "45", "", "Kommunens dagsorden, side 3"],
    ),
}


def _crumbs(title: str = "") -> list[Crumb]:
    above = [Crumb(_("Danmarkskort"), reverse("statistics:maps"))]
    if not title:
        return [*above, Crumb(_("Offentliggjorte tal"))]
    return [*above, Crumb(_("Offentliggjorte tal"), reverse("statistics:tables")), Crumb(title)]


@require_GET
@requires(actions.READ_TABLE)
def tables(request: HttpRequest) -> HttpResponse:
    """Every table that was taken in."""
    may_import = actions.IMPORT.is_open_to(current_actor())
    context = {"tables": queries.tables(), "may_import": may_import, "crumbs": _crumbs()}
    return render(request, "statistics/tables.html", context)


@require_http_methods(["GET", "POST"])
@requires(actions.IMPORT)
def take_in(request: HttpRequest) -> HttpResponse:
    """Choose a file, see what is in it, and take it in as it was seen, or all that is wrong with it."""
    content = _seen(request)
    form = ImportForm(request.POST or None, request.FILES or None)
    if content is not None:
        # The file was seen on the last page, so there is nothing to choose.
        del form.fields["file"]
    read = imports.Read()
    if form.is_valid():
        if content is None:
            content = form.cleaned_data["file"].read(imports.LARGEST + 1)
        read = imports.read(content)
        if read.kind and "confirmed" in request.POST:
            try:
                about = {name: form.cleaned_data[name] for name in ("source", "published_on", "older_cases")}
                taken = services.take_in(content, **about)
            except StatisticsError as error:
                read = imports.Read(faults=(str(error),))
            else:
                messages.success(request, _("Tallene er hentet ind."))
                return redirect("statistics:table", public_id=taken.public_id)
    if read.kind:
        form.fields.pop("file", None)
    if not read.asks_of_older_cases:
        del form.fields["older_cases"]
    context = {
        "form": form,
        "read": read,
        "faults": read.faults[:MOST_FAULTS],
        "further": max(0, len(read.faults) - MOST_FAULTS),
        "first": read.rows[:FIRST_LINES],
        "figures": read.figures[:FIRST_LINES],
        "seen": _kept(content) if content is not None and read.kind else "",
        "outcome_fields": outcomes.FIELDS,
        "printed_fields": printed.FIELDS,
        "crumbs": _crumbs(_("Hent tal ind")),
    }
    wrong = read.faults or (form.is_bound and form.errors)
    return render(request, "statistics/take_in.html", context, status=422 if wrong else 200)


def _kept(content: bytes) -> str:
    """Keep a file until it is taken in, and give a ticket to it; one that never is, the sweep of the store removes."""
    return signing.dumps(files.keep(content), salt=_salt())


def _seen(request: HttpRequest) -> bytes | None:
    """The file that this user has looked at; None where there is none, or it has been removed since."""
    try:
        return files.read(signing.loads(request.POST.get("seen", ""), salt=_salt(), max_age=SEEN_FOR))
    except (signing.BadSignature, FileStoreError):
        return None


def _salt() -> str:
    return f"statistics.take_in.{current_actor().user_id}"


@require_GET
@requires(actions.IMPORT)
def template(request: HttpRequest, kind: str) -> HttpResponse:
    """A table to fill in, with one line as an example."""
    if kind not in TableKind.values:
        raise Http404("There is no such table.")
    fields, example = _EXAMPLES[TableKind(kind)]
    headers = {"Content-Disposition": f'attachment; filename="{kind}.csv"'}
    return HttpResponse(as_csv(fields, [example]), content_type=CSV, headers=headers)


@require_GET
@requires(actions.READ_TABLE)
def table(request: HttpRequest, public_id: str) -> HttpResponse:
    """One table: where it is from, and its figures as printed with what does not agree in them."""
    found = access.get(actions.READ_TABLE, FigureTable.objects.all(), public_id=public_id)
    is_printed = found.kind == TableKind.PRINTED
    sums = None if is_printed else imports.cube(found.sha256).on_maps("year", older_cases=found.older_cases)
    context = {
        "table": found,
        "figures": queries.printed_figures(found) if is_printed else (),
        "maps": None if sums is None else sums.rows(),
        "may_choose": access.allowed(actions.CHOOSE, found),
        "may_withdraw": access.allowed(actions.WITHDRAW, found),
        "crumbs": _crumbs(found.source),
    }
    return render(request, "statistics/table.html", context)


@require_GET
@requires(actions.READ_TABLE)
def original(request: HttpRequest, public_id: str) -> HttpResponse:
    """The file, byte for byte as it was taken in."""
    found = access.get(actions.READ_TABLE, FigureTable.objects.all(), public_id=public_id)
    content = files.read(found.sha256)
    form, media_type = ("xlsx", XLSX) if imports.is_workbook(content) else ("csv", CSV)
    headers = {"Content-Disposition": f'attachment; filename="{found.public_id}.{form}"'}
    return HttpResponse(content, content_type=media_type, headers=headers)


@require_http_methods(["GET", "POST"])
@requires(actions.WITHDRAW)
def withdraw(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take a table out of use."""
    found = access.get(actions.WITHDRAW, FigureTable.objects.all(), public_id=public_id)
    form = WithdrawForm(request.POST or None)
    if form.is_valid():
        services.withdraw(found, why=form.cleaned_data["why"])
        messages.success(request, _("Tabellen er trukket tilbage og bruges ikke mere."))
        return redirect("statistics:table", public_id=found.public_id)
    return _form(request, found, form, _("Træk tabellen tilbage"))


@require_http_methods(["GET", "POST"])
@requires(actions.CHOOSE)
def choose(request: HttpRequest, public_id: str, line: int) -> HttpResponse:
    """Choose what is misprinted in a figure whose numbers contradict each other."""
    found = access.get(actions.CHOOSE, FigureTable.objects.filter(kind=TableKind.PRINTED), public_id=public_id)
    # As printed, so that a choice can be made again.
    printed_line = next((one for one in imports.figures(found.sha256) if one.number == line), None)
    if printed_line is None or not printed_line.figure.proposals:
        raise Http404("There is nothing to choose in that line.")
    form = MisprintForm(request.POST or None, figure=printed_line.figure)
    if form.is_valid():
        services.choose_misprint(found, printed_line, form.chosen, reason=form.cleaned_data["reason"])
        messages.success(request, _("Valget er gemt. Tallet står stadig, som det er trykt."))
        return redirect("statistics:table", public_id=found.public_id)
    return _form(request, found, form, _("Vælg, hvad der er trykfejl"), printed_line)


def _form(
    request: HttpRequest,
    found: FigureTable,
    form: WithdrawForm | MisprintForm,
    title: str,
    line: printed.PrintedLine | None = None,
) -> HttpResponse:
    back = reverse("statistics:table", args=(found.public_id,))
    crumbs = [*_crumbs(found.source)[:-1], Crumb(found.source, back), Crumb(title)]
    context = {"form": form, "title": title, "line": line, "cancel": back, "crumbs": crumbs}
    return render(request, "statistics/form.html", context, status=422 if form.is_bound else 200)
