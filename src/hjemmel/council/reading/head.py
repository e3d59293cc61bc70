"""The head of minutes: body, date, place, who was there, and the table of contents."""

import datetime
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from hjemmel.council.reading.dates import DATE, find_date, find_time, find_weekday, from_groups
from hjemmel.council.reading.document import Document, Line
from hjemmel.council.reading.outline import contents_line
from hjemmel.council.reading.paragraphs import paragraphs
from hjemmel.council.reading.people import people
from hjemmel.council.reading.place import Fact, Place
from hjemmel.council.reading.record import Attendance, ContentsLine, Kept, Meeting, Paragraph, Person
from hjemmel.council.reading.vocabulary import AttendanceModel, DocumentKind

T = TypeVar("T")

_TITLE = re.compile(
    rf"(?P<kind>REFERAT|PROTOKOL|BESLUTNINGSPROTOKOL|DAGSORDEN)(?: (?:fra|for|af))?(?: møde i)?"
    rf" (?P<body>.+?),? {DATE}.*",
    re.IGNORECASE,
)
_KIND = re.compile(r"(?P<kind>REFERAT|PROTOKOL|BESLUTNINGSPROTOKOL|DAGSORDEN)", re.IGNORECASE)
_TITLE_BEGINS = ("R", "r", "P", "p", "B", "b", "D", "d")  # looked at first, as this is asked of every line
_WHEN, _WHERE, _WHO, _AWAY, _BODY, _TITLE_DATE = "when", "where", "who", "away", "body", "date of the title"
_LABELS = {
    "Mødedato": _WHEN, "Dato": _WHEN, "Tidspunkt": _WHEN, "Mødested": _WHERE, "Sted": _WHERE,
    "Mødedeltagere": _WHO, "Deltagere": _WHO, "Medlemmer": _WHO, "Til stede": _WHO, "Udvalg": _BODY,
    "Afbud": _AWAY, "Fraværende": _AWAY,
}  # fmt: skip
_LABELLED = re.compile(rf"({'|'.join(_LABELS)})\s*:?(?:\s+(\S.*))?")
_CONTENTS = "indholdsfortegnelse"
_APOLOGIES = "afbud"


@dataclass(frozen=True, slots=True)
class Head:
    """The head as read. ``kind`` is what the head calls the document, None when it does not say."""

    meeting: Meeting
    kind: DocumentKind | None
    kept: tuple[Kept, ...]


def title_of(line: Line) -> tuple[str, datetime.date] | None:
    """Body and date of a title line such as *REFERAT Socialudvalget d. 30-09-2025*; None for any other line."""
    match = _TITLE.fullmatch(line.text) if line.text[:1] in _TITLE_BEGINS and _KIND.match(line.text) else None
    date = from_groups(match.groups()[2:8]) if match else None
    return (match["body"], date) if match and date else None


def read_head(source: Document, lines: Sequence[Line], model: AttendanceModel) -> Head:
    """Read the lines before the first item; ``model`` is how the layout tells of attendance where it lists people."""
    contents, lines = _contents(source, lines)
    rows = tuple(Kept(place=source.place(line), text=line.text) for line in lines if line.is_row)
    statements = _Statements()
    for paragraph in paragraphs(source, lines):
        statements.read(paragraph)
    stated, kept = statements.stated, statements.left()
    meeting = Meeting(
        attendance=_attendance(stated.get(_WHO), stated.get(_AWAY), model),
        body=_fact(stated.get(_BODY), str),
        date=_fact(stated.get(_TITLE_DATE), find_date) or _fact(stated.get(_WHEN), find_date),
        weekday=_fact(stated.get(_WHEN), find_weekday),
        start=_fact(stated.get(_WHEN), find_time),
        venue=_fact(stated.get(_WHERE), str),
        contents=contents,
    )
    return Head(meeting, statements.kind, (*kept, *rows))


