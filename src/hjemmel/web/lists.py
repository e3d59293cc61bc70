"""What lists share: a page of rows, and the whole of them as a file."""

from collections.abc import Iterable
from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse

from hjemmel.web.exports import CSV, XLSX, Row, as_csv, as_xlsx

ROWS_A_PAGE = 25


def paged(request: HttpRequest, found: QuerySet[Any]) -> dict[str, Any]:
    """The page of rows that is asked for, and the rest of the address, which its links keep."""
    query = request.GET.copy()
    query.pop("side", None)
    page = Paginator(found, ROWS_A_PAGE).get_page(request.GET.get("side"))
    return {"page": page, "query": query.urlencode()}


def download(name: str, form: str, title: str, headings: Row, rows: Iterable[Row]) -> HttpResponse:
    """A table as a file, ``csv`` or ``xlsx``; ``title`` is the name of the sheet."""
    if form == "csv":
        content, media_type = as_csv(headings, rows), CSV
    else:
        content, media_type = as_xlsx([(title, headings, rows)]), XLSX
    disposition = {"Content-Disposition": f'attachment; filename="{name}.{form}"'}
    return HttpResponse(content, content_type=media_type, headers=disposition)
