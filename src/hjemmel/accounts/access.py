"""Who may do what with log-ins."""

from django.db.models import Q

from hjemmel.core.access import declare
from hjemmel.core.actor import Actor, Role
from hjemmel.core.models import StaffMembership

_PEOPLE = frozenset(Role) - {Role.PUBLIC, Role.SYSTEM}


def _own(actor: Actor) -> Q:
    return Q(user_id=actor.user_id)


def _of_colleagues(actor: Actor) -> Q:
    # A failed log-in with a name that nobody has belongs to no municipality, and names nobody.
    colleagues = StaffMembership.objects.filter(municipality_id=actor.municipality_id)
    return Q(user__in=colleagues.values("user")) | Q(user=None)


MANAGE_OWN_ACCESS = declare("accounts.manage_own_access", "Ret egen adgang", dict.fromkeys(_PEOPLE, _own))


def _citizens_of_municipality(actor: Actor) -> Q:
    return Q(municipality_id=actor.municipality_id, died_on=None)


OPEN_CITIZEN_ACCESS = declare(
    "accounts.open_citizen_access", "Åbn borgerens egen adgang", {Role.CASEWORKER: _citizens_of_municipality}
)


def _own_organisation(actor: Actor) -> Q:
    return Q(pk=actor.organisation_id)


def _colleagues_in_organisation(actor: Actor) -> Q:
    # Nobody shuts the door behind themselves.
    return Q(organisation_id=actor.organisation_id) & ~Q(user_id=actor.user_id)


MANAGE_ORGANISATION = declare(
    "accounts.manage_organisation", "Ret virksomhedens brugere og steder", {Role.EMPLOYER: _own_organisation}
)
END_EMPLOYER_ACCESS = declare(
    "accounts.end_employer_access", "Luk en kollegas adgang", {Role.EMPLOYER: _colleagues_in_organisation}
)
READ_LOG_INS = declare(
    "accounts.read_log_ins", "Se, hvem der er logget ind", {Role.DATA_PROTECTION_OFFICER: _of_colleagues}
)
