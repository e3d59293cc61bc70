"""A million cases and five million ledger entries under load, beside a plain Django + DRF reading of the same tables.

    python -m benchmarks.load [--cases N] [--entries N] [--seconds S] [--users U] [--keep]

A database of its own is filled (about ten minutes at full size; ``--keep`` leaves it for the next run). Then gunicorn
serves Hjemmel with its two workers, locust calls for so many seconds in each scenario, and so on for the peer. Printed
for each: calls a second, p50 and p95 in ms, processor time a call (the program's and PostgreSQL's), memory, failures.
Server, database and callers share the machine. Ends with an error when a call failed.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from socket import socket
from typing import Any

import psutil
import psycopg
from benchmarks.peers import interpreter

from hjemmel import embedded
from hjemmel.embedded.roles import APP, DATABASE, KEEPER, OWNER, SUPERUSER
from hjemmel.site import cli

HERE = Path(__file__).resolve().parent
OURS = ("day list", "search", "case page", "balance", "registration", "API: list")
PEERS = ("peer: list", "peer: create")
WORKERS = ["--workers=2", "--threads=4", "--log-level=error"]


def main() -> int:
    """Fill, serve, call, print."""
    parser = argparse.ArgumentParser(prog="benchmarks.load")
    parser.add_argument("--cases", type=int, default=1_000_000)
    parser.add_argument("--entries", type=int, default=5_000_000)
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--users", type=int, default=4)
    parser.add_argument("--only", metavar="SCENARIO", help="one scenario, such as 'day list'")
    parser.add_argument("--keep", action="store_true")
    arguments = parser.parse_args()
    folder = embedded.data_folder() / "benchmark"
    python = interpreter(HERE / "peers" / "load.txt")
    server = embedded.EmbeddedPostgres(folder / "postgresql")
    with server:
        known = _prepare(server, folder, arguments)
        runs = [
            *_measured(python, known, arguments, _serving(_ours(), dict(os.environ)), OURS, server),
            *_measured(python, known, arguments, _serving(_theirs(python), _peers_world(server)), PEERS, server),
        ]
    if not arguments.keep:
        shutil.rmtree(folder)
    return int(any(run["failures"] for run in runs))


def _prepare(server: embedded.EmbeddedPostgres, folder: Path, arguments: argparse.Namespace) -> Path:
    """The filled database, and a file with what the callers need to know of it."""
    cli.prepare(folder / "demo", embedded.Urls(*(server.url(DATABASE, role) for role in (APP, OWNER, KEEPER))))
    cli.run(argparse.Namespace(site_command="migrate"))
    from benchmarks.load.population import FIRST, Size, fill

    from hjemmel.site.demo import seed

    seed()
    known = folder / "known.json"
    with psycopg.connect(server.url(DATABASE, SUPERUSER), autocommit=True) as connection:
        (municipality,) = connection.execute("SELECT id FROM core_municipality WHERE code = '0999'").fetchone() or (0,)
        if not connection.execute("SELECT 1 FROM casework_case WHERE id >= %s LIMIT 1", [FIRST]).fetchone():
            (organisation,) = connection.execute("SELECT min(id) FROM core_organisation").fetchone() or (0,)
            begun = time.perf_counter()
            with connection.transaction():
                fill(connection, Size(arguments.cases, arguments.entries), municipality, organisation)
            connection.execute("VACUUM ANALYZE")
            print(f"filled in {time.perf_counter() - begun:,.0f} s", flush=True)
        counts = {
            table: (connection.execute(f"SELECT count(*) FROM {table}").fetchone() or (0,))[0]
            for table in ("casework_case", "frikort_ledgerentry")
        }
        print(", ".join(f"{table}: {count:,}" for table, count in counts.items()), flush=True)

        def some(statement: str) -> list[str]:
            return [str(one) for (one,) in connection.execute(statement, [municipality])]

        content = {
            "municipality": municipality,
            "person": FIRST,
            "today": f"{date.today():%d-%m-%Y}",  # noqa: DTZ011  as a person would type it
            "token": _token(municipality),
            "cases": some(
                "SELECT public_id FROM casework_case WHERE municipality_id = %s AND state = 'open' LIMIT 500"
            ),
            "employments": some(
                "SELECT public_id FROM frikort_employment WHERE %s > 0 AND ends_on IS NULL "
                "AND organisation_id = (SELECT min(id) FROM core_organisation) LIMIT 500"
            ),
        }
    known.write_text(json.dumps(content), encoding="utf-8")
    return known


def _token(municipality: int) -> str:
    from hjemmel.api import tokens
    from hjemmel.casework.access import READ_CASE
    from hjemmel.core.actor import Role, acting, system_actor
    from hjemmel.core.models import Municipality

    with acting(system_actor(municipality)):
        owner = Municipality.objects.get(pk=municipality)
        return tokens.issue(
            "Måling", owner, role=Role.CASEWORKER, actions=[READ_CASE.name], days=1, calls_a_minute=10_000_000
        )[1]


def _ours() -> list[str]:
    return [sys.executable, "-m", "hjemmel.cli", "site", "serve", "--port", "{port}"]


def _theirs(python: Path) -> list[str]:
    return [str(python), "-m", "gunicorn", "drf_peer:application", "--bind=127.0.0.1:{port}", "--preload", *WORKERS]


def _peers_world(server: embedded.EmbeddedPostgres) -> dict[str, str]:
    return {**os.environ, "PEER_DATABASE_URL": server.url(DATABASE, SUPERUSER), "PYTHONPATH": str(HERE)}


@contextmanager
def _serving(words: list[str], environment: dict[str, str]) -> Iterator[tuple[str, psutil.Process]]:
    """A server on a free port: its address and its first process."""
    with closing(socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen([word.format(port=port) for word in words], env=environment)
    try:
        address = f"http://localhost:{port}"
        _wait_for(address)
        yield address, psutil.Process(process.pid)
    finally:
        process.terminate()
        process.wait(timeout=30)


def _wait_for(address: str) -> None:
    for _ in range(150):
        try:
            with urllib.request.urlopen(address, timeout=5):  # noqa: S310  our own
                return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.2)
    raise SystemExit(f"Nothing answers at {address}.")


def _measured(
    python: Path,
    known: Path,
    arguments: argparse.Namespace,
    serving: Any,
    scenarios: tuple[str, ...],
    server: embedded.EmbeddedPostgres,
) -> Iterator[dict[str, Any]]:
    with serving as (address, process):
        for scenario in scenarios:
            if arguments.only not in (None, scenario):
                continue
            called = _call(python, known, arguments, scenario, address, 5)  # what is cold becomes warm
            before = _used(process, server)
            called = _call(python, known, arguments, scenario, address, arguments.seconds)
            after = _used(process, server)
            program, database = (1000 * (b - a) / max(1, called["served"]) for a, b in zip(before, after, strict=True))
            print(
                f"{scenario:14} {called['rate']:7.1f}/s  p50 {called['p50']:5.0f}  p95 {called['p95']:5.0f} ms  "
                f"CPU {program:5.1f} + {database:5.1f} ms  {_memory(process):4.0f} MB  {called['failures']} failed",
                flush=True,
            )
            yield called


def _call(
    python: Path, known: Path, arguments: argparse.Namespace, scenario: str, address: str, seconds: int
) -> dict[str, Any]:
    """Run locust; calls a second and percentiles of the calls that count, and how many were served in all."""
    command = [str(python), "-m", "locust", "-f", str(HERE / "locustfile.py"), "--headless", "--json", "--only-summary"]
    command += [f"--users={arguments.users}", f"--spawn-rate={arguments.users}", f"--run-time={seconds}s"]
    done = subprocess.run(
        [*command, "--host", address],
        env={**os.environ, "SCENARIO": scenario, "KNOWN": str(known)},
        capture_output=True,
        text=True,
        check=False,
    )
    rows = json.loads(done.stdout[done.stdout.index("[") :])
    counted = next((row for row in rows if row["name"] == "call"), None)
    if counted is None:
        print(f"{scenario}: no call was answered.\n{done.stderr[-2000:]}", file=sys.stderr)
        return {"rate": 0.0, "p50": 0.0, "p95": 0.0, "served": 0, "failures": 1}
    times = sorted((float(ms), n) for ms, n in counted["response_times"].items())
    return {
        "rate": counted["num_requests"] / (counted["last_request_timestamp"] - counted["start_time"]),
        "p50": _percentile(times, 0.50),
        "p95": _percentile(times, 0.95),
        "served": sum(row["num_requests"] for row in rows),
        "failures": sum(row["num_failures"] for row in rows),
    }


def _percentile(times: list[tuple[float, int]], share: float) -> float:
    wanted, passed = share * sum(n for _, n in times), 0
    for ms, n in times:
        passed += n
        if passed >= wanted:
            return ms
    return 0.0


def _used(process: psutil.Process, server: embedded.EmbeddedPostgres) -> tuple[float, float]:
    """Seconds of processor time so far, of the program and of PostgreSQL."""

    def seconds(root: psutil.Process) -> float:
        family = [root, *root.children(recursive=True)]
        return sum(one.cpu_times().user + one.cpu_times().system for one in family)

    return seconds(process), seconds(psutil.Process(server.status().pid))


def _memory(process: psutil.Process) -> float:
    """MB of the program's processes that no other has a share in."""
    return sum(one.memory_full_info().uss for one in [process, *process.children()]) / 1e6


if __name__ == "__main__":
    sys.exit(main())
