"""Rotation of keys: every sealed value anew under the current key, a few rows a transaction.

It may be cut off anywhere and started again: older keys stay in the keyring, so each row opens before and after. What
has been done is told from the rows themselves. History rows are sealed anew too, with their triggers switched off for
that one transaction; the role that does it may write no other column.
"""

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from string import Formatter
from typing import Any

import psycopg
from django.apps import apps
from django.db.models import Model
from psycopg import sql

from hjemmel.core import keeper
from hjemmel.core.keys import Keyring, Sealed, key_of

BATCH = 500


class RotationError(Exception):
    """A row cannot be sealed anew."""


@dataclass(frozen=True, slots=True)
class Step:
    """One transaction of a rotation: the table, how many rows it looked at, and how many it sealed anew."""

    table: str
    seen: int
    changed: int


def prepare(keyring: Keyring) -> Keyring:
    """The keyring with a new key that nothing is sealed with yet: for every machine to have before the first row."""
    return replace(keyring.with_new_sealing_key(), current=keyring.current)


def begin(keyring: Keyring, *, with_index: bool = False) -> Keyring:
    """The keyring to rotate to: under the newest key where one is prepared or in use already, else under a new one."""
    newest = list(keyring.sealing)[-1]
    rotated = replace(keyring, current=newest) if len(keyring.sealing) > 1 else keyring.with_new_sealing_key()
    return rotated.with_new_index_key() if with_index and not keyring.older_indexes else rotated


def retire(address: str, keyring: Keyring) -> Keyring:
    """The keyring without the older keys that no row needs; ``address`` is the keeper's.

    Run it when every process uses the new keyring: one that does not would still write under an old key. An older index
    key stays while some table holds nothing but keyed hashes, which cannot be made anew without what was hashed.
    """
    kept = keyring.without_older_sealing_keys(keys_in_use(address))
    with closing(keeper.connect(address)) as connection:
        left = (_holds_rows(connection, model) for model in apps.get_models() if hasattr(model, "keyed_hash"))
        stale = any(left) or any(step.changed for step in reseal(address, kept))
    return kept if stale else kept.without_older_index_keys()


def reseal(address: str, keyring: Keyring, batch: int = BATCH) -> Iterator[Step]:
    """Seal and index every row under the keyring's current keys; each step is committed when it is given.

    ``address`` is the keeper's. Raises RotationError where two rows turn out to have the same number.
    """
    with closing(keeper.connect(address)) as connection:
        for model, sealed in keeper.sealed_columns():
            yield from _reseal_table(connection, model, sealed, keyring, batch)


def keys_in_use(address: str) -> set[str]:
    """The ids of the sealing keys that some row needs."""
    with closing(keeper.connect(address)) as connection:
        return {
            key_of(row[0])
            for model, sealed in keeper.sealed_columns()
            for row in connection.execute(
                # Everything up to and with the colon that ends the id; the rest is not fetched.
                sql.SQL("SELECT DISTINCT substring({0} FROM 1 FOR position(':'::bytea IN {0})) FROM {1}").format(
                    sql.Identifier(sealed.column), sql.Identifier(model._meta.db_table)
                )
            )
        }


def _holds_rows(connection: "psycopg.Connection[Any]", model: type[Model]) -> bool:
    select = sql.SQL("SELECT 1 FROM {} LIMIT 1").format(sql.Identifier(model._meta.db_table))
    return connection.execute(select).fetchone() is not None


def _reseal_table(
    connection: "psycopg.Connection[Any]", model: type[Model], sealed: Sealed, keyring: Keyring, batch: int
) -> Iterator[Step]:
    table, key = model._meta.db_table, str(model._meta.pk.column)
    bound_to = [name for _, name, _, _ in Formatter().parse(sealed.place) if name]
    names: list[str] = [key, sealed.column, *([sealed.index] if sealed.index else []), *bound_to]
    select = sql.SQL("SELECT {} FROM {} WHERE {} > %s ORDER BY {} LIMIT %s FOR UPDATE").format(
        sql.SQL(", ").join(map(sql.Identifier, names)), *map(sql.Identifier, (table, key, key))
    )
    last = 0
    while True:
        with connection.transaction():
            rows = [dict(zip(names, row, strict=True)) for row in connection.execute(select, (last, batch))]
            changes = [change for row in rows if (change := _change(row, key, sealed, keyring))]
            if changes:
                _write(connection, table, key, sealed, changes)
        if not rows:
            return
        last = rows[-1][key]
        yield Step(table, len(rows), len(changes))


def _change(row: dict[str, Any], key: str, sealed: Sealed, keyring: Keyring) -> tuple[Any, ...] | None:
    """The new values of a row and its key, or None when it is sealed and indexed as it should be."""
    place = sealed.place.format(**row)
    plain = keyring.open(row[sealed.column], about=place)
    fresh = key_of(row[sealed.column]) == keyring.current
    value = row[sealed.column] if fresh else keyring.seal(plain, about=place)
    if not sealed.index:
        return None if fresh else (value, row[key])
    index = keyring.find(plain, about=sealed.about)
    return None if fresh and bytes(row[sealed.index]) == index else (value, index, row[key])


def _write(
    connection: "psycopg.Connection[Any]", table: str, key: str, sealed: Sealed, changes: Sequence[tuple[Any, ...]]
) -> None:
    # The same value under another key is no event of the citizen's, and no change of the history either.
    connection.execute(
        "SELECT set_config('pgtrigger.ignore', coalesce(array_agg(tgname), '{}')::text, true) "
        "FROM pg_trigger WHERE tgrelid = %s::regclass AND NOT tgisinternal",
        [table],
    )
    columns = [name for name in (sealed.column, sealed.index) if name]
    update = sql.SQL("UPDATE {} SET {} WHERE {} = %s").format(
        sql.Identifier(table),
        sql.SQL(", ").join(sql.SQL("{} = %s").format(sql.Identifier(name)) for name in columns),
        sql.Identifier(key),
    )
    try:
        connection.cursor().executemany(update, changes)
    except psycopg.errors.UniqueViolation as error:
        raise RotationError(
            f"Two rows of {table} have the same number, one of them entered while the index key was rotated. "
            "Find the two, join them, and rotate again."
        ) from error
