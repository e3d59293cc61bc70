"""Who may do what with figures that are published."""

from django.db.models import Q

from hjemmel.core.access import declare, everyone
from hjemmel.core.actor import Actor, Role


def _of_municipality(actor: Actor) -> Q:
    return Q(municipality_id=actor.municipality_id)


def _drafts_of_others(actor: Actor) -> Q:
    # Four eyes: nobody approves what they prepared.
    return Q(municipality_id=actor.municipality_id, state="waiting") & ~Q(prepared_by_id=actor.user_id)


def _waiting_drafts(actor: Actor) -> Q:
    return Q(municipality_id=actor.municipality_id, state="waiting")


_STAFF = (Role.ANALYST, Role.DECIDER)

READ_RELEASE = declare("publication.read_release", "Se offentliggjorte tal", {Role.PUBLIC: everyone})
PREPARE = declare("publication.prepare", "Gør tal klar til offentliggørelse", {Role.ANALYST: everyone})
READ_DRAFT = declare("publication.read_draft", "Se udkast til tal", dict.fromkeys(_STAFF, _of_municipality))
APPROVE = declare("publication.approve", "Godkend tal", dict.fromkeys(_STAFF, _drafts_of_others))
REJECT = declare("publication.reject", "Afvis tal", dict.fromkeys(_STAFF, _waiting_drafts))
FETCH_EXTRACT = declare("publication.fetch_extract", "Hent udtræk til myndighed", {Role.ANALYST: _of_municipality})
