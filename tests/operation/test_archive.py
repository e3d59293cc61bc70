"""A backup that is not whole says what is wrong with it, whatever was done to it."""

import hashlib
import random
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hjemmel.site.backup import BackupError, Manifest, verify
from hjemmel.site.backup.archive import DUMP, FILES, MANIFEST, SUMS, write_sums

LETTERS = (b"one letter", b"another letter")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A backup with a dump and two files."""
    made = tmp_path / "backup"
    for content in LETTERS:
        digest = hashlib.sha256(content).hexdigest()
        target = made / FILES / digest[:2] / digest
        target.parent.mkdir(parents=True)
        target.write_bytes(content)
    (made / DUMP).write_bytes(random.Random(1).randbytes(2_000))
    Manifest("2025-03-10T09:30:00+00:00", "17.9", ("core.0001_initial",), ("ab" * 16,), len(LETTERS)).write(made)
    write_sums(made)
    return made


def test_a_whole_backup_is_whole_for_the_usual_tool_too(folder: Path) -> None:
    assert verify(folder).files == len(LETTERS)
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", SUMS], cwd=folder, check=True)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(st.data())
def test_a_changed_byte_anywhere_is_found(folder: Path, data: st.DataObject) -> None:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    path = data.draw(st.sampled_from(paths))
    content = path.read_bytes()
    place = data.draw(st.integers(0, len(content) - 1))
    changed = bytearray(content)
    changed[place] ^= data.draw(st.integers(1, 255))
    try:
        path.write_bytes(changed)
        with pytest.raises(BackupError, match="Use another backup"):
            verify(folder)
    finally:
        path.write_bytes(content)


def _a_file(folder: Path) -> Path:
    return next((folder / FILES).glob("??/*"))


def _drop_line(folder: Path) -> None:
    path = _a_file(folder)
    path.unlink()
    lines = (folder / SUMS).read_text().splitlines(keepends=True)
    (folder / SUMS).write_text("".join(line for line in lines if path.name not in line))


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda folder: (folder / SUMS).unlink(), "no finished backup"),
        (lambda folder: shutil.rmtree(folder), "no finished backup"),
        (lambda folder: (folder / DUMP).unlink(), "database.dump is missing"),
        (lambda folder: (folder / DUMP).write_bytes(b""), "database.dump has changed"),
        (lambda folder: _a_file(folder).unlink(), "is missing"),
        (lambda folder: (folder / "stray").touch(), "stray does not belong to it"),
        (_drop_line, "should hold 2 files and lists 1"),
    ],
)
def test_each_damage_is_named(folder: Path, damage: Callable[[Path], object], said: str) -> None:
    damage(folder)
    with pytest.raises(BackupError, match=said):
        verify(folder)


def test_a_backup_of_another_format_is_not_guessed_at(folder: Path) -> None:
    path = folder / MANIFEST
    path.write_text(path.read_text().replace("hjemmel-backup/1", "hjemmel-backup/9"))
    write_sums(folder)
    with pytest.raises(BackupError, match="Restore it with the version of Hjemmel that made it"):
        verify(folder)
