"""Attachments (*bilag*): the list of titles with their flags, and lines that only count them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hjemmel.council.reading.place import Confidence
from hjemmel.council.reading.record import Attachment, AttachmentCount, Paragraph

_COUNT = re.compile(
    r"(\d+) bilag(?:, heraf (\d+) anbefales(?: og (\d+)(?: bilag)? tilknyttet efter mødet)?)?\.?", re.IGNORECASE
)
_TITLE = re.compile(
    r"(?:(?P<number>\d+\.\d+)\s+|Bilag\s+(?P<plain>\d+)\s*[.:–-]?\s+)?(?P<recommended>ANBEFALES\s+)?"
    r"(?P<closed>(?:\(Lukket\)|Lukket:?)\s+)?(?P<title>.+?)(?:\s+-\s+Tilføjet efter (?P<after>.+?)s? møde)?"
)
_CLOSED = re.compile(r"\b[Bb]ilag (\d+) er (?:lukket|fortroligt)\b")


@dataclass(frozen=True, slots=True)
class Attachments:
    """What a section of attachments holds: titles, or a count, or both."""

    listed: tuple[Attachment, ...]
    counts: tuple[AttachmentCount, ...]


def attachments(paragraphs: Sequence[Paragraph], under: str | None) -> Attachments:
    """Read a section; ``under`` is the number of the message it stands under."""
    listed, counts = [], []
    for paragraph in paragraphs:
        if match := _COUNT.fullmatch(paragraph.text):
            total, recommended, later = (int(number) if number else None for number in match.groups())
            counts.append(
                AttachmentCount(
                    place=paragraph.place,
                    confidence=paragraph.confidence,
                    total=total or 0,
                    recommended=recommended,
                    added_later=later,
                    under=under,
                )
            )
        elif match := _TITLE.fullmatch(paragraph.text):
            number = match["number"] or match["plain"] or paragraph.marker
            listed.append(
                Attachment(
                    place=paragraph.place,
                    confidence=paragraph.confidence,
                    number=None if number == "-" else number,
                    title=match["title"],
                    recommended=match["recommended"] is not None,
                    added_after=match["after"],
                    closed=match["closed"] is not None,
                )
            )
    return Attachments(tuple(listed), tuple(counts))


def closed_in_text(paragraphs: Sequence[Paragraph], listed: Sequence[Attachment]) -> Iterator[Attachment]:
    """Attachments that the text calls closed and the list leaves out."""
    numbers = {attachment.number for attachment in listed}
    for paragraph in paragraphs:
        for number in _CLOSED.findall(paragraph.text):
            if number not in numbers:
                numbers.add(number)
                yield Attachment(
                    place=paragraph.place, confidence=Confidence.INFERRED, number=number, title=None, closed=True
                )
