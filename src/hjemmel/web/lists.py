"""What lists share: a page of rows, and the whole of them as a file."""

import re
from collections.abc import Iterable
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse

from hjemmel.core.together import ask_counted
from hjemmel.web.exports import CSV, XLSX, Row, as_csv, as_xlsx

ROWS_A_PAGE = 25
ALL, A_PRINT = "alle", 500
"""What the address asks for to have a list on one page, and the most rows that a page then has."""


class Cut(Paginator):  # type: ignore[type-arg]
    """Pages that are cut and counted in one statement, with whatever else the page asks (``also``).

    The rows have their relations by join: nothing is prefetched for them.
    """

    def __init__(self, rows: QuerySet[Any], a_page: int, *also: QuerySet[Any]) -> None:
        self._also = also
        super().__init__(rows, a_page)

    def get_page(self, number: Any) -> "Page[Any]":
        """The page of this number; the first or the last where there is none such."""
        asked = int(number) if re.fullmatch("[1-9][0-9]{0,8}", str(number)) else 1
        rows, self.count = self.cut((asked - 1) * self.per_page)
        return Page(rows, asked, self) if rows or asked == 1 else self.get_page(self.num_pages)

    def cut(self, start: int) -> tuple[list[Any], int]:
        """The rows of a page, from the one with this number, counted from 0; and how many rows there are."""
        rows = self.object_list[start : start + self.per_page]
        count = ask_counted(self.object_list, rows, *self._also)  # type: ignore[arg-type]
        return list(rows), count


def paged(request: HttpRequest, found: QuerySet[Any]) -> dict[str, Any]:
    """The page of rows that is asked for, and the rest of the address, which its links keep."""
    query = request.GET.copy()
    query.pop("side", None)
    return {"page": page_of(request, found), "query": query.urlencode()}


def page_of(request: HttpRequest, found: Any, a_page: int = ROWS_A_PAGE) -> "Page[Any]":
    """The page of rows that ``?side=`` asks for."""
    return asked_page(request, Paginator(found, a_page))


def asked_page(request: HttpRequest, pages: "Paginator[Any]") -> "Page[Any]":
    """The same of pages of one's own. ``side=alle`` is all on one, as a list is printed, up to ``A_PRINT`` rows."""
    side = request.GET.get("side")
    if side == ALL:
        pages.per_page = A_PRINT
    return pages.get_page(side)


def download(name: str, form: str, title: str, headings: Row, rows: Iterable[Row]) -> HttpResponse:
    """A table as a file, ``csv`` or ``xlsx``; ``title`` is the name of the sheet."""
    if form == "csv":
        content, media_type = as_csv(headings, rows), CSV
    else:
        content, media_type = as_xlsx([(title, headings, rows)]), XLSX
    disposition = {"Content-Disposition": f'attachment; filename="{name}.{form}"'}
    return HttpResponse(content, content_type=media_type, headers=disposition)
