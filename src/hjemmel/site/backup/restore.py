"""Restoring a backup into an empty database.

Rows and triggers come from the dump; grants and policies come from the code, by the migration that follows. Between the
two nobody but the owner may read anything, so a restore that is cut off opens no door.
"""

import tempfile
from pathlib import Path

import psycopg
from django.core.management import call_command
from django.db import connections
from django.db.migrations.loader import MigrationLoader

from hjemmel.core import files
from hjemmel.core.keys import Keyring
from hjemmel.embedded import run_client
from hjemmel.site.backup.archive import DUMP, FILES, BackupError, Manifest, verify

# What pg_restore leaves to the migration. A policy in the dump names roles that may be called otherwise here.
_FROM_THE_CODE = (" POLICY ", " ROW SECURITY ")


def restore(folder: Path, address: str, keyring: Keyring) -> Manifest:
    """Restore a backup as the owner role (``address``), which is also what the Django alias ``owner`` is.

    Everything is checked before anything is written. Files come first, so that no row names a missing one. Raises
    BackupError when the backup is damaged or newer than the program, the keyring lacks a key, the database is not
    empty, or pg_restore failed (then the database is empty again).
    """
    manifest = verify(folder)
    _check_program(manifest)
    _check_keys(manifest, keyring)
    _check_empty(address)
    for path in sorted((folder / FILES).glob("??/*")):
        if files.keep(path.read_bytes()) != path.name:
            raise BackupError(f"The file {path.name[:12]}… is not under its own digest. Use another backup.")
    _load(folder / DUMP, address)
    call_command("migrate", database="owner", verbosity=0)
    return manifest


def _check_program(manifest: Manifest) -> None:
    on_disk = MigrationLoader(None).disk_migrations
    replaced = {place for migration in on_disk.values() for place in migration.replaces}
    known = {f"{app}.{name}" for app, name in on_disk.keys() | replaced}
    unknown = sorted(set(manifest.migrations) - known)
    if unknown:
        raise BackupError(
            f"The backup was made by a newer version of Hjemmel: this one does not know {unknown[0]}. "
            "Install that version first."
        )


def _check_keys(manifest: Manifest, keyring: Keyring) -> None:
    missing = set(manifest.keys) - keyring.fingerprints()
    if missing:
        raise BackupError(
            f"The keyring lacks {len(missing)} of the {len(manifest.keys)} keys of the backup, so sealed values would "
            "not open. Put the keyring that was kept with this backup in place of HJEMMEL_KEYRING."
        )


def _check_empty(address: str) -> None:
    with psycopg.connect(address) as connection:
        row = connection.execute(
            "SELECT count(*), current_database() FROM pg_class WHERE relnamespace = 'public'::regnamespace"
        ).fetchone()
    if row is not None and row[0]:
        raise BackupError(f"The database {row[1]} is not empty. Restore into a new one, and then change over to it.")


def _load(dump: Path, address: str) -> None:
    listed = run_client("pg_restore", address, ["--list", str(dump)], captured=True)
    if listed.returncode:
        raise BackupError(f"pg_restore cannot read the dump: {listed.stderr.strip()}")
    wanted = [line for line in listed.stdout.splitlines() if not any(kind in line for kind in _FROM_THE_CODE)]
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".list") as contents:
        contents.write("\n".join(wanted) + "\n")
        contents.flush()
        words = ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges"]
        done = run_client("pg_restore", address, [*words, f"--use-list={contents.name}", str(dump)], captured=True)
    if done.returncode:
        raise BackupError(f"pg_restore failed and has undone what it did: {done.stderr.strip()}")
    connections["owner"].close()
