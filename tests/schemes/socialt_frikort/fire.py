"""The program as it serves, with each part of it that can end hard, and callers that do not give up."""

import itertools
import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from enum import Enum
from http.client import HTTPException
from pathlib import Path
from threading import Condition, Event
from urllib.error import HTTPError
from uuid import UUID

from psycopg import OperationalError

from database import SUPERUSER, Database
from hjemmel import embedded
from schemes.socialt_frikort.paying import DAY, wage_of

PATIENCE_IN_SECONDS = 120


class Part(Enum):
    """What can be killed."""

    WORKER = "a process of gunicorn"
    WEB = "gunicorn, all of it"
    CONNECTION = "a process of PostgreSQL, which then ends all others and recovers"
    DATABASE = "PostgreSQL's first process"


@dataclass
class Site:
    """gunicorn and the database server, each at an address that stays."""

    server: embedded.EmbeddedPostgres
    database: Database
    port: int
    web: "subprocess.Popen[bytes] | None" = field(default=None, init=False)

    def start(self) -> None:
        """Start gunicorn, in a process group of its own."""
        urls = {
            "HJEMMEL_DATABASE_URL": self.database.url(embedded.APP),
            "HJEMMEL_DATABASE_OWNER_URL": self.database.url(embedded.OWNER),
        }
        command = [sys.executable, "-m", "hjemmel.cli", "site", "serve", "--port", str(self.port)]
        self.web = subprocess.Popen(command, env=os.environ | urls, start_new_session=True)

    def kill(self, part: Part) -> None:
        """End it at once, with no chance to finish anything."""
        match part:
            case Part.WORKER:
                os.kill(self._worker(), signal.SIGKILL)
            case Part.WEB if self.web:
                os.killpg(self.web.pid, signal.SIGKILL)
                self.web.wait()
                self.web = None
            case Part.CONNECTION:
                self._kill_connection()
            case Part.DATABASE:
                pid = self.server.status().pid
                assert pid
                os.kill(pid, signal.SIGKILL)

    def mend(self, part: Part) -> None:
        """Start what nothing else starts again, and wait for the database."""
        match part:
            case Part.WEB:
                self.start()
            case Part.CONNECTION:
                self._until_recovered()
            case Part.DATABASE:
                self.server.start()

    def _worker(self) -> int:
        assert self.web
        children = Path(f"/proc/{self.web.pid}/task/{self.web.pid}/children")
        deadline = time.monotonic() + PATIENCE_IN_SECONDS
        while time.monotonic() < deadline:
            if workers := children.read_text().split():
                return int(workers[0])
            time.sleep(0.05)
        raise AssertionError("gunicorn has no worker.")

    def _kill_connection(self) -> None:
        with suppress(OperationalError), self.database.as_role(SUPERUSER) as ours:
            found = ours.execute(
                "SELECT pid FROM pg_stat_activity WHERE usename = %s AND datname = %s ORDER BY xact_start LIMIT 1",
                [embedded.APP, self.database.name],
            ).fetchone()
            assert found
            os.kill(found[0], signal.SIGKILL)
            ours.execute("SELECT pg_sleep(%s)", [PATIENCE_IN_SECONDS])  # until PostgreSQL ends this one, too
            raise AssertionError("PostgreSQL did not notice.")

    def _until_recovered(self) -> None:
        deadline = time.monotonic() + PATIENCE_IN_SECONDS
        while True:
            try:
                self.database.as_role(SUPERUSER).close()
            except OperationalError:
                assert time.monotonic() < deadline
                time.sleep(0.05)
            else:
                return


@dataclass
class Told:
    """What the callers have been told: øre free of tax, by key."""

    entries: dict[str, int] = field(default_factory=dict)
    _changed: Condition = field(default_factory=Condition)

    def add(self, key: str, tax_free: int) -> None:
        """One more acknowledged."""
        with self._changed:
            self.entries[key] = tax_free
            self._changed.notify_all()

    def now(self) -> dict[str, int]:
        """A copy."""
        with self._changed:
            return dict(self.entries)

    def wait_until(self, reached: Callable[[Mapping[str, int]], bool]) -> None:
        """Wait for more; fail when none comes."""
        with self._changed:
            assert self._changed.wait_for(lambda: reached(self.entries), PATIENCE_IN_SECONDS), (
                "Nothing is acknowledged."
            )


@dataclass(frozen=True)
class Caller:
    """An employer's program, for one employment."""

    port: int
    token: str
    employment: UUID

    def pay(self, name: str, largest: int, told: Told, enough: Event) -> None:
        """Register payments, each until it is acknowledged, until there are enough."""
        for number in itertools.count():
            if enough.is_set():
                return
            key = f"{name}-{number}"
            told.add(key, self._until_answered(key, f"{wage_of(key, largest):.2f}"))

    def _until_answered(self, key: str, wage: str) -> int:
        paid = {"paid_on": str(DAY), "worked_until": str(DAY), "wage": wage, "holiday_pay": "0", "pension": "0"}
        request = urllib.request.Request(
            f"http://localhost:{self.port}/api/v1/payments",
            data=json.dumps(paid | {"employment": str(self.employment)}).encode(),
            headers={
                "Authorization": f"Bearer {self.token}",
                "Content-Type": "application/json",
                "Idempotency-Key": key,
            },
        )
        deadline = time.monotonic() + PATIENCE_IN_SECONDS
        while time.monotonic() < deadline:
            try:
                with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310  our own
                    return int(str(json.load(answer)["tax_free"]).replace(".", ""))
            except HTTPError as error:
                if error.code < 500:
                    raise AssertionError(error.read()) from error
            except (OSError, HTTPException):
                pass  # cut off: nobody knows whether it was registered
            time.sleep(0.05)
        raise AssertionError(f"No answer to {key}.")
