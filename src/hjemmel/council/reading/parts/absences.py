"""Who was absent, as sentences under an item tell it."""

import re

from hjemmel.council.reading.people import people
from hjemmel.council.reading.record import Absence, Paragraph
from hjemmel.council.reading.vocabulary import AbsenceScope

_NOT_PRESENT = re.compile(
    r"((?:[^.:]|(?<=\b[A-ZÆØÅ])\.){3,400}?) (?:deltog ikke|var ikke til stede|var fraværende)"
    r" (?:(i mødet|på mødet)|(?:under|i|ved) (?:behandlingen af )?(?:punktet|sagen|dette punkt))\.?"
)
_APOLOGIES = re.compile(r"(?:Afbud|Fraværende)(?: fra)?:? (.{3,400})")


def absences(paragraph: Paragraph) -> tuple[Absence, ...]:
    """The absences a paragraph tells of; empty when it is about something else."""
    text = paragraph.text
    # Asked of every paragraph, of which most hold none of these.
    if not ("deltog ikke" in text or "til stede" in text or "raværende" in text or "Afbud" in text):
        return ()
    if match := _NOT_PRESENT.fullmatch(text):
        scope = AbsenceScope.MEETING if match.group(2) else AbsenceScope.ITEM
    elif match := _APOLOGIES.fullmatch(text):
        scope = AbsenceScope.MEETING
    else:
        return ()
    return tuple(
        Absence(place=paragraph.place, confidence=paragraph.confidence, person=person, scope=scope)
        for person in people(match.group(1), paragraph.place)
    )
