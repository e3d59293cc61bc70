"""Every write to what is tracked, from the histories that triggers keep: what, when, by whom, and which fields changed.

Names of fields only, never their values: the officer sees that something was done, and asks for the case if need be.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _

from hjemmel.casework.models import Case
from hjemmel.core.models import Person, StaffMembership

_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Change:
    """One version of one row: ``fields`` are those that differ from the version before; ``who`` is empty for a job."""

    at: datetime
    verb: str
    what: str
    fields: tuple[str, ...]
    who: str
    case: Case | None
    person: Person | None


def changes(municipality_id: int, case: Case | None = None) -> list[Change]:
    """The newest changes in a municipality, or every change in a case, newest first."""
    names = dict(StaffMembership.objects.filter(municipality_id=municipality_id).values_list("user_id", "name"))
    found = [change for history in _histories() for change in _of(history, municipality_id, case, names)]
    found.sort(key=lambda change: change.at, reverse=True)
    return found if case else found[:_SHOWN]


def _histories() -> Iterator[type[Model]]:
    """The histories whose rows say which case or municipality they are of."""
    for model in apps.get_models(include_auto_created=True):
        fields = {field.name for field in model._meta.get_fields()}
        if "pgh_obj" in fields and fields & {"municipality", "case"}:
            yield model


def _of(history: Any, municipality_id: int, case: Case | None, names: dict[int, str]) -> Iterator[Change]:
    fields = {field.name for field in history._meta.get_fields()}
    tracked = history._meta.get_field("pgh_obj").related_model
    rows: QuerySet[Any] = history.objects.select_related("pgh_context").order_by("-pgh_id")
    rows = rows.filter(**{"municipality_id" if "municipality" in fields else "case__municipality_id": municipality_id})
    if case is not None:
        if tracked is not Case and "case" not in fields:
            return
        rows = rows.filter(**{"pgh_obj_id" if tracked is Case else "case_id": case.pk})
    for row in rows if case else rows[:_SHOWN]:
        before = history.objects.filter(pgh_obj_id=row.pgh_obj_id, pgh_id__lt=row.pgh_id).order_by("-pgh_id").first()
        about = row.pgh_obj if tracked is Case else getattr(row, "case", None)
        person = row.pgh_obj if tracked is Person else getattr(about or row, "person", None)
        metadata = row.pgh_context.metadata if row.pgh_context else {}
        yield Change(
            row.pgh_created_at,
            _VERBS[row.pgh_label](),
            str(tracked._meta.verbose_name),
            tuple(_changed(tracked, row, before)),
            names.get(metadata.get("user") or 0, metadata.get("capacity", "")),
            about,
            person,
        )


_VERBS = {"insert": lambda: _("Oprettet"), "update": lambda: _("Ændret"), "delete": lambda: _("Slettet")}


def _changed(tracked: type[Model], row: Any, before: Any) -> Iterator[str]:
    if before is None:
        return
    for field in tracked._meta.concrete_fields:
        if hasattr(row, field.attname) and getattr(row, field.attname) != getattr(before, field.attname):
            yield _name_of(field)


def _name_of(field: Any) -> str:
    """What a field is called; a relation without a name of its own is called by what it leads to."""
    is_nameless = field.is_relation and field.verbose_name == field.name.replace("_", " ")
    return str(field.related_model._meta.verbose_name if is_nameless else field.verbose_name)
