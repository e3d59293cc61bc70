"""Sending an appeal to Ankestyrelsen: with reassessment, or without where the law says so; never dismissing it."""

from django.db import transaction
from django.utils.translation import gettext as _

from hjemmel.appeals import case_file, law
from hjemmel.appeals.jobs import hand_over_file
from hjemmel.appeals.letters import AUTHORITY, compose_forwarded
from hjemmel.appeals.models import Appeal, Forwarding, Reassessment
from hjemmel.appeals.moves import Move, State
from hjemmel.appeals.services.course import move
from hjemmel.appeals.services.errors import AppealError
from hjemmel.casework.models import JournalEntry
from hjemmel.casework.services.correspondence import send_letter
from hjemmel.casework.services.journal import journalise
from hjemmel.core import clock
from hjemmel.core.actor import current_actor
from hjemmel.core.merging import MergeError


@transaction.atomic
def direct(appeal: Appeal, *, ground: str, note: str) -> None:
    """Let an appeal go on without reassessment, with a note: late, not from the party, not about a decision, or decided
    by the children and youth committee.

    Raises:
        AppealError: the ground does not hold for this appeal, so it is to be reassessed.
    """
    if ground not in law.grounds_of(appeal):
        raise AppealError(_("Klagen skal genvurderes: den valgte grund passer ikke på den."))
    actor = current_actor()
    Reassessment.objects.update_or_create(
        appeal=appeal,
        defaults={
            "result": "",
            "statement": note,
            "written_by_id": actor.user_id,
            "writer": actor.name,
            "written_at": clock.now(),
            "concluded_at": clock.now(),
        },
    )
    move(appeal, Move.DIRECT, ground=ground)


@transaction.atomic
def forward(appeal: Appeal, *, statement: str) -> Forwarding:
    """Make the case file, send it with the statement by a job of the same transaction, and tell the citizen.

    Raises:
        AppealError: the appeal is not ready to be sent, or a document of the case cannot be read.
    """
    if appeal.state != State.TO_FORWARD:
        raise AppealError(_("Klagen er ikke klar til at blive sendt til Ankestyrelsen."))
    try:
        assembled = case_file.assemble(appeal, statement)
    except MergeError as error:
        raise AppealError(str(error)) from error
    own = assembled.parts[0].document
    journalise(
        appeal.case,
        own,
        direction=JournalEntry.Direction.OUTGOING,
        dated_on=clock.today(),
        description=own.title,
        correspondent=AUTHORITY,
    )
    actor = current_actor()
    forwarding = Forwarding.objects.create(
        appeal=appeal,
        statement=own,
        file=assembled.whole,
        contents=assembled.contents,
        sent_by_id=actor.user_id,
        sender=actor.name,
        sent_at=clock.now(),
    )
    move(appeal, Move.FORWARD, forwarded_on=clock.today())
    if appeal.party_id is not None:
        send_letter(appeal.case, compose_forwarded(appeal, statement), party_id=appeal.party_id)
    hand_over_file.defer(forwarding_id=forwarding.pk, municipality_id=appeal.case.municipality_id)
    return forwarding
