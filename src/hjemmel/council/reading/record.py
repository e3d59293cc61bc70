"""The structured record of one document: what the readers make and the consistency reader, preview and import use.

Unknown is not empty: ``None`` says that the document does not tell, an empty tuple that it tells of none.
Nothing here is computed; a record only repeats its source.
"""

import datetime
from dataclasses import dataclass
from decimal import Decimal

from hjemmel.council.reading.case_number import CaseNumber
from hjemmel.council.reading.place import Fact, Found
from hjemmel.council.reading.vocabulary import (
    AbsenceScope,
    AttendanceModel,
    DocumentKind,
    KeptBecause,
    ParagraphKind,
    RecommendationForm,
    ReferenceKind,
    SectionKind,
    Verb,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Found):
    """Somebody named in the text: party is the letters in parentheses, role a title or an office."""

    name: str
    party: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph(Found):
    """Text joined over line ends and page breaks. ``marker`` is a list's own mark: ``-``, ``1``, ``A``."""

    kind: ParagraphKind = ParagraphKind.TEXT
    marker: str | None = None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow(Found):
    """Cells as written, one for each column of the table that could be told apart."""

    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Found):
    """A table. No rows: only the caption is left, the table itself was a picture or was lost."""

    caption: str | None = None
    columns: tuple[str, ...] = ()
    rows: tuple[TableRow, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section(Found):
    """A headed part of an item. ``nothing_to_note`` is the template's own way of saying that there is nothing."""

    kind: SectionKind
    heading: str | None
    paragraphs: tuple[Paragraph, ...] = ()
    tables: tuple[Table, ...] = ()
    nothing_to_note: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationPoint(Found):
    """One point of a recommendation, without its number, its *at* and a joining *og*; None where it has no number."""

    number: int | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionPoint(Found):
    """What was resolved, on one point (``applies_to``) or on the whole case (None).

    ``condition`` is what follows *idet*; ``remark`` a remark for the record; ``promise`` what the
    administration must come back with.
    """

    applies_to: int | None
    verb: Verb
    text: str
    condition: str | None = None
    remark: str | None = None
    promise: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment(Found):
    """A proposal to change the recommendation: who put it, the point it adds, its text."""

    proposers: tuple[str, ...]
    number: int | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution(Found):
    """A body's resolution. ``quoted`` is the text of a closed item's resolution given in quotation marks."""

    points: tuple[ResolutionPoint, ...]
    amendments: tuple[Amendment, ...] = ()
    quoted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Found):
    """A statement for the record (*protokollat*) by a person, on behalf of a party where the text names it."""

    by: Person
    party: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote(Found):
    """One vote, with the voters the text names; a side of which it says nothing is None, never empty.

    ``on_amendment`` says whether an amendment or the case itself was voted on.
    """

    on_amendment: bool
    majority_of: str | None = None
    in_favour: tuple[Person, ...] | None = None
    against: tuple[Person, ...] | None = None
    abstained: tuple[Person, ...] | None = None
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence(Found):
    """One person absent from the meeting or from this item."""

    person: Person
    scope: AbsenceScope


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment(Found):
    """An attachment. ``title`` is None for one that the text speaks of but the list leaves out.

    ``added_after`` is the body after whose meeting it was added.
    """

    number: str | None
    title: str | None
    recommended: bool = False
    added_after: str | None = None
    closed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentCount(Found):
    """A line that counts the attachments. What it does not count is None; ``under`` is the message it stands in."""

    total: int
    recommended: int | None = None
    added_later: int | None = None
    under: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteRow(Found):
    """A row of the route matrix: the bodies that are marked."""

    label: str
    bodies: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteMatrix(Found):
    """The route as a matrix: all bodies in its head, and its rows."""

    bodies: tuple[str, ...]
    rows: tuple[RouteRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment(Found):
    """A case before a body on a date, earlier or to come; with what was resolved where the text quotes it."""

    body: str
    date: datetime.date
    point: int | None = None
    resolution: Resolution | None = None
    absences: tuple[Absence, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Found):
    """A question and its answer in a supplementary case presentation."""

    question: str
    answer: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Supplement(Found):
    """A supplementary case presentation: who wrote it, when, and what it answers."""

    author: str | None
    date: datetime.date | None
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Message(Found):
    """A message or an oral orientation: its label in the list, its title where it has one, its text."""

    label: str | None
    title: str | None
    text: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference(Found):
    """A reference to law: the words in the text, and what they mean in normal form (``SEL § 85``, ``SFL``).

    A provision without its act stands as ``§ 85``; a principle has no normal form.
    """

    kind: ReferenceKind
    text: str
    provisions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link(Found):
    """A link: its words, and where it leads (None where the source has lost the address)."""

    text: str
    target: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept(Found):
    """Text that is no part of any field, kept so that nothing is lost."""

    text: str
    because: KeptBecause = KeptBecause.NOT_UNDERSTOOD


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Found):
    """One agenda item. Its place spans from its heading to the line before the next item."""

    number: int
    title: Fact[str]
    closed: bool = False
    case_number: Fact[CaseNumber] | None = None
    title_route: tuple[str, ...] | None = None
    route: RouteMatrix | None = None
    deciding_body: Fact[str] | None = None
    sections: tuple[Section, ...] = ()
    recommenders: tuple[Fact[str], ...] = ()
    recommendation_form: RecommendationForm | None = None
    recommendation: tuple[RecommendationPoint, ...] = ()
    resolution: Resolution | None = None
    votes: tuple[Vote, ...] = ()
    absences: tuple[Absence, ...] | None = None
    attachments: tuple[Attachment, ...] = ()
    attachment_counts: tuple[AttachmentCount, ...] = ()
    history: tuple[Treatment, ...] = ()
    upcoming: tuple[Treatment, ...] = ()
    mentions: tuple[Treatment, ...] = ()
    supplements: tuple[Supplement, ...] = ()
    messages: tuple[Message, ...] = ()
    presenters: tuple[Person, ...] = ()
    signatories: tuple[Person, ...] | None = None
    references: tuple[Reference, ...] = ()
    links: tuple[Link, ...] = ()
    kept: tuple[Kept, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """Who was there, as far as the document tells. ``absent`` are those the head itself marks."""

    model: AttendanceModel
    members: tuple[Person, ...] | None = None
    staff: tuple[Person, ...] | None = None
    absent: tuple[Person, ...] | None = None

    def __post_init__(self) -> None:
        if (self.model is AttendanceModel.NOT_STATED) != (self.members is None):
            raise ValueError("members are unknown exactly when the attendance is not stated")


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentsLine(Found):
    """A line of the table of contents; two pages on one line mean two items that ran together."""

    title: str
    pages: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal(Found):
    """A value the document does not state but that follows from what it says; a person accepts it or not."""

    field: str
    value: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """The meeting as its document states it; what is only likely stands in ``proposals``."""

    attendance: Attendance
    body: Fact[str] | None = None
    date: Fact[datetime.date] | None = None
    weekday: Fact[str] | None = None
    start: Fact[datetime.time] | None = None
    venue: Fact[str] | None = None
    contents: tuple[ContentsLine, ...] | None = None
    proposals: tuple[Proposal, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Memo:
    """A memo (*notat*) to a council: not minutes, but part of the same history."""

    title: Fact[str] | None = None
    date: Fact[datetime.date] | None = None
    case_number: Fact[CaseNumber] | None = None
    document_number: Fact[CaseNumber] | None = None
    sender: tuple[Fact[str], ...] = ()
    ean: Fact[str] | None = None
    meeting_referred_to: Fact[str] | None = None
    sections: tuple[Section, ...] = ()
    references: tuple[Reference, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A file that was read: its name without folder, and the sha256 of its bytes."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Which files a record was read from, by the reader of which layout, and how sure that layout is (0 to 1)."""

    files: tuple[SourceFile, ...]
    layout: str
    layout_confidence: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One document, read. A memo has ``memo`` and no meeting; minutes and agendas have ``meeting`` and items."""

    origin: Origin
    kind: DocumentKind
    meeting: Meeting | None = None
    items: tuple[Item, ...] = ()
    memo: Memo | None = None
    kept: tuple[Kept, ...] = ()

    def __post_init__(self) -> None:
        if (self.kind is DocumentKind.MEMO) != (self.memo is not None):
            raise ValueError("a memo has the field memo, and nothing else has")
        if (self.meeting is None) == (self.memo is None):
            raise ValueError("a record has either a meeting or a memo")
