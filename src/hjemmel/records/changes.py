"""Every write to what is tracked, from the histories that triggers keep: what, when, by whom, and which fields changed.

Names of fields only, never their values: the officer sees that something was done, and asks for the case if need be.
The histories lie in a table each; a page is merged from them, and its cursor says how far each has been read.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from heapq import merge
from itertools import islice
from typing import Any

from django.apps import apps
from django.core import signing
from django.db.models import F, Model, OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext as _

from hjemmel.casework.models import Case
from hjemmel.core import bars, clock
from hjemmel.core.actor import Actor, current_actor
from hjemmel.core.models import Person, StaffMembership
from hjemmel.core.together import among, ask_together

_DAY = timedelta(days=1)

Position = Mapping[str, int]
"""The last version read of each history, by its table; what is not named has not been read from."""


class NoCursor(Exception):
    """The text is no cursor that a page gave."""


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


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is narrowed to. ``table`` is the table of what was changed; both days are included."""

    case: Case | None = None
    person: Person | None = None
    table: str = ""
    user_id: int | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """Some changes, newest first, and the cursor of the older ones; empty where there are none."""

    changes: tuple[Change, ...]
    cursor: str


def page_of(wanted: Wanted, cursor: str, size: int) -> ChangesPage:
    """The changes after the cursor, in the actor's municipality and open to the actor.

    Raises:
        NoCursor: the cursor is none of ours.
    """
    found, position = _read(wanted, _position(cursor), size)
    following = signing.dumps(position, salt=__name__, compress=True) if position else ""
    return ChangesPage(tuple(_told(found[:size])), following)


def newest(wanted: Wanted, most: int) -> list[Change]:
    """The newest changes, as many as asked for."""
    found, _position_after = _read(wanted, {}, most)
    return list(_told(found[:most]))


def tables() -> dict[str, str]:
    """What can have changed, by table: names in Danish, in order."""
    named = {one.table: str(one.tracked._meta.verbose_name) for one in _histories()}
    return dict(sorted(named.items(), key=lambda item: item[1]))


@dataclass(frozen=True, slots=True)
class _History:
    """A history, and the paths from one of its rows to the municipality, the case (may be none) and the people."""

    model: Any
    tracked: type[Model]
    municipality: str
    case: str
    people: tuple[str, ...]

    @property
    def table(self) -> str:
        return str(self.tracked._meta.db_table)

    def rows(self, wanted: Wanted, actor: Actor) -> "QuerySet[Any]":
        rows = self.model.objects.filter(**{self.municipality: actor.municipality_id})
        for person in self.people:
            rows = rows.filter(bars.open_to(actor, person=person))
        if self.case:
            matter = "public_id" if self.tracked is Case else f"{self.case}__public_id"
            rows = rows.filter(bars.open_to(actor, matter=matter))
        if wanted.case is not None:
            rows = rows.filter(**{self.case: wanted.case.pk}) if self.case else rows.none()
        if wanted.person is not None:
            about = Q(pk__in=[])
            for person in self.people:
                about |= Q(**{person: wanted.person.pk})
            rows = rows.filter(about)
        if wanted.user_id is not None:
            rows = rows.filter(pgh_context__metadata__user=wanted.user_id)
        if wanted.since is not None:
            rows = rows.filter(pgh_created_at__gte=clock.start_of(wanted.since))
        if wanted.until is not None:
            rows = rows.filter(pgh_created_at__lt=clock.start_of(wanted.until + _DAY))
        return rows


@cache
def _histories() -> tuple[_History, ...]:
    """The histories whose rows say of which municipality they are, themselves or by their case or complaint."""
    found = []
    for model in apps.get_models(include_auto_created=True):
        fields = {field.name: field for field in model._meta.get_fields()}
        if "pgh_obj" not in fields:
            continue
        tracked = fields["pgh_obj"].related_model
        case = "pgh_obj_id" if tracked is Case else _path_to_case(fields)
        if "municipality" not in fields and not case:
            continue
        own = tuple(f"{name}_id" for name in ("person", "relative") if name in fields)
        of_case = (f"{case}__person_id",) if case and tracked is not Case else ()
        people = ("pgh_obj_id",) if tracked is Person else own or of_case
        municipality = "municipality_id" if "municipality" in fields else f"{case}__municipality_id"
        found.append(_History(model, tracked, municipality, case, people))
    return tuple(found)


