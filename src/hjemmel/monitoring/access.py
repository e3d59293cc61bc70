"""Who may do what with standards, measures and recommendations."""

from django.db.models import Q

from hjemmel.core.access import declare, everyone
from hjemmel.core.actor import Actor, Role

_WRITERS = (Role.LAWYER, Role.ANALYST, Role.DECIDER)
# The committee secretary brings standards, plans and what was advised to the committees that treat them.
_READERS = (*_WRITERS, Role.CASEWORKER, Role.SECRETARY)


def _of_municipality(actor: Actor) -> Q:
    return Q(municipality_id=actor.municipality_id)


READ_PUBLIC_STANDARDS = declare(
    "monitoring.read_public_standards", "Se gældende kvalitetsstandarder", {Role.PUBLIC: everyone}
)
READ_STANDARDS = declare(
    "monitoring.read_standards", "Se kvalitetsstandarder", dict.fromkeys(_READERS, _of_municipality)
)
WRITE_STANDARDS = declare(
    "monitoring.write_standards", "Skriv kvalitetsstandarder", dict.fromkeys(_WRITERS, _of_municipality)
)
READ_MEASURES = declare(
    "monitoring.read_measures",
    "Se tiltag",
    dict.fromkeys((*_READERS, Role.SYSTEM), _of_municipality),
)
WRITE_MEASURES = declare("monitoring.write_measures", "Skriv tiltag", dict.fromkeys(_WRITERS, _of_municipality))
READ_PLANS = declare("monitoring.read_plans", "Se handlingsplaner", dict.fromkeys(_READERS, _of_municipality))
WRITE_PLANS = declare("monitoring.write_plans", "Skriv handlingsplaner", dict.fromkeys(_WRITERS, _of_municipality))
READ_ADVICE = declare(
    "monitoring.read_advice", "Se anbefalinger fra borgerrådgiveren", dict.fromkeys(_READERS, _of_municipality)
)
WRITE_ADVICE = declare(
    "monitoring.write_advice", "Følg op på borgerrådgiveren", dict.fromkeys(_WRITERS, _of_municipality)
)
