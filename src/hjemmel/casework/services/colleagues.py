"""Colleagues as citizens: whoever is tied to a person is kept from that person's cases and the family's."""

from django.db import transaction

from hjemmel.casework.access import TIE_COLLEAGUE
from hjemmel.core.audit import record_read
from hjemmel.core.cpr import Cpr
from hjemmel.core.models import Municipality, StaffMembership
from hjemmel.core.people import known_or_named


@transaction.atomic
def tie_colleague(colleague: StaffMembership, *, cpr: Cpr, name: str, lives_elsewhere: bool) -> None:
    """Tie a colleague, in every role here, to themselves as a citizen, instead of whoever they were tied to."""
    municipality = None if lives_elsewhere else Municipality.objects.get(pk=colleague.municipality_id)
    person = known_or_named(cpr=cpr, name=name or colleague.name, municipality=municipality)
    record_read(TIE_COLLEAGUE, person, ("navn",))
    roles = StaffMembership.objects.filter(user=colleague.user_id, municipality=colleague.municipality_id)
    roles.update(person=person)
