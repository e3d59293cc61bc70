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
from hjemmel.council.reading.record import Attendance, ContentsLine, Kept, Meeting, Person
from hjemmel.council.reading.vocabulary import AttendanceModel, DocumentKind

T = TypeVar("T")

_TITLE = re.compile(
    rf"(?P<kind>REFERAT|PROTOKOL|BESLUTNINGSPROTOKOL|DAGSORDEN)(?: (?:fra|for|af))?(?: møde i)?"
    rf" (?P<body>.+?),? {DATE}.*",
    re.IGNORECASE,
)
_KIND = re.compile(r"(?P<kind>REFERAT|PROTOKOL|BESLUTNINGSPROTOKOL|DAGSORDEN)", re.IGNORECASE)
_WHEN, _WHERE, _WHO, _BODY = "when", "where", "who", "body"
_LABELS = {
    "Mødedato": _WHEN, "Dato": _WHEN, "Tidspunkt": _WHEN, "Mødested": _WHERE, "Sted": _WHERE,
    "Mødedeltagere": _WHO, "Deltagere": _WHO, "Medlemmer": _WHO, "Til stede": _WHO, "Udvalg": _BODY,
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
    match = _TITLE.fullmatch(line.text) if _KIND.match(line.text) else None
    date = from_groups(match.groups()[2:8]) if match else None
    return (match["body"], date) if match and date else None


def read_head(source: Document, lines: Sequence[Line], model: AttendanceModel) -> Head:
    """Read the lines before the first item; ``model`` is how the layout tells of attendance where it lists people."""
    contents, lines = _contents(source, lines)
    rows = tuple(Kept(place=source.place(line), text=line.text) for line in lines if line.is_row)
    stated: dict[str, tuple[str, Place]] = {}
    kind, kept, awaited = None, [], None  # type: DocumentKind | None, list[Kept], str | None
    for paragraph in paragraphs(source, lines):
        if (match := _TITLE.fullmatch(paragraph.text)) and find_date(paragraph.text):
            kind = _document_kind(match["kind"])
            stated.setdefault(_BODY, (match["body"], paragraph.place))
            stated.setdefault("title date", (paragraph.text, paragraph.place))
        elif match := _KIND.fullmatch(paragraph.text):
            kind = _document_kind(match["kind"])
        elif match := _LABELLED.fullmatch(paragraph.text):
            awaited = _LABELS[match.group(1)]
            if match.group(2):
                stated.setdefault(awaited, (match.group(2), paragraph.place))
                awaited = None
        elif awaited:
            stated.setdefault(awaited, (paragraph.text, paragraph.place))
            awaited = None
        elif paragraph.text.lower().rstrip(":") != _CONTENTS:
            kept.append(Kept(place=paragraph.place, text=paragraph.text))
    meeting = Meeting(
        attendance=_attendance(stated.get(_WHO), model),
        body=_fact(stated.get(_BODY), str),
        date=_fact(stated.get("title date"), find_date) or _fact(stated.get(_WHEN), find_date),
        weekday=_fact(stated.get(_WHEN), find_weekday),
        start=_fact(stated.get(_WHEN), find_time),
        venue=_fact(stated.get(_WHERE), str),
        contents=contents,
    )
    return Head(meeting, kind, (*kept, *rows))


def _fact(stated: tuple[str, Place] | None, parse: Callable[[str], T | None]) -> Fact[T] | None:
    if stated is None:
        return None
    value = parse(stated[0])
    return None if value is None else Fact(value=value, place=stated[1])


def _document_kind(word: str) -> DocumentKind:
    return DocumentKind.AGENDA if word.lower() == "dagsorden" else DocumentKind.MINUTES


def _contents(source: Document, lines: Sequence[Line]) -> tuple[tuple[ContentsLine, ...] | None, tuple[Line, ...]]:
    """The table of contents, None where there is none, and the other lines."""
    found: list[ContentsLine] = []
    rest: list[Line] = []
    headed = False
    for line in lines:
        headed = headed or line.text.lower().rstrip(":") == _CONTENTS
        entry = contents_line(line)
        if entry:
            found.append(ContentsLine(place=source.place(line), title=entry[0], pages=entry[1]))
        else:
            rest.append(line)
    return (tuple(found) if found or headed else None), tuple(rest)


def _attendance(stated: tuple[str, Place] | None, model: AttendanceModel) -> Attendance:
    """Members are those with a party; the others in the list are staff. A mark *Afbud* is no role."""
    if stated is None:
        return Attendance(model=AttendanceModel.NOT_STATED)
    listed = people(*stated)
    marked = any(_is_marked(person) for person in listed)
    model = AttendanceModel.MARKED_IN_HEAD if marked else model
    return Attendance(
        model=model,
        members=tuple(_unmarked(person) for person in listed if person.party),
        staff=tuple(_unmarked(person) for person in listed if not person.party),
        absent=tuple(_unmarked(person) for person in listed if _is_marked(person))
        if model is AttendanceModel.MARKED_IN_HEAD
        else None,
    )


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
