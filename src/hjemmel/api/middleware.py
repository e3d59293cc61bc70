"""Calls of the API by token: who it is, whether it is too fast, and what has not changed since the last call."""

import math
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers, set_response_etag
from ninja.utils import check_csrf

from hjemmel.api import pace, tokens
from hjemmel.api.problems import MEDIA_TYPE, problem

PREFIX = "/api/"


class TokenMiddleware:
    """Lets the owner of a valid token act (``request.presented_actor``) and answers what needs no view.

    A call that shows a token is never answered as the session's user, whatever cookies it brings.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Refuse a bad token (401) or too many calls (429), else pass on; tell an unchanged answer by 304."""
        if not request.path.startswith(PREFIX):
            return self.get_response(request)
        refusal = _present(request)
        return refusal or _conditional(request, _as_problem(self.get_response(request)))

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: Any, kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        """Refuse a call from another site's page that would change something by the session's cookie (403).

        django-ninja takes its views out of Django's own check, since a token cannot be sent by somebody else's page.
        """
        by_session = request.path.startswith(PREFIX) and not hasattr(request, "presented_actor")
        if not by_session or check_csrf(request) is None:
            return None
        return problem(403, "Not from our own page", "Show a token, or send the CSRF token of the session.")


def _present(request: HttpRequest) -> HttpResponse | None:
    shown = request.headers.get("Authorization")
    if shown is None:
        return None
    scheme, _, text = shown.partition(" ")
    token = tokens.find(text.strip()) if scheme.lower() == "bearer" else None
    if token is None:
        refused = problem(
            401, "Token not valid", "The token is unknown, expired or revoked. Ask its issuer for a new one."
        )
        refused["WWW-Authenticate"] = 'Bearer error="invalid_token"'
        return refused
    seconds = math.ceil(pace.wait(token).total_seconds())
    if seconds:
        limited = problem(429, "Too many calls", f"Call again in {seconds} seconds.")
        limited["Retry-After"] = str(seconds)
        return limited
    request.presented_actor = tokens.actor_with(token)  # type: ignore[attr-defined]
    return None


def _as_problem(response: HttpResponse) -> HttpResponse:
    """An address that is none of the API's, or a method that it does not take, told as the API tells errors."""
    if response.status_code not in _TOLD or response["Content-Type"] == MEDIA_TYPE:
        return response
    told = problem(response.status_code, *_TOLD[response.status_code])
    if "Allow" in response:
        told["Allow"] = response["Allow"]
    return told


_TOLD = {
    404: ("Not found", "There is no such address. openapi.json names those there are."),
    405: ("Method not allowed", "The address does not take this method. Allow names those it takes."),
}


def _conditional(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Give an answer its ETag, which is of its bytes; 304 when the caller has those already.

    An answer that is not sent again has been read all the same, and the read is on record.
    """
    patch_vary_headers(response, ("Authorization", "Cookie"))
    patch_cache_control(response, private=True, no_cache=True)
    if request.method != "GET" or response.status_code != 200:
        return response
    set_response_etag(response)
    return get_conditional_response(request, etag=response["ETag"], response=response) or response
