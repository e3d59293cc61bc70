"""The same over HTTP: gunicorn and the database are killed (-9) in the middle of registrations with idempotency keys.

A caller that got no answer sends the same key again. What the callers were told is compared with the ledger. A round is
one blow to both; ``make long`` gives 1,000.
"""

import itertools
import json
import os
import random
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError
from uuid import UUID

import pytest
from django.db import connections

from database import Database
from hjemmel import embedded
from hjemmel.api import tokens
from hjemmel.core.actor import Role, acting
from hjemmel.core.models import Organisation
from hjemmel.schemes.socialt_frikort.models import Employment
from schemes.socialt_frikort.paying import DAY, wage_of
from schemes.socialt_frikort.test_ledger_under_fire import CEILING, Ledger, prepare

CALLERS, PAYMENTS = 3, 6
_PATIENCE_IN_SECONDS = 120


@dataclass
class Served:
    """gunicorn on a database whose server comes back at another address; the callers find it at the same port."""

    database: Database
    port: int
    running: list["subprocess.Popen[bytes]"] = field(default_factory=list)

    def start(self) -> None:
        """Start it where the database is now, in a process group of its own."""
        addresses = {"": embedded.APP, "OWNER_": embedded.OWNER}
        urls = {f"HJEMMEL_DATABASE_{name}URL": self.database.url(role) for name, role in addresses.items()}
        command = [sys.executable, "-m", "hjemmel.cli", "site", "serve", "--port", str(self.port)]
        self.running.append(subprocess.Popen(command, env=os.environ | urls, start_new_session=True))

    def kill(self) -> None:
        """End master and workers at once, with no chance to finish anything."""
        process = self.running.pop()
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@dataclass(frozen=True)
class Caller:
    """An employer's program."""

    port: int
    token: str
    employment: UUID

    def register(self, name: str, journal: Path, largest: int) -> None:
        """Register payments, each until it is acknowledged, and write down what was told."""
        for key in (f"{name}-{number}" for number in range(PAYMENTS)):
            tax_free = self._until_answered(key, f"{wage_of(key, largest):.2f}")
            with journal.open("a") as told:
                told.write(f"{key}:{tax_free.replace('.', '')}\n")

    def _until_answered(self, key: str, wage: str) -> str:
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
        deadline = time.monotonic() + _PATIENCE_IN_SECONDS
        while time.monotonic() < deadline:
            try:
                with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310  our own
                    return str(json.load(answer)["tax_free"])
            except HTTPError as error:
                if error.code < 500:
                    raise AssertionError(error.read()) from error
            except (OSError, HTTPException):
                pass  # cut off: nobody knows whether it was registered
            time.sleep(0.05)
        raise AssertionError(f"No answer to {key}.")


def callers_of(ledger: Ledger, port: int) -> list[Caller]:
    """A program for each of the two employers."""
    callers = []
    for town, pk in ledger.employments:
        with acting(town.employer):
            owner = Organisation.objects.get(pk=town.employer.organisation_id)
            actions = ["frikort.register_pay"]
            _, token = tokens.issue(
                "Lønsystem", owner, role=Role.EMPLOYER, actions=actions, days=30, calls_a_minute=1_000_000
            )
            callers.append(Caller(port, token, Employment.objects.get(pk=pk).public_id))
    connections.close_all()
    return callers


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.mark.slow
@pytest.mark.parametrize(
    "rounds", [pytest.param(2, id="short"), pytest.param(1_000, id="long", marks=pytest.mark.long)]
)
def test_server_and_database_end_hard_in_the_middle(
    durable: tuple[embedded.EmbeddedPostgres, Database, Path], tmp_path: Path, rounds: int
) -> None:
    server, database, _ = durable
    # Together the payments pass the ceiling, so that the last ones are split.
    largest = 3 * CEILING // (rounds * CALLERS * PAYMENTS)
    ledger = prepare(database, "", tmp_path, largest)
    served = Served(database, _free_port())
    callers = itertools.cycle(callers_of(ledger, served.port))
    chance, names = random.Random(rounds), []
    served.start()
    try:
        for turn in range(rounds):
            with ThreadPoolExecutor(CALLERS) as pool:
                paying: dict[str, Future[None]] = {}
                for number in range(CALLERS):
                    name = f"http{turn}-{number}"
                    paying[name] = pool.submit(next(callers).register, name, tmp_path / name, largest)
                names += paying
                _wait_for_some(tmp_path, list(paying), chance.randint(1, 5))
                pid = server.status().pid
                assert pid
                ends = [served.kill, lambda pid=pid: os.kill(pid, signal.SIGKILL)]
                for end in chance.sample(ends, 2):
                    end()
                server.start()
                served.start()
                for told in paying.values():
                    told.result(timeout=2 * _PATIENCE_IN_SECONDS)
        ledger.verify(names, PAYMENTS)
    finally:
        served.kill()


def _wait_for_some(folder: Path, names: list[str], number: int) -> None:
    """Until some payments have been acknowledged, so that the blow falls in the middle."""
    for _ in itertools.repeat(None, 2_000):
        if sum(len((folder / name).read_text().split()) for name in names if (folder / name).exists()) >= number:
            return
        time.sleep(0.02)
    raise AssertionError("No payment was acknowledged.")
