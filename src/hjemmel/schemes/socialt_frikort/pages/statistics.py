"""The frikort's figures as the analyst sees them: live, with nothing hidden, narrowed as wanted, and as files."""

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from hjemmel.core import clock
from hjemmel.core.access import requires
from hjemmel.core.actor import current_actor
from hjemmel.core.models import Municipality
from hjemmel.publication import exports
from hjemmel.publication.kinds import Period, Section
from hjemmel.publication.sections import of_tables
from hjemmel.schemes.socialt_frikort import access as actions
from hjemmel.schemes.socialt_frikort.forms_of_figures import FigureForm
from hjemmel.schemes.socialt_frikort.statistics import funding, helped, kind, tables
from hjemmel.schemes.socialt_frikort.statistics.published import printed
from hjemmel.schemes.socialt_frikort.statistics.summary import mean, median
from hjemmel.web.exports import CSV, XLSX
from hjemmel.web.formats import language

FILES = {"csv": (CSV, exports.as_csv), "xlsx": (XLSX, exports.as_xlsx)}


@require_GET
@requires(actions.READ_STATISTICS)
def statistics(request: HttpRequest) -> HttpResponse:
    """The figures of the municipality in a period, by sender and outcome where wanted."""
    form = _form(request)
    counted, sections = _asked(form)
    waiting = counted.waiting
    today = clock.today()
    context = {
        "form": form,
        "sections": sections,
        "waiting": waiting,
        "median": median(waiting),
        "mean": mean(waiting),
        "funding": funding.balances(today.year),
        "forms": tuple(FILES),
        "query": request.GET.urlencode(),
    }
    return render(request, "frikort/statistics.html", context, status=200 if form.is_valid() else 422)


@require_GET
@requires(actions.READ_STATISTICS)
def export(request: HttpRequest, form: str) -> HttpResponse:
    """The tables as they are shown, as CSV or XLSX."""
    asked = _form(request)
    if not asked.is_valid():
        raise Http404(form)
    _, sections = _asked(asked)
    media_type, write = FILES[form]
    return HttpResponse(
        write(sections),
        content_type=media_type,
        headers={"Content-Disposition": f'attachment; filename="frikort.{form}"'},
    )


def _form(request: HttpRequest) -> FigureForm:
    today = clock.today()
    start: dict[str, Any] = {"since": date(today.year, 1, 1), "until": today}
    typed = {name: request.GET.get(name, "") or shown for name, shown in FigureForm.as_typed(start).items()}
    return FigureForm(request.GET.dict() | typed)


def _asked(form: FigureForm) -> tuple[tables.Counted, tuple[Section, ...]]:
    """What was counted, and its sections; a form with errors asks for nothing."""
    if not form.is_valid():
        return tables.Counted((), (), ()), ()
    asked = form.cleaned_data
    period = Period(asked["since"], asked["until"])
    counted = tables.counted(period).only(sender=asked["sender"], outcome=asked["outcome"])
    municipality = Municipality.objects.get(pk=current_actor().municipality_id)
    shown = kind.inside(tables.figures(municipality.code, counted.kinds, period))
    said = language()
    own = (*of_tables(shown.document(), said), helped.section(period, said))
    return counted, (*own, kind.by_others(printed(), said))
