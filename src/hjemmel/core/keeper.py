"""The keeper role, for work that is right only when it sees every row: backup, rotation of keys, sweep of files.

Row security would make such work silently partial. So the keeper passes by it (BYPASSRLS), reads everything, and may
write nothing but the columns of sealed values. It never serves a request.
"""

from collections.abc import Iterator
from typing import Any

import psycopg
from django.apps import apps
from django.conf import settings
from django.db.backends.utils import CursorWrapper
from django.db.models import Model

from hjemmel.core.keys import Sealed


class KeeperError(Exception):
    """There is no connection as the keeper role, or the role named as such does not see every row."""


def connect(address: str) -> "psycopg.Connection[tuple[Any, ...]]":
    """A connection as the keeper, in autocommit mode.

    Raises:
        KeeperError: no address is set, the server does not answer, or the role is bound by row-level security.
    """
    if not address:
        raise KeeperError("Set HJEMMEL_DATABASE_KEEPER_URL to the address of the keeper role (docs/operation.md).")
    try:
        connection = psycopg.connect(address, autocommit=True)
    except psycopg.OperationalError as error:
        raise KeeperError(f"The database does not let the keeper role in: {error}") from error
    row = connection.execute("SELECT rolbypassrls OR rolsuper FROM pg_roles WHERE rolname = current_user").fetchone()
    if row != (True,):
        connection.close()
        raise KeeperError(
            "The role in HJEMMEL_DATABASE_KEEPER_URL is bound by row-level security and would miss rows. "
            "Give it BYPASSRLS and pg_read_all_data (docs/operation.md)."
        )
    return connection


def sealed_columns() -> Iterator[tuple[type[Model], Sealed]]:
    """Every model with sealed values, the history's too."""
    for model in apps.get_models(include_auto_created=True):
        sealed = getattr(model, "sealed", None)
        if isinstance(sealed, Sealed):
            yield model, sealed


def install(cursor: CursorWrapper, existing: set[str]) -> None:
    """Grant the keeper role its columns, where it exists."""
    cursor.execute("SELECT quote_ident(rolname) FROM pg_roles WHERE rolname = %s", [settings.HJEMMEL_KEEPER_ROLE])
    if (row := cursor.fetchone()) is None:
        return
    for model, sealed in sealed_columns():
        if model._meta.db_table in existing:
            columns = ", ".join(filter(None, (sealed.column, sealed.index)))
            cursor.execute(f"GRANT UPDATE ({columns}) ON {model._meta.db_table} TO {row[0]}")
