"""Where the data lies, and which operating system user the server runs as.

PostgreSQL refuses to run as root. An ordinary user runs it as himself; root hands it to an unprivileged user. That user
must be able to enter the data folder, so root's data lies under /var/lib/hjemmel and never under root's home.
"""

import hashlib
import os
import pwd
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hjemmel.embedded.errors import EmbeddedError, FolderUnusable

SYSTEM_FOLDER = Path("/var/lib/hjemmel")
# Asked for in this order. The second comes with a distribution's own PostgreSQL; the first is made when neither exists.
_ACCOUNTS = ("hjemmel", "postgres")
_ROOT = 0


@dataclass(frozen=True)
class Account:
    """The operating system user that the server's processes belong to."""

    name: str
    uid: int
    gid: int

    @property
    def is_another(self) -> bool:
        """True when we are root and the server runs as somebody else."""
        return os.geteuid() != self.uid

    def run_as(self) -> dict[str, Any]:
        """Return the arguments that make ``subprocess`` start a program as this user."""
        return {"user": self.uid, "group": self.gid, "extra_groups": []} if self.is_another else {}

    def give(self, folder: Path) -> None:
        """Create ``folder`` for this user alone, inside a folder that is ours."""
        folder.mkdir(mode=0o700, exist_ok=True)
        if self.is_another:
            os.chown(folder, self.uid, self.gid)

    def can_enter(self, folder: Path) -> bool:
        """Tell whether this user may enter ``folder``; asked of the system, since more than modes can decide it."""
        entering = ["/bin/sh", "-c", 'cd -- "$1"', "sh", str(folder)]
        return subprocess.run(entering, check=False, capture_output=True, cwd="/", **self.run_as()).returncode == 0


def project_folder() -> Path | None:
    """Return the checkout this code runs from, or None when it was installed without one."""
    folder = Path(__file__).resolve().parents[3]
    return folder if (folder / "pyproject.toml").is_file() else None


def data_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the folder for everything Hjemmel keeps on this machine (not created here).

    HJEMMEL_DATA decides. Without it: as root a folder of this checkout's own under /var/lib/hjemmel; as an ordinary
    user ``var/`` in the checkout, or the user's own data folder (XDG) where the checkout is not his to write in.
    """
    if named := environment.get("HJEMMEL_DATA"):
        return Path(named).expanduser().absolute()
    project = project_folder()
    if os.geteuid() == _ROOT:
        return SYSTEM_FOLDER / (f"{project.name}-{short_hash(project)}" if project else "default")
    if project and os.access(project, os.W_OK):
        return project / "var"
    home = environment.get("XDG_DATA_HOME") or Path(environment.get("HOME") or "~").expanduser() / ".local/share"
    return Path(home) / "hjemmel"


def short_hash(path: Path) -> str:
    """Return eight characters that tell two folders of the same name apart."""
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:8]


def make_folder(folder: Path) -> None:
    """Create ``folder`` and what is missing above it. Folders that exist keep the permissions they have.

    As root they are made open to enter whatever the umask says, or the server's user could not reach its data.
    """
    try:
        missing = [path for path in (folder, *folder.parents) if not path.exists()]
        for path in reversed(missing):
            path.mkdir(exist_ok=True)
            path.chmod(0o755 if os.geteuid() == _ROOT else 0o700)
    except OSError as error:
        raise FolderUnusable(
            f"The data folder {folder} cannot be created: {error.strerror}. "
            "Set HJEMMEL_DATA to a folder that you may write in."
        ) from error


def check_ours(folder: Path) -> None:
    """Raise FolderUnusable when ``folder`` exists and is another user's: two users cannot look after one server."""
    try:
        owner = folder.stat().st_uid
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        raise FolderUnusable(
            f"The data folder {folder} cannot be reached: {error.strerror}. "
            "Run as the user it belongs to, or set HJEMMEL_DATA to a folder of your own."
        ) from error
    if owner != os.geteuid():
        raise FolderUnusable(
            f"The data folder {folder} belongs to the user number {owner}. "
            "Run as that user, or set HJEMMEL_DATA to a folder of your own."
        )


def server_account(cluster: Path) -> Account:
    """Return the user to run the server as: ourselves, or as root the owner of the data, or a user for the purpose.

    As root with no data yet and no suitable user, the system user ``hjemmel`` is created.
    """
    uid = os.geteuid()
    if uid != _ROOT:
        return _account_by_id(uid)
    if cluster.exists() and (owner := cluster.stat().st_uid) != _ROOT:
        return _account_by_id(owner)
    for name in _ACCOUNTS:
        if account := _account_by_name(name):
            return account
    return _created_account(_ACCOUNTS[0])


def _account_by_id(uid: int) -> Account:
    try:
        entry = pwd.getpwuid(uid)
    except KeyError as error:
        raise EmbeddedError(
            f"The user number {uid} has no name on this machine, and PostgreSQL needs one. "
            "Run as a user known to the system, or set DATABASE_URL to a server that is already running."
        ) from error
    return Account(entry.pw_name, entry.pw_uid, entry.pw_gid)


def _account_by_name(name: str) -> Account | None:
    try:
        entry = pwd.getpwnam(name)
    except KeyError:
        return None
    return Account(entry.pw_name, entry.pw_uid, entry.pw_gid)


def _created_account(name: str) -> Account:
    remedy = f"Create a system user named {name}, or run Hjemmel as an ordinary user."
    useradd = shutil.which("useradd", path="/usr/sbin:/sbin:/usr/bin:/bin")
    if useradd is None:
        raise EmbeddedError(f"PostgreSQL does not run as root, and this machine has no useradd. {remedy}")
    command = [useradd, "--system", "--user-group", "--no-create-home", "--home-dir", str(SYSTEM_FOLDER)]
    made = subprocess.run(
        [*command, "--shell", "/usr/sbin/nologin", name], check=False, capture_output=True, text=True, cwd="/"
    )
    account = _account_by_name(name)
    if account is None:
        raise EmbeddedError(f"The user {name} could not be created: {made.stderr.strip()}. {remedy}")
    return account
