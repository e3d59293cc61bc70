"""The three roles and the database.

The owner role migrates: it owns the database and its tables. The serving role answers requests: it owns nothing, so
row-level security and the refusal of changes to signed decisions bind it. Neither is a superuser, neither passes by
row-level security, and neither makes roles.

The keeper role is for backup, rotation of keys and the sweep of files, which are right only when they see every row. It
passes by row-level security, reads everything, and writes nothing but the columns that hold sealed values.
"""

import json
import os
import secrets
import tempfile
from collections.abc import Mapping
from pathlib import Path

from psycopg import Connection, sql

from hjemmel.embedded.errors import FolderUnusable

SUPERUSER = "postgres"
OWNER = "hjemmel_owner"
APP = "hjemmel_app"
KEEPER = "hjemmel_keeper"
DATABASE = "hjemmel"

# CREATEDB is for the test databases.
_ATTRIBUTES = {
    OWNER: "LOGIN NOSUPERUSER NOCREATEROLE NOREPLICATION NOBYPASSRLS CREATEDB",
    APP: "LOGIN NOSUPERUSER NOCREATEROLE NOREPLICATION NOBYPASSRLS NOCREATEDB",
    KEEPER: "LOGIN NOSUPERUSER NOCREATEROLE NOREPLICATION BYPASSRLS NOCREATEDB",
}


def load_passwords(file: Path) -> dict[str, str]:
    """Return the password of each role, made at the first call and kept in ``file``, which only its owner can read."""
    try:
        passwords: dict[str, str] = json.loads(file.read_text())
    except FileNotFoundError:
        passwords = {}
    except ValueError as error:
        raise FolderUnusable(f"{file} is damaged. Remove it and start again: new passwords are made.") from error
    missing = {role: secrets.token_urlsafe(24) for role in _ATTRIBUTES if role not in passwords}
    if missing:
        passwords |= missing
        descriptor, name = tempfile.mkstemp(dir=file.parent)  # mode 0600
        with os.fdopen(descriptor, "w") as stream:
            json.dump(passwords, stream, indent=1)
        Path(name).rename(file)
    return passwords


def prepare(connection: Connection, passwords: Mapping[str, str]) -> None:
    """Create the roles and the database where they are missing, and set the roles' attributes to what they must be.

    ``connection`` is a superuser's, in autocommit mode. A password is sent as its SCRAM verifier, never in clear
    text, so it cannot end in the server's log.
    """
    roles = {name for (name,) in connection.execute("SELECT rolname FROM pg_roles")}
    for role, attributes in _ATTRIBUTES.items():
        verifier = connection.pgconn.encrypt_password(
            passwords[role].encode(), role.encode(), b"scram-sha-256"
        ).decode()
        statement = "ALTER ROLE {} {} PASSWORD {}" if role in roles else "CREATE ROLE {} {} PASSWORD {}"
        connection.execute(sql.SQL(statement).format(sql.Identifier(role), sql.SQL(attributes), sql.Literal(verifier)))
    if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone():
        connection.execute(sql.SQL("CREATE DATABASE {} OWNER {}").format(*map(sql.Identifier, (DATABASE, OWNER))))
    connection.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(sql.Identifier(DATABASE)))
    for role in (APP, KEEPER):
        connection.execute(sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(*map(sql.Identifier, (DATABASE, role))))
    connection.execute(sql.SQL("GRANT pg_read_all_data TO {}").format(sql.Identifier(KEEPER)))
