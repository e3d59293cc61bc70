"""The main menu: each domain registers its own entries; a person sees those that their role may open.

A short menu is a row. Where a role may open many pages, the entries of a group fold into one that opens
(a disclosure menu of the design system); on a telephone all of it is folded behind one button.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from hjemmel.core.access import Action
from hjemmel.core.actor import Actor

LONGEST_ROW = 8
"""More entries than this are folded by group."""


@dataclass(frozen=True, slots=True)
class Group:
    """Entries that belong together. It stands where its ``order`` says among the entries without a group."""

    order: int
    label: str | Promise


LEARNING = Group(50, _("Kvalitet og læring"))
FIGURES = Group(60, _("Tal"))
ADMINISTRATION = Group(90, _("Administration"))


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the menu. Lower ``order`` comes first; ``url_name`` is reversed without arguments.

    Pages below its address lie within it, and those whose address begins with one of ``also``.
    """

    order: int
    url_name: str
    label: str | Promise
    action: Action
    group: Group | None = None
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """An entry as a page shows it."""

    url: str
    label: str | Promise
    is_here: bool
    is_within: bool


@dataclass(frozen=True, slots=True)
class Submenu:
    """A group as a page shows it: its label opens to its links."""

    label: str | Promise
    links: tuple[Link, ...]

    @property
    def is_within(self) -> bool:
        """Whether the page lies in one of the links."""
        return any(link.is_within for link in self.links)


class NavigationError(Exception):
    """The same page is registered twice."""


_entries: dict[str, Entry] = {}


def register(
    url_name: str,
    label: str | Promise,
    action: Action,
    order: int = 100,
    group: Group | None = None,
    also: tuple[str, ...] = (),
) -> None:
    """Put a page in the main menu, for those whose role may do ``action``. Called from ``AppConfig.ready``."""
    if url_name in _entries:
        raise NavigationError(f"The page {url_name} is in the menu twice.")
    _entries[url_name] = Entry(order, url_name, label, action, group, also)


def links(request: HttpRequest, actor: Actor) -> list[Link]:
    """Every page of the menu that this actor may open, in order."""
    return [link for entry, link in _shown(request, actor)]


def menu(request: HttpRequest, actor: Actor) -> list[Link | Submenu]:
    """The menu of this actor on this page: a row of links, folded by group where the row would be long."""
    shown = _shown(request, actor)
    if len(shown) <= LONGEST_ROW:
        return [link for entry, link in shown]
    items: list[tuple[int, Link | Submenu]] = [(entry.order, link) for entry, link in shown if entry.group is None]
    for group in {entry.group for entry, link in shown if entry.group}:
        items.append((group.order, _folded(group, (link for entry, link in shown if entry.group is group))))
    return [item for order, item in sorted(items, key=lambda item: (item[0], str(item[1].label)))]


def _shown(request: HttpRequest, actor: Actor) -> list[tuple[Entry, Link]]:
    entries = sorted(_entries.values(), key=lambda entry: (entry.order, entry.url_name))
    shown = [(entry, reverse(entry.url_name)) for entry in entries if entry.action.is_open_to(actor)]
    # A page lies within the entry whose beginning of its address is the longest.
    beginnings = [(start, url) for entry, url in shown for start in (url, *entry.also) if start != "/"]
    around = max((found for found in beginnings if request.path.startswith(found[0])), key=_length, default=("", ""))[1]
    return [(entry, Link(url, entry.label, request.path == url, url in (request.path, around))) for entry, url in shown]


def _length(beginning: tuple[str, str]) -> int:
    return len(beginning[0])


def _folded(group: Group, links: Iterable[Link]) -> Link | Submenu:
    first, *others = links
    return Submenu(group.label, (first, *others)) if others else first
