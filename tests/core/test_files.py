"""The file store: bytes under their digest, damage found, nothing lost between write and commit."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import override_settings
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hjemmel.core import files
from hjemmel.core.files import FileStoreError


@pytest.fixture(autouse=True)
def store(tmp_path: Path) -> Iterator[Path]:
    """An empty store."""
    with override_settings(HJEMMEL_FILES=str(tmp_path / "files")):
        yield tmp_path / "files"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.binary(max_size=200))
def test_what_is_kept_is_read_back_under_its_digest(content: bytes) -> None:
    digest = files.keep(content)
    assert digest == hashlib.sha256(content).hexdigest() == files.path_of(digest).name
    assert files.read(digest) == content


def test_keeping_the_same_bytes_again_writes_nothing() -> None:
    digest = files.keep(b"a letter")
    before = files.path_of(digest).stat().st_ino
    assert files.keep(b"a letter") == digest
    assert files.path_of(digest).stat().st_ino == before


def test_file_and_folders_are_on_disk_before_keep_returns(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[Path] = []
    monkeypatch.setattr(os, "fsync", lambda descriptor: synced.append(Path(f"/proc/self/fd/{descriptor}").readlink()))
    digest = files.keep(b"a letter")
    folder = files.path_of(digest).parent
    assert synced[0] == store, "the entry of the new folder"
    assert synced[1].parent == folder, "the file, before it gets its name"
    assert synced[2] == folder, "the entry of the file"


def test_a_damaged_file_is_found() -> None:
    digest = files.keep(b"a letter")
    files.path_of(digest).write_bytes(b"a lettre")
    with pytest.raises(FileStoreError, match="damaged"):
        files.read(digest)


def test_a_missing_file_is_said_to_be_missing() -> None:
    with pytest.raises(FileStoreError, match="missing"):
        files.read("0" * 64)


def test_orphans_are_the_files_that_no_row_names() -> None:
    named, unnamed = files.keep(b"named"), files.keep(b"unnamed")
    cut_off = files.path_of(named).with_name(".writing-cut-off")
    cut_off.touch()
    assert set(files.orphans([named])) == {files.path_of(unnamed), cut_off}
