"""The citizen of each town has an active frikort; employers get its id and code from the citizen."""

from collections.abc import Callable

import pytest

from hjemmel.core.actor import Actor
from hjemmel.schemes.socialt_frikort.models import Card, Employment
from schemes.socialt_frikort.steps import card_of, declare
from world import World


@pytest.fixture
def card(world: World, db: None) -> Card:
    """The citizen's card here."""
    return card_of(world.here.citizen)


@pytest.fixture
def declared(world: World, card: Card) -> Callable[[Actor], Employment]:
    """Declares an employment of the citizen here for an employer."""
    return lambda employer: declare(employer, card, world.here.citizen)
