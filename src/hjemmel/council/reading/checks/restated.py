"""The same thing said twice, with different figures or dates."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import ceil

from hjemmel.council.reading.checks.figures import Figure, Unit
from hjemmel.council.reading.checks.finding import Check, Finding, Quoted, Severity
from hjemmel.council.reading.checks.passages import Passage, Prose
from hjemmel.council.reading.checks.times import Time
from hjemmel.council.reading.checks.words import likeness, stems

_ALIKE = 0.75  # of the stems that carry meaning; below it, sentences about two areas are taken for one
_FEWEST = 6  # stems: short sentences repeat each other by chance
_WINDOW = 90  # characters on each side of a limit that tell what it limits
_SHARED = 2


@dataclass(frozen=True)
class _Sentence:
    passage: Passage
    start: int
    end: int
    stems: frozenset[str]
    values: tuple[Figure | Time, ...]


def check_restated(documents: Sequence[Prose]) -> Iterator[Finding]:
    """Two sentences of one document that say the same but for one figure or one date."""
    for document in documents:
        sentences = [one for passage in document.passages for one in _sentences(passage)]
        for one, other in _candidates(sentences):
            if len(one.values) == len(other.values) and likeness(one.stems, other.stems) >= _ALIKE:
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
        values: list[Figure | Time] = [f for f in passage.figures if start <= f.start < end]
        values += [time for time in passage.times if start <= time.start < end]
        meaning = stems(passage.text[start:end])
        if values and len(meaning) >= _FEWEST:
            yield _Sentence(passage, start, end, meaning, tuple(sorted(values, key=lambda value: value.start)))


def _different(one: _Sentence, other: _Sentence) -> Iterator[Finding]:
    pairs = [(a, b) for a, b in zip(one.values, other.values, strict=True) if not _equal(a, b)]
    if len(pairs) == 1 and _comparable(*pairs[0]):
        yield _twice(one.passage, pairs[0][0].text, other.passage, pairs[0][1].text)


def _equal(one: Figure | Time, other: Figure | Time) -> bool:
    if isinstance(one, Figure) and isinstance(other, Figure):
        return one.same(other)
    if isinstance(one, Time) and isinstance(other, Time):
        return (one.first, one.last, one.month, one.text.lower()) == (
            other.first,
            other.last,
            other.month,
            other.text.lower(),
        )
    return False


def _comparable(one: Figure | Time, other: Figure | Time) -> bool:
    if isinstance(one, Figure) and isinstance(other, Figure):
        return one.unit is other.unit
    return isinstance(one, Time) and isinstance(other, Time) and one.grain is other.grain


def _twice(passage: Passage, text: str, other: Passage, other_text: str) -> Finding:
    return Finding(
        check=Check.SAID_TWICE,
        severity=Severity.ERROR,
        place=passage.place,
        stated=text,
        recomputed=other_text,
        sources=(Quoted(text, passage.place), Quoted(other_text, other.place)),
        da=f"Det samme står to steder med hver sin angivelse: {text} ({passage.place}), {other_text} ({other.place}).",
        en=f"The same is said twice, differently: {text} ({passage.place}), {other_text} ({other.place}).",
    )


def check_limits(documents: Sequence[Prose]) -> Iterator[Finding]:
    """A limit (*op til 42.766 kr.*) given several times in one item, on the same thing, with different amounts."""
    for document in documents:
        for passages in document.by_item():
            limits = [(p, f) for p in passages for f in p.figures if f.limit and f.unit is Unit.KRONER]
            for (passage, one), (other, second) in combinations(limits, 2):
                alike = _around(passage, one) & _around(other, second)
                # Two limits in one paragraph are a scale, not one limit told twice.
                if passage is not other and one.value != second.value and len(alike) >= _SHARED:
                    yield _twice(passage, one.text, other, second.text)


def _around(passage: Passage, figure: Figure) -> frozenset[str]:
    start, end = passage.sentence_at(figure.start)
    window = passage.text[max(start, figure.start - _WINDOW) : min(end, figure.end + _WINDOW)]
    return stems(re.sub(r"^\w+|\w+$", "", window))
