"""References to law in the text of a case: provisions, acts, and Ankestyrelsen's principles."""

import re
from collections.abc import Iterable, Iterator

from hjemmel.council.reading.record import Paragraph, Reference
from hjemmel.council.reading.vocabulary import ReferenceKind
from hjemmel.law.citations import find
from hjemmel.law.citations.acts import act_names

_PRINCIPLE = re.compile(r"princip(?:meddelelse|afgørelse)\w*\s+(?:nr\.\s*)?(\d{1,3}-\d{2})\b", re.IGNORECASE)
# Most paragraphs cite nothing, and looking for these first is much faster than looking for citations.
_DOTTED = re.compile(r"\d\d\.\d")
_MAY_NAME = re.compile(r"\wlov(?:en)?s?\b|\b[Ll]ov om\b|\blov\b|kendtgørelse|ejledning")


def references(paragraphs: Iterable[Paragraph]) -> Iterator[Reference]:
    """Every citation in the paragraphs, each act a paragraph names besides, and each principle.

    A § without its act is given without one: which act is meant is for a person to say.
    """
    for paragraph in paragraphs:
        cited = set[str]()
        for reference in _provisions(paragraph):
            cited.update(provision.split(" ")[0] for provision in reference.provisions)
            yield reference
        yield from _acts(paragraph, cited)
        if "rincip" in paragraph.text:
            for match in _PRINCIPLE.finditer(paragraph.text):
                yield _reference(paragraph, ReferenceKind.PRINCIPLE, match.group(), ())


def _provisions(paragraph: Paragraph) -> Iterator[Reference]:
    text = paragraph.text
    if not ("§" in text or "apit" in text or "fsnit" in text or "kap." in text or _DOTTED.search(text)):
        return
    for citation in find(text):
        cited = text[citation.start : citation.end]
        yield _reference(paragraph, ReferenceKind.PROVISION, cited, tuple(map(str, citation.places)))


def _acts(paragraph: Paragraph, cited: set[str]) -> Iterator[Reference]:
    """Acts that the paragraph names and does not cite, each once."""
    if not _MAY_NAME.search(paragraph.text):
        return
    for name in act_names(paragraph.text):
        if name.statute and name.statute not in cited:
            cited.add(name.statute)
            text = paragraph.text[name.start : name.end]
            yield _reference(paragraph, ReferenceKind.ACT, text, (name.statute,))


def _reference(paragraph: Paragraph, kind: ReferenceKind, text: str, provisions: tuple[str, ...]) -> Reference:
    return Reference(
        place=paragraph.place, confidence=paragraph.confidence, kind=kind, text=text, provisions=provisions
    )
