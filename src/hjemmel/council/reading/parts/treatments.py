"""A case before other bodies: lists of earlier and coming treatments, quoted history, and mentions in the text."""

import re
from collections.abc import Iterator, Sequence

from hjemmel.council.reading.dates import DATE, from_groups
from hjemmel.council.reading.place import Confidence
from hjemmel.council.reading.record import Paragraph, Treatment

_LISTED = re.compile(rf"([A-ZÆØÅ][^.;:]{{2,90}}?),?\s+{DATE}(?:,?\s+punkt\s+(\d+))?", re.IGNORECASE)
_QUOTED = re.compile(
    rf"Beslutning (?:fra |i )?([A-ZÆØÅ][^.;]{{2,90}}?),?\s+{DATE}(?:,?\s+punkt\s+(\d+))?:?", re.IGNORECASE
)
_MENTION = re.compile(rf"{DATE},?\s+punkt\s+(\d+)", re.IGNORECASE)
_BODY = re.compile(
    r"(?:[A-ZÆØÅ]\w{0,30}-(?:, | og )){0,4}[A-ZÆØÅ]\w{0,40}(?:udvalget|bestyrelsen|rådet)(?=\W|s\b)"
    r"|Udvalget for [A-ZÆØÅ][^.;()]{2,80}?(?= den | d\. | \d)"
)


def listed(paragraphs: Sequence[Paragraph]) -> tuple[tuple[Treatment, ...], tuple[Paragraph, ...]]:
    """Treatments of a list, one a paragraph (*Byrådet 18.12.2024, punkt 5*), and the paragraphs that are none."""
    found, rest = [], []
    for paragraph in paragraphs:
        match = _LISTED.fullmatch(paragraph.text.rstrip("."))
        treatment = _treatment(match, paragraph) if match else None
        if treatment:
            found.append(treatment)
        else:
            rest.append(paragraph)
    return tuple(found), tuple(rest)


def quoted(heading: Paragraph) -> Treatment | None:
    """The treatment that a heading *Beslutning fra <body>, den <date>, punkt <n>:* tells of."""
    match = _QUOTED.fullmatch(heading.text)
    return _treatment(match, heading) if match else None


def mentions(paragraphs: Sequence[Paragraph]) -> Iterator[Treatment]:
    """Treatments that prose mentions with date and point; the body is the last one named before the date."""
    for paragraph in paragraphs:
        if "punkt" not in paragraph.text:
            continue
        bodies = list(_BODY.finditer(paragraph.text))
        for match in _MENTION.finditer(paragraph.text):
            body = next((body for body in reversed(bodies) if body.start() < match.start()), None)
            date = from_groups(match.groups()[:6])
            if body and date:
                yield Treatment(
                    place=paragraph.place,
                    confidence=Confidence.INFERRED,
                    body=body.group(),
                    date=date,
                    point=int(match.group(7)),
                )


def _treatment(match: re.Match[str], paragraph: Paragraph) -> Treatment | None:
    body, *groups, point = match.groups()
    date = from_groups(tuple(groups))
    if date is None or body is None:
        return None
    return Treatment(
        place=paragraph.place,
        confidence=paragraph.confidence,
        body=body.removesuffix(" den").removesuffix(" d.").strip(),
        date=date,
        point=int(point) if point else None,
    )
