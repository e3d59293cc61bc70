"""The outline of a document: its head, its items, and the sections of each item."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hjemmel.council.reading.case_number import CaseNumber, parse_case_number
from hjemmel.council.reading.dates import DATE
from hjemmel.council.reading.document import Document, Line
from hjemmel.council.reading.place import Confidence, Fact
from hjemmel.council.reading.vocabulary import SectionKind

SECTIONS: dict[str, SectionKind] = {
    "sagsgang": SectionKind.ROUTE,
    "indstilling": SectionKind.RECOMMENDATION,
    "resumé": SectionKind.SUMMARY,
    "resume": SectionKind.SUMMARY,
    "sammendrag": SectionKind.SUMMARY,
    "baggrund": SectionKind.BACKGROUND,
    "sagsfremstilling": SectionKind.PRESENTATION,
    "kommunens vision og politikker": SectionKind.POLICY,
    "økonomi": SectionKind.ECONOMY,
    "økonomiske konsekvenser": SectionKind.ECONOMY,
    "økonomiske konsekvenser og finansiering": SectionKind.ECONOMY,
    "lovgrundlag": SectionKind.LEGAL_BASIS,
    "retsgrundlag": SectionKind.LEGAL_BASIS,
    "borgerperspektiv": SectionKind.CITIZENS,
    "historik": SectionKind.HISTORY,
    "supplerende sagsfremstilling": SectionKind.SUPPLEMENT,
    "videre proces": SectionKind.NEXT_STEPS,
    "deltager i sagens behandling": SectionKind.PRESENTERS,
    "yderligere deltagelse": SectionKind.PRESENTERS,
    "relateret behandling": SectionKind.EARLIER,
    "tidligere behandling": SectionKind.EARLIER,
    "kommende behandlingsforløb": SectionKind.UPCOMING,
    "beslutningen træffes af": SectionKind.DECIDING_BODY,
    "meddelelse": SectionKind.MESSAGES,
    "meddelelser": SectionKind.MESSAGES,
    "beslutning": SectionKind.RESOLUTION,
    "bilag": SectionKind.ATTACHMENTS,
    "gennemgang af sagen": SectionKind.CONTAINER,
    "indhold": SectionKind.CONTAINER,
}
_PATTERNS = (
    (re.compile(r"Yderligere deltagelse\b.{0,60}"), SectionKind.PRESENTERS),
    (re.compile(r"Medlemmer af [A-ZÆØÅ].{0,80}"), SectionKind.SIGNATORIES),
    (re.compile(rf"Beslutning (?:fra |i )?[A-ZÆØÅ][^.;]{{2,90}}?,?\s+{DATE}(?:,? punkt \d+)?:?"), SectionKind.HISTORY),
)
_OPENING = ("Yderligere", "Medlemmer", "Beslutning")  # how the lines of the patterns begin
_WRAPPED = ("Beslutning fra ", "Beslutning i ")
_LONGEST_HEADING = 140
_ITEM_BEGINS = ("Punkt", "Pkt.", "Sag nr.")
_ITEM = re.compile(r"(?:Punkt|Pkt\.|Sag nr\.)\s*(\d{1,3})\s*[.:–-]\s*(.*)")
_PAGES = re.compile(r"\d{1,4}(?:\s+\d{1,4}){0,9}$")
_CLOSED = re.compile(r"\(?lukket(?: punkt| sag)?\)?\s*(?:[:–-]\s*|$)", re.IGNORECASE)
_CASE_NUMBER = re.compile(r"(?:(?:Sagsnr|Sagsnummer|Journalnummer|J\.nr)\.?\s*:?\s*)?(\S+)", re.IGNORECASE)
_NUMBERED = re.compile(r"(\d{1,3})\.?\s+([A-ZÆØÅ].{2,200})")
_NEAR = 2  # lines with text from a bare number's heading within which a section must open
_REACH = 5  # lines with text from an item's heading within which its case number must stand
_MESSAGE = re.compile(r"(\d{1,2})\. \S")


@dataclass(frozen=True, slots=True)
class SectionLines:
    """A section before it is understood: its heading (None for text before the first one) and its lines."""

    kind: SectionKind
    heading: Line | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class ItemLines:
    """An item before it is understood. ``lines`` are all of its lines, heading included."""

    number: int
    title: Fact[str]
    closed: bool
    case_number: Fact[CaseNumber] | None
    lines: tuple[Line, ...]
    body: tuple[Line, ...]


def contents_line(line: Line) -> tuple[str, tuple[int, ...]] | None:
    """Title and pages of a line of a table of contents, ``Title.....<tab>6 9``; None for any other line."""
    match = _PAGES.search(line.text) if "..." in line.text else None
    title = line.text[: match.start()].rstrip() if match else ""
    if match is None or not title.endswith("..."):
        return None
    return title.rstrip(".").rstrip(), tuple(int(page) for page in match.group().split())


def split_items(source: Document) -> tuple[tuple[Line, ...], tuple[ItemLines, ...]]:
    """The lines of the head, and the items.

    A heading counts when a case number follows it or the source's own markup makes it one; where no heading has a case
    number, those count that carry on the numbering. A document without such headings may number its items bare.
    """
    headings = [
        (index, match)
        for index, line in enumerate(source.lines)
        if line.text.startswith(_ITEM_BEGINS)
        and (match := _ITEM.fullmatch(line.text))
        and not line.is_row
        and contents_line(line) is None
    ]
    numbered = {index for index, _ in headings if _case_number(source, index) is not None}
    if numbered:
        starts = [start for start in headings if start[0] in numbered or source.lines[start[0]].heading]
    else:
        starts = _in_sequence(headings) or _only_numbered(source)
    if not starts:
        return source.lines, ()
    ends = [index for index, _ in starts[1:]] + [len(source.lines)]
    head = source.lines[: starts[0][0]]
    return head, tuple(_item(source, start, end) for start, end in zip(starts, ends, strict=True))


def _in_sequence(headings: list[tuple[int, re.Match[str]]]) -> list[tuple[int, re.Match[str]]]:
    kept: list[tuple[int, re.Match[str]]] = []
    for index, match in headings:
        if not kept or int(match.group(1)) == int(kept[-1][1].group(1)) + 1:
            kept.append((index, match))
    return kept


def _only_numbered(source: Document) -> list[tuple[int, re.Match[str]]]:
    """Headings such as ``3. Budget for 2027``: numbered on from 1, and a case number or a section follows each."""
    headings = [
        (index, match)
        for index, line in enumerate(source.lines)
        if (match := _NUMBERED.fullmatch(line.text)) and contents_line(line) is None and _opens_item(source, index)
    ]
    found = _in_sequence(headings)
    return found if found and found[0][1].group(1) == "1" else []


def _opens_item(source: Document, index: int) -> bool:
    following = [line for line in source.lines[index + 1 : index + 1 + 2 * _REACH] if line.text][:_REACH]
    return _case_number(source, index) is not None or any(section_kind(line) is not None for line in following[:_NEAR])


def _case_number(source: Document, index: int) -> tuple[int, CaseNumber] | None:
    """The case number after the heading at ``index``, with the index of its line."""
    seen = 0
    for at in range(index + 1, len(source.lines)):
        text = source.lines[at].text
        if not text:
            continue
        seen += 1
        if seen > _REACH or _ITEM.fullmatch(text) or section_kind(source.lines[at]) is not None:
            return None
        if (match := _CASE_NUMBER.fullmatch(text)) and (number := parse_case_number(match.group(1))):
            return at, number
    return None


def _item(source: Document, start: tuple[int, re.Match[str]], end: int) -> ItemLines:
    index, match = start
    first = source.lines[index]
    found = _case_number(source, index)
    case_number = None
    title_lines = [first]
    if found:
        line = source.lines[found[0]]
        confidence = Confidence.REPAIRED if found[1].defects else Confidence.STATED
        case_number = Fact(value=found[1], place=source.place(line), confidence=confidence)
        title_lines += [line for line in source.lines[index + 1 : found[0]] if line.text]
    title = " ".join([match.group(2), *(line.text for line in title_lines[1:])]).strip()
    closed = _CLOSED.match(title)
    place = source.place(first, title_lines[-1])
    return ItemLines(
        number=int(match.group(1)),
        # A title that is only the word says no more than that the item is closed; it is what the source prints.
        title=Fact(value=(title[closed.end() :] if closed else title) or title, place=place),
        closed=closed is not None,
        case_number=case_number,
        lines=source.lines[index:end],
        body=source.lines[found[0] + 1 if found else index + 1 : end],
    )


def section_kind(line: Line) -> SectionKind | None:
    """The kind of section that a line opens, or None. Rows of tables never do, whatever their first cell says."""
    if not line.text or line.is_row or len(line.text) > _LONGEST_HEADING:
        return None
    if kind := SECTIONS.get(line.text.rstrip(": ").lower()):
        return kind
    if not line.text.startswith(_OPENING):
        return None
    return next((kind for pattern, kind in _PATTERNS if pattern.fullmatch(line.text)), None)


def split_sections(body: Sequence[Line]) -> tuple[SectionLines, ...]:
    """The sections of an item. Messages that are numbered 1, 2, 3 go on after the attachments of one of them."""
    sections: list[SectionLines] = []
    kind, heading, lines = SectionKind.UNNAMED, None, []  # type: SectionKind, Line | None, list[Line]
    message = 0
    for line in _with_whole_headings(body):
        if not line.text:
            lines.append(line)
            continue
        opened = section_kind(line)
        number = _message_number(line)
        if opened is None and kind is SectionKind.UNNAMED and number == message + 1:
            message = number
        resumed = kind is SectionKind.ATTACHMENTS and message and number == message + 1
        if opened is None and not resumed:
            lines.append(line)
            continue
        if heading or any(line.text for line in lines):
            sections.append(SectionLines(kind, heading, tuple(lines)))
        if resumed:
            kind, heading, lines, message = SectionKind.UNNAMED, None, [line], number
        else:
            kind, heading, lines = opened or kind, line, []
    if heading or any(line.text for line in lines):
        sections.append(SectionLines(kind, heading, tuple(lines)))
    return tuple(sections)


def _with_whole_headings(body: Sequence[Line]) -> Iterator[Line]:
    """The lines, where a heading *Beslutning fra …* that a page's width has broken in two is one again."""
    waiting: Line | None = None
    for line in body:
        if waiting is not None:
            whole = waiting._replace(text=f"{waiting.text} {line.text}")
            if line.text and section_kind(whole) is not None:
                yield whole
                waiting = None
                continue
            yield waiting
        waiting = line if line.text.startswith(_WRAPPED) and section_kind(line) is None else None
        if waiting is None:
            yield line
    if waiting is not None:
        yield waiting


def _message_number(line: Line) -> int:
    match = _MESSAGE.match(line.text) if line.text[:1].isdigit() else None
    return int(match.group(1)) if match else 0
