"""Which database to use: the one the environment names, or the embedded one."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from hjemmel.embedded.errors import SettingsError
from hjemmel.embedded.roles import APP, DATABASE, KEEPER, OWNER
from hjemmel.embedded.server import EmbeddedPostgres


@dataclass(frozen=True)
class Urls:
    """Addresses for libpq (``psycopg.conninfo.conninfo_to_dict`` takes them apart).

    ``app`` is the serving role's. ``owner`` is the migrating role's and ``keeper`` that of backup and key rotation;
    they are None where a machine that only serves is not given them.
    """

    app: str
    owner: str | None
    keeper: str | None = None


def database_urls(environment: Mapping[str, str] = os.environ) -> Urls:
    """Return what DATABASE_URL, DATABASE_OWNER_URL and DATABASE_KEEPER_URL name; else start the embedded server.

    The embedded server is left running for the next command; ``hjemmel postgres stop`` ends it. Raises SettingsError
    when only the owner's address is set, and EmbeddedError when the server cannot start.
    """
    app, owner = environment.get("DATABASE_URL"), environment.get("DATABASE_OWNER_URL")
    if app:
        return Urls(app, owner or None, environment.get("DATABASE_KEEPER_URL") or None)
    if owner:
        raise SettingsError(
            "DATABASE_OWNER_URL is set, but not DATABASE_URL. Set both: "
            f"the first for a role like {OWNER}, the second for one like {APP}, which owns nothing."
        )
    server = EmbeddedPostgres()
    server.start()
    return Urls(server.url(DATABASE, APP), server.url(DATABASE, OWNER), server.url(DATABASE, KEEPER))
