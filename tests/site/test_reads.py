"""Who read what about whom is written down; a CPR number is nowhere but sealed in its row."""

import logging
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connections, transaction

from addresses import MATRIX, NO, NONE, OK, ROLES, UUID_FORM, Browsers, Call, addresses, everybody, operations
from database import SUPERUSER, Database
from hjemmel.core import access
from hjemmel.core.actor import Actor, acting
from hjemmel.core.models import PersonRead
from world import OVER_LIMIT, REASONS, WITHIN_LIMIT, World

LISTS = {
    "frikort:employer",
    "casework:my_cases",
    "casework:day_list",
    "casework:cases",
    "casework:export_cases",
    "api:list_decisions",
}
FIGURES = ("publication:", "statistics:", "treatment:")
"""What these show is counted: it is about no citizen, although there has to be a row of it."""

SHOWN = [
    (call, role)
    for call, expected in MATRIX.items()
    for role, found in zip(ROLES, expected, strict=True)
    if call.method == "GET" and found == OK and (call.about or call.name in LISTS)
    if not call.name.startswith(FIGURES)
]
"""The calls that show something about a citizen, and to whom.

An employer sees no person: its own entries and a balance, by a card's id. Its looks are written down all the same.
"""

ABOUT_TWO = {"casework:end_relation"}

ACTIONS = {name: getattr(view, "action", None) for name, view in [*addresses(), *operations()]}


def reads_of(actor: Actor) -> list[PersonRead]:
    """What the actor has read, oldest first."""
    with acting(actor):
        return list(PersonRead.objects.filter(user_id=actor.user_id).order_by("pk"))


@pytest.mark.parametrize(("call", "role"), SHOWN, ids=str)
def test_whoever_sees_a_citizen_is_written_down(browsers: Browsers, world: World, call: Call, role: str) -> None:
    reader, citizen = world.here.people[role], world.here.citizen
    with transaction.atomic():
        before = reads_of(reader)
        assert browsers[reader].get(call.path(world.here)).status_code == OK
        new = reads_of(reader)[len(before) :]
        transaction.set_rollback(True)
    about_citizen = [read for read in new if read.person_id == citizen.person_id]
    assert about_citizen, "nobody wrote down that this was seen"
    for read in new:
        assert (read.reader, read.capacity) == (reader.name, reader.kind)
        assert read.action in access.actions()
        assert read.municipality_id == (None if role == "employer" else world.here.municipality_id)
        assert read.fields
        assert not re.search(r"[0-9]", read.fields), "names of fields, never values"
    assert ACTIONS[call.name].name in {read.action for read in new}, "a part of the page may add one of its own"
    if call.about and call.name not in ABOUT_TWO:
        assert {read.person_id for read in new} == {citizen.person_id}


def test_what_nobody_was_shown_is_not_written_down(browsers: Browsers, world: World) -> None:
    with transaction.atomic():
        before = {actor: len(reads_of(actor)) for actor in everybody(world)}
        for actor in everybody(world):
            browsers[actor].get("/")
        for call in MATRIX:
            if call.about and call.method == "GET":
                assert browsers[world.there.caseworker].get(call.path(world.here)).status_code in (NO, NONE)
        assert {actor: len(reads_of(actor)) for actor in everybody(world)} == before
        transaction.set_rollback(True)


def test_officer_and_citizen_see_their_own_part_of_the_record(browsers: Browsers, world: World) -> None:
    with transaction.atomic():
        for town in (world.here, world.there):
            for call in (Call("GET", "casework:case", "open"), Call("GET", "casework:day_list")):
                browsers[town.caseworker].get(call.path(town))
        here, there = world.here, world.there
        pages = {
            name: browsers[actor].get("/laesninger/").content.decode()
            for name, actor in {"officer": here.officer, "citizen": here.citizen}.items()
        }
        transaction.set_rollback(True)
    assert all(here.caseworker.name in page for page in pages.values())
    assert not any(there.caseworker.name in page for page in pages.values())
    assert here.citizen.name in pages["officer"]
    assert here.neighbour.name in pages["officer"]
    assert here.neighbour.name not in pages["citizen"]
    assert not any(name in page for page in pages.values() for name in (there.citizen.name, there.neighbour.name))


