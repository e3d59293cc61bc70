"""Each request runs in one transaction with its actor set; each response that errs rolls it back."""

from collections.abc import Callable
from typing import Any

import pghistory
from django.db import transaction
from django.http import HttpRequest, HttpResponseBase

from hjemmel.core.access import Action
from hjemmel.core.actor import ANONYMOUS, Actor, ActorKind, acting
from hjemmel.core.capacities import capacities, capacity_key
from hjemmel.core.models import User

CAPACITY_KEY = "hjemmel_capacity"
"""Session key of the chosen capacity (``capacity_key``), for users with more than one."""


View = Callable[..., HttpResponseBase]


def without_actor(view: View) -> View:
    """Mark a view that asks neither who is calling nor the database, so that it answers when the database does not."""
    view.without_actor = True  # type: ignore[attr-defined]
    return view


class ActorMiddleware:
    """Sets ``request.actor`` and runs the view inside ``acting``. It stands last, after the CSRF check."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass the request on as anonymous until the view is known."""
        request.actor = ANONYMOUS  # type: ignore[attr-defined]
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: View, args: Any, kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        """Run the view as who has shown a token, else as the logged-in user; an exception rolls all of it back."""
        if hasattr(view, "without_actor"):
            return None
        actor = getattr(request, "presented_actor", None) or actor_of(request)
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
    chosen = request.session.get(CAPACITY_KEY)
    with acting(Actor(ActorKind.SIGNED_IN, user_id=user.pk)):
        found = capacities(user)
        first = next(found, ANONYMOUS)
        if chosen is None or chosen == capacity_key(first):
            return first
        return next((actor for actor in found if capacity_key(actor) == chosen), first)
