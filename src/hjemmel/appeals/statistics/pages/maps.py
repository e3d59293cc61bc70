"""The maps inside the municipality: picture, years, tables, breakdown, and all of it as files."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from hjemmel.appeals.danmarkskort import as_text, words
from hjemmel.appeals.danmarkskort.as_pdf import as_pdf
from hjemmel.appeals.danmarkskort.figures import Area, Extent
from hjemmel.appeals.danmarkskort.printed import PrintedLine
from hjemmel.appeals.danmarkskort.series import series
from hjemmel.appeals.danmarkskort.tile_map import tile_map
from hjemmel.appeals.statistics import access as actions
from hjemmel.appeals.statistics import breakdown, files, queries, services
from hjemmel.appeals.statistics.forms import MAP_WORDS, CommentForm, ViewForm
from hjemmel.appeals.statistics.live import Live, live
from hjemmel.appeals.statistics.models import FigureTable
from hjemmel.casework import drafts
from hjemmel.core import clock
from hjemmel.core.access import requires
from hjemmel.core.actor import current_actor
from hjemmel.core.models import Municipality
from hjemmel.core.municipalities import municipalities
from hjemmel.web.parts import Crumb


@dataclass(frozen=True)
class View:
    """What is looked at: the figures of the municipality, and what was asked of them."""

    municipality: Municipality
    live: Live
    form: ViewForm

    @property
    def compared(self) -> list[Area]:
        """The lines beside the own count: the municipality as published, its region, and what was chosen."""
        own = municipalities().get(self.municipality.code)
        areas = [Area(Extent.MUNICIPALITY, own.code), Area(Extent.REGION, own.region(_first_day(self)))] if own else []
        report = self.live.report
        return [area for area in dict.fromkeys([*areas, *self.form.peers]) if report.series(self.form.map, area)]

    @cached_property
    def printed(self) -> list[tuple[FigureTable, PrintedLine]]:
        """What others print of the map and year, the oldest first."""
        return queries.all_printed(self.form.map, self.form.year)[::-1]

    @property
    def parts(self) -> tuple[breakdown.Part, ...]:
        """The own cases broken down."""
        own = self.live.report.own
        if own is None or self.form.by is None:
            return ()
        return breakdown.parts(own.counts, own.area, self.form.map, self.form.year, self.form.by)

    def tile_map(self, link: Callable[[str], str] | None = None) -> bytes:
        """The map as a picture."""
        printed = [line.figure for _table, line in self.printed]
        return tile_map(self.live.report, self.form.year, self.form.map, marked=self.marked, printed=printed, link=link)

    def series(self) -> bytes:
        """The years as a picture."""
        return series(self.live.report, self.form.map, self.compared)

    @property
    def marked(self) -> tuple[str, ...]:
        """The codes that are marked on the map: the municipality itself and its peers."""
        return (self.municipality.code, *(area.code for area in self.form.peers if area.extent is Extent.MUNICIPALITY))


def _first_day(view: View) -> date:
    return date(view.form.year, 1, 1)


def _view(request: HttpRequest) -> View | None:
    """What the request asks for; None where there is nothing to see yet."""
    municipality = queries.own_municipality()
    found = live(municipality)
    if not found.years:
        return None
    own = found.report.own
    by = breakdown.known(own.counts) if own and own.counts.years else ()
    return View(municipality, found, ViewForm(request.GET, found.years, municipality.code, by))


@require_GET
@requires(actions.READ_MAPS)
def maps(request: HttpRequest) -> HttpResponse:
    """The map of a year with its table, the years beside others, and the own cases broken down."""
    view = _view(request)
    may = {"may_import": actions.IMPORT.is_open_to(current_actor())}
    if view is None:
        return render(request, "statistics/empty.html", may)
    report, form = view.live.report, view.form
    query = urlencode({**form.cleaned_data})

    def link(code: str) -> str:
        return "?" + urlencode({**form.cleaned_data, "sammen": "" if code == view.municipality.code else code})

    context: dict[str, Any] = may | {
        "view": view,
        "form": form,
        "word": form.cleaned_data["kort"],
        "query": query,
        "types": tuple(files.TYPES),
        "tiles": view.tile_map(link).decode(),
        "series": view.series().decode(),
        "own": report.own.figure(form.map, form.year) if report.own else None,
        "published": report.kort(form.year).figures.get((form.map, Area(Extent.MUNICIPALITY, view.municipality.code))),
        "printed": [(table, line) for table, line in view.printed if line.figure.area.code in ("", *view.marked)],
        "table": view.live.tables.get(form.year),
        "columns": as_text.columns(),
        "rows": as_text.table(report, form.year, form.map),
        "notes": report.notes(form.year),
        "comment": queries.comment(form.map, form.year),
        "may_comment": actions.COMMENT.is_open_to(current_actor()),
    }
    return render(request, "statistics/maps.html", context)


@require_GET
@requires(actions.READ_MAPS)
def export(request: HttpRequest, what: str, form: str) -> HttpResponse:
    """What the page shows, as a file: the map (CSV, XLSX, SVG, PDF), the years (SVG), the breakdown (CSV)."""
    view = _view(request)
    if view is None:
        raise Http404("There are no figures.")
    report, asked = view.live.report, view.form

    def pdf() -> bytes:
        return as_pdf(report, asked.year, (asked.map,), marked=view.marked[1:], made=clock.now())

    made: dict[tuple[str, str], Callable[[], bytes]] = {
        ("kort", "csv"): lambda: files.csv_of_map(report, asked.year, asked.map),
        ("kort", "xlsx"): lambda: files.xlsx(report, asked.year, asked.map, asked.by, view.parts),
        ("kort", "svg"): view.tile_map,
        ("kort", "pdf"): pdf,
        ("aar", "svg"): view.series,
        ("opdeling", "csv"): lambda: files.csv_of_parts(asked.by, view.parts),
    }
    if (what, form) not in made:
        raise Http404("There is no such file.")
    name = f"danmarkskort-{asked.cleaned_data['kort']}-{asked.year}-{what}.{form}"
    return HttpResponse(
        made[what, form](),
        content_type=files.TYPES[form],
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


@require_http_methods(["GET", "POST"])
@requires(actions.COMMENT)
def comment(request: HttpRequest, year: int, word: str) -> HttpResponse:
    """Write the municipality's comment to a map."""
    map = MAP_WORDS.get(word)
    if map is None:
        raise Http404("There is no such map.")
    last = queries.comment(map, year)
    kept = drafts.kept_at(request)
    form = CommentForm(request.POST or None, initial={"text": last.text if last else ""} | kept.fields)
    back = f"{reverse('statistics:maps')}?{urlencode({'aar': year, 'kort': word})}"
    if form.is_valid():
        services.comment(map, year, text=form.cleaned_data["text"])
        kept.forget()
        return redirect(back)
    title = _("Bemærkning til %(map)s %(year)s") % {"map": words.map_name(map), "year": year}
    crumbs = [Crumb(_("Danmarkskort"), reverse("statistics:maps")), Crumb(title)]
    context = {"form": form, "title": title, "cancel": back, "crumbs": crumbs} | kept.shown
    return render(request, "statistics/form.html", context, status=422 if form.is_bound else 200)
