"""The locks of the look-up as somebody at the screen meets them: user, employer and network; and who is told."""

import re
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from hjemmel.accounts.services import open_employer_access
from hjemmel.core.actor import Actor, acting, system_actor
from hjemmel.core.models import Organisation, User
from hjemmel.schemes.socialt_frikort.models import Card
from hjemmel.schemes.socialt_frikort.queries import current_number
from hjemmel.schemes.socialt_frikort.services.look_ups import (
    FAILURES_A_NETWORK,
    FAILURES_A_USER,
    FAILURES_AN_EMPLOYER,
)
from world import World, log_in

pytestmark = pytest.mark.django_db

HERE, ELSEWHERE = "192.0.2.1", "192.0.2.2"
Alarms = Callable[[], list[tuple[str, ...]]]
FAILED, LOCKED, FOUND = "Vi fandt ikke et frikort", "for mange gange", "Nu kan du registrere løn"


@pytest.fixture
def shown(world: World, card: Card) -> dict[str, str]:
    """The id and code that the citizen shows."""
    with acting(world.here.citizen):
        number = current_number(card)
    return {"number": number.number, "code": number.code}


def colleagues(world: World, employer: Actor, count: int) -> list[Client]:
    """More people who work for an employer, each in a browser of their own."""
    with acting(system_actor(world.here.municipality_id)):
        organisation = Organisation.objects.get(pk=employer.organisation_id)
        names = [f"{organisation.cvr}-{number}" for number in range(count)]
        for name in names:
            open_employer_access(organisation, username=name, name=name)
    browsers = [Client() for _ in names]
    for browser, name in zip(browsers, names, strict=True):
        browser.force_login(User.objects.get(username=name))
    return browsers


def look_up(browser: Client, shown: dict[str, str], network: str) -> str:
    """Type an id and a code from a network; the page that comes."""
    typed = {"begins_on": "10-03-2025", "work": "ordinary", "has_danish_cvr_or_is_public": "on"}
    page = browser.post(reverse("frikort:declare"), typed | shown, follow=True, REMOTE_ADDR=network)
    return page.content.decode()


def fail(browsers: list[Client], times: int, network: str) -> None:
    """Each of them fails so many times."""
    for browser in browsers:
        for _ in range(times):
            assert FAILED in look_up(browser, {"number": "00000", "code": "0000"}, network)


@pytest.fixture
def alarms(world: World) -> Alarms:
    """Asks for the alarms that the data protection officer reads: who is locked, which employer, from where."""

    def read() -> list[tuple[str, ...]]:
        page = log_in(world.here.officer).get(reverse("frikort:alerts")).content.decode()
        rows = re.findall(r"CVR (\d+).*?Spærret\">(.*?)</td>.*?Netværk\">(.*?)</td>", page, re.DOTALL)
        return [(locked, cvr, network) for cvr, locked, network in rows]

    before = len(read())
    return lambda: read()[: len(read()) - before]


def test_a_user_is_locked_and_a_colleague_is_not(world: World, shown: dict[str, str], alarms: Alarms) -> None:
    locked, colleague = colleagues(world, world.there.employer, 2)
    fail([locked], FAILURES_A_USER, HERE)
    assert LOCKED in look_up(locked, shown, ELSEWHERE), "with the right key too, and wherever from"
    assert alarms() == [("En bruger", "90992000", HERE)]
    assert FOUND in look_up(colleague, shown, HERE)


def test_an_employer_is_locked_and_another_is_not(world: World, shown: dict[str, str], alarms: Alarms) -> None:
    *failing, innocent = colleagues(world, world.there.employer, FAILURES_AN_EMPLOYER // (FAILURES_A_USER - 1) + 2)
    fail(failing[:-1], FAILURES_A_USER - 1, HERE)  # nobody of them is locked by their own failures
    assert alarms() == []
    fail(failing[-1:], FAILURES_AN_EMPLOYER % (FAILURES_A_USER - 1), ELSEWHERE)
    assert LOCKED in look_up(innocent, shown, ELSEWHERE)
    assert alarms() == [("Hele virksomheden", "90992000", ELSEWHERE)]
    with acting(system_actor(world.here.municipality_id)):
        other = Organisation.objects.create(cvr="90993000", name="Et andet værksted")
    (somebody,) = colleagues(world, Actor(world.here.employer.kind, organisation_id=other.pk), 1)
    assert FOUND in look_up(somebody, shown, HERE)


def test_a_network_is_locked_for_every_employer(world: World, shown: dict[str, str], alarms: Alarms) -> None:
    with acting(system_actor(world.here.municipality_id)):
        towns = [Organisation.objects.create(cvr=f"9100000{digit}", name=f"Butik {digit}") for digit in range(4)]
    shops = [colleagues(world, Actor(world.here.employer.kind, organisation_id=shop.pk), 3) for shop in towns]
    innocent = colleagues(world, world.there.employer, 1)[0]
    times = FAILURES_A_USER - 1
    everybody = [browser for shop in shops for browser in shop][: FAILURES_A_NETWORK // times]
    fail(everybody, times, HERE)
    assert alarms() == [("Netværket, for alle virksomheder", "91000003", HERE)]
    assert LOCKED in look_up(innocent, shown, HERE)
    assert FOUND in look_up(innocent, shown, ELSEWHERE)
