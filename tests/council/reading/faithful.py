"""What holds of every record of every document: it says only what its places say, and no line is without a place."""

import dataclasses
import re
from collections.abc import Iterator

from hjemmel.council.reading.document import Document
from hjemmel.council.reading.place import Confidence, Found
from hjemmel.council.reading.record import Item, Proposal, Record

# Words about a source rather than from it, in the forms of this project.
_OWN_WORDS = {"because", "field", "place", "confidence", "marker", "provisions", "target", "under"}
_NOT_COMPARED = re.compile(r"[\s\-*#\u00ad]+")
_LABELS = re.compile(
    r"indholdsfortegnelse:?|referat|dagsorden|notat|sagsnummer|dokumentnummer|ean-nummer", re.IGNORECASE
)


def values_not_in_their_place(source: Document, record: Record) -> list[str]:
    """Texts of a record that the lines of their place do not hold: invented, or given a wrong place."""
    moved = {line.number: text for line, text in source.furniture}
    wrong = []
    for found in _found(record):
        if isinstance(found, Proposal):
            continue
        lines = source.lines[found.place.first - 1 : found.place.last]
        said = _bare(" ".join(moved.get(line.number, line.text) for line in lines))
        for field in dataclasses.fields(found):
            value = getattr(found, field.name)
            if field.name in _OWN_WORDS or not isinstance(value, str):
                continue
            # A repaired sentence may have had something else in its middle, so its words are looked for one by one.
            parts = (
                re.split(r"[\s,-]+", value) if found.confidence is Confidence.REPAIRED else re.split(r"\n|, ", value)
            )
            if any(_bare(part) not in said for part in parts):
                wrong.append(f"{found.place} {type(found).__name__}.{field.name}: {value}")
    return wrong


def lines_without_a_place(source: Document, record: Record) -> list[str]:
    """Lines with text that no part of a record covers; an item as a whole does not count, only its parts."""
    covered: set[int] = set()
    for found in _found(record):
        if not isinstance(found, Item):
            covered.update(range(found.place.first, found.place.last + 1))
    return [
        f"{source.name}:{line.number}: {line.text}"
        for line in source.lines
        if line.text and line.number not in covered and not _LABELS.fullmatch(line.text)
    ]


def _found(value: object) -> Iterator[Found]:
    if isinstance(value, Found):
        yield value
    if isinstance(value, tuple):
        for element in value:
            yield from _found(element)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from _found(getattr(value, field.name))


def _bare(text: str) -> str:
    return _NOT_COMPARED.sub("", text).casefold()
