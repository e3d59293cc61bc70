"""What a colleague sees of a citizen: ties, representatives, letters, and what has been changed when by whom."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from hjemmel.casework.access import EDIT_PERSON
from hjemmel.casework.models import Case
from hjemmel.casework.reading import language
from hjemmel.casework.schemes import scheme_of
from hjemmel.core import people
from hjemmel.core.audit import record_read
from hjemmel.core.cpr import Cpr
from hjemmel.core.models import (
    Address,
    Delivery,
    Joining,
    Person,
    Relation,
    RelationKind,
    Representation,
    StaffMembership,
)
from hjemmel.web.parts import Event


@dataclass(frozen=True, slots=True)
class Tie:
    """A tie seen from one end: who the other is to this person."""

    public_id: UUID
    label: str
    other: Person
    since: date | None
    until: date | None


def ties_of(person: Person) -> list[Tie]:
    """Every tie of the person, present ones first."""
    rows = Relation.objects.of(person.pk).select_related("person", "relative")
    ties = [_tie(row, person) for row in rows]
    return sorted(ties, key=lambda tie: (tie.until is not None, tie.label, tie.other.name))


def _tie(row: Relation, person: Person) -> Tie:
    if row.relative_id == person.pk:
        label, other = str(row.get_kind_display()), row.person
    else:
        label, other = _seen_from_the_first(row), row.relative
    return Tie(row.public_id, label, other, row.since, row.until)


def _seen_from_the_first(row: Relation) -> str:
    return {
        RelationKind.PARENT: _("Barn"),
        RelationKind.CUSTODY_HOLDER: _("Barn i borgerens varetægt"),
    }.get(RelationKind(row.kind), str(row.get_kind_display()))


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


def scope_of(row: Representation) -> str:
    """What a representation reaches, in words."""
    if row.matter is not None:
        case = Case.objects.filter(public_id=row.matter).first()
        return _("Sag %(number)s") % {"number": case.number} if case else _("En bestemt sag")
    return scheme_of(row.scheme).label(language()) if row.scheme else _("Alle sager")


def representations_of(person: Person) -> QuerySet[Representation]:
    """Who stands by or speaks for the person, now and before."""
    return Representation.objects.filter(person=person).select_related("representative").order_by("-since", "id")


def represented_by(person: Person) -> QuerySet[Representation]:
    """Whom the person stands by or speaks for, now and before."""
    return Representation.objects.filter(representative=person).select_related("person").order_by("-since", "id")


def letters_to(person: Person) -> QuerySet[Delivery]:
    """The letters sent to the person, newest first."""
    return Delivery.objects.filter(person=person).select_related("document").order_by("-id")


def letters_of(case: Case) -> QuerySet[Delivery]:
    """The letters of a case to everybody who got one, newest first."""
    deliveries = Delivery.objects.filter(document__entry__case=case)
    return deliveries.select_related("document", "person").order_by("-sent_at", "id")


def history_of(person: Person) -> list[Event]:
    """What has been changed of the person, newest first. It tells that an address was recorded, never which."""
    rows: Any = Person.pgh_event_model.objects.filter(pgh_obj_id=person.pk).select_related("pgh_context")  # type: ignore[attr-defined]
    names = dict(StaffMembership.objects.values_list("user_id", "name"))
    events: list[Event] = []
    before: Any = None
    for row in rows.order_by("pgh_id"):
        who = names.get(row.pgh_context.metadata.get("user"), "") if row.pgh_context else ""
        events += [Event(what, row.pgh_created_at, who) for what in _changes(before, row)]
        before = row
    events += [
        Event(_("Adresse registreret"), address.recorded_at, address.recorder)
        for address in Address.objects.filter(person=person)
    ]
    joined = Joining.objects.filter(kept=person, is_approved=True)
    events += [Event(_("Samlet med en anden registrering"), row.decided_at, row.decider, row.reason) for row in joined]
    return sorted(events, key=lambda event: event.at, reverse=True)  # type: ignore[arg-type,return-value]


def _changes(before: Any, after: Any) -> list[str]:
    if before is None:
        return [_("Borgeren blev oprettet")]
    told = {
        "name": _("Navnet blev rettet fra %(before)s til %(after)s") % {"before": before.name, "after": after.name},
        "cpr_index": _("CPR-nummeret blev ændret"),
        "municipality_id": _("Handlekommunen blev ændret"),
        "has_protected_address": _("Navne- og adressebeskyttelse begyndte")
        if after.has_protected_address
        else _("Navne- og adressebeskyttelse ophørte"),
        "gets_paper_post": _("Får breve på papir") if after.gets_paper_post else _("Får Digital Post"),
        "joined_to_id": _("Registreringen blev samlet med en anden"),
        "died_on": _("Dødsfald registreret"),
        "emigrated_on": _("Udrejse registreret"),
    }
    return [words for column, words in told.items() if _value(before, column) != _value(after, column)]


def _value(row: Any, column: str) -> object:
    value = getattr(row, column)
    return bytes(value) if isinstance(value, memoryview) else value
