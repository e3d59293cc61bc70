"""A percentage that measures an area in a year (*omgørelsesprocent*): the same one must be the same everywhere.

The country's percentage is compared between documents too; a municipality's own only within its document.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from hjemmel.council.reading.checks.arithmetic import Balance
from hjemmel.council.reading.checks.explain import failures
from hjemmel.council.reading.checks.finding import Check, Finding, Quoted, Severity, finding
from hjemmel.council.reading.checks.text.figures import Figure, Unit
from hjemmel.council.reading.checks.text.passages import Passage, Prose
from hjemmel.council.reading.checks.text.times import Grain, years_in

_NAME = re.compile(r"\b(?P<name>[a-zæøå]{3,}procent)(?:en|er|erne)?\b", re.IGNORECASE)
_NATION = re.compile(r"\b(?:landsgennemsnit|landsplan|gennemsnittet\spå\slandsplan|hele\slandet)\w*", re.IGNORECASE)
_AREAS = (
    ("voksenhandicap", re.compile(r"voksen-?\s?handicap", re.IGNORECASE)),
    ("børnehandicap", re.compile(r"børne-?\s?handicap", re.IGNORECASE)),
    ("socialområdet", re.compile(r"\bsocial(?:område|-\sog\s)", re.IGNORECASE)),
)
_AREA_AFTER = re.compile(r"^\s(?:i\s20\d\d\s)?(?:på|for)\s[\w-]+området", re.IGNORECASE)
_NARROWER = re.compile(r"^\s(?:for|på|efter|vedrørende)\s(?:servicelovens\s|barnets\slovs\s)?§", re.IGNORECASE)
_YEAR_AFTER = re.compile(r"^\W{0,2}\s?(?:i\s|for\s)?(?P<year>20\d\d)\b")
_COMPARED = re.compile(
    r"\b(?:(?P<above>højere|større|over)|(?P<below>lavere|mindre|under))\s(?:end\s)?\w*(?:landsgennemsnit|gennemsnit)"
    r"\w*[^.]{0,25}$",
    re.IGNORECASE,
)
_POINTS_FROM = re.compile(r"^\s(?P<way>under|over)\s\w*(?:landsgennemsnit|landsplan|gennemsnit)", re.IGNORECASE)
_OWN_AREA = re.compile(r"\bpå\s(?:[A-ZÆØÅ]\w*-?\s(?:og\s)?)+område\b")
_PART_OF_ALL = re.compile(
    r"\baf\s(?:de|det)\ssamlede\s\w+\s(?:på\s\w+\s)?(?:kommer\s)?fra\s(?P<area>\w+)", re.IGNORECASE
)


@dataclass(frozen=True)
class Measure:
    """One statement of a percentage: of what, where, for which year (None where the text does not say)."""

    name: str
    national: bool
    area: str | None
    year: int | None
    figure: Figure
    passage: Passage
    document: Prose


def check_measures(documents: Sequence[Prose]) -> Iterator[Finding]:
    """All statements of one measure, area and year must agree; comparisons with the country must go the right way."""
    measures = [one for document in documents for passage in document.passages for one in _measures(document, passage)]
    yield from _disagreeing(measures)
    for document in documents:
        own = [one for one in measures if one.document is document]
        for passage in document.passages:
            yield from _compared(passage, [one for one in own if one.passage is passage])
            yield from _points(passage, own)
        yield from _other_scope(document, own)


def _measures(document: Prose, passage: Passage) -> Iterator[Measure]:
    name = _NAME.search(" ".join((passage.text, *passage.headings)))
    if name is None:
        return
    for figure in passage.figures:
        if figure.unit is not Unit.PERCENT:
            continue
        start = passage.sentence_at(figure.start)[0]
        earlier = [other.end for other in passage.figures_in(start, figure.start)]
        before = passage.text[max(earlier, default=start) : figure.start]
        chained = re.search(r"\bfra\s.*\btil\s$", passage.text[start : figure.start]) is not None
        national = _NATION.search(passage.text[start : figure.start] if chained else before) is not None
        if not national and not _is_measured(passage, figure, start, chained=chained):
            continue
        if any(_part_year(passage, position) for position in (start, figure.start)):
            continue
        title = document.title(passage)
        yield Measure(
            name["name"].lower(),
            national,
            _area_after(passage, figure) or _area(passage.text[: figure.start], *reversed(passage.headings), title),
            _year(passage, figure, title),
            figure,
            passage,
            document,
        )


def _is_measured(passage: Passage, figure: Figure, start: int, *, chained: bool) -> bool:
    """Whether the measure's name stands before the figure, with no other percentage between but the one it rose from.

    A share of some paragraph alone (*30 pct. for § 95*) is no measure of the area.
    """
    names = list(_NAME.finditer(passage.text, start, figure.start))
    if not names or _NARROWER.match(passage.text[figure.end :]):
        return False
    between = [one for one in passage.figures_in(names[-1].end(), figure.start) if one.unit is Unit.PERCENT]
    return len(between) <= int(chained)


def _part_year(passage: Passage, position: int) -> bool:
    """Whether the figure's own period is part of a year, which is no measure of the year."""
    following = [time for time in passage.times if time.start >= position]
    return bool(following) and following[0].grain in (Grain.QUARTERS, Grain.HALF_YEAR)


def _area_after(passage: Passage, figure: Figure) -> str | None:
    """The area that follows the figure itself: *31 procent på socialområdet*."""
    named = _AREA_AFTER.match(passage.text[figure.end :])
    return _area(named.group()) if named else None


