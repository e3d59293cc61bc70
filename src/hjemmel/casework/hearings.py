"""What is asked of hearings: which wait, for whom, which take answers, and which answers nobody has read.

Of one case it is told from what the case holds; of many, by the database.
"""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from hjemmel.casework.models import Case, Decision, HeardParty, Hearing, HearingAnswer
from hjemmel.casework.models.decisions import DecisionState
from hjemmel.core import clock

_DECISIONS = Decision.objects.filter(case=OuterRef("case"), state=DecisionState.SIGNED)
TAKES_ANSWERS = Q(case__state="open") & ~Q(Exists(_DECISIONS.filter(signed_at__gt=OuterRef("sent_at"))))
"""The hearings that take answers: until the decision after them is signed, whatever their deadlines."""


def hearings() -> QuerySet[Hearing]:
    """Hearings with their case and person."""
    return Hearing.objects.select_related("case__person", "case__municipality")


def unanswered(hearing: Hearing) -> list[HeardParty]:
    """The parties from whom no answer has come; nobody's is missed once the hearing has been ended."""
    if hearing.ended_at is not None:
        return []
    answered = {answer.party_id for answer in hearing.answers.all()}  # type: ignore[attr-defined]
    return [party for party in hearing.parties.all() if party.pk not in answered]  # type: ignore[attr-defined]


def _waits(hearing: Hearing) -> bool:
    return any(party.answer_by >= clock.today() for party in unanswered(hearing))


def open_hearing(case: Any) -> Hearing | None:
    """The hearing that waits for somebody's answer or deadline; what has passed is waited for no longer."""
    return next((hearing for hearing in case.hearings.all() if _waits(hearing)), None)


def hearing_to_answer(case: Any) -> Hearing | None:
    """The last hearing of the case, while it takes answers."""
    last = next(iter(case.hearings.all()), None)
    return last if last is not None and takes_answers(last, case) else None


def takes_answers(hearing: Hearing, case: Any) -> bool:
    """Whether a hearing of the case takes answers: the same as ``TAKES_ANSWERS``."""
    signed = (row.signed_at for row in case.decisions.all() if row.state == DecisionState.SIGNED)
    return case.state == "open" and not any(at > hearing.sent_at for at in signed)


def unread_answers(case: Any) -> list[HearingAnswer]:
    """The answers that came after the last draft was written, while no decision waits for a signature."""
    decisions = list(case.decisions.all())
    if any(row.state == DecisionState.SUBMITTED for row in decisions):
        return []
    answers = [answer for hearing in case.hearings.all() for answer in hearing.answers.all()]
    return [answer for answer in answers if all(row.prepared_at < answer.recorded_at for row in decisions)]


def has_been_heard(case: Any) -> bool:
    """Whether the parties have been heard in the case since it was last closed, by a hearing that waits no longer."""
    closed = [row.signed_at for row in case.decisions.all() if row.state == DecisionState.SIGNED]
    sent = [hearing.sent_at for hearing in case.hearings.all() if not _waits(hearing)]
    return any(not closed or at > max(closed) for at in sent)


def all_unanswered() -> QuerySet[HeardParty]:
    """``unanswered`` of every hearing, the earliest deadline first."""
    return HeardParty.objects.filter(hearing__ended_at=None, answers=None).order_by("answer_by", "id")


def all_unread_answers() -> QuerySet[HearingAnswer]:
    """``unread_answers`` of every open case, the oldest first."""
    decisions = Decision.objects.filter(case=OuterRef("hearing__case"))
    return HearingAnswer.objects.filter(
        ~Exists(decisions.filter(prepared_at__gte=OuterRef("recorded_at"))),
        ~Exists(decisions.filter(state=DecisionState.SUBMITTED)),
        hearing__case__state="open",
    ).order_by("received_on", "id")


def of_case(case: Case) -> tuple[QuerySet[HeardParty], QuerySet[HearingAnswer]]:
    """The parties and answers of every hearing of a case, to be asked together with what else the case holds."""
    parties = HeardParty.objects.filter(hearing__case=case).select_related("person")
    return parties, HearingAnswer.objects.filter(hearing__case=case)
