"""The list of cases, its search, and its export."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET, require_http_methods

from hjemmel.casework import access as actions
from hjemmel.casework import listing, queries
from hjemmel.casework.forms.search import SearchForm
from hjemmel.casework.listing import Wanted
from hjemmel.core import access
from hjemmel.core.access import requires
from hjemmel.core.audit import EXPORTED, record_reads
from hjemmel.web.lists import page_of

CASES_A_PAGE = 25
FORMATS = {
    "csv": (listing.as_csv, "text/csv; charset=utf-8"),
    "xlsx": (listing.as_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}


def _wanted(request: HttpRequest) -> Wanted:
    get = request.GET
    return Wanted(get.get("q", "").strip(), get.get("status", ""), get.get("orden", "-modtaget"))


@require_http_methods(["GET", "POST"])
@requires(actions.SEARCH_CASES)
def cases(request: HttpRequest) -> HttpResponse:
    """Every case of the municipality. A search is posted, so that a CPR number is never in an address."""
    visible = access.visible(actions.SEARCH_CASES, queries.cases())
    wanted = _wanted(request)
    form = SearchForm(request.POST or None, initial={"q": wanted.text, "state": wanted.state})
    if form.is_valid() and form.cpr is None:
        query = {"q": form.cleaned_data["q"], "status": form.cleaned_data["state"], "orden": wanted.order}
        return redirect(f"{reverse('casework:cases')}?{urlencode({k: v for k, v in query.items() if v})}")
    by_cpr = form.is_bound and form.is_valid()
    found = listing.of_citizen(visible, form.cpr) if by_cpr and form.cpr else wanted.of(visible)
    page = page_of(request, found, CASES_A_PAGE)
    record_reads(actions.SEARCH_CASES, (case.person for case in page), ("navn", "sag"))
    return render(
        request,
        "casework/cases.html",
        {"form": form, "page": page, "wanted": wanted, "by_cpr": by_cpr, "query": _without_page(request)},
        status=422 if form.is_bound and not form.is_valid() else 200,
    )


@require_GET
@requires(actions.SEARCH_CASES)
def export(request: HttpRequest, form: str) -> HttpResponse:
    """The list as it is shown, whole, as CSV or XLSX. Each citizen in it is recorded as read."""
    found = list(_wanted(request).of(access.visible(actions.SEARCH_CASES, queries.cases())))
    record_reads(actions.SEARCH_CASES, {case.person for case in found}, ("navn", "sag", EXPORTED))
    write, media_type = FORMATS[form]
    return HttpResponse(
        write(found), content_type=media_type, headers={"Content-Disposition": f'attachment; filename="sager.{form}"'}
    )


def _without_page(request: HttpRequest) -> str:
    query = request.GET.copy()
    query.pop("side", None)
    return query.urlencode()
