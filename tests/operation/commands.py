"""The commands of operation as an operator runs them: a process of its own, told everything by its environment."""

import os
import subprocess
import sys

from database import Database
from hjemmel import embedded
from operation.installation import Installation


def environment(installation: Installation) -> dict[str, str]:
    """The settings of one installation."""
    database: Database = installation.database
    return {
        **os.environ,
        "HJEMMEL_DATABASE_URL": database.url(embedded.APP),
        "HJEMMEL_DATABASE_OWNER_URL": database.url(embedded.OWNER),
        "HJEMMEL_DATABASE_KEEPER_URL": database.url(embedded.KEEPER),
        "HJEMMEL_KEYRING": str(installation.keyring),
        "HJEMMEL_FILES": str(installation.files),
    }


def site(installation: Installation, *words: object) -> "subprocess.CompletedProcess[str]":
    """Run ``hjemmel site`` with these words."""
    command = [sys.executable, "-m", "hjemmel.cli", "site", *map(str, words)]
    return subprocess.run(command, check=False, env=environment(installation), capture_output=True, text=True)
