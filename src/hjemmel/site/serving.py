"""What gunicorn is told beside its arguments."""

from typing import Any

from gunicorn import glogging


class Logger(glogging.Logger):  # type: ignore[misc]  # gunicorn has no types
    """Hands gunicorn's own lines to the program's log, which leaves out addresses and what people typed."""

    def setup(self, cfg: Any) -> None:
        """Set the level and no handler."""
        super().setup(cfg)
        self.error_log.handlers.clear()
        self.error_log.propagate = True
