"""Every test that asks for a database gets a real PostgreSQL under row-level security, as the serving role.

The environment stands here, before Django reads its settings. Nothing of the machine's own configuration leaks in.
"""

import os
import secrets
import tempfile
from collections.abc import Iterator
from pathlib import Path

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

TEMPLATE = "test_template"


@pytest.fixture(scope="session")
def server() -> Iterator[embedded.EmbeddedPostgres]:
    """A PostgreSQL of this test run, gone with it."""
    with embedded.EmbeddedPostgres(throwaway=True) as running:
        yield running


@pytest.fixture(scope="session")
def template(server: embedded.EmbeddedPostgres, django_db_blocker: object) -> str:
    """A migrated, empty database that others are copied from."""
    from django.core.management import call_command
    from django.db import connections

    from hjemmel.core.keys import Keyring

    keyring = Path(os.environ["HJEMMEL_KEYRING"])
    if not keyring.exists():
        Keyring.create(keyring)
    with psycopg.connect(server.url("postgres", embedded.OWNER), autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(TEMPLATE)))
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        connect(server, TEMPLATE)
        call_command("migrate", database="owner", verbosity=0)
        connections.close_all()
    return TEMPLATE


def connect(server: embedded.EmbeddedPostgres, database: str) -> None:
    """Point Django's two connections at a database: the default as the serving role, ``owner`` as the owner."""
    from django.db import connections

    from hjemmel.site.settings import database_settings

    for alias, role in (("default", embedded.APP), ("owner", embedded.OWNER)):
        connections[alias].close()
        connections[alias].settings_dict.update(database_settings(server.url(database, role)), CONN_MAX_AGE=0)


def copy_of(server: embedded.EmbeddedPostgres, template: str, name: str) -> str:
    """A new database copied from a template."""
    with psycopg.connect(server.url("postgres", embedded.OWNER), autocommit=True) as connection:
        statement = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
        connection.execute(statement.format(sql.Identifier(name), sql.Identifier(template)))
    return name


@pytest.fixture(scope="session")
def django_db_setup(server: embedded.EmbeddedPostgres, template: str, django_db_blocker: object) -> Iterator[None]:
    """pytest-django's set-up, replaced: one database a run; each test runs in a transaction that is rolled back."""
    from django.db import connections

    name = copy_of(server, template, "test_run")
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        connect(server, name)
        yield
        connections.close_all()
