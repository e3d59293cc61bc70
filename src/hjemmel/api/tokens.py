"""Issuing, finding and revoking tokens.

A token is 256 random bits, so a plain SHA-256 of it can be kept: there is nothing to guess. Its scopes are names of
declared actions; the same access rules then filter the rows, as for a person in the token's role.
"""

import hashlib
import secrets
from collections.abc import Iterable
from datetime import timedelta

from django.db import connection, transaction

from hjemmel.api.models import ApiToken
from hjemmel.core import access, clock
from hjemmel.core.actor import Actor, ActorKind, Role
from hjemmel.core.models import Municipality, Organisation

_PREFIX = "hjm_"
_START = 8
LONGEST_DAYS = 400
CALLS_A_MINUTE = 600


class TokenError(Exception):
    """A token cannot be issued as asked. The message says what is wrong."""


def issue(
    name: str,
    owner: Municipality | Organisation,
    *,
    role: Role,
    actions: Iterable[str],
    days: int,
    calls_a_minute: int = CALLS_A_MINUTE,
) -> tuple[ApiToken, str]:
    """Issue a token and return it with its text, which is nowhere kept. Runs as the owner's own actor.

    Raises:
        TokenError: an action is not declared or not open to the role, the role is not one for a program of this owner,
            or the life in days is not between 1 and 400.
    """
    named = frozenset(actions)
    _check(owner, role, named, days)
    text = _PREFIX + secrets.token_urlsafe(32)
    now = clock.now()
    token = ApiToken.objects.create(
        name=name,
        start=text[:_START],
        digest=_digest(text),
        municipality=owner if isinstance(owner, Municipality) else None,
        organisation=owner if isinstance(owner, Organisation) else None,
        role=role.value,
        actions=sorted(named),
        calls_a_minute=calls_a_minute,
        issued_at=now,
        expires_at=now + timedelta(days=days),
    )
    return token, text


def find(text: str) -> ApiToken | None:
    """The token with this text, if it is in force. The database shows no other token."""
    digest = _digest(text)
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('hjemmel.token', %s, true)", [digest])
        found = ApiToken.objects.filter(digest=digest, revoked_at=None, expires_at__gt=clock.now()).first()
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('hjemmel.token', '', true)")
    return found


def actor_with(token: ApiToken) -> Actor:
    """Who acts when the token is shown: its owner in its role, limited to its actions."""
    employer = token.organisation_id is not None
    return Actor(
        ActorKind.EMPLOYER if employer else ActorKind.STAFF,
        municipality_id=token.municipality_id,
        organisation_id=token.organisation_id,
        roles=frozenset({Role(token.role)}),
        name=f"{token.name} (API)",
        limited_to=frozenset(token.actions),
    )


def revoke(token: ApiToken) -> None:
    """End the token at once. A revoked token stays, so that what it read can be told."""
    token.revoked_at = clock.now()
    token.save(update_fields=["revoked_at"])


def _check(owner: Municipality | Organisation, role: Role, actions: frozenset[str], days: int) -> None:
    if role.value not in dict(ApiToken.ROLES) or (role is Role.EMPLOYER) is isinstance(owner, Municipality):
        raise TokenError(f"A program of {owner} cannot act as {role.value}.")
    declared = access.actions()
    for name in sorted(actions):
        if name not in declared or role not in declared[name].rows:
            raise TokenError(f"{name} is no action that a {role.value} may do.")
    if not actions:
        raise TokenError("Name at least one action.")
    if not 1 <= days <= LONGEST_DAYS:
        raise TokenError(f"A token lives from 1 to {LONGEST_DAYS} days.")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
