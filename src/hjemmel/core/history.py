"""History and immutability, kept by triggers in the database.

``tracked`` keeps every version of a row in an event table that nobody may change. ``append_only`` and ``frozen_when``
make the database itself refuse a change, whoever asks.
"""

from collections.abc import Callable
from typing import Any, TypeVar, cast

import pghistory
import pgtrigger
from django.db.models import Model

from hjemmel.core.tenancy import IN_A_TRIGGER, RowSecurity, Writes

M = TypeVar("M", bound=type[Model])


def tracked(security: RowSecurity, exclude: list[str] | None = None) -> Callable[[M], M]:
    """Class decorator: keep each insert, update and delete of the model's rows, seen under the same row security.

    The events are written by the triggers alone: nobody can invent one.
    """

    def decorate(model: M) -> M:
        seen_alike = RowSecurity(security.table_class, security.visible, Writes.APPEND, writable=IN_A_TRIGGER)
        of_events: dict[str, Any] = {"row_security": seen_alike}
        if hasattr(model, "sealed"):
            of_events["sealed"] = model.sealed
        track: Any = pghistory.track(
            pghistory.InsertEvent(),
            pghistory.UpdateEvent(),
            pghistory.DeleteEvent(),
            exclude=exclude,
            append_only=True,
            meta={"triggers": [no_truncate()]},
            attrs=of_events,
        )
        return cast(M, track(model))

    return decorate


def append_only() -> pgtrigger.Trigger:
    """Trigger: rows are added and read, never changed or deleted."""
    return pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)


def frozen_when(condition: pgtrigger.Condition) -> pgtrigger.Trigger:
    """Trigger: a row that met the condition (a ``pgtrigger.Q`` over ``old__…``) is never changed or deleted again."""
    return pgtrigger.Protect(name="frozen", operation=pgtrigger.Update | pgtrigger.Delete, condition=condition)


def no_truncate() -> pgtrigger.Trigger:
    """Trigger: the table is never emptied as a whole, which row triggers would not see."""
    return pgtrigger.Trigger(
        name="no_truncate",
        operation=pgtrigger.Truncate,
        level=pgtrigger.Statement,
        when=pgtrigger.Before,
        func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
    )
