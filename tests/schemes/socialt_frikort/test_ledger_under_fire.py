"""Many processes at once, and hard ends in the middle: the ceiling holds, nothing is lost, nothing is half-written.

What the processes were told is compared with what the ledger holds. ``test_http_under_fire`` does it 1,000 times.
"""

import itertools
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from django.db import connections

from database import SUPERUSER, Database
from hjemmel import embedded
from hjemmel.core import clock
from hjemmel.core.actor import Actor, acting, system_actor
from hjemmel.core.models import Municipality
from schemes.socialt_frikort.paying import wage_of
from schemes.socialt_frikort.steps import card_of, declare, grant
from world import DAY, Town, build, new_citizen

PROCESSES = 4
CEILING = 42_766_00
_PAYING = Path(__file__).with_name("paying.py")


@dataclass
class Ledger:
    """A database with one citizen's work at two employers, and the processes that pay.

    ``server`` is the data folder of a server that comes back at another address when it has been killed.
    """

    database: Database
    server: str
    employments: tuple[tuple[Town, int], ...]
    folder: Path
    largest: int

    def start(self, name: str, count: int) -> "subprocess.Popen[bytes]":
        """A process that registers payments; the same name goes on where it was cut off."""
        town, employment = self.employments[sum(map(ord, name)) % len(self.employments)]
        actor = {"user_id": town.employer.user_id, "organisation_id": town.employer.organisation_id, "name": name}
        words = (json.dumps(actor), employment, name, count, self.largest, self.folder / name, self.server)
        url = self.database.url(embedded.APP)
        path = os.pathsep.join([str(_PAYING.parents[2]), *filter(None, [os.environ.get("PYTHONPATH")])])
        environment = os.environ | {"HJEMMEL_DATABASE_URL": url, "PYTHONPATH": path}
        return subprocess.Popen([sys.executable, str(_PAYING), *map(str, words)], env=environment)

    def told(self, names: list[str], count: int) -> dict[str, int]:
        """What processes of these names were told: all of their payments, each once."""
        told = {}
        for name in names:
            lines = [line.split(":") for line in (self.folder / name).read_text().split()]
            assert [key for key, _ in lines] == [f"{name}-{number}" for number in range(count)]
            told |= {key: int(tax_free) for key, tax_free in lines}
        return told

    def holds(self, told: Mapping[str, int]) -> int:
        """Everything acknowledged is there once and as acknowledged, in an unbroken chain within the ceiling.

        Gives the number of entries: there may be some that nobody has been told of yet.
        """
        with self.database.as_role(SUPERUSER) as everybody:
            rows = everybody.execute(
                "SELECT idempotency_key, sequence, wage_ore, tax_free_ore, taxable_ore, tax_free_before_ore "
                "FROM frikort_ledgerentry JOIN frikort_employment e ON e.id = employment_id "
                "WHERE e.id = ANY(%s) ORDER BY sequence",
                [[employment for _, employment in self.employments]],
            ).fetchall()
        assert told.items() <= {key: tax_free for key, _, _, tax_free, *_ in rows}.items()
        assert len({key for key, *_ in rows}) == len(rows)
        before = 0
        for number, (key, sequence, wage, tax_free, taxable, stated) in enumerate(rows, start=1):
            assert (sequence, stated) == (number, before)
            assert wage == wage_of(key, self.largest) * 100 == tax_free + taxable
            before += tax_free
        assert before == min(CEILING, sum(row[2] for row in rows))
        return len(rows)

    def verify(self, told: Mapping[str, int]) -> None:
        """When all have finished: that, and nothing else."""
        assert self.holds(told) == len(told)


def prepare(database: Database, server: str, folder: Path, largest: int) -> Ledger:
    """A fresh card with an employer in each town. Django looks at the database, with a world in it."""
    with clock.at(DAY):
        world = build()
        work = _at_work(world.here.neighbour, (world.here, world.there))
    connections.close_all()
    return Ledger(database, server, work, folder, largest)


def another_card(ledger: Ledger, number: int) -> Ledger:
    """The same employers, and another citizen with a card of their own."""
    towns = tuple(town for town, _ in ledger.employments)
    with clock.at(DAY):
        with acting(system_actor(towns[0].municipality_id)):
            municipality = Municipality.objects.get(pk=towns[0].municipality_id)
            cpr = f"61{1 + number % 12:02}84-{1500 + number}"
            citizen = new_citizen(municipality, f"Nummer {number}", cpr, f"citizen-{number}")
        work = _at_work(citizen, towns)
    connections.close_all()
    return replace(ledger, employments=work)


def _at_work(citizen: Actor, towns: Iterable[Town]) -> tuple[tuple[Town, int], ...]:
    """The employer in each town has the citizen, who lives in the first, with one frikort."""
    towns = tuple(towns)
    card = grant(towns[0], citizen)
    work = tuple((town, declare(town.employer, card, citizen).pk) for town in towns)
    assert card_of(citizen) == card
    return work


def wait(processes: dict[str, "subprocess.Popen[bytes]"]) -> None:
    """Until all have finished well."""
    assert {name: process.wait(timeout=240) for name, process in processes.items()} == dict.fromkeys(processes, 0)


@pytest.mark.slow
def test_many_processes_at_once(
    template: Database, django_db_setup: None, django_db_blocker: Any, tmp_path: Path
) -> None:
    with django_db_blocker.unblock():
        database = template.copy("test_paying")
        back = {alias: dict(connections[alias].settings_dict) for alias in connections}
        database.connect()
        try:
            ledger = prepare(database, "", tmp_path, largest=1_500_00)
            names = [f"process{number}" for number in range(PROCESSES)]
            wait({name: ledger.start(name, 25) for name in names})
            ledger.verify(ledger.told(names, 25))
        finally:
            connections.close_all()
            for alias, settings in back.items():
                connections[alias].settings_dict.update(settings)
            database.drop()


@pytest.mark.slow
def test_hard_ends_in_the_middle(durable: tuple[embedded.EmbeddedPostgres, Database, Path], tmp_path: Path) -> None:
    server, database, _ = durable
    rounds = 2
    largest = 3 * CEILING // (rounds * PROCESSES * 8)
    ledger = prepare(database, str(server.folder), tmp_path, largest)
    chance, names = random.Random(rounds), []
    for turn in range(rounds):
        paying = {f"round{turn}-{number}": ledger.start(f"round{turn}-{number}", 8) for number in range(PROCESSES)}
        names += paying
        _wait_for_some(tmp_path, paying, chance.randint(1, 6))
        for name in chance.sample(sorted(paying), 2):  # a server process ends hard, and another takes its place
            paying[name].kill()
            paying[name].wait()
            paying[name] = ledger.start(name, 8)
        time.sleep(chance.random())
        pid = server.status().pid
        assert pid
        os.kill(pid, signal.SIGKILL)  # the database ends hard
        server.start()
        wait(paying)
    ledger.verify(ledger.told(names, 8))


def _wait_for_some(folder: Path, paying: dict[str, Any], number: int) -> None:
    """Until some payments have been acknowledged, so that the blow falls in the middle."""
    for _ in itertools.repeat(None, 2_000):
        if sum(len((folder / name).read_text().split()) for name in paying if (folder / name).exists()) >= number:
            return
        time.sleep(0.02)
    raise AssertionError("No payment was acknowledged.")
