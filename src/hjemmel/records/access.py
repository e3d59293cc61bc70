"""Who may do what with records."""

from django.db.models import Q

from hjemmel.casework.access import open_to_staff
from hjemmel.core import bars
from hjemmel.core.access import declare, everyone
from hjemmel.core.actor import Actor, Role


def _of_municipality(actor: Actor) -> Q:
    of_municipality = Q(municipality_id=actor.municipality_id)
    return of_municipality & bars.open_to(actor, person="person_id", matter="case__public_id")


def _own_requests(actor: Actor) -> Q:
    return Q(person_id=actor.person_id) & ~Q(kind="public")


def _open_requests(actor: Actor) -> Q:
    return _of_municipality(actor) & Q(answered_at=None)


def _lists(actor: Actor) -> Q:
    return Q(municipality_id=actor.municipality_id)


def _lists_to_approve(actor: Actor) -> Q:
    # Two hands: who proposed a list does not approve it.
    return _lists(actor) & Q(approved_at=None) & ~Q(proposed_by_id=actor.user_id)


ANSWERERS = (Role.CASEWORKER, Role.LAWYER)

ASK = declare("records.ask", "Bed om aktindsigt", {Role.CITIZEN: everyone})
READ_OWN_REQUESTS = declare("records.read_own_requests", "Se egne anmodninger", {Role.CITIZEN: _own_requests})
RECEIVE = declare("records.receive", "Registrér anmodning om aktindsigt", dict.fromkeys(ANSWERERS, open_to_staff))
READ_REQUESTS = declare(
    "records.read_requests",
    "Se anmodninger om aktindsigt",
    dict.fromkeys((*ANSWERERS, Role.DECIDER, Role.DATA_PROTECTION_OFFICER), _of_municipality),
)
ANSWER_REQUEST = declare(
    "records.answer_request", "Besvar anmodning om aktindsigt", dict.fromkeys(ANSWERERS, _open_requests)
)

# The data protection officer watches and does not decide (the regulation's art. 38, stk. 6).
READ_DISPOSAL = declare(
    "records.read_disposal",
    "Se kassation",
    dict.fromkeys((Role.LAWYER, Role.DECIDER, Role.DATA_PROTECTION_OFFICER), _lists),
)
PROPOSE_DISPOSAL = declare("records.propose_disposal", "Foreslå kassation", {Role.LAWYER: everyone})
FORGET = declare("records.forget", "Fjern det, der er ældre end kommunens frist", {Role.LAWYER: everyone})
APPROVE_DISPOSAL = declare("records.approve_disposal", "Godkend kassation", {Role.DECIDER: _lists_to_approve})


def _people(actor: Actor) -> Q:
    return Q(municipality_id=actor.municipality_id) & bars.open_to(actor, person="pk")


FIND_CHANGED = declare("records.find_changed", "Find borger i ændringer", {Role.DATA_PROTECTION_OFFICER: _people})
READ_CHANGES = declare("records.read_changes", "Se ændringer", {Role.DATA_PROTECTION_OFFICER: open_to_staff})
