"""Every test that asks for a database gets a real PostgreSQL under row-level security, as the serving role.

The environment is set by ``environment.py``, before Django reads its settings.

A test marked ``django_db`` runs in a transaction of the run's database that is rolled back. A test that needs to
commit, or to be somebody else than the serving role, asks for ``own_database``, a copy of its own.
"""

import itertools
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import django
import pytest

from hjemmel import embedded

django.setup()

from django.contrib.auth.hashers import ScryptPasswordHasher  # noqa: E402
from django.db import connections  # noqa: E402

from database import Database, create  # noqa: E402
from hjemmel.core import clock  # noqa: E402
from hjemmel.core.keys import Keyring  # noqa: E402
from tables import make_tables  # noqa: E402
from world import DAY, World, build  # noqa: E402

# Passwords are hashed as in service, only a thousand times quicker.
ScryptPasswordHasher.work_factor = 2**4

STARTING_PROGRAMS = {"accounts", "embedded", "operation"}
"""Folders whose tests start servers and commands of their own: not in the part a developer runs all day."""


def pytest_itemcollected(item: pytest.Item) -> None:
    """Mark what starts programs as slow, before ``-m`` chooses."""
    if STARTING_PROGRAMS & set(item.path.relative_to(Path(__file__).parent).parts[:1]):
        item.add_marker(pytest.mark.slow)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files with a browser come last: the quick ones tell first, and Playwright keeps an event loop to itself."""
    walks = {item.path for item in items if item.get_closest_marker("browser")}
    items.sort(key=lambda item: item.path in walks)


@pytest.fixture(scope="session")
def server() -> Iterator[embedded.EmbeddedPostgres]:
    """A PostgreSQL of this test run, gone with it."""
    with embedded.EmbeddedPostgres(throwaway=True) as running:
        yield running


@pytest.fixture(scope="session")
def template(server: embedded.EmbeddedPostgres, django_db_blocker: Any) -> Database:
    """A migrated, empty database that others are copied from."""
    keyring = Path(os.environ["HJEMMEL_KEYRING"])
    if not keyring.exists():
        Keyring.create(keyring)
    with django_db_blocker.unblock():
        database = create(server, "test_template")
        database.connect()
        make_tables()
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
