"""The file store: bytes under the name of their SHA-256, written once and synced before the transaction commits.

A crash between the write and the commit leaves a file that no row names; ``sweep`` removes those, a grace time after
they were last asked for. A model that names files says in its attribute ``names_file`` by which column.
"""

import fcntl
import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg
from django.apps import apps
from django.conf import settings
from psycopg import sql

from hjemmel.core import clock, keeper

_SWEEP_LOCK = 4_711_001
"""The advisory lock that a sweep takes alone, and a backup with other backups."""


class FileStoreError(Exception):
    """A stored file is missing or its bytes are not what they were."""


def _root() -> Path:
    return Path(settings.HJEMMEL_FILES)


def path_of(sha256: str) -> Path:
    """Where the file with this digest lies (whether or not it does)."""
    return _root() / sha256[:2] / sha256


def keep(content: bytes) -> str:
    """Store the bytes, durably, and return their SHA-256 in hexadecimal. What is there already is not written again."""
    digest = hashlib.sha256(content).hexdigest()
    target = path_of(digest)
    if not target.parent.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        _sync_folder(target.parent.parent)
    with _folder_lock(target.parent, fcntl.LOCK_SH):
        if target.exists():
            os.utime(target)  # begins the grace time anew: the row that names it is not committed yet
            return digest
        descriptor, temporary = tempfile.mkstemp(dir=target.parent, prefix=".writing-")
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(target)
        _sync_folder(target.parent)
    return digest


def read(sha256: str) -> bytes:
    """The bytes with this digest, checked against it.

    Raises:
        FileStoreError: the file is missing or damaged; restore it from the backup.
    """
    try:
        content = path_of(sha256).read_bytes()
    except FileNotFoundError as error:
        raise FileStoreError(f"The file {sha256[:12]}… is missing from the file store.") from error
    if hashlib.sha256(content).hexdigest() != sha256:
        raise FileStoreError(f"The file {sha256[:12]}… is damaged: its bytes no longer match its name.")
    return content


def named(connection: "psycopg.Connection[Any]") -> set[str]:
    """The digests that some row names; the connection is the keeper's, since a row unseen would lose its file."""
    found: set[str] = set()
    for model in apps.get_models():
        if column := getattr(model, "names_file", None):
            select = sql.SQL("SELECT DISTINCT {} FROM {}").format(*map(sql.Identifier, (column, model._meta.db_table)))
            found |= {row[0] for row in connection.execute(select)}
    return found


def hold(connection: "psycopg.Connection[Any]") -> None:
    """Let no file be swept until the connection's transaction ends."""
    connection.execute("SELECT pg_advisory_xact_lock_shared(%s)", [_SWEEP_LOCK])


def orphans(known: Iterable[str]) -> Iterator[Path]:
    """The stored files that none of the named digests refers to, the remains of cut-off writes among them."""
    names = set(known)
    return (path for path in _root().glob("??/*") if path.name not in names)


def sweep(address: str, grace: timedelta) -> int:
    """Remove the files that no row names and nobody stored within the grace time; return how many.

    ``address`` is the keeper's. The grace time must be longer than any transaction. Does nothing while a backup runs.
    """
    removed = 0
    with closing(keeper.connect(address)) as connection, connection.transaction():
        row = connection.execute("SELECT pg_try_advisory_xact_lock(%s)", [_SWEEP_LOCK]).fetchone()
        if row != (True,):
            return 0
        oldest = (clock.now() - grace).timestamp()
        for path in list(orphans(named(connection))):
            # A write that has just ended has given its file another name.
            with _folder_lock(path.parent, fcntl.LOCK_EX), suppress(FileNotFoundError):
                if path.stat().st_mtime < oldest:
                    path.unlink()
                    removed += 1
    return removed


def discard(digests: Iterable[str], grace: timedelta) -> int:
    """Remove files that a disposal has left unnamed; return how many. One stored within the grace time is left to
    ``sweep``: somebody else may be about to name the same bytes."""
    removed, oldest = 0, (clock.now() - grace).timestamp()
    for path in filter(Path.exists, map(path_of, digests)):
        with _folder_lock(path.parent, fcntl.LOCK_EX):
            if path.stat().st_mtime < oldest:
                path.unlink()
                removed += 1
    return removed


@contextmanager
def _folder_lock(folder: Path, kind: int) -> Iterator[None]:
    """Hold the folder between looking at a file and acting on it; the system lets go when the process ends."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, kind)
        yield
    finally:
        os.close(descriptor)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
