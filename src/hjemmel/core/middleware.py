"""Each request runs in one transaction with its actor set; each response that errs rolls it back."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pghistory
from django.db import transaction
from django.http import HttpRequest, HttpResponseBase

from hjemmel.core.access import Action
from hjemmel.core.actor import ANONYMOUS, Actor, ActorKind, Role, acting
from hjemmel.core.models import CitizenLogin, OrganisationMembership, Person, StaffMembership, User

CAPACITY_KEY = "hjemmel_capacity"
"""Session key of the chosen staff membership, for users with more than one."""


class ActorMiddleware:
    """Sets ``request.actor`` and runs the view inside ``acting``. It stands last, after the CSRF check."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass the request on as anonymous until the view is known."""
        request.actor = ANONYMOUS  # type: ignore[attr-defined]
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponseBase], args: Any, kwargs: dict[str, Any]
    ) -> HttpResponseBase:
        """Run the view as the actor of the logged-in user; an exception leaves the transaction and rolls it back."""
        actor = actor_of(request)
        request.actor = actor  # type: ignore[attr-defined]
        declared: Action | None = getattr(view, "action", None)
        context = {"user": actor.user_id, "capacity": actor.kind.value, "action": declared.name if declared else ""}
        with acting(actor), pghistory.context(**context):
            response = view(request, *args, **kwargs)
            if response.status_code >= 500:
                transaction.set_rollback(True)
            return response


def actor_of(request: HttpRequest) -> Actor:
    """The actor behind the request's session: what the user may be, read under the user's own id only."""
    user = request.user
    if not isinstance(user, User) or not user.is_active:
        return ANONYMOUS
    with acting(Actor(ActorKind.SIGNED_IN, user_id=user.pk)):
        return _staff(user, request.session.get(CAPACITY_KEY)) or _citizen(user) or _employer(user) or ANONYMOUS


def _staff(user: User, chosen: int | None) -> Actor | None:
    memberships = list(StaffMembership.objects.filter(user=user).order_by("pk"))
    if not memberships:
        return None
    membership = next((row for row in memberships if row.pk == chosen), memberships[0])
    same_place = [row for row in memberships if row.municipality_id == membership.municipality_id]
    return Actor(
        ActorKind.STAFF,
        user_id=user.pk,
        municipality_id=membership.municipality_id,
        roles=frozenset(Role(row.role) for row in same_place),
        name=membership.name,
    )


def _citizen(user: User) -> Actor | None:
    login = CitizenLogin.objects.filter(user=user).first()
    if login is None:
        return None
    citizen = Actor(ActorKind.CITIZEN, user_id=user.pk, person_id=login.person_id, roles=frozenset({Role.CITIZEN}))
    with acting(citizen):
        return replace(citizen, name=Person.objects.get(pk=login.person_id).name)


def _employer(user: User) -> Actor | None:
    membership = OrganisationMembership.objects.filter(user=user).order_by("pk").first()
    if membership is None:
        return None
    return Actor(
        ActorKind.EMPLOYER,
        user_id=user.pk,
        organisation_id=membership.organisation_id,
        roles=frozenset({Role.EMPLOYER}),
        name=membership.name,
    )
