"""A protected address is in no output but the envelope: every page, list, export, letter, log and table is searched."""

import io
import json
import zipfile
from pathlib import Path

import pypdfium2
import pytest
from django.conf import settings
from django.http import HttpResponse

from addresses import MATRIX, OK, ROLES, Browsers
from database import SUPERUSER, Database
from hjemmel.casework.jobs import deliver_letter
from hjemmel.core import files, people
from hjemmel.core.actor import acting, system_actor
from hjemmel.core.models import Delivery, Person
from world import DAY, World, log_in, sign, submitted

STREET = "Skjulestedet 17"
SOURCES = Path(people.__file__).parents[1]


def texts(content: bytes) -> str:
    """What can be read in a file: the pages and metadata of a PDF, the parts of a workbook, else the bytes."""
    if content.startswith(b"%PDF"):
        document = pypdfium2.PdfDocument(content)
        pages = [page.get_textpage().get_text_range() for page in document]
        return "\n".join([str(document.get_metadata_dict()), *pages])
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return "\n".join(archive.read(name).decode(errors="replace") for name in archive.namelist())
    return content.decode(errors="replace")


def read(response: HttpResponse) -> str:
    """The answer as text, its headers too."""
    return f"{dict(response.headers)}\n{texts(response.content)}"


def test_it_is_on_the_envelope_and_nowhere_else(
    own_database: Database, world: World, caplog: pytest.LogCaptureFixture
) -> None:
    here = world.here
    caplog.set_level("DEBUG")
    caseworker = log_in(here.caseworker)
    home = f"/borgere/{here.cases['open'].person}/"
    moved = caseworker.post(f"{home}adresse/", {"address": f"{STREET}\n0991 Eksempelby", "since": "10-03-2025"})
    protected = caseworker.post(
        f"{home}ret/", {"name": "Asta Prøve", "has_protected_address": "on", "gets_paper_post": "on"}
    )
    assert (moved.status_code, protected.status_code) == (302, 302)
    with acting(here.caseworker):
        people.represent(
            Person.objects.get(pk=here.citizen.person_id),
            representative_id=here.neighbour.person_id,
            kind="guardian",
            basis="Beskikkelse",
            since=DAY.date(),
        )
    sign(submitted(here, "refused"), here.decider)
    with acting(system_actor(here.municipality_id)):
        deliveries = list(Delivery.objects.order_by("-id")[:2].values_list("pk", "person_id", "document__sha256"))
    for key, _, _ in deliveries:
        deliver_letter(delivery_id=key, municipality_id=here.municipality_id)
    found = {}
    for key, person, _ in deliveries:
        envelope = (Path(settings.HJEMMEL_OUTBOX) / f"delivery-{key}.json").read_text()
        found[person] = STREET in str(json.loads(envelope).get("address", ""))
    assert found == {here.citizen.person_id: True, here.neighbour.person_id: False}

    outputs = {f"letter to {person}": texts(files.read(sha256)) for _, person, sha256 in deliveries}
    browsers: Browsers = {actor: log_in(actor) for actor in here.people.values()}
    for call, expected in MATRIX.items():
        for role, answer in zip(ROLES, expected, strict=True):
            if call.method == "GET" and answer == OK and role != "nobody":
                outputs[f"{call} as {role}"] = read(browsers[here.people[role]].get(call.path(here)))
    outputs["log"] = caplog.text
    with own_database.as_role(SUPERUSER) as everybody:
        tables = everybody.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
        for (table,) in tables:
            outputs[table] = "\n".join(str(row) for row in everybody.execute(f"SELECT t::text FROM {table} t"))
    assert len(outputs) > 100
    assert [name for name, text in outputs.items() if STREET in text] == []
    # What is searched can be read at all: the name is found, in the letter too.
    assert "Asta Prøve" in outputs[f"letter to {here.citizen.person_id}"]
    assert sum("Asta Prøve" in text for text in outputs.values()) > 10


def test_only_the_delivery_of_letters_opens_an_address() -> None:
    named = {
        str(path.relative_to(SOURCES))
        for path in SOURCES.rglob("*.py")
        if "lines_sealed" in path.read_text() and "migrations" not in path.parts
    }
    assert named == {"core/models/addresses.py", "core/post.py"}
