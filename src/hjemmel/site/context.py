"""Whose pages these are: the municipality that the actor works for or that acts for the citizen, or the employer."""

from typing import Any

from django.http import HttpRequest

from hjemmel.core.actor import current_actor
from hjemmel.core.models import Municipality, Organisation
from hjemmel.web.frame import Authority


def authority(request: HttpRequest) -> dict[str, Any]:
    """Context processor: the authority in header and footer, or in the header the organisation the actor acts for."""
    actor = current_actor()
    if actor.municipality_id is not None:
        found = Municipality.objects.filter(pk=actor.municipality_id).first()
    elif actor.person_id is not None:
        found = Municipality.objects.filter(people=actor.person_id).first()
    else:
        found = None
    if found is None:
        organisation = Organisation.objects.filter(pk=actor.organisation_id).first() if actor.organisation_id else None
        return {"acts_for": organisation.name} if organisation else {}
    address = ", ".join(part.strip() for part in found.address.split(";"))
    return {"authority": Authority(found.name, address, found.telephone, found.email)}
