"""The pages about people: found with no number in an address, made known, applied for, and each look in full logged."""

import re
from uuid import UUID

import pytest
from django.test import Client

from hjemmel.casework.models import Application, ApplicationSender, Case, FormDraft
from hjemmel.core.actor import acting
from hjemmel.core.cpr import Cpr
from hjemmel.core.models import Person, PersonRead
from world import SCHEME, World, log_in

pytestmark = pytest.mark.django_db
UNKNOWN = "670190-2222"
CHILD = "700316-4000"


def make_known(browser: Client, cpr: str = UNKNOWN, **also: str) -> str:
    """Make somebody known on the page; returns the address one comes to."""
    answer = browser.post("/borgere/", {"register": "1", "cpr": cpr, "name": "Ny Prøve"} | also)
    assert answer.status_code == 302, answer.content.decode()
    return str(answer["Location"])


def test_an_unknown_number_is_made_known_and_is_in_no_address(world: World) -> None:
    browser = log_in(world.here.caseworker)
    asked = browser.post("/borgere/", {"q": UNKNOWN})
    assert asked.status_code == 200
    assert "Kontrolcifret passer ikke" in asked.content.decode()  # modulus 11 warns and refuses nothing
    home = make_known(browser, address="Nyvej 3\n0991 Eksempelby")
    assert re.fullmatch(r"/borgere/[0-9a-f-]{36}/", home)
    again = browser.post("/borgere/", {"q": UNKNOWN.replace("-", "")})
    assert again["Location"] == home
    page = browser.get(home).content.decode()
    assert "670190-••••" in page
    assert "2222" not in page
    assert "Nyvej 3" in page


def test_a_look_alike_is_shown_before_somebody_is_entered_twice(world: World) -> None:
    browser = log_in(world.here.caseworker)
    make_known(browser)
    twice = {"register": "1", "cpr": "670190-3333", "name": "ny prøve"}
    warned = browser.post("/borgere/", twice)
    assert warned.status_code == 422
    assert "Er det den samme?" in warned.content.decode()
    assert browser.post("/borgere/", twice | {"is_another": "on"}).status_code == 302


def test_the_whole_number_is_shown_when_asked_for_and_the_look_is_recorded(world: World) -> None:
    here = world.here
    browser = log_in(here.caseworker)
    page = browser.post(f"/borgere/{here.cases['open'].person}/cpr-nummer/").content.decode()
    assert here.cprs[0] in page
    with acting(here.officer):
        read = PersonRead.objects.filter(action="casework.read_full_cpr").get()
        assert (read.person_id, read.fields) == (here.citizen.person_id, "hele CPR-nummeret")


def intake(person: UUID, **answers: str) -> tuple[str, dict[str, str]]:
    """The address of an intake and what is typed there."""
    typed = {"received_on": "10-03-2025", "channel": "letter", "sender": "citizen", "will": "own"}
    return f"/borgere/{person}/ansoegning/{SCHEME}/", typed | answers


def test_an_application_with_a_helper_keeps_who_sent_it_and_what_the_citizen_wants(world: World) -> None:
    here = world.here
    browser = log_in(here.caseworker)
    home = make_known(browser)
    with acting(here.caseworker):
        person = Person.objects.with_cpr(Cpr.parse(UNKNOWN)).get()
    address, typed = intake(
        person.public_id,
        channel="spoken",
        sender="organisation",
        will="told",
        has_mitid="no",
        taxable_work_income_last_year="4.250",
    )
    refused = browser.post(address, typed)
    assert refused.status_code == 422
    assert "4.250" in refused.content.decode()  # nothing typed is lost
    typed |= {"sender_name": "Værestedet Prøven", "will_note": "Jeg vil gerne arbejde lidt."}
    answer = browser.post(address, typed)
    assert answer.status_code == 302
    with acting(here.caseworker):
        case = Case.objects.get(person=person)
        sender = case.senders.get()
        assert (sender.sender, sender.name) == ("organisation", "Værestedet Prøven")
        assert case.application.has_mitid is False
        assert [fact.value for fact in case.recorded_facts.all()] == ["4250.00"]
    shown = browser.get(f"/sager/{case.public_id}/").content.decode()
    assert "Jeg vil gerne arbejde lidt." in shown
    assert "Værestedet Prøven" in shown
    assert str(case.public_id) in browser.get(home).content.decode()


