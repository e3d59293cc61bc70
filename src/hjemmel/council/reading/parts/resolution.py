"""The resolution (*beslutning*): coded with its verb, its conditions and what the administration promised."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hjemmel.council.reading.parts.votes import Votes
from hjemmel.council.reading.record import Amendment, Paragraph, Resolution, ResolutionPoint, Vote
from hjemmel.council.reading.vocabulary import ParagraphKind, Verb

# The first of these to occur in a resolution is its verb. A refusal is looked for before what it refuses.
_VERBS: tuple[tuple[Verb, str], ...] = (
    (
        Verb.REJECTED,
        r"(?:anbefale[st]|godkend\w*|tiltråd\w*|tiltræd\w*) ikke\b|ikke (?:godkend|tiltråd|tiltræd|anbefal)\w*",
    ),
    (Verb.REJECTED, r"forkast\w+|afvis(?:t|es|te)\b|bortfald\w+"),
    (Verb.WITHDRAWN, r"(?:taget|tages|udgår|udgik) af dagsordenen|trukket"),
    (Verb.POSTPONED, r"udsat\b|udsættes|udsatte"),
    (Verb.SENT_BACK, r"(?:sendt|sendes|sendte) (?:sagen )?tilbage|tilbagesend\w+"),
    (Verb.NOTED, r"til efterretning"),
    (Verb.ADOPTED, r"tiltr(?:åd|æd)\w*|vedtag\w+"),
    (Verb.APPROVED, r"godkend\w*"),
    (Verb.RECOMMENDED, r"anbefal\w*|indstiller|indstilles"),
    (Verb.DISCUSSED, r"drøfte\w*"),
    (Verb.PRESENTED, r"forelagt|orienteret|til orientering"),
    (Verb.NOTHING_TO_NOTE, r"(?:intet at|ingen) bemærk\w+"),
)
_VERB = re.compile("|".join(rf"(?P<v{i}>\b(?:{words}))" for i, (_, words) in enumerate(_VERBS)), re.IGNORECASE)
_AD = re.compile(r"(?:Ad\.?|(?:Indstillingens )?punkt(?:et)?)\s*(\d{1,2})\s*[.:–-]*\s+(.+)", re.IGNORECASE)
_QUOTE = '”"“»„'
_CONDITION = re.compile(r"\b(?:idet|under forudsætning af|forudsat)\s*,?\s*(.+?)\.?$")
_PROMISE = re.compile(r"(?:forvaltningen|administrationen) vender tilbage med (.+?)\.?$")
_REMARK = re.compile(r".+\b(?:bemærkning|tilføjelse|bemærkninger):", re.IGNORECASE)
_AMENDMENT = re.compile(
    r"(.{3,200}?) (?:stillede|stiller|fremsatte) (?:ændrings)?forslag\b.{0,80}?:\s*"
    r"(?:Ad (\d{1,2})\.\s*)?(?:[Aa]t )?(.+)"
)
_NAMES = re.compile(r", | og ")


@dataclass(frozen=True, slots=True)
class Decided:
    """What a section of resolution says."""

    resolution: Resolution | None
    votes: tuple[Vote, ...]


def decided(paragraphs: Sequence[Paragraph]) -> Decided:
    """Read the paragraphs of the section, absences taken out; no paragraphs give no resolution."""
    votes, points, amendments = Votes(), list[ResolutionPoint](), list[Amendment]()
    quoted, awaits_remark, listed = False, False, False
    for paragraph in paragraphs:
        text = paragraph.text.strip(_QUOTE)
        quoted = quoted or paragraph.text[0] in _QUOTE
        if awaits_remark:
            points[-1] = _with_remark(points[-1], paragraph)
            awaits_remark = False
        elif match := _AMENDMENT.fullmatch(paragraph.text):
            votes.close()
            amendments.append(_amendment(paragraph, match))
        elif votes.read(paragraph):
            continue
        elif paragraph.kind is ParagraphKind.NUMBERED and points and (listed or _is_bare(points[-1])):
            # "Anbefalet, 1. at … 2. at …": the verb holds for every point of the list.
            verb = points[-1].verb if listed else points.pop().verb
            listed = True
            points.append(_point(paragraph, int(paragraph.marker or 0), text.removeprefix("at "), verb))
        else:
            votes.close()
            points.append(_read_point(paragraph, text))
            awaits_remark = bool(_REMARK.fullmatch(paragraph.text))
    if not points and not amendments:
        return Decided(None, votes.all())
    place = paragraphs[0].place.to(paragraphs[-1].place)
    return Decided(
        Resolution(place=place, points=tuple(points), amendments=tuple(amendments), quoted=quoted), votes.all()
    )


def verb_of(text: str) -> Verb:
    """The verb of a resolution's words; OTHER when none is known."""
    match = _VERB.search(text)
    return _VERBS[int((match.lastgroup or "v0")[1:])][0] if match else Verb.OTHER


def _read_point(paragraph: Paragraph, text: str) -> ResolutionPoint:
    if match := _AD.fullmatch(text):
        return _point(paragraph, int(match.group(1)), match.group(2), verb_of(match.group(2)))
    number = paragraph.marker if paragraph.kind is ParagraphKind.NUMBERED else None
    return _point(paragraph, int(number) if number else None, text, verb_of(text))


def _point(paragraph: Paragraph, applies_to: int | None, text: str, verb: Verb) -> ResolutionPoint:
    condition, promise = _CONDITION.search(text), _PROMISE.search(text)
    return ResolutionPoint(
        place=paragraph.place,
        confidence=paragraph.confidence,
        applies_to=applies_to,
        verb=verb,
        text=text,
        condition=condition.group(1) if condition else None,
        promise=promise.group(1) if promise else None,
    )


def _with_remark(point: ResolutionPoint, paragraph: Paragraph) -> ResolutionPoint:
    return ResolutionPoint(
        place=point.place.to(paragraph.place),
        confidence=point.confidence,
        applies_to=point.applies_to,
        verb=point.verb,
        text=point.text,
        condition=point.condition,
        remark=paragraph.text,
        promise=point.promise,
    )


def _is_bare(point: ResolutionPoint) -> bool:
    return point.applies_to is None and point.text.endswith((",", ":"))


def _amendment(paragraph: Paragraph, match: re.Match[str]) -> Amendment:
    number = match.group(2)
    return Amendment(
        place=paragraph.place,
        confidence=paragraph.confidence,
        proposers=tuple(_NAMES.split(match.group(1))),
        number=int(number) if number else None,
        text=match.group(3),
    )
