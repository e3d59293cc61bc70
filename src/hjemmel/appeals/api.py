"""The API of complaints: what has been complained of, how far it has come, and what Ankestyrelsen decided."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router, Schema

from hjemmel.api.paging import LARGEST_PAGE, page_of
from hjemmel.api.problems import REFUSALS
from hjemmel.appeals import access as actions
from hjemmel.appeals import queries
from hjemmel.appeals.models import Appeal
from hjemmel.core import access
from hjemmel.core.access import requires
from hjemmel.core.audit import record_read, record_reads

router = Router()


class ComplaintSummary(Schema):
    """A complaint as a list shows it. It holds no name, no CPR number and no text."""

    id: UUID
    number: str
    case: UUID
    decision: UUID
    provision: str
    received_on: date
    complaint_deadline: date | None
    is_late: bool
    state: str
    due_on: date | None
    outcome: str
    outcome_on: date | None


class ComplaintPage(Schema):
    """Complaints, newest first, and the cursor of the next page."""

    items: list[ComplaintSummary]
    next_cursor: str | None


class Step(Schema):
    """One move of a complaint, and when."""

    move: str
    at: datetime


class ComplaintWhole(ComplaintSummary):
    """A complaint with what it says, the municipality's own result, and its course."""

    text: str
    subject: str
    result: str
    new_decision: UUID | None
    steps: list[Step]


@router.get("/complaints", response={200: ComplaintPage, **REFUSALS}, summary="List complaints", tags=["complaints"])
@requires(actions.SEARCH_APPEALS)
def list_complaints(
    request: HttpRequest, cursor: str | None = None, size: Annotated[int, Query(ge=1, le=LARGEST_PAGE)] = 25
) -> dict[str, Any]:
    """Complaints about decisions that the actor may see, newest first."""
    page = page_of(access.visible(actions.SEARCH_APPEALS, queries.appeals()), cursor, size)
    record_reads(actions.SEARCH_APPEALS, {row.case.person for row in page.rows}, ("klage",))
    return {"items": [_summary(row) for row in page.rows], "next_cursor": page.next_cursor}


@router.get(
    "/complaints/{public_id}",
    response={200: ComplaintWhole, **REFUSALS},
    summary="Read a complaint",
    tags=["complaints"],
)
@requires(actions.READ_APPEAL)
def read_complaint(request: HttpRequest, public_id: UUID) -> dict[str, Any]:
    """One complaint with its course."""
    found = access.get(actions.READ_APPEAL, queries.appeals(), public_id=public_id)
    record_read(actions.READ_APPEAL, found.case.person, ("klage",))
    return _summary(found) | {
        "text": found.text,
        "subject": found.subject,
        "result": found.result,
        "new_decision": found.new_decision.public_id if found.new_decision else None,
        "steps": [{"move": step.move, "at": step.at} for step in found.steps.order_by("pk")],
    }


def _summary(found: Appeal) -> dict[str, Any]:
    same = ("number", "provision", "received_on", "complaint_deadline", "is_late", "state", "due_on")
    return {name: getattr(found, name) for name in (*same, "outcome", "outcome_on")} | {
        "id": found.public_id,
        "case": found.case.public_id,
        "decision": found.decision.public_id,
    }
