"""The quarterly report: a page, and the same as PDF and DOCX."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_GET

from hjemmel.appeals.danmarkskort.quarters import Span
from hjemmel.appeals.danmarkskort.report import Own
from hjemmel.appeals.papers.files import FORMS
from hjemmel.appeals.statistics import access as actions
from hjemmel.appeals.statistics import own, quarterly, queries
from hjemmel.appeals.statistics.live import municipality_area
from hjemmel.core import clock
from hjemmel.core.access import requires
from hjemmel.web.parts import Crumb


def _own() -> Own:
    municipality = queries.own_municipality()
    return Own(municipality_area(municipality), own.counts_of(municipality.code, own.sums(municipality)))


def _asked(request: HttpRequest, spans: tuple[Span, ...]) -> Span:
    """The span asked for by its address (2024-3: the first three quarters of 2024), else the newest."""
    named = {f"{span.year}-{span.last}": span for span in spans}
    return named.get(request.GET.get("periode", ""), spans[0])


@require_GET
@requires(actions.READ_MAPS)
def quarters(request: HttpRequest) -> HttpResponse:
    """The report of a span, and the other spans to choose."""
    counted = _own()
    spans = quarterly.spans(counted)
    context = {"crumbs": [Crumb(_("Danmarkskort"), reverse("statistics:maps")), Crumb(_("Kvartalsrapport"))]}
    if spans:
        span = _asked(request, spans)
        context |= {"paper": quarterly.paper(counted, span), "span": span, "spans": spans, "forms": tuple(FORMS)}
    return render(request, "statistics/quarters.html", context)


@require_GET
@requires(actions.READ_MAPS)
def quarters_file(request: HttpRequest, form: str) -> HttpResponse:
    """The report as a file, in Danish."""
    counted = _own()
    spans = quarterly.spans(counted)
    if form not in FORMS or not spans:
        raise Http404("There is no such file.")
    span = _asked(request, spans)
    write, media_type = FORMS[form]
    with override("da"):
        content = write(quarterly.paper(counted, span), clock.now())
    headers = {"Content-Disposition": f'attachment; filename="klagesager-{span.year}-{span.last}.{form}"'}
    return HttpResponse(content, content_type=media_type, headers=headers)
