"""Who is a party of a case, who speaks for a party, and so who gets its letters.

A grown citizen is the party. In a child's case those who have custody are parties, each for themselves, since they may
live apart; and so is the child from the age that the scheme names (BL § 3: ten years). Guardians and representatives by
power of attorney get a copy where their scope holds the case. An attendant (*bisidder*) is sent nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from hjemmel.casework.models import Case
from hjemmel.casework.schemes import scheme_of
from hjemmel.core import clock
from hjemmel.core.actor import current_actor
from hjemmel.core.models import Capacity, Person, Relation, RelationKind, Representation
from hjemmel.core.people import MAJORITY, age_on


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody who gets the letters of a case, and as what."""

    person: Person
    capacity: Capacity


class Parties:
    """Those who take part in a case on a day. ``questions`` are asked when first needed, or together with others."""

    def __init__(self, case: Case, day: date) -> None:
        self._case, self._day = case, day
        self._speaking = representations_in(case, day)
        self._custody = custody_of(case.person, day)
        self.questions: tuple[QuerySet[Any], ...] = (self._speaking, self._custody)

    @property
    def recipients(self) -> list[Recipient]:
        """Who gets a letter of the case, each person once, the citizen first where a party.

        When the citizen is dead there is nobody else to write to: what others were to them has ended.
        """
        seen: dict[int, Recipient] = {}
        for recipient in self._recipients():
            seen.setdefault(recipient.person.pk, recipient)
        return list(seen.values())

    @property
    def attendants(self) -> list[Representation]:
        """Who stands by or speaks for the citizen without getting letters."""
        return [row for row in self._speaking if not row.gets_letters]

    def _recipients(self) -> Iterator[Recipient]:
        person = self._case.person
        if is_party(self._case, self._day) or person.died_on is not None:
            yield Recipient(person, Capacity.PARTY)
        if person.died_on is not None:
            return
        for tie in self._custody:
            yield Recipient(tie.person, Capacity.CUSTODY_HOLDER)
        for row in self._speaking:
            if row.gets_letters:
                yield Recipient(row.representative, Capacity(row.kind))


def recipients_of(case: Case, on: date | None = None) -> list[Recipient]:
    """Who gets a letter of the case on a day (default: today)."""
    return Parties(case, on or clock.today()).recipients


def parties_of(case: Case) -> list[Recipient]:
    """Who is a party of the case today: the recipients who get its letters for themselves."""
    as_party = (Capacity.PARTY, Capacity.CUSTODY_HOLDER)
    return [recipient for recipient in recipients_of(case) if recipient.capacity in as_party]


def own_party(case: Case) -> Person:
    """Whose part the citizen who acts takes in a case that they see: their own with custody of the child, else the
    citizen's of the case.
    """
    custody = Relation.objects.on(clock.today()).in_custody_of(current_actor().person_id)
    tie = custody.filter(relative=case.person, municipality=case.municipality_id).select_related("person").first()
    return case.person if tie is None else tie.person


def is_party(case: Case, day: date) -> bool:
    """Whether the citizen of the case is a party with powers of their own on a day (BL § 3 for a child)."""
    return age_on(case.person.cpr.birth_date, day) >= scheme_of(case.scheme).party_from_age


def custody_of(person: Person, day: date) -> QuerySet[Relation]:
    """Who has custody of a child on a day."""
    ties = Relation.objects.on(day).filter(relative=person, kind=RelationKind.CUSTODY_HOLDER)
    return ties.select_related("person").order_by("id")


def representations_in(case: Case, day: date) -> QuerySet[Representation]:
    """Who stands by or speaks for the citizen in this case on a day."""
    rows = Representation.objects.on(day).reaching(scheme=case.scheme, matter=case.public_id)
    return rows.filter(person=case.person).select_related("representative").order_by("id")


def can_apply_for(person: Person, scheme: str) -> bool:
    """Whether the actor can apply for a person: speaks for them in a scheme today, or has custody of them."""
    speaking = Representation.objects.on(clock.today()).spoken_by(current_actor().person_id)
    if speaking.filter(Q(scheme="") | Q(scheme=scheme), person=person, matter=None).exists():
        return True
    custody = Relation.objects.on(clock.today()).in_custody_of(current_actor().person_id)
    of_children = scheme_of(scheme).lowest_age < MAJORITY
    return of_children and custody.filter(relative=person, municipality=person.municipality_id).exists()
