"""Somebody logged in, an authority and a menu, so that the frame has something to show."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from unittest.mock import patch

from django.http import HttpRequest, HttpResponse
from django.test import override_settings

from hjemmel.core import actor
from hjemmel.core.access import PUBLIC
from hjemmel.core.actor import Actor, ActorKind, Role
from hjemmel.web import navigation
from hjemmel.web.frame import Authority
from web.gallery.settings import GALLERY

CASEWORKER = Actor(
    ActorKind.STAFF, user_id=1, municipality_id=1, roles=frozenset({Role.CASEWORKER}), name="Amir Prøve-Mønstergaard"
)
AUTHORITY = Authority("Eksempelkommune", "Rådhuspladsen 1, 9999 Eksempel", "12 34 56 78", "post@example.org", "9–15")

_HELP = navigation.Group(50, "Hjælp og regler")
ENTRIES = {
    name: navigation.Entry(order, name, label, PUBLIC, group)
    for order, (name, label, group) in enumerate(
        [("parts", "Dagens liste", None), ("form", "Ny ansøgning", _HELP), ("law", "Lovsamlingen", _HELP)]
    )
}


def authority(request: HttpRequest) -> dict[str, Authority]:
    """Context processor: the authority, on the pages that have one."""
    return {} if request.path == "/form" else {"authority": AUTHORITY}


class LoggedIn:
    """Middleware: everybody is a caseworker of Eksempelkommune, except on pages for nobody in particular."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path == "/form":
            return self.get_response(request)
        token = actor._current.set(CASEWORKER)
        try:
            return self.get_response(request)
        finally:
            actor._current.reset(token)


@contextmanager
def gallery_site() -> Iterator[None]:
    """The gallery in place of the site, with a menu of its own that is long enough to be folded."""
    with (
        override_settings(**GALLERY),
        patch.dict(navigation._entries, ENTRIES, clear=True),
        patch.object(navigation, "LONGEST_ROW", 2),
    ):
        yield
