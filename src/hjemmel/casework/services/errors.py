"""What casework refuses."""


class CaseworkError(Exception):
    """Something that the state of the case does not allow. The message is Danish and says what to do."""
