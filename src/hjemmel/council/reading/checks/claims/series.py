"""Counts by year, and the words put on them: stable, a small rise, halved, on level with last year."""

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from hjemmel.council.reading.checks.finding import Check, Finding, Quoted, Severity, finding
from hjemmel.council.reading.checks.text.figures import Figure, Unit, danish
from hjemmel.council.reading.checks.text.passages import Passage, Prose
from hjemmel.council.reading.checks.text.words import stem, words

_TAGGED = re.compile(r"^\s?(?:\w+\s)?i\s(?:både\s)?(?P<years>20\d\d(?:(?:,\s|\sog\s)20\d\d)*)", re.IGNORECASE)
_OPENED = re.compile(r"^I\s(?P<year>20\d\d)\b")
_LEVEL = re.compile(r"\b(?:på\sniveau\smed|samme\sniveau\ssom(?:\si)?)\s(?P<year>20\d\d)", re.IGNORECASE)
_STABLE = re.compile(r"\b(?:stabil\w*|uændret)\b", re.IGNORECASE)
_SMALL = re.compile(r"\b(?:mindre|lille|svag\w*)\s(?P<way>stigning|fald)\si\s(?P<year>20\d\d)", re.IGNORECASE)
_ANY = re.compile(r"(?<!mindre\s)(?<!lille\s)\b(?P<way>stigning|fald)\si\s(?P<year>20\d\d)", re.IGNORECASE)
_TIMES = re.compile(
    r"\b(?P<word>halver|fordobl|tredobl)\w*\b[^.]*?\bantallet\saf\s(?P<noun>\w+)\sfra\s(?P<one>20\d\d)\stil\s(?P<two>20\d\d)",
    re.IGNORECASE,
)
_FACTORS = {"halver": Fraction(1, 2), "fordobl": Fraction(2), "tredobl": Fraction(3)}
_ROUGHLY = Fraction(1, 5)  # how far from half or double a count may be and still be called so
_SMALL_CHANGE = Fraction(1, 5)
_STEADY = Fraction(3, 2)  # the largest of a stable series may be this many times the smallest
_SERIES = 2  # years that make a series


def check_series(documents: Sequence[Prose]) -> Iterator[Finding]:
    """Each passage that names counts by year or describes them."""
    for document in documents:
        for passages in document.by_item:
            for at, passage in enumerate(passages):
                by_year = _by_year(passage)
                yield from _level(passage, by_year)
                yield from _described(passage, _with_latest(by_year, passages[:at]))
                yield from _multiplied(passage, passages)


def _by_year(passage: Passage) -> dict[int, Figure]:
    """The counts of a passage that are tagged with their years, and the one of a sentence opened by its year."""
    found: dict[int, Figure] = {}
    for figure in passage.figures:
        if figure.unit is not Unit.COUNT or figure.derived:
            continue
        if tagged := _TAGGED.match(passage.text[figure.end :]):
            for year in re.findall(r"20\d\d", tagged["years"]):
                found.setdefault(int(year), figure)
    for start, end in passage.sentences:
        opened = _OPENED.match(passage.text[start:end])
        counts = [f for f in passage.figures_in(start, end) if f.unit is Unit.COUNT]
        if opened and counts:
            found.setdefault(int(opened["year"]), counts[0])
    return found


def _noun(passage_text: str, figure: Figure) -> str:
    following = words(passage_text[figure.end : figure.end + 40])
    return stem(following[0]) if following else ""


def _with_latest(by_year: Mapping[int, Figure], before: Sequence[Passage]) -> Mapping[int, Figure]:
    """A series of a passage, with the year after it when the passage before tells it of the same thing."""
    if len(by_year) < _SERIES or not before:
        return by_year
    told = _by_year(before[-1])
    following = max(by_year) + 1
    return {**by_year, following: told[following]} if following in told else by_year


def _level(passage: Passage, by_year: Mapping[int, Figure]) -> Iterator[Finding]:
    """*118 opkald, hvilket er på niveau med 2023*. Only a passage that tells other years can be held to it."""
    for found in _LEVEL.finditer(passage.text):
        start = passage.sentence_at(found.start())[0]
        counts = [f for f in passage.figures_in(start, found.start()) if f.unit is Unit.COUNT]
        year = int(found["year"])
        if not counts or len(set(by_year.values()) - {counts[-1]}) < _SERIES:
            continue
        now, then = counts[-1], by_year.get(year)
        if then is None:
            others = ", ".join(f"{at}: {figure.text}" for at, figure in sorted(by_year.items()))
            yield finding(
                Check.SERIES, passage.place, found.group(), f"{others}; {year}: ikke oplyst",
                [Quoted(now.text, now.place), passage.quote(start, passage.sentence_at(start)[1])],
                f"»{found.group()}« kan ikke efterprøves: teksten oplyser ikke tallet for {year} ({others}).",
                f"“{found.group()}” cannot be checked: the text does not give {year} ({others}).",
                Severity.CANNOT_BE_CHECKED,
            )  # fmt: skip
        elif abs(now.value - then.value) > _SMALL_CHANGE * then.value:
            yield _note(passage, found.group(), {year: then, year + 1: now})


