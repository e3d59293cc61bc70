"""Every test that asks for a database gets a real PostgreSQL under row-level security, as the serving role.

The environment stands here, before Django reads its settings. Nothing of the machine's own configuration leaks in.

A test marked ``django_db`` runs in a transaction of the run's database that is rolled back. A test that needs to
commit, or to be somebody else than the serving role, asks for ``own_database``, a copy of its own.
"""

import itertools
import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql

_FOLDER = Path(tempfile.mkdtemp(prefix="hjemmel-tests-"))

os.environ |= {
    "DJANGO_SETTINGS_MODULE": "hjemmel.site.settings",
    "HJEMMEL_MODE": "test",
    "HJEMMEL_HOSTS": "localhost,testserver",
    "HJEMMEL_SECRET_KEY": secrets.token_urlsafe(32),
    "HJEMMEL_KEYRING": str(_FOLDER / "keyring.json"),
    "HJEMMEL_FILES": str(_FOLDER / "files"),
    "HJEMMEL_OUTBOX": str(_FOLDER / "outbox"),
    # Replaced when a test asks for the database; nothing listens here.
    "HJEMMEL_DATABASE_URL": "postgresql://hjemmel_app@localhost:1/none",
    "HJEMMEL_DATABASE_OWNER_URL": "postgresql://hjemmel_owner@localhost:1/none",
}

import django  # noqa: E402  the environment comes first

from hjemmel import embedded  # noqa: E402

django.setup()

from django.db import connections  # noqa: E402
from django.test import Client  # noqa: E402

from hjemmel.core import clock  # noqa: E402
from hjemmel.core.actor import Actor  # noqa: E402
from hjemmel.core.keys import Keyring  # noqa: E402
from world import DAY, World, build  # noqa: E402

SUPERUSER = "postgres"


def pytest_unconfigure() -> None:
    """Leave no file of the run behind."""
    shutil.rmtree(_FOLDER, ignore_errors=True)


@pytest.fixture(scope="session")
def server() -> Iterator[embedded.EmbeddedPostgres]:
    """A PostgreSQL of this test run, gone with it."""
    with embedded.EmbeddedPostgres(throwaway=True) as running:
        yield running


@dataclass(frozen=True)
class Database:
    """A database of the run's server. Django looks at one at a time."""

    server: embedded.EmbeddedPostgres
    name: str

    def connect(self) -> None:
        """Point Django's two connections here: the default as the serving role, ``owner`` as the owner."""
        from hjemmel.site.settings import database_settings

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
        _maintain(self.server, "DROP DATABASE {} WITH (FORCE)", self.name)


def create(server: embedded.EmbeddedPostgres, name: str, source: str = "template1") -> Database:
    """A new database of the owner role's, with the content of another."""
    _maintain(server, "CREATE DATABASE {} TEMPLATE {}", name, source)
    return Database(server, name)


def _maintain(server: embedded.EmbeddedPostgres, statement: str, *names: str) -> None:
    with psycopg.connect(server.url("postgres", embedded.OWNER), autocommit=True) as connection:
        connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


@pytest.fixture(scope="session")
def template(server: embedded.EmbeddedPostgres, django_db_blocker: Any) -> Database:
    """A migrated, empty database that others are copied from."""
    from django.core.management import call_command

    keyring = Path(os.environ["HJEMMEL_KEYRING"])
    if not keyring.exists():
        Keyring.create(keyring)
    with django_db_blocker.unblock():
        database = create(server, "test_template")
        database.connect()
        call_command("migrate", database="owner", verbosity=0)
        connections.close_all()
    return database


@pytest.fixture(scope="session")
def inhabited(template: Database, django_db_blocker: Any) -> tuple[Database, World]:
    """A database with the world of the tests in it, that others are copied from."""
    database = template.copy("test_world")
    with django_db_blocker.unblock(), clock.at(DAY):
        database.connect()
        built = build()
        connections.close_all()
    return database, built


@pytest.fixture(scope="session")
def django_db_setup(inhabited: tuple[Database, World], django_db_blocker: Any) -> Iterator[None]:
    """pytest-django's set-up, replaced: one database a run; each test runs in a transaction that is rolled back."""
    with django_db_blocker.unblock():
        running = inhabited[0].copy("test_run")
        running.connect()
        yield
        connections.close_all()


@pytest.fixture
def world(inhabited: tuple[Database, World], django_db_setup: None) -> Iterator[World]:
    """The two towns, on the day that everything in them happens."""
    with clock.at(DAY):
        yield inhabited[1]


_numbers = itertools.count(1)


@contextmanager
def _copied(source: Database, blocker: Any) -> Iterator[Database]:
    back = {alias: dict(connections[alias].settings_dict) for alias in connections}
    with blocker.unblock():
        database = source.copy(f"test_own_{next(_numbers)}")
        try:
            database.connect()
            yield database
        finally:
            connections.close_all()
            database.drop()
            for alias, settings in back.items():
                connections[alias].settings_dict.update(settings)


@pytest.fixture
def own_database(
    inhabited: tuple[Database, World], django_db_setup: None, django_db_blocker: Any
) -> Iterator[Database]:
    """A copy of the world for one test: what it commits stays committed, and goes with it."""
    with _copied(inhabited[0], django_db_blocker) as database:
        yield database


@pytest.fixture(scope="module")
def module_database(
    inhabited: tuple[Database, World], django_db_setup: None, django_db_blocker: Any
) -> Iterator[Database]:
    """The same for the tests of one file that leave it as it was."""
    with _copied(inhabited[0], django_db_blocker) as database:
        yield database


def log_in(actor: Actor | None) -> Client:
    """A browser in which this actor has logged in; nobody, for ``None``."""
    from hjemmel.core.models import User

    client = Client()
    if actor is not None:
        client.force_login(User.objects.get(pk=actor.user_id))
    return client
