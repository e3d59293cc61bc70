"""The clients in docs/api.md are run as they stand there."""

import os
import re
import subprocess
import sys
from pathlib import Path

from api.conftest import Service
from database import Database
from world import World

PAGE = Path(__file__).parents[2] / "docs" / "api.md"


def run_client(service: Service, token: str, which: int = 0) -> "subprocess.CompletedProcess[str]":
    """Run a program on the page against the running service."""
    program = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)[which]
    environment = os.environ | {"HJEMMEL_ADDRESS": service.address, "HJEMMEL_TOKEN": token}
    return subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=False)


def test_the_client_on_the_page_reads_every_decision(service: Service, inhabited: tuple[Database, World]) -> None:
    done = run_client(service, service.token)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert len(lines) == sum(case.decision is not None for case in inhabited[1].here.cases.values())
    assert all(" recomputes " in line for line in lines)
    assert any("'taxable_work_income_last_year': '4250.00'" in line for line in lines)


def test_the_dashboard_on_the_page_reads_the_figures(service: Service) -> None:
    done = run_client(service, service.analyst, 2)
    assert done.returncode == 0, done.stderr
    assert "'cards'" in done.stdout
    refused = run_client(service, service.token, 2)
    assert "may not do this" in refused.stderr


def test_the_client_on_the_page_says_why_it_was_refused(service: Service) -> None:
    done = run_client(service, "hjm_wrong")
    assert (done.returncode, done.stderr) == (
        1,
        "The token is unknown, expired or revoked. Ask its issuer for a new one.\n",
    )


def test_the_payroll_on_the_page_registers_once_however_often_it_is_run(service: Service) -> None:
    first, again = (run_client(service, service.employer, 1) for _ in range(2))
    assert first.returncode == 0, first.stderr
    assert re.fullmatch(r"Lager exempt 1350\.00 taxable 0\.00 left \d+\.\d\d\n", first.stdout)
    assert again.stdout == first.stdout
