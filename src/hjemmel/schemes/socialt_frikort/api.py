"""The API of the frikort: the employer's employments and payments, and the municipality's cards."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router

from hjemmel.api.idempotency import Answer, IdempotencyKey, once
from hjemmel.api.paging import LARGEST_PAGE, page_of
from hjemmel.api.problems import Problem, Refusal
from hjemmel.core import access, clock
from hjemmel.core.access import requires
from hjemmel.core.audit import record_read, record_reads
from hjemmel.law.errors import FactError
from hjemmel.schemes.socialt_frikort import access as actions
from hjemmel.schemes.socialt_frikort import looks, panel, queries, services
from hjemmel.schemes.socialt_frikort.api_shapes import (
    CardPage,
    CardWhole,
    Correction,
    EmploymentPage,
    EmploymentWhole,
    PaymentOn,
    PaymentPage,
    Registered,
    Reversal,
)
from hjemmel.schemes.socialt_frikort.control import with_controls
from hjemmel.schemes.socialt_frikort.errors import FrikortError
from hjemmel.schemes.socialt_frikort.models import Card, Employment, LedgerEntry
from hjemmel.schemes.socialt_frikort.models.cards import ACTIVE_AFTER
from hjemmel.schemes.socialt_frikort.services import Order
from hjemmel.schemes.socialt_frikort.splitting import Balance, PaymentError, to_kr
from hjemmel.schemes.socialt_frikort.statistics.api import router as statistics_router

router = Router()
router.add_router("", statistics_router)

REFUSALS: dict[int, Any] = {401: Problem, 403: Problem, 404: Problem, 422: Problem}
CHANGES: dict[int, Any] = REFUSALS | {409: Problem}

Size = Annotated[int, Query(ge=1, le=LARGEST_PAGE)]


@router.get("/employments", response={200: EmploymentPage, **REFUSALS}, summary="List employments", tags=["ledger"])
@requires(actions.READ_EMPLOYMENT)
def list_employments(request: HttpRequest, cursor: str | None = None, size: Size = 25) -> dict[str, Any]:
    """The employer's own employments, newest first."""
    page = page_of(access.visible(actions.READ_EMPLOYMENT, queries.employments()), cursor, size)
    looks.record(actions.READ_EMPLOYMENT, [row.card_id for row in page.rows], ("ansættelse",))
    return {"items": [_employment(row) for row in page.rows], "next_cursor": page.next_cursor}


@router.get(
    "/employments/{public_id}", response={200: EmploymentWhole, **REFUSALS}, summary="Read balance", tags=["ledger"]
)
@requires(actions.READ_EMPLOYMENT)
def read_employment(request: HttpRequest, public_id: UUID) -> dict[str, Any]:
    """One employment with the balance."""
    found = access.get(actions.READ_EMPLOYMENT, queries.employments(), public_id=public_id)
    looks.record(actions.READ_EMPLOYMENT, [found.card_id], ("ansættelse", "saldo"))
    return _employment(found) | {"balance": _balance(services.balance_of(found.card_id, clock.today()))}


@router.get("/payments", response={200: PaymentPage, **REFUSALS}, summary="List payments", tags=["ledger"])
@requires(actions.READ_ENTRY)
def list_payments(
    request: HttpRequest, employment: UUID | None = None, cursor: str | None = None, size: Size = 25
) -> dict[str, Any]:
    """The employer's own entries, newest first; those of one employment where it is named."""
    rows = access.visible(actions.READ_ENTRY, _entries())
    if employment is not None:
        rows = rows.filter(employment__public_id=employment)
    page = page_of(rows, cursor, size)
    looks.record(actions.READ_ENTRY, [row.card_id for row in page.rows], ("post",))
    return {"items": [_registered(row) for row in page.rows], "next_cursor": page.next_cursor}


@router.get("/payments/{public_id}", response={200: Registered, **REFUSALS}, summary="Read payment", tags=["ledger"])
@requires(actions.READ_ENTRY)
def read_payment(request: HttpRequest, public_id: UUID) -> dict[str, Any]:
    """One entry."""
    found = access.get(actions.READ_ENTRY, _entries(), public_id=public_id)
    looks.record(actions.READ_ENTRY, [found.card_id], ("post",))
    return _registered(found)


@router.post("/payments", response={201: Registered, **CHANGES}, summary="Register payment", tags=["ledger"])
@requires(actions.REGISTER_PAY)
@once
def register_payment(request: HttpRequest, paid: PaymentOn, *, idempotency_key: IdempotencyKey) -> Answer:
    """Register a payment; the ledger splits it at the ceiling."""
    work = access.get(actions.REGISTER_PAY, queries.employments(), public_id=paid.employment)
    with _refusing():
        (entry,) = services.register_pay([Order(work, paid.payment(), idempotency_key)])
    return 201, _registered(entry)


