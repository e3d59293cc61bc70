"""Who acts: a person in a role, set inside the transaction only.

The database reads the actor, and the legal date, from settings that row-level security filters by (see ``tenancy``).
They are set with ``SET LOCAL`` semantics, so they end with the transaction: a setting on the session would follow the
connection through the pool to the next user. Nothing set means nothing visible.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import uuid4

from django.db import connection, transaction

from hjemmel.core import clock


class ActorKind(StrEnum):
    """The capacity in which somebody uses Hjemmel."""

    ANONYMOUS = "anonymous"
    LOG_IN = "log_in"  # the log-in itself, before anybody is known: sees failures and outside identities only
    SIGNED_IN = "signed_in"  # known user, capacity not chosen yet: sees only the rows that say what the user may be
    STAFF = "staff"
    CITIZEN = "citizen"
    EMPLOYER = "employer"
    SYSTEM = "system"  # a job, on behalf of one municipality


class Role(StrEnum):
    """What an actor may be asked to do. Access rules name these and nothing else."""

    PUBLIC = "public"
    CITIZEN = "citizen"
    EMPLOYER = "employer"
    CASEWORKER = "caseworker"
    DECIDER = "decider"
    LAWYER = "lawyer"
    ANALYST = "analyst"
    SECRETARY = "secretary"
    DATA_PROTECTION_OFFICER = "data_protection_officer"
    REGISTRAR = "registrar"  # keeps what a register holds for the whole country, and sees no citizen
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Actor:
    """One user in one capacity. Ids are primary keys; ``None`` means not in that capacity.

    ``unit`` is the part of the municipality that staff belong to. ``limited_to`` names the actions that a program may
    do; ``None`` is everything that the roles may.
    """

    kind: ActorKind
    user_id: int | None = None
    municipality_id: int | None = None
    organisation_id: int | None = None
    person_id: int | None = None
    roles: frozenset[Role] = frozenset()
    name: str = ""
    unit: str = ""
    limited_to: frozenset[str] | None = None

    @property
    def is_known(self) -> bool:
        """Whether somebody has logged in."""
        return self.kind is not ActorKind.ANONYMOUS

    def has(self, role: Role) -> bool:
        """Whether the actor holds the role; everybody holds ``Role.PUBLIC``."""
        return role is Role.PUBLIC or role in self.roles


ANONYMOUS = Actor(ActorKind.ANONYMOUS)

_current: ContextVar[Actor | None] = ContextVar("hjemmel_actor", default=None)


def system_actor(municipality_id: int) -> Actor:
    """The actor of a background job that works for one municipality."""
    return Actor(ActorKind.SYSTEM, municipality_id=municipality_id, roles=frozenset({Role.SYSTEM}), name="Hjemmel")


def current_actor() -> Actor:
    """The actor of the surrounding ``acting`` block, or the anonymous one outside any."""
    return _current.get() or ANONYMOUS


@contextmanager
def acting(actor: Actor, about: Mapping[str, object] | None = None) -> Iterator[Actor]:
    """Open a transaction in which the database sees this actor, and nobody afterwards.

    Blocks may be nested: the inner actor acts until its block ends, then the outer one again. ``about`` is what the
    history says of what is written in the block and those within it, in values that JSON can hold.
    """
    outer = _current.get()
    # The settings end with the transaction, so only a block inside another has anything to give back.
    is_inner = connection.in_atomic_block
    with transaction.atomic():
        _tell_database(_settings(actor) | (_attribution(about) if about else {}))
        token = _current.set(actor)
        try:
            yield actor
        finally:
            _current.reset(token)
        # After an error, or when the block is to be rolled back, the end of the savepoint restores the settings.
        if is_inner and not transaction.get_rollback():
            _tell_database(_settings(outer or ANONYMOUS) | (_attribution(None) if about else {}))


@contextmanager
def called(name: str) -> Iterator[Actor]:
    """Let the present actor go by a name until the block ends."""
    named = replace(current_actor(), name=name)
    token = _current.set(named)
    try:
        yield named
    finally:
        _current.reset(token)


def _settings(actor: Actor) -> dict[str, object]:
    return {
        "hjemmel.kind": actor.kind.value,
        "hjemmel.user_id": actor.user_id,
        "hjemmel.municipality_id": actor.municipality_id,
        "hjemmel.organisation_id": actor.organisation_id,
        "hjemmel.person_id": actor.person_id,
        "hjemmel.today": clock.today().isoformat(),  # the legal date, for what holds until a day
    }


def _attribution(about: Mapping[str, object] | None) -> dict[str, str]:
    # Told once for the transaction: pghistory's own way puts it before every statement, which then is not prepared.
    said = {"context_id": str(uuid4()), "context_metadata": json.dumps(about)} if about else {}
    return {f"pghistory.{name}": said.get(name, "") for name in ("context_id", "context_metadata")}


def _tell_database(settings: Mapping[str, object]) -> None:
    calls = ", ".join(["set_config(%s, %s, true)"] * len(settings))
    parameters = [part for name, value in settings.items() for part in (name, "" if value is None else str(value))]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {calls}", parameters)
