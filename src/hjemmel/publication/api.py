"""The API of published figures: every release that there is, open to everybody."""

import json
from datetime import date, datetime
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Path, Query, Router, Schema

from hjemmel.api.paging import LARGEST_PAGE, page_of
from hjemmel.api.problems import Problem
from hjemmel.core import access
from hjemmel.core.access import requires
from hjemmel.publication import access as actions
from hjemmel.publication import queries
from hjemmel.publication.models import Release

router = Router()

OPEN: dict[str, Any] = {"security": []}
"""Needs no token and no log-in."""

LARGEST_NUMBER = 2_147_483_647
"""What the database's column holds."""

Slug = Annotated[str, Path(pattern="^[a-zA-Z0-9_-]+$", max_length=60)]

REFUSALS: dict[int, Any] = {401: Problem, 404: Problem, 422: Problem}


class ReleaseSummary(Schema):
    """A release as a list shows it; ``sha256`` is of its document."""

    kind: str
    municipality: str
    number: int
    since: date
    until: date
    told_at: datetime
    sha256: str


class ReleasePage(Schema):
    """Releases, newest first, and the cursor of the next page."""

    items: list[ReleaseSummary]
    next_cursor: str | None


class ReleaseWhole(ReleaseSummary):
    """A release with its document, whose form it names itself."""

    document: dict[str, Any]


@router.get(
    "/releases",
    response={200: ReleasePage, **REFUSALS},
    summary="List releases",
    tags=["statistics"],
    openapi_extra=OPEN,
)
@requires(actions.READ_RELEASE)
def list_releases(
    request: HttpRequest, cursor: str | None = None, size: Annotated[int, Query(ge=1, le=LARGEST_PAGE)] = 25
) -> dict[str, Any]:
    """Every release of every municipality, newest first."""
    page = page_of(access.visible(actions.READ_RELEASE, queries.releases()), cursor, size)
    return {"items": [_summary(row) for row in page.rows], "next_cursor": page.next_cursor}


@router.get(
    "/releases/{kind}/{municipality}/{number}",
    response={200: ReleaseWhole, **REFUSALS},
    summary="Read a release",
    tags=["statistics"],
    openapi_extra=OPEN,
)
@requires(actions.READ_RELEASE)
def read_release(
    request: HttpRequest, kind: Slug, municipality: Slug, number: Annotated[int, Path(ge=1, le=LARGEST_NUMBER)]
) -> dict[str, Any]:
    """One release."""
    found = access.get(
        actions.READ_RELEASE, queries.releases(), kind=kind, municipality__code=municipality, number=number
    )
    return _summary(found) | {"document": json.loads(found.document)}


def _summary(found: Release) -> dict[str, Any]:
    same = ("kind", "number", "since", "until", "told_at", "sha256")
    return {name: getattr(found, name) for name in same} | {"municipality": found.municipality.code}