@router.post(
    "/payments/{public_id}/correction", response={201: Registered, **CHANGES}, summary="Correct", tags=["ledger"]
)
@requires(actions.CHANGE_ENTRY)
@once
def correct_payment(
    request: HttpRequest, public_id: UUID, corrected: Correction, *, idempotency_key: IdempotencyKey
) -> Answer:
    """Replace a payment that stands: it is reversed, and the new one is split as the ledger stands now."""
    found = access.get(actions.CHANGE_ENTRY, _entries(), public_id=public_id)
    with _refusing():
        entry = services.correct(found, corrected.payment(), reason=corrected.reason, key=idempotency_key)
    return 201, _registered(entry)


@router.post(
    "/payments/{public_id}/reversal", response={201: Registered, **CHANGES}, summary="Reverse", tags=["ledger"]
)
@requires(actions.CHANGE_ENTRY)
@once
def reverse_payment(
    request: HttpRequest, public_id: UUID, taken_back: Reversal, *, idempotency_key: IdempotencyKey
) -> Answer:
    """Take a payment that stands back. Later entries stand as they were split."""
    found = access.get(actions.CHANGE_ENTRY, _entries(), public_id=public_id)
    with _refusing():
        entry = services.reverse(found, reason=taken_back.reason, key=idempotency_key)
    return 201, _registered(entry)


@router.get("/cards", response={200: CardPage, **REFUSALS}, summary="List cards", tags=["cards"])
@requires(actions.READ_CARD)
def list_cards(request: HttpRequest, cursor: str | None = None, size: Size = 25) -> dict[str, Any]:
    """Cards of the citizens that the municipality acts for, newest first."""
    page = page_of(access.visible(actions.READ_CARD, _cards()), cursor, size)
    record_reads(actions.READ_CARD, (row.person for row in page.rows), ("frikort",))
    return {"items": [_card(row) for row in page.rows], "next_cursor": page.next_cursor}


@router.get("/cards/{public_id}", response={200: CardWhole, **REFUSALS}, summary="Read card", tags=["cards"])
@requires(actions.READ_CARD)
def read_card(request: HttpRequest, public_id: UUID) -> dict[str, Any]:
    """One card with its balance and employments."""
    found = access.get(actions.READ_CARD, _cards(), public_id=public_id)
    record_read(actions.READ_CARD, found.person, ("frikort", "løn"))
    view = panel.of_card(found, clock.today())
    return _card(found) | {
        "balance": _balance(view.balance),
        "employments": [
            {
                "employer": work.employment.employer_name,
                "cvr": work.employment.employer_cvr,
                "begins_on": work.employment.begins_on,
                "ends_on": work.employment.ends_on,
                "tax_free": f"{work.tax_free:.2f}",
                "taxable": f"{work.taxable:.2f}",
            }
            for work in view.work
        ],
        "next_control": view.next_control.planned if view.next_control else None,
        "latest_control": view.next_control.latest if view.next_control else None,
    }


@contextmanager
def _refusing() -> Iterator[None]:
    try:
        yield
    except FrikortError as error:
        raise Refusal(str(error)) from error
    except (PaymentError, FactError) as error:
        raise Refusal(str(error), "Not a payment", 422) from error


def _entries() -> Any:
    return queries.entries().select_related("reverses", "replaces")


def _cards() -> Any:
    return with_controls(Card.objects.select_related("person"))


def _employment(found: Employment) -> dict[str, Any]:
    return {
        "id": found.public_id,
        "frikort_id": found.number,
        "reference": found.reference,
        "begins_on": found.begins_on,
        "ends_on": found.ends_on,
    }


def _balance(found: Balance) -> dict[str, Any]:
    return {
        "year": found.year,
        "ceiling": f"{found.ceiling:.2f}",
        "ceiling_is_confirmed": found.ceiling_is_confirmed,
        "tax_free": f"{found.tax_free:.2f}",
        "balance": f"{found.balance:.2f}",
    }


def _registered(entry: LedgerEntry) -> dict[str, Any]:
    ore = ("wage", "holiday_pay", "pension", "tax_free", "taxable", "ceiling")
    after = entry.ceiling_ore - entry.tax_free_before_ore - entry.tax_free_ore
    return {name: f"{to_kr(getattr(entry, f'{name}_ore')):.2f}" for name in ore} | {
        "id": entry.public_id,
        "receipt": entry.receipt,
        "employment": entry.employment.public_id,
        "year": entry.year,
        "paid_on": entry.paid_on,
        "worked_until": entry.worked_until,
        "balance_after": f"{to_kr(after):.2f}",
        "ceiling_is_confirmed": entry.ceiling_is_confirmed,
        "reverses": entry.reverses.public_id if entry.reverses else None,
        "replaces": entry.replaces.public_id if entry.replaces else None,
        "reason": entry.reason,
        "registered_at": entry.registered_at,
    }


def _card(found: Card) -> dict[str, Any]:
    return {
        "id": found.public_id,
        "is_active": found.last_kind in ACTIVE_AFTER,  # type: ignore[attr-defined]
        "issued_on": found.issued_on,
    }
