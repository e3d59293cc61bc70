"""Live and ready: each thing the work needs is missed by its name, and nothing else is told."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from django.db import connections
from django.test import Client, override_settings

from database import Database
from hjemmel import embedded
from hjemmel.core.keys import Keyring


@pytest.fixture
def working(own_database: Database) -> Database:
    """A database with a worker that has just shown that it lives."""
    with own_database.as_role(embedded.OWNER) as owner:
        owner.execute("INSERT INTO procrastinate_workers DEFAULT VALUES")
    return own_database


def ready() -> tuple[int, set[str]]:
    """The status of the answer, and the checks that failed."""
    response = Client().get("/sundhed/klar/")
    checks = response.json()["checks"]
    assert checks.keys() == {"database", "migrations", "worker", "files", "keyring"}
    return response.status_code, {name for name, state in checks.items() if state != "ok"}


def test_everything_there_is_ready(working: Database) -> None:
    assert ready() == (200, set())


def test_a_silent_worker_is_missed(working: Database) -> None:
    with working.as_role(embedded.OWNER) as owner:
        owner.execute("UPDATE procrastinate_workers SET last_heartbeat = now() - interval '61 seconds'")
        assert ready() == (503, {"worker"})
        owner.execute("DELETE FROM procrastinate_workers")
        assert ready() == (503, {"worker"})


def test_a_migration_that_is_not_applied_is_missed(working: Database) -> None:
    with working.as_role(embedded.OWNER) as owner:
        owner.execute("DELETE FROM django_migrations WHERE app = 'api'")
    assert ready() == (503, {"migrations"})


def _unwritable(folder: Path) -> AbstractContextManager[object]:
    (folder / "a-file").touch()
    return override_settings(HJEMMEL_FILES=str(folder / "a-file" / "files"))


def _without_keys(folder: Path) -> AbstractContextManager[object]:
    return override_settings(HJEMMEL_KEYRING=str(folder / "keyring.json"))


def _with_half_a_key(folder: Path) -> AbstractContextManager[object]:
    Keyring.create(folder / "keyring.json")
    whole = (folder / "keyring.json").read_text()
    (folder / "keyring.json").write_text(whole[: len(whole) // 2])
    return _without_keys(folder)


@pytest.mark.parametrize(
    ("damage", "missed"), [(_unwritable, "files"), (_without_keys, "keyring"), (_with_half_a_key, "keyring")]
)
def test_what_is_damaged_is_missed_and_nothing_of_it_told(
    working: Database, tmp_path: Path, damage: Callable[[Path], AbstractContextManager[object]], missed: str
) -> None:
    with damage(tmp_path):
        assert ready() == (503, {missed})
        assert str(tmp_path) not in Client().get("/sundhed/klar/").content.decode()


def test_without_a_database_the_program_lives_and_is_not_ready(working: Database) -> None:
    connections["default"].close()
    connections["default"].settings_dict["PORT"] = "1"
    assert ready() == (503, {"database", "migrations", "worker"})
    assert Client().get("/sundhed/").status_code == 503
    assert Client().get("/sundhed/levende/").json() == {"status": "ok"}


@override_settings(SECURE_SSL_REDIRECT=True)
def test_health_is_asked_for_from_inside_without_tls(working: Database) -> None:
    assert Client().get("/sundhed/levende/").status_code == 200
    assert Client().get("/").status_code == 301
