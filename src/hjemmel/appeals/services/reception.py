"""Receiving a complaint about a decision: by any channel, in any words, written or spoken."""

from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from hjemmel.appeals import law
from hjemmel.appeals.jobs import send_receipt
from hjemmel.appeals.models import Appeal
from hjemmel.appeals.moves import Move
from hjemmel.appeals.services.course import log
from hjemmel.appeals.services.errors import AppealError
from hjemmel.casework.models import Decision
from hjemmel.casework.models.decisions import DecisionState
from hjemmel.casework.schemes import scheme_of
from hjemmel.core import clock
from hjemmel.core.models import Person


@dataclass(frozen=True, slots=True)
class Complaint:
    """What somebody complains of. The defaults are those of the citizen's own page.

    ``person`` is who complains among those who got the decision (default: the citizen of the case); ``name`` is whoever
    else does, or who speaks for the citizen.
    """

    text: str
    channel: str = Appeal.Channel.OWN_PAGE
    received_on: date | None = None
    complainant: str = Appeal.Complainant.PARTY
    person: Person | None = None
    name: str = ""
    subject: str = Appeal.Subject.DECISION
    by_committee: bool = False

    def party(self, decision: Decision) -> Person | None:
        """Whose complaint it is: a representative's is the citizen's, and one from somebody else is no party's."""
        match Appeal.Complainant(self.complainant):
            case Appeal.Complainant.OTHER:
                return None
            case Appeal.Complainant.REPRESENTATIVE:
                return decision.case.person
            case Appeal.Complainant.PARTY:
                return self.person or decision.case.person


@transaction.atomic
def receive(decision: Decision, complaint: Complaint) -> Appeal:
    """Receive a complaint about a signed decision, in time or not, and send a receipt to the party.

    Raises:
        AppealError: the decision is not signed, the day is ahead or before the decision, somebody else complains and
            is not named, or a complaint of the same party about the same decision is open.
    """
    received_on = complaint.received_on or clock.today()
    party = complaint.party(decision)
    _check(decision, complaint, received_on)
    case = decision.case
    try:
        with transaction.atomic():
            appeal = Appeal.objects.create(
                case=case,
                decision=decision,
                due_on=law.reassessed_by(received_on, case.municipality_id),
                text=complaint.text,
                channel=complaint.channel,
                received_on=received_on,
                complainant=complaint.complainant,
                complainant_name=complaint.name or str(complaint.person or party or ""),
                party=party,
                subject=complaint.subject,
                by_committee=complaint.by_committee,
                complaint_deadline=law.complaining(decision, complaint.person or party).last_day if party else None,
                provision=law.provision_of(decision),
                unit=scheme_of(case.scheme).unit,
                outcome_parts=[],
            )
    except IntegrityError as error:
        # The constraint decides, so that two presses at once give one complaint.
        raise AppealError(_("Der er allerede en klage over afgørelsen i gang. Skriv det nye til i den.")) from error
    log(appeal, Move.RECEIVE)
    if party:
        send_receipt.defer(appeal_id=appeal.pk, municipality_id=case.municipality_id)
    return appeal


def _check(decision: Decision, complaint: Complaint, received_on: date) -> None:
    if decision.state != DecisionState.SIGNED or decision.signed_at is None:
        raise AppealError(_("Afgørelsen er ikke underskrevet endnu."))
    if received_on > clock.today():
        raise AppealError(_("Klagen kan ikke være modtaget efter i dag. Ret datoen."))
    if received_on < decision.signed_at.astimezone(clock.COPENHAGEN).date():
        raise AppealError(_("Klagen kan ikke være modtaget før afgørelsen. Ret datoen, eller vælg en anden afgørelse."))
    if complaint.complainant == Appeal.Complainant.OTHER and not complaint.name.strip():
        raise AppealError(_("Skriv navnet på den, der klager."))
