"""People who are named here and live elsewhere; and colleagues who are citizens, too."""

import json
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from hjemmel.casework import services
from hjemmel.casework.jobs import deliver_held_back, deliver_letter
from hjemmel.casework.parties import recipients_of
from hjemmel.core import people
from hjemmel.core.actor import acting, system_actor
from hjemmel.core.cpr import Cpr
from hjemmel.core.models import (
    ActingMunicipality,
    Address,
    Delivery,
    Municipality,
    Person,
    PersonRead,
    Relation,
    StaffMembership,
)
from world import DAY, LATER, SCHEME, Town, World, apply, log_in

pytestmark = pytest.mark.django_db
NOWHERE = "670190-2222"


def represent(town: Town, cpr: str, **also: str) -> int:
    """A colleague names a guardian of the town's citizen on the page; returns the answer's status."""
    typed = {"kind": "guardian", "cpr": cpr, "scope": SCHEME, "basis": "Beskikkelse", "since": "01-01-2025"}
    home = f"/borgere/{town.cases['open'].person}/"
    return log_in(town.caseworker).post(f"{home}repraesentant/", typed | {"gets_letters": "on"} | also).status_code


def test_a_guardian_in_another_municipality_is_named_by_number_and_gets_the_letters(world: World) -> None:
    here, there = world.here, world.there
    with acting(here.caseworker):
        assert not Person.objects.filter(pk=there.citizen.person_id).exists()
    assert represent(here, there.cprs[0]) == 302, "known elsewhere, so no name is asked for"
    browser = log_in(here.caseworker)
    home = f"/borgere/{here.cases['open'].person}/"
    page = browser.get(home).content.decode()
    assert there.citizen.name in page
    assert "Bor ikke i kommunen" in page
    with acting(here.caseworker):
        guardian = Person.objects.get(pk=there.citizen.person_id)
        assert browser.get(f"/borgere/{guardian.public_id}/").status_code == 404, "a name, and no page"
    case = apply(here.citizen)
    with acting(here.caseworker):
        assert guardian in [one.person for one in recipients_of(case)]
        services.open_hearing(case, informed_of="Noget.", answer_by=LATER)
    with acting(there.officer):
        assert PersonRead.objects.filter(person=guardian, reader=here.caseworker.name).exists() is False
    with acting(there.citizen):
        assert PersonRead.objects.filter(person=guardian, reader=here.caseworker.name).exists(), "the look is told"
    assert f"/sager/{case.public_id}/" in log_in(there.citizen).get("/mine-sager/").content.decode()


def test_a_letter_on_paper_goes_to_the_address_that_the_other_municipality_knows(world: World) -> None:
    here, there = world.here, world.there
    with acting(there.caseworker):
        guardian = Person.objects.get(pk=there.citizen.person_id)
        people.edit(guardian, name=guardian.name, has_protected_address=True, gets_paper_post=True)
        people.move(guardian, lines=[], since=DAY.date())
    assert represent(here, there.cprs[0]) == 302
    case = apply(here.citizen)
    with acting(here.caseworker):
        services.open_hearing(case, informed_of="Noget.", answer_by=LATER)
        delivery = Delivery.objects.get(person=guardian)
    deliver_letter(delivery_id=delivery.pk, municipality_id=here.municipality_id)
    page = log_in(here.caseworker).get(f"/sager/{case.public_id}/").content.decode()
    assert "Brevet sendes, når en er registreret" in page, "held back, and the case says until when"
    with acting(there.caseworker):
        people.move(guardian, lines=["Skjulestedet 17", "0992 Prøveby"], since=DAY.date())
    with acting(system_actor(here.municipality_id)):
        deliver_held_back.func(municipality_id=here.municipality_id)
    deliver_letter(delivery_id=delivery.pk, municipality_id=here.municipality_id)
    envelope = json.loads((Path(settings.HJEMMEL_OUTBOX) / f"delivery-{delivery.pk}.json").read_text())
    assert envelope["address"] == ["Skjulestedet 17", "0992 Prøveby"]
    with acting(here.caseworker):
        assert not Address.objects.filter(person=guardian).exists(), "the envelope knows, and nobody here"
        delivery.refresh_from_db()
        assert (delivery.channel, delivery.held_back, delivery.available_at) == ("paper", "", None)


def test_less_than_the_whole_number_finds_nobody_elsewhere(world: World) -> None:
    here, there = world.here, world.there
    with acting(here.caseworker), connection.cursor() as cursor:
        for sought in ("", "00", "0" * 64):
            cursor.execute("SELECT set_config('hjemmel.sought', %s, true)", [sought])
            assert not Person.objects.filter(pk=there.citizen.person_id).exists()
        assert people.known_anywhere(Cpr.parse(there.cprs[0])) is not None
        assert not Person.objects.filter(pk=there.citizen.person_id).exists(), "only while one searches"
    with acting(here.citizen):
        assert people.known_anywhere(Cpr.parse(there.cprs[0])) is None, "for the municipality's work alone"


def test_a_relative_without_a_municipality_gets_one_when_they_become_a_citizen_here(world: World) -> None:
    here, there = world.here, world.there
    home = f"/borgere/{here.cases['open'].person}/"
    typed = {"kind": "spouse", "cpr": NOWHERE, "name": "Søs Udenbys", "lives_elsewhere": "on"}
    assert log_in(here.caseworker).post(f"{home}relation/", typed).status_code == 302
    with acting(here.caseworker):
        person = Relation.objects.get(kind="spouse").person
        assert person.municipality is None
    with acting(there.caseworker):
        municipality = Municipality.objects.get(pk=there.municipality_id)
        adopted = people.register(cpr=Cpr.parse(NOWHERE), name="Søs Indenbys", municipality=municipality)
        assert (adopted.pk, adopted.municipality_id) == (person.pk, there.municipality_id)
        assert list(ActingMunicipality.objects.filter(person=person).values_list("municipality", "until")) == [
            (there.municipality_id, None)
        ]
    with acting(here.caseworker):
        assert Relation.objects.get(kind="spouse").person.name == "Søs Indenbys"
        assert not Person.objects.filter(pk=person.pk).update(municipality=here.municipality_id)


def test_a_colleague_tied_to_themselves_no_longer_sees_their_own_and_their_familys_cases(world: World) -> None:
    here = world.here
    leader, colleague = log_in(here.decider), log_in(here.caseworker)
    case = f"/sager/{here.neighbours_case.case}/"
    assert colleague.get(case).status_code == 200
    with acting(here.decider):
        membership = StaffMembership.objects.get(user=here.caseworker.user_id)
        own = StaffMembership.objects.filter(user=here.decider.user_id).first()
        assert own is not None
    address = f"/kolleger/{membership.public_id}/borger/"
    assert "Ikke knyttet" in leader.get("/kolleger/").content.decode()
    assert leader.post(address, {"cpr": "12"}).status_code == 422
    answer = leader.post(address, {"cpr": here.cprs[1]})
    assert answer.status_code == 302, answer.content.decode()
    assert here.cprs[1] not in answer["Location"]
    page = leader.get("/kolleger/").content.decode()
    assert here.cprs[1][:6] not in page, "that somebody is tied, and to nobody by number"
    assert colleague.get(case).status_code == 404
    assert colleague.get(f"/sager/{here.cases['open'].case}/").status_code == 404, "a relative's"
    assert leader.get(case).status_code == 200
    assert leader.get(f"/kolleger/{own.public_id}/borger/").status_code == 404, "nobody ties themselves"
    with acting(here.caseworker):
        assert StaffMembership.objects.filter(user=here.caseworker.user_id).update(person=None) == 0
