"""What can be done to the register of rulings."""

from datetime import date

from django.utils.translation import gettext as _

from hjemmel.core import clock
from hjemmel.core.actor import current_actor
from hjemmel.sources.models import Ruling


class SourceError(Exception):
    """Something that cannot be recorded of a ruling; the message says why and what to do."""


def register(ruling: Ruling) -> Ruling:
    """Add a ruling, or correct what is recorded of it; every version is kept."""
    ruling.recorder, ruling.recorded_at = current_actor().name, clock.now()
    ruling.save()
    return ruling


def repeal(ruling: Ruling, *, on: date, by: Ruling | None, reason: str) -> None:
    """Record that a ruling does not hold from a day on. Every text that cites it is flagged from that moment.

    Raises:
        SourceError: the day lies before the ruling, or the ruling would repeal itself.
    """
    if ruling.issued_on and on < ruling.issued_on:
        raise SourceError(_("Den kan ikke være ophævet før sin egen dato. Ret datoen."))
    if by == ruling:
        raise SourceError(_("En principmeddelelse kan ikke afløse sig selv. Vælg en anden."))
    ruling.repealed_on, ruling.repealed_by, ruling.repeal_reason = on, by, reason
    register(ruling)


def reinstate(ruling: Ruling) -> None:
    """Take back a repeal recorded by mistake; the history keeps both."""
    ruling.repealed_on, ruling.repealed_by, ruling.repeal_reason = None, None, ""
    register(ruling)
