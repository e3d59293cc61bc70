"""Each request runs in one transaction with its actor set; each response that errs rolls it back."""

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponseBase

from hjemmel.core.access import Action
from hjemmel.core.actor import ANONYMOUS, Actor, acting
from hjemmel.core.audit import coming_from
from hjemmel.core.capacities import by_name
from hjemmel.core.networks import network_of
from hjemmel.core.once import carry_out_once

View = Callable[..., HttpResponseBase]


def without_actor(view: View) -> View:
    """Mark a view that asks neither who is calling nor the database, so that it answers when the database does not."""
    view.without_actor = True  # type: ignore[attr-defined]
    return view


def actor_of(request: HttpRequest) -> Actor:
    """Who calls: the owner of the token shown, else who has logged in, else nobody."""
    presented = getattr(request, "presented_actor", None)
    return presented or getattr(request, "session_actor", ANONYMOUS)


class ActorMiddleware:
    """Sets ``request.actor`` and runs the view inside ``acting``. It stands last, after the CSRF check.

    Who acts was found further out: ``presented_actor`` by a token, ``session_actor`` by a session.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass the request on as anonymous until the view is known."""
        request.actor = ANONYMOUS  # type: ignore[attr-defined]
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: View, args: Any, kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        """Run the view as who has shown a token, else as who has logged in; an exception rolls all of it back."""
        if hasattr(view, "without_actor"):
            return None
        actor = actor_of(request)
        declared: Action | None = getattr(view, "action", None)
        about = {"user": actor.user_id, "capacity": actor.kind.value, "action": declared.name if declared else ""}
        with acting(actor, about), by_name() as request.actor, coming_from(network_of(request)):  # type: ignore[attr-defined]
            response = carry_out_once(request, actor, lambda: view(request, *args, **kwargs))
            if response.status_code >= 500:
                transaction.set_rollback(True)
            return response
