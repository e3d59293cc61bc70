"""Browsers for the tests of the whole site."""

import pytest

from addresses import Browsers, everybody
from database import Database
from world import World, log_in


@pytest.fixture(scope="module")
def browsers(inhabited: tuple[Database, World], module_database: Database) -> Browsers:
    """A browser for everybody in both towns, and one in which nobody has logged in."""
    return {actor: log_in(actor) for actor in (None, *everybody(inhabited[1]))}
