"""Making a backup: one snapshot of the database, and every file that a row of that snapshot names."""

import os
import shutil
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg

from hjemmel.core import clock, files, keeper
from hjemmel.core.keys import Keyring
from hjemmel.embedded import run_client
from hjemmel.site.backup.archive import DUMP, FILES, BackupError, Manifest, write_sums

# A restored backup brings no log-in of the past back to life.
_LEFT_OUT = ("django_session",)


def make(folder: Path, address: str, keyring: Keyring) -> str:
    """Make a backup in a new folder and return the SHA-256 of its list of digests.

    ``address`` is the keeper's. The folder gets its name when the backup is whole; what is cut off leaves
    ``NAME.unfinished``, which the next one replaces.

    Raises:
        BackupError: the folder exists, or the dump failed.
        FileStoreError: a file that a row names is missing or damaged.
        KeeperError: there is no role that sees every row.
    """
    if folder.exists():
        raise BackupError(f"{folder} exists. Name a new folder for each backup.")
    unfinished = folder.with_name(f"{folder.name}.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(parents=True, mode=0o700)
    with closing(keeper.connect(address)) as connection, connection.transaction():
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        files.hold(connection)
        _dump(address, _one(connection, "SELECT pg_export_snapshot()"), unfinished / DUMP)
        digests = sorted(files.named(connection))
        for digest in digests:
            _copy(digest, unfinished / FILES)
        manifest = Manifest(
            made_at=clock.now().isoformat(timespec="seconds"),
            server=_one(connection, "SHOW server_version"),
            migrations=_migrations(connection),
            keys=tuple(sorted(keyring.fingerprints())),
            files=len(digests),
        )
    manifest.write(unfinished)
    sums = write_sums(unfinished)
    os.sync()
    unfinished.rename(folder)
    return sums


def _dump(address: str, snapshot: str, target: Path) -> None:
    left_out = [f"--exclude-table-data={table}" for table in _LEFT_OUT]
    words = ["--format=custom", f"--snapshot={snapshot}", f"--file={target}", *left_out]
    done = run_client("pg_dump", address, words, captured=True)
    if done.returncode:
        raise BackupError(f"pg_dump failed: {done.stderr.strip()}")


def _copy(digest: str, folder: Path) -> None:
    target = folder / digest[:2] / digest
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(files.read(digest))


def _migrations(connection: "psycopg.Connection[Any]") -> tuple[str, ...]:
    rows = connection.execute("SELECT app, name FROM django_migrations ORDER BY app, name")
    return tuple(f"{app}.{name}" for app, name in rows)


def _one(connection: "psycopg.Connection[Any]", question: str) -> str:
    row = connection.execute(question).fetchone()
    return str(row[0]) if row else ""
