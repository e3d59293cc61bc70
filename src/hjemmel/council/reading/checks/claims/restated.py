"""The same thing said twice, with different figures or dates."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import ceil

from hjemmel.council.reading.checks.finding import Check, Finding, Quoted, Severity, finding
from hjemmel.council.reading.checks.text.figures import Figure, Unit
from hjemmel.council.reading.checks.text.passages import Passage, Prose
from hjemmel.council.reading.checks.text.times import Time
from hjemmel.council.reading.checks.text.words import likeness, stems
from hjemmel.council.reading.vocabulary import SectionKind

_ALIKE = 0.8  # of the stems that carry meaning; below it, sentences about two areas are taken for one
_FEWEST = 6  # stems: short sentences repeat each other by chance
_WINDOW = 90  # characters on each side of a limit that tell what it limits
_SHARED = 2
_NAME = re.compile(r"(?<=[\wæøå,] )[A-ZÆØÅ]\w+|\d+")
_ASKED = 0.6  # of the stems of a recommendation, found in a sentence of the case
_FEW = 3


@dataclass(frozen=True)
class _Sentence:
    passage: Passage
    start: int
    end: int
    stems: frozenset[str]
    figures: tuple[Figure, ...]
    times: tuple[Time, ...]

    @property
    def names(self) -> frozenset[str]:
        """What tells one subject from another: proper names, and numbers that only name (*§ 107*)."""
        values = [(figure.start, figure.end) for figure in self.figures] + [
            (time.start, time.end) for time in self.times
        ]
        names = _NAME.finditer(self.passage.text, self.start, self.end)
        return frozenset(
            name.group() for name in names if not any(start <= name.start() < end for start, end in values)
        )


def check_restated(documents: Sequence[Prose]) -> Iterator[Finding]:
    """Two sentences of one document that say the same but for one figure or one date."""
    for document in documents:
        sentences = [one for passage in document.passages for one in _sentences(passage)]
        for one, other in _candidates(sentences):
            same = len(one.figures) == len(other.figures) and one.names == other.names
            if same and likeness(one.stems, other.stems) >= _ALIKE:
                yield from _different(one, other)


def _candidates(sentences: Sequence[_Sentence]) -> Iterator[tuple[_Sentence, _Sentence]]:
    """The pairs that can be alike enough: so much alike, they share one of the rarest stems of each."""
    often = Counter(word for one in sentences for word in one.stems)
    holding: dict[str, list[int]] = {}
    for at, one in enumerate(sentences):
        rarest = sorted(one.stems, key=lambda word: (often[word], word))
        rarest = rarest[: len(rarest) - ceil(_ALIKE * len(rarest)) + 1]
        for earlier in sorted({before for word in rarest for before in holding.get(word, ())}):
            yield sentences[earlier], one
        for word in rarest:
            holding.setdefault(word, []).append(at)


def _sentences(passage: Passage) -> Iterator[_Sentence]:
    for start, end in passage.sentences:
        figures = passage.figures_in(start, end)
        times = tuple(time for time in passage.times if start <= time.start < end)
        meaning = stems(passage.text[start:end])
        if (figures or times) and len(meaning) >= _FEWEST:
            yield _Sentence(passage, start, end, meaning, figures, times)


def _different(one: _Sentence, other: _Sentence) -> Iterator[Finding]:
    """The one pair of values that differs; a sentence may name a time more, which then is not compared."""
    pairs: list[tuple[Figure | Time, Figure | Time]] = list(zip(one.figures, other.figures, strict=True))
    if len(one.times) == len(other.times):
        pairs += zip(one.times, other.times, strict=True)
    differing = [(a, b) for a, b in pairs if not _equal(a, b)]
    if len(differing) == 1 and _comparable(*differing[0]):
        yield _twice(one.passage, differing[0][0].text, other.passage, differing[0][1].text)


def _equal(one: Figure | Time, other: Figure | Time) -> bool:
    if isinstance(one, Figure) and isinstance(other, Figure):
        return one.same(other)
    if isinstance(one, Time) and isinstance(other, Time):
        return one.same(other)
    return False


def _comparable(one: Figure | Time, other: Figure | Time) -> bool:
    if isinstance(one, Figure) and isinstance(other, Figure):
        return one.unit is other.unit
    return isinstance(one, Time) and isinstance(other, Time) and one.grain is other.grain


def _twice(
    passage: Passage, text: str, other: Passage, other_text: str, severity: Severity = Severity.ERROR
) -> Finding:
    return finding(
        Check.SAID_TWICE, passage.place, text, other_text,
        [Quoted(text, passage.place), Quoted(other_text, other.place)],
        f"Det samme står to steder med hver sin angivelse: {text} ({passage.place}), {other_text} ({other.place}).",
        f"The same is said twice, differently: {text} ({passage.place}), {other_text} ({other.place}).", severity,
    )  # fmt: skip


def check_recommended(documents: Sequence[Prose]) -> Iterator[Finding]:
    """The amounts and counts that a recommendation asks for, against the case that it concludes."""
    for document in documents:
        for passages in document.by_item:
            case = [p for p in passages if p.section not in (SectionKind.RECOMMENDATION, SectionKind.RESOLUTION)]
            for point in (p for p in passages if p.section is SectionKind.RECOMMENDATION):
                for figure in point.figures:
                    yield from _not_in_case(point, figure, case)


def _not_in_case(point: Passage, figure: Figure, case: Sequence[Passage]) -> Iterator[Finding]:
    asked = stems(point.text)
    told = [
        (passage, other)
        for passage in case
        for other in passage.figures
        if other.unit is figure.unit
        and len(asked & stems(passage.text[slice(*passage.sentence_at(other.start))])) >= _ASKED * len(asked)
    ]
    if len(asked) >= _FEW and told and not any(figure.same(other) for _, other in told):
        yield _twice(point, figure.text, told[0][0], told[0][1].text)


def check_limits(documents: Sequence[Prose]) -> Iterator[Finding]:
    """A limit (*op til 42.766 kr.*) given twice in one item in like words with other amounts: perhaps two limits."""
    for document in documents:
        for passages in document.by_item:
            limits = [(p, f) for p in passages for f in p.figures if f.limit and f.unit is Unit.KRONER]
            for (passage, one), (other, second) in combinations(limits, 2):
                alike = _around(passage, one) & _around(other, second)
                # Two limits in one paragraph are a scale, not one limit told twice.
                if passage is not other and one.value != second.value and len(alike) >= _SHARED:
                    yield _twice(passage, one.text, other, second.text, Severity.NOTE)


def _around(passage: Passage, figure: Figure) -> frozenset[str]:
    start, end = passage.sentence_at(figure.start)
    window = passage.text[max(start, figure.start - _WINDOW) : min(end, figure.end + _WINDOW)]
    return stems(re.sub(r"^\w+|\w+$", "", window))