def test_a_second_open_case_is_made_only_on_purpose(world: World) -> None:
    here = world.here
    browser = log_in(here.caseworker)
    address, typed = intake(here.cases["open"].person)  # type: ignore[arg-type]
    warned = browser.post(address, typed)
    assert warned.status_code == 422
    assert "allerede en åben sag" in warned.content.decode()
    assert browser.post(address, typed | {"another": "on"}).status_code == 302


def test_an_application_is_not_received_tomorrow(world: World) -> None:
    address, typed = intake(world.here.cases["open"].person, received_on="11-03-2025", another="on")  # type: ignore[arg-type]
    answer = log_in(world.here.caseworker).post(address, typed)
    assert answer.status_code == 422
    assert "efter i dag" in answer.content.decode()


def test_what_the_citizen_sends_is_the_citizens(world: World) -> None:
    with acting(world.here.citizen):
        assert set(Application.objects.values_list("will", "has_mitid")) == {("own", True)}
        first = ApplicationSender.objects.order_by("case_id", "pk").distinct("case_id")
        assert {row.sender for row in first} == {"citizen"}


def test_numbers_and_addresses_are_not_kept_in_drafts(world: World) -> None:
    here = world.here
    browser = log_in(here.caseworker)
    key = f"borgere-{here.cases['open'].person}-relation"
    typed = {"cpr": UNKNOWN, "address": "Hemmelig Sti 7", "name": "Ny Prøve"}
    assert browser.post(f"/kladder/{key}/", typed).status_code == 200
    with acting(here.caseworker):
        assert FormDraft.objects.get(key=key).fields == {"name": ["Ny Prøve"]}


@pytest.mark.parametrize(
    ("step", "typed", "shown"),
    [
        ("relation", {"kind": "parent", "cpr": UNKNOWN, "name": "Ny Prøve"}, "Forælder"),
        ("relation", {"kind": "in_custody", "cpr": CHILD, "name": "Ny Prøve"}, "Barn i borgerens varetægt"),
        (
            "repraesentant",
            {
                "kind": "guardian",
                "cpr": UNKNOWN,
                "name": "Ny Prøve",
                "scope": SCHEME,
                "basis": "Beskikkelse",
                "since": "01-01-2025",
                "gets_letters": "on",
            },
            "Beskikkelse",
        ),
        ("doedsfald", {"on": "09-03-2025"}, "Død 9. marts 2025"),
        ("udrejse", {"on": "10-03-2025"}, "Udrejst 10. marts 2025"),
        ("nyt-nummer", {"cpr": UNKNOWN}, "Har haft"),
    ],
)
def test_what_is_recorded_stands_on_the_citizens_page(
    world: World, step: str, typed: dict[str, str], shown: str
) -> None:
    browser = log_in(world.here.caseworker)
    home = f"/borgere/{world.here.cases['open'].person}/"
    answer = browser.post(f"{home}{step}/", typed)
    assert answer.status_code == 302, answer.content.decode()
    assert shown in browser.get(home).content.decode()


def test_a_power_of_attorney_for_one_case_reaches_that_case_alone(world: World) -> None:
    here = world.here
    browser = log_in(here.caseworker)
    typed = {"kind": "power_of_attorney", "cpr": UNKNOWN, "name": "Ny Prøve", "basis": "Fuldmagt", "gets_letters": "on"}
    case, other = here.cases["open"].case, here.cases["draft"].case
    answer = browser.post(f"/sager/{case}/repraesentant/", typed | {"since": "10-03-2025"})
    assert answer["Location"] == f"/sager/{case}/"
    shown = {
        key: "Ny Prøve (partsrepræsentant)" in browser.get(f"/sager/{key}/").content.decode() for key in (case, other)
    }
    assert shown == {case: True, other: False}


def test_somebody_unknown_needs_a_name(world: World) -> None:
    home = f"/borgere/{world.here.cases['open'].person}/"
    answer = log_in(world.here.caseworker).post(f"{home}relation/", {"kind": "spouse", "cpr": UNKNOWN})
    assert answer.status_code == 422
    assert "Personen er ikke kendt" in answer.content.decode()
