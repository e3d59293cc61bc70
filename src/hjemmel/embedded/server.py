"""The PostgreSQL that starts by itself, for the demonstration, for development and for tests."""

import os
import shutil
import subprocess
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from types import TracebackType
from urllib.parse import quote

import psycopg

from hjemmel.embedded.binaries import Binaries, installed_binaries
from hjemmel.embedded.cluster import check_cluster, create_cluster, run
from hjemmel.embedded.doors import access_settings, socket_folder
from hjemmel.embedded.errors import FolderInUse, FolderUnusable, NotRunning
from hjemmel.embedded.places import Account, check_ours, data_folder, make_folder, server_account
from hjemmel.embedded.process import (
    PidFile,
    launch,
    only_one,
    read_pid_file,
    remove_foreign_pid_file,
    remove_left_sockets,
    server_process,
)
from hjemmel.embedded.roles import APP, DATABASE, SUPERUSER, load_passwords, prepare

_LOG_KEPT = 10_000_000  # bytes in the log before it is set aside at a start
_SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_permissions": "0700",
    "timezone": "UTC",
    "log_timezone": "UTC",
}
_NOT_DURABLE = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class State(Enum):
    """How it stands with a data folder's server."""

    ABSENT = "no data yet"
    STOPPED = "stopped"
    BUSY = "starting, stopping or not answering"
    RUNNING = "running"


@dataclass(frozen=True)
class Status:
    """The state, and for a live process its number and its port on 127.0.0.1."""

    state: State
    folder: Path
    pid: int | None = None
    port: int | None = None


