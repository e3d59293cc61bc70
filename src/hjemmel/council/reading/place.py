"""Where a fact was read, and how sure the reading is. Every value of a record is built on this."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


class Confidence(Enum):
    """How a fact was read, from surest to least sure."""

    STATED = "stated"  # in the layout's own form
    REPAIRED = "repaired"  # after mending a broken line, a known misspelling or other noise
    INFERRED = "inferred"  # drawn from prose or from another place in the document
    GUESSED = "guessed"  # by the generic reader, in a layout it does not know


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A span of lines in a source, both ends included and counted from 1.

    Lines are those of a text file; for HTML, DOCX, XML and PDF they are the lines that
    ``hjemmel council read --text`` prints, and ``page`` is the page of a PDF.
    """

    file: str
    first: int
    last: int
    page: int | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.first <= self.last:
            raise ValueError(f"a place needs 1 <= first <= last, not {self.first}-{self.last} in {self.file}")

    def to(self, other: "Place") -> "Place":
        """The span that covers both places; they must lie in the same file."""
        if other.file != self.file:
            raise ValueError(f"a place cannot span two files: {self.file} and {other.file}")
        return Place(self.file, min(self.first, other.first), max(self.last, other.last), self.page)

    def __str__(self) -> str:
        lines = f"{self.first}" if self.first == self.last else f"{self.first}-{self.last}"
        return f"{self.file}:{lines}"


def cover(places: Sequence[Place]) -> Place:
    """The span that covers all of some places, at least one, of one file."""
    first = places[0]
    return Place(first.file, min(each.first for each in places), max(each.last for each in places), first.page)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Anything read from a source: it has a place and a confidence."""

    place: Place
    confidence: Confidence = Confidence.STATED


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Found, Generic[T_co]):
    """One plain value with its place. A fact that the source does not state is None, not a Fact."""

    value: T_co
