"""Ties and requests for access, in raw SQL: staff see none that are about whom, or what, they are kept from."""

from typing import Any

import pytest
from django.db import connection

from hjemmel.casework import services
from hjemmel.casework.models import Case
from hjemmel.core.actor import Actor, acting
from hjemmel.core.models import StaffMembership
from world import Town, World

pytestmark = pytest.mark.django_db

_REQUESTS = ("records_accessrequest", "records_accessrequestevent", "records_accessruling", "records_accessnotice")
_TIES = ("core_relation", "core_relationevent")


def counted(actor: Actor, tables: tuple[str, ...], where: str = "true") -> list[int]:
    with acting(actor), connection.cursor() as cursor:
        found = []
        for table in tables:
            cursor.execute(f"SELECT count(*) FROM {table} WHERE {where}")
            found.append(cursor.fetchone()[0])
        return found


def changed(actor: Actor, statement: str, *parameters: Any) -> int:
    with acting(actor), connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return cursor.rowcount


def case_of(town: Town) -> Case:
    return Case.objects.select_related("person").get(public_id=town.cases["open"].case)


@pytest.mark.parametrize("is_person", [False, True], ids=["the case", "the person"])
def test_requests_of_a_case_go_with_it(world: World, is_person: bool) -> None:
    town = world.here
    before = counted(town.caseworker, _REQUESTS)
    assert all(before)
    with acting(town.decider):
        case = case_of(town)
        services.disqualify(
            case,
            user_id=town.caseworker.user_id or 0,
            name=town.caseworker.name,
            whole_person=is_person,
            ground="interest",
            reason="Ejer en del af huset.",
        )
    after = counted(town.caseworker, _REQUESTS)
    assert after == [0] * len(_REQUESTS) if is_person else all(map(int.__lt__, after, before))
    assert counted(town.caseworker, ("records_accessrequest",), f"case_id = {case.pk}") == [0]
    update = "UPDATE records_accessrequest SET wish = 'x' WHERE case_id = %s"
    assert changed(town.caseworker, update, case.pk) == 0
    assert counted(town.lawyer, _REQUESTS) == before


def test_requests_of_a_shielded_case_are_seen_by_those_it_is_open_to(world: World) -> None:
    town = world.here
    before = counted(town.caseworker, _REQUESTS)
    with acting(town.decider):
        services.shield(
            case_of(town), to=StaffMembership.objects.filter(user=town.lawyer.user_id), reason="Kendt i byen."
        )
    assert all(map(int.__lt__, counted(town.caseworker, _REQUESTS), before))
    assert counted(town.lawyer, _REQUESTS) == before


@pytest.mark.parametrize("own", ["citizen", "neighbour"])
def test_ties_of_ones_own_and_ones_family_are_seen_by_others_alone(world: World, own: str) -> None:
    town = world.here
    assert all(counted(town.caseworker, _TIES))
    with acting(town.decider):
        person = town.people[own].person_id
        StaffMembership.objects.filter(user=town.caseworker.user_id).update(person=person)
    assert counted(town.caseworker, _TIES) == [0, 0]
    assert changed(town.caseworker, "UPDATE core_relation SET until = now()") == 0
    with acting(town.caseworker), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM core_person WHERE id = %s", [town.citizen.person_id])
        assert cursor.fetchone() == (0,), "the family is still known by its ties"
    assert all(counted(town.lawyer, _TIES))
