"""A request for access: its deadline, each document judged, and the answer as one file that holds nothing left out."""

import io
from datetime import date

import pikepdf
import pypdfium2
import pytest

from hjemmel.casework import services as casework
from hjemmel.casework.models import Case, CaseFact, JournalEntry
from hjemmel.casework.services import Recording
from hjemmel.core import files
from hjemmel.core.actor import acting
from hjemmel.core.models import Delivery, Document, StaffMembership
from hjemmel.records import services
from hjemmel.records.items import items_of
from hjemmel.records.left_out import left_out
from hjemmel.records.models import AccessKind, AccessRequest
from hjemmel.records.services import RecordsError
from world import DAY, World, apply, deliver, file, log_in

pytestmark = pytest.mark.django_db


def ask(world: World, case: Case, kind: str = AccessKind.PARTY, **changes: object) -> AccessRequest:
    with acting(world.here.caseworker):
        about = {"person": case.person, "case": None if kind == AccessKind.OWN_DATA else case}
        given = {"requester": case.person.name, "channel": "letter", "received_on": DAY.date()}
        return services.receive(kind=kind, **about | given | changes)


def text_of(pdf: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))


@pytest.mark.parametrize(
    ("received", "due"),
    [
        (date(2025, 3, 3), date(2025, 3, 12)),  # two weekends apart: no holiday between
        # Maundy Thursday, Good Friday, Easter Monday and Ascension Day are no working days.
        (date(2024, 3, 25), date(2024, 4, 8)),
        (date(2024, 5, 6), date(2024, 5, 16)),
        # Store bededag was a holiday until 2023, and none from 2024.
        (date(2023, 4, 28), date(2023, 5, 10)),
        (date(2024, 4, 19), date(2024, 4, 30)),
    ],
)
def test_seven_working_days_by_the_danish_calendar(world: World, received: date, due: date) -> None:
    assert ask(world, apply(world.here.citizen), received_on=received).due_on == due


def test_a_closing_day_of_the_municipality_is_no_working_day(world: World) -> None:
    with acting(world.here.decider):
        casework.close_on(day=date(2025, 3, 14), why="Personaledag")
    assert ask(world, apply(world.here.citizen)).due_on == date(2025, 3, 20)


def test_the_answer_is_one_file_and_holds_nothing_of_what_was_left_out(world: World) -> None:
    here = world.here
    case = apply(here.citizen)
    with acting(here.caseworker):
        casework.write_note(case, text="Talte med Hemmelig Kilde om sagen.")
        casework.write_note(case, text="Talte med borgeren.")
        casework.record_facts(
            case, [Recording("special_social_problems", True, CaseFact.Source.ASSESSMENT, "Set af Hemmelig Kilde.")]
        )
    given = file(case, here.caseworker, "Erklaering om Asta")
    redacted = file(case, here.caseworker, "Naboen Hemmelig Kilde ringede", from_party=False)
    exempted = file(case, here.caseworker, "Internt udkast", from_party=False)
    request = ask(world, case)
    ground = {"provision": "FVL § 15 b", "reason": "Hensynet til en anden person."}
    with acting(here.lawyer):
        with pytest.raises(RecordsError, match="Tag først stilling"):
            services.answer(request, guidance="Klag til os.")
        by_key = {item.key: item for item in items_of(request)}
        notes, facts = by_key[f"notes-{case.number}"], by_key[f"facts-{case.number}"]
        services.rule(request, notes, outcome="partly", cover={"rows": [notes.rows[0].id]}, **ground)
        services.rule(request, facts, outcome="partly", cover={"rows": [facts.rows[-1].id]}, **ground)
        words = {"words": ["Hemmelig Kilde"], "bands": []}
        services.rule(
            request, by_key[f"document-{case.number}-{redacted.number}"], outcome="partly", cover=words, **ground
        )
        services.rule(request, by_key[f"document-{case.number}-{exempted.number}"], outcome="exempted", **ground)
        services.include_rest(request)
        document = services.answer(request, guidance="Klag til Eksempelkommune.")
        answered = AccessRequest.objects.get(pk=request.pk)
    pdf = files.read(document.sha256)
    text = text_of(pdf)
    assert "Hemmelig" not in text
    assert "Internt udkast" not in text
    for expected in (
        "Erklaering om Asta",
        "Talte med borgeren.",
        "[udeladt]",
        "Klag til Eksempelkommune.",
        "FVL § 15 b",
    ):
        assert expected in text
    with pikepdf.open(io.BytesIO(pdf)) as whole:
        assert b"Hemmelig" not in b"".join(bytes(one.unparse(resolved=True)) for one in whole.objects)
    marks = [item.get_title() for item in pypdfium2.PdfDocument(pdf).get_toc()]
    assert marks[0] == "Følgebrev"
    assert [mark.split(".")[0] for mark in marks[1:]] == ["1", "2", "3", "4"]  # the fifth thing is exempted
    assert text.count("Side ") + text.count("side ") >= len(pypdfium2.PdfDocument(pdf))
    assert (answered.answerer, answered.answered_at) == (here.lawyer.name, DAY)
    # The originals are as they were, and the answer is journalised and delivered.
    assert text_of(files.read(given.document.sha256)).startswith("Erklaering")
    with acting(here.caseworker):
        entry = JournalEntry.objects.get(document=document)
        assert (entry.direction, entry.correspondent) == ("outgoing", case.person.name)
    deliver(document)
    page = log_in(here.citizen).get("/aktindsigt/").content.decode()
    assert str(document.public_id) in page
    assert log_in(here.citizen).get(f"/dokumenter/{document.public_id}/").content == pdf
    with acting(here.caseworker), pytest.raises(RecordsError, match="besvaret"):
        services.rule(answered, notes, outcome="included")


