"""Sentences of a standard that refuse help to everybody, with no room for the case of the one who asks.

A sentence found here may still be right, for what the act itself shuts out: a lawyer says why, or it is rewritten. The
words are found by their beginnings, so the list is short and errs on the side of asking.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from hjemmel.law.provisions import Provision
from hjemmel.statutes.serviceloven.quality_standards import ASSESSED_INDIVIDUALLY

_GIVE = (
    r"(?:bevilge[srt]?|bevilliges|bevilgning|yde[rs]?|tilbyde[rs]?|tilbydes|give[rs]?|dække[rs]?|støtte[rs]?|få[rs]?)"
)
_NOT = r"(?:ikke|aldrig|ingen|intet)"
_REFUSES = re.compile(
    rf"\b{_GIVE}\b(?:\W+\w+){{0,3}}?\W+{_NOT}\b"  # der ydes ikke, kommunen tilbyder aldrig
    rf"|\b{_NOT}\b(?:\W+\w+){{0,2}}?\W+{_GIVE}\b"  # kan ikke bevilges, aldrig give
    r"|\b(?:i intet tilfælde|under ingen omstændigheder|er ikke berettiget|altid afslag|alle ansøgninger afslås)\b",
    re.IGNORECASE,
)
_LEAVES_ROOM = re.compile(
    r"\b(?:medmindre|dog|konkret\w*|individuel\w*|vurder\w*|skøn\w*|særlige (?:tilfælde|forhold|behov|omstændigheder)"
    r"|som udgangspunkt|normalt|som hovedregel|undtag\w*|fravig\w*|afvig\w*)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"\S.*?(?:[.!?](?=\s+[A-ZÆØÅ])|$)", re.DOTALL)
_PARAGRAPH = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class BlanketRefusal:
    """A sentence that refuses, and the paragraph that leaves no room."""

    sentence: str
    paragraph: str


def blanket_refusals(text: str, provisions: Iterable[Provision]) -> tuple[BlanketRefusal, ...]:
    """The sentences that refuse without a word in their paragraph about the individual case.

    None where no provision is of an act that asks for individual assessment (`ASSESSED_INDIVIDUALLY`).
    """
    if not any(provision.statute in ASSESSED_INDIVIDUALLY for provision in provisions):
        return ()
    return tuple(
        BlanketRefusal(" ".join(found[0].split()), paragraph.strip())
        for paragraph in _PARAGRAPH.split(text.replace("\r\n", "\n"))
        if not _LEAVES_ROOM.search(paragraph)
        for found in _SENTENCE.finditer(paragraph)
        if _REFUSES.search(found[0])
    )
