"""The log of a walk through the program: each line JSON with its request, and nobody in it."""

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from hjemmel.casework import queries
from hjemmel.core.actor import acting
from hjemmel.core.logs import JsonFormatter
from hjemmel.core.models import Person
from world import World, log_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """What production would log, and more: everything from INFO on, of every library."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonFormatter())
    root = logging.getLogger()
    levels = {logger: logger.level for logger in (root, logging.getLogger("hjemmel"))}
    for logger in levels:
        logger.setLevel(logging.INFO)
    root.addHandler(handler)
    yield stream
    root.removeHandler(handler)
    for logger, level in levels.items():
        logger.setLevel(level)


def lines(log: io.StringIO) -> list[dict[str, Any]]:
    """Every line, read as JSON."""
    return [json.loads(line) for line in log.getvalue().splitlines()]


def test_a_walk_leaves_nobody_in_the_log(world: World, log: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    here = world.here
    cpr = here.cprs[0]
    for actor in (*here.people.values(), None):
        client = log_in(actor)
        client.raise_request_exception = False
        for path in ("/", "/dagens-liste/", "/mine-sager/", "/laesninger/", "/api/v1/decisions"):
            client.get(path, {"q": f"{here.citizen.name} {cpr}"})
        client.get(f"/sager/{here.cases['open'].case}/")
        client.get(f"/afgoerelser/{here.cases['granted'].decision}/")
        client.get(f"/findes-ikke/{here.citizen.name}/{cpr}/", headers={"X-Request-ID": f"{here.citizen.name} {cpr}"})
        client.post("/ansoeg/socialt-frikort/", {"taxable_work_income_last_year": f"{here.citizen.name} {cpr}"})
        client.get("/dagens-liste/", headers={"Host": f"{cpr}.example"})

    def fail() -> None:
        with acting(here.caseworker), connection.cursor() as cursor:
            person = Person.objects.get(pk=here.citizen.person_id)
            try:
                raise ValueError(f"{person.name} {person.cpr.in_full()}")
            except ValueError:
                cursor.execute("SELECT %s::bigint", [f"{person.name} {person.cpr.digits}"])

    monkeypatch.setattr(queries, "day_list", fail)
    failing = log_in(here.caseworker)
    failing.raise_request_exception = False
    assert failing.get("/dagens-liste/").status_code == 500
    logging.getLogger("elsewhere").warning("%s has %d cases and %s", here.citizen.name, 3, cpr)
    logging.getLogger("elsewhere").error(f"somebody wrote {cpr} and {cpr.replace('-', '')}")

    text = log.getvalue()
    private = {
        cpr,
        cpr.replace("-", ""),
        *(part for person in here.people.values() for part in person.name.split()[:1]),
    }
    assert "Asta" in private
    assert not [word for word in private if word in text]
    errors = [line for line in lines(log) if line.get("error")]
    kinds = [error["type"] for line in errors for error in line["error"]]
    assert "builtins.ValueError" in kinds
    assert any(error.get("sqlstate") == "22P02" for line in errors for error in line["error"])
    assert any("test_logs.py" in place for line in errors for error in line["error"] for place in error["at"])
    assert lines(log)[-2]["event"] == "… has 3 cases and …"


def test_each_line_of_a_request_has_its_id_and_the_answer_too(world: World, log: io.StringIO) -> None:
    response = log_in(world.here.caseworker).get("/dagens-liste/")
    (line,) = [line for line in lines(log) if line["event"] == "request"]
    assert line["request"] == response["X-Request-ID"]
    assert (
        line.items()
        >= {
            "level": "info",
            "logger": "hjemmel.requests",
            "method": "GET",
            "route": "dagens-liste/",
            "status": 200,
            "capacity": "staff",
            "municipality": world.here.municipality_id,
        }.items()
    )
    assert Client().get("/", headers={"X-Request-ID": "from-the-proxy-1"})["X-Request-ID"] == "from-the-proxy-1"


def test_an_address_is_logged_as_its_route(world: World, log: io.StringIO) -> None:
    log_in(world.here.caseworker).get(f"/sager/{world.here.cases['open'].case}/")
    (line,) = [line for line in lines(log) if line["event"] == "request"]
    assert line["route"] == "sager/<uuid:public_id>/"
    assert str(world.here.cases["open"].case) not in log.getvalue()


_arguments = st.one_of(st.text(), st.integers(), st.floats(), st.none(), st.binary())


@given(st.text(), st.lists(_arguments, max_size=3))
def test_whatever_is_logged_is_one_line_of_json(message: str, arguments: list[object]) -> None:
    record = logging.LogRecord("x", logging.INFO, "", 0, message, tuple(arguments), None)
    line = JsonFormatter().format(record)
    assert "\n" not in line
    assert json.loads(line)["logger"] == "x"
