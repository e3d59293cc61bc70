"""What is refused as a whole, so that no half meeting is ever kept; and parts of a meeting put together."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from hjemmel.council.reading.document import Document, Line
from hjemmel.council.reading.errors import PartOfMeeting, RegionMinutes, SeveralMeetings
from hjemmel.council.reading.head import title_of
from hjemmel.council.reading.record import Item, Record

_REGION = re.compile(
    r"(?:Region (?:Hovedstaden|Sjælland|Syddanmark|Midtjylland|Nordjylland|Østdanmark)|Regionsrådet)\b.{0,60}"
)
_REGION_TITLE = re.compile(
    r"(?:referat|dagsorden|protokol|beslutningsprotokol)\b.{0,40}\bRegion(?:srådet| [A-ZÆØÅ]).*", re.I
)
_PART = re.compile(r"(?:del|fil)\s+\d+\s+(?:af|/)\s*\d+", re.IGNORECASE)
_HEAD = 10  # lines with text in which a document says whose it is
_OPENS_MEETING = re.compile(r"(?:Mødedato|Mødested|Mødedeltagere|Indholdsfortegnelse|Dato:|Punkt 1\s*[:.–-]).*")
_SOON = 8  # lines with text from a title to what shows that a meeting begins there


def refuse_foreign(source: Document) -> None:
    """Raise RegionMinutes or SeveralMeetings for a document that is not one municipal meeting."""
    lines = [line for line in source.lines if line.text]
    for line in takewhile(lambda line: not _OPENS_MEETING.fullmatch(line.text), lines[:_HEAD]):
        if _REGION.fullmatch(line.text) or _REGION_TITLE.fullmatch(line.text):
            raise RegionMinutes(
                source.name,
                f"line {line.number} says that these are minutes of a region.",
                "Hjemmel reads minutes of municipalities.",
            )
    titles = {title for at, line in enumerate(lines) if (title := title_of(line)) and _meeting_begins(lines, at)}
    if len(titles) > 1:
        named = "; ".join(sorted(f"{body} {date.isoformat()}" for body, date in titles))
        raise SeveralMeetings(
            source.name, f"the file holds {len(titles)} meetings ({named}).", "Split it into one file for each."
        )


def _meeting_begins(lines: Sequence[Line], at: int) -> bool:
    """Whether a meeting begins at a title, as the title of an attachment may look the same."""
    return any(_OPENS_MEETING.fullmatch(line.text) for line in lines[at + 1 : at + 1 + _SOON])


def is_part(record: Record) -> bool:
    """Whether a record says of itself that it holds only a part of a meeting."""
    return _what_is_missing(record) is not None


def refuse_part(record: Record) -> None:
    """Raise PartOfMeeting when items are missing at the start or at the end."""
    if missing := _what_is_missing(record):
        names = ", ".join(file.name for file in record.origin.files)
        raise PartOfMeeting(names, missing, "Give all files of the meeting together.")


def _what_is_missing(record: Record) -> str | None:
    """A closed item may be left out of published minutes, so a gap in the middle is no sign; the ends are."""
    numbers = [item.number for item in record.items]
    if not numbers or record.meeting is None:
        return None
    if numbers[0] > 1:
        return f"the items begin with number {numbers[0]}."
    contents = record.meeting.contents or ()
    entries = sum(len(line.pages) or 1 for line in contents)
    # Where the last title of the contents is here, what the numbers lack are entries of another kind.
    if entries > numbers[-1] and contents[-1].title not in {item.title.value for item in record.items}:
        return f"the table of contents names {entries} items, but the items end with number {numbers[-1]}."
    if len(record.origin.files) == 1 and any(_PART.search(kept.text) for kept in record.kept):
        return "the head says that this is one of several parts."
    return None


def together(records: Sequence[Record]) -> Record:
    """One record of the parts of a meeting. Raises SeveralMeetings when they are not parts of the same."""
    if len(records) == 1:
        return records[0]
    names = ", ".join(file.name for record in records for file in record.origin.files)
    meetings = {
        (meeting.body.value, meeting.date.value)
        for record in records
        if (meeting := record.meeting) and meeting.body and meeting.date
    }
    if len(meetings) > 1 or any(record.memo for record in records):
        raise SeveralMeetings(names, "the files are not parts of one meeting.", "Read them one at a time.")
    items: dict[int, Item] = {}
    for record in records:
        for item in record.items:
            if item.number in items:
                raise SeveralMeetings(names, f"item {item.number} is in two files.", "Leave out the file given twice.")
            items[item.number] = item
    first = next((record for record in records if record.meeting and record.meeting.date), records[0])
    return replace(
        first,
        origin=replace(first.origin, files=tuple(file for record in records for file in record.origin.files)),
        items=tuple(sorted(items.values(), key=lambda item: item.number)),
        kept=tuple(kept for record in records for kept in record.kept),
    )
