"""Colleagues: which unit they belong to, and who they are as citizens, which keeps them from their own cases."""

from django.db import transaction
from django.db.models import QuerySet

from hjemmel.casework.access import TIE_COLLEAGUE
from hjemmel.core.audit import record_read
from hjemmel.core.cpr import Cpr
from hjemmel.core.models import Municipality, StaffMembership
from hjemmel.core.people import known_or_named


def set_unit(colleague: StaffMembership, *, unit: str) -> None:
    """Say which unit a colleague belongs to, in every role here. What was read before keeps the unit of its day."""
    _roles_of(colleague).update(unit=unit)


@transaction.atomic
def tie_colleague(colleague: StaffMembership, *, cpr: Cpr, name: str, lives_elsewhere: bool) -> None:
    """Tie a colleague, in every role here, to themselves as a citizen, instead of whoever they were tied to."""
    municipality = None if lives_elsewhere else Municipality.objects.get(pk=colleague.municipality_id)
    person = known_or_named(cpr=cpr, name=name or colleague.name, municipality=municipality)
    record_read(TIE_COLLEAGUE, person, ("navn",))
    _roles_of(colleague).update(person=person)


def _roles_of(colleague: StaffMembership) -> QuerySet[StaffMembership]:
    return StaffMembership.objects.filter(user=colleague.user_id, municipality=colleague.municipality_id)
