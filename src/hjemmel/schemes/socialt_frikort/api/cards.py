"""Cards of the citizens that a municipality acts for, and the citizen's own."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest
from ninja import Router

from hjemmel.api.paging import page_of
from hjemmel.api.problems import REFUSALS
from hjemmel.core import access, clock
from hjemmel.core.access import requires
from hjemmel.core.audit import record_read, record_reads
from hjemmel.schemes.socialt_frikort import panel
from hjemmel.schemes.socialt_frikort.access import READ_CARD
from hjemmel.schemes.socialt_frikort.api.shapes import BalanceOfYear, CardPage, CardWhole, Size
from hjemmel.schemes.socialt_frikort.control import with_controls
from hjemmel.schemes.socialt_frikort.models import Card
from hjemmel.schemes.socialt_frikort.models.cards import ACTIVE_AFTER

router = Router(tags=["cards"])


@router.get("/cards", response={200: CardPage, **REFUSALS}, summary="List cards")
@requires(READ_CARD)
def list_cards(request: HttpRequest, cursor: str | None = None, size: Size = 25) -> dict[str, Any]:
    """Cards of the citizens that the municipality acts for, newest first."""
    page = page_of(access.visible(READ_CARD, _cards()), cursor, size)
    record_reads(READ_CARD, (row.person for row in page.rows), ("frikort",))
    return {"items": [_card(row) for row in page.rows], "next_cursor": page.next_cursor}


@router.get("/cards/{public_id}", response={200: CardWhole, **REFUSALS}, summary="Read card")
@requires(READ_CARD)
def read_card(request: HttpRequest, public_id: UUID) -> dict[str, Any]:
    """One card with its balance and employments."""
    found = access.get(READ_CARD, _cards(), public_id=public_id)
    record_read(READ_CARD, found.person, ("frikort", "løn"))
    view = panel.of_card(found, clock.today())
    return _card(found) | {
        "balance": BalanceOfYear.of(view.balance),
        "employments": [_work(work) for work in view.work],
        "next_control": view.next_control.planned if view.next_control else None,
        "latest_control": view.next_control.latest if view.next_control else None,
    }


def _cards() -> QuerySet[Card]:
    return with_controls(Card.objects.select_related("person"))


def _card(found: Card) -> dict[str, Any]:
    return {
        "id": found.public_id,
        "is_active": found.last_kind in ACTIVE_AFTER,  # type: ignore[attr-defined]
        "issued_on": found.issued_on,
    }


def _work(work: panel.Work) -> dict[str, Any]:
    return {
        "employer": work.employment.employer_name,
        "cvr": work.employment.employer_cvr,
        "begins_on": work.employment.begins_on,
        "ends_on": work.employment.ends_on,
        "tax_free": f"{work.tax_free:.2f}",
        "taxable": f"{work.taxable:.2f}",
    }
