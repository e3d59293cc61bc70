"""Who may do what on the outer pages."""

from django.db.models import Exists, OuterRef, Q

from hjemmel.core import bars
from hjemmel.core.access import declare, everyone
from hjemmel.core.actor import Actor, Role
from hjemmel.core.models import ActingMunicipality


def _reads_in_municipality(actor: Actor) -> Q:
    # Asked of the periods and not of the citizens, so that the log is read in the order of its index.
    acts = ActingMunicipality.objects.filter(
        person=OuterRef("person_id"), until=None, municipality=actor.municipality_id
    )
    across = Q(municipality=None) & Q(Exists(acts))
    return (Q(municipality_id=actor.municipality_id) | across) & bars.open_to(actor, person="person_id")


def _reads_about_oneself(actor: Actor) -> Q:
    return Q(person_id=actor.person_id)


def _of_municipality(actor: Actor) -> Q:
    return Q(municipality_id=actor.municipality_id)


def _tokens_of_employer(actor: Actor) -> Q:
    return Q(organisation_id=actor.organisation_id)


MANAGE_TOKENS = declare(
    "api.manage_tokens",
    "Udsted og spær API-nøgler",
    {Role.DECIDER: _of_municipality, Role.EMPLOYER: _tokens_of_employer},
)
_SETTERS = (Role.DECIDER,)
READ_SETTINGS = declare(
    "core.read_settings",
    "Se kommunens indstillinger",
    dict.fromkeys((*_SETTERS, Role.LAWYER, Role.DATA_PROTECTION_OFFICER), _of_municipality),
)
CHOOSE_SETTING = declare("core.choose_setting", "Vælg indstilling", dict.fromkeys(_SETTERS, _of_municipality))
READ_READS = declare(
    "core.read_reads",
    "Se, hvem der har læst",
    {Role.DATA_PROTECTION_OFFICER: _reads_in_municipality, Role.CITIZEN: _reads_about_oneself},
)
READ_WAITING = declare(
    "core.read_waiting",
    "Se, hvad der venter",
    dict.fromkeys((Role.DECIDER, Role.LAWYER, Role.ANALYST, Role.DATA_PROTECTION_OFFICER), everyone),
)


def _jobs_of_municipality(actor: Actor) -> Q:
    return Q(args__municipality_id=actor.municipality_id)


READ_FAILED_JOBS = declare(
    "core.read_failed_jobs",
    "Se arbejde, der er gået i stå",
    dict.fromkeys((Role.DECIDER, Role.DATA_PROTECTION_OFFICER), _jobs_of_municipality),
)
