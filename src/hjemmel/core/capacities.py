"""What a user may act as: staff of a municipality, a citizen, somebody in an organisation."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import groupby

from hjemmel.core.actor import ANONYMOUS, Actor, ActorKind, Role, called, current_actor
from hjemmel.core.models import CitizenLogin, OrganisationMembership, Person, StaffMembership, User


def capacities(user: User) -> Iterator[Actor]:
    """Every capacity of the user, as the actor it makes; the first is the one nobody has chosen against.

    To be read as the user: inside ``acting`` of an actor with the user's id.
    """
    yield from _staff(user)
    yield from _citizen(user)
    yield from _employer(user)


def capacity_of(user: User, chosen: str | None) -> Actor:
    """The capacity with the chosen key; where there is none, or the user has it no longer, the first.

    To be read as the user. A user without any capacity is nobody.
    """
    kind = (chosen or "").partition(":")[0]
    of_kind = {ActorKind.STAFF: _staff, ActorKind.CITIZEN: _citizen, ActorKind.EMPLOYER: _employer}.get(kind)
    found = (actor for actor in (of_kind(user) if of_kind else ()) if capacity_key(actor) == chosen)
    return next(found, None) or next(capacities(user), ANONYMOUS)


def capacity_key(actor: Actor) -> str:
    """A name of the capacity that stays the same from one request to the next."""
    return f"{actor.kind}:{actor.municipality_id or actor.person_id or actor.organisation_id}"


@contextmanager
def by_name() -> Iterator[Actor]:
    """Let a citizen who acts go by their name, which is theirs to read once they act; others have one already."""
    actor = current_actor()
    if actor.kind is ActorKind.CITIZEN and not actor.name:
        with called(Person.objects.get(pk=actor.person_id).name) as named:
            yield named
    else:
        yield actor


def _staff(user: User) -> Iterator[Actor]:
    memberships = StaffMembership.objects.filter(user=user).order_by("municipality_id", "pk")
    for municipality_id, group in groupby(memberships, key=lambda row: row.municipality_id):
        here = list(group)
        yield Actor(
            ActorKind.STAFF,
            user_id=user.pk,
            municipality_id=municipality_id,
            roles=frozenset(Role(row.role) for row in here),
            name=here[0].name,
            unit=here[0].unit,
        )


def _citizen(user: User) -> Iterator[Actor]:
    for login in CitizenLogin.objects.filter(user=user):
        yield Actor(ActorKind.CITIZEN, user_id=user.pk, person_id=login.person_id, roles=frozenset({Role.CITIZEN}))


def _employer(user: User) -> Iterator[Actor]:
    for membership in OrganisationMembership.objects.filter(user=user).order_by("pk"):
        yield Actor(
            ActorKind.EMPLOYER,
            user_id=user.pk,
            organisation_id=membership.organisation_id,
            roles=frozenset({Role.EMPLOYER}),
            name=membership.name,
        )