class EmbeddedPostgres:
    """One data folder and its server.

    As a context it starts the server, or attaches to the one that already serves the folder, and in the end stops it
    only if it was the one to start it. ``start`` alone leaves a server that outlives the process. A ``throwaway``
    server is for tests: its folder is temporary, nothing is written durably, and it ends with the process, even a
    killed one.
    """

    def __init__(
        self, folder: Path | None = None, port: int = 0, *, throwaway: bool = False, start_timeout: float = 180
    ) -> None:
        """``port`` 0 means any free one. ``start_timeout`` in seconds is long, since recovery after a crash can be.

        Raises FolderUnusable when the folder is another user's.
        """
        if throwaway and folder:
            raise ValueError("A throwaway server makes its own folder.")
        if throwaway:
            folder = Path(tempfile.mkdtemp(prefix="hjemmel-"))
            folder.chmod(0o755 if os.geteuid() == 0 else 0o700)
        self.folder = (folder or data_folder() / "postgresql").expanduser().resolve()
        check_ours(self.folder)
        self._port = port
        self._durable = not throwaway
        self._timeout = start_timeout
        self._cluster = self.folder / "cluster"
        self._shell: subprocess.Popen[str] | None = None  # holds a throwaway server alive
        self._started_here = False

    def __enter__(self) -> "EmbeddedPostgres":
        self._started_here = self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._started_here:
            self.stop()

    def start(self) -> bool:
        """Start the server and return True, or return False when one already serves the folder.

        The first time it makes the data folder, the roles and the database. Raises a subclass of EmbeddedError.
        """
        deadline = time.monotonic() + self._timeout
        make_folder(self.folder)
        with only_one(self.folder / "lock", deadline):
            started = not self._answers(deadline)
            if started:
                self._begin(deadline)
            # Also when attaching: the start that made the server may have been cut off before it came to this.
            with self._superuser() as connection:
                prepare(connection, load_passwords(self.folder / "passwords.json"))
        return started

    def stop(self) -> bool:
        """Stop the server, ending its connections, and return True; or return False when none is running."""
        if self._shell and self._shell.stdin:
            self._shell.stdin.close()
            self._shell.wait()
            self._shell = None
            shutil.rmtree(self.folder, ignore_errors=True)
            return True
        if not self._cluster.exists():
            return False
        with only_one(self.folder / "lock", time.monotonic() + self._timeout):
            if not server_process(self._cluster):
                return False
            noted = read_pid_file(self._cluster)
            pg_ctl = installed_binaries().program("pg_ctl")
            stopping = [pg_ctl, "stop", "--mode=fast", f"--timeout={self._timeout:.0f}", "--pgdata", str(self._cluster)]
            run(stopping, server_account(self._cluster))
            if noted and noted.socket_folder.parent != self.folder:
                with suppress(OSError):
                    noted.socket_folder.rmdir()
        return True

    def status(self) -> Status:
        """Return how it stands, without starting anything."""
        if not self._cluster.exists():
            return Status(State.ABSENT, self.folder)
        if not (pid := server_process(self._cluster)):
            return Status(State.STOPPED, self.folder)
        noted = read_pid_file(self._cluster)
        if noted and noted.ready:
            return Status(State.RUNNING, self.folder, pid, noted.port)
        return Status(State.BUSY, self.folder, pid)

    def url(self, database: str = DATABASE, role: str = APP, *, tcp: bool = False) -> str:
        """Return a postgresql:// address for libpq: through the socket, or with ``tcp`` by 127.0.0.1 and a password.

        Only the operating system user who started the server comes in through the socket.
        """
        noted = self._noted()
        if tcp:
            password = load_passwords(self.folder / "passwords.json")[role]
            return f"postgresql://{role}:{password}@127.0.0.1:{noted.port}/{database}"
        return f"postgresql://{role}@/{database}?host={quote(str(noted.socket_folder), safe='')}&port={noted.port}"

    def _noted(self) -> PidFile:
        noted = read_pid_file(self._cluster)
        if not noted or not server_process(self._cluster):
            raise NotRunning(f"No server is ready in {self.folder}. Start it with: hjemmel postgres start")
        return noted

    def _superuser(self) -> "psycopg.Connection[tuple[object, ...]]":
        patience = max(2, min(10, int(self._timeout)))  # seconds; libpq knows none shorter than two
        return psycopg.connect(self.url("postgres", SUPERUSER), autocommit=True, connect_timeout=patience)

    def _answers(self, deadline: float) -> bool:
        """Tell whether the folder's server answers; one that is just starting, recovering or stopping is waited for."""
        while pid := server_process(self._cluster):
            try:
                with self._superuser():
                    return True
            except (psycopg.OperationalError, NotRunning) as error:
                if time.monotonic() > deadline:
                    raise FolderInUse(
                        f"The server in {self.folder} (process {pid}) is alive but does not answer: {error} "
                        "Wait and try again, or end it with: hjemmel postgres stop"
                    ) from error
                time.sleep(0.1)
        return False

    def _begin(self, deadline: float) -> None:
        binaries = installed_binaries()
        account = server_account(self._cluster)
        if not account.can_enter(self.folder):
            raise FolderUnusable(
                f"The server runs as the user {account.name}, who cannot enter {self.folder}. "
                "Set HJEMMEL_DATA to a folder that every user may enter, such as one under /var/lib."
            )
        if not self._cluster.exists():
            create_cluster(self._cluster, binaries, account, durable=self._durable)
        check_cluster(self._cluster, binaries)
        self._launch(binaries, account, deadline)

    def _launch(self, binaries: Binaries, account: Account, deadline: float) -> None:
        remove_foreign_pid_file(self._cluster)
        log = self.folder / "server.log"
        if log.exists() and log.stat().st_size > _LOG_KEPT:
            log.replace(log.with_suffix(".log.1"))
        sockets = socket_folder(self.folder, account)
        remove_left_sockets(sockets)
        quoted = str(sockets).replace('"', '""')
        settings = {**_SETTINGS, **access_settings(self.folder), "unix_socket_directories": f'"{quoted}"'}
        if not self._durable:
            settings |= _NOT_DURABLE
        command = [binaries.program("postgres"), "-D", str(self._cluster)]
        command += [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        shell = launch(
            lambda port: [*command, "-c", f"port={port}"],
            self._cluster,
            log,
            account,
            port=self._port,
            deadline=deadline,
            bound=not self._durable,
        )
        self._shell = None if self._durable else shell
