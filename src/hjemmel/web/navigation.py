"""The main menu: each domain registers its own entries; a person sees those that their role may open."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise

from hjemmel.core.access import Action
from hjemmel.core.actor import Actor


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One entry of the menu. Lower ``order`` comes first; ``url_name`` is reversed without arguments."""

    order: int
    url_name: str
    label: str | Promise
    action: Action


@dataclass(frozen=True, slots=True)
class Link:
    """An entry as a page shows it."""

    url: str
    label: str | Promise
    is_here: bool
    is_within: bool


class NavigationError(Exception):
    """The same page is registered twice."""


_entries: dict[str, Entry] = {}


def register(url_name: str, label: str | Promise, action: Action, order: int = 100) -> None:
    """Put a page in the main menu, for those whose role may do ``action``. Called from ``AppConfig.ready``."""
    if url_name in _entries:
        raise NavigationError(f"The page {url_name} is in the menu twice.")
    _entries[url_name] = Entry(order, url_name, label, action)


def links(request: HttpRequest, actor: Actor) -> list[Link]:
    """The menu of this actor on this page."""
    entries = sorted(_entries.values(), key=lambda entry: (entry.order, entry.url_name))
    shown = [(reverse(entry.url_name), entry) for entry in entries if entry.action.is_open_to(actor)]
    # A page lies within the entry whose address is the longest beginning of its own.
    around = max((url for url, _ in shown if url != "/" and request.path.startswith(url)), key=len, default="")
    return [Link(url, entry.label, request.path == url, url in (request.path, around)) for url, entry in shown]