def _described(passage: Passage, by_year: Mapping[int, Figure]) -> Iterator[Finding]:
    if len(by_year) <= _SERIES:
        return
    values = [figure.value for figure in by_year.values()]
    steady = _STABLE.search(passage.text)
    doubtful = [steady.group()] if steady and max(values) > _STEADY * min(values) else []
    for found in _SMALL.finditer(passage.text):
        change = _change(by_year, int(found["year"]))
        if change is not None and abs(change) > _SMALL_CHANGE:
            doubtful.append(found.group())
    if doubtful:
        yield _note(passage, ", ".join(doubtful), by_year)
    for found in (*_SMALL.finditer(passage.text), *_ANY.finditer(passage.text)):
        change = _change(by_year, int(found["year"]))
        if change is not None and (change < 0) != (found["way"].lower() == "fald"):
            yield _note(passage, found.group(), by_year, Severity.ERROR)


def _change(by_year: Mapping[int, Figure], year: int) -> Fraction | None:
    one, two = by_year.get(year - 1), by_year.get(year)
    return None if one is None or two is None or one.value == 0 else (two.value - one.value) / one.value


def _note(passage: Passage, stated: str, by_year: Mapping[int, Figure], severity: Severity = Severity.NOTE) -> Finding:
    changes = ((year, figure, _change(by_year, year)) for year, figure in sorted(by_year.items()))
    computed = ", ".join(
        f"{year}: {figure.text}" + ("" if change is None else f" ({round(100 * change):+d} %)")
        for year, figure, change in changes
    )
    return finding(
        Check.SERIES, passage.place, stated, computed,
        [Quoted(figure.text, figure.place) for figure in dict.fromkeys(by_year.values())],
        f"Der står »{stated}«, men tallene er {computed}.", f"It says “{stated}”, but the figures are {computed}.",
        severity,
    )  # fmt: skip


def _multiplied(passage: Passage, passages: Sequence[Passage]) -> Iterator[Finding]:
    """*en halvering af antallet af klager fra 2022 til 2023*, against counts of the item told with those years."""
    for found in _TIMES.finditer(passage.text):
        one, two = (_told(passages, found["noun"], int(found[year])) for year in ("one", "two"))
        factor = _FACTORS[found["word"].lower()]
        missing = [found[name] for name, told in (("one", one), ("two", two)) if not told]
        fits = any(abs(b.value - factor * a.value) <= _ROUGHLY * factor * a.value for a in one for b in two)
        if fits:
            continue
        told = "; ".join(f"{found[name]}: {danish(f.value)}" for name, fs in (("one", one), ("two", two)) for f in fs)
        sources = [passage.quote(*found.span()), *(Quoted(f.text, f.place) for f in (*one, *two))]
        if missing:
            years = " og ".join(missing)
            yield finding(
                Check.SERIES, passage.place, found.group(), told or "-", sources,
                f"Kan ikke efterprøves: antallet i {years} står ikke i teksten.",
                f"Cannot be checked: the text does not give the number in {years}.", Severity.CANNOT_BE_CHECKED,
            )  # fmt: skip
        else:
            yield finding(
                Check.SERIES, passage.place, found.group(), told, sources,
                f"Tallene passer ikke med »{found['word']}…«: {told}.",
                f"The figures do not fit “{found['word']}…”: {told}.",
            )  # fmt: skip


def _told(passages: Sequence[Passage], noun: str, year: int) -> list[Figure]:
    """The counts of a noun (or a compound of it) in sentences that name one year alone."""
    beginning = stem(noun)[:4]
    return [
        figure
        for passage in passages
        for start, end in passage.sentences
        if {time.first.year for time in passage.times if start <= time.start < end and time.first} == {year}
        for figure in passage.figures_in(start, end)
        if figure.unit is Unit.COUNT and _noun(passage.text, figure).startswith(beginning)
    ]