def test_what_comes_while_the_answer_is_made_must_be_judged_too(world: World) -> None:
    here, case = world.here, apply(world.here.citizen)
    request = ask(world, case)
    with acting(here.caseworker):
        services.include_rest(request)
    file(case, here.caseworker)
    with acting(here.caseworker), pytest.raises(RecordsError, match="Lægeerklæring"):
        services.answer(request, guidance="x")


def test_a_moved_document_is_in_the_answer_of_the_right_case_only(world: World) -> None:
    here = world.here
    wrong, right = apply(here.citizen), apply(here.neighbour)
    entry = file(wrong, here.caseworker, "Naboens brev")
    with acting(here.caseworker):
        move = casework.ask_to_move(entry, to_case=right, reason="Fejl.")
    with acting(here.decider):
        casework.decide_move(move, approve=True)
    with acting(here.caseworker):
        keys = {
            case: [item.entry.document.sha256 for item in items_of(ask(world, case)) if item.entry]
            for case in (wrong, right)
        }
    assert keys == {wrong: [], right: [entry.document.sha256]}


def test_own_data_is_every_case_and_who_has_looked(world: World) -> None:
    here = world.here
    case = apply(here.citizen)
    request = ask(world, case, AccessKind.OWN_DATA)
    assert log_in(here.decider).get(f"/sager/{case.public_id}/").status_code == 200
    with acting(here.caseworker):
        items = items_of(request)
        assert {item.key.split("-")[0] for item in items} >= {"facts", "decisions", "notes", "document", "reads"}
        about = {item.key.removeprefix("facts-") for item in items if item.key.startswith("facts")}
        assert about == {one.number for one in Case.objects.filter(person=case.person)}
        services.include_rest(request)
        document = services.answer(request, guidance="Datatilsynet.")
    assert "Hvem der har set" in text_of(files.read(document.sha256))


def test_nobody_answers_for_a_case_they_are_kept_from_and_is_told_who_can(world: World) -> None:
    here = world.here
    request = ask(world, apply(here.citizen), AccessKind.OWN_DATA)
    with acting(here.decider):
        hidden = Case.objects.get(public_id=here.cases["granted"].case)
        casework.shield(hidden, to=StaffMembership.objects.filter(user=here.lawyer.user_id), reason="Kendt i byen.")
    page = log_in(here.caseworker).get(f"/anmodninger/{request.public_id}/").content.decode()
    assert "Noget er udeladt" in page
    assert f"besvares af: {here.lawyer.name}" in page
    assert hidden.number not in page
    with acting(here.caseworker):
        services.include_rest(request)
        with pytest.raises(RecordsError, match="afskåret"):
            services.answer(request, guidance="Klag til os.")
    with acting(here.lawyer):
        assert left_out(request) is None
        services.include_rest(request)
        assert hidden.number in text_of(files.read(services.answer(request, guidance="Klag til os.").sha256))
    with acting(here.decider):
        casework.shield(hidden, to=(), reason="Kendt i byen.")
    again = ask(world, apply(here.citizen), AccessKind.OWN_DATA)
    with acting(here.lawyer):
        rest = left_out(again)
        assert rest is not None
        assert "bed en beslutter" in rest.why


