"""Files that no row names go after a grace time; a file that is named, or about to be, never does."""

import os
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from hjemmel.core import clock, files, keeper
from operation.commands import site
from operation.installation import Installation

DAY = timedelta(days=1)


def grow_old(path: Path, age: timedelta) -> None:
    """Let the file have been stored so long ago."""
    then = (clock.now() - age).timestamp()
    os.utime(path, (then, then))


def test_only_old_orphans_are_swept(installation: Installation) -> None:
    with closing(keeper.connect(installation.keeper)) as connection:
        named = {files.path_of(digest) for digest in files.named(connection)}
    assert named
    assert all(path.exists() for path in named)
    old, young, again = (files.path_of(files.keep(content)) for content in (b"old", b"young", b"again"))
    cut_off = old.with_name(".writing-cut-off")
    cut_off.touch()
    for path in (*named, old, again, cut_off):
        grow_old(path, 2 * DAY)
    files.keep(b"again")  # a transaction that is not committed yet counts on it
    assert files.sweep(installation.keeper, DAY) == 2
    assert [path.exists() for path in (old, cut_off, young, again)] == [False, False, True, True]
    assert all(path.exists() for path in named)


def test_no_file_is_swept_while_a_backup_copies(installation: Installation) -> None:
    orphan = files.path_of(files.keep(b"an orphan"))
    grow_old(orphan, 2 * DAY)
    with closing(keeper.connect(installation.keeper)) as backup, backup.transaction():
        files.hold(backup)
        assert files.sweep(installation.keeper, DAY) == 0
        assert orphan.exists()
    assert files.sweep(installation.keeper, DAY) == 1


def test_the_command_says_how_many(installation: Installation) -> None:
    grow_old(files.path_of(files.keep(b"an orphan")), 2 * DAY)
    assert site(installation, "orphans").stdout == "1 files that no row names were removed.\n"
