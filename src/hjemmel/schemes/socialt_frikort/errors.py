"""What can be refused on a frikort. The message is for the person at the screen: what is wrong and what to do."""

from hjemmel.casework.services.errors import CaseworkError


class FrikortError(CaseworkError):
    """Something cannot be done with a card, an employment or the ledger."""


class LookupFailed(FrikortError):
    """The frikort id and the code did not lead to a usable card. Which of them was wrong is never told."""


class LookupLocked(FrikortError):
    """Too many failed look-ups by the user or the employer."""


class KeyReused(FrikortError):
    """The idempotency key has been used for another payment."""
