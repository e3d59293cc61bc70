"""What the data protection officer sees of changes: names of fields and never values, of their own municipality."""

import csv
import io

import pytest
from django.urls import reverse

from hjemmel.casework.models import Case
from hjemmel.core.actor import Actor, acting
from hjemmel.core.models import Person, StaffMembership
from hjemmel.records.changes import Wanted, newest, page_of
from world import World, apply, draft, investigate, log_in, sign, submit

pytestmark = pytest.mark.django_db


def seen(officer: Actor, number: str = "") -> str:
    answer = log_in(officer).get("/aendringer/", {"sag": number})
    assert answer.status_code == 200
    return answer.content.decode()


def decided(world: World) -> tuple[Case, str]:
    """A case taken by the caseworker on the page and decided, with the reasons of the decision."""
    here = world.here
    case = apply(here.citizen)
    log_in(here.caseworker).post(reverse("casework:take", args=(case.public_id,)))
    investigate(case, here.caseworker)
    decision = draft(case, here.caseworker)
    submit(decision, here.caseworker)
    sign(decision, here.decider)
    with acting(here.caseworker):
        return case, decision.reasons


def test_fields_are_named_and_their_values_are_not_shown(world: World) -> None:
    case, reasons = decided(world)
    page = seen(world.here.officer, case.number)
    for expected in ("Oprettet: sag", "Ændret: afgørelse", "underskrevet af", world.here.caseworker.name):
        assert expected in page
    assert reasons
    assert reasons not in page
    assert "signed by" not in page


def test_another_municipality_sees_nothing_of_the_case(world: World) -> None:
    case, _ = decided(world)
    assert case.number in seen(world.here.officer)
    assert case.number not in seen(world.there.officer)
    assert "Der er ingen sag med det nummer" in seen(world.there.officer, case.number)
    assert "Ændret: afgørelse" not in seen(world.there.officer, case.number)


def listed(officer: Actor, **asked: object) -> list[tuple[str, ...]]:
    """The rows of the export, as the list is narrowed: time, who, deed, table, fields, case and citizen."""
    answer = log_in(officer).get("/aendringer/eksport.csv", asked)
    assert answer.status_code == 200
    rows = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";")
    return [tuple(row) for row in rows][1:]


def test_pages_hold_every_change_once_and_what_comes_meanwhile_disturbs_none(world: World) -> None:
    with acting(world.here.officer):
        every = newest(Wanted(), 10_000)
        seen, cursor = [], ""
        while True:
            shown = page_of(Wanted(), cursor, 17)
            seen += shown.changes
            cursor = shown.cursor
            if not cursor:
                break
            assert len(shown.changes) == 17
            if len(seen) == 17:
                apply(world.here.neighbour)
    assert seen == every
    assert sorted(every, key=lambda change: change.at, reverse=True) == every
    with acting(world.here.officer):
        assert len(newest(Wanted(), 10_000)) > len(every)


def test_the_list_is_narrowed_and_the_export_with_it(world: World) -> None:
    here = world.here
    case, _reasons = decided(world)
    every = listed(here.officer)
    with acting(here.officer):
        caseworker = StaffMembership.objects.get(user=here.caseworker.user_id)
        citizen, neighbour = (Person.objects.get(pk=who.person_id) for who in (here.citizen, here.neighbour))
        today = f"{case.received_on:%d-%m-%Y}"
    by_case = listed(here.officer, sag=case.number)
    assert {row[5] for row in by_case} == {case.number}
    assert 0 < len(by_case) < len(every)
    by_who = listed(here.officer, hvem=caseworker.pk)
    assert {row[1] for row in by_who} == {here.caseworker.name}
    by_table = listed(here.officer, tabel="casework_decision")
    assert {row[3] for row in by_table} == {"afgørelse"}
    about = listed(here.officer, borger=neighbour.public_id)
    assert here.neighbour.name in {row[6] for row in about}
    assert not [row for row in about if row[6] == citizen.name and row[3] != "relation"]
    assert listed(here.officer, til="01-01-2020") == []
    # The history is kept by the database's own clock, which nobody sets: not by the day of the world.
    assert listed(here.officer, til=today) == []
    assert len(listed(here.officer, fra=today)) == len(every)
    assert not {row[5] for row in by_table} & {row[5] for row in listed(world.there.officer)}


def test_a_citizen_is_found_first_and_no_number_stands_in_the_address(world: World) -> None:
    here = world.here
    officer = log_in(here.officer)
    found = officer.post("/aendringer/borger/", {"q": here.cprs[0]})
    assert found.status_code == 302
    assert here.cprs[0] not in found["Location"]
    assert here.citizen.name in officer.get(found["Location"]).content.decode()
    assert "Ingen borgere passer" in officer.post("/aendringer/borger/", {"q": "Findes Ikke"}).content.decode()
    assert officer.post("/aendringer/borger/", {"q": ""}).status_code == 422
    foreign = log_in(world.there.officer)
    assert foreign.get(found["Location"]).status_code == 404
    assert "Ingen borgere passer" in foreign.post("/aendringer/borger/", {"q": here.cprs[0]}).content.decode()


@pytest.mark.parametrize(
    ("asked", "told"),
    [({"fra": "01-02-2025", "til": "01-01-2025"}, "før den første"), ({"fra": "32-01-2025"}, "32")],
)
def test_a_period_that_cannot_be_says_why_and_keeps_what_was_typed(
    world: World, asked: dict[str, str], told: str
) -> None:
    page = log_in(world.here.officer).get("/aendringer/", asked).content.decode()
    assert told in page
    assert all(value in page for value in asked.values())


def test_a_made_up_place_in_the_list_is_not_found(world: World) -> None:
    assert log_in(world.here.officer).get("/aendringer/", {"efter": "x"}).status_code == 404


def test_what_the_officer_is_kept_from_is_left_out(world: World) -> None:
    here = world.here
    with acting(here.decider):
        StaffMembership.objects.filter(user=here.officer.user_id).update(person=here.citizen.person_id)
    with acting(here.officer):
        seen = newest(Wanted(), 10_000)
    assert seen
    assert not [change for change in seen if change.person and change.person.pk == here.citizen.person_id]
    assert {change.what for change in seen}.isdisjoint({"afgørelse", "partshøring", "relation"})
