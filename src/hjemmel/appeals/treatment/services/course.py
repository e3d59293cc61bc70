"""A case moves: sent on its route, decided, sent to Ankestyrelsen, answered, closed."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from hjemmel.appeals.treatment import queries
from hjemmel.appeals.treatment.minutes import minutes
from hjemmel.appeals.treatment.models import Minutes, Treatment
from hjemmel.appeals.treatment.moves import Move, State
from hjemmel.appeals.treatment.services.errors import TreatmentError
from hjemmel.core import clock, files
from hjemmel.core.actor import current_actor
from hjemmel.statutes.retssikkerhed.action_plan import Answer, position_required, sending_required


@transaction.atomic
def go(treatment: Treatment, move: Move, values: Mapping[str, Any]) -> None:
    """Move the case, with what is recorded on the way, and send what the move sends.

    Raises:
        TreatmentError: the move is not open, or something it asks for is missing.
    """
    if treatment.state != move.source:
        raise TreatmentError(_("Det kan ikke gøres, som sagen står nu."))
    if move.target is State.ON_ROUTE and queries.council_day(treatment) is None:
        raise TreatmentError(_("Sæt først dagen for kommunalbestyrelsens møde på sagsgangen."))
    if move.target is State.DECIDED:
        _must_stand(values["decided_on"], values["answer"], values["reason"])
    if move.source is State.DECIDED and move.target is State.CLOSED and must_be_sent(treatment):
        raise TreatmentError(
            _("Referatet skal sendes til Ankestyrelsen. Send det herfra, eller registrér, at det er sendt.")
        )
    for name, value in values.items():
        setattr(treatment, name, value)
    if move.word == "send":
        _send_minutes(treatment)
    treatment.state = move.target
    treatment.save()


def _send_minutes(treatment: Treatment) -> None:
    """Keep the minutes, and let a job of the same transaction send them."""
    from hjemmel.appeals.treatment.jobs import hand_over_minutes  # it drafts with this package

    actor, now = current_actor(), clock.now()
    kept = Minutes.objects.create(
        municipality_id=treatment.municipality_id,
        treatment=treatment,
        sha256=files.keep(minutes(treatment, now)),
        sent_by_id=actor.user_id,
        sender=actor.name,
        sent_at=now,
    )
    treatment.sent_on = clock.today()
    hand_over_minutes.defer(minutes_id=kept.pk, municipality_id=treatment.municipality_id)


def _must_stand(decided_on: date, answer: str, reason: str) -> None:
    if not answer and position_required(decided_on).required:
        message = _("Vælg et af de tre svar. Kommunalbestyrelsen skulle tage stilling den dag.")
        raise TreatmentError(message, "answer")
    if answer == Answer.NONE.name.lower() and not reason.strip():
        message = _("Skriv, hvorfor der ikke laves en handlingsplan. Ankestyrelsen skal have grunden.")
        raise TreatmentError(message, "reason")


def must_be_sent(treatment: Treatment) -> bool:
    """Must Ankestyrelsen be told of the answer, by the careful reading of the sources?"""
    if not treatment.answer or treatment.decided_on is None:
        return False
    return sending_required(Answer[treatment.answer.upper()], treatment.decided_on).required
