"""Who may do what with the figures of the Danmarkskort inside the municipality."""

from django.db.models import Q

from hjemmel.core.access import declare, everyone
from hjemmel.core.actor import Actor, Role


def _of_municipality(actor: Actor) -> Q:
    return Q(municipality_id=actor.municipality_id)


def _standing_of_municipality(actor: Actor) -> Q:
    return Q(municipality_id=actor.municipality_id, withdrawn_at=None)


_READERS = (Role.ANALYST, Role.LAWYER, Role.DECIDER, Role.SECRETARY)
_READERS_AND_JOBS = (*_READERS, Role.SYSTEM)
"""The political case is drafted by a job."""

READ_MAPS = declare("statistics.read_maps", "Se Danmarkskortet", dict.fromkeys(_READERS_AND_JOBS, everyone))
IMPORT = declare("statistics.import_table", "Hent offentliggjorte tal ind", {Role.ANALYST: everyone})
READ_TABLE = declare(
    "statistics.read_table", "Se offentliggjorte tal", dict.fromkeys(_READERS_AND_JOBS, _of_municipality)
)
WITHDRAW = declare(
    "statistics.withdraw_table", "Træk offentliggjorte tal tilbage", {Role.ANALYST: _standing_of_municipality}
)
CHOOSE = declare(
    "statistics.choose_misprint",
    "Vælg, hvad der er trykfejl",
    dict.fromkeys((Role.ANALYST, Role.LAWYER), _standing_of_municipality),
)
COMMENT = declare(
    "statistics.comment", "Skriv bemærkning til kortet", dict.fromkeys((Role.ANALYST, Role.LAWYER), everyone)
)
