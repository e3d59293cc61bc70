"""What single lines and paragraphs of minutes mean."""

import datetime

import pytest

from hjemmel.council.reading.case_number import CaseNumberForm, parse_case_number
from hjemmel.council.reading.dates import find_date, find_time
from hjemmel.council.reading.noise import clean
from hjemmel.council.reading.parts.absences import absences
from hjemmel.council.reading.parts.attachments import attachments
from hjemmel.council.reading.parts.messages import presenters
from hjemmel.council.reading.parts.resolution import Decided, decided, verb_of
from hjemmel.council.reading.parts.route import title_route
from hjemmel.council.reading.parts.treatments import mentions
from hjemmel.council.reading.people import people
from hjemmel.council.reading.place import Confidence, Place
from hjemmel.council.reading.record import Attendance, Paragraph, Person, Record
from hjemmel.council.reading.vocabulary import AttendanceModel, DocumentKind, Verb

PLACE = Place("a.txt", 1, 1)


def _paragraph(text: str) -> Paragraph:
    return Paragraph(place=PLACE, text=text)


def _decided(*texts: str) -> Decided:
    return decided([_paragraph(text) for text in texts])


def _names(side: tuple[Person, ...] | None) -> list[str] | None:
    return None if side is None else [person.name for person in side]


@pytest.mark.parametrize(
    ("words", "verb"),
    [
        ("Tiltrådte indstillingen.", Verb.ADOPTED),
        ("Tiltrådt.", Verb.ADOPTED),
        ("Vedtaget.", Verb.ADOPTED),
        ("Taget til efterretning", Verb.NOTED),
        ("Orienteringen blev taget til efterretning.", Verb.NOTED),
        ("Drøftet.", Verb.DISCUSSED),
        ("Anbefales.", Verb.RECOMMENDED),
        ("Socialudvalget indstiller, at planen udarbejdes.", Verb.RECOMMENDED),
        ("Godkendt.", Verb.APPROVED),
        ("Ikke godkendt.", Verb.REJECTED),
        ("Anbefales ikke.", Verb.REJECTED),
        ("Forslaget blev forkastet.", Verb.REJECTED),
        ("Udsat.", Verb.POSTPONED),
        ("Sagen sendes tilbage til forvaltningen.", Verb.SENT_BACK),
        ("Punktet blev taget af dagsordenen.", Verb.WITHDRAWN),
        ("Sagen blev forelagt til orientering.", Verb.PRESENTED),
        ("Intet at bemærke.", Verb.NOTHING_TO_NOTE),
        ("Udvalget sang en sang.", Verb.OTHER),
    ],
)
def test_a_resolution_is_coded_by_its_verb(words, verb):
    assert verb_of(words) is verb


def test_a_majority_its_dissent_and_its_statement_are_one_vote():
    vote, *others = _decided(
        "Et flertal i Udvalget (Anna Eksempel, Bo Prøvesen og Carla Test) stemte for.",
        "Dorte Dummy stemte imod med henvisning til følgende protokollat: Prøvepartiet mener, at det er for dyrt.",
        "Erik Opfundet undlod at stemme.",
        "Tiltrådt.",
    ).votes
    assert others == []
    assert (_names(vote.in_favour), _names(vote.against), _names(vote.abstained)) == (
        ["Anna Eksempel", "Bo Prøvesen", "Carla Test"],
        ["Dorte Dummy"],
        ["Erik Opfundet"],
    )
    assert [(statement.by.name, statement.party) for statement in vote.statements] == [("Dorte Dummy", "Prøvepartiet")]


def test_a_side_of_a_vote_that_is_not_named_is_unknown_and_not_empty():
    (vote,) = _decided("Godkendt.", "Dorte Dummy stemte imod.").votes
    assert (vote.in_favour, _names(vote.against), vote.abstained) == (None, ["Dorte Dummy"], None)


def test_votes_told_side_by_side_are_read():
    (vote,) = _decided(
        "For stemte: Anna Eksempel (A) og Bo Prøvesen (B)", "Imod stemte: Carla Test (C)", "Tiltrådt."
    ).votes
    assert (_names(vote.in_favour), _names(vote.against)) == (["Anna Eksempel", "Bo Prøvesen"], ["Carla Test"])


def test_no_words_are_no_resolution():
    assert _decided().resolution is None


def test_a_condition_and_a_promise_are_found_in_a_resolution():
    resolution = _decided("Tiltrådte indstillingen, idet forvaltningen vender tilbage med et notat.").resolution
    assert resolution
    (point,) = resolution.points
    assert (point.condition, point.promise) == ("forvaltningen vender tilbage med et notat", "et notat")


def test_an_absence_is_from_the_meeting_or_from_the_item():
    whole = absences(_paragraph("Anna Eksempel (A) og Bo Prøvesen (B) deltog ikke i mødet."))
    item = absences(_paragraph("Anna Eksempel (A) deltog ikke under punktet."))
    apologies = absences(_paragraph("Afbud Anna Eksempel (A), Bo Prøvesen (B)"))
    assert [(each.person.name, each.person.party, each.scope.value) for each in (*whole, *item, *apologies)] == [
        ("Anna Eksempel", "A", "meeting"),
        ("Bo Prøvesen", "B", "meeting"),
        ("Anna Eksempel", "A", "item"),
        ("Anna Eksempel", "A", "meeting"),
        ("Bo Prøvesen", "B", "meeting"),
    ]
    assert absences(_paragraph("Udvalget deltog i en studietur.")) == ()


