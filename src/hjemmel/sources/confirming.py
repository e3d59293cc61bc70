"""What can be done about a rate: confirmed by a lawyer, approved by another, withdrawn with a reason."""

from datetime import date

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from hjemmel.core import clock
from hjemmel.core.actor import current_actor
from hjemmel.core.dated_settings import value_of
from hjemmel.law.rates import Value
from hjemmel.sources.models import RateConfirmation
from hjemmel.sources.rates import TWO_HANDS, YES, lines
from hjemmel.sources.services import SourceError
from hjemmel.sources.stated import keep


def confirm(rate: str, since: date, *, value: Value, source: str, role: str) -> RateConfirmation:
    """Confirm what a rate is in a period for which the law's file only computes it: an amount, a scale or a table.

    Raises:
        SourceError: it does not wait to be confirmed.
    """
    actor = current_actor()
    found = [line for line in lines(actor.municipality_id or 0) if (line.rate.name, line.value.since) == (rate, since)]
    if not any(line.can_be_confirmed for line in found):
        raise SourceError(_("Satsen venter ikke på at blive bekræftet."))
    try:
        with transaction.atomic():
            return RateConfirmation.objects.create(
                municipality_id=actor.municipality_id,
                rate=rate,
                since=since,
                value=keep(value),
                source=source,
                role=role,
                confirmed_by_id=actor.user_id,
                confirmer=actor.name,
                confirmed_at=clock.now(),
                needs_approval=value_of(TWO_HANDS, actor.municipality_id) == YES,
            )
    except IntegrityError as error:
        # The constraint decides, so that two presses at once give one confirmation.
        raise SourceError(_("Satsen er lige blevet bekræftet af en anden.")) from error


def approve(confirmation: RateConfirmation) -> None:
    """Approve what another has confirmed; from now on the law is read with it.

    Raises:
        SourceError: who approves is who confirmed, or there is nothing to approve.
    """
    actor = current_actor()
    if confirmation.confirmed_by_id == actor.user_id:
        raise SourceError(_("Du har selv bekræftet satsen. En anden skal godkende den."))
    if confirmation.counts or confirmation.withdrawn_at is not None:
        raise SourceError(_("Bekræftelsen venter ikke på at blive godkendt."))
    confirmation.approved_by_id, confirmation.approver = actor.user_id, actor.name
    confirmation.approved_at = clock.now()
    confirmation.save()


def withdraw(confirmation: RateConfirmation, *, reason: str) -> None:
    """Take back a confirmation. What was decided with it stands; from now on the amount is computed again.

    Raises:
        SourceError: it is withdrawn already.
    """
    if confirmation.withdrawn_at is not None:
        raise SourceError(_("Bekræftelsen er allerede trukket tilbage."))
    confirmation.withdrawer, confirmation.withdrawal_reason = current_actor().name, reason
    confirmation.withdrawn_at = clock.now()
    confirmation.save()
