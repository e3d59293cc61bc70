"""Documents in the journal of a case: what may come in, who sees it, and a misfiled one moved."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from hjemmel.casework import services
from hjemmel.casework.models import Case, DocumentMove, JournalEntry, Note
from hjemmel.casework.services import CaseworkError
from hjemmel.core.actor import Actor, acting
from hjemmel.core.models import Document, PersonRead
from hjemmel.core.uploads import LARGEST, UploadError, media_type_of
from papers import page_with, picture
from world import DAY, World, apply, file, log_in, sign, submitted

pytestmark = pytest.mark.django_db


def form(content: bytes, **changes: object) -> dict[str, object]:
    return {
        "file": SimpleUploadedFile("navn.exe", content),
        "direction": "incoming",
        "dated_on": "03-03-2025",
        "correspondent": "Lægehuset i Eksempelby",
        "description": "Lægeerklæring om arbejdsevne",
    } | changes


def test_a_document_is_journalised_read_and_fetched_byte_for_byte(world: World) -> None:
    here, content = world.here, page_with("Erklæring")
    case = here.cases["granted"].case
    browser = log_in(here.caseworker)
    assert browser.post(f"/sager/{case}/dokumenter/nyt/", form(content)).status_code == 302
    with acting(here.caseworker):
        entry = JournalEntry.objects.select_related("document").get(description__startswith="Lægeerklæring om")
    assert (entry.number, entry.dated_on, entry.registrar) == (2, date(2025, 3, 3), here.caseworker.name)
    assert "Lægeerklæring om arbejdsevne" in browser.get(f"/sager/{case}/").content.decode()
    assert "Lægehuset i Eksempelby" in browser.get(f"/journal/{entry.public_id}/").content.decode()
    answer = browser.get(f"/dokumenter/{entry.document.public_id}/")
    assert (answer.content, answer["Content-Type"]) == (content, "application/pdf")
    assert answer["X-Content-Type-Options"] == "nosniff"
    with acting(here.officer):
        read = PersonRead.objects.order_by("-pk").first()
        assert (read.action, read.reader, read.fields) == ("casework.read_document", here.caseworker.name, "dokument")
    assert log_in(here.citizen).get(f"/journal/{entry.public_id}/").status_code == 404


def test_every_letter_is_in_the_journal(world: World) -> None:
    here = world.here
    decision = submitted(here)
    letter = sign(decision, here.decider)
    with acting(here.caseworker):
        entry = JournalEntry.objects.get(document=letter)
        assert (entry.direction, entry.dated_on, entry.description) == ("outgoing", DAY.date(), letter.title)
        assert entry.correspondent == decision.case.person.name
        with pytest.raises(CaseworkError, match="sendt"):
            services.ask_to_move(entry, to_case=apply(here.neighbour), reason="x")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "tom"),
        (b"MZ\x90 a program", "PDF, JPEG eller PNG"),
        (b"%PDF-1.7 rubbish", "beskadiget"),
        (picture("PNG")[:80], "PDF, JPEG eller PNG"),
        (b"%PDF-" + bytes(LARGEST), "fylder mere"),
    ],
)
def test_what_may_not_come_in(content: bytes, why: str) -> None:
    with pytest.raises(UploadError, match=why):
        media_type_of(content)


def test_a_refused_file_tells_why_beside_it_and_keeps_what_was_typed(world: World) -> None:
    page = log_in(world.here.caseworker).post(
        f"/sager/{world.here.cases['open'].case}/dokumenter/nyt/", form(b"MZ", dated_on="31-02-2025")
    )
    text = page.content.decode()
    assert page.status_code == 422
    assert "Filen skal være en PDF, JPEG eller PNG" in text
    assert 'value="Lægehuset i Eksempelby"' in text
    with acting(world.here.caseworker):
        case = Case.objects.get(public_id=world.here.cases["open"].case)
        once = {"direction": "incoming", "description": "x", "correspondent": "y"}
        with pytest.raises(CaseworkError, match="efter i dag"):
            services.register_document(case, content=page_with("a"), dated_on=DAY.date() + timedelta(days=1), **once)
        services.register_document(case, content=page_with("a"), dated_on=DAY.date(), **once)
        with pytest.raises(CaseworkError, match="allerede i sagen"):
            services.register_document(case, content=page_with("a"), dated_on=DAY.date(), **once)


def test_a_misfiled_document_leaves_the_one_and_reaches_the_other(world: World) -> None:
    """The neighbour's letter was filed in the citizen's case, where the citizen could read it."""
    here = world.here
    wrong, right = apply(here.citizen), apply(here.neighbour)
    entry = file(wrong, here.caseworker, "Naboens brev")
    page, content = f"/journal/{entry.public_id}/", f"/dokumenter/{entry.document.public_id}/"
    citizen, neighbour = log_in(here.citizen), log_in(here.neighbour)
    assert [citizen.get(address).status_code for address in (page, content)] == [200, 200]

    asked = {"to_case": right.number, "reason": "To breve i samme kuvert."}
    caseworker, decider = log_in(here.caseworker), log_in(here.decider)
    assert caseworker.post(f"{page}flyt/", asked | {"to_case": "2025-999999"}).status_code == 422
    assert caseworker.post(f"{page}flyt/", asked).status_code == 302
    with acting(here.caseworker):
        move = DocumentMove.objects.get(entry=entry)
        with pytest.raises(CaseworkError, match="En anden"):
            services.decide_move(move, approve=True)
    decision = f"/flytninger/{move.public_id}/"
    assert caseworker.get(decision).status_code == 404
    assert "To breve i samme kuvert." in decider.get(decision).content.decode()
    assert decider.post(decision, {"approve": "yes"}).status_code == 302

    for browser in (citizen, caseworker, decider):
        assert [browser.get(address).status_code for address in (page, content)] == [404, 404]
    assert "Lægeerklæring" not in citizen.get(f"/sager/{wrong.public_id}/").content.decode()
    moved = _documents(right, here.neighbour)
    assert [document.sha256 for document in moved] == [entry.document.sha256]
    assert neighbour.get(f"/dokumenter/{moved[0].public_id}/").content == page_with("Naboens brev")
    assert citizen.get(f"/dokumenter/{moved[0].public_id}/").status_code == 404
    with acting(here.caseworker):
        # What was kept is as it was, and both cases say what happened without naming the other.
        assert JournalEntry.objects.get(pk=entry.pk).document_id == entry.document_id
        for case in (wrong, right):
            (note,) = Note.objects.filter(case=case)
            assert here.caseworker.name in note.text
            assert here.decider.name in note.text
            assert right.number not in note.text
            assert wrong.number not in note.text
        row = DocumentMove.objects.get(pk=move.pk)
        assert (row.is_approved, row.decider, row.decided_at) == (True, here.decider.name, DAY)


def _documents(case: Case, actor: Actor) -> list[Document]:
    with acting(actor):
        return list(Document.objects.filter(entry__case=case))


def test_a_move_can_be_declined_and_the_document_stays(world: World) -> None:
    here = world.here
    with acting(here.decider):
        move = DocumentMove.objects.select_related("entry__document", "case", "to_case").get(decided_at=None)
        services.decide_move(move, approve=False)
    assert log_in(here.citizen).get(f"/journal/{here.cases['open'].filed}/").status_code == 200
