"""The employer's employments and payments, by program. What changes something is carried out once for each key."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest
from ninja import Router

from hjemmel.accounts.lockout import network_of
from hjemmel.api.idempotency import Answer, IdempotencyKey, once
from hjemmel.api.paging import page_of
from hjemmel.api.problems import REFUSALS, Refusal
from hjemmel.core import access, clock
from hjemmel.core.access import requires
from hjemmel.law.errors import FactError
from hjemmel.schemes.socialt_frikort import access as actions
from hjemmel.schemes.socialt_frikort import looks, queries, services
from hjemmel.schemes.socialt_frikort.api import shapes
from hjemmel.schemes.socialt_frikort.errors import FrikortError
from hjemmel.schemes.socialt_frikort.models import Employment, LedgerEntry
from hjemmel.schemes.socialt_frikort.services import Order
from hjemmel.schemes.socialt_frikort.splitting import PaymentError, to_kr

router = Router(tags=["ledger"])

_EMPLOYMENT = {201: shapes.EmploymentSummary, **shapes.CHANGES}
_REGISTERED = {201: shapes.Registered, **shapes.CHANGES}


@router.get("/employments", response={200: shapes.EmploymentPage, **REFUSALS}, summary="List employments")
@requires(actions.READ_EMPLOYMENT)
def list_employments(request: HttpRequest, cursor: str | None = None, size: shapes.Size = 25) -> dict[str, Any]:
    """The employer's own employments, newest first."""
    page = page_of(access.visible(actions.READ_EMPLOYMENT, queries.employments()), cursor, size)
    looks.record(actions.READ_EMPLOYMENT, [row.card_id for row in page.rows], ("ansættelse",))
    return {"items": [_employment(row) for row in page.rows], "next_cursor": page.next_cursor}


@router.get("/employments/{public_id}", response={200: shapes.EmploymentWhole, **REFUSALS}, summary="Read balance")
@requires(actions.READ_EMPLOYMENT)
def read_employment(request: HttpRequest, public_id: UUID) -> dict[str, Any]:
    """One employment with the balance."""
    found = access.get(actions.READ_EMPLOYMENT, queries.employments(), public_id=public_id)
    looks.record(actions.READ_EMPLOYMENT, [found.card_id], ("ansættelse", "saldo"))
    left = services.balance_of(found.card_id, clock.today())
    return _employment(found) | {"balance": shapes.BalanceOfYear.of(left)}


@router.post("/employments", response=_EMPLOYMENT, summary="Declare employment")
@requires(actions.DECLARE_EMPLOYMENT)
@once
def declare_employment(request: HttpRequest, new: shapes.NewEmployment, *, idempotency_key: IdempotencyKey) -> Answer:
    """Declare an employment with what the citizen has shown. A wrong id, a wrong code and a card that cannot be used
    get one answer; failures are few, for the owner's programs together, the employer and the network."""
    with _refusing():
        made = services.declare_employment(
            number=new.frikort_id,
            code=new.code,
            begins_on=new.begins_on,
            reference=new.reference,
            is_ordinary_and_unsubsidised=new.is_ordinary_and_unsubsidised,
            has_danish_cvr_or_is_public=new.has_danish_cvr_or_is_public,
            network=network_of(request),
        )
    return 201, _employment(made)


@router.post("/employments/{public_id}/end", response=_EMPLOYMENT, summary="End employment")
@requires(actions.END_EMPLOYMENT)
@once
def end_employment(
    request: HttpRequest, public_id: UUID, last: shapes.LastDay, *, idempotency_key: IdempotencyKey
) -> Answer:
    """Record the last day worked on an open employment."""
    found = access.get(actions.END_EMPLOYMENT, queries.employments(), public_id=public_id)
    with _refusing():
        services.end_employment(found, ends_on=last.ends_on)
    return 201, _employment(found)


@router.get("/payments", response={200: shapes.PaymentPage, **REFUSALS}, summary="List payments")
@requires(actions.READ_ENTRY)
def list_payments(
    request: HttpRequest, employment: UUID | None = None, cursor: str | None = None, size: shapes.Size = 25
) -> dict[str, Any]:
    """The employer's own entries, newest first; those of one employment where it is named."""
    rows = access.visible(actions.READ_ENTRY, _entries())
    if employment is not None:
        rows = rows.filter(employment__public_id=employment)
    page = page_of(rows, cursor, size)
    looks.record(actions.READ_ENTRY, [row.card_id for row in page.rows], ("post",))
    return {"items": [_registered(row) for row in page.rows], "next_cursor": page.next_cursor}


@router.get("/payments/{public_id}", response={200: shapes.Registered, **REFUSALS}, summary="Read payment")
@requires(actions.READ_ENTRY)
def read_payment(request: HttpRequest, public_id: UUID) -> dict[str, Any]:
    """One entry."""
    found = access.get(actions.READ_ENTRY, _entries(), public_id=public_id)
    looks.record(actions.READ_ENTRY, [found.card_id], ("post",))
    return _registered(found)


@router.post("/payments", response=_REGISTERED, summary="Register payment")
@requires(actions.REGISTER_PAY)
@once
def register_payment(request: HttpRequest, paid: shapes.PaymentOn, *, idempotency_key: IdempotencyKey) -> Answer:
    """Register a payment; the ledger splits it at the ceiling."""
    work = access.get(actions.REGISTER_PAY, queries.employments(), public_id=paid.employment)
    with _refusing():
        (entry,) = services.register_pay([Order(work, paid.payment(), idempotency_key)])
    return 201, _registered(entry)


@router.post("/payments/{public_id}/correction", response=_REGISTERED, summary="Correct payment")
@requires(actions.CHANGE_ENTRY)
@once
def correct_payment(
    request: HttpRequest, public_id: UUID, new: shapes.Correction, *, idempotency_key: IdempotencyKey
) -> Answer:
    """Replace a payment that stands: it is reversed, and the new one is split as the ledger stands now."""
    found = access.get(actions.CHANGE_ENTRY, _entries(), public_id=public_id)
    with _refusing():
        entry = services.correct(found, new.payment(), reason=new.reason, key=idempotency_key)
    return 201, _registered(entry)


@router.post("/payments/{public_id}/reversal", response=_REGISTERED, summary="Reverse payment")
@requires(actions.CHANGE_ENTRY)
@once
def reverse_payment(
    request: HttpRequest, public_id: UUID, why: shapes.Reversal, *, idempotency_key: IdempotencyKey
) -> Answer:
    """Take a payment that stands back. Later entries stand as they were split."""
    found = access.get(actions.CHANGE_ENTRY, _entries(), public_id=public_id)
    with _refusing():
        entry = services.reverse(found, reason=why.reason, key=idempotency_key)
    return 201, _registered(entry)


@contextmanager
def _refusing() -> Iterator[None]:
    """Tell what cannot be done as a refusal. The transaction goes on: a failed look-up has been counted in it."""
    try:
        yield
    except FrikortError as error:
        raise Refusal(str(error)) from error
    except (PaymentError, FactError) as error:
        raise Refusal(str(error), "Not a payment", 422) from error


def _entries() -> QuerySet[LedgerEntry]:
    return queries.entries().select_related("reverses", "replaces")


def _employment(found: Employment) -> dict[str, Any]:
    return {
        "id": found.public_id,
        "frikort_id": found.number,
        "reference": found.reference,
        "begins_on": found.begins_on,
        "ends_on": found.ends_on,
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
