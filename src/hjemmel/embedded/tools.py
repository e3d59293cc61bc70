"""The client's programs (psql, pg_dump, pg_restore), run on a database that is named by its libpq address."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

import psycopg
from psycopg.conninfo import conninfo_to_dict

from hjemmel.embedded.binaries import client_tool

# What libpq's programs read from the environment, so that a password is never seen in a list of processes.
_ENVIRONMENT = {
    "host": "PGHOST",
    "port": "PGPORT",
    "user": "PGUSER",
    "password": "PGPASSWORD",
    "dbname": "PGDATABASE",
    "sslmode": "PGSSLMODE",
    "sslrootcert": "PGSSLROOTCERT",
}


def run_client(
    tool: str, address: str, words: Sequence[str], *, captured: bool = False
) -> "subprocess.CompletedProcess[str]":
    """Run a program on the database and return how it ended; ``captured`` keeps what it says instead of showing it.

    Raises BinariesMissing when there is none for this server's version.
    """
    with psycopg.connect(address) as connection:
        program = client_tool(tool, connection.info.server_version // 10_000)
    given = conninfo_to_dict(address)
    settings = {variable: str(given[name]) for name, variable in _ENVIRONMENT.items() if given.get(name)}
    # pg_restore alone takes no database from the environment.
    database = ["--dbname", settings["PGDATABASE"]] if tool == "pg_restore" else []
    return subprocess.run(
        [program, *database, *words],
        check=False,
        env={**os.environ, **settings},
        cwd=Path.cwd(),
        capture_output=captured,
        text=True,
    )
