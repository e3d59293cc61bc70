"""A million cases and five million ledger entries under load, beside a plain Django + DRF reading of the same tables.

    python -m benchmarks.load [--cases N] [--entries N] [--seconds S] [--users U] [--only SCENARIO] [--remove]

A database of its own is filled (some minutes at full size) and kept for the next run, until ``--remove``. Then
gunicorn serves Hjemmel with its two workers, locust calls for so many seconds in each scenario, and so on for the peer.
Printed for each: calls a second, p50 and p95 in ms, processor time a call and memory (the program's and PostgreSQL's),
failures; and how long a letter takes. The colleague whom nothing is kept from is called beside the caseworker who is
kept from some. Server, database and callers share the machine. Ends with an error when a call failed.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from socket import socket
from typing import Any

import psutil
from benchmarks.load.database import keep_if_fitting, letter_times, prepare
from benchmarks.peers import interpreter

from hjemmel import embedded
from hjemmel.embedded.roles import DATABASE, SUPERUSER

HERE = Path(__file__).resolve().parent
OURS = (
    "day list",
    "day list, open",
    "search",
    "search, open",
    "case page",
    "case page, open",
    "balance",
    "registration",
    "API: list",
    "API: create",
)
"""What is asked of Hjemmel; ``open`` is the same by a colleague whom nothing is kept from."""
PEERS = ("peer: list", "peer: create")
AIMS = {"API: list": 60, "API: create": 60} | dict.fromkeys(("day list", "search", "case page", "balance"), 20)
"""Calls a second, with a p95 of less than ``SLOWEST`` ms."""
SLOWEST, DEAREST = 200, 1.2
"""``DEAREST`` is what being kept from some may cost, as times what it takes without."""
WARM_UPS = 6
WORKERS = ["--workers=2", "--threads=4", "--log-level=error"]


def main() -> int:
    """Fill, serve, call, print."""
    parser = argparse.ArgumentParser(prog="benchmarks.load")
    parser.add_argument("--cases", type=int, default=1_000_000)
    parser.add_argument("--entries", type=int, default=5_000_000)
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--users", type=int, default=3)
    parser.add_argument("--only", metavar="SCENARIO", help="one scenario, such as 'day list'")
    parser.add_argument("--remove", action="store_true", help="remove the database afterwards")
    arguments = parser.parse_args()
    folder = embedded.data_folder() / "benchmark"
    python = interpreter(HERE / "peers" / "load.txt")
    keep_if_fitting(folder, arguments.cases, arguments.entries)
    server = embedded.EmbeddedPostgres(folder / "postgresql")
    with server:
        known = prepare(server, folder, arguments.cases, arguments.entries)
        print(f"a letter: {statistics.median(letter_times()):.0f} ms", flush=True)
        runs = {
            run["scenario"]: run
            for run in (
                *_measured(python, known, arguments, _serving(_ours(), dict(os.environ)), OURS, server),
                *_measured(python, known, arguments, _serving(_theirs(python), _peers_world(server)), PEERS, server),
            )
        }
    if arguments.remove:
        shutil.rmtree(folder)
    _print_aims(runs)
    return int(any(run["failures"] for run in runs.values()))


def _print_aims(runs: Mapping[str, Mapping[str, Any]]) -> None:
    for name, rate in AIMS.items():
        if name in runs:
            reached = runs[name]["rate"] >= rate and runs[name]["p95"] < SLOWEST
            print(f"{name}: {'reached' if reached else 'not reached'} ({rate}/s, p95 under {SLOWEST} ms)")
    for name in [name for name in runs if f"{name}, open" in runs]:
        dearer = runs[name]["cpu"] / runs[f"{name}, open"]["cpu"]
        print(f"{name}: {dearer:.2f} times the processor time of an unrestricted colleague (aim {DEAREST})")


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
            for _ in range(WARM_UPS):  # what is cold becomes warm, however long the first log-in takes
                if _call(python, known, arguments, scenario, address, 5)["served"]:
                    break
            before = _used(process, server)
            called = _call(python, known, arguments, scenario, address, arguments.seconds)
            after = _used(process, server)
            program, database = (1000 * (b - a) / max(1, called["served"]) for a, b in zip(before, after, strict=True))
            called |= {"scenario": scenario, "cpu": program + database}
            print(
                f"{scenario:16} {called['rate']:7.1f}/s  p50 {called['p50']:5.0f}  p95 {called['p95']:5.0f} ms  "
                f"CPU {program:5.1f} + {database:5.1f} ms  "
                f"{_memory(process):4.0f} + {_memory(psutil.Process(server.status().pid)):4.0f} MB  "
                f"{called['failures']} failed",
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
