"""A citizen as their page shows them to a colleague: ties, representatives, cases, letters, what domains add, and what
has changed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from hjemmel.casework import access as actions
from hjemmel.casework import queries
from hjemmel.casework.extensions import person_panels_of
from hjemmel.casework.models import Case
from hjemmel.casework.reading import language
from hjemmel.casework.schemes import Panel, scheme_of
from hjemmel.core import access, clock
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
from hjemmel.core.together import ask_together, hold
from hjemmel.web.parts import Event


@dataclass(frozen=True, slots=True)
class Tie:
    """A tie seen from one end: who the other is to this person."""

    public_id: UUID
    label: str
    other: Person
    since: date | None
    until: date | None


class PersonFile:
    """What is kept of a citizen, read in one statement when this is made.

    ``joinings`` are the proposals that wait for a decision, each with whether the actor ``may_decide`` it.
    """

    def __init__(self, person: Person) -> None:
        self.person = person
        own: dict[str, QuerySet[Any]] = {
            "addresses": Address.objects.filter(person=person),
            "former_numbers": person.former_numbers.all(),  # type: ignore[attr-defined]
        }
        self.cases = access.visible(actions.READ_CASE, queries.cases().filter(person=person)).order_by("-received_on")
        self.letters = letters_to(person)
        by, of = Representation.objects.filter(person=person), Representation.objects.filter(representative=person)
        self.representations = by.select_related("representative").order_by("-since", "id")
        self.represented = of.select_related("person").order_by("-since", "id")
        named = Case.objects.filter(public_id__in=by.exclude(matter=None).values("matter"))
        relations = Relation.objects.of(person.pk).select_related("person", "relative")
        proposed = Joining.objects.filter(kept=person).select_related("joined")
        joinings = access.with_verdicts(proposed, may_decide=actions.DECIDE_JOINING)
        versions: Any = Person.pgh_event_model.objects.filter(pgh_obj_id=person.pk)  # type: ignore[attr-defined]
        versions = versions.select_related("pgh_context").order_by("pgh_id")
        staff = StaffMembership.objects.values_list("user_id", "name")
        rows = (*own.values(), self.cases, self.letters, self.representations, self.represented, relations, versions)
        panels = person_panels_of(person)
        ask_together(*rows, named, joinings, staff, *(rows for panel in panels for rows in panel.questions))
        self.panels: list[Panel] = [shown for panel in panels if (shown := panel.show()) is not None]
        hold(person, **own)
        numbers = {case.public_id: case.number for case in named}
        for row in self.representations:
            row.scope = _scope(row, numbers)  # type: ignore[attr-defined]
        ties, today = (_tie(row, person) for row in relations), clock.today()
        self.ties = sorted(
            ties, key=lambda tie: (tie.until is not None and tie.until < today, tie.label, tie.other.name)
        )
        self.joinings = [row for row in joinings if row.decided_at is None]
        events = [*_told(versions, dict(staff)), *_recorded(own["addresses"]), *_joined(joinings)]
        self.history = sorted(events, key=lambda event: event.at, reverse=True)


def letters_to(person: Person) -> QuerySet[Delivery]:
    """The letters sent to the person, newest first."""
    return Delivery.objects.filter(person=person).select_related("document", "person").order_by("-id")


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


def _scope(row: Representation, numbers: dict[UUID, str]) -> str:
    """What a representation reaches, in words."""
    if row.matter is not None:
        number = numbers.get(row.matter)
        return _("Sag %(number)s") % {"number": number} if number else _("En bestemt sag")
    return scheme_of(row.scheme).label(language()) if row.scheme else _("Alle sager")


def _told(versions: Iterable[Any], names: dict[int, str]) -> Iterator[Event]:
    """What has been changed of the person, by the triggers' own record."""
    for before, row in pairwise([None, *versions]):
        who = names.get(row.pgh_context.metadata.get("user"), "") if row.pgh_context else ""
        yield from (Event(what, row.pgh_created_at, who) for what in _changes(before, row))


def _recorded(addresses: Iterable[Address]) -> Iterator[Event]:
    """That an address was recorded, never which."""
    return (Event(_("Adresse registreret"), address.recorded_at, address.recorder) for address in addresses)


def _joined(joinings: Iterable[Joining]) -> Iterator[Event]:
    for row in joinings:
        if row.is_approved:
            at: datetime = row.decided_at  # type: ignore[assignment]  # who approves, decides
            yield Event(_("Samlet med en anden registrering"), at, row.decider, row.reason)


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
