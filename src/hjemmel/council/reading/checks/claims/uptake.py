"""Shares stated in one place of counts given in another: how many of those granted a card have used it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from hjemmel.council.reading.checks.arithmetic import Share
from hjemmel.council.reading.checks.explain import failures
from hjemmel.council.reading.checks.finding import Check, Finding, Quoted, Severity, finding
from hjemmel.council.reading.checks.text.breakdowns import breakdowns, clauses
from hjemmel.council.reading.checks.text.figures import Figure, Unit, danish
from hjemmel.council.reading.checks.text.passages import Passage, Prose
from hjemmel.council.reading.checks.text.words import stems

_SHARED = 2  # stems that a share and a count must have in common to be about one thing
_MEANT = 1  # percentage point: a share this near to the counts is taken to be drawn from them
_NATIONAL = re.compile(r"\b(?:hele\slandet|på\slandsplan|nationalt)\b", re.IGNORECASE)
_OF_THE_NATION = re.compile(r"^\saf\salle\b[^.]*\b(?:i\s(?:hele\s)?landet|på\slandsplan)", re.IGNORECASE)
_RANKED = re.compile(
    r"\bligger\b[^.]{0,30}\b(?P<high>højt|højere|over)|\bligger\b[^.]{0,30}\b(?P<low>lavt|lavere|under)", re.IGNORECASE
)
_COMPARED = re.compile(r"\blandsplan|\blandsgennemsnit|\bhele\slandet", re.IGNORECASE)


@dataclass(frozen=True)
class _Pair:
    """A part of a whole, and the words each is described with."""

    part: Figure
    whole: Figure
    part_words: frozenset[str]
    whole_words: frozenset[str]

    @property
    def percent(self) -> Fraction:
        return 100 * self.part.value / self.whole.value


def check_uptake(documents: Sequence[Prose]) -> Iterator[Finding]:
    """Percentages and rankings against pairs of counts elsewhere in the same document."""
    for document in documents:
        pairs = [pair for passage in document.passages for pair in _pairs(passage)]
        twins = [twin for passage in document.passages for twin in _twins(passage)]
        if not pairs:
            continue
        for passage in document.passages:
            yield from _shares(passage, pairs + [national for _, national in twins])
            yield from _of_the_nation(passage, twins)
            yield from _ranked(passage, twins)


def _pairs(passage: Passage) -> Iterator[_Pair]:
    for one in breakdowns(passage):
        if len(one.parts) == 1 and one.whole.value > 0 and one.whole.unit is Unit.COUNT:
            part = one.parts[0]
            said = clauses(passage).get(one.whole, "")
            yield _Pair(part.figure, one.whole, stems(part.clause), stems(said))


def _twins(passage: Passage) -> Iterator[tuple[_Pair, _Pair]]:
    """A local pair, and the pair of the whole country that is told in the same words after it."""
    for local in _pairs(passage):
        later = {figure: stems(said) for figure, said in clauses(passage).items() if figure.start > local.part.end}
        parts = [figure for figure, said in later.items() if len(said & local.part_words) >= _SHARED]
        for part in parts:
            wholes = [figure for figure in later if figure.end < part.start and figure.value > part.value]
            whole = max(wholes, key=lambda figure: len(later[figure] & local.whole_words), default=None)
            if whole is not None and _NATIONAL.search(clauses(passage)[whole] + clauses(passage)[part]):
                yield local, _Pair(part, whole, later[part], later[whole])


def _shares(passage: Passage, pairs: Sequence[_Pair]) -> Iterator[Finding]:
    for figure in passage.figures:
        start, end = passage.sentence_at(figure.start)
        if figure.unit is not Unit.PERCENT or any(f.unit is Unit.COUNT for f in passage.figures_in(start, end)):
            continue
        said = stems(passage.text[start:end])
        tried = [Share(figure, (pair.part,), pair.whole) for pair in pairs if len(said & pair.part_words) >= _SHARED]
        if tried and not any(share.holds() for share in tried):
            nearest = min(tried, key=lambda share: abs(share.value - figure.value))
            if abs(nearest.value - figure.value) <= _MEANT:
                yield from failures([nearest])


def _of_the_nation(passage: Passage, twins: Sequence[tuple[_Pair, _Pair]]) -> Iterator[Finding]:
    """*ca. 1/3 af alle … i landet*: of the parts or of the wholes of some pair of counts."""
    for figure in passage.figures:
        if figure.unit is Unit.PERCENT and _OF_THE_NATION.match(passage.text[figure.end :]):
            tried = [Share(figure, (local.part,), national.part) for local, national in twins]
            tried += [Share(figure, (local.whole,), national.whole) for local, national in twins]
            if tried and not any(share.holds() for share in tried):
                yield from failures([tried[0]])


def _ranked(passage: Passage, twins: Sequence[tuple[_Pair, _Pair]]) -> Iterator[Finding]:
    """*ligger højt sammenlignet med landsplan*, against the two shares that the counts give."""
    for start, end in passage.sentences:
        sentence = passage.text[start:end]
        ranked = _RANKED.search(sentence)
        if ranked is None or not _COMPARED.search(sentence):
            continue
        for local, national in twins:
            ahead = local.percent - national.percent
            wrong = (ahead < 0) == bool(ranked["high"]) and ahead != 0
            if not wrong and abs(ahead) >= _MEANT:
                continue
            shares = "; ".join(
                f"{pair.part.text} / {pair.whole.text} = {danish(pair.percent, 1)} %" for pair in (local, national)
            )
            yield finding(
                Check.COMPARISON, passage.place, ranked.group(), shares,
                [passage.quote(start, end), *(Quoted(f.text, f.place) for f in _cells(local, national))],
                f"Der står »{ranked.group()}«, men tallene er {shares}.",
                f"It says “{ranked.group()}”, but the figures are {shares}.",
                Severity.ERROR if wrong else Severity.NOTE,
            )  # fmt: skip


def _cells(*pairs: _Pair) -> Iterator[Figure]:
    for pair in pairs:
        yield from (pair.part, pair.whole)
