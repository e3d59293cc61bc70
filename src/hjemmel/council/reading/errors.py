"""Why a file cannot be read as minutes. Each message says what is wrong, where, and what to do."""


class ReadingError(Exception):
    """A file is refused as a whole; nothing of it is kept."""

    def __init__(self, file: str, problem: str, remedy: str) -> None:
        super().__init__(f"{file}: {problem} {remedy}")
        self.file, self.problem, self.remedy = file, problem, remedy


class UnreadableFile(ReadingError):
    """The file cannot be opened, is damaged, empty, or of a kind that holds no text."""


class RegionMinutes(ReadingError):
    """The document is from a region, whose bodies and routes are other than a municipality's."""


class PartOfMeeting(ReadingError):
    """The file holds only a part of a meeting and would give half a record."""


class SeveralMeetings(ReadingError):
    """The files cannot be put together to one meeting, or one file holds more than one."""