def test_a_stranger_gets_the_file_by_hand_and_the_party_is_not_told(world: World) -> None:
    here, case = world.here, apply(world.here.citizen)
    request = ask(world, case, AccessKind.PUBLIC, requester="Eksempelbladet")
    with acting(here.caseworker):
        services.include_rest(request)
        document = services.answer(request, guidance="x")
        assert not Delivery.objects.filter(document=document).exists()
    citizen = log_in(here.citizen)
    assert citizen.get(f"/dokumenter/{document.public_id}/").status_code == 404
    assert "Eksempelbladet" not in citizen.get("/aktindsigt/").content.decode()
    with acting(here.citizen):
        assert not AccessRequest.objects.filter(pk=request.pk).exists()
        assert not Document.objects.filter(pk=document.pk).exists()


def test_the_citizen_asks_on_the_page_and_is_told_when_it_comes_later(world: World) -> None:
    here, case = world.here, apply(world.here.citizen)
    browser = log_in(here.citizen)
    assert str(case.public_id) in browser.get("/aktindsigt/bed/").content.decode()
    assert browser.post("/aktindsigt/bed/", {"about": str(world.here.neighbours_case.case)}).status_code == 422
    assert browser.post("/aktindsigt/bed/", {"about": str(case.public_id), "wish": "Brevet"}).status_code == 302
    assert "19. marts 2025" in browser.get("/aktindsigt/").content.decode()
    with acting(here.caseworker):
        request = AccessRequest.objects.select_related("municipality", "person", "case__person").get(wish="Brevet")
        assert request.kind == AccessKind.PARTY
    staff, page = log_in(here.caseworker), f"/anmodninger/{request.public_id}/"
    assert "Syv arbejdsdage" in staff.get(page).content.decode()
    wrong = {"expected_on": "01-03-2025", "reason": "Vi venter på arkivet."}
    refused = staff.post(f"{page}senere/", wrong)
    assert refused.status_code == 422
    assert "Vi venter på arkivet." in refused.content.decode()
    assert staff.post(f"{page}senere/", wrong | {"expected_on": "28-03-2025"}).status_code == 302
    assert "28. marts 2025" in browser.get("/aktindsigt/").content.decode()
    assert "Vi venter på arkivet." in staff.get(page).content.decode()


def test_a_ruling_on_the_page_shows_what_is_covered(world: World) -> None:
    here, case = world.here, apply(world.here.citizen)
    entry = file(case, here.caseworker, "Naboen Hemmelig Kilde ringede")
    request = ask(world, case)
    browser = log_in(here.lawyer)
    address = f"/anmodninger/{request.public_id}/del/document-{case.number}-{entry.number}/"
    typed = {"outcome": "partly", "words": "Hemmelig\nKlumpe", "bands": "1: 90-95", "provision": "FVL § 15 b"}
    refused = browser.post(address, typed)
    assert refused.status_code == 422
    assert "Skriv begrundelsen." in refused.content.decode()
    assert "Klumpe" in refused.content.decode()
    before = browser.get(f"{address}1.png").content
    assert browser.post(address, typed | {"reason": "En andens navn.", "show": ""}).status_code == 302
    page = browser.get(address).content.decode()
    assert "Hemmelig: 1 sted" in page
    assert "Klumpe: <strong>ikke fundet" in page
    assert browser.get(f"{address}1.png").content != before
    assert browser.get(f"{address}2.png").status_code == 404
    assert browser.post(address, typed | {"bands": "1: 60-40"}).status_code == 422
    sent = browser.post(f"/anmodninger/{request.public_id}/svar/", {"guidance": "x", "show": ""})
    assert sent.status_code == 422
    assert browser.post(f"/anmodninger/{request.public_id}/resten/").status_code == 302
    shown = browser.post(f"/anmodninger/{request.public_id}/svar/", {"guidance": "x", "show": ""})
    assert shown["Content-Type"] == "application/pdf"
    assert "Hemmelig" not in text_of(shown.content)


def test_the_day_list_and_the_case_show_the_request_with_its_reason(world: World) -> None:
    here, case = world.here, apply(world.here.citizen)
    request = ask(world, case)
    for reader in (here.caseworker, here.lawyer):
        page = log_in(reader).get("/dagens-liste/").content.decode()
        assert f"/anmodninger/{request.public_id}/" in page
        assert "FVL § 16, stk. 2" in page
    for reader in (here.caseworker, here.citizen):
        assert request.number in log_in(reader).get(f"/sager/{case.public_id}/").content.decode()
    with acting(here.caseworker):
        services.tell_later(request, expected_on=date(2025, 3, 28), reason="Vi venter.")
    assert "som meddelt" in log_in(here.caseworker).get("/dagens-liste/").content.decode()
