"""A memo (*notat*) to a council: its head, its sender, its sections."""

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import TypeVar

from hjemmel.council.reading.case_number import parse_case_number
from hjemmel.council.reading.dates import DATE, find_date
from hjemmel.council.reading.document import Document, Line
from hjemmel.council.reading.paragraphs import paragraphs
from hjemmel.council.reading.parts.references import references
from hjemmel.council.reading.parts.tables import tables
from hjemmel.council.reading.place import Fact, cover
from hjemmel.council.reading.record import Link, Memo, Origin, Record, Section, SourceFile, Table
from hjemmel.council.reading.vocabulary import DocumentKind, SectionKind

T = TypeVar("T")

_KIND = re.compile(r"notat|memo", re.IGNORECASE)
_DATE_LINE = re.compile(DATE, re.IGNORECASE)
_CASE, _DOCUMENT, _EAN = "sagsnummer", "dokumentnummer", "ean-nummer"
_NUMBER = re.compile(r"\d{4}-\d{5,8}(?:-\d{1,4})?")
_LABELS = {_CASE: _NUMBER, _DOCUMENT: _NUMBER, _EAN: re.compile(r"\d{13}")}
_POSTCODE = re.compile(r"\d{4} [A-ZÆØÅ]\w+.{0,40}")
_MEETING = re.compile(r"\bpå (\S*møde\b.*)")
_LOST = 3  # so many blank lines after a heading are the hole of a picture that was lost


def read_memo(source: Document, layout: str, layout_confidence: Decimal) -> Record:
    """Read a document as a memo. The sender's block is taken out of the sentence that a page break put it in."""
    kind = [line for line in source.lines if _KIND.fullmatch(line.text)][:1]
    date = [line for line in source.lines if _DATE_LINE.fullmatch(line.text)][:1]
    labels, values = _labelled(source.lines)
    sender = _sender(source.lines)
    taken = {line.number for line in (*kind, *date, *labels, *values.values(), *sender)}
    title = _title(source.lines, taken)
    taken |= {line.number for line in title}
    sections = _sections(source, [line for line in source.lines if line.number not in taken])
    memo = Memo(
        title=_fact(source, title, str),
        date=_fact(source, date, find_date),
        case_number=_fact(source, values.get(_CASE), parse_case_number),
        document_number=_fact(source, values.get(_DOCUMENT), parse_case_number),
        ean=_fact(source, values.get(_EAN), str),
        sender=tuple(Fact(value=line.text, place=source.place(line)) for line in sender),
        meeting_referred_to=_fact(source, title, _meeting),
        sections=sections,
        references=tuple(references([paragraph for section in sections for paragraph in section.paragraphs])),
        links=tuple(
            Link(place=source.place(line), text=text, target=target or None)
            for line in source.lines
            for text, target in line.links
        ),
    )
    origin = Origin(
        files=(SourceFile(name=source.name, sha256=source.sha256),), layout=layout, layout_confidence=layout_confidence
    )
    return Record(origin=origin, kind=DocumentKind.MEMO, memo=memo)


def _fact(source: Document, lines: Sequence[Line] | Line | None, parse: Callable[[str], T | None]) -> Fact[T] | None:
    spanned = [lines] if isinstance(lines, Line) else list(lines or ())
    value = parse(" ".join(line.text for line in spanned)) if spanned else None
    return None if value is None else Fact(value=value, place=source.place(spanned[0], spanned[-1]))


def _meeting(title: str) -> str | None:
    match = _MEETING.search(title)
    return match.group(1) if match else None


def _labelled(lines: Sequence[Line]) -> tuple[list[Line], dict[str, Line]]:
    """The lines that are labels, and the line after each where it is such a value, by its label."""
    with_text = [line for line in lines if line.text]
    pairs = [
        (label, value)
        for label, value in pairwise(with_text)
        if (form := _LABELS.get(label.text.lower())) and form.fullmatch(value.text)
    ]
    return [label for label, _ in pairs], {label.text.lower(): value for label, value in pairs}


def _sender(lines: Sequence[Line]) -> list[Line]:
    """The block of lines that ends in a postcode: unit, street, town."""
    end = next((at for at, line in enumerate(lines) if _POSTCODE.fullmatch(line.text)), None)
    if end is None:
        return []
    start = end
    while start > 0 and lines[start - 1].text:
        start -= 1
    return list(lines[start : end + 1])


def _title(lines: Sequence[Line], taken: set[int]) -> list[Line]:
    """The first block of lines that is nothing else."""
    title: list[Line] = []
    for line in lines:
        if line.text and line.number not in taken:
            title.append(line)
        elif title:
            break
    return title


def _sections(source: Document, lines: Sequence[Line]) -> tuple[Section, ...]:
    groups: list[tuple[Line | None, list[Line], list[Table]]] = [(None, [], [])]
    for at, line in enumerate(lines):
        if line.heading and not any(following.text for following in lines[at + 1 : at + 1 + _LOST]):
            groups[-1][2].append(Table(place=source.place(line), caption=line.text))
        elif line.heading:
            groups.append((line, [], []))
        else:
            groups[-1][1].append(line)
    return tuple(
        section for heading, body, lost in groups if (section := _section(source, heading, body, lost)) is not None
    )


def _section(source: Document, heading: Line | None, body: Sequence[Line], lost: Sequence[Table]) -> Section | None:
    found, body = tables(source, body)
    texts = paragraphs(source, body)
    places = [each.place for each in (*texts, *found, *lost)] + ([source.place(heading)] if heading else [])
    if not places:
        return None
    return Section(
        place=cover(places),
        kind=SectionKind.OTHER if heading else SectionKind.UNNAMED,
        heading=heading.text if heading else None,
        paragraphs=texts,
        tables=(*found, *lost),
    )
