"""Who may do what with political cases about the Danmarkskort."""

from django.db.models import Q

from hjemmel.appeals.treatment.moves import EDITABLE, State
from hjemmel.core.access import declare, everyone
from hjemmel.core.actor import Actor, Role


def _of_municipality(actor: Actor) -> Q:
    return Q(municipality_id=actor.municipality_id)


def _editable(actor: Actor) -> Q:
    return Q(municipality_id=actor.municipality_id, state__in=EDITABLE)


def _going_on(actor: Actor) -> Q:
    return Q(municipality_id=actor.municipality_id) & ~Q(state=State.CLOSED)


_WRITERS = (Role.ANALYST, Role.LAWYER, Role.SECRETARY)

READ = declare(
    "treatment.read",
    "Se politisk sag om Danmarkskortet",
    dict.fromkeys((*_WRITERS, Role.DECIDER, Role.SYSTEM), _of_municipality),
)
DRAFT = declare("treatment.draft", "Lav udkast til politisk sag", dict.fromkeys(_WRITERS, everyone))
WRITE = declare("treatment.write", "Skriv i politisk sag", dict.fromkeys(_WRITERS, _editable))
MOVE = declare("treatment.move", "Før politisk sag videre", dict.fromkeys(_WRITERS, _going_on))
