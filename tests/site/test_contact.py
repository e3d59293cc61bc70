"""Where somebody turns stands on every page: for a citizen their municipality, for an employer the register."""

import re

import pytest
from pytest_django import Settings

from addresses import MATRIX, OK, ROLES, Call
from world import Town, World, log_in

pytestmark = pytest.mark.django_db


def pages(role: str, town: Town) -> dict[Call, str]:
    """What somebody in the role reads on each page that is theirs, and where there is none."""
    browser = log_in(getattr(town, role))
    answers = {
        call: browser.get(call.path(town))
        for call, row in MATRIX.items()
        if call.method == "GET" and row[ROLES.index(role)] == OK
    }
    shown = {
        call: answer.content.decode()
        for call, answer in answers.items()
        if answer.headers.get("Content-Type", "").startswith("text/html") and b"<footer" in answer.content
    }
    assert len(shown) > 10
    return shown | {Call("GET", "front", "nowhere"): browser.get("/findes-ikke/").content.decode()}


def footer(page: str) -> str:
    """The foot of a page."""
    return re.findall(r"<footer>.*</footer>", page, re.DOTALL)[0]


def test_an_employer_turns_to_the_register_and_learns_nothing_of_where_a_citizen_lives(
    world: World, settings: Settings
) -> None:
    settings.HJEMMEL_REGISTER = ["Frikortregistret", "11 22 33 44", "frikort@register.example", "Hverdage kl. 9-15"]
    for call, page in pages("employer", world.here).items():
        for told in ("Kontakt Frikortregistret", "tel:11223344", "frikort@register.example", "Hverdage kl. 9-15"):
            assert told in footer(page), f"{call} does not tell {told}"
        assert "Skriv ikke medarbejderens navn eller CPR-nummer" in footer(page)
        assert "Rådhuspladsen" not in page, f"{call} tells of a municipality"


def test_where_no_register_is_named_the_employer_still_learns_whom_to_ask(world: World) -> None:
    page = log_in(world.here.employer).get("/arbejdsgiver/frikort/").content.decode()
    assert "Spørg kommunen, hvor virksomheden ligger" in footer(page)


def test_a_citizen_turns_to_their_municipality(world: World) -> None:
    for call, page in pages("citizen", world.here).items():
        assert "Kontakt Eksempelkommune" in footer(page), call
        assert "tel:00000000" in footer(page), call
