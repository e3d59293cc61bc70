"""Names in lists: ``Anna Eks (A), Bo Prøve (B) (formand) og Carl Test``."""

import re
from collections.abc import Iterator

from hjemmel.council.reading.place import Confidence, Place
from hjemmel.council.reading.record import Person

_PARTY = re.compile(r"[A-ZÆØÅ]{1,3}")
_PARENTHESES = re.compile(r"\(([^()]*)\)")
_SEPARATOR = re.compile(r"\s*[,;]\s*(?:og\s+)?|\s+og\s+")
_OFFICE = re.compile(
    r"((?:udvalgs)?(?:forperson|formand|næstformand|næstforperson)|(?:\d+\. )?(?:vice)?borgmester(?:en)?)"
    r"\s+(?=[A-ZÆØÅ])",
    re.IGNORECASE,
)


def people(text: str, place: Place, confidence: Confidence = Confidence.STATED) -> tuple[Person, ...]:
    """The people of a list, in its order, each as written."""
    return tuple(
        person for part in _parts(text.strip().rstrip(".")) if (person := _person(part, place, confidence)) is not None
    )


def _parts(text: str) -> Iterator[str]:
    """Split at commas and *og*, but not inside parentheses."""
    start = seen = depth = 0
    for match in _SEPARATOR.finditer(text):
        depth += text.count("(", seen, match.start()) - text.count(")", seen, match.start())
        seen = match.start()
        if depth == 0:
            yield text[start : match.start()]
            start = match.end()
    yield text[start:]


def _person(part: str, place: Place, confidence: Confidence) -> Person | None:
    marks = [mark.strip() for mark in _PARENTHESES.findall(part)]
    name, *after = (" ".join(text.split()) for text in _PARENTHESES.sub("(", part).split("("))
    roles = [mark for mark in (*marks, *after) if mark and not _PARTY.fullmatch(mark)]
    if match := _OFFICE.match(name):
        roles.insert(0, match.group(1))
        name = name[match.end() :]
    if not name:
        return None
    party = next((mark for mark in marks if _PARTY.fullmatch(mark)), None)
    return Person(place=place, confidence=confidence, name=name, party=party, role=", ".join(roles) or None)