class _Statements:
    """What the paragraphs of a head state. The first statement of each thing counts, a later one is kept as text."""

    def __init__(self) -> None:
        self.stated: dict[str, Fact[str]] = {}
        self.kind: DocumentKind | None = None
        self._label: Paragraph | None = None
        self._kept: list[Paragraph] = []

    def read(self, paragraph: Paragraph) -> None:
        """Take one paragraph: a title, a label with its value, a label, or the value of the label before it."""
        if (match := _TITLE.fullmatch(paragraph.text)) and find_date(paragraph.text):
            self.kind = self.kind or _document_kind(match["kind"])
            if self._state(_BODY, match["body"], paragraph.place, paragraph):
                self.stated[_TITLE_DATE] = Fact(value=paragraph.text, place=paragraph.place)
        elif match := _KIND.fullmatch(paragraph.text):
            self.kind = self.kind or _document_kind(match["kind"])
        elif (match := _LABELLED.fullmatch(paragraph.text)) and match.group(2):
            self._leave_label()
            self._state(_LABELS[match.group(1)], match.group(2), paragraph.place, paragraph)
        elif match:
            self._leave_label()
            self._label = paragraph
        elif self._label:
            label, self._label = self._label, None
            place = label.place.to(paragraph.place)
            if not self._state(_LABELS[label.text.rstrip(": ")], paragraph.text, place, paragraph):
                self._kept.append(label)
        elif paragraph.text.lower().rstrip(":") != _CONTENTS:
            self._kept.append(paragraph)

    def left(self) -> list[Kept]:
        """The paragraphs that stated nothing."""
        self._leave_label()
        unread = [Kept(place=each.place, confidence=each.confidence, text=each.text) for each in self._kept]
        when, who = self.stated.get(_WHEN), self.stated.get(_WHO)
        if when and not any(parse(when.value) for parse in (find_date, find_weekday, find_time)):
            unread.append(Kept(place=when.place, confidence=when.confidence, text=when.value))
        for listed in (who, self.stated.get(_AWAY)):
            if listed and not (_people(listed) and _people(who)):
                unread.append(Kept(place=listed.place, confidence=listed.confidence, text=listed.value))
        return unread

    def _leave_label(self) -> None:
        self._kept += [self._label] if self._label else []
        self._label = None

    def _state(self, meaning: str, text: str, place: Place, paragraph: Paragraph) -> bool:
        if meaning in self.stated:
            self._kept.append(paragraph)
            return False
        self.stated[meaning] = Fact(value=text, place=place, confidence=paragraph.confidence)
        return True


def _fact(stated: Fact[str] | None, parse: Callable[[str], T | None]) -> Fact[T] | None:
    value = parse(stated.value) if stated else None
    return Fact(value=value, place=stated.place, confidence=stated.confidence) if stated and value is not None else None


def _document_kind(word: str) -> DocumentKind:
    return DocumentKind.AGENDA if word.lower() == "dagsorden" else DocumentKind.MINUTES


def _contents(source: Document, lines: Sequence[Line]) -> tuple[tuple[ContentsLine, ...] | None, tuple[Line, ...]]:
    """The table of contents, None where there is none, and the other lines."""
    found: list[ContentsLine] = []
    rest: list[Line] = []
    wrapped: list[Line] = []  # lines of a title that goes on in the next line
    headed = False
    for line in lines:
        entry = contents_line(line)
        if entry:
            title = " ".join([*(each.text for each in wrapped), entry[0]])
            found.append(ContentsLine(place=source.place([*wrapped, line][0], line), title=title, pages=entry[1]))
            wrapped = []
        elif (headed or found) and line.text and source.width:
            wrapped.append(line)
        else:
            headed = headed or line.text.lower().rstrip(":") == _CONTENTS
            rest += [*wrapped, line]
            wrapped = []
    return (tuple(found) if found or headed else None), (*rest, *wrapped)


def _attendance(stated: Fact[str] | None, away: Fact[str] | None, model: AttendanceModel) -> Attendance:
    """Members are those with a party; the others are staff. Who sent apologies is marked or listed apart."""
    listed, absent = _people(stated), _people(away)
    if not listed:
        return Attendance(model=AttendanceModel.NOT_STATED)
    if absent or any(_is_marked(person) for person in listed):
        model = AttendanceModel.MARKED_IN_HEAD
    named = {person.name for person in listed}
    listed += tuple(person for person in absent if person.name not in named)
    absent += tuple(_unmarked(person) for person in listed if _is_marked(person))
    return Attendance(
        model=model,
        members=tuple(_unmarked(person) for person in listed if person.party),
        staff=tuple(_unmarked(person) for person in listed if not person.party),
        absent=absent if model is AttendanceModel.MARKED_IN_HEAD else None,
    )


def _people(stated: Fact[str] | None) -> tuple[Person, ...]:
    return people(stated.value, stated.place, stated.confidence) if stated else ()


def _is_marked(person: Person) -> bool:
    return _APOLOGIES in (person.role or "").lower().split(", ")


def _unmarked(person: Person) -> Person:
    roles = [role for role in (person.role or "").split(", ") if role and role.lower() != _APOLOGIES]
    return Person(
        place=person.place,
        confidence=person.confidence,
        name=person.name,
        party=person.party,
        role=", ".join(roles) or None,
    )