def forms_of(cpr: str) -> tuple[bytes, ...]:
    """A CPR number as it could be written: with and without hyphen, and as the hexadecimal digits of its bytes."""
    plain = cpr.replace("-", "")
    return tuple(form.encode() for form in (cpr, plain, plain.encode().hex(), cpr.encode().hex()))


def test_no_cpr_number_is_in_any_address_answer_log_line_or_file_name(
    browsers: Browsers, world: World, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Every SQL statement is a log line. Not through the proxy, which keeps no attribute that could be put back.
    monkeypatch.setattr(connections["default"], "force_debug_cursor", True)
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.DEBUG, "django.db.backends")
    answered = b""
    with transaction.atomic():
        for call, role in SHOWN:
            response = browsers[world.here.people[role]].get(call.path(world.here))
            answered += call.path(world.here).encode() + response.serialize_headers() + response.content
        missing = browsers[world.here.caseworker].get("/sager/findes-ikke/")
        answered += missing.serialize_headers() + missing.content
        transaction.set_rollback(True)
    stored = [settings.HJEMMEL_FILES, settings.HJEMMEL_OUTBOX]
    names = "\n".join(str(path) for folder in stored for path in Path(folder).rglob("*"))
    assert "SELECT" in caplog.text
    everything = answered + caplog.text.encode() + names.encode()
    for cpr in world.here.cprs:
        assert not any(form in everything for form in forms_of(cpr))
    masked = f"{world.here.cprs[0][:6]}-••••".encode()
    assert masked in answered, "the case shows it masked"


def test_addresses_hold_public_ids_only(world: World) -> None:
    for call in MATRIX:
        if call.about:
            assert len(re.findall(UUID_FORM, call.path(world.here))) == 1
        named = {str(argument) for argument in call.arguments}  # a year, a number of a version: no key of a row
        parts = re.sub(UUID_FORM, "", call.path(world.here)).split("/")
        assert not any(part.isdecimal() for part in parts if part not in named)


def test_no_table_holds_a_cpr_number_in_the_clear(module_database: Database, world: World) -> None:
    with module_database.as_role(SUPERUSER) as everyone:
        tables = [name for (name,) in everyone.execute("SELECT relname FROM pg_class WHERE relkind = 'r' "
                                                       "AND relnamespace = 'public'::regnamespace")]  # fmt: skip
        for table in tables:
            content = "\n".join(row for (row,) in everyone.execute(f"SELECT t::text FROM {table} t")).encode()
            for cpr in (*world.here.cprs, *world.there.cprs):
                assert not any(form in content for form in forms_of(cpr)), table


def test_the_record_holds_no_values(module_database: Database, world: World) -> None:
    with module_database.as_role(SUPERUSER) as everyone:
        rows = "\n".join(row for (row,) in everyone.execute("SELECT (action, fields)::text FROM core_personread"))
    assert rows
    assert not any(str(value) in rows for value in (WITHIN_LIMIT, OVER_LIMIT, REASONS, world.here.citizen.name))
    assert {row.split(",")[0].strip("(") for row in rows.split("\n")} <= access.actions().keys()


def test_what_an_employer_looks_at_is_seen_by_the_citizen_and_the_officer_of_the_citizens_municipality(
    browsers: Browsers, world: World
) -> None:
    here, there = world.here, world.there
    with transaction.atomic():
        call = Call("GET", "frikort:employment", "granted")
        assert browsers[here.employer].get(call.path(here)).status_code == OK
        seeing = (here.citizen, here.officer, here.neighbour, there.citizen, there.officer)
        shown = {actor: here.employer.name in browsers[actor].get("/laesninger/").content.decode() for actor in seeing}
        with acting(here.employer):
            looks = PersonRead.objects.all()
            assert {look.user_id for look in looks} == {here.employer.user_id}
        transaction.set_rollback(True)
    assert shown == {actor: actor in (here.citizen, here.officer) for actor in seeing}
