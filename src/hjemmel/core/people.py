"""What can be done with people: known by a number, given another, moved, protected, dead, tied to others, represented.

Each function runs inside ``acting`` on behalf of the municipality, and leaves everything or nothing.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hjemmel.core import clock
from hjemmel.core.actor import current_actor
from hjemmel.core.cpr import Cpr
from hjemmel.core.models import (
    Address,
    FormerCpr,
    Municipality,
    Person,
    Relation,
    RelationKind,
    Representation,
    Transfer,
)
from hjemmel.core.models.people import searching


class PeopleError(Exception):
    """What is known of a person does not allow it. The message is Danish, says what to do, and repeats no number."""


_OTHER_ACTS = gettext_lazy("En anden kommune er handlekommune for borgeren. Aftal med den, om borgeren er flyttet.")

ADDRESS_LINES = 4
"""How many lines fit the window of an envelope, below the name."""

MAJORITY = 18
"""From this birthday nobody has custody of a person."""


@transaction.atomic
def register(*, cpr: Cpr, name: str, municipality: Municipality) -> Person:
    """Make a citizen known to the municipality, which then acts for them (*handlekommune*).

    Raises:
        PeopleError: the number is somebody's already, here or in another municipality.
    """
    known = known_anywhere(cpr)
    if known is None:
        return _make(cpr, name, municipality)
    if known.municipality_id == municipality.pk:
        raise PeopleError(_("Borgeren er allerede kendt. Søg på CPR-nummeret."))
    if known.municipality_id is not None:
        raise PeopleError(_OTHER_ACTS)
    # Only named until now, as somebody's relative or representative: from now on this municipality acts.
    known.name, known.municipality = name, municipality
    with searching(cpr):
        known.save(update_fields=("name", "municipality"))
    return known


def _make(cpr: Cpr, name: str, municipality: Municipality | None) -> Person:
    person = Person(name=name, municipality=municipality)
    person.cpr = cpr
    try:
        with transaction.atomic(), searching(cpr):
            person.save()
    except IntegrityError as error:
        raise PeopleError(_OTHER_ACTS) from error
    return person


def known_anywhere(cpr: Cpr) -> Person | None:
    """The person with this number, in whatever municipality or none. A look that the caller records."""
    with searching(cpr) as found:
        return found.first()


def known_or_registered(*, cpr: Cpr, name: str, municipality: Municipality) -> Person:
    """The person with this number, or a new one with this name.

    Raises:
        PeopleError: the number is somebody's in another municipality.
    """
    known = Person.objects.with_cpr(cpr).first()
    return known or register(cpr=cpr, name=name, municipality=municipality)


def known_or_named(*, cpr: Cpr, name: str, municipality: Municipality | None) -> Person:
    """Somebody to name as a relative or a representative: known already, wherever they live, or made known.

    ``municipality`` acts for somebody who is made known; none, where they live elsewhere.
    """
    return known_anywhere(cpr) or _make(cpr, name, municipality)


def look_alikes(*, name: str, cpr: Cpr) -> list[Person]:
    """People with the same name and birth date under another number: perhaps the same person, entered twice."""
    same_name = Person.objects.filter(name__iexact=name.strip())
    return [person for person in same_name if person.cpr.birth_date == cpr.birth_date and person.cpr != cpr]


@transaction.atomic
def change_number(person: Person, *, cpr: Cpr) -> None:
    """Give a person another CPR number. The old one still finds them.

    Raises:
        PeopleError: it is the number they have, or somebody else's.
    """
    if person.cpr == cpr:
        raise PeopleError(_("Det er det CPR-nummer, borgeren har."))
    if Person.objects.with_cpr(cpr).exclude(pk=person.pk).exists():
        raise PeopleError(_("CPR-nummeret er en anden borgers. Er det den samme person, skal sagerne samles."))
    FormerCpr.objects.bulk_create([FormerCpr.of(person, clock.today())], ignore_conflicts=True)
    was_to_end = _last_day_of_childhood(person)
    person.cpr = cpr
    try:
        with transaction.atomic():
            person.save()
    except IntegrityError as error:
        raise PeopleError(_("CPR-nummeret er kendt i en anden kommune. Kontrollér nummeret.")) from error
    custody = Relation.objects.filter(relative=person, kind=RelationKind.CUSTODY_HOLDER, until=was_to_end)
    custody.update(until=_last_day_of_childhood(person))


def edit(person: Person, *, name: str, has_protected_address: bool, gets_paper_post: bool) -> None:
    """Correct the name, the protection of name and address, and whether post comes on paper. The history keeps both."""
    person.name = name
    person.has_protected_address = has_protected_address
    person.gets_paper_post = gets_paper_post
    person.save()


@transaction.atomic
def move(person: Person, *, lines: Iterable[str], since: date) -> None:
    """Give a person an address from a day on; no lines, when they have none from that day.

    Raises:
        PeopleError: it does not fit an envelope, or the day lies before the present address began.
    """
    written = tuple(line.strip() for line in lines if line.strip())
    if len(written) > ADDRESS_LINES:
        raise PeopleError(_("Adressen fylder højst %(n)s linjer.") % {"n": ADDRESS_LINES})
    _end_address(person, since)
    if written:
        address = Address(person=person, since=since, recorder=current_actor().name, recorded_at=clock.now())
        address.seal(written)
        address.save()


def _end_address(person: Person, on: date) -> None:
    present = Address.objects.filter(person=person, until=None).first()
    if present is None:
        return
    if on < present.since:
        raise PeopleError(_("Den nuværende adresse gælder fra en senere dag. Vælg den dag eller en senere."))
    present.until = on
    present.save()


@transaction.atomic
def announce_transfer(person: Person, *, to: Municipality, note: str) -> Transfer:
    """Ask another municipality to receive the citizen. It acts from when it receives; until then nothing changes.

    Raises:
        PeopleError: it is the municipality that acts already, or such a change is announced already.
    """
    if to.pk == person.municipality_id:
        raise PeopleError(_("Borgeren har allerede den handlekommune. Vælg en anden."))
    if Transfer.objects.filter(person=person, received_at=None, withdrawn_at=None).exists():
        raise PeopleError(_("Borgeren er allerede ved at blive overdraget. Træk det tilbage først."))
    return Transfer.objects.create(
        person=person,
        municipality_id=person.municipality_id,
        to_municipality=to,
        note=note,
        announcer=current_actor().name,
        announced_at=clock.now(),
    )


def withdraw_transfer(transfer: Transfer) -> None:
    """Take an announced change back before it has been received."""
    if transfer.received_at is not None:
        raise PeopleError(_("Den nye kommune har modtaget borgeren."))
    transfer.withdrawn_at = clock.now()
    transfer.save(update_fields=["withdrawn_at"])


@transaction.atomic
def receive(transfer: Transfer) -> Person:
    """Receive a citizen: from now on the actor's municipality acts, and the earlier one no longer sees the citizen."""
    transfer = Transfer.objects.select_for_update().get(pk=transfer.pk)
    if transfer.received_at is not None or transfer.withdrawn_at is not None:
        raise PeopleError(_("Borgeren er allerede modtaget, eller overdragelsen er trukket tilbage."))
    person = Person.objects.get(pk=transfer.person_id)
    person.municipality_id = transfer.to_municipality_id
    person.save(update_fields=["municipality"])
    transfer.receiver = current_actor().name
    transfer.received_at = clock.now()
    transfer.save(update_fields=["receiver", "received_at"])
    return person


