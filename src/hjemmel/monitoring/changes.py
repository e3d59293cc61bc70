"""What changed from one version of a text to the next, word by word, paragraph by paragraph."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

_TOKEN = re.compile(r"\w+|[^\w\s]|\s+")
_PARAGRAPH = re.compile(r"\n\s*\n")


class Kind(Enum):
    """Whether a piece of text stayed, came, or went."""

    KEPT = "kept"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text and what became of it."""

    kind: Kind
    text: str


Paragraph = tuple[Piece, ...]


def changes(before: str, after: str) -> tuple[Paragraph, ...]:
    """Both versions in one: kept and added pieces give the new text, kept and removed ones the old.

    Paragraphs, parted by an empty line, are matched first, so that a new one does not run into its neighbours.
    """
    old, new = _paragraphs(before), _paragraphs(after)
    found: list[Paragraph] = []
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            found += [(Piece(Kind.KEPT, text),) for text in old[i:j]]
        else:
            found += _rewritten(old[i:j], new[k:m])
    return tuple(found)


def count(paragraphs: tuple[Paragraph, ...], kind: Kind) -> int:
    """How many pieces came or went."""
    return sum(piece.kind is kind for paragraph in paragraphs for piece in paragraph)


def _paragraphs(text: str) -> list[str]:
    return [part.strip() for part in _PARAGRAPH.split(text.replace("\r\n", "\n")) if part.strip()]


def _rewritten(old: list[str], new: list[str]) -> Iterator[Paragraph]:
    """Paragraphs in pairs as long as there are both; the rest came or went whole."""
    for one, other in zip(old, new, strict=False):
        yield tuple(_words(one, other))
    for gone in old[len(new) :]:
        yield (Piece(Kind.REMOVED, gone),)
    for come in new[len(old) :]:
        yield (Piece(Kind.ADDED, come),)


def _words(one: str, other: str) -> Iterator[Piece]:
    """Word by word, but one word that happens to stay between two changes is changed with them: it reads better."""
    old, new = _TOKEN.findall(one), _TOKEN.findall(other)
    runs = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    gone = come = ""
    for index, (tag, i, j, k, m) in enumerate(runs):
        is_between = 0 < index < len(runs) - 1 and sum(map(str.isalnum, old[i:j])) <= 1
        if tag == "equal" and not is_between:
            yield from _changed(gone, come)
            gone = come = ""
            yield Piece(Kind.KEPT, "".join(old[i:j]))
        else:
            gone, come = gone + "".join(old[i:j]), come + "".join(new[k:m])
    yield from _changed(gone, come)


def _changed(gone: str, come: str) -> Iterator[Piece]:
    if gone:
        yield Piece(Kind.REMOVED, gone)
    if come:
        yield Piece(Kind.ADDED, come)
