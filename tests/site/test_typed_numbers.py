"""A CPR number that is typed goes nowhere but into its sealed column, whichever form it is typed in."""

import logging
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections

from database import SUPERUSER, Database
from hjemmel.core.actor import acting
from hjemmel.core.cpr import mentions_number
from hjemmel.core.models import StaffMembership
from papers import page_with
from world import SCHEME, World, log_in

NEW, THIRD, FOURTH = "670190-2222", "680191-3333", "690192-4444"


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Lønseddel 610384-1000", True),
        ("6103841000", True),
        ("610384 1000.", True),
        ("Sag 2025-000012 af 10-03-2025", False),
        ("P-nummer 9999991234", False),  # the first six digits are no date
        ("1006103841000", False),
        ("0d00d53d0-610384", False),
    ],
)
def test_a_number_is_told_from_other_digits(text: str, mentions: bool) -> None:
    assert mentions_number(text) is mentions


def test_numbers_that_are_typed_are_in_no_address_log_table_or_file_name(
    own_database: Database, world: World, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = world.here
    desk, leader, officer = (log_in(who) for who in (here.caseworker, here.decider, here.officer))
    monkeypatch.setattr(connections["default"], "force_debug_cursor", True)
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.DEBUG, "django.db.backends")
    home, known = f"/borgere/{here.cases['open'].person}/", here.cprs[1]
    with acting(here.decider):
        colleague = StaffMembership.objects.get(user=here.caseworker.user_id).public_id
    somebody = {"name": "Ny Prøve", "lives_elsewhere": "on"}
    posts = [
        (desk, "/sager/", {"q": known}),
        (desk, "/borgere/", {"q": known}),
        (desk, "/borgere/", {"q": NEW}),
        (desk, "/borgere/", {"register": "on", "cpr": NEW, "name": "Ny Prøve"}),
        (desk, f"{home}relation/", {"kind": "spouse", "cpr": THIRD, **somebody}),
        (
            desk,
            f"{home}repraesentant/",
            {"kind": "guardian", "cpr": FOURTH, "scope": SCHEME, "basis": "x", "since": "01-01-2025", **somebody},
        ),
        (desk, f"{home}saml/", {"cpr": NEW, "reason": "Samme."}),
        (desk, f"{home}nyt-nummer/", {"cpr": known}),
        (leader, f"/kolleger/{colleague}/borger/", {"cpr": known}),
        (officer, "/aendringer/borger/", {"q": known}),
    ]
    statuses, headers = [], ""
    for browser, address, typed in posts:
        answer = browser.post(address, typed)
        statuses.append(answer.status_code)
        headers += answer.serialize_headers().decode() + address
    assert set(statuses) <= {200, 302, 422}, statuses
    assert statuses.count(302) >= 5, "most of them did something"
    names = "\n".join(str(path) for folder in (settings.HJEMMEL_FILES, settings.HJEMMEL_OUTBOX)
                      for path in Path(folder).rglob("*"))  # fmt: skip
    with own_database.as_role(SUPERUSER) as everybody:
        tables = everybody.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
        kept = "\n".join(row for (table,) in tables for (row,) in everybody.execute(f"SELECT t::text FROM {table} t"))
    assert "SELECT" in caplog.text
    assert "Ny Prøve" in kept, "what is searched can be read at all"
    searched = {"headers": headers, "log": caplog.text, "names": names, "tables": kept}
    for number in (NEW, THIRD, FOURTH, known):
        plain = number.replace("-", "")
        for form in (number, plain, plain.encode().hex(), number.encode().hex()):
            assert [name for name, text in searched.items() if form in text] == []


@pytest.mark.django_db
def test_a_number_typed_in_a_search_field_is_taken_out_of_the_address(world: World) -> None:
    lawyer = log_in(world.here.lawyer)
    answer = lawyer.get("/klager/", {"q": f"Asta {world.here.cprs[0]}", "status": "received"})
    assert answer["Location"] == "/klager/?status=received"
    assert "Et CPR-nummer må ikke stå i en adresse" in lawyer.get(answer["Location"]).content.decode()
    assert lawyer.get("/klager/", {"q": "K2025-000012"}).status_code == 200


@pytest.mark.django_db
def test_a_number_is_no_subject_of_a_document(world: World) -> None:
    here = world.here
    case = here.cases["open"].case
    file = SimpleUploadedFile("a.pdf", page_with("x"))
    refused = log_in(here.citizen).post(f"/sager/{case}/send/", {"files": file, "about": f"Løn {here.cprs[0]}"})
    assert refused.status_code == 422
    assert "Skriv ikke et CPR-nummer her" in refused.content.decode()
    typed = {"direction": "incoming", "dated_on": "10-03-2025", "correspondent": "Læge", "description": here.cprs[0]}
    file = SimpleUploadedFile("a.pdf", page_with("x"))
    refused = log_in(here.caseworker).post(f"/sager/{case}/dokumenter/nyt/", typed | {"file": file})
    assert refused.status_code == 422
    assert "Skriv ikke et CPR-nummer her" in refused.content.decode()
