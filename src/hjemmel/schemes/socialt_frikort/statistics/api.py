"""The frikort's figures for programs inside the authority: counted now, with nothing hidden."""

from datetime import date
from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema

from hjemmel.api.problems import REFUSALS, Refusal
from hjemmel.core import clock
from hjemmel.core.access import requires
from hjemmel.core.actor import current_actor
from hjemmel.core.models import Municipality
from hjemmel.publication.kinds import Period
from hjemmel.schemes.socialt_frikort import access as actions
from hjemmel.schemes.socialt_frikort.forms_of_figures import FIRST_YEAR
from hjemmel.schemes.socialt_frikort.statistics import kind, tables

router = Router()


class FrikortFigures(Schema):
    """The tables of a period, in the form of a release; ``n`` of each cell, and percentages as text."""

    since: date
    until: date
    municipality: str
    tables: list[dict[str, Any]]


@router.get(
    "/frikort/statistics",
    response={200: FrikortFigures, **REFUSALS},
    summary="Count the frikort's figures",
    tags=["statistics"],
)
@requires(actions.READ_STATISTICS)
def frikort_statistics(request: HttpRequest, since: date | None = None, until: date | None = None) -> dict[str, Any]:
    """Applications of a period (this year where none is given), and cards and employers until it ends.

    Small numbers are not hidden, so this is for use inside the authority. What may be told is a release.
    """
    today = clock.today()
    last = until or today
    first = since or date(last.year, 1, 1)
    if not date(FIRST_YEAR, 1, 1) <= first <= last <= date(today.year, 12, 31):
        raise Refusal(f"A period lies between {FIRST_YEAR} and this year, its first day first.", "No such period", 422)
    period = Period(first, last)
    municipality = Municipality.objects.get(pk=current_actor().municipality_id)
    figures = tables.figures(municipality.code, tables.counted(period).kinds, period)
    shown = kind.inside(figures).document()
    return {"since": first, "until": last, "municipality": municipality.code, "tables": shown}
