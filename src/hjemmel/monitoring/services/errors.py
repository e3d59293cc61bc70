"""What monitoring refuses, in words for the person who asked."""


class MonitoringError(Exception):
    """Something that cannot be done; the message says why and what to do."""
