"""What a letter says: frozen values that a scheme composes and the renderer sets on paper.

Nothing here knows about PDF. Every text is plain text: markup in it is printed as it stands. A newline in a
paragraph is a line break. The legal order of a decision (outcome, reasons, legal basis, complaint guidance;
FVL §§ 22-25) is the composer's; this module only refuses what no letter may be.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from itertools import pairwise
from typing import Literal, TypeAlias

EXPLANATION_DEPTH = 12
"""Levels of an explanation that fit on the page; a composer cuts deeper trees before the letter."""

ADDRESS_LINES = 5
"""Lines below the name that stay inside the window of the envelope."""

# Day, month, year and four digits; day 61-91 is a replacement number (erstatningspersonnummer).
_CPR = re.compile(r"(?<!\d)(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(?:0[1-9]|1[0-2])\d{2}[- ]?\d{4}(?!\d)")


class LetterError(Exception):
    """A letter that may not be made or cannot be set. The message says what is wrong, where, and what to do."""


class Language(Enum):
    """The language of a letter, as its BCP 47 primary subtag."""

    DANISH = "da"
    ENGLISH = "en"


def _require_text(where: str, *texts: str) -> None:
    for text in texts:
        if not any(unicodedata.category(character)[0] not in "ZC" for character in text):
            raise LetterError(f"{where}: a text is empty. Leave the whole part out, or give the text.")


def _require_some(where: str, parts: tuple[object, ...]) -> None:
    if not parts:
        raise LetterError(f"{where}: nothing to show. Leave the block out.")


@dataclass(frozen=True)
class Heading:
    """A heading in the body. Level 1 is the title of the letter itself, so a body has levels 2 and 3."""

    text: str
    level: Literal[2, 3] = 2

    def __post_init__(self) -> None:
        _require_text("Heading", self.text)


@dataclass(frozen=True)
class Paragraph:
    """Running text."""

    text: str

    def __post_init__(self) -> None:
        _require_text("Paragraph", self.text)


@dataclass(frozen=True)
class Bullets:
    """A plain list: conditions, what to send in, what happens next."""

    items: tuple[str, ...]

    def __post_init__(self) -> None:
        _require_some("Bullets", self.items)
        _require_text("Bullets", *self.items)


@dataclass(frozen=True)
class Conclusion:
    """The decision itself in a sentence or two, set so that nobody misses it."""

    text: str

    def __post_init__(self) -> None:
        _require_text("Conclusion", self.text)


@dataclass(frozen=True)
class Fact:
    """One fact given weight (FVL § 24): what it is, its value with unit, and where it comes from."""

    label: str
    value: str
    source: str

    def __post_init__(self) -> None:
        _require_text(f"Fact {self.label!r}", self.label, self.value, self.source)


@dataclass(frozen=True)
class Facts:
    """The facts a decision rests on."""

    facts: tuple[Fact, ...]

    def __post_init__(self) -> None:
        _require_some("Facts", self.facts)


@dataclass(frozen=True)
class Provision:
    """A provision applied: its Danish citation, our own paraphrase (never the act's words) and its ELI address."""

    citation: str
    paraphrase: str
    eli: str

    def __post_init__(self) -> None:
        _require_text(f"Provision {self.citation!r}", self.citation, self.paraphrase)
        if not re.fullmatch(r"https://[^\s/]+/\S*", self.eli):
            raise LetterError(
                f"Provision {self.citation!r}: {self.eli!r} is no https address. Give the full ELI address."
            )


@dataclass(frozen=True)
class LegalBasis:
    """The rules a decision refers to (FVL § 24, stk. 1)."""

    provisions: tuple[Provision, ...]

    def __post_init__(self) -> None:
        _require_some("LegalBasis", self.provisions)


@dataclass(frozen=True)
class Step:
    """One line of an explanation: what was found, its value, the provision it follows from, and what it rests on."""

    label: str
    value: str
    note: str = ""
    steps: tuple["Step", ...] = ()

    def __post_init__(self) -> None:
        _require_text(f"Step {self.label!r}", self.label, self.value)

    @property
    def depth(self) -> int:
        """Levels from here down, this one included."""
        return 1 + max((step.depth for step in self.steps), default=0)


@dataclass(frozen=True)
class Explanation:
    """How the law led from the facts to the result, as a tree of at most EXPLANATION_DEPTH levels."""

    steps: tuple[Step, ...]

    def __post_init__(self) -> None:
        _require_some("Explanation", self.steps)
        if (depth := max(step.depth for step in self.steps)) > EXPLANATION_DEPTH:
            raise LetterError(
                f"Explanation: {depth} levels, a page holds {EXPLANATION_DEPTH}. Cut the tree, say where the rest is."
            )


@dataclass(frozen=True)
class Column:
    """A column of a table. Numbers are set to the right, so that digits stand below each other."""

    heading: str
    numeric: bool = False

    def __post_init__(self) -> None:
        _require_text("Column", self.heading)


@dataclass(frozen=True)
class Table:
    """Rows of texts under headings. A cell may be empty; a row may not be short."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]

    def __post_init__(self) -> None:
        _require_some("Table", self.columns)
        _require_some("Table", self.rows)
        for number, row in enumerate(self.rows, start=1):
            if len(row) != len(self.columns):
                raise LetterError(
                    f"Table: row {number} has {len(row)} cells under {len(self.columns)} headings. Give one to each."
                )


@dataclass(frozen=True)
class ComplaintGuidance:
    """Guidance on complaint (klagevejledning, FVL § 25): whom it goes to, how, by when; each after a label."""

    heading: str
    receiver: str
    procedure: str
    deadline: str
    more: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _require_text("ComplaintGuidance", self.heading, self.receiver, self.procedure, self.deadline, *self.more)


Block: TypeAlias = (
    Heading | Paragraph | Bullets | Conclusion | Facts | LegalBasis | Explanation | Table | ComplaintGuidance
)


@dataclass(frozen=True)
class Sender:
    """The municipality and the unit that writes, with the ways to reach it. Empty contact texts are not printed."""

    municipality: str
    unit: str
    address: tuple[str, ...]
    phone: str = ""
    email: str = ""
    website: str = ""

    def __post_init__(self) -> None:
        _require_text("Sender", self.municipality, self.unit, *self.address)


@dataclass(frozen=True)
class Recipient:
    """Who the letter is to. The address is None where it is protected or not needed: then none is printed."""

    name: str
    address: tuple[str, ...] | None

    def __post_init__(self) -> None:
        _require_text("Recipient", self.name, *(self.address or ()))
        if len(self.address or ()) > ADDRESS_LINES:
            raise LetterError(
                f"Recipient: more than {ADDRESS_LINES} address lines do not fit the envelope. Join lines."
            )


@dataclass(frozen=True)
class Signature:
    """One who stands by the letter: name and title."""

    name: str
    title: str

    def __post_init__(self) -> None:
        _require_text("Signature", self.name, self.title)


@dataclass(frozen=True)
class Letter:
    """A whole letter. The decider signs first, the second pair of eyes after.

    `created` is the instant written into the file: the same letter with the same instant gives the same bytes.
    Title and case number are public (file name, metadata, subject line), so neither may hold a CPR number.
    """

    language: Language
    title: str
    sender: Sender
    recipient: Recipient
    date: date
    case_number: str
    created: datetime
    body: tuple[Block, ...]
    signatures: tuple[Signature, ...]

    def __post_init__(self) -> None:
        _require_text("Letter", self.title, self.case_number)
        _require_some("Letter body", self.body)
        for name, text in (("title", self.title), ("case number", self.case_number)):
            if _CPR.search(text):
                raise LetterError(f"Letter: the {name} holds what looks like a CPR number. Take it out of the {name}.")
            if text.splitlines() != [text]:
                raise LetterError(f"Letter: the {name} has a line break. Write it as one line.")
        if self.created.tzinfo is None:
            raise LetterError("Letter: `created` has no time zone. Give an instant, such as UTC.")
        levels = [1, *(block.level for block in self.body if isinstance(block, Heading))]
        for above, below in pairwise(levels):
            if below > above + 1:
                raise LetterError("Letter: a heading of level 3 has no heading of level 2 above it. Use level 2.")
