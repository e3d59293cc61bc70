"""Cases are found by what people know of them, and leave the house only as they are shown."""

import csv
import io
from datetime import date

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from hjemmel.casework import listing, queries
from hjemmel.casework.models import Case
from hjemmel.core import access
from hjemmel.core.access import actions
from hjemmel.core.actor import acting
from hjemmel.core.models import Person, PersonRead
from world import World, log_in

pytestmark = pytest.mark.django_db


def found(world: World, **wanted: str) -> list[Case]:
    """What the caseworker's list shows."""
    with acting(world.here.caseworker):
        visible = access.visible(actions()["casework.search_cases"], queries.cases())
        return list(listing.Wanted(**wanted).of(visible))


def test_a_case_is_found_by_its_number(world: World) -> None:
    some = found(world)[2]
    assert found(world, text=some.number) == [some]
    assert found(world, text="2024-000001") == []


def test_cases_are_found_by_parts_of_a_name_in_any_order(world: World) -> None:
    hers = found(world, text="asta")
    assert {case.person_id for case in hers} == {world.here.citizen.person_id}
    assert found(world, text="eksempelkommune asta") == hers
    assert found(world, text="prøvekommune") == [], "the neighbours' cases are not found by any word"


def test_the_list_is_narrowed_and_ordered(world: World) -> None:
    assert {case.state for case in found(world, state="decided")} == {"decided"}
    states = ("decided", "open", "concluded")
    assert sum(len(found(world, state=state)) for state in states) == len(found(world))
    assert found(world, order="modtaget") == found(world)[::-1]
    assert found(world, order="what is this?") == found(world)


def test_a_cpr_number_finds_the_citizens_cases_and_is_never_in_an_address(world: World) -> None:
    browser = log_in(world.here.caseworker)
    cpr = world.here.cprs[1]
    response = browser.post(reverse("casework:cases"), {"q": cpr})
    assert response.status_code == 200, "no address to go on to"
    assert "Bjørk" in response.content.decode()
    assert "Asta" not in response.content.decode()
    assert cpr[-4:] not in response.content.decode().replace(f'value="{cpr}"', "")
    foreign = browser.post(reverse("casework:cases"), {"q": world.there.cprs[0]})
    assert "Ingen sager passer" in foreign.content.decode()


def test_ten_digits_that_are_no_cpr_number_are_told_so(world: World) -> None:
    response = log_in(world.here.caseworker).post(reverse("casework:cases"), {"q": "999999-1234"})
    assert response.status_code == 422
    assert "ikke en dato" in response.content.decode()


def test_a_search_for_a_name_has_an_address_of_its_own(world: World) -> None:
    response = log_in(world.here.caseworker).post(reverse("casework:cases"), {"q": "Asta", "state": "open"})
    assert response["Location"] == f"{reverse('casework:cases')}?q=Asta&status=open&orden=-modtaget"


def test_an_export_holds_what_the_list_shows_and_is_recorded(world: World) -> None:
    browser = log_in(world.here.caseworker)
    answer = browser.get(reverse("casework:export_cases", args=("csv",)), {"q": "asta"})
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    hers = found(world, text="asta")
    assert [row[0] for row in rows[1:]] == [case.number for case in hers]
    with acting(world.here.officer):
        read = PersonRead.objects.filter(fields__contains="eksport")
        assert [row.person_id for row in read] == [world.here.citizen.person_id]
    sheet = load_workbook(
        io.BytesIO(browser.get(reverse("casework:export_cases", args=("xlsx",)), {"q": "asta"}).content)
    ).active
    assert sheet is not None
    assert sheet["D2"].value.date() == hers[0].received_on


@pytest.mark.parametrize("name", ['=HYPERLINK("http://example.org")', "+1", "-1", "@SUM(A1)"])
def test_a_name_cannot_become_a_formula(world: World, name: str) -> None:
    case = Case(pk=1, person=Person(name=name), scheme="socialt-frikort", received_on=date(2025, 1, 1))
    text = listing.as_csv([case]).decode("utf-8-sig")
    assert next(csv.reader(io.StringIO(text.splitlines()[1]), delimiter=";"))[1] == f"'{name}"
