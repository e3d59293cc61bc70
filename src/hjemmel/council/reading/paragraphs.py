"""Lines to paragraphs: what a page's width or a page break has divided is joined again.

Two kinds of text are met: one line is one paragraph, or lines are wrapped at a width. In a wrapped text a
line break was forced, and so ends a paragraph, when the next word would have fitted on the line.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hjemmel.council.reading.dates import MONTHS
from hjemmel.council.reading.document import Document, Line
from hjemmel.council.reading.place import Confidence
from hjemmel.council.reading.record import Paragraph
from hjemmel.council.reading.vocabulary import ParagraphKind

_NOT_A_LIST = "|".join((*MONTHS, "kvartal", "halvår", "gang", "behandling", "vice"))
_BULLET = re.compile(r"[-–*·▪]\s+(?:([A-ZÆØÅ])[.)]\s+)?(?=\S)")
_NUMBER = re.compile(rf"(\d{{1,2}})[.)]\s+(?!(?:{_NOT_A_LIST}))(?=\S)", re.IGNORECASE)
_ENTRY = re.compile(r"(?:(?:Ad\.?|Indstillingens punkt|Bilag) \d{1,2}[.:]? |ANBEFALES )\S")
_ENDED = (".", ":", ";", "!", "?", ".”", '."', "!”", "?”", ".)")
# Words that cannot be the last of a sentence, so the text goes on after them.
_GOES_ON = frozenset(
    ("og", "eller", "af", "på", "i", "til", "for", "med", "at", "den", "det", "de", "en", "et", "som", "der", "om",
     "fra", "ved", "under", "efter", "mellem", "samt")
)  # fmt: skip
# A part of a word in front of a hyphen, and what may follow it: small letters, no numbers and no names.
_LAST_PART = re.compile(r"[^\W\d_]+$")
_FIRST_PART = re.compile(r"[a-zæøå]+")
_SUSPENDED = re.compile(r"(?:og|eller|samt|hhv)\b")
_NO_HEADING = (*_ENDED, ",", "”", ")", '"')
_ROOM = 0.85  # a proportional font gives lines of unequal length; only a clearly short line was ended on purpose
_LONGEST_HEADING = 110
_SHORTEST_PROSE = 60


@dataclass(slots=True)
class _Piece:
    """A paragraph while it is being put together. ``opens`` and ``alone`` tell how it stands in its block of lines."""

    kind: ParagraphKind
    marker: str | None
    texts: list[str]
    first: Line
    last: Line
    repaired: bool = False
    opens: bool = True
    alone: bool = True


def paragraphs(
    source: Document, lines: Sequence[Line], *, mend: bool = True, headings: bool = True
) -> tuple[Paragraph, ...]:
    """The paragraphs of a run of lines, rows of tables left out.

    ``mend`` joins over blank lines what a page break cut, which a list must not do; ``headings`` tells short
    lines that stand alone before prose from the prose.
    """
    pieces = list(_pieces(source, lines))
    if mend:
        pieces = _mend(pieces)
    texts = [_joined(source, piece.texts) for piece in pieces]
    made = []
    for index, (piece, text) in enumerate(zip(pieces, texts, strict=True)):
        following = (pieces[index + 1], texts[index + 1]) if index + 1 < len(pieces) else None
        is_heading = headings and piece.kind is ParagraphKind.TEXT and _is_heading(piece, text, following)
        made.append(
            Paragraph(
                place=source.place(piece.first, piece.last),
                confidence=Confidence.REPAIRED if piece.repaired else Confidence.STATED,
                kind=ParagraphKind.HEADING if is_heading else piece.kind,
                marker=piece.marker,
                text=text,
            )
        )
    return tuple(made)


def _pieces(source: Document, lines: Sequence[Line]) -> Iterator[_Piece]:
    current: _Piece | None = None
    last_number = 0
    before: Line | None = None
    for line in lines:
        if current and (not line.text or line.is_row or line.number > current.last.number + 1):
            yield current
            current = before = None
        if not line.text or line.is_row:
            continue
        expected = last_number + 1 if source.width and before else None
        kind, marker, text = _marker(line.text, expected)
        if before and kind is ParagraphKind.NUMBERED and _runs_on(source, current, before):
            kind, marker, text = ParagraphKind.TEXT, None, line.text
        if kind is ParagraphKind.NUMBERED and marker is not None and marker.isdigit():
            last_number = int(marker)
        if current and before and kind is ParagraphKind.TEXT and _continues(source, before, line):
            current.texts.append(text)
            current.last = line
        else:
            if current:
                current.alone = False
                yield current
            if line.heading and kind is ParagraphKind.TEXT:
                kind = ParagraphKind.HEADING
            current = _Piece(kind, marker, [text], line, line, opens=before is None, alone=before is None)
        before = line
    if current:
        yield current


def _marker(text: str, expected: int | None) -> tuple[ParagraphKind, str | None, str]:
    if text[0].isalpha():
        return ParagraphKind.TEXT, None, text
    if match := _BULLET.match(text):
        return ParagraphKind.BULLET, match.group(1) or "-", text[match.end() :]
    if (match := _NUMBER.match(text)) and (expected is None or int(match.group(1)) in (1, expected)):
        return ParagraphKind.NUMBERED, match.group(1), text[match.end() :]
    return ParagraphKind.TEXT, None, text


def _runs_on(source: Document, current: _Piece | None, before: Line) -> bool:
    """Whether a number at the start of a wrapped line belongs to the sentence above it (*vedlagt i bilag / 2.*)."""
    in_text = current is not None and current.kind is ParagraphKind.TEXT
    return source.width is not None and in_text and not before.text.endswith((*_ENDED, ","))


def _continues(source: Document, before: Line, line: Line) -> bool:
    """Whether a line goes on from the line just above it, with no blank line between."""
    if line.heading or before.heading or _ENTRY.match(line.text):
        return False
    if source.width is None:
        return before.hard_break
    if _goes_on(before.text) or before.text.endswith(("-", "\u00ad")):
        return True
    first_word = line.text.split(" ", 1)[0]
    return len(before.text) + 1 + len(first_word) >= source.width * _ROOM


def _goes_on(text: str) -> bool:
    """Whether a text cannot end here: its last word joins it to the next. *, og* only ends an entry of a list."""
    before, _, last = text.rpartition(" ")
    return last in _GOES_ON and not before.endswith((",", ";"))


def _mend(pieces: list[_Piece]) -> list[_Piece]:
    """Join what a page break cut: no full stop before the gap, and after it no new sentence."""
    mended: list[_Piece] = []
    for piece in pieces:
        before = mended[-1] if mended else None
        if (
            before
            and piece.kind is ParagraphKind.TEXT
            and before.kind is not ParagraphKind.HEADING
            and not before.texts[-1].endswith(_ENDED)
            and (piece.texts[0][0].islower() or _goes_on(before.texts[-1]))
        ):
            before.texts += piece.texts
            before.last, before.repaired, before.alone = piece.last, True, piece.alone
        else:
            mended.append(piece)
    return mended


def _joined(source: Document, texts: Sequence[str]) -> str:
    """Join over line ends.

    A hyphen stays in compounds (*recovery-mentor*), in addresses and before *og* (*social- og*); nothing is put in
    after a stroke (*årlig/løbende*).
    """
    parts = [texts[0]]
    for right in texts[1:]:
        left = parts[-1]
        if left.endswith("\u00ad"):
            parts[-1] = left[:-1]
        elif not left.endswith(("-", "/")) or left.endswith((" -", " /")) or _SUSPENDED.match(right):
            parts.append(" ")
        elif left.endswith("-") and "://" not in left.rpartition(" ")[2] and _is_divided(source, left, right):
            parts[-1] = left[:-1]
        parts.append(right)
    text = "".join(parts)
    return " ".join(text.split()) if "  " in text else text


def _is_divided(source: Document, left: str, right: str) -> bool:
    """Whether a hyphen at a line's end parts one word: the word stands whole elsewhere, or the document divides words
    and does not write other compounds of this first part with a hyphen."""
    start, end = _LAST_PART.search(left[:-1]), _FIRST_PART.match(right)
    if not start or not end:
        return False
    first, second = start.group().lower(), end.group().lower()
    if first + second in source.words:
        return True
    if f"{first}-{second}" in source.words or not source.divides_words:
        return False
    return not any(word.startswith(f"{first}-") and len(word) > len(first) + 1 for word in source.words)


def _is_heading(piece: _Piece, text: str, following: tuple[_Piece, str] | None) -> bool:
    """Whether a short line is a heading: it stands alone or opens a block, has no full stop, and prose follows."""
    if following is None or not piece.opens or len(text) > _LONGEST_HEADING or text.endswith(_NO_HEADING):
        return False
    if text[0].islower() or text.startswith("*"):
        return False
    after, prose = following
    if piece.alone:
        return not prose[0].islower() or after.kind is not ParagraphKind.TEXT
    return after.kind is ParagraphKind.TEXT and len(prose) >= _SHORTEST_PROSE and prose.endswith(_ENDED)