def _path_to_case(fields: Mapping[str, Any]) -> str:
    if "case" in fields:
        return "case"
    for name, field in fields.items():
        related = getattr(field, "related_model", None)
        if not name.startswith("pgh_") and related and any(one.name == "case" for one in related._meta.fields):
            return f"{name}__case"
    return ""


_Found = tuple[_History, Any]


def _read(wanted: Wanted, position: Position, size: int) -> tuple[list[_Found], dict[str, int]]:
    """One more than ``size`` rows over all histories, and where to go on after ``size``; nowhere, if that was all."""
    actor, histories = current_actor(), [one for one in _histories() if wanted.table in ("", one.table)]
    numbers = [(one, _numbers(one.rows(wanted, actor), position.get(one.table), size + 1)) for one in histories]
    ask_together(*(rows for _one, rows in numbers))
    streams = [[(one, *row) for row in rows] for one, rows in numbers]
    # Each history is read by its running number, so nothing is passed over when two transactions overlap in time.
    order = list(islice(merge(*streams, key=lambda row: row[2], reverse=True), size + 1))
    of_table = {one.table: [number for other, number, _at in order if other is one] for one in histories}
    chosen = [(one, _whole(one, of_table[one.table])) for one in histories]
    ask_together(*(rows for _one, rows in chosen))
    by_number = {(one.table, row.pgh_id): row for one, rows in chosen for row in rows}
    found = [(one, by_number[one.table, number]) for one, number, _at in order]
    if len(found) <= size:
        return found, {}
    return found, {**position, **{history.table: row.pgh_id for history, row in found[:size]}}


def _numbers(rows: "QuerySet[Any]", after: int | None, size: int) -> "QuerySet[Any]":
    """The running numbers of a history, newest first, each with its time."""
    if after is not None:
        rows = rows.filter(pgh_id__lt=after)
    return rows.order_by("-pgh_id").values_list("pgh_id", "pgh_created_at")[:size]


def _whole(history: _History, numbers: list[int]) -> "QuerySet[Any]":
    """The rows of a history with these numbers, each with the number of the version before, its case and its person."""
    before = history.model.objects.filter(pgh_obj_id=OuterRef("pgh_obj_id"), pgh_id__lt=OuterRef("pgh_id"))
    rows = history.model.objects.filter(pgh_id__in=among(numbers)).select_related("pgh_context")
    rows = rows.annotate(before=Subquery(before.order_by("-pgh_id").values("pgh_id")[:1]))
    if history.case:
        rows = rows.annotate(of_case=F(history.case))
    if history.people:
        rows = rows.annotate(of_person=F(history.people[0]))
    return rows


def _told(found: list[_Found]) -> Iterator[Change]:
    staff = StaffMembership.objects.filter(municipality_id=current_actor().municipality_id)
    cases = Case.objects.filter(pk__in=among({row.of_case for one, row in found if one.case and row.of_case}))
    people = Person.objects.filter(pk__in=among({row.of_person for one, row in found if one.people and row.of_person}))
    versions = {one.table: [row.before for other, row in found if other is one and row.before] for one in _histories()}
    earlier = {one.table: one.model.objects.filter(pgh_id__in=among(versions[one.table])) for one in _histories()}
    ask_together(staff, cases, people, *earlier.values())
    names = {row.user_id: row.name for row in staff}
    case_of, person_of = {row.pk: row for row in cases}, {row.pk: row for row in people}
    before = {(table, row.pgh_id): row for table, rows in earlier.items() for row in rows}
    for history, row in found:
        metadata = row.pgh_context.metadata if row.pgh_context else {}
        yield Change(
            row.pgh_created_at,
            _VERBS[row.pgh_label](),
            str(history.tracked._meta.verbose_name),
            tuple(_changed(history.tracked, row, before.get((history.table, row.before)))),
            names.get(metadata.get("user") or 0, metadata.get("capacity", "")),
            case_of.get(row.of_case) if history.case else None,
            person_of.get(row.of_person) if history.people else None,
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


def _position(cursor: str) -> dict[str, int]:
    if not cursor:
        return {}
    try:
        position: dict[str, int] = signing.loads(cursor, salt=__name__)
    except signing.BadSignature as error:
        raise NoCursor(cursor) from error
    return position
