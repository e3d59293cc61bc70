"""What a municipality chooses from a day on; whom a citizen is told has read about them follows one of them."""

from datetime import timedelta

import pytest

from hjemmel.casework.access import READ_CASE
from hjemmel.core import clock, dated_settings
from hjemmel.core.actor import Actor, acting
from hjemmel.core.audit import record_read
from hjemmel.core.models import Person, StaffMembership
from hjemmel.core.readers import READER_SHOWN, UNIT
from world import DAY, World, log_in

pytestmark = pytest.mark.django_db


def read_by(caseworker: Actor, person_id: int | None) -> None:
    with acting(caseworker):
        record_read(READ_CASE, Person.objects.get(pk=person_id), ("navn",))


def test_the_citizen_is_told_the_unit_from_the_day_chosen_and_the_officer_always_the_name(world: World) -> None:
    here = world.here
    with acting(here.decider):
        row = StaffMembership.objects.get(user=here.caseworker.user_id)
    leader, address = log_in(here.decider), f"/kolleger/{row.public_id}/enhed/"
    assert leader.post(address, {"unit": " "}).status_code == 422
    assert leader.post(address, {"unit": "Voksenenheden"}).status_code == 302
    assert "Voksenenheden" in leader.get("/kolleger/").content.decode()
    assert log_in(world.there.decider).get(address).status_code == 404
    assert log_in(here.caseworker).get(address).status_code == 403, "nobody writes their own"
    read_by(here.caseworker, here.citizen.person_id)
    with clock.at(DAY + timedelta(days=9)):
        seen = log_in(here.citizen).get("/laesninger/").content.decode()
        assert here.caseworker.name in seen
        assert "Voksenenheden" not in seen
        with acting(here.decider):
            dated_settings.choose(READER_SHOWN, UNIT, since=clock.today(), ground="Udvalgets beslutning.")
        browser = log_in(here.caseworker)
        assert browser.get(f"/sager/{here.cases['open'].case}/").status_code == 200, "read on the page, with the unit"
        page = log_in(here.citizen).get("/laesninger/").content.decode()
        assert "Voksenenheden, Eksempelkommune" in page
        assert here.caseworker.name in page, "what was read before keeps the name"
        officer = log_in(here.officer).get("/laesninger/").content.decode()
        assert "Voksenenheden" not in officer
        assert here.caseworker.name in officer


def test_a_choice_is_made_on_the_page_from_today_or_later_and_says_what_it_rests_on(world: World) -> None:
    decider = log_in(world.here.decider)
    address = f"/indstillinger/{READER_SHOWN.name}/"
    with clock.at(DAY):
        for wrong in ({"since": "09-03-2025"}, {"ground": ""}, {"value": "noget"}):
            answer = decider.post(address, {"value": UNIT, "since": "10-03-2025", "ground": "Beslutning"} | wrong)
            assert answer.status_code == 422
        tomorrow = {"value": UNIT, "since": "11-03-2025", "ground": "Beslutning"}
        assert decider.post(address, tomorrow).status_code == 302
        page = log_in(world.here.officer).get("/indstillinger/").content.decode()
        assert "medarbejderens navn" in page
        assert "11-03-2025</time>: medarbejderens enhed" in page
        assert "Vælg<span" not in page, "the officer reads and does not choose"
        with acting(world.here.decider):
            assert dated_settings.value_of(READER_SHOWN, world.here.municipality_id) != UNIT
            assert dated_settings.value_of(READER_SHOWN, world.there.municipality_id) != UNIT
    assert decider.get("/indstillinger/findes-ikke/").status_code == 404
