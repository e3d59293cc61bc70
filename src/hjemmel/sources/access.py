"""Who may do what to the register of sources."""

from django.db.models import Q

from hjemmel.core.access import declare, everyone
from hjemmel.core.actor import Actor, Role

_STAFF = (Role.CASEWORKER, Role.DECIDER, Role.LAWYER, Role.ANALYST)

READ_RULINGS = declare(
    "sources.read_rulings", "Se principmeddelelser", dict.fromkeys((*_STAFF, Role.SECRETARY), everyone)
)
WRITE_RULINGS = declare("sources.write_rulings", "Registrér principmeddelelser", {Role.LAWYER: everyone})


def _of_municipality(actor: Actor) -> Q:
    return Q(municipality_id=actor.municipality_id)


def _standing(actor: Actor) -> Q:
    return _of_municipality(actor) & Q(withdrawn_at=None)


def _to_approve(actor: Actor) -> Q:
    # Two hands: who confirmed does not approve.
    waiting = _standing(actor) & Q(needs_approval=True, approved_at=None)
    return waiting & ~Q(confirmed_by_id=actor.user_id)


READ_RATES = declare("sources.read_rates", "Se satser", dict.fromkeys(_STAFF, _of_municipality))
CONFIRM_RATE = declare("sources.confirm_rate", "Bekræft sats", {Role.LAWYER: everyone})
APPROVE_RATE = declare(
    "sources.approve_rate", "Godkend bekræftelse af sats", dict.fromkeys((Role.LAWYER, Role.DECIDER), _to_approve)
)
WITHDRAW_RATE = declare("sources.withdraw_rate", "Træk bekræftelse af sats tilbage", {Role.LAWYER: _standing})
