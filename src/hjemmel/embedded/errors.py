"""What can go wrong with the embedded server. Each message says what, where, and what to do."""


class EmbeddedError(Exception):
    """The embedded PostgreSQL cannot do what was asked; the message is meant for the person at the keyboard."""


class BinariesMissing(EmbeddedError):
    """The server's programs are not installed, or none exist for this machine."""


class FolderUnusable(EmbeddedError):
    """The data folder cannot be used: not ours, damaged, out of reach, or made by another major version."""


class FolderInUse(EmbeddedError):
    """Another start, or a server that does not answer, holds the data folder."""


class PortInUse(EmbeddedError):
    """The port that was asked for is taken by another program."""


class StartFailed(EmbeddedError):
    """PostgreSQL was started and gave up; the message ends with the last lines of its log."""


class NotRunning(EmbeddedError):
    """Something was asked of a server that is not running."""


class SettingsError(EmbeddedError):
    """DATABASE_URL and DATABASE_OWNER_URL do not fit together."""
