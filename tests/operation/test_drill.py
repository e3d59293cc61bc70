"""The drill: a town is backed up, its server lost, and everything stands again on another one."""

import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from uuid import UUID

import psycopg
import pytest
from django.db import connections
from django.test import override_settings

from database import Database, create
from hjemmel import embedded
from hjemmel.casework.models import Decision
from hjemmel.casework.recomputation import recomputes
from hjemmel.core import files, keeper
from hjemmel.core.actor import acting
from hjemmel.core.cpr import Cpr
from hjemmel.core.keys import Keyring
from hjemmel.core.models import Document, Person
from operation.commands import site
from operation.installation import Installation
from world import World


@pytest.fixture
def elsewhere(installation: Installation, tmp_path: Path) -> Iterator[Installation]:
    """A new server with an empty database, and no files and no keys."""
    with embedded.EmbeddedPostgres(throwaway=True) as server:
        database = create(server, "restored")
        made = Installation(database, tmp_path / "new" / "keyring.json", tmp_path / "new" / "files")
        made.keyring.parent.mkdir()
        with override_settings(HJEMMEL_KEYRING=str(made.keyring), HJEMMEL_FILES=str(made.files)):
            yield made
        connections.close_all()


@pytest.fixture
def backup(installation: Installation, tmp_path: Path) -> Path:
    """A backup, its keys beside it in a file of their own."""
    done = site(installation, "backup", tmp_path / "backup", "--keys", tmp_path / "keys.json")
    assert done.returncode == 0, done.stderr
    return tmp_path / "backup"


def letter_of(world: World, decision: UUID) -> bytes:
    with acting(world.here.caseworker):
        return files.read(Document.objects.get(decision__public_id=decision).sha256)


def security(database: Database) -> tuple[list[tuple[object, ...]], ...]:
    """The policies, forced row security, grants and triggers of a database."""
    questions = (
        "SELECT tablename, policyname, cmd, roles::text, qual, with_check FROM pg_policies ORDER BY 1, 2",
        "SELECT relname, relrowsecurity, relforcerowsecurity FROM pg_class"
        " WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1",
        "SELECT table_name, grantee, privilege_type FROM information_schema.role_table_grants"
        " WHERE table_schema = 'public' ORDER BY 1, 2, 3",
        "SELECT tgrelid::regclass::text, tgname, tgenabled FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2",
        "SELECT proname, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY 1, 2",
    )
    with database.as_role(embedded.OWNER) as connection:
        return tuple(connection.execute(question).fetchall() for question in questions)


def test_everything_stands_again_on_another_server(
    installation: Installation, backup: Path, elsewhere: Installation, world: World, tmp_path: Path
) -> None:
    granted = world.here.cases["granted"].decision
    assert granted is not None
    with override_settings(HJEMMEL_FILES=str(installation.files)):
        letter = letter_of(world, granted)

    restored = site(elsewhere, "restore", backup, "--keys", tmp_path / "keys.json")
    assert restored.returncode == 0, restored.stderr

    elsewhere.database.connect()
    assert letter_of(world, granted) == letter
    with acting(world.here.caseworker):
        assert recomputes(Decision.objects.get(public_id=granted))
        for text in world.here.cprs:
            assert Person.objects.with_cpr(Cpr.parse(text)).get().cpr == Cpr.parse(text)
    assert security(elsewhere.database) == security(installation.database)
    with elsewhere.database.as_role(embedded.APP) as nobody:
        assert nobody.execute("SELECT count(*) FROM core_person").fetchone() == (0,)
        assert nobody.execute("SELECT count(*) FROM casework_decision").fetchone() == (0,)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            nobody.execute("UPDATE casework_planrecord SET digest = ''")


def test_the_backup_holds_no_keys_and_is_for_its_owner_only(
    installation: Installation, backup: Path, tmp_path: Path
) -> None:
    kept = (tmp_path / "keys.json").read_text()
    keys = [part for part in kept.split('"') if part.endswith("=")]
    assert len(keys) == 2
    for path in backup.rglob("*"):
        assert not path.is_file() or not any(key.encode() in path.read_bytes() for key in keys)
    assert stat.S_IMODE(backup.stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "keys.json").stat().st_mode) == 0o600
    inside = site(installation, "backup", tmp_path / "second", "--keys", tmp_path / "second" / "keys.json")
    assert (inside.returncode, "apart from the backup" in inside.stderr) == (1, True)
    assert not (tmp_path / "second").exists()


def test_a_backup_is_refused_where_it_does_not_fit(
    installation: Installation, backup: Path, elsewhere: Installation, tmp_path: Path
) -> None:
    full = site(installation, "restore", backup)
    assert (full.returncode, "is not empty" in full.stderr) == (1, True)
    Keyring.create(tmp_path / "foreign.json")
    foreign = site(elsewhere, "restore", backup, "--keys", tmp_path / "foreign.json")
    again = site(elsewhere, "restore", backup, "--keys", tmp_path / "keys.json")
    assert (again.returncode, "is another keyring" in again.stderr) == (1, True)
    assert (foreign.returncode, "lacks 2 of the 2 keys" in foreign.stderr) == (1, True)
    (backup / "database.dump").write_bytes((backup / "database.dump").read_bytes()[:-1])
    damaged = site(elsewhere, "restore", backup)
    assert (damaged.returncode, "is damaged: database.dump has changed" in damaged.stderr) == (1, True)
    with elsewhere.database.as_role(embedded.OWNER) as connection:
        assert connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone() == (0,)
    assert not elsewhere.files.exists(), "nothing was written before everything was checked"


def test_a_backup_that_would_lack_a_letter_is_not_made(installation: Installation, tmp_path: Path) -> None:
    with closing(keeper.connect(installation.keeper)) as connection:
        lost = min(files.named(connection))
    files.path_of(lost).unlink()
    refused = site(installation, "backup", tmp_path / "backup")
    assert (refused.returncode, f"{lost[:12]}… is missing" in refused.stderr) == (1, True)
    assert not (tmp_path / "backup").exists()
