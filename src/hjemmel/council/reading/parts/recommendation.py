"""The recommendation (*indstilling*): who recommends, and the numbered points."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hjemmel.council.reading.place import Fact
from hjemmel.council.reading.record import Paragraph, RecommendationPoint
from hjemmel.council.reading.vocabulary import ParagraphKind, RecommendationForm

_RECOMMENDS = re.compile(r"(.{3,300}?) (?:indstiller|anbefaler)(?: til [^,:]{3,80})?[,:]?(?: at\b)?[,:]?\s*(.*)")
_SUBMITS = re.compile(r"(.{3,300}?) forelægger (?:sagen|orienteringen|punktet)?.{0,60}")
_POINT_INSIDE = re.compile(r"(?:^|\s)(\d{1,2})\. (?=at\b)")
_JOINING = re.compile(r"(?:,?\s+(?:og|samt)|[,;.])$")


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What a section of recommendation says; ``form`` is None when it recommends nothing."""

    recommenders: tuple[Fact[str], ...] = ()
    form: RecommendationForm | None = None
    points: tuple[RecommendationPoint, ...] = ()
    not_understood: tuple[Paragraph, ...] = ()


def recommendation(paragraphs: Sequence[Paragraph]) -> Recommendation:
    """Read the paragraphs of the section. The points may stand on lines of their own or run on in the sentence."""
    recommenders: tuple[Fact[str], ...] = ()
    form: RecommendationForm | None = None
    points: list[RecommendationPoint] = []
    rest: list[Paragraph] = []
    for paragraph in paragraphs:
        if paragraph.kind is ParagraphKind.NUMBERED and paragraph.marker:
            points.append(_point(paragraph, int(paragraph.marker), paragraph.text))
        elif form is None and (match := _RECOMMENDS.fullmatch(paragraph.text)):
            recommenders, form = _recommenders(match.group(1), paragraph), RecommendationForm.RECOMMENDS
            points += _points_inside(paragraph, match.group(2))
        elif form is None and (match := _SUBMITS.fullmatch(paragraph.text)):
            recommenders, form = _recommenders(match.group(1), paragraph), RecommendationForm.SUBMITS
        elif form is not None and not points and paragraph.text.lower().startswith("at "):
            points.append(_point(paragraph, None, paragraph.text))
        else:
            rest.append(paragraph)
    return Recommendation(recommenders, form, tuple(points), tuple(rest))


def _recommenders(text: str, paragraph: Paragraph) -> tuple[Fact[str], ...]:
    return tuple(
        Fact(value=name.strip(), place=paragraph.place, confidence=paragraph.confidence)
        for name in text.split(" samt ")
    )


def _points_inside(paragraph: Paragraph, text: str) -> list[RecommendationPoint]:
    """Points that follow in the same sentence: *indstiller, 1. at …* or, unnumbered, *indstiller, at …*."""
    parts = _POINT_INSIDE.split(text)
    if len(parts) > 1:
        return [_point(paragraph, int(parts[i]), parts[i + 1]) for i in range(1, len(parts), 2)]
    return [_point(paragraph, None, text)] if text else []


def _point(paragraph: Paragraph, number: int | None, text: str) -> RecommendationPoint:
    stripped = _JOINING.sub("", text.strip()).strip()
    if stripped.lower().startswith("at "):
        stripped = stripped[len("at ") :]
    return RecommendationPoint(
        place=paragraph.place, confidence=paragraph.confidence, number=number, text=stripped or text
    )
