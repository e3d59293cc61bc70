"""A record seen as running text: its passages in order, each with the item it stands in and its place.

The checks of running text need no more than this, so the same checks run on a text that is being written.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from hjemmel.council.reading.checks.finding import Quoted
from hjemmel.council.reading.checks.text.figures import Figure, find_figures
from hjemmel.council.reading.checks.text.times import Time, find_times
from hjemmel.council.reading.place import Place
from hjemmel.council.reading.record import Record, Section, Table
from hjemmel.council.reading.vocabulary import ParagraphKind, SectionKind

# A full stop after these ends no sentence.
_ABBREVIATIONS = re.compile(
    r"\b(?:ca|cirka|pr|nr|kr|mio|mia|jf|stk|pkt|pct|fx|f\.eks|bl\.a|d|kl|dvs|inkl|ekskl|evt|hhv|vedr|ift|mv|m\.m|gl|"
    r"max|min|tlf)\.$",
    re.IGNORECASE,
)
_LIST_NUMBER = re.compile(r"\s*\d{1,2}\.")
_ABBREVIATED = re.compile(r"\b[A-ZÆØÅ]{2,}\b")
_BREAK = re.compile(r"[.!?]\.?[”\"')«]*\s+(?=[A-ZÆØÅ0-9”\"»(])")


@dataclass(frozen=True)
class Passage:
    """A paragraph with its figures, times and sentences. ``item`` is the position of its item, None outside items."""

    text: str
    place: Place
    kind: ParagraphKind = ParagraphKind.TEXT
    item: int | None = None
    section: SectionKind = SectionKind.OTHER
    headings: tuple[str, ...] = ()

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The figures, in order."""
        return find_figures(self.text, self.place)

    @cached_property
    def times(self) -> tuple[Time, ...]:
        """The dates and periods, in order."""
        return find_times(self.text)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Start and end of each sentence."""
        cuts = [0]
        for found in _BREAK.finditer(self.text):
            head = self.text[: found.start() + 1]
            # "punkt 5. Sagen" ends a sentence, "5. Sagen" at the very start is a list number.
            numbered = _LIST_NUMBER.fullmatch(head) is not None
            if numbered or (_ABBREVIATIONS.search(head) and not found.group().startswith("..")):
                continue
            cuts.append(found.end())
        return tuple(zip(cuts, [*cuts[1:], len(self.text)], strict=True))

    def sentence_at(self, position: int) -> tuple[int, int]:
        """The sentence that holds a position."""
        return next((span for span in self.sentences if span[0] <= position < span[1]), (0, len(self.text)))

    def figures_in(self, start: int, end: int) -> tuple[Figure, ...]:
        """The figures that begin between two positions."""
        return tuple(figure for figure in self.figures if start <= figure.start < end)

    def quote(self, start: int = 0, end: int | None = None) -> Quoted:
        """A part of the passage as a source of a finding."""
        return Quoted(self.text[start:end].strip(), self.place)


@dataclass(frozen=True)
class Prose:
    """One record as the checks see it."""

    record: Record
    passages: tuple[Passage, ...]
    tables: tuple[tuple[int | None, Table], ...]

    @property
    def date(self) -> datetime.date | None:
        """The date of the meeting or the memo, where the document states it."""
        stated = self.record.memo.date if self.record.memo else self.record.meeting and self.record.meeting.date
        return stated.value if stated else None

    @property
    def likely_date(self) -> datetime.date | None:
        """The stated date, or the one that a reader inferred from the text."""
        proposals = self.record.meeting.proposals if self.record.meeting else ()
        inferred = next((one.value for one in proposals if one.field == "date"), None)
        return self.date or (datetime.date.fromisoformat(inferred) if inferred else None)

    def title(self, passage: Passage) -> str:
        """The title of the item that a passage stands in, empty where it has none."""
        title = self.record.items[passage.item].title if passage.item is not None else None
        return title.value if title else ""

    def subjects(self, passage: Passage) -> set[str]:
        """What a passage is about, as far as abbreviations tell: those of its own text and of its item's title."""
        return set(_ABBREVIATED.findall(passage.text)) | set(_ABBREVIATED.findall(self.title(passage)))

    @cached_property
    def by_item(self) -> tuple[tuple[Passage, ...], ...]:
        """The passages of one item at a time; what stands outside the items comes as one group."""
        groups: dict[int | None, list[Passage]] = {}
        for passage in self.passages:
            groups.setdefault(passage.item, []).append(passage)
        return tuple(map(tuple, groups.values()))


# Lists of bodies, dates, names and attachments are fields of the record; as text they only look alike.
_NO_PROSE = frozenset(
    {
        SectionKind.ROUTE,
        SectionKind.EARLIER,
        SectionKind.UPCOMING,
        SectionKind.HISTORY,
        SectionKind.ATTACHMENTS,
        SectionKind.PRESENTERS,
        SectionKind.DECIDING_BODY,
        SectionKind.SIGNATORIES,
    }
)


def prose(record: Record) -> Prose:
    """See a record as passages and tables, in the order of the source."""
    passages: list[Passage] = []
    tables: list[tuple[int | None, Table]] = []
    parts: list[tuple[int | None, tuple[Section, ...]]] = [(at, item.sections) for at, item in enumerate(record.items)]
    if record.memo:
        parts.append((None, record.memo.sections))
    for item, sections in parts:
        for section in sections:
            if section.kind not in _NO_PROSE:
                passages += _passages(section, item)
            tables += [(item, table) for table in section.tables]
    return Prose(record, tuple(passages), tuple(tables))


def _passages(section: Section, item: int | None) -> Iterator[Passage]:
    heading = ""
    for paragraph in section.paragraphs:
        if paragraph.kind is ParagraphKind.HEADING:
            heading = paragraph.text
            continue
        headings = tuple(filter(None, (section.heading, heading)))
        yield Passage(paragraph.text, paragraph.place, paragraph.kind, item, section.kind, headings)
