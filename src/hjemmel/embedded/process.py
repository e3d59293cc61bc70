"""The server's process: what its pid file says, starting it, and telling it from a stranger with the same number."""

import os
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path

from hjemmel.embedded.errors import FolderInUse, FolderUnusable, PortInUse, StartFailed
from hjemmel.embedded.places import Account

_PAUSE = 0.02  # seconds between two looks

# The server leaves our session, so Ctrl-C in the terminal does not reach it, and the shell ends at once.
_DETACHED = 'shift; "$@" </dev/null >&2 & echo "$!"'
# The shell holds on to our pipe. When we end, however we end, the pipe closes, and the server and its data go too.
_BOUND = """
cluster=$1; shift
"$@" </dev/null >&2 & server=$!
echo "$server"
read -r _
kill -QUIT "$server"; wait "$server"
rm -rf -- "$cluster" 2>/dev/null
"""


@dataclass(frozen=True)
class PidFile:
    """What a server writes about itself in ``postmaster.pid``."""

    pid: int
    port: int
    socket_folder: Path
    ready: bool


def read_pid_file(cluster: Path) -> PidFile | None:
    """Return the pid file's content, or None when it is missing or only half written."""
    try:
        lines = (cluster / "postmaster.pid").read_text().splitlines()
        return PidFile(int(lines[0]), int(lines[3]), Path(lines[4]), lines[7].strip() == "ready")
    except (OSError, IndexError, ValueError):
        return None


def server_process(cluster: Path) -> int | None:
    """Return the number of the live process that serves ``cluster``, or None."""
    pid = _noted_process(cluster)
    return pid if pid and _serves(pid, cluster) else None


def remove_foreign_pid_file(cluster: Path) -> None:
    """Remove a pid file whose number has since been given to another program: PostgreSQL would refuse to start.

    It happens after a hard stop, and readily in a container, which counts from one again. A file whose number is dead
    is left for PostgreSQL, which also looks for surviving children of the server before it goes on.
    """
    pid = _noted_process(cluster)
    if pid and Path(f"/proc/{pid}").exists() and not _serves(pid, cluster):
        (cluster / "postmaster.pid").unlink()


def remove_left_sockets(sockets: Path) -> None:
    """Remove what a server killed hard has left in the folder of its socket, when nobody serves the cluster any more.

    PostgreSQL would refuse to start at the same port as long as the number in the lock file is anybody's: another
    program's, or the killed server's own until the system has buried it.
    """
    for left in sockets.glob(".s.PGSQL.*"):
        left.unlink(missing_ok=True)


def _noted_process(cluster: Path) -> int | None:
    try:
        return int((cluster / "postmaster.pid").read_text().split("\n", 1)[0])
    except (OSError, ValueError):
        return None


def _serves(pid: int, cluster: Path) -> bool:
    try:
        return os.fsencode(cluster) in Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    except OSError:
        return False


def _alive(pid: int) -> bool:
    """Tell whether our child lives. Its command line cannot tell: it is empty for a moment while a program begins."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"  # ended, and nobody has asked how


@contextmanager
def only_one(lock: Path, deadline: float) -> Iterator[None]:
    """Hold ``lock`` so that two starts or stops of one folder take turns. The system lets go of it if we are killed."""
    try:
        descriptor = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise FolderUnusable(
            f"The data folder {lock.parent} cannot be used: {error.strerror}. Set HJEMMEL_DATA to a folder of your own."
        ) from error
    try:
        while True:
            try:
                flock(descriptor, LOCK_EX | LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > deadline:
                    raise FolderInUse(
                        f"Another start or stop of the server in {lock.parent} does not finish."
                    ) from None
                time.sleep(_PAUSE)
        yield
    finally:
        os.close(descriptor)


def free_port() -> int:
    """Return a port on 127.0.0.1 that nobody listens on at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def launch(
    command: Callable[[int], list[str]],
    cluster: Path,
    log: Path,
    account: Account,
    *,
    port: int,
    deadline: float,
    bound: bool,
) -> "subprocess.Popen[str]":
    """Start the server and return when it is ready.

    ``command`` makes the command line for a port; ``port`` 0 means any free one. With ``bound`` the server lives no
    longer than we do: closing ``stdin`` of the returned shell stops it and removes its data. Otherwise it outlives
    us. Raises PortInUse and StartFailed. A server killed hard may have left children that still hold its memory: they
    are waited for.
    """
    while True:
        chosen = port or free_port()
        begin = log.stat().st_size if log.exists() else 0
        shell = _shell(command(chosen), cluster, log, account, bound=bound)
        if _becomes_ready(shell, cluster, deadline):
            return shell
        _end(shell)
        said = log.read_bytes()[begin:].decode(errors="replace")
        in_time = time.monotonic() < deadline
        if "Address already in use" in said:
            if port:
                raise PortInUse(f"Port {port} on 127.0.0.1 is taken by another program. Choose another, or 0 for any.")
            if in_time:
                continue
        if "is still in use" in said and in_time:
            time.sleep(10 * _PAUSE)
            continue
        last = "\n".join(f"    {line}" for line in said.splitlines()[-8:])
        raise StartFailed(f"PostgreSQL in {cluster} did not start. The end of {log}:\n{last}")


def _shell(command: list[str], cluster: Path, log: Path, account: Account, *, bound: bool) -> "subprocess.Popen[str]":
    descriptor = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        return subprocess.Popen(
            ["/bin/sh", "-c", _BOUND if bound else _DETACHED, "sh", str(cluster), *command],
            stdin=subprocess.PIPE if bound else subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=descriptor,
            text=True,
            cwd="/",
            env=clean_environment(),
            start_new_session=True,
            **account.run_as(),
        )
    finally:
        os.close(descriptor)


def _becomes_ready(shell: "subprocess.Popen[str]", cluster: Path, deadline: float) -> bool:
    assert shell.stdout is not None  # noqa: S101 - it is a pipe, see _shell
    with shell.stdout as output:
        pid = int(output.readline())
    if shell.stdin is None:
        shell.wait()
    while _alive(pid) and time.monotonic() < deadline:
        noted = read_pid_file(cluster)
        if noted and noted.pid == pid and noted.ready:
            return True
        time.sleep(_PAUSE)
    return False


def _end(shell: "subprocess.Popen[str]") -> None:
    if shell.stdin is not None:
        shell.stdin.close()
        shell.wait()


def clean_environment() -> dict[str, str]:
    """Return the fixed environment for the server's programs, so that no locale, time zone or PG setting leaks in."""
    return {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
