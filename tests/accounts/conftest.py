"""A real OpenID Connect provider, in a process of its own, and our registrations with it."""

import json
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytest_django import Settings

from hjemmel.accounts.providers import Audience, Provider
from world import CITIZEN_PROVIDER, STAFF_PROVIDER

HERE = Path(__file__).parent
INSTALLED = HERE.parents[1] / "requirements/oidc/node_modules"
CPR_OF = {"asta": "6103841000", "stranger": "6501011004", "nonsense": "not a number"}


@dataclass(frozen=True)
class Running:
    """The provider's address and what it knows us as."""

    issuer: str
    providers: tuple[Provider, ...]


@contextmanager
def running_provider(ours: str) -> Iterator[Running]:
    """Start the provider for a client at the address ``ours``, and stop it."""
    assert INSTALLED.is_dir(), "The provider is not installed. Run scripts/install oidc."
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    issuer = f"http://localhost:{port}"
    providers = (
        Provider(CITIZEN_PROVIDER, "Test-ID", Audience.CITIZEN, issuer, "citizens", "s1", "cpr", ("openid", "cpr")),
        Provider(STAFF_PROVIDER, "Kommunens log-ind", Audience.STAFF, issuer, "staff:1", "s/2 +"),
    )
    clients = [
        {
            "client_id": there.client_id,
            "client_secret": there.client_secret,
            "redirect_uris": [f"{ours}/log-ind/tjeneste/{there.slug}/svar/"],
            "response_types": ["code"],
            "grant_types": ["authorization_code"],
        }
        for there in providers
    ]
    accounts = {name: {"cpr": cpr} for name, cpr in CPR_OF.items()}
    told = json.dumps({"port": port, "clients": clients, "accounts": accounts})
    command = ["node", str(HERE / "provider.mjs"), told]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        assert any(line == "ready\n" for line in process.stdout), "The provider does not start."
        try:
            yield Running(issuer, providers)
        finally:
            process.terminate()


@pytest.fixture(scope="session")
def running() -> Iterator[Running]:
    """The provider for Django's test client."""
    with running_provider("http://testserver") as found:
        yield found


@pytest.fixture
def outside(running: Running, settings: Settings) -> Running:
    """The provider, trusted by Hjemmel."""
    settings.HJEMMEL_OIDC = running.providers
    return running
