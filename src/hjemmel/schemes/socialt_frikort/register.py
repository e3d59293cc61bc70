"""The joint register: the one actor that keeps cards, employments and the ledger of the whole country (SFL § 6).

A frikort is national. An employer in one municipality registers pay on a card that another municipality issued, and the
split depends on what every other employer has registered. None of them may see that, so none of them writes the rows:
a service first makes sure who acts and that they may, and then lets the register act within the same transaction.
"""

from contextlib import AbstractContextManager

from hjemmel.core import tenancy
from hjemmel.core.actor import Actor, ActorKind, Role, acting

REGISTER = Actor(ActorKind.SYSTEM, roles=frozenset({Role.SYSTEM}), name="Frikortregistret")
"""The system on behalf of no municipality."""

BY_THE_REGISTER = f"({tenancy.BY_THE_SYSTEM} AND {tenancy.ACTOR_MUNICIPALITY} IS NULL)"
"""The same in a policy."""


def as_register() -> AbstractContextManager[Actor]:
    """Act as the register inside the block. Call it only after asking who acts, and whether they may."""
    return acting(REGISTER)
