"""The data itself: making a cluster, checking that one can be used, and running a program on it."""

import shutil
import subprocess
from pathlib import Path

from hjemmel.embedded.binaries import Binaries
from hjemmel.embedded.errors import EmbeddedError, FolderUnusable
from hjemmel.embedded.places import Account
from hjemmel.embedded.process import clean_environment
from hjemmel.embedded.roles import SUPERUSER

# Bytewise order, so that an index serves both ordering and prefixes and no system library's update can spoil it; but
# letters are known as letters, so "Æ" lowers to "æ". Danish order is there for who asks: COLLATE "da-DK-x-icu".
_INITDB = ("--encoding=UTF8", "--locale=C.UTF-8", "--lc-collate=C", "--auth-local=peer", "--auth-host=reject")


def create_cluster(cluster: Path, binaries: Binaries, account: Account, *, durable: bool) -> None:
    """Make the cluster beside its place and move it there whole, so that a start cut short leaves no half of one."""
    unfinished = cluster.with_suffix(".new")
    if unfinished.exists():
        shutil.rmtree(unfinished)
    account.give(unfinished)
    kept = "--data-checksums" if durable else "--no-sync"
    run([binaries.program("initdb"), "--pgdata", str(unfinished), "--username", SUPERUSER, *_INITDB, kept], account)
    unfinished.rename(cluster)


def check_cluster(cluster: Path, binaries: Binaries) -> None:
    """Raise FolderUnusable when ``cluster`` is no cluster, or was made by another major version."""
    try:
        major = (cluster / "PG_VERSION").read_text().strip()
    except OSError as error:
        raise FolderUnusable(
            f"{cluster} is not a PostgreSQL data folder that we can read ({error.strerror}). "
            "Put a backup back, or move it away to begin with an empty database."
        ) from error
    if major != str(binaries.major):
        raise FolderUnusable(
            f"{cluster} was made by PostgreSQL {major}, and this is PostgreSQL {binaries.major}. "
            f"Dump it with version {major} and read it into a new folder, or set HJEMMEL_DATA to another folder."
        )


def run(command: list[str], account: Account) -> None:
    """Run one of the server's programs as ``account``; raise EmbeddedError with what it said if it fails."""
    done = subprocess.run(
        command, check=False, capture_output=True, text=True, cwd="/", env=clean_environment(), **account.run_as()
    )
    if done.returncode:
        said = (done.stderr or done.stdout).strip()
        raise EmbeddedError(f"{Path(command[0]).name} failed as the user {account.name}: {said}")
