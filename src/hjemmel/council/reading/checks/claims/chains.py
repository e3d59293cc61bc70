"""Figures that follow from the ones before: changes from-to, remainders of an amount, years added to years."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hjemmel.council.reading.checks.arithmetic import Balance, Share
from hjemmel.council.reading.checks.explain import failures
from hjemmel.council.reading.checks.finding import Check, Finding, Quoted, finding
from hjemmel.council.reading.checks.text.figures import NUMBER_WORDS, Figure, Unit
from hjemmel.council.reading.checks.text.passages import Passage, Prose
from hjemmel.council.reading.checks.text.words import stems

_UP = r"\b(?:stiger|steget|steg|vokse[rt]|voksede|øge[rts]|øgede|forøge[rts]|hæve[rts]|hævet)\b"
_DOWN = r"\b(?:fald(?:er|et|t)|faldt|reducere[rts]|nedbringe[rts]|nedbragt|sænke[rts]|mindske[rts])\b"
_DIRECTION = re.compile(rf"(?P<up>{_UP})|(?P<down>{_DOWN})", re.IGNORECASE)
_FROM = re.compile(r"\bfra\s(?:\w+\s){0,4}$", re.IGNORECASE)
_TO = re.compile(r"\btil\s(?:\w+\s){0,4}$", re.IGNORECASE)
_DIFFERENCE = re.compile(r"\b(?:stigning|fald|forskel|ændring|forøgelse|reduktion|merudgift)\w*\s(?:er\s)?på\s$", re.I)
_ANAPHOR = re.compile(r"\s(?:dette|det|tallet|antallet|beløbet)\stil\s", re.IGNORECASE)
_SHARED = 2
_SCALE = re.compile(r"\bskala\sfra\s", re.IGNORECASE)
_PROLONGED = re.compile(
    rf"\bforlænge\w*\b.{{0,60}}?\byderligere\s(?P<years>\d+|et|{'|'.join(NUMBER_WORDS)})\sår\b.{{0,20}}?\btil\s(?:og\smed\s)?(?P<to>20\d\d)\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\bforlænget\s(?:til|frem til)\s(?:og\smed\s)?(?P<to>20\d\d)\b", re.IGNORECASE)


def check_changes(documents: Sequence[Prose]) -> Iterator[Finding]:
    """*steget fra 28 til 62*: the direction, the stated difference, and the scale the values are measured on."""
    for document in documents:
        for passage in document.passages:
            yield from _changes(passage)
            yield from _outside_scale(passage)


def _changes(passage: Passage) -> Iterator[Finding]:
    for found in _DIRECTION.finditer(passage.text):
        end = passage.sentence_at(found.start())[1]
        after = passage.figures_in(found.end(), end)
        pair = _from_to(passage, found.end(), after)
        if pair is None:
            continue
        one, other = pair
        if (one.value < other.value) != bool(found["up"]) or one.value == other.value:
            text = f"{one.text} → {other.text}"
            yield finding(
                Check.CHANGE, passage.place, f"{found.group()} {text}", text,
                [Quoted(one.text, one.place), Quoted(other.text, other.place)],
                f"Der står »{found.group()}«, men fra {one.text} til {other.text} går den anden vej.",
                f"It says “{found.group()}”, but {one.text} to {other.text} goes the other way.",
            )  # fmt: skip
        yield from _difference(passage, one, other, after)


def _from_to(passage: Passage, start: int, after: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """The two values of a change: *fra X til Y*, or *til Y* after an X earlier in the passage."""
    to = next((f for f in after if _TO.search(passage.text, start, f.start)), None)
    if to is None:
        return None
    frm = next((f for f in after if f.start < to.start and _FROM.search(passage.text, start, f.start)), None)
    if frm is None:
        earlier = [f for f in passage.figures if f.end <= start and f.unit is to.unit]
        frm = earlier[-1] if earlier and to is after[0] and _goes_on(passage, earlier[-1], start, to) else None
    return (frm, to) if frm is not None and frm.unit is to.unit else None


def _goes_on(passage: Passage, earlier: Figure, start: int, to: Figure) -> bool:
    """Whether *steg … til Y* speaks of the figure before it: by *dette*, or by repeating what that was said of."""
    if not passage.text[start : to.start].endswith("til "):
        return False
    if _ANAPHOR.match(passage.text[start:]):
        return True
    said_before = stems(passage.text[passage.sentence_at(earlier.start)[0] : earlier.start])
    return len(said_before & stems(passage.text[earlier.end : start])) >= _SHARED


def _difference(passage: Passage, one: Figure, other: Figure, after: Sequence[Figure]) -> Iterator[Finding]:
    """The change that is stated after its two values, in their own unit or in percent of the first."""
    low, high = sorted((one, other), key=lambda value: value.value)
    for figure in after:
        if figure.start < other.end or _DIFFERENCE.search(passage.text, other.end, figure.start) is None:
            continue
        if figure.unit is (Unit.POINTS if one.unit is Unit.PERCENT else one.unit):
            yield from failures([Balance((low, figure), (high,))], Check.CHANGE)
        elif figure.unit is Unit.PERCENT and one.unit is not Unit.PERCENT and one.value > 0:
            change = replace(high, value=high.value - low.value, text=f"({high.text} − {low.text})", derived=True)
            yield from failures([Share(figure, (change,), one)])


def _outside_scale(passage: Passage) -> Iterator[Finding]:
    for found in _SCALE.finditer(passage.text):
        ends = [figure for figure in passage.figures if figure.start >= found.end()][:2]
        if len(ends) < 2 or ends[0].start != found.end():
            continue
        low, high = ends
        measured = [f for f in passage.figures if f.start > high.end and f.unit is low.unit and f.half]
        for figure in measured:
            if not low.value <= figure.value <= high.value:
                scale = f"{low.text}-{high.text}"
                yield finding(
                    Check.CHANGE, passage.place, figure.text, scale,
                    [Quoted(figure.text, figure.place), passage.quote(found.start(), high.end)],
                    f"{figure.text} ligger uden for skalaen {scale}.", f"{figure.text} is outside the scale {scale}.",
                )  # fmt: skip


_TAKEN = re.compile(r"\b(?:heraf|deraf|herfra|fratrækkes|fradrages|minus)\b", re.IGNORECASE)
_LEFT = re.compile(
    r"\b(?:herefter\s(?:i\salt|tilbage|udgør|er\sder)|resterende|tilbage(?:værende)?|restbeløb\w*)\b", re.IGNORECASE
)
_HELD = re.compile(r"\b(?:til rådighed|samlet|i alt|udgør|er på|pulje\w*|budget\w*)\b", re.IGNORECASE)
_ADDED = re.compile(r"\b(?:lægges|tillægges|dertil|hertil)\b", re.IGNORECASE)


def check_remainders(documents: Sequence[Prose]) -> Iterator[Finding]:
    """An amount, what is taken from it, and what is left (*herefter*, *resterende*), through an item."""
    for document in documents:
        for passages in document.by_item:
            yield from failures(list(_remainders(passages)), Check.REMAINDER)


def _remainders(passages: Sequence[Passage]) -> Iterator[Balance]:
    held: Figure | None = None
    before: Figure | None = None
    taken: list[Figure] = []
    for passage in passages:
        for figure in (figure for figure in passage.figures if figure.unit is Unit.KRONER):
            start, end = passage.sentence_at(figure.start)
            clause = passage.text[start : figure.start]
            if held and taken and _LEFT.search(clause):
                yield Balance((*taken, figure), (held,))
                held, taken = figure, []
            elif before and _TAKEN.search(clause):
                if before is not held and before not in taken:
                    held, taken = before, []  # it is taken from the amount just told, not from an earlier one
                taken.append(figure)
            elif _HELD.search(clause) or _HELD.match(passage.text[figure.end : end].strip()):
                if held and _ADDED.search(clause):
                    # What is added is not always told, but the sum cannot be less than what it was added to.
                    yield Balance((held,), (figure,), at_most=True)
                held, taken = figure, []
            before = figure


def check_prolonged(documents: Sequence[Prose]) -> Iterator[Finding]:
    """*forlænget til og med 2022 … yderligere to år til og med 2024*: the years must add up."""
    for document in documents:
        for passages in document.by_item:
            until: tuple[int, Quoted] | None = None
            for passage in passages:
                steps = [*_UNTIL.finditer(passage.text), *_PROLONGED.finditer(passage.text)]
                for found in sorted(steps, key=lambda step: step.start()):
                    years = found.groupdict().get("years")
                    said = passage.quote(*found.span())
                    if years and until:
                        yield from _years_added(until, years, int(found["to"]), said)
                    until = int(found["to"]), said


def _years_added(until: tuple[int, Quoted], years: str, to: int, said: Quoted) -> Iterator[Finding]:
    more = int(years) if years.isdigit() else NUMBER_WORDS.get(years.lower(), 1)
    if until[0] + more != to:
        computed = f"{until[0]} + {more} = {until[0] + more}"
        yield finding(
            Check.CHANGE, said.place, str(to), computed, [until[1], said],
            f"Der står til og med {to}, men {computed}.", f"It says until {to}, but {computed}.",
        )  # fmt: skip
