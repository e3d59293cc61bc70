"""Databases of the test run, and who is connected to them."""

from dataclasses import dataclass
from typing import Any

import psycopg
from django.db import connections
from psycopg import sql

from hjemmel import embedded
from hjemmel.site.settings import database_settings

SUPERUSER = "postgres"


@dataclass(frozen=True)
class Database:
    """A database of the run's server. Django looks at one at a time."""

    server: embedded.EmbeddedPostgres
    name: str

    def connect(self) -> None:
        """Point Django's two connections here: the default as the serving role, ``owner`` as the owner."""
        for alias, role in (("default", embedded.APP), ("owner", embedded.OWNER)):
            connections[alias].close()
            connections[alias].settings_dict.update(database_settings(self.url(role)), CONN_MAX_AGE=0)

    def url(self, role: str) -> str:
        """Its address for a role."""
        return self.server.url(self.name, role)

    def as_role(self, role: str) -> "psycopg.Connection[tuple[Any, ...]]":
        """A connection beside Django's, for raw SQL; each statement is its own transaction unless one is begun."""
        return psycopg.connect(self.url(role), autocommit=True)

    def copy(self, name: str) -> "Database":
        """A new database with the same content. Nobody may be connected to this one."""
        return create(self.server, name, self.name)

    def drop(self) -> None:
        """Remove it, whoever is connected."""
        # As the superuser: a superuser's own connection may still be ending, and the owner may not cut it off.
        _maintain(self.server, "DROP DATABASE {} WITH (FORCE)", self.name, role=SUPERUSER)


def create(server: embedded.EmbeddedPostgres, name: str, source: str = "template1") -> Database:
    """A new database of the owner role's, with the content of another."""
    _maintain(server, "CREATE DATABASE {} TEMPLATE {}", name, source)
    _maintain(server, "REVOKE TEMPORARY ON DATABASE {} FROM PUBLIC", name)  # as in service: a copy does not inherit it
    return Database(server, name)


def _maintain(server: embedded.EmbeddedPostgres, statement: str, *names: str, role: str = embedded.OWNER) -> None:
    with psycopg.connect(server.url("postgres", role), autocommit=True) as connection:
        connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))
