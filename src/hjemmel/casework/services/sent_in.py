"""Documents that a party sends in, or whoever speaks for the party: received on behalf of the municipality."""

from collections.abc import Sequence
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from hjemmel.casework.access import SEND_IN
from hjemmel.casework.models import Case, JournalEntry
from hjemmel.casework.parties import own_party
from hjemmel.casework.services.journal import register_document
from hjemmel.casework.services.notices import tell_of_change
from hjemmel.core import access, clock
from hjemmel.core.actor import ActorKind, acting, current_actor, system_actor
from hjemmel.core.models import Person


@transaction.atomic
def send_in(
    case: Case,
    *,
    files: Sequence[bytes],
    about: str,
    party: Person | None = None,
    sender: str = "",
    received_on: date | None = None,
) -> list[JournalEntry]:
    """Keep files as documents of the case, journalised as received, by default today from whoever acts for a party.

    The journal is the municipality's: it is written on its behalf, once it is asked whether the sender may. Several
    files are numbered.

    Raises:
        CaseworkError: a file may not come in, or is in the case already.
    """
    actor = current_actor()
    if actor.kind is ActorKind.CITIZEN and not access.allowed(SEND_IN, case):
        raise PermissionDenied(SEND_IN.name)
    party = party or own_party(case)
    with acting(system_actor(case.municipality_id)):
        return [
            register_document(
                case,
                content=content,
                direction=JournalEntry.Direction.INCOMING,
                dated_on=received_on or clock.today(),
                description=about if len(files) == 1 else _numbered(about, number, len(files)),
                correspondent=sender or actor.name,
                party=party,
            )
            for number, content in enumerate(files, 1)
        ]


def _numbered(about: str, number: int, of: int) -> str:
    return _("%(about)s (%(number)s af %(of)s)") % {"about": about, "number": number, "of": of}


@transaction.atomic
def send_documents(case: Case, *, files: Sequence[bytes], about: str) -> list[JournalEntry]:
    """Send documents in to a case under way or closed; it stands on the day list until a colleague has seen to it."""
    entries = send_in(case, files=files, about=about)
    numbers = ", ".join(str(entry.number) for entry in entries)
    tell_of_change(case, text=_("Har sendt dokument nr. %(numbers)s: %(about)s") % {"numbers": numbers, "about": about})
    return entries
