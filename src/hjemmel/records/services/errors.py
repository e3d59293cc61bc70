"""What is refused about records."""


class RecordsError(Exception):
    """Something that the state of the request or of the run does not allow. The message is Danish."""
