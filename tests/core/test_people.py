"""People: known by every number they have had, moved, dead, gone abroad, and represented within a scope and a time."""

from datetime import date
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hjemmel.core import people, post
from hjemmel.core.actor import acting
from hjemmel.core.cpr import Cpr
from hjemmel.core.models import Address, FormerCpr, Municipality, Person, Representation
from hjemmel.core.people import PeopleError
from world import DAY, Town, World

pytestmark = pytest.mark.django_db
TODAY = DAY.date()
NEW = Cpr.parse("610384-1999")


def citizen(town: Town) -> Person:
    """The town's citizen, as a colleague sees them."""
    return Person.objects.get(pk=town.citizen.person_id)


def test_a_replaced_number_still_finds_the_person_and_belongs_to_nobody_else(world: World) -> None:
    here = world.here
    first = Cpr.parse(here.cprs[0])
    with acting(here.caseworker):
        person = citizen(here)
        people.change_number(person, cpr=NEW)
        found = [Person.objects.with_cpr(number).get() for number in (first, NEW)]
        assert found == [person, person]
        assert person.cpr == NEW
        municipality = Municipality.objects.get(pk=here.municipality_id)
        with pytest.raises(PeopleError, match="allerede kendt"):
            people.register(cpr=first, name="En anden", municipality=municipality)
        with pytest.raises(PeopleError, match="en anden borgers"):
            people.change_number(Person.objects.get(pk=here.neighbour.person_id), cpr=first)
        people.change_number(person, cpr=first)  # back again, as when a number was given by mistake
        assert Person.objects.with_cpr(NEW).get() == person
    with acting(world.there.caseworker):
        assert not FormerCpr.objects.filter(person=person).exists()


def test_a_number_known_elsewhere_is_refused_without_telling_whose_it_is(world: World) -> None:
    with acting(world.here.caseworker):
        municipality = Municipality.objects.get(pk=world.here.municipality_id)
        with pytest.raises(PeopleError, match="En anden kommune er handlekommune") as refused:
            people.register(cpr=Cpr.parse(world.there.cprs[0]), name="Asta", municipality=municipality)
        assert world.there.cprs[0] not in str(refused.value)
        with pytest.raises(PeopleError, match="kendt i en anden kommune"):
            people.change_number(citizen(world.here), cpr=Cpr.parse(world.there.cprs[0]))
        assert citizen(world.here).cpr.digits == Cpr.parse(world.here.cprs[0]).digits


def test_look_alikes_share_name_and_birth_date(world: World) -> None:
    with acting(world.here.caseworker):
        name = citizen(world.here).name
        assert people.look_alikes(name=f" {name.upper()} ", cpr=NEW) == [citizen(world.here)]
        assert people.look_alikes(name=name, cpr=Cpr.parse("620384-1999")) == []


def test_an_address_is_sealed_to_its_person_and_the_last_one_ends(world: World) -> None:
    with acting(world.here.caseworker):
        person = Person.objects.get(pk=world.here.neighbour.person_id)
        people.move(person, lines=["Gammelvej 1", " ", "0991 Eksempelby"], since=date(2025, 1, 1))
        people.move(person, lines=["Nyvej 2", "0991 Eksempelby"], since=date(2025, 2, 1))
        assert list(Address.objects.filter(person=person).values_list("since", "until")) == [
            (date(2025, 2, 1), None),
            (date(2025, 1, 1), date(2025, 2, 1)),
        ]
        assert post.shown_address(person) == ["Nyvej 2", "0991 Eksempelby"]
        with pytest.raises(PeopleError, match="fra en senere dag"):
            people.move(person, lines=["Forkert 3"], since=date(2025, 1, 31))
        with pytest.raises(PeopleError, match="højst 4 linjer"):
            people.move(person, lines=["a", "b", "c", "d", "e"], since=TODAY)
        person.has_protected_address = True
        assert post.shown_address(person) is None
        person.has_protected_address = False
        people.record_emigration(person, on=date(2025, 3, 1))
        assert post.shown_address(person) == []


@pytest.mark.parametrize("record", [people.record_death, people.record_emigration])
def test_nobody_has_died_or_left_tomorrow(world: World, record: object) -> None:
    with acting(world.here.caseworker), pytest.raises(PeopleError, match="efter i dag"):
        record(citizen(world.here), on=date(2025, 3, 11))  # type: ignore[operator]


CASE = uuid4()


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    since=st.integers(-5, 5),
    length=st.none() | st.integers(0, 5),
    scheme=st.sampled_from(["", "socialt-frikort", "en-anden"]),
    matter=st.sampled_from([None, CASE, uuid4()]),
    day=st.integers(-10, 15),
)
def test_a_representation_reaches_its_scope_from_its_first_day_to_its_last(
    world: World, since: int, length: int | None, scheme: str, matter: object, day: int
) -> None:
    base = TODAY.toordinal()
    with acting(world.here.caseworker):
        row = people.represent(
            citizen(world.here),
            representative_id=world.here.neighbour.person_id,
            kind="power_of_attorney",
            scheme=scheme,
            matter=matter,
            since=date.fromordinal(base + since),
            until=None if length is None else date.fromordinal(base + since + length),
        )
        on = date.fromordinal(base + day)
        found = Representation.objects.on(on).reaching(scheme="socialt-frikort", matter=CASE).filter(pk=row.pk)
        in_time = day >= since and (length is None or day <= since + length)
        assert found.exists() == (in_time and scheme in ("", "socialt-frikort") and matter in (None, CASE))


@pytest.mark.parametrize(
    ("born", "on", "age"),
    [
        ((2015, 3, 10), (2025, 3, 9), 9),
        ((2015, 3, 10), (2025, 3, 10), 10),
        ((2008, 2, 29), (2018, 2, 28), 9),
        ((2008, 2, 29), (2018, 3, 1), 10),
    ],
)
def test_age_turns_on_the_birthday(born: tuple[int, int, int], on: tuple[int, int, int], age: int) -> None:
    assert people.age_on(date(*born), date(*on)) == age
