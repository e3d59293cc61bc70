"""A citizen without a frikort is handed over with chosen cases; a protected address never goes along."""

import pytest
from django.urls import reverse

from hjemmel.casework import services
from hjemmel.casework.access import READ_CASE
from hjemmel.casework.models import Case, HandedOverCase
from hjemmel.core import access, people
from hjemmel.core.actor import acting
from hjemmel.core.models import Municipality, Person, Transfer
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


def test_a_case_that_was_told_of_is_taken_up_again_once_with_what_was_told(world: World) -> None:
    here, there = world.here, world.there
    desk, receiver = log_in(here.caseworker), log_in(there.caseworker)
    with acting(here.caseworker):
        person = Person.objects.get(pk=here.citizen.person_id)
        chosen = [Case.objects.get(public_id=here.cases[name].case) for name in ("granted", "draft")]
        to = Municipality.objects.get(pk=there.municipality_id)
        transfer = services.hand_over_person(person, to=to, note="x", cases=chosen, is_address_checked=True)
        told = list(HandedOverCase.objects.filter(transfer=transfer))
    take_up = [reverse("casework:continue_case", args=(one.public_id,)) for one in told]
    assert receiver.post(take_up[0]).status_code == 404, "not before the citizen has been received"
    assert receiver.post(reverse("casework:receive_person", args=(transfer.public_id,))).status_code == 302
    assert desk.post(take_up[0]).status_code == 404
    page = receiver.get(reverse("casework:transfers")).content.decode()
    intake = reverse("casework:receive", args=(person.public_id, told[1].scheme))
    assert f"{intake}?fortsaetter={told[1].public_id}" in page
    opened = receiver.post(take_up[0])
    assert REASONS in receiver.get(opened["Location"]).content.decode(), "what was told is noted"
    assert receiver.post(take_up[0]).status_code == 404, "once"
    form = receiver.get(f"{intake}?fortsaetter={told[1].public_id}").content.decode()
    assert 'value="Eksempelkommune"' in form
    assert told[1].number in form
    typed = {
        "received_on": DAY.strftime("%d-%m-%Y"),
        "channel": "letter",
        "sender": "other",
        "sender_name": "Eksempelkommune",
        "will": "own",
        "another": "on",
    }
    sent = receiver.post(f"{intake}?fortsaetter={told[1].public_id}", typed)
    assert sent.status_code == 302, sent.content.decode()
    with acting(there.caseworker):
        taken_up = {case.continues_id: case.channel for case in Case.objects.filter(person=person)}
    assert taken_up == {told[0].pk: "own_initiative", told[1].pk: "letter"}
    assert receiver.get(f"{intake}?fortsaetter=x").status_code == 404
