"""One installation as the tests of operation know it."""

from dataclasses import dataclass
from pathlib import Path

from database import Database
from hjemmel import embedded


@dataclass(frozen=True)
class Installation:
    """A database with its files and keyring, as one municipality runs them."""

    database: Database
    keyring: Path
    files: Path

    @property
    def keeper(self) -> str:
        """The address of the keeper role."""
        return self.database.url(embedded.KEEPER)
