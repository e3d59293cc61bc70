"""Lists counted in words: *følgende tre*, *sammen med ni andre kommuner*, *39 ansøgninger … behandles som én*."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from hjemmel.council.reading.checks.arithmetic import Balance
from hjemmel.council.reading.checks.explain import failures
from hjemmel.council.reading.checks.finding import Check, Finding, Quoted, finding
from hjemmel.council.reading.checks.text.figures import Figure, Unit
from hjemmel.council.reading.checks.text.passages import Passage, Prose
from hjemmel.council.reading.checks.text.words import stem
from hjemmel.council.reading.vocabulary import ParagraphKind

_INTRODUCED = re.compile(r"\b(?:følgende|nedenstående|disse|forskellige)\b", re.IGNORECASE)
_LISTED = (ParagraphKind.BULLET, ParagraphKind.NUMBERED)
_NAMES = re.compile(r"\bFølgende\s(?P<noun>\w+)\b[^:.]{0,60}:\s(?P<names>[^.:]+\sog\s[^.:,]+)\.")
_ANDRE = re.compile(r"^\sandre\s(?P<noun>\w+)")
_NOUN = re.compile(r"^\s(?P<noun>\w+)")
_AS_ONE = re.compile(r"\bsom\s(?:én|et|ét|en)\b", re.IGNORECASE)
_SENT = re.compile(r"\bhar\s(?:sendt|indsendt|indgivet|afleveret)\s$", re.IGNORECASE)
_WHO = re.compile(r"^\s(?P<who>\w+ere)\shar\s(?:søgt|ansøgt|indsendt)", re.IGNORECASE)
_MET = re.compile(
    r"^\s(?P<noun>\w+ninger)\s(?:helt\seller\sdelvist\s)?(?:imødekommes|bevilges|godkendes)", re.IGNORECASE
)
_NOT_MET = re.compile(r"\b(?P<noun>\w+ningen)\sfra\s[”\"“][^”\"“]+[”\"“]\s(?:ikke|afslås)", re.IGNORECASE)
_SHORT = 70  # characters of a name with a title or a place
_NEAR = 4  # paragraphs after a list in which more of its kind would belong to it
_STEM = 5  # letters that two words of one family share: ansøgning, ansøger


def check_lists(documents: Sequence[Prose]) -> Iterator[Finding]:
    """Lists against the count that introduces them, names against the number of participants, merged applications."""
    for document in documents:
        for passages in document.by_item:
            for at, passage in enumerate(passages):
                yield from _introduced(passage, passages[at + 1 :])
                yield from _named(passage, passages)
            yield from _counted_as_one(passages)


def _introduced(passage: Passage, after: Sequence[Passage]) -> Iterator[Finding]:
    """*Nedenstående to målepunkter …:* and the points of the list that follows."""
    start, end = passage.sentences[-1]
    sentence = passage.text[start:end].rstrip()
    counts = _introducing(passage, start, end)
    if not sentence.endswith(":") or not counts or not after:
        return
    points = _points(after)
    if len(points) > 1 and sum(count.value for count in counts) != len(points):
        stated = " + ".join(count.text for count in counts)
        yield finding(
            Check.COUNTED_LIST, passage.place, stated, str(len(points)),
            [passage.quote(start, end), *(point.quote() for point in points)],
            f"Teksten siger {stated}, listen har {len(points)}.",
            f"The text says {stated}, the list has {len(points)}.",
        )  # fmt: skip


def _introducing(passage: Passage, start: int, end: int) -> Sequence[Figure]:
    """The counts after the introducing word (*følgende syv*), or the one just before it (*tre forskellige*)."""
    words = list(_INTRODUCED.finditer(passage.text, start, end))
    counts = [f for f in passage.figures_in(start, end) if f.unit is Unit.COUNT and not f.limit]
    if not words:
        return ()
    after = [figure for figure in counts if figure.start > words[-1].end()]
    before = [figure for figure in counts if figure.end + 1 == words[-1].start()]
    return after or before


def _points(after: Sequence[Passage]) -> Sequence[Passage]:
    """The list that begins here; none when it goes on after other text, for then its end is not sure."""
    kind = after[0].kind
    length = 0
    while length < len(after) and after[length].kind is kind and (kind in _LISTED or _is_entry(after[length])):
        length += 1
    near = [p for p in after[length : length + _NEAR] if p.section is after[0].section]
    goes_on = kind in _LISTED and any(passage.kind is kind for passage in near)
    return () if goes_on else after[:length]


def _is_entry(passage: Passage) -> bool:
    """A line of a list that lost its marks: short, and no sentence."""
    return len(passage.text) <= _SHORT and passage.text[:1].isupper() and passage.text[-1:] not in ".:;,!?"


def _named(passage: Passage, passages: Sequence[Passage]) -> Iterator[Finding]:
    """*Følgende kommuner deltager: A, B og C* against *sammen med to andre kommuner* in the same item."""
    for found in _NAMES.finditer(passage.text):
        names = [name for name in re.split(r",\s|\sog\s", found["names"]) if name[:1].isupper()]
        counts = {figure: value for other in passages for figure, value in _counts_of(other, stem(found["noun"]))}
        if counts and len(names) > 1 and len(names) not in counts.values():
            figure, value = next(iter(counts.items()))
            others = value - int(figure.value)
            yield finding(
                Check.COUNTED_LIST, figure.place, figure.text + (" + 1" if others else ""), str(len(names)),
                [Quoted(figure.text, figure.place), passage.quote(*found.span())],
                f"Teksten siger {value} {found['noun']} i alt, listen nævner {len(names)}.",
                f"The text says {value} in all, the list names {len(names)}.",
            )  # fmt: skip


def _counts_of(passage: Passage, noun: str) -> Iterator[tuple[Figure, int]]:
    """Counts of a noun; *ni andre kommuner* counts the one that speaks as well."""
    for figure in passage.figures:
        if figure.unit is not Unit.COUNT or figure.derived:
            continue
        rest = passage.text[figure.end :]
        if (other := _ANDRE.match(rest)) and stem(other["noun"]) == noun:
            yield figure, int(figure.value) + 1
        elif (one := _NOUN.match(rest)) and stem(one["noun"]) == noun:
            yield figure, int(figure.value)


def _counted_as_one(passages: Sequence[Passage]) -> Iterator[Finding]:
    """Applicants against applications, when several from one applicant count as one and some are refused by name."""
    statements: list[Balance] = []
    for who, family in _applicants(passages):
        for passage in passages:
            for figure in passage.figures:
                if _AS_ONE.search(passage.text, figure.end) and _SENT.search(passage.text, 0, figure.start):
                    before = [f for f in passage.figures if f.end < figure.start and _of(family, passage, f)]
                    if before:
                        merged = replace(figure, value=figure.value - 1, text=f"({figure.text} − 1)", derived=True)
                        statements.append(Balance((before[0],), (merged, who)))
        refused = [(p, found) for p in passages for found in _NOT_MET.finditer(p.text) if _kin(found["noun"], family)]
        met = [f for p in passages for f in p.figures if (m := _MET.match(p.text[f.end :])) and _kin(m["noun"], family)]
        if refused and met:
            place = refused[0][0].place
            named = Figure(
                Fraction(len(refused)), Fraction(0), Unit.COUNT, f"{len(refused)} afslag", 0, 0, place, derived=True
            )
            statements.append(Balance((met[0], named), (who,)))
    yield from failures(statements, Check.COUNTED_LIST)


def _applicants(passages: Sequence[Passage]) -> Iterator[tuple[Figure, str]]:
    for passage in passages:
        for figure in passage.figures:
            if found := _WHO.match(passage.text[figure.end :]):
                yield figure, found["who"].lower()[:_STEM]


def _kin(noun: str, family: str) -> bool:
    return noun.lower().startswith(family)


def _of(family: str, passage: Passage, figure: Figure) -> bool:
    found = _NOUN.match(passage.text[figure.end :])
    return found is not None and _kin(found["noun"], family)
