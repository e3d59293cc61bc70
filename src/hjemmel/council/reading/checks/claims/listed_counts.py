"""A list of counts (*11 forløb afsluttet*, *8 forløb i gang*) against a total that is told elsewhere."""

import re
from collections.abc import Iterator, Sequence

from hjemmel.council.reading.checks.arithmetic import Balance
from hjemmel.council.reading.checks.explain import failures
from hjemmel.council.reading.checks.finding import Finding
from hjemmel.council.reading.checks.text.figures import Figure, Unit
from hjemmel.council.reading.checks.text.passages import Passage, Prose
from hjemmel.council.reading.checks.text.words import stem, words
from hjemmel.council.reading.vocabulary import ParagraphKind

_REACH = 4  # words after a count among which the counted noun stands
_SHORTEST = 5  # letters of a noun that can be the end of a compound
_ALL = re.compile(r"\b(?:i alt|samlet|samtlige|iværksat|igangsat|oprettet|behandlet|modtaget)\b", re.IGNORECASE)


def check_listed_counts(documents: Sequence[Prose]) -> Iterator[Finding]:
    """The sum of each such list, against every total of the same noun on the same subject in the document."""
    for document in documents:
        for passages in document.by_item:
            for counts, noun in _lists(passages):
                listed = {figure.place for figure in counts}
                for passage in document.passages:
                    if passage.place not in listed and _same_subject(document, passage, passages):
                        totals = [figure for figure in passage.figures if _is_total(passage, figure, noun)]
                        yield from failures([Balance(counts, (total,)) for total in totals])


def _lists(passages: Sequence[Passage]) -> Iterator[tuple[tuple[Figure, ...], str]]:
    """Unbroken lists of bullets, each opened by a count of one noun."""
    run: list[tuple[Passage, Figure]] = []
    for passage in (*passages, None):
        first = passage.figures[0] if passage and passage.figures else None
        if passage and first and first.start == 0 and first.unit is Unit.COUNT and passage.kind is ParagraphKind.BULLET:
            run.append((passage, first))
            continue
        nouns = [set(_nouns(point, figure)) for point, figure in run]
        shared = set.intersection(*nouns) if len(nouns) > 1 else set()
        if shared:
            yield tuple(figure for _, figure in run), max(shared, key=len)
        run = []


def _nouns(passage: Passage, figure: Figure) -> Iterator[str]:
    for word in words(passage.text[figure.end :])[:_REACH]:
        if len(word) >= _SHORTEST:
            yield stem(word)


def _is_total(passage: Passage, figure: Figure, noun: str) -> bool:
    """Whether a count is of the noun or of the word its compound ends in (*borgerforløb*, *forløb*), and of all."""
    following = words(passage.text[figure.end : figure.end + 40])[:1]
    counted = stem(following[0]) if following and len(following[0]) >= _SHORTEST else None
    start, end = passage.sentence_at(figure.start)
    alike = counted is not None and (noun.endswith(counted) or counted.endswith(noun))
    return figure.unit is Unit.COUNT and alike and _ALL.search(passage.text, start, end) is not None


def _same_subject(document: Prose, passage: Passage, listed: Sequence[Passage]) -> bool:
    return passage in listed or bool(document.subjects(passage) & document.subjects(listed[0]))
