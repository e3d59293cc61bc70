"""What appeals refuse, in words for the person who tried."""

from hjemmel.casework.services import CaseworkError


class AppealError(CaseworkError):
    """The message says what is wrong and what to do."""
