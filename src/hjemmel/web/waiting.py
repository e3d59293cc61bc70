"""What waits for somebody: each domain says what can wait in it, and a person sees what waits for their role, by date.

The action that lets somebody do the work says whose it is and which rows count, so a count here is the number of rows
that its list shows.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.functional import Promise

from hjemmel.core import access, clock
from hjemmel.core.access import Action
from hjemmel.core.actor import Actor
from hjemmel.core.together import ask_together

Days = Iterable[date | datetime | None]
"""A day for each thing that waits; None where it has none."""


@dataclass(frozen=True, slots=True)
class Kind:
    """Something of which any number may wait, for those who may do the action, and the page that lists it.

    ``days`` gives the days of those that the present actor may see: by which they are due, or, with ``is_due`` False,
    since when they have waited. It is a queryset wherever the database knows (``register_rows``).
    """

    label: str | Promise
    action: Action
    url_name: str
    days: Callable[[], Days]
    is_due: bool = True
    query: str = ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many of a kind wait, and the earliest of their days; None where none of them has one."""

    kind: Kind
    count: int
    day: date | None

    @property
    def url(self) -> str:
        """The page that lists them, narrowed to them by ``query`` where it lists more."""
        return f"{reverse(self.kind.url_name)}{self.kind.query}"

    @property
    def is_late(self) -> bool:
        """Whether the earliest was due before today."""
        return self.kind.is_due and self.day is not None and self.day < clock.today()


_kinds: list[Kind] = []


def register(kind: Kind) -> None:
    """Let a kind be counted on the page of what waits. Called from ``AppConfig.ready``."""
    _kinds.append(kind)


def register_rows(
    label: str | Promise,
    action: Action,
    url_name: str,
    rows: Callable[[], QuerySet[Any]],
    day: str,
    *,
    is_due: bool = True,
    query: str = "",
) -> None:
    """Register a kind whose things are rows: those the actor may do the action to; ``day`` is a column of them."""
    register(Kind(label, action, url_name, lambda: _days(access.visible(action, rows()), day), is_due, query))


def _days(rows: QuerySet[Any], day: str) -> QuerySet[Any]:
    return rows.order_by().values_list(day, flat=True)


def waiting_for(actor: Actor) -> list[Waiting]:
    """Every kind that may wait for the actor: what is due first, then what has waited longest, then what waits not."""
    asked = [(kind, kind.days()) for kind in _kinds if kind.action.is_open_to(actor)]
    ask_together(*(days for _kind, days in asked if isinstance(days, QuerySet)))
    return sorted((_counted(kind, days) for kind, days in asked), key=_order)


def _counted(kind: Kind, days: Days) -> Waiting:
    found = [clock.day_of(day) if isinstance(day, datetime) else day for day in days]
    return Waiting(kind, len(found), min((day for day in found if day is not None), default=None))


def _order(row: Waiting) -> tuple[bool, bool, date, str]:
    return not row.count, not row.kind.is_due, row.day or date.max, str(row.kind.label)
