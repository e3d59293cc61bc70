"""A protected address is on the envelope and in no text: what colleagues write is looked through before it is kept."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from django.utils.translation import gettext as _

from hjemmel.casework.models import Case
from hjemmel.casework.parties import recipients_of
from hjemmel.casework.services.errors import CaseworkError
from hjemmel.core import post


def no_protected_address(case: Case, written: object) -> None:
    """Look a text, or a whole letter, through for the protected address of anybody who takes part in the case.

    Raises:
        CaseworkError: one is given away: parents may live apart, and each reads what the other is told.
    """
    people = {case.person, *(recipient.person for recipient in recipients_of(case))}
    protected = [person for person in people if person.has_protected_address]
    if any(post.mentions_address(person, text) for person in protected for text in _texts(written)):
        raise CaseworkError(_("Teksten nævner en beskyttet adresse. Fjern den: den må kun stå på kuverten."))


def _texts(written: object) -> Iterator[str]:
    if isinstance(written, str):
        yield written
    elif isinstance(written, tuple):
        for part in written:
            yield from _texts(part)
    elif is_dataclass(written):
        for field in fields(written):
            yield from _texts(getattr(written, field.name))