def _area(before: str, *around: str) -> str | None:
    """The area named last before the figure, or else the one area that a heading or the title names."""
    named = [(found.start(), area) for area, pattern in _AREAS for found in pattern.finditer(before)]
    if named:
        return max(named)[1]
    for text in around:
        areas = [area for area, pattern in _AREAS if pattern.search(text)]
        if areas:
            return areas[0] if len(areas) == 1 else None
    return None


def _year(passage: Passage, figure: Figure, title: str) -> int | None:
    if after := _YEAR_AFTER.match(passage.text[figure.end :]):
        return int(after["year"])
    start, end = passage.sentence_at(figure.start)
    for text in (passage.text[start:end], passage.text, *reversed(passage.headings), title):
        years = set(years_in(text))
        if len(years) == 1:
            return years.pop()
        if years:
            return None
    return None


def _disagreeing(measures: Sequence[Measure]) -> Iterator[Finding]:
    groups: dict[tuple[object, ...], list[Measure]] = {}
    for one in measures:
        if one.area is not None and one.year is not None:
            where = None if one.national else id(one.document)
            groups.setdefault((one.name, one.national, where, one.area, one.year), []).append(one)
    for group in groups.values():
        wrong = next(((a, b) for a, b in combinations(group, 2) if not a.figure.same(b.figure)), None)
        if wrong is not None:
            first, second = (measure.figure for measure in wrong)
            what = f"{wrong[0].name}, {wrong[0].area}, {wrong[0].year}" + (", landsplan" if wrong[0].national else "")
            yield finding(
                Check.SAID_TWICE, first.place, first.text, second.text,
                [Quoted(measure.figure.text, measure.figure.place) for measure in group],
                f"Samme tal står forskelligt ({what}): {first.text} ({first.place}) og {second.text} ({second.place}).",
                f"The same figure differs ({what}): {first.text} ({first.place}) and {second.text} ({second.place}).",
            )  # fmt: skip


def _compared(passage: Passage, measures: Sequence[Measure]) -> Iterator[Finding]:
    """*omgørelsesprocent på 48, hvilket er højere end landsgennemsnittet på 39*."""
    for one in measures:
        said = _COMPARED.search(passage.text, 0, one.figure.start)
        national = [other.figure for other in measures if other.national]
        earlier = passage.figures_in(0, one.figure.start)
        local = [figure for figure in earlier if figure.unit is Unit.PERCENT and figure not in national]
        if not one.national or said is None or not local:
            continue
        own = local[-1]
        if own.value == one.figure.value or (own.value > one.figure.value) != bool(said["above"]):
            yield finding(
                Check.COMPARISON, passage.place, said.group(), f"{own.text} / {one.figure.text}",
                [Quoted(own.text, own.place), Quoted(one.figure.text, one.figure.place)],
                f"Der står »{said.group().strip()}«, men {own.text} mod {one.figure.text} passer ikke med det.",
                f"It says “{said.group().strip()}”, but {own.text} against {one.figure.text} does not fit that.",
            )  # fmt: skip


def _points(passage: Passage, own: Sequence[Measure]) -> Iterator[Finding]:
    """*1,4 procentpoint under landsgennemsnittet* needs both percentages of that area."""
    for figure in passage.figures:
        way = _POINTS_FROM.match(passage.text[figure.end :])
        if figure.unit is not Unit.POINTS or way is None:
            continue
        start, end = passage.sentence_at(figure.start)
        area = _area(passage.text[start:end], *reversed(passage.headings))
        local = [one.figure for one in own if one.area == area and not one.national]
        nation = [one.figure for one in own if one.area == area and one.national]
        if not local or not nation:
            missing = [name for name, found in (("kommunens", local), ("landets", nation)) if not found]
            lacking = [name for name, found in (("the municipality's", local), ("the country's", nation)) if not found]
            yield finding(
                Check.COMPARISON, passage.place, f"{figure.text}{way.group()}", "-", [passage.quote(start, end)],
                f"Kan ikke efterprøves: teksten mangler {' og '.join(missing)} tal på området.",
                f"Cannot be checked: the text lacks {' and '.join(lacking)} percentage for the area.",
                Severity.CANNOT_BE_CHECKED,
            )  # fmt: skip
            continue
        low, high = (local[-1], nation[-1]) if way["way"].lower() == "under" else (nation[-1], local[-1])
        yield from failures([Balance((low, figure), (high,))], Check.COMPARISON)


def _other_scope(document: Prose, own: Sequence[Measure]) -> Iterator[Finding]:
    """A percentage of one department's area that equals the percentage of all areas, of which it is only a part."""
    for passages in document.by_item:
        shared = [(p, found) for p in passages for found in _PART_OF_ALL.finditer(p.text)]
        if not shared:
            continue
        here = [one for one in own if one.passage in passages and not one.national]
        for one in here:
            start, _ = one.passage.sentence_at(one.figure.start)
            narrowed = _OWN_AREA.search(one.passage.text, start, one.figure.start)
            whole = [
                other
                for other in here
                if other.area is not None and other.year == one.year and other.figure.same(one.figure)
            ]
            if narrowed is None or not whole or whole[0] is one:
                continue
            part, found = shared[0]
            yield finding(
                Check.SCOPE, one.passage.place, f"{one.figure.text} {narrowed.group()}",
                f"{whole[0].figure.text} {whole[0].area}",
                [Quoted(whole[0].figure.text, whole[0].figure.place), part.quote(*part.sentence_at(found.start()))],
                f"{one.figure.text} er tallet for hele {whole[0].area}, hvoraf en del kommer fra {found['area']}; "
                f"her bruges det »{narrowed.group()}«.",
                f"{one.figure.text} is the figure of all of {whole[0].area}, part of which comes from "
                f"{found['area']}; here it is used “{narrowed.group()}”.",
                Severity.NOTE,
            )  # fmt: skip
