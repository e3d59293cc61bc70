"""The program as it runs for others: gunicorn in a process of its own, and a token for it."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.error import URLError

import pytest

from database import Database
from hjemmel import embedded
from hjemmel.api import tokens
from hjemmel.appeals.access import READ_APPEAL, SEARCH_APPEALS
from hjemmel.appeals.statistics.access import READ_MAPS
from hjemmel.casework.access import READ_CASE, READ_DECISION
from hjemmel.core.actor import Role, acting
from hjemmel.core.models import Municipality, Organisation
from hjemmel.schemes.socialt_frikort.access import (
    CHANGE_ENTRY,
    READ_CARD,
    READ_EMPLOYMENT,
    READ_ENTRY,
    READ_STATISTICS,
    REGISTER_PAY,
)
from world import World

_START_SECONDS = 60


@dataclass(frozen=True)
class Service:
    """A running program: its address, and two tokens of the town ``here``.

    ``token`` reads what the municipality holds; with ``employer`` its employer registers pay; ``analyst`` counts.
    """

    address: str
    token: str
    employer: str
    analyst: str

    def shown(self, tags: list[str]) -> dict[str, str]:
        """The header with the token that may do operations with these tags."""
        tokens_of = {"ledger": self.employer, "statistics": self.analyst}
        return {"Authorization": f"Bearer {next((tokens_of[tag] for tag in tags if tag in tokens_of), self.token)}"}


@pytest.fixture(scope="module")
def service(module_database: Database, inhabited: tuple[Database, World]) -> Iterator[Service]:
    """The web server on the world of the tests. Its clock is the real one."""
    here = inhabited[1].here
    with acting(here.caseworker):
        municipality = Municipality.objects.get(pk=here.municipality_id)
        _, token = tokens.issue(
            "Fagsystem",
            municipality,
            role=Role.CASEWORKER,
            actions=[READ_CASE.name, READ_DECISION.name, READ_CARD.name, SEARCH_APPEALS.name, READ_APPEAL.name],
            days=30,
            calls_a_minute=1_000_000,
        )
        _, analyst = tokens.issue(
            "Ledelsestal",
            municipality,
            role=Role.ANALYST,
            actions=[READ_STATISTICS.name, READ_MAPS.name],
            days=30,
            calls_a_minute=1_000_000,
        )
    with acting(here.employer):
        _, employer = tokens.issue(
            "Lønsystem",
            Organisation.objects.get(pk=here.employer.organisation_id),
            role=Role.EMPLOYER,
            actions=[READ_EMPLOYMENT.name, READ_ENTRY.name, REGISTER_PAY.name, CHANGE_ENTRY.name],
            days=30,
            calls_a_minute=1_000_000,
        )
    port = _free_port()
    environment = os.environ | {
        "HJEMMEL_DATABASE_URL": module_database.url(embedded.APP),
        "HJEMMEL_DATABASE_OWNER_URL": module_database.url(embedded.OWNER),
    }
    command = [sys.executable, "-m", "hjemmel.cli", "site", "serve", "--port", str(port)]
    with subprocess.Popen(command, env=environment) as process:
        try:
            running = Service(f"http://localhost:{port}", token, employer, analyst)
            _wait_for(running, process)
            yield running
        finally:
            process.terminate()


def _wait_for(running: Service, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urllib.request.urlopen(f"{running.address}/sundhed/", timeout=5)  # noqa: S310  our own
            return
        except (URLError, ConnectionError):
            time.sleep(0.1)
    raise AssertionError(f"The web server did not answer; its exit code is {process.poll()}.")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
