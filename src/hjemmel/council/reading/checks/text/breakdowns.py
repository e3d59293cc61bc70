"""Counts that are broken down in running text: 90 cases, of which 56 upheld, 5 changed and 38 remitted.

Four forms are read: by a word of division (*heraf*, *hvoraf*, *herunder*), *a af b*, *af b … a*, and by opposite
outcomes (upheld and reversed, granted and refused, met and not met).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from fractions import Fraction
from itertools import pairwise

from hjemmel.council.reading.checks.text.figures import Figure, Unit
from hjemmel.council.reading.checks.text.outcomes import CASES, OPPOSITE, WITHOUT_REST, Outcome, outcome_of
from hjemmel.council.reading.checks.text.passages import Passage
from hjemmel.council.reading.checks.text.words import stem, words


class Rest(Enum):
    """Whether the parts must make up the whole."""

    NONE = "none"  # the parts are all there is
    UNLIKELY = "unlikely"  # they read as all there is, but the words leave room for more
    POSSIBLE = "possible"  # only some parts are named


@dataclass(frozen=True)
class Part:
    """A part with the share the text gives it in parentheses and what became of it."""

    figure: Figure
    outcome: Outcome | None = None
    percent: Figure | None = None
    clause: str = ""


@dataclass(frozen=True)
class Breakdown:
    """A whole, its parts, and the share that the text draws from them (*hvilket giver en omgørelsesprocent på …*)."""

    passage: Passage
    whole: Figure
    parts: tuple[Part, ...]
    rest: Rest
    result: Figure | None = None
    result_name: str = ""

    @property
    def reversed(self) -> tuple[Figure, ...]:
        """The parts that were reversed on appeal."""
        return tuple(part.figure for part in self.parts if part.outcome is Outcome.REVERSED)

    @property
    def may_overlap(self) -> bool:
        """Whether one case can be in two parts, as it cannot where every part is an outcome or one is too large."""
        return not all(part.outcome for part in self.parts) and all(
            part.figure.value <= self.whole.value for part in self.parts
        )


_PIVOT = re.compile(
    r"\b(?:heraf|hvoraf|deraf|herunder|(?P<all>fordelt på|fordeler sig på|sammensat af))\b(?P<colon>:)?", re.IGNORECASE
)
# *tre borgere ud af fem*, *tre af de fem*, *tre af fem*; but *tre besøg af fem medarbejdere* counts two things.
_OF = re.compile(
    r"(?:\s\w+){0,6}?\sud\saf\s(?:de\s|i\salt\s|alle\s|\w+s\s)?|(?:\s\w+){0,2}?\saf\s(?:de|i\salt)\s|\saf\s",
    re.IGNORECASE,
)
_LED_BY = re.compile(r"(?:^|[.!?:;,]\s)(?:ud\s)?af\s(?:de\s|disse\s|i\salt\s)?$", re.IGNORECASE)
_SEPARATOR = re.compile(r",?\s(?:og|samt|mens|men)\s|,\s|[.;:]\s|[()]")
_RESULT = re.compile(
    r"(?:\b(?:hvilket|dette|det|som)\s(?:giver|udgør|svarer\stil|betyder)\b[^.]{0,60}?"
    r"(?P<name>\b\w*(?:procent(?:en)?|andel(?:en)?))\s(?:er\s)?på\s|\bsvarende\stil\s)$",
    re.IGNORECASE,
)
_LISTED = re.compile(r"(?:[\"”“][^\"”“]+[\"”“](?:,\s|\sog\s)?){2,}")
_ALL = re.compile(r"\b(?:i alt|samlet|samtlige)\b", re.IGNORECASE)
_NOUN_REACH = 3  # words after a count among which its noun stands
_COUNTED = (Unit.COUNT, Unit.KRONER)


def breakdowns(passage: Passage) -> tuple[Breakdown, ...]:
    """The breakdowns of a passage, each whole with its parts once."""
    belonging = clauses(passage)
    told = [*_by_pivot(passage, belonging), *_by_of(passage, belonging)]
    used = {part.figure for one in told for part in one.parts}
    found: dict[tuple[Figure, frozenset[Figure]], Breakdown] = {}
    for one in (*told, *_by_outcome(passage, belonging, used)):
        parts = frozenset(part.figure for part in one.parts)
        if not any(whole == one.whole and parts <= known for whole, known in found):
            found[one.whole, parts] = one
    return tuple(_with_result(one) for one in found.values())


def share_drawn(passage: Passage, figure: Figure) -> str | None:
    """The name of the share when a figure is one drawn from counts just before it; None when it is not."""
    drawn = _RESULT.search(passage.text, 0, figure.start)
    if drawn is None or drawn.end() != figure.start:
        return None
    return (drawn["name"] or "").lower()


def clauses(passage: Passage) -> dict[Figure, str]:
    """The piece of text that belongs to each count: cut at the last separator before the next one."""
    figures = [figure for figure in _with_lists(passage) if figure.unit in _COUNTED]
    cuts = [0]
    for one, after in pairwise(figures):
        between = [
            m for m in _SEPARATOR.finditer(passage.text, one.end, after.start) if not _inside(passage, m.start())
        ]
        cuts.append(between[-1].end() if between else after.start)
    if figures:
        cuts.append(passage.sentence_at(figures[-1].start)[1])
    found = {
        figure: passage.text[slice(*_within(passage, figure, start, end))]
        for figure, (start, end) in zip(figures, pairwise(cuts), strict=True)
    }
    for part, whole in pairwise(figures):
        if _OF.fullmatch(passage.text, part.end, whole.start):
            # What follows the whole is said of the part: *10 af 14 ansøgninger er bevilget*.
            found[part] += found[whole]
            found[whole] = passage.text[part.end : whole.end]
    return found


def _within(passage: Passage, figure: Figure, start: int, end: int) -> tuple[int, int]:
    """A clause ends with its sentence, and before a share that stands free and so is a part of its own."""
    first, last = passage.sentence_at(figure.start)
    free = [
        f.start for f in passage.figures if f.unit is Unit.PERCENT and f.start >= figure.end and is_free(passage, f)
    ]
    return max(start, first), min([end, last, *free[:1]])


def is_free(passage: Passage, figure: Figure) -> bool:
    """Whether a figure stands in the sentence itself and not in parentheses after another."""
    return passage.text[: figure.start][-1:] != "("


def _inside(passage: Passage, position: int) -> bool:
    """Whether a separator is the edge of a parenthesis that only holds a share."""
    around = passage.text[max(0, position - 12) : position + 12]
    return passage.text[position] in "()" and re.search(r"%|pct|procent", around) is not None


def _with_lists(passage: Passage) -> tuple[Figure, ...]:
    """The figures, and for each list of names in quotation marks the count of its names."""
    listed = []
    for found in _LISTED.finditer(passage.text):
        names = re.findall(r"[\"”“][^\"”“]+[\"”“]", found.group())
        listed.append(_computed(len(names), f"{len(names)} nævnt", found.start(), found.end(), passage))
    return tuple(sorted((*passage.figures, *listed), key=lambda figure: figure.start))


def _computed(value: int, text: str, start: int, end: int, passage: Passage) -> Figure:
    return Figure(Fraction(value), Fraction(0), Unit.COUNT, text, start, end, passage.place, derived=True)


def _part(passage: Passage, figure: Figure, belonging: dict[Figure, str]) -> Part:
    clause = belonging.get(figure, "")
    return Part(figure, outcome_of(clause), _percent_of(passage, figure), clause)


def _percent_of(passage: Passage, part: Figure) -> Figure | None:
    """The share in parentheses that follows a part before the next figure does."""
    following = next((figure for figure in passage.figures if figure.start >= part.end), None)
    if following is None or following.unit is not Unit.PERCENT:
        return None
    between = passage.text[part.end : following.start]
    closed = passage.text[following.end : following.end + 2].lstrip().startswith(")")
    return following if between.endswith("(") and closed and "." not in between else None


def _by_pivot(passage: Passage, belonging: dict[Figure, str]) -> Iterator[Breakdown]:
    pivots = list(_PIVOT.finditer(passage.text))
    for at, pivot in enumerate(pivots):
        end = passage.sentence_at(pivot.start())[1]
        before = [figure for figure in belonging if _near(passage, figure, pivot.start())]
        if not before:
            continue
        whole = before[-1]
        following = pivots[at + 1].start() if at + 1 < len(pivots) else end
        parts = [f for f in belonging if pivot.end() <= f.start < min(end, following) and f.unit is whole.unit]
        if following < end:
            parts = parts[:-1]  # the last figure before the next word of division is that one's whole
        if parts:
            chosen = tuple(_part(passage, figure, belonging) for figure in parts)
            whole = _large_enough(before, chosen, passage.sentence_at(whole.start)[0])
            likely = bool(pivot["colon"] or pivot["all"]) or _one_kind(passage, parts)
            yield Breakdown(passage, whole, chosen, _rest(chosen, likely and len(parts) > 1))


def _large_enough(before: list[Figure], parts: tuple[Part, ...], start: int) -> Figure:
    """The nearest figure that can hold the parts: *9 ansatte i 2 hold, heraf 3 på deltid* is of the nine."""
    total = sum((part.figure.value for part in parts), Fraction(0))
    same = [figure for figure in before if figure.start >= start and figure.unit is before[-1].unit]
    return next((figure for figure in reversed(same) if figure.value >= total), before[-1])


def _near(passage: Passage, figure: Figure, position: int) -> bool:
    """Whether a figure stands before a position, in its sentence or the one before."""
    earlier = [span for span in passage.sentences if span[0] <= position][-2:]
    return bool(earlier) and earlier[0][0] <= figure.start and figure.end <= position


def _one_kind(passage: Passage, parts: list[Figure]) -> bool:
    """Whether the parts are all compounds of one word: *brugerrepræsentanter* and *medarbejderrepræsentanter*."""
    nouns = [words(passage.text[part.end : part.end + 60])[:1] for part in parts]
    names = [stem(noun[0]).rstrip("t") for noun in nouns if noun]
    return len(names) == len(parts) > 1 and len({name[-8:] for name in names}) == 1 and len(set(names)) == len(names)


def _by_outcome(passage: Passage, belonging: dict[Figure, str], used: set[Figure]) -> Iterator[Breakdown]:
    """Opposite outcomes that no word of division ties to a whole: that is the count before them, or one *i alt*."""
    parts = [_part(passage, figure, belonging) for figure in belonging]
    for family in dict.fromkeys(part.outcome.family for part in parts if part.outcome):
        free = [one for one in parts if one.outcome and one.outcome.belongs_to(family) and one.figure not in used]
        groups = list(_groups(free))
        for at, chosen in enumerate(groups):
            if len({part.outcome for part in chosen}) < 2:
                continue
            after = groups[at - 1][-1].figure.end if at else 0
            until = groups[at + 1][0].figure.start if at + 1 < len(groups) else len(passage.text)
            counts = [f for f in belonging if f.unit is chosen[0].figure.unit and not f.derived]
            others = [f for f in counts if after <= f.start < until and f not in {part.figure for part in chosen}]
            said = [figure for figure in others if _ALL.search(belonging[figure])]
            before = [figure for figure in others if figure.end <= chosen[0].figure.start][-1:]
            whole = said[-1:] or [f for f in before if _is_whole(passage, f, chosen)]
            if whole:
                yield Breakdown(passage, whole[0], tuple(chosen), _rest(tuple(chosen), likely=True))


def _is_whole(passage: Passage, figure: Figure, parts: list[Part]) -> bool:
    """Whether a count is of what the parts are of: of the same noun, or of what the cases of the family are called."""
    if not _near(passage, figure, parts[0].figure.start):
        return False
    nouns = _nouns(passage, figure)
    families = [part.outcome.family for part in parts if part.outcome]
    called = next((CASES[name] for name in families if name in CASES), None)
    shared = any(nouns & _nouns(passage, part.figure) for part in parts)
    return shared or (called is not None and any(called.search(noun) for noun in nouns))


def _nouns(passage: Passage, figure: Figure) -> frozenset[str]:
    return frozenset(
        stem(word) for word in words(passage.text[figure.end : figure.end + 60])[:_NOUN_REACH] if len(word) > 2
    )


def _groups(parts: list[Part]) -> Iterator[list[Part]]:
    """The parts of one whole at a time: a text that comes to *granted* again has come to another whole."""
    group: list[Part] = []
    for part in parts:
        if part.outcome is not Outcome.REVERSED and part.outcome in {one.outcome for one in group}:
            yield group
            group = []
        group.append(part)
    if group:
        yield group


def _by_of(passage: Passage, belonging: dict[Figure, str]) -> Iterator[Breakdown]:
    counts = [figure for figure in belonging if not figure.derived]
    for part, whole in pairwise(counts):
        if part.unit is whole.unit and _OF.fullmatch(passage.text, part.end, whole.start):
            # The share may stand after either: "25 (21 pct.) af 120 sager", "25 af 120 sager (21 pct.)".
            percent = _percent_of(passage, part) or _percent_of(passage, whole)
            one = replace(_part(passage, part, belonging), percent=percent)
            yield Breakdown(passage, whole, (one,), Rest.POSSIBLE)
    for whole in counts:
        end = passage.sentence_at(whole.start)[1]
        parts = [f for f in counts if whole.end <= f.start < end and f.unit is whole.unit and f.value <= whole.value]
        if parts and _LED_BY.search(passage.text, 0, whole.start):
            chosen = tuple(_part(passage, figure, belonging) for figure in parts)
            yield Breakdown(passage, whole, chosen, _rest(chosen, likely=False))


def _rest(parts: tuple[Part, ...], likely: bool) -> Rest:
    percents = [part.percent for part in parts if part.percent]
    if len(percents) == len(parts) > 1:
        total = sum((percent.value for percent in percents), Fraction(0))
        if abs(total - 100) <= sum((percent.half for percent in percents), Fraction(0)):
            return Rest.NONE
    outcomes = {part.outcome for part in parts if part.outcome}
    if any(pair <= outcomes for pair in WITHOUT_REST):
        return Rest.NONE
    return Rest.UNLIKELY if likely or any(pair <= outcomes for pair in OPPOSITE) else Rest.POSSIBLE


def _with_result(one: Breakdown) -> Breakdown:
    last = max(part.figure.end for part in one.parts)
    for figure in one.passage.figures:
        if figure.start >= last and figure.unit in (Unit.PERCENT, Unit.COUNT):
            name = share_drawn(one.passage, figure)
            if name is not None and (figure.unit is Unit.PERCENT or "procent" in name):
                return Breakdown(one.passage, one.whole, one.parts, one.rest, figure, name)
    return one
