"""The right behind each kind of request for access; what the rights are, ``statutes.aktindsigt`` says."""

from datetime import date

from hjemmel.casework.calendars import due
from hjemmel.records.models import AccessKind
from hjemmel.statutes.aktindsigt.rights import OWN_DATA, PARTY, PUBLIC, Right

_RIGHTS = {AccessKind.PARTY: PARTY, AccessKind.PUBLIC: PUBLIC, AccessKind.OWN_DATA: OWN_DATA}


def right_of(kind: str) -> Right:
    """The right behind a kind of request."""
    return _RIGHTS[AccessKind(kind)]


def due_on(kind: str, received_on: date, municipality_id: int) -> date:
    """The last day for an answer, by the municipality's calendar."""
    return due(right_of(kind).deadline, received_on, municipality_id).last_day
