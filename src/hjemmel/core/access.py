"""Who may do what: one rule per action gives both the yes/no and the filter of the query.

A domain declares its actions in its ``access.py``. A page, list, count, search, export or API call goes through
``get`` or ``visible``, so they cannot disagree. A route without a declared action fails the build.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, TypeVar

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, Model, OuterRef, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils.translation import gettext

from hjemmel.core.actor import Actor, Role, current_actor
from hjemmel.core.together import ask_together

RowFilter = Callable[[Actor], Q]
M = TypeVar("M", bound=Model)

ALL_ROWS = Q()
NO_ROWS = Q(pk__in=[])


@dataclass(frozen=True, slots=True)
class Action:
    """Something that can be done, who may, and to which rows.

    ``rows`` gives, for each role that may act, the filter of the rows it may act on; an action without rows (a start
    page) has ``ALL_ROWS``.
    """

    name: str
    label: str
    rows: dict[Role, RowFilter]

    def filter(self, actor: Actor) -> Q:
        """The rows this actor may act on, as a filter; no row for an actor in none of the roles."""
        filters = [rows(actor) for role, rows in self.rows.items() if self._is_for(role, actor)]
        if not filters:
            return NO_ROWS
        combined = filters[0]
        for further in filters[1:]:
            combined |= further
        return combined

    def is_open_to(self, actor: Actor) -> bool:
        """Whether the actor holds a role that may act at all (on some row)."""
        return any(self._is_for(role, actor) for role in self.rows)

    def _is_for(self, role: Role, actor: Actor) -> bool:
        if role is Role.PUBLIC:
            return True
        return actor.has(role) and (actor.limited_to is None or self.name in actor.limited_to)


class AccessError(Exception):
    """An action is declared twice, or a route names one that is not declared."""


_actions: dict[str, Action] = {}


def declare(name: str, label: str, rows: dict[Role, RowFilter]) -> Action:
    """Declare an action once and return it. ``name`` is ``domain.verb_object``; ``label`` is Danish, for the audit."""
    if name in _actions:
        raise AccessError(f"The action {name} is declared twice.")
    _actions[name] = Action(name, label, rows)
    return _actions[name]


def labels() -> dict[str, str]:
    """What each declared action is called in the language of the screen, by its name."""
    return {name: gettext(action.label) for name, action in _actions.items()}


def actions() -> dict[str, Action]:
    """Every declared action by name."""
    return dict(_actions)


def everyone(_: Actor) -> Q:
    """The filter of an action that does not concern particular rows."""
    return ALL_ROWS


PUBLIC = declare("core.read_public", "Læs offentlig side", {Role.PUBLIC: everyone})


def visible(action: Action, queryset: QuerySet[M], actor: Actor | None = None) -> QuerySet[M]:
    """The rows of the queryset on which the actor (default: the present one) may do the action."""
    return queryset.filter(action.filter(actor or current_actor()))


def allowed(action: Action, row: Model, actor: Actor | None = None) -> bool:
    """Whether the actor may do the action to this row: the same filter, asked of one row."""
    return visible(action, type(row)._default_manager.filter(pk=row.pk), actor).exists()


def with_verdicts(queryset: QuerySet[M], **actions: Action) -> QuerySet[M]:
    """The rows, each with whether the present actor may do the action to it, under the name given: the same filter."""
    rows, actor = queryset.model._default_manager, current_actor()
    return queryset.annotate(
        **{name: Exists(visible(action, rows.filter(pk=OuterRef("pk")), actor)) for name, action in actions.items()}
    )


def get(action: Action, queryset: QuerySet[M], **lookup: Any) -> M:
    """The one row, or Http404: whether it exists is not told to those who may not see it."""
    rows = sought(action, queryset, **lookup)
    ask_together(rows)
    return found(rows)


def sought(action: Action, queryset: QuerySet[M], **lookup: Any) -> QuerySet[M]:
    """The question that ``get`` asks, for a page that asks more beside it; ``found`` takes the row."""
    return visible(action, queryset).filter(**lookup)[:1]


def found(rows: QuerySet[M]) -> M:
    """The one row that was ``sought``, or Http404."""
    row = next(iter(rows), None)
    if row is None:
        raise Http404("No such row, or not for this actor.")
    return row


class LoginRequired(PermissionDenied):
    """The action asks for a known actor and nobody has logged in."""


View = Callable[..., HttpResponseBase]


def requires(action: Action) -> Callable[[View], View]:
    """Declare a route's action. The role is checked before the view; the rows by the view, through ``get``."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            actor = current_actor()
            if not action.is_open_to(actor):
                raise PermissionDenied(action.name) if actor.is_known else LoginRequired(action.name)
            return view(request, *args, **kwargs)

        guarded.action = action  # type: ignore[attr-defined]
        return guarded

    return decorate
