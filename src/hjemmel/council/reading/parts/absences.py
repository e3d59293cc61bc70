"""Who was absent, as sentences under an item tell it."""

import re

from hjemmel.council.reading.people import people
from hjemmel.council.reading.record import Absence, Paragraph
from hjemmel.council.reading.vocabulary import AbsenceScope

_NOT_PRESENT = re.compile(
    r"((?:[^.:]|(?<=\b[A-ZÆØÅ])\.){3,400}?) (?:deltog ikke|var ikke til stede|var fraværende)"
    r" (?:(i mødet|på mødet)|(?:under|i|ved) (?:behandlingen af )?(?:punktet|sagen|dette punkt))\.?"
)
_WORDS = ("deltog ikke", "var ikke til stede", "raværende", "Afbud")  # looked for first, as most texts hold none
_APOLOGIES = re.compile(r"(?:Afbud|Fraværende)(?: fra)?:? (.{3,400})")


def absences(paragraph: Paragraph) -> tuple[Absence, ...]:
    """The absences a paragraph tells of; empty when it is about something else."""
    if not any(word in paragraph.text for word in _WORDS):
        return ()
    if match := _NOT_PRESENT.fullmatch(paragraph.text):
        scope = AbsenceScope.MEETING if match.group(2) else AbsenceScope.ITEM
    elif match := _APOLOGIES.fullmatch(paragraph.text):
        scope = AbsenceScope.MEETING
    else:
        return ()
    return tuple(
        Absence(place=paragraph.place, confidence=paragraph.confidence, person=person, scope=scope)
        for person in people(match.group(1), paragraph.place)
    )
