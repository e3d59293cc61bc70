"""Whose pages these are: the municipality that the actor works for or that acts for the citizen, or the employer."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _

from hjemmel.core.actor import Actor, current_actor
from hjemmel.core.models import Municipality, Organisation
from hjemmel.web.frame import Authority


def authority(request: HttpRequest) -> dict[str, Any]:
    """Context processor: the authority in header and footer; for an employer the organisation and the register."""
    actor = current_actor()
    if actor.organisation_id is not None:
        organisation = Organisation.objects.filter(pk=actor.organisation_id).first()
        return {"acts_for": organisation.name, "authority": _register()} if organisation else {}
    found = _municipality(actor)
    if found is None:
        return {}
    address = ", ".join(part.strip() for part in found.address.split(";"))
    return {"authority": Authority(found.name, address, found.telephone, found.email)}


def _municipality(actor: Actor) -> Municipality | None:
    if actor.municipality_id is not None:
        return Municipality.objects.filter(pk=actor.municipality_id).first()
    if actor.person_id is not None:
        return Municipality.objects.filter(people=actor.person_id).first()
    return None


def _register() -> Authority:
    """Whom an employer asks: the register, and never the municipality of a citizen, since it tells where they live."""
    name, phone, email, hours = (*settings.HJEMMEL_REGISTER, "", "", "", "")[:4]
    note = _("Oplys frikort-id eller kvitteringens nummer. Skriv ikke medarbejderens navn eller CPR-nummer.")
    return Authority(name, phone=phone, email=email, hours=hours, note=note)
