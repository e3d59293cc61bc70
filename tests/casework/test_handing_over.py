"""A citizen without a frikort is handed over with chosen cases; a protected address never goes along."""

import pytest
from django.urls import reverse

from hjemmel.casework.access import READ_CASE
from hjemmel.casework.models import Case, HandedOverCase
from hjemmel.core import access, people
from hjemmel.core.actor import acting
from hjemmel.core.models import Person, Transfer
from world import DAY, REASONS, World, log_in

pytestmark = pytest.mark.django_db


def test_chosen_cases_are_told_of_and_the_protected_address_is_not(world: World) -> None:
    here, there = world.here, world.there
    desk, receiver = log_in(here.caseworker), log_in(there.caseworker)
    with acting(here.caseworker):
        person = Person.objects.get(pk=here.citizen.person_id)
        people.move(person, lines=["Hemmelig Sti 7", "0991 Eksempelby"], since=DAY.date())
        people.edit(person, name=person.name, has_protected_address=True, gets_paper_post=False)
        granted, other = (Case.objects.get(public_id=here.cases[name].case) for name in ("granted", "draft"))
    address = f"/borgere/{person.public_id}/overdrag/"
    assert granted.number in desk.get(address).content.decode()
    typed = {"to": str(there.municipality_id), "cases": [str(granted.pk)], "note": "Flytter til hemmelig  sti 7, st."}
    unchecked = desk.post(address, typed)
    assert unchecked.status_code == 422
    assert "Slå adressen op i CPR" in unchecked.content.decode()
    revealed = desk.post(address, typed | {"is_address_checked": "on"})
    assert revealed.status_code == 422
    assert "beskyttede adresse" in revealed.content.decode()
    sent = typed | {"is_address_checked": "on", "note": "Flytter den 1. april."}
    assert desk.post(address, sent).status_code == 302
    assert "allerede ved at blive overdraget" in desk.post(address, sent).content.decode()
    page = receiver.get(reverse("casework:transfers")).content.decode()
    for words in (granted.number, REASONS, "Flytter den 1. april."):
        assert words in page
    assert other.number not in page
    assert "Hemmelig" not in page
    with acting(here.citizen):
        assert not HandedOverCase.objects.exists()
    with acting(there.caseworker):
        transfer = Transfer.objects.get(person=person, received_at=None, withdrawn_at=None)
    assert receiver.post(reverse("casework:receive_person", args=(transfer.public_id,))).status_code == 302
    with acting(there.caseworker):
        assert not access.visible(READ_CASE, Case.objects.filter(person=person)).exists(), "no old case follows"
    assert receiver.get(f"/borgere/{person.public_id}/").status_code == 200
    assert desk.get(f"/borgere/{person.public_id}/").status_code == 404
    assert desk.get(f"/sager/{granted.public_id}/").status_code == 200, "the earlier one keeps its own cases"


def test_somebody_elses_case_is_not_chosen(world: World) -> None:
    here = world.here
    with acting(here.caseworker):
        person = Person.objects.get(pk=here.citizen.person_id)
        foreign = Case.objects.get(public_id=here.neighbours_case.case)
    typed = {
        "to": str(world.there.municipality_id),
        "cases": [str(foreign.pk)],
        "note": "x",
        "is_address_checked": "on",
    }
    assert log_in(here.caseworker).post(f"/borgere/{person.public_id}/overdrag/", typed).status_code == 422
