"""What is due in a case, by when, and why: the published time limit, an open hearing, a planned follow-up."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import models
from django.db.models import DateField, F, IntegerField, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.expressions import CombinedExpression
from django.db.models.functions import Coalesce, Least, TruncDate
from django.utils.translation import gettext as _

from hjemmel.casework import calendars, hearings
from hjemmel.casework.models import Case, CaseTimeLimit, ChangeNotice, Decision, FollowUp, Postponement
from hjemmel.core import clock
from hjemmel.core.models import Delivery
from hjemmel.core.post import PaperChannel
from hjemmel.law.deadlines import Due, weeks
from hjemmel.statutes.retssikkerhed.deadlines import COMPLAINT, decision_clock
from hjemmel.statutes.retssikkerhed.delivery import presumed_receipt

_DAYS_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Task:
    """Something due in a case: the day, what it is, and the provision or person that says so."""

    due_on: date
    what: str
    why: str


def tasks_of(case: Case) -> list[Task]:
    """What is due in one open case, the earliest first."""
    return sorted(_tasks(case), key=lambda task: task.due_on)


def _tasks(case: Any) -> Iterator[Task]:
    for row in case.follow_ups.all():
        if row.done_at is None:
            yield Task(row.due_on, _("Opfølgning"), f"{row.why} ({row.planner})")
    for notice in case.change_notices.all():
        if notice.handled_at is None:
            yield Task(_day(notice.told_at), _("Borgeren har fortalt om en ændring"), "RSL § 11, stk. 2")
    for party in (party for hearing in case.hearings.all() for party in hearings.unanswered(hearing)):
        yield Task(party.answer_by, _("Svarfrist i partshøring: %s") % party.person.name, "FVL § 21")
    for answer in hearings.unread_answers(case):
        yield Task(answer.received_on, _("Svar på partshøring: %s") % answer.answerer, "FVL § 19")
    limit = time_limit(case)
    if limit is not None:
        yield limit


def time_limit(case: Case) -> Task | None:
    """When a decision is due: the date last told to the citizen, else the published limit; None where none is set.

    In a case sent back by Ankestyrelsen the limit is counted anew (RSL § 3 a), and what was told before is past.
    """
    begins = case.counted_from or case.received_on
    told = next((row for row in case.postponements.all() if _day(row.told_at) >= begins), None)  # type: ignore[attr-defined]
    if told is not None:
        return Task(told.expected_on, _("Forventet afgørelse, som meddelt borgeren"), "RSL § 3, stk. 2, 3. pkt.")
    published = case.municipality.case_time_limits.all()  # type: ignore[attr-defined]
    limit = next((row for row in published if row.scheme == case.scheme and row.since <= begins), None)
    if limit is None:
        return None
    due = decision_clock(weeks(limit.weeks), begins).due()
    assert due is not None  # noqa: S101  a clock that was never stopped runs out
    return Task(due.last_day, _("Kommunens frist for afgørelse"), str(due.deadline.provision))


def with_next_due(cases: QuerySet[Case]) -> QuerySet[Case]:
    """The cases with ``next_due``, the earliest day of ``tasks_of``, computed by the database so that a list can be
    ordered and cut by it."""
    cases = cases.annotate(begins=Coalesce("counted_from", "received_on"))
    limit = CaseTimeLimit.objects.filter(
        municipality_id=OuterRef("municipality_id"), scheme=OuterRef("scheme"), since__lte=OuterRef("begins")
    )
    days = Subquery(limit.values("weeks")[:1], output_field=IntegerField()) * _DAYS_A_WEEK
    # The earliest by subquery, not by join: a join would group every case by all its columns.
    follow_ups = FollowUp.objects.filter(case=OuterRef("pk"), done_at=None).order_by("due_on")
    parties = hearings.all_unanswered().filter(hearing__case=OuterRef("pk"))
    answers = hearings.all_unread_answers().filter(hearing__case=OuterRef("pk"))
    notices = ChangeNotice.objects.filter(case=OuterRef("pk"), handled_at=None).order_by("told_at")
    told_since = Postponement.objects.filter(case=OuterRef("pk"), told_at__date__gte=OuterRef("begins"))
    told = Subquery(told_since.values("expected_on")[:1])
    limit_due = Coalesce(told, CombinedExpression(F("begins"), "+", days, output_field=DateField()))
    return cases.annotate(
        limit_due=models.Case(When(state="open", then=limit_due)),
        follow_up_due=models.Case(When(state="open", then=Subquery(follow_ups.values("due_on")[:1]))),
        hearing_due=models.Case(When(state="open", then=Subquery(parties.values("answer_by")[:1]))),
        answer_due=Subquery(answers.values("received_on")[:1]),
        notice_due=Subquery(notices.annotate(day=TruncDate("told_at")).values("day")[:1]),
    ).annotate(next_due=Least("limit_due", "follow_up_due", "hearing_due", "answer_due", "notice_due"))


def reason_of(case: Case) -> str:
    """Why ``next_due`` of a case from ``with_next_due`` is the day it is."""
    reasons = {
        case.answer_due: _("Svar på partshøring"),  # type: ignore[attr-defined]
        case.hearing_due: _("Svarfrist i partshøring"),  # type: ignore[attr-defined]
        case.follow_up_due: _("Opfølgning"),  # type: ignore[attr-defined]
        case.limit_due: _("Frist for afgørelse"),  # type: ignore[attr-defined]
        case.notice_due: _("Borgeren har fortalt om en ændring"),  # type: ignore[attr-defined]
    }
    return reasons[case.next_due]  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class ComplaintDeadline:
    """One recipient's deadline of complaint: ``due`` is None while their letter has not been received.

    ``is_presumed`` where it counts from when a letter on paper is presumed to have been received.
    """

    delivery: Delivery
    due: Due | None
    is_presumed: bool = False


def complaint_due(decision: Decision) -> Due | None:
    """Until when the citizen can complain of a signed decision (RSL § 67), from the day its letter was available.

    None while the letter has not arrived: without receipt the deadline does not run.
    """
    delivery = Delivery.objects.filter(document=decision.letter_id).select_related("document").first()
    return None if delivery is None else _complaint_due(delivery)


def deliveries_of(decision: Decision) -> QuerySet[Delivery]:
    """The letter of a decision to each who got it, as far as the actor may see; nothing before it is signed."""
    if decision.letter_id is None:
        return Delivery.objects.none()
    sent = Delivery.objects.filter(Q(document=decision.letter_id) | Q(document__copy_of=decision.letter_id))
    return sent.select_related("person", "document").order_by("id")


def complaint_deadlines(deliveries: Iterable[Delivery]) -> list[ComplaintDeadline]:
    """The deadline of each who got a decision, from their own receipt."""
    return [
        ComplaintDeadline(delivery, _complaint_due(delivery), delivery.available_at is None) for delivery in deliveries
    ]


def _complaint_due(delivery: Delivery) -> Due | None:
    received = _received_on(delivery)
    return None if received is None else calendars.due(COMPLAINT, received, delivery.document.municipality_id)


def _received_on(delivery: Delivery) -> date | None:
    """The day of receipt: as recorded, or after the delivery days of letters on paper where those are known."""
    if delivery.available_at is not None:
        return _day(delivery.available_at)
    was_posted = delivery.channel == PaperChannel.name and delivery.receipt and not delivery.held_back
    return presumed_receipt(_day(delivery.sent_at)) if was_posted else None


def _day(instant: datetime) -> date:
    return instant.astimezone(clock.COPENHAGEN).date()
