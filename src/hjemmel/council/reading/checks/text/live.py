"""A text that is being written, as a record the checks can read: one untitled item, its paragraphs and tables."""

import datetime
import hashlib
from decimal import Decimal

from hjemmel.council.reading.extract.pages import Page, document_of_pages
from hjemmel.council.reading.noise import clean
from hjemmel.council.reading.paragraphs import paragraphs
from hjemmel.council.reading.parts.tables import tables
from hjemmel.council.reading.place import Fact, Place
from hjemmel.council.reading.record import Attendance, Item, Meeting, Origin, Record, Section, SourceFile
from hjemmel.council.reading.vocabulary import AttendanceModel, DocumentKind, SectionKind


def record_of_text(text: str, name: str, meeting: datetime.date | None = None) -> Record:
    """The record of a plain text; ``meeting`` is the date of the meeting it is written for, where that is known."""
    digest = hashlib.sha256(text.encode(errors="replace")).hexdigest()
    source = document_of_pages(name, digest, [Page(None, clean(text).split("\n"))])
    place = Place(name, 1, len(source.lines))
    found, rest = tables(source, source.lines)
    section = Section(
        place=place, kind=SectionKind.OTHER, heading=None, paragraphs=paragraphs(source, rest), tables=found
    )
    date = Fact(place=place, value=meeting) if meeting else None
    return Record(
        origin=Origin(
            files=(SourceFile(name=name, sha256=source.sha256),),
            layout="text being written",
            layout_confidence=Decimal(0),
        ),
        kind=DocumentKind.MINUTES,
        meeting=Meeting(attendance=Attendance(model=AttendanceModel.NOT_STATED), date=date),
        items=(Item(place=place, number=1, title=Fact(place=place, value=""), sections=(section,)),),
    )
