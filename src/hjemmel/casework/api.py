"""The API of casework: cases with their facts, and decisions with their legal basis."""

import json
from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router, Schema

from hjemmel.api.paging import LARGEST_PAGE, page_of
from hjemmel.api.problems import REFUSALS
from hjemmel.casework import access as actions
from hjemmel.casework import queries
from hjemmel.casework.models import Case, Decision
from hjemmel.casework.recomputation import recomputes
from hjemmel.core import access
from hjemmel.core.access import requires
from hjemmel.core.audit import record_read, record_reads

router = Router()


class CaseSummary(Schema):
    """A case as a list shows it. It holds no name and no CPR number."""

    id: UUID
    number: str
    scheme: str
    state: str
    channel: str
    received_on: date


class CasePage(Schema):
    """Cases, newest first, and the cursor of the next page."""

    items: list[CaseSummary]
    next_cursor: str | None


class DecisionSummary(Schema):
    """A decision as a list shows it. It holds no name and no CPR number."""

    id: UUID
    case: UUID
    case_number: str
    scheme: str
    outcome: str
    state: str
    law_date: date
    signed_at: datetime | None


class DecisionPage(Schema):
    """Decisions, newest first, and the cursor of the next page."""

    items: list[DecisionSummary]
    next_cursor: str | None


class StoredFact(Schema):
    """A fact of a case, or one that a decision rests on: canonical text, source and when it was recorded."""

    value: str
    source: str
    note: str
    recorded_at: datetime


class DecisionWhole(DecisionSummary):
    """A decision with its legal basis: facts, the plan's digest, and the result with its explanation and receipt."""

    reasons: str
    facts: dict[str, StoredFact]
    plan: str
    result: dict[str, Any]
    result_sha256: str
    recomputes: bool


class CaseWhole(CaseSummary):
    """A case with the last recorded value of each fact, and the ids of the decisions in it that the actor may read."""

    facts: dict[str, StoredFact]
    decisions: list[UUID]


@router.get("/cases", response={200: CasePage, **REFUSALS}, summary="List cases", tags=["cases"])
@requires(actions.READ_CASE)
def list_cases(
    request: HttpRequest, cursor: str | None = None, size: Annotated[int, Query(ge=1, le=LARGEST_PAGE)] = 25
) -> dict[str, Any]:
    """Cases that the actor may see, newest first."""
    page = page_of(access.visible(actions.READ_CASE, queries.cases()), cursor, size)
    record_reads(actions.READ_CASE, {row.person for row in page.rows}, ("sag",))
    return {"items": [_case(row) for row in page.rows], "next_cursor": page.next_cursor}


@router.get("/cases/{public_id}", response={200: CaseWhole, **REFUSALS}, summary="Read a case", tags=["cases"])
@requires(actions.READ_CASE)
def read_case(request: HttpRequest, public_id: UUID) -> dict[str, Any]:
    """One case with its facts."""
    found = access.get(actions.READ_CASE, queries.cases(), public_id=public_id)
    record_read(actions.READ_CASE, found.person, ("sag", "oplysninger"))
    readable = access.visible(actions.READ_DECISION, queries.decisions().filter(case=found))
    return _case(found) | {
        "facts": {
            name: {"value": row.value, "source": row.source, "note": row.note, "recorded_at": row.recorded_at}
            for name, row in queries.latest_facts(found).items()
        },
        "decisions": [row.public_id for row in readable],
    }


@router.get("/decisions", response={200: DecisionPage, **REFUSALS}, summary="List decisions", tags=["decisions"])
@requires(actions.READ_DECISION)
def list_decisions(
    request: HttpRequest, cursor: str | None = None, size: Annotated[int, Query(ge=1, le=LARGEST_PAGE)] = 25
) -> dict[str, Any]:
    """Decisions that the actor may read, newest first."""
    page = page_of(access.visible(actions.READ_DECISION, queries.decisions()), cursor, size)
    record_reads(actions.READ_DECISION, {row.case.person for row in page.rows}, ("afgørelse",))
    return {"items": [_summary(row) for row in page.rows], "next_cursor": page.next_cursor}


@router.get(
    "/decisions/{public_id}", response={200: DecisionWhole, **REFUSALS}, summary="Read a decision", tags=["decisions"]
)
@requires(actions.READ_DECISION)
def read_decision(request: HttpRequest, public_id: UUID) -> dict[str, Any]:
    """One decision with facts, plan and explanation, and whether it still recomputes to the stored bytes."""
    found = access.get(actions.READ_DECISION, queries.decisions(), public_id=public_id)
    record_read(actions.READ_DECISION, found.case.person, ("afgørelse", "oplysninger"))
    return _summary(found) | {
        "reasons": found.reasons,
        "facts": found.facts,
        "plan": found.plan_id,
        "result": json.loads(bytes(found.result)),
        "result_sha256": found.result_sha256,
        "recomputes": recomputes(found),
    }


def _case(found: Case) -> dict[str, Any]:
    return {
        "id": found.public_id,
        "number": found.number,
        "scheme": found.scheme,
        "state": found.state,
        "channel": found.channel,
        "received_on": found.received_on,
    }


def _summary(found: Decision) -> dict[str, Any]:
    return {
        "id": found.public_id,
        "case": found.case.public_id,
        "case_number": found.case.number,
        "scheme": found.case.scheme,
        "outcome": found.outcome,
        "state": found.state,
        "law_date": found.law_date,
        "signed_at": found.signed_at,
    }
