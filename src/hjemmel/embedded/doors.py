"""The ways in to the server: a Unix socket for the user who started it, and 127.0.0.1 with a password."""

import os
import pwd
import stat
import tempfile
from pathlib import Path

from hjemmel.embedded.errors import FolderUnusable
from hjemmel.embedded.places import Account, short_hash
from hjemmel.embedded.roles import SUPERUSER

_LONGEST_SOCKET = 107  # bytes in a Unix socket's path


def access_settings(folder: Path) -> dict[str, str]:
    """Write who may come in, and return the settings that point at it.

    The files lie beside the cluster and are ours, so nothing that is written inside the cluster can open a door.
    Through the socket only our own operating system user comes in, as any role; the superuser has no other way.
    """
    access = folder / "access.conf"
    access.write_text(
        f"local all all peer map=ourselves\nhost all {SUPERUSER} all reject\nhost all all 127.0.0.1/32 scram-sha-256\n"
    )
    accounts = folder / "accounts.conf"
    accounts.write_text(f'ourselves "{pwd.getpwuid(os.geteuid()).pw_name}" all\n')
    for file in (access, accounts):
        file.chmod(0o644)  # no secrets, and the server's user must read them
    return {"hba_file": str(access), "ident_file": str(accounts)}


def socket_folder(folder: Path, account: Account) -> Path:
    """Return a folder for the socket that only the server's user may enter: in the data folder, if that path is short.

    libpq reads a comma as the end of an address, so a folder with one goes elsewhere too.
    """
    sockets = folder / "socket"
    if not _fits(sockets):
        sockets = Path(tempfile.gettempdir()).resolve() / f"hjemmel-{account.uid}-{short_hash(folder)}"
        if not _fits(sockets):
            raise FolderUnusable(
                f"The path {sockets} is too long for a Unix socket, or has a comma. Set TMPDIR to a shorter one."
            )
    account.give(sockets)
    found = sockets.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != account.uid or found.st_mode & 0o077:
        raise FolderUnusable(f"{sockets} is not a folder for {account.name} alone. Remove it and start again.")
    return sockets


def _fits(sockets: Path) -> bool:
    longest = os.fsencode(sockets / ".s.PGSQL.65535")
    return len(longest) <= _LONGEST_SOCKET and b"," not in longest
