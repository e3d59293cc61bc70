"""Duties that two documents disagree on: one says that it has ended, another that it stands."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hjemmel.council.reading.checks.finding import Check, Finding, Quoted, finding
from hjemmel.council.reading.checks.text.passages import Passage, Prose
from hjemmel.council.reading.checks.text.words import stems

_NO_LONGER = re.compile(
    r"\b(?:fra\s(?P<year>20\d\d)\s)?ikke\slængere\s(?:er\s)?(?:lovpligtigt?|krav|pligt|forpligtet|skal)\b"
    r"(?P<duty>[^.]+)",
    re.IGNORECASE,
)
_MUST = re.compile(r"\b(?:skal|er\sforpligtet\stil|er\slovbestemt|er\slovpligtigt|har\spligt\stil)\b", re.IGNORECASE)
_IN_FORCE_UNTIL = re.compile(
    r"\b(?:lov\w*|bestemmelse\w*|regl\w*)\b[^.]*\b(?:indtil|frem\stil|til\sog\smed)\s(?:udgangen\saf\s)?(?P<year>20\d\d)",
    re.IGNORECASE,
)
_OF_THE_DUTY = 4  # stems that two sentences share when they speak of one duty of one body


@dataclass(frozen=True)
class _Duty:
    document: Prose
    passage: Passage
    sentence: tuple[int, int]
    until: int
    limited_by: Quoted | None


def check_duties(documents: Sequence[Prose]) -> Iterator[Finding]:
    """One document says that a duty has ended, another that it stands in that time: a lawyer must settle it."""
    for document in documents:
        for passage in document.passages:
            for found in _NO_LONGER.finditer(passage.text):
                said = stems(found["duty"])
                since = int(found["year"]) if found["year"] else document.likely_date and document.likely_date.year
                against = [
                    duty
                    for other in documents
                    if other is not document
                    for duty in _duties(other)
                    if since and duty.until >= since and len(said & _said(duty)) >= min(_OF_THE_DUTY, len(said))
                ]
                if against:
                    yield _disputed(passage, found, against)


def _duties(document: Prose) -> Iterator[_Duty]:
    """Sentences that oblige, with the last year they are known to do so."""
    date = document.likely_date
    for passages in document.by_item:
        limits = [
            (int(found["year"]), p.quote(*found.span())) for p in passages for found in _IN_FORCE_UNTIL.finditer(p.text)
        ]
        known = date.year if date else 0
        until, limited_by = max([*limits, (known, None)], key=lambda limit: limit[0])
        for passage in passages:
            for start, end in passage.sentences:
                if _MUST.search(passage.text, start, end):
                    yield _Duty(document, passage, (start, end), until, limited_by)


def _said(duty: _Duty) -> frozenset[str]:
    return stems(duty.passage.text[slice(*duty.sentence)])


def _disputed(passage: Passage, found: re.Match[str], against: Sequence[_Duty]) -> Finding:
    said_there = (duty.passage.quote(*duty.sentence) for duty in against)
    limits = dict.fromkeys(duty.limited_by for duty in against if duty.limited_by)
    places = ", ".join(dict.fromkeys(str(duty.passage.place) for duty in against))
    return finding(
        Check.DUTY, passage.place, found.group().strip(), places,
        [passage.quote(*passage.sentence_at(found.start())), *said_there, *limits],
        f"Her er pligten ophørt, men {places} siger, at den gælder. Begge læsninger står; en jurist afgør det.",
        f"Here the duty has ended, but {places} says that it stands. Both readings are kept; a lawyer settles it.",
    )  # fmt: skip
