"""The same over HTTP: gunicorn and the database are killed (-9), in turn and together, while callers register pay.

A caller that got no answer sends the same key again. Only what was killed is started anew, and after each blow the
ledger holds what the callers have been told so far; when they have finished, it holds nothing else. ``make long`` kills
1,000 times in four runs, fifty times for each card, whose ceiling is passed meanwhile.
"""

import itertools
import logging
import random
import socket
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from django.db import connections

from database import Database
from hjemmel import embedded
from hjemmel.api import tokens
from hjemmel.core.actor import Role, acting
from hjemmel.core.models import Organisation
from hjemmel.schemes.socialt_frikort.models import Employment
from schemes.socialt_frikort.fire import Caller, Part, Site, Told
from schemes.socialt_frikort.paying import wage_of
from schemes.socialt_frikort.test_ledger_under_fire import CEILING, Ledger, another_card, prepare
from world import Town

log = logging.getLogger(__name__)

CALLERS = 3
EACH_PART = ((Part.WORKER,), (Part.DATABASE,), (Part.WEB,), (Part.CONNECTION,))
TEN_KILLS = (
    *EACH_PART,
    *((Part.WORKER,), (Part.DATABASE,), (Part.WORKER,), (Part.CONNECTION,)),
    (Part.WEB, Part.DATABASE),  # as when the power goes
)


def token_of(town: Town) -> str:
    """A token for the employer in town."""
    with acting(town.employer):
        owner = Organisation.objects.get(pk=town.employer.organisation_id)
        actions = ["frikort.register_pay"]
        _, token = tokens.issue(
            "Lønsystem", owner, role=Role.EMPLOYER, actions=actions, days=30, calls_a_minute=1_000_000
        )
    return token


def callers_of(ledger: Ledger, port: int, issued: list[str]) -> list[Caller]:
    """A program for each of the two employers."""
    callers = []
    for (town, pk), token in zip(ledger.employments, issued, strict=True):
        with acting(town.employer):
            callers.append(Caller(port, token, Employment.objects.get(pk=pk).public_id))
    connections.close_all()
    return callers


@pytest.mark.slow
@pytest.mark.parametrize(
    ("cards", "blows", "seed"),
    [
        pytest.param(1, EACH_PART, 0, id="short"),
        *(pytest.param(5, TEN_KILLS * 5, seed, id=f"long-{seed}", marks=pytest.mark.long) for seed in range(1, 5)),
    ],
)
def test_every_part_ends_hard_in_the_middle(
    durable: tuple[embedded.EmbeddedPostgres, Database, Path],
    tmp_path: Path,
    cards: int,
    blows: tuple[tuple[Part, ...], ...],
    seed: int,
) -> None:
    server, database, _ = durable
    # At three payments a blow they come to twice the ceiling.
    ledger = prepare(database, "", tmp_path, largest=4 * CEILING // (3 * len(blows)))
    site = Site(embedded.EmbeddedPostgres(server.folder, server.status().port or 0), database, _free_port())
    chance = random.Random(seed)
    issued = [token_of(town) for town, _ in ledger.employments]
    site.start()
    try:
        for number in range(cards):
            if number:
                ledger = another_card(ledger, number)
            pay_under_fire(site, ledger, callers_of(ledger, site.port, issued), f"card{number}", blows, chance)
            log.info("%d kills, and the ledger holds.", (number + 1) * sum(map(len, blows)))
    finally:
        site.kill(Part.WEB)


def pay_under_fire(
    site: Site,
    ledger: Ledger,
    callers: list[Caller],
    name: str,
    blows: tuple[tuple[Part, ...], ...],
    chance: random.Random,
) -> None:
    """Payments on one card until its ceiling has been passed and every blow has fallen in the middle of them."""
    told, enough = Told(), Event()
    with ThreadPoolExecutor(CALLERS) as pool:
        paying = [
            pool.submit(caller.pay, f"{name}-{number}", ledger.largest, told, enough)
            for number, caller in zip(range(CALLERS), itertools.cycle(callers), strict=False)
        ]
        try:
            for parts in blows:
                wanted = len(told.now()) + chance.randint(1, 5)
                told.wait_until(lambda entries, wanted=wanted: len(entries) >= wanted)
                for part in parts:
                    site.kill(part)
                for part in reversed(parts):  # the program starts on a database that is there
                    site.mend(part)
                ledger.holds(told.now())
            told.wait_until(lambda entries: sum(wage_of(key, ledger.largest) for key in entries) * 100 > CEILING)
        finally:
            enough.set()
    for finished in paying:
        finished.result()
    ledger.verify(told.now())


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
