"""The citizen of each town has an active frikort; employers get its id and code from the citizen."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connections

from database import Database, create
from hjemmel import embedded
from hjemmel.core.actor import Actor
from hjemmel.schemes.socialt_frikort.models import Card, Employment
from schemes.socialt_frikort.steps import card_of, declare
from tables import make_tables
from world import World


@pytest.fixture
def card(world: World, db: None) -> Card:
    """The citizen's card here."""
    return card_of(world.here.citizen)


@pytest.fixture
def declared(world: World, card: Card) -> Callable[[Actor], Employment]:
    """Declares an employment of the citizen here for an employer."""
    return lambda employer: declare(employer, card, world.here.citizen)


@pytest.fixture
def durable(
    django_db_setup: None, django_db_blocker: Any
) -> Iterator[tuple[embedded.EmbeddedPostgres, Database, Path]]:
    """A server that writes durably, with a migrated database that Django looks at until the test ends."""

    above = Path(tempfile.mkdtemp(prefix="hjemmel-ledger-"))
    above.chmod(0o755)
    server = embedded.EmbeddedPostgres(above / "data")
    server.start()
    back = {alias: dict(connections[alias].settings_dict) for alias in connections}
    try:
        with django_db_blocker.unblock():
            database = create(server, "paying")
            database.connect()
            make_tables()
            yield server, database, above
    finally:
        connections.close_all()
        for alias, settings in back.items():
            connections[alias].settings_dict.update(settings)
        server.stop()
        shutil.rmtree(above)
