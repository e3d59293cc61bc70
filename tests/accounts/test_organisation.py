"""An organisation has several users and places; a user acts for it alone, and nobody ends their own access."""

import re

import pytest
from django.test import Client

from hjemmel.core.actor import acting
from hjemmel.core.models import OrganisationMembership, ProductionUnit, User
from world import World, log_in

pytestmark = pytest.mark.django_db
PAGE = "/virksomheden/"


def test_a_colleague_is_let_in_with_a_password_shown_once_and_shut_out_again(world: World) -> None:
    here = world.here
    browser = log_in(here.employer)
    typed = {"add_colleague": "1", "colleague": "Kaj Kollega", "username": "kaj"}
    shown = browser.post(PAGE, typed).content.decode()
    (password,) = re.findall(r"<code>([^<]+)</code>", shown)
    assert password not in browser.get(PAGE).content.decode()
    assert Client().login(username="kaj", password=password)
    taken = browser.post(PAGE, typed)
    assert taken.status_code == 422
    assert "Brugernavnet er taget" in taken.content.decode()
    public_id = User.objects.get(username="kaj").public_id
    assert log_in(world.there.employer).post(f"{PAGE}brugere/{public_id}/luk/").status_code == 404
    assert browser.post(f"{PAGE}brugere/{public_id}/luk/").status_code == 302
    with acting(here.employer):
        assert not OrganisationMembership.objects.filter(name="Kaj Kollega").exists()


def test_nobody_ends_their_own_access(world: World) -> None:
    own = User.objects.get(pk=world.here.employer.user_id).public_id
    assert log_in(world.here.employer).post(f"{PAGE}brugere/{own}/luk/").status_code == 404


def test_places_are_known_by_ten_digits_each_once(world: World) -> None:
    browser = log_in(world.here.employer)
    typed = {"add_unit": "1", "place": "Filialen", "number": "1000000001"}
    assert [browser.post(PAGE, typed).status_code for _ in range(2)] == [302, 422]
    assert "Et P-nummer er ti cifre" in browser.post(PAGE, typed | {"number": "123"}).content.decode()
    with acting(world.here.employer):
        assert ProductionUnit.objects.get(name="Filialen").number == "1000000001"
    with acting(world.there.employer):
        assert not ProductionUnit.objects.filter(name="Filialen").exists()
