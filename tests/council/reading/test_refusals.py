"""What is refused as a whole, and what is put together: a meeting is never half read."""

from pathlib import Path

import pytest

from council.reading.rewriting import facts, written
from hjemmel.council.reading.errors import PartOfMeeting, ReadingError, RegionMinutes, SeveralMeetings
from hjemmel.council.reading.files import read, read_all
from hjemmel.council.reading.record import Record
from hjemmel.council.reading.vocabulary import DocumentKind, Verb


def _read(folder: Path, text: str) -> Record:
    return read([written(folder, "a.txt", text.encode())])


def _parts(folder: Path, invented: Path) -> list[Path]:
    """Invented minutes cut in three files at the headings of items 2 and 4."""
    text = (invented / "route_matrix.txt").read_text(encoding="utf-8")
    second, third = text.index("# Punkt 2:"), text.index("# Punkt 4:")
    cut = [text[:second], text[second:third], text[third:]]
    return [written(folder, f"part{number}.txt", part.encode()) for number, part in enumerate(cut, 1)]


@pytest.mark.parametrize("part", [0, 1, 2])
def test_one_part_of_a_meeting_is_refused_and_says_what_is_missing(tmp_path, invented, part):
    with pytest.raises(PartOfMeeting, match=r"Give all files of the meeting together\."):
        read([_parts(tmp_path, invented)[part]])


def test_the_parts_of_a_meeting_read_together_as_the_whole(tmp_path, invented):
    parts = _parts(tmp_path, invented)
    whole = read([invented / "route_matrix.txt"])
    joined = read(list(reversed(parts)))
    assert facts(joined) == facts(whole)
    assert {item.place.file for item in joined.items} == {path.name for path in parts}
    assert len(joined.origin.files) == 3


def test_documents_of_their_own_stay_apart_while_parts_are_joined(tmp_path, invented):
    records = read_all([*_parts(tmp_path, invented), invented / "deciding_body.txt", invented / "memo.txt"])
    assert sorted(len(record.items) for record in records) == [0, 3, 6]


def test_two_parts_with_the_same_item_are_refused(tmp_path, invented):
    parts = _parts(tmp_path, invented)
    with pytest.raises(SeveralMeetings, match="item 1 is in two files"):
        read([parts[0], parts[0], parts[1], parts[2]])


def test_parts_of_different_meetings_are_refused(invented):
    with pytest.raises(SeveralMeetings, match="not parts of one meeting"):
        read([invented / "route_matrix.txt", invented / "deciding_body.txt"])


def test_a_file_with_two_meetings_is_refused(tmp_path, invented):
    one, other = ((invented / f"{name}.txt").read_text(encoding="utf-8") for name in ("route_matrix", "deciding_body"))
    with pytest.raises(SeveralMeetings, match="the file holds 2 meetings"):
        _read(tmp_path, one + other)


def test_an_attachment_titled_as_minutes_is_not_a_second_meeting(tmp_path, invented):
    text = (invented / "deciding_body.txt").read_text(encoding="utf-8")
    record = _read(tmp_path, text.replace("Kort over skolerne", "Referat Handicaprådet d. 03-02-2026"))
    assert record.items[1].attachments[1].title == "Referat Handicaprådet d. 03-02-2026"


@pytest.mark.parametrize("head", ["Region Hovedstaden\n\nForretningsudvalget", "REFERAT Regionsrådet d. 01-02-2026"])
def test_minutes_of_a_region_are_refused(tmp_path, head):
    with pytest.raises(RegionMinutes, match="a region"):
        _read(tmp_path, f"{head}\n\nPunkt 1: Godkendelse\n\n00.01.00-P35-14-24\n\nBeslutning\n\nGodkendt.\n")


def test_an_agenda_is_read_as_an_agenda_with_nothing_decided(tmp_path):
    text = "DAGSORDEN Socialudvalget d. 11-03-2026\n\nPunkt 1: Varmestue\n\n27.45.00-A00-7-25\n\nIndstilling\n\n"
    record = _read(tmp_path, text + "Forpersonen indstiller, at sagen drøftes.\n\nBeslutning\n")
    assert record.kind is DocumentKind.AGENDA
    assert record.items[0].resolution is None
    assert record.items[0].recommendation[0].text == "sagen drøftes"


def test_an_item_with_resolutions_of_several_earlier_bodies_keeps_them_apart_from_its_own(tmp_path):
    record = _read(
        tmp_path,
        "REFERAT Kommunalbestyrelsen d. 25-03-2026\n\nPunkt 1: Varmestue\n\n27.45.00-A00-7-25\n\n"
        "Beslutning Socialudvalget den 11. marts 2026\n\nAnbefales.\n\n"
        "Beslutning i Økonomiudvalget, 18.03.2026, punkt 4\n\nAnbefales med en tilføjelse.\n\n"
        "Beslutning fra Kommunalbestyrelsen, den 25. marts 2026\n\nGodkendt.\n",
    )
    (item,) = record.items
    assert item.resolution
    assert [point.verb for point in item.resolution.points] == [Verb.APPROVED]
    assert [(earlier.body, earlier.point) for earlier in item.history] == [
        ("Socialudvalget", None),
        ("Økonomiudvalget", 4),
    ]


def test_an_item_without_a_case_number_counts_where_markup_makes_it_a_heading(tmp_path):
    record = _read(
        tmp_path,
        "## Punkt 1: Varmestue\n\n27.45.00-A00-7-25\n\n## Beslutning\n\nPunkt 2: blev drøftet først.\n\n"
        "## Punkt 2: Eventuelt\n\n## Beslutning\n\nIntet at bemærke.\n",
    )
    assert [(item.number, item.title.value, item.case_number is None) for item in record.items] == [
        (1, "Varmestue", False),
        (2, "Eventuelt", True),
    ]


def test_a_text_in_no_known_layout_is_kept_as_it_stands(tmp_path):
    record = _read(tmp_path, "Kære nabo\n\nKom til fest på fredag. Tag en ven med.\n")
    assert (record.origin.layout, record.items) == ("generic", ())
    assert [kept.text for kept in record.kept] == ["Kære nabo", "Kom til fest på fredag. Tag en ven med."]


def test_every_refusal_says_where_and_what_to_do():
    refusal = ReadingError("a.txt", "it is broken.", "Mend it.")
    assert str(refusal) == "a.txt: it is broken. Mend it."