@pytest.mark.parametrize(
    ("line", "total", "recommended", "later"),
    [
        ("1 bilag, heraf 1 anbefales", 1, 1, None),
        ("2 bilag, heraf 0 anbefales og 1 bilag tilknyttet efter mødet.", 2, 0, 1),
        ("3 bilag, heraf 1 anbefales og 1 tilknyttet efter mødet", 3, 1, 1),
        ("0 bilag", 0, None, None),
    ],
)
def test_a_count_of_attachments_tells_only_what_it_counts(line, total, recommended, later):
    (count,) = attachments([_paragraph(line)], None).counts
    assert (count.total, count.recommended, count.added_later) == (total, recommended, later)


def test_a_list_of_people_gives_party_and_role():
    listed = people(
        "Anna Eksempel (A), Bo Prøvesen (B) (1. viceborgmester), Hans Hitte (chef for Børn, Unge og Skole)", PLACE
    )
    assert [(person.name, person.party, person.role) for person in listed] == [
        ("Anna Eksempel", "A", None),
        ("Bo Prøvesen", "B", "1. viceborgmester"),
        ("Hans Hitte", None, "chef for Børn, Unge og Skole"),
    ]


def test_mentions_take_the_body_named_last_before_the_date():
    text = (
        "jf. Byrådet 18.06.2025, punkt 7, og Udvalget for Unge og Uddannelse den 2. februar 2026 punkt 3 "
        "samt 03.03.2026, punkt 1."
    )
    assert [(each.body, each.date, each.point) for each in mentions([_paragraph(text)])] == [
        ("Byrådet", datetime.date(2025, 6, 18), 7),
        ("Udvalget for Unge og Uddannelse", datetime.date(2026, 2, 2), 3),
        ("Udvalget for Unge og Uddannelse", datetime.date(2026, 3, 3), 1),
    ]


def test_presenters_named_in_prose_are_inferred_and_those_in_a_list_are_stated():
    texts = ("På mødet deltager leder, Ida Ide, og konsulent, Jens Jovial.", "Karen Kunst, chef for kultur", "Ingen.")
    named, rest = presenters([_paragraph(text) for text in texts])
    assert [(person.name, person.role, person.confidence) for person in named] == [
        ("Ida Ide", "leder", Confidence.INFERRED),
        ("Jens Jovial", "konsulent", Confidence.INFERRED),
        ("Karen Kunst", "chef for kultur", Confidence.STATED),
    ]
    assert [paragraph.text for paragraph in rest] == ["Ingen."]


def test_the_route_in_a_title():
    assert title_route("BSU/SSU/ÆU/ØU/KB - Orientering") == ("BSU", "SSU", "ÆU", "ØU", "KB")
    assert title_route("SSU Tema - Psykiatri") == ("SSU",)
    assert title_route("Underskriftsblad") is None


def test_case_numbers_of_four_forms_and_a_misread_facet():
    written = ("00.01.00-P35-14-24", "24-9-85.10.00-P07", "2022-0345426-1", "26/1234")
    numbers = [parse_case_number(text) for text in written]
    assert [number.form if number else None for number in numbers] == list(CaseNumberForm)
    assert parse_case_number("82.00.00-G01-4-98").year == 1998
    (defect,) = parse_case_number("27.69.52-102-2-24").defects
    assert (defect.found, defect.suggestion) == ("102", "I02")
    assert parse_case_number("27.69.52") is None


def test_dates_and_times_as_minutes_write_them():
    day = datetime.date(2025, 9, 18)
    for text in ("18-09-2025", "Torsdag d. 18. september 2025 kl. 17:00", "18.09.2025", "den 18. september 2025"):
        assert find_date(text) == day
    assert find_date("31. februar 2025") is None
    assert find_time("kl. 17:00") == datetime.time(17, 0)
    assert find_time("kl. 18-21") is None
    assert find_time("kl. 25:00") is None


def test_noise_of_encodings_is_mended():
    assert clean("bÃ¸rn og Ã¦ldre â€“ 5\u00a0%") == "børn og ældre – 5 %"
    assert clean("be\u00adhandling ﬁndes\u200b") == "behandling findes"
    assert clean("Smørrebro\u0308d") == "Smørrebröd"


def test_a_record_cannot_say_that_members_are_both_listed_and_unknown():
    with pytest.raises(ValueError, match="members are unknown exactly when"):
        Attendance(model=AttendanceModel.NOT_STATED, members=())
    with pytest.raises(ValueError, match="1 <= first <= last"):
        Place("a.txt", 3, 2)


def test_a_record_is_minutes_or_a_memo(invented):
    from hjemmel.council.reading.files import read

    record = read([invented / "memo.txt"])
    with pytest.raises(ValueError, match="a memo has the field memo"):
        Record(origin=record.origin, kind=DocumentKind.MINUTES, memo=record.memo)
