"""A citizen gets another acting municipality: who sees what before and after, through both walls."""

import pytest
from django.db import ProgrammingError, connection, transaction

from database import SUPERUSER, Database
from hjemmel.casework.access import READ_CASE, READ_DOCUMENT, READ_PERSON
from hjemmel.casework.models import Case
from hjemmel.core import access, people
from hjemmel.core.actor import Actor, acting
from hjemmel.core.models import ActingMunicipality, Address, Document, Municipality, Person
from world import DAY, World, apply, log_in

pytestmark = pytest.mark.django_db

KEPT = ("casework_case", "casework_decision", "casework_casefact", "casework_note", "casework_caseevent")
FOLLOWS = ("frikort_card", "frikort_ledgerentry", "frikort_employment")


def moved(world: World) -> None:
    """The citizen of ``here`` passes to ``there``."""
    with acting(world.here.caseworker):
        person = Person.objects.get(pk=world.here.citizen.person_id)
        if not Address.objects.filter(person=person).exists():
            people.move(person, lines=["Gaden 1", "0991 Eksempelby"], since=DAY.date())
        there = Municipality.objects.get(pk=world.there.municipality_id)
        transfer = people.announce_transfer(person, to=there, note="Flytter den 1.")
    with acting(world.there.caseworker):
        people.receive(transfer)


def rows(actor: Actor, table: str) -> int:
    """How many rows of the citizen's first municipality's plain SQL gives this actor."""
    with acting(actor), connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        return cursor.fetchone()[0]


def test_cases_stay_and_the_citizen_passes_on(world: World) -> None:
    here, there = world.here, world.there
    before = {
        (town.municipality_id, table): rows(town.caseworker, table)
        for town in (here, there)
        for table in (*KEPT, *FOLLOWS)
    }
    documents = rows(here.caseworker, "core_document")
    moved(world)
    for table in KEPT:
        assert rows(here.caseworker, table) == before[here.municipality_id, table], "the earlier one keeps what it held"
        assert rows(there.caseworker, table) == before[there.municipality_id, table], "the next one gets no old case"
    for table in FOLLOWS:
        assert rows(here.caseworker, table) == 0
        assert rows(there.caseworker, table) == 2 * before[there.municipality_id, table]
    assert rows(here.caseworker, "core_document") == documents
    about = {"pk": here.citizen.person_id}
    for town, acts in ((here, False), (there, True)):
        with acting(town.caseworker):
            assert Person.objects.get(**about).name == here.citizen.name, "a case names its citizen"
            assert Address.objects.filter(person=here.citizen.person_id).exists() is acts
            assert access.visible(READ_PERSON, Person.objects.filter(**about)).exists() is acts
            cases = Case.objects.filter(person=here.citizen.person_id)
            assert access.visible(READ_CASE, cases).exists() is not acts
            letters = Document.objects.filter(person=here.citizen.person_id)
            assert access.visible(READ_DOCUMENT, letters).exists() is not acts


def test_pages_search_export_and_api_say_the_same(world: World) -> None:
    here, there = world.here, world.there
    moved(world)
    earlier, present = log_in(here.caseworker), log_in(there.caseworker)
    for standing in here.cases.values():
        assert earlier.get(f"/sager/{standing.case}/").status_code == 200
        assert present.get(f"/sager/{standing.case}/").status_code == 404
    ids = {str(standing.case) for standing in here.cases.values()}
    for client, has in ((earlier, True), (present, False)):
        listed = {item["id"] for item in client.get("/api/v1/cases", {"size": 100}).json()["items"]}
        assert bool(ids & listed) is has
        for address in ("/sager/", "/sager/eksport.csv", "/dagens-liste/"):
            assert (here.citizen.name in client.get(address).content.decode()) is has
        assert any(str(case) in client.post("/sager/", {"q": here.cprs[0]}).content.decode() for case in ids) is has
    with acting(there.caseworker):
        public_id = Person.objects.get(pk=here.citizen.person_id).public_id
    assert earlier.get(f"/borgere/{public_id}/").status_code == 404
    assert present.get(f"/borgere/{public_id}/").status_code == 200
    new = apply(here.citizen)  # applies anew, to the one that acts now
    assert new.municipality_id == there.municipality_id
    assert earlier.get(f"/sager/{new.public_id}/").status_code == 404
    assert present.get(f"/sager/{new.public_id}/").status_code == 200


def test_the_periods_follow_and_nobody_writes_them(world: World) -> None:
    here, there = world.here, world.there
    moved(world)
    with acting(here.citizen):
        periods = list(ActingMunicipality.objects.order_by("pk").values_list("municipality_id", "since", "until"))
    (first, since, until), (second, begun, ongoing) = periods
    assert (first, since, second, ongoing) == (here.municipality_id, None, there.municipality_id, None)
    assert until == begun
    with acting(here.caseworker), connection.cursor() as cursor:
        cursor.execute("UPDATE core_actingmunicipality SET until = NULL")
        assert cursor.rowcount == 0
        with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
            cursor.execute("DELETE FROM core_actingmunicipality")
    with acting(here.caseworker):  # nobody takes a citizen back who was not handed over
        assert Person.objects.filter(pk=here.citizen.person_id).update(municipality_id=here.municipality_id) == 0


def test_two_never_act_at_once(module_database: Database, world: World) -> None:
    with module_database.as_role(SUPERUSER) as everybody, pytest.raises(Exception, match="core_one_acts_at_a_time"):
        everybody.execute(
            "INSERT INTO core_actingmunicipality (person_id, municipality_id, since) VALUES (%s, %s, '2025-01-01')",
            [world.here.citizen.person_id, world.there.municipality_id],
        )