def record_death(person: Person, *, on: date) -> None:
    """Record that a person is dead: from now on no letter is sent to them.

    Raises:
        PeopleError: the day has not come.
    """
    _not_after_today(on)
    person.died_on = on
    person.save()


@transaction.atomic
def record_emigration(person: Person, *, on: date) -> None:
    """Record that a person has left the country: the address ends; Digital Post still reaches them.

    Raises:
        PeopleError: the day has not come, or the address began after it.
    """
    _not_after_today(on)
    person.emigrated_on = on
    person.save()
    _end_address(person, on)


def _not_after_today(on: date) -> None:
    if on > clock.today():
        raise PeopleError(_("Datoen må ikke ligge efter i dag."))


def relate(person: Person, *, relative: Person, kind: str, since: date | None) -> Relation:
    """Record that ``person`` is the spouse, parent, … of ``relative``. Custody lasts until the child is of age.

    Raises:
        PeopleError: the two are one, the tie is recorded already, or nobody has custody of somebody of age.
    """
    if person == relative:
        raise PeopleError(_("En borger kan ikke have en relation til sig selv."))
    until = _last_day_of_childhood(relative) if kind == RelationKind.CUSTODY_HOLDER else None
    if until is not None and until < clock.today():
        raise PeopleError(_("Borgeren er fyldt %(n)s år, så ingen har forældremyndigheden.") % {"n": MAJORITY})
    both_ways = kind not in (RelationKind.PARENT, RelationKind.CUSTODY_HOLDER)
    ties = Relation.objects.filter(Q(until=None) | Q(until__gte=clock.today()), kind=kind)
    known = ties.filter(person=person, relative=relative)
    if known.exists() or (both_ways and ties.filter(person=relative, relative=person).exists()):
        raise PeopleError(_("Relationen er allerede registreret."))
    return Relation.objects.create(
        municipality_id=current_actor().municipality_id,
        person=person,
        relative=relative,
        kind=kind,
        since=since,
        until=until,
    )


def end_relation(relation: Relation, *, until: date) -> None:
    """Record the last day of a tie.

    Raises:
        PeopleError: it has ended, or the day lies before it began.
    """
    _end(relation, until)


def represent(person: Person, **details: object) -> Representation:
    """Record who stands by or speaks for a person; the details are the columns of ``Representation``.

    Raises:
        PeopleError: the two are one, or the last day lies before the first.
    """
    representation = Representation(municipality_id=person.municipality_id, person=person, **details)
    if representation.representative_id == person.pk:
        raise PeopleError(_("En borger kan ikke repræsentere sig selv."))
    if representation.until is not None and representation.until < representation.since:
        raise PeopleError(_("Den sidste dag ligger før den første."))
    representation.save()
    return representation


def end_representation(representation: Representation, *, until: date) -> None:
    """Record the last day of a representation, such as when a power of attorney is recalled.

    Raises:
        PeopleError: it has ended, or the day lies before it began.
    """
    _end(representation, until)


def _end(row: Relation | Representation, until: date) -> None:
    if row.until is not None and row.until <= clock.today():
        raise PeopleError(_("Den er allerede ophørt."))
    if row.since is not None and until < row.since:
        raise PeopleError(_("Den sidste dag ligger før den første."))
    if row.until is not None and until > row.until:
        raise PeopleError(_("Den ophører allerede før den dag. Vælg en tidligere."))
    row.until = until
    row.save()


def age_on(born: date, day: date) -> int:
    """Whole years; somebody born on 29 February turns older on 1 March where there is none."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _last_day_of_childhood(person: Person) -> date:
    born = person.cpr.birth_date
    birthday = date(born.year + MAJORITY, 3, 1) if (born.month, born.day) == (2, 29) else born
    return birthday.replace(year=born.year + MAJORITY) - timedelta(days=1)
