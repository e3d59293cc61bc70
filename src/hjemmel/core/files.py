"""The file store: bytes under the name of their SHA-256, written once and synced before the transaction commits.

A crash between the write and the commit leaves a file that no row names; ``orphans`` finds those.
"""

import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from django.conf import settings


class FileStoreError(Exception):
    """A stored file is missing or its bytes are not what they were."""


def _root() -> Path:
    return Path(settings.HJEMMEL_FILES)


def path_of(sha256: str) -> Path:
    """Where the file with this digest lies (whether or not it does)."""
    return _root() / sha256[:2] / sha256


def keep(content: bytes) -> str:
    """Store the bytes, durably, and return their SHA-256 in hexadecimal. Storing the same bytes again does nothing."""
    digest = hashlib.sha256(content).hexdigest()
    target = path_of(digest)
    if target.exists():
        return digest
    if not target.parent.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        _sync_folder(target.parent.parent)
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


def orphans(named: Iterable[str]) -> Iterator[Path]:
    """The stored files that none of the named digests refers to."""
    known = set(named)
    return (path for path in _root().glob("??/*") if path.name not in known)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
