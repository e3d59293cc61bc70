"""What a political case refuses, in words for the person who asked."""


class TreatmentError(Exception):
    """Something that the state of the case or the law does not allow. The message is Danish and says what to do.

    ``field`` is what it is about in the form, where it is one of its fields.
    """

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field
