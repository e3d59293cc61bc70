"""Keys for programs: shown once, working at once, limited to what was chosen, and ended by one click."""

import re

import pytest
from django.test import Client

from hjemmel.api.models import ApiToken
from hjemmel.casework.access import READ_CASE, READ_DECISION
from hjemmel.core.actor import Actor, acting
from world import Town, World, log_in

pytestmark = pytest.mark.django_db

KEY = re.compile(r"hjm_[\w-]{40,}")


def _issued(town: Town) -> tuple[Client, str]:
    browser = log_in(town.decider)
    answer = browser.post("/api-noegler/", {"name": "Journal", "actions": [READ_DECISION.name], "days": "30"})
    (key,) = KEY.findall(answer.content.decode())
    assert "no-store" in answer["Cache-Control"]
    return browser, key


def _call(key: str, path: str) -> int:
    return Client().get(path, headers={"Authorization": f"Bearer {key}"}).status_code


def test_a_new_key_works_at_once_and_is_shown_once(world: World) -> None:
    browser, key = _issued(world.here)
    assert (_call(key, "/api/v1/decisions"), _call(key, "/api/v1/cases")) == (200, 403)
    assert key not in browser.get("/api-noegler/").content.decode()


def test_a_key_is_ended_by_its_own_municipality_only(world: World) -> None:
    browser, key = _issued(world.here)
    with acting(world.here.decider):
        made = ApiToken.objects.get(name="Journal")
    address = f"/api-noegler/{made.public_id}/spaer/"
    assert log_in(world.there.decider).post(address).status_code == 404
    assert _call(key, "/api/v1/decisions") == 200
    assert browser.post(address).status_code == 302
    assert _call(key, "/api/v1/decisions") == 401
    assert browser.post(address).status_code == 404, "a key ends once"


@pytest.mark.parametrize(
    ("who", "wrong"),
    [
        ("decider", {"actions": []}),
        ("decider", {"days": "401"}),
        ("decider", {"name": ""}),
        ("employer", {"actions": [READ_CASE.name]}),
    ],
)
def test_a_key_that_cannot_be_made_says_why_and_is_not_made(world: World, who: str, wrong: dict[str, object]) -> None:
    actor: Actor = world.here.people[who]
    asked = {"name": "Journal", "actions": [READ_DECISION.name], "days": "30"} | wrong
    answer = log_in(actor).post("/api-noegler/", asked)
    assert answer.status_code == 422
    assert not KEY.search(answer.content.decode())
    with acting(world.here.decider):
        assert not ApiToken.objects.filter(name="Journal").exists()
