"""Complaints about case time and conduct: received apart from complaints about decisions, and answered in a letter."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from hjemmel.appeals.letters import compose_answer_on_conduct
from hjemmel.appeals.models import Appeal, ConductComplaint
from hjemmel.appeals.services.errors import AppealError
from hjemmel.casework.models import Case
from hjemmel.casework.parties import own_party
from hjemmel.casework.services.correspondence import send_letter
from hjemmel.core import clock
from hjemmel.core.actor import current_actor
from hjemmel.core.models import Person


def receive_conduct(
    case: Case,
    *,
    about: str,
    text: str,
    party: Person | None = None,
    channel: str = Appeal.Channel.OWN_PAGE,
    received_on: date | None = None,
) -> ConductComplaint:
    """Receive a complaint about how a case is handled, from a party: by default from the one who acts on the page.

    It changes nothing in the case and goes to nobody else.

    Raises:
        AppealError: the day is ahead.
    """
    day = received_on or clock.today()
    if day > clock.today():
        raise AppealError(_("Klagen kan ikke være modtaget efter i dag. Ret datoen."))
    return ConductComplaint.objects.create(
        case=case,
        party=party or own_party(case),
        about=about,
        text=text,
        channel=channel,
        received_on=day,
        receiver=current_actor().name,
    )


@transaction.atomic
def answer_conduct(complaint: ConductComplaint, *, answer: str) -> None:
    """Answer in a letter to the party. Whoever has the case does not answer a complaint about it.

    Raises:
        AppealError: it is answered, or the actor has the case.
    """
    actor = current_actor()
    if complaint.answered_at is not None:
        raise AppealError(_("Klagen er allerede besvaret."))
    if complaint.case.caseworker_id == actor.user_id:
        raise AppealError(_("Du har selv sagen. En anden skal besvare klagen."))
    complaint.answer = answer
    complaint.answered_by_id = actor.user_id
    complaint.answerer = actor.name
    complaint.answered_at = clock.now()
    complaint.letter = send_letter(complaint.case, compose_answer_on_conduct(complaint), party_id=complaint.party_id)
    complaint.save()
