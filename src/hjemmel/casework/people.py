"""What colleagues do about a citizen's people, who are named wherever they live; and the letters of a case."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from hjemmel.casework.access import EDIT_PERSON
from hjemmel.casework.models import Case
from hjemmel.core import people
from hjemmel.core.audit import record_read
from hjemmel.core.cpr import Cpr
from hjemmel.core.models import Delivery, Person, RelationKind


def named(person: Person, *, cpr: Cpr, name: str, lives_elsewhere: bool) -> Person:
    """Somebody who is named on the page of a person, wherever they live; that one has looked is recorded with them."""
    municipality = None if lives_elsewhere else person.municipality
    other = people.known_or_named(cpr=cpr, name=name, municipality=municipality)
    record_read(EDIT_PERSON, other, ("navn",))
    return other


def relate(person: Person, *, kind: str, since: date | None, **who: Any) -> None:
    """Record who somebody is to the person: of a child, the person is the parent or has custody."""
    other = named(person, **who)
    first = {"child": RelationKind.PARENT, "in_custody": RelationKind.CUSTODY_HOLDER}.get(kind)
    if first is not None:
        people.relate(person, relative=other, kind=first, since=since)
    else:
        people.relate(other, relative=person, kind=kind, since=since)


def represent(
    person: Person, *, cpr: Cpr, name: str, lives_elsewhere: bool, scope: str = "all", **details: Any
) -> None:
    """Record who stands by or speaks for the person. An attendant is sent nothing, whatever is ticked.

    ``scope`` is a scheme or ``all``; the further details are the columns of ``Representation``.
    """
    other = named(person, cpr=cpr, name=name, lives_elsewhere=lives_elsewhere)
    details["gets_letters"] = details["gets_letters"] and details["kind"] != "attendant"
    people.represent(person, representative=other, scheme="" if scope == "all" else scope, **details)


def letters_of(case: Case) -> QuerySet[Delivery]:
    """The letters of a case to everybody who got one, newest first."""
    deliveries = Delivery.objects.filter(document__entry__case=case)
    return deliveries.select_related("document", "person").order_by("-sent_at", "id")
