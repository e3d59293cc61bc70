"""What surrounds every page: who is logged in, in which role, for which authority, and in which colours."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from hjemmel.core.actor import ActorKind, Role, current_actor
from hjemmel.web import navigation

ROLE_LABELS = {
    Role.PUBLIC: _("Offentligheden"),
    Role.CITIZEN: _("Borger"),
    Role.EMPLOYER: _("Arbejdsgiver"),
    Role.CASEWORKER: _("Sagsbehandler"),
    Role.DECIDER: _("Beslutningstager"),
    Role.LAWYER: _("Jurist"),
    Role.ANALYST: _("Analysekonsulent"),
    Role.SECRETARY: _("Udvalgssekretær"),
    Role.DATA_PROTECTION_OFFICER: _("Databeskyttelsesrådgiver"),
    Role.REGISTRAR: _("Registeradministrator"),
    Role.SYSTEM: _("Systemet"),
}


class Theme(StrEnum):
    """The themes of Det Fælles Designsystem: citizens meet Borger.dk's, employers and staff Virk's."""

    BORGER = "dkfds/css/dkfds-borgerdk.css"
    VIRK = "dkfds/css/dkfds-virkdk.css"


@dataclass(frozen=True, slots=True)
class Authority:
    """The authority to turn to, how to reach it, and what to know first; the site's context processor gives it."""

    name: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    hours: str = ""
    note: str = ""


def frame(request: HttpRequest) -> dict[str, Any]:
    """Context processor: what ``web/base.html`` needs, save the authority."""
    actor = current_actor()
    return {
        "actor": actor,
        "roles": [ROLE_LABELS[role] for role in Role if role in actor.roles],
        "theme": Theme.BORGER if actor.kind is ActorKind.CITIZEN else Theme.VIRK,
        "menu": navigation.menu(request, actor),
    }
