"""Hearing of the party (*partshøring*, FVL §§ 19-21): opened, answered, or ended by a reasoned choice."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from hjemmel.casework import queries
from hjemmel.casework.letters import compose_hearing
from hjemmel.casework.models import Case, Hearing
from hjemmel.casework.services.correspondence import send_letter
from hjemmel.casework.services.errors import CaseworkError
from hjemmel.casework.services.sent_in import send_in
from hjemmel.core import clock
from hjemmel.core.actor import current_actor


@transaction.atomic
def open_hearing(case: Case, *, informed_of: str, answer_by: date) -> Hearing:
    """Tell the party what the municipality knows, and ask for an answer by a day.

    Raises:
        CaseworkError: the case is decided, a hearing is open already, or the day is not after today.
    """
    if case.state != "open":
        raise CaseworkError(_("Sagen er afgjort. Genoptag den, før du partshører."))
    if queries.open_hearing(case) is not None:
        raise CaseworkError(_("Der er allerede en partshøring i gang."))
    if answer_by <= clock.today():
        raise CaseworkError(_("Svarfristen skal ligge efter i dag."))
    actor = current_actor()
    hearing = Hearing(
        case=case,
        informed_of=informed_of,
        answer_by=answer_by,
        sent_by_id=actor.user_id,
        sender=actor.name,
        sent_at=clock.now(),
    )
    hearing.letter = send_letter(case, compose_hearing(hearing))
    hearing.save()
    return hearing


@transaction.atomic
def answer_hearing(hearing: Hearing, *, answer: str, files: Sequence[bytes] = (), about: str = "") -> None:
    """Record the party's answer. An answer after the deadline is taken as long as the hearing has not been ended."""
    if hearing.is_closed:
        raise CaseworkError(_("Partshøringen er afsluttet. Skriv til kommunen, hvis du har mere at sige."))
    actor = current_actor()
    hearing.answer = answer
    hearing.answerer = actor.name
    hearing.answered_at = clock.now()
    hearing.save()
    send_in(hearing.case, files=files, about=about)


def end_hearing(hearing: Hearing, *, reason: str) -> None:
    """End a hearing without an answer, with the reason for not waiting."""
    if hearing.is_closed:
        raise CaseworkError(_("Partshøringen er allerede afsluttet."))
    hearing.ended_reason = reason
    hearing.ended_at = clock.now()
    hearing.save()
