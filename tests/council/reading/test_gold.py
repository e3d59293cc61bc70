"""Every field of invented minutes, and of the real documents where they are at hand, as written down by hand."""

from pathlib import Path

import pytest

from council.reading.faithful import lines_without_a_place, values_not_in_their_place
from council.reading.gold import Source, load, shown, span
from council.reading.rewriting import as_docx, as_html, as_pdf, facts, written
from hjemmel.council.reading.extract import extract
from hjemmel.council.reading.files import read
from hjemmel.council.reading.place import Confidence

INVENTED = "invented_"
MINUTES = (
    *(f"{INVENTED}{layout}" for layout in ("route_matrix", "decision_first", "deciding_body", "generic")),
    *("albertslund_2025_09_18", "gladsaxe_2024_phu", "ballerup_2025_09_30"),
)
MEMOS = (f"{INVENTED}memo", "copenhagen_memo")
DOCUMENTS = (*MINUTES, *MEMOS)
ITEMS = [(name, item["number"]) for name in MINUTES for item in load(name)["items"]]


@pytest.fixture
def path(request, name) -> Path:
    """The document of a gold file; a real one is skipped where the source documents are not at hand."""
    folder = request.getfixturevalue("invented" if name.startswith(INVENTED) else "sources")
    return folder / load(name)["file"]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_layout_is_recognised_by_all_its_marks(path, name):
    gold = load(name)
    record = read([path])
    confidence = 0 if gold["layout"] == "generic" else 1
    assert (record.origin.layout, record.origin.layout_confidence) == (gold["layout"], confidence)
    assert record.kind.value == gold["kind"]
    assert len(record.items) == gold.get("items_in_document", 0) == len(gold.get("items", ()))


@pytest.mark.parametrize(("name", "number"), ITEMS)
def test_every_field_of_every_item_is_right(path, name, number):
    gold = load(name)
    source = Source(path)
    expected = source.expected(gold["items"][number - 1])
    assert shown(read([path]).items[number - 1], expected) == expected


@pytest.mark.parametrize("rewrite", [as_html, as_docx], ids=["html", "docx"])
@pytest.mark.parametrize("name", ["albertslund_2025_09_18", "ballerup_2025_09_30"])
def test_real_minutes_read_the_same_as_html_and_docx(tmp_path, path, name, rewrite):
    other = written(tmp_path, "other", rewrite(path.read_text(encoding="utf-8")))
    assert facts(read([other])) == facts(read([path]))


@pytest.mark.parametrize("name", ["gladsaxe_2024_phu"])
def test_real_minutes_read_the_same_as_pdf(tmp_path, path, name):
    other = written(tmp_path, "other", as_pdf(path.read_text(encoding="utf-8"), size=7))
    assert facts(read([other])) == facts(read([path]))


@pytest.mark.parametrize("name", MINUTES)
def test_the_meeting_is_right_and_what_is_not_stated_is_unknown(path, name):
    gold = load(name)
    source, stated = Source(path), gold["meeting"]
    meeting = read([path]).meeting
    assert meeting is not None
    assert (meeting.body.value if meeting.body else None) == source.quote(stated.get("body"))
    assert (meeting.date.value if meeting.date else None) == stated.get("date")
    assert (meeting.weekday.value if meeting.weekday else None) == stated.get("weekday")
    assert (f"{meeting.start.value:%H:%M}" if meeting.start else None) == stated.get("start")
    assert (meeting.venue.value if meeting.venue else None) == source.quote(stated.get("venue"))
    contents = [f"{line.place.first} {' '.join(map(str, line.pages))}" for line in meeting.contents or ()]
    assert contents == stated.get("contents", [])
    assert [f"{each.field} {each.value}" for each in meeting.proposals] == stated.get("proposals", [])


@pytest.mark.parametrize("name", MINUTES)
def test_attendance_is_as_the_document_tells_it(path, name):
    gold = load(name)
    stated = gold["meeting"]
    meeting = read([path]).meeting
    assert meeting is not None
    attendance = meeting.attendance
    assert attendance.model.value == stated["attendance"]
    if "parties" not in stated:
        assert (attendance.members, attendance.staff, attendance.absent) == (None, None, None)
        return
    assert attendance.members is not None
    assert " ".join(member.party or "-" for member in attendance.members) == stated["parties"]
    roles = {str(number): member.role for number, member in enumerate(attendance.members, 1) if member.role}
    assert roles == stated.get("roles", {})
    assert [person.role for person in attendance.staff or ()] == stated.get("staff", [])
    absent = None if attendance.absent is None else " ".join(person.party or "-" for person in attendance.absent)
    assert absent == stated.get("absent")


@pytest.mark.parametrize("name", MEMOS)
def test_the_memo_is_right(path, name):
    gold = load(name)
    source, stated = Source(path), gold["memo"]
    memo = read([path]).memo
    assert memo is not None
    assert memo.title
    assert memo.title.value == source.quote(stated["title"])
    assert memo.date
    assert memo.date.value == stated["date"]
    assert memo.case_number
    number = memo.case_number.value
    assert f"- - {number.sequence} {number.year}" == stated["case_number"]
    assert memo.document_number
    assert (memo.document_number.value.key, memo.document_number.value.document) == (
        number.key,
        stated["document_number"],
    )
    assert [line.value for line in memo.sender] == [source.quote(spec) for spec in stated["sender"]]
    assert memo.ean
    assert memo.ean.value == source.quote(stated["ean"])
    assert memo.meeting_referred_to
    assert memo.meeting_referred_to.value == source.quote(stated["meeting_referred_to"])
    assert [str(section.place.first) for section in memo.sections] == stated["sections"]
    paragraphs = [paragraph for section in memo.sections for paragraph in section.paragraphs]
    assert [span(each.place) for each in paragraphs if each.confidence is Confidence.REPAIRED] == stated["joined"]
    assert [table.place.first for section in memo.sections for table in section.tables] == stated["lost_pictures"]
    assert [link.place.first for link in memo.links] == stated["links"]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_nothing_is_invented_and_nothing_is_lost(path, name):
    source, record = extract(path), read([path])
    assert values_not_in_their_place(source, record) == []
    assert lines_without_a_place(source, record) == []
