"""``hjemmel site backup``, ``restore``, ``rotate-keys``, ``orphans`` and ``jobs``."""

import argparse
import os
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

GRACE_HOURS = 24


def add_arguments(commands: Any) -> None:
    """Declare the commands among those of ``hjemmel site``."""
    backup = commands.add_parser("backup", help="back up database and files into a new folder; keys only where asked")
    backup.add_argument("folder", type=Path)
    backup.add_argument("--keys", type=Path, metavar="FILE", help="also copy the keyring here, outside the folder")
    restore = commands.add_parser("restore", help="restore a backup into an empty database")
    restore.add_argument("folder", type=Path)
    restore.add_argument("--keys", type=Path, metavar="FILE", help="put this keyring in place, where there is none")
    rotate = commands.add_parser("rotate-keys", help="add a key and seal every row anew, or go on where it was cut off")
    rotate.add_argument("--index", action="store_true", help="change the key of the search index too")
    rotate.add_argument("--prepare", action="store_true", help="instead add a key that nothing is sealed with yet")
    rotate.add_argument("--retire", action="store_true", help="instead drop the older keys that no row needs")
    jobs = commands.add_parser("jobs", help="how many background jobs wait, and which have failed")
    jobs.add_argument("--retry", action="store_true", help="queue the failed ones again")
    orphans = commands.add_parser("orphans", help="remove stored files that no row names")
    orphans.add_argument("--grace", type=int, default=GRACE_HOURS, metavar="HOURS", help="leave younger files alone")


def run(arguments: argparse.Namespace) -> int:
    """Run one of them: 0 done, 1 refused or failed, with the reason on standard error."""
    import django

    django.setup()

    from hjemmel.core.files import FileStoreError
    from hjemmel.core.keeper import KeeperError
    from hjemmel.core.keys import KeyringError
    from hjemmel.core.rotation import RotationError
    from hjemmel.embedded import EmbeddedError
    from hjemmel.site.backup import BackupError

    try:
        COMMANDS[arguments.site_command](arguments)
    except (BackupError, EmbeddedError, FileStoreError, KeeperError, KeyringError, RotationError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _backup(arguments: argparse.Namespace) -> None:
    from hjemmel.core.keys import keyring
    from hjemmel.site import backup

    if arguments.keys and arguments.keys.resolve().is_relative_to(arguments.folder.resolve()):
        raise backup.BackupError("Keep the keys apart from the backup: name a file outside its folder.")
    if arguments.keys and arguments.keys.exists():
        raise backup.BackupError(f"{arguments.keys} exists. Name a new file for each copy of the keys.")
    keys = keyring()
    sums = backup.make(arguments.folder, _keeper(), keys)
    print(f"{arguments.folder} is whole. The SHA-256 of its list of digests is {sums}")
    if arguments.keys:
        keys.copy(arguments.keys)
    else:
        print("It holds no keys. Without the keyring its CPR numbers do not open.")


def _restore(arguments: argparse.Namespace) -> None:
    from django.conf import settings

    from hjemmel.core.keys import Keyring
    from hjemmel.site import backup

    owner = os.environ.get("HJEMMEL_DATABASE_OWNER_URL")
    if not owner:
        raise backup.BackupError("Set HJEMMEL_DATABASE_OWNER_URL to the owner role of the empty database.")
    keyring = Path(settings.HJEMMEL_KEYRING)
    if arguments.keys and not keyring.exists():
        Keyring.read(arguments.keys).copy(keyring)
    elif arguments.keys and Keyring.read(arguments.keys) != Keyring.read(keyring):
        raise backup.BackupError(f"{keyring} is another keyring. Move it away, and restore again.")
    manifest = backup.restore(arguments.folder, owner, Keyring.read(keyring))
    print(f"Restored what was there at {manifest.made_at}: the database and {manifest.files} files.")


def _rotate_keys(arguments: argparse.Namespace) -> None:
    from django.conf import settings

    from hjemmel.core import rotation
    from hjemmel.core.keys import Keyring

    path = Path(settings.HJEMMEL_KEYRING)
    keyring = Keyring.read(path)
    if arguments.retire:
        kept = rotation.retire(_keeper(), keyring)
        kept.write(path)
        print(f"Dropped {len(keyring.fingerprints() - kept.fingerprints())} keys. Backups of before still need them.")
        return
    if arguments.prepare:
        rotation.prepare(keyring).write(path)
        print("Copy the keyring to every machine, and then rotate.")
        return
    begun = rotation.begin(keyring, with_index=arguments.index)
    if begun != keyring:
        begun.write(path)
    changed = sum(step.changed for step in rotation.reseal(_keeper(), begun))
    print(f"{changed} rows were sealed anew under key {begun.current}.")
    print("When every process and machine has the new keyring, drop the old keys with --retire.")


def _orphans(arguments: argparse.Namespace) -> None:
    from hjemmel.core import files

    removed = files.sweep(_keeper(), timedelta(hours=arguments.grace))
    print(f"{removed} files that no row names were removed.")


def _jobs(arguments: argparse.Namespace) -> None:
    from hjemmel.site import jobs

    if arguments.retry:
        print(f"{jobs.try_again()} failed jobs were queued again.")
    for line in jobs.report():
        print(line)


def _keeper() -> str:
    from django.conf import settings

    return str(settings.HJEMMEL_DATABASE_KEEPER_URL)


COMMANDS: dict[str, Callable[[argparse.Namespace], None]] = {
    "backup": _backup,
    "restore": _restore,
    "rotate-keys": _rotate_keys,
    "orphans": _orphans,
    "jobs": _jobs,
}
