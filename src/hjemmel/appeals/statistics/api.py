"""The API of the Danmarkskort: the municipality's own outcomes beside the newest published tables, as they are now."""

import json
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Router, Schema

from hjemmel.api.problems import REFUSALS
from hjemmel.appeals.danmarkskort.as_json import as_json
from hjemmel.appeals.danmarkskort.figures import Figure
from hjemmel.appeals.danmarkskort.report import Own
from hjemmel.appeals.statistics import access as actions
from hjemmel.appeals.statistics import queries
from hjemmel.appeals.statistics.live import live
from hjemmel.core.access import requires
from hjemmel.statutes.retssikkerhed.danmarkskort import Map

router = Router()


class Years(Schema):
    """The years there is anything to say of, the newest first."""

    years: list[int]


class OwnFigure(Schema):
    """The municipality's own count on a map: ``rate`` is null without cases."""

    map: str
    n: int
    reversed: int
    rate: str | None


class Maps(Schema):
    """The maps of a year in the form of published files: ``format``, ``settings`` and the year's figures."""

    format: str
    settings: dict[str, Any]
    years: list[dict[str, Any]]
    own: list[OwnFigure]


@router.get(
    "/danmarkskort", response={200: Years, **REFUSALS}, summary="List years of the Danmarkskort", tags=["statistics"]
)
@requires(actions.READ_MAPS)
def list_years(request: HttpRequest) -> dict[str, Any]:
    """The years with figures, published or counted live."""
    return {"years": list(live(queries.own_municipality()).years)}


@router.get(
    "/danmarkskort/{year}", response={200: Maps, **REFUSALS}, summary="Read the maps of a year", tags=["statistics"]
)
@requires(actions.READ_MAPS)
def read_year(request: HttpRequest, year: int) -> dict[str, Any]:
    """A year's maps, inside the authority: nothing is hidden. ``own`` is what the municipality has counted live."""
    found = live(queries.own_municipality())
    if year not in found.years:
        raise Http404("There are no figures of that year.")
    own = found.report.own
    counted: dict[str, Any] = json.loads(as_json(found.report, [year]))
    return counted | {"own": [_own(figure) for figure in (_figures(own, year) if own else ())]}


def _own(figure: Figure) -> dict[str, Any]:
    rate = None if figure.rate is None else str(figure.rate)
    return {"map": figure.map.name.lower(), "n": figure.n, "reversed": figure.tally.reversed, "rate": rate}


def _figures(own: Own, year: int) -> list[Figure]:
    return [figure for map in Map if (figure := own.figure(map, year)) is not None]
