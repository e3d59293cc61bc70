"""The joint register: the one actor that keeps cards, employments and the ledger of the whole country (SFL § 6).

A frikort is national. An employer in one municipality registers pay on a card that another municipality issued, and the
split depends on what every other employer has registered. None of them may see that, so none of them writes the rows:
a service first makes sure who acts and that they may, and then lets the register act within the same transaction.
"""

from contextlib import AbstractContextManager
from enum import IntEnum, unique

from django.db import connection

from hjemmel.core import tenancy
from hjemmel.core.actor import Actor, ActorKind, Role, acting

REGISTER = Actor(ActorKind.SYSTEM, roles=frozenset({Role.SYSTEM}), name="Frikortregistret")
"""The system on behalf of no municipality."""

BY_THE_REGISTER = f"({tenancy.BY_THE_SYSTEM} AND {tenancy.ACTOR_MUNICIPALITY} IS NULL)"
"""The same in a policy."""


@unique
class Turn(IntEnum):
    """What is done by one at a time until the transaction ends; the numbers only keep the locks apart."""

    LOOK_UP = 6161  # an employer's look-ups, so that the limits hold
    NUMBER = 6162  # the number of a card
    NETWORK = 6164  # the look-ups from a network
    CONTROL = 6163  # the controls of a card
    FUNDING = 6165  # a municipality's money for the scheme


def take_turn(turn: Turn, key: int) -> None:
    """Wait until nobody else is at it for the same employer, card or municipality."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s::int, %s::int)", [turn.value, key])


def as_register() -> AbstractContextManager[Actor]:
    """Act as the register inside the block. Call it only after asking who acts, and whether they may."""
    return acting(REGISTER)
