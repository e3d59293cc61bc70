"""A document as numbered lines of light text: what every file format is turned into before it is understood."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from hjemmel.council.reading.place import Place

_HEADING = re.compile(r"\s*#{1,6}\s+(.*)")
_BOLD_LINE = re.compile(r"\*\*[^*]+\*\*")
_ITALIC = re.compile(r"(?<![*\w])\*(?=\S)([^*]+)(?<=\S)\*(?![*\w])")
_LINK = re.compile(r"\[([^\]]{1,500})\]\(<?([^)>]{0,2000})>?\)")
_ADDRESS = re.compile(r"<(https?://[^>\s]{1,2000})>")
_MARKUP = re.compile(r"[#*\[<]")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_FIRST_WORD = re.compile(r"[a-zæøå]+")
_LONGEST_WRAPPED = 200  # characters; a line longer than this was not wrapped by a page's width
_FEW = 3  # so many full lines in a row with no blank between show that a text is wrapped


class Line(NamedTuple):
    """One line. ``text`` is stripped of markup and of blanks at its ends; tabs inside mark the cells of a table."""

    number: int
    text: str
    heading: bool = False
    hard_break: bool = False
    page: int | None = None
    links: tuple[tuple[str, str], ...] = ()

    @property
    def is_row(self) -> bool:
        """Whether the line is a row of a table."""
        return "\t" in self.text


@dataclass(frozen=True, slots=True)
class Document:
    """The lines of a file. ``width`` is the length lines were wrapped at, None where a line is a paragraph.

    ``words`` are all words in small letters and ``divides_words`` tells that some line ends inside a word; both are
    only looked for where a line ends in a hyphen. ``furniture`` are headers, footers and page numbers: lines that are
    blank in ``lines``, with their text.
    """

    name: str
    sha256: str
    lines: tuple[Line, ...]
    width: int | None
    words: frozenset[str] = field(default=frozenset(), repr=False)
    divides_words: bool = False
    furniture: tuple[tuple[Line, str], ...] = ()

    def place(self, first: Line, last: Line | None = None) -> Place:
        """The place of a span of lines of this document."""
        return Place(self.name, first.number, (last or first).number, first.page)

    def text(self) -> str:
        """All lines as one text, for patterns that look for evidence."""
        return "\n".join(line.text for line in self.lines)


def document(
    name: str,
    sha256: str,
    raw_lines: Sequence[str],
    pages: Sequence[int | None],
    furniture: Mapping[int, str],
    *,
    wrapped: bool = False,
) -> Document:
    """Make a document of cleaned lines and the page of each; ``furniture`` gives text moved out, by line number."""
    lines = tuple(_line(number, raw, page) for number, (raw, page) in enumerate(zip(raw_lines, pages, strict=True), 1))
    moved = tuple((lines[number - 1], text) for number, text in sorted(furniture.items()))
    words = _words(lines)
    return Document(name, sha256, lines, _width(lines, wrapped), words, _divides_words(lines, words), moved)


def _line(number: int, raw: str, page: int | None) -> Line:
    text = raw.strip()
    if not text:
        return Line(number, "", page=page)
    hard_break = raw.endswith("  ")
    if "\t" in raw:  # a leading tab is an empty first cell, so only spaces are taken off a row
        text = raw.strip(" ")
    if not _MARKUP.search(text):
        return Line(number, text, False, hard_break, page)
    heading = False
    if match := _HEADING.fullmatch(text):
        heading, text = True, match.group(1).strip()
    if _BOLD_LINE.fullmatch(text):
        heading = True
    text = _ITALIC.sub(r"\1", text.replace("**", "")).strip(" ")
    links: tuple[tuple[str, str], ...] = ()
    if "](" in text or "<http" in text:
        links = tuple(_LINK.findall(text)) + tuple((found, found) for found in _ADDRESS.findall(text))
        text = _ADDRESS.sub(r"\1", _LINK.sub(r"\1", text))
    return Line(number, text, heading, hard_break, page, links)


def _width(lines: Sequence[Line], wrapped: bool) -> int | None:
    """The wrap width: long lines follow each other without a blank line, and none is longer than a page is wide."""
    lengths = [len(line.text) for line in lines if line.text and not line.is_row]
    if not lengths or (max(lengths) > _LONGEST_WRAPPED and not wrapped):
        return None
    lengths.sort()
    width = lengths[int(len(lengths) * 0.95)]
    if wrapped:
        return width
    full = [len(line.text) >= width * 0.7 and not line.is_row for line in lines]
    runs = sum(1 for one, line in zip(full, lines[1:], strict=False) if one and line.text)
    return width if runs >= _FEW else None


def _words(lines: Sequence[Line]) -> frozenset[str]:
    if not any(line.text.endswith("-") for line in lines):
        return frozenset()
    return frozenset(re.findall(r"[\w-]+", " ".join(line.text for line in lines).lower()))


def _divides_words(lines: Sequence[Line], words: frozenset[str]) -> bool:
    """Whether some line ends inside a word that stands whole elsewhere."""
    for line, following in pairwise(line for line in lines if line.text):
        if line.text.endswith("-") and words:
            start, end = _LAST_WORD.search(line.text[:-1]), _FIRST_WORD.match(following.text)
            if start and end and (start.group() + end.group()).lower() in words:
                return True
    return False
