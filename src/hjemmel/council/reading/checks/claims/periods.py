"""Figures of different periods put together, and activities that are told to begin after they ran."""

import re
from collections.abc import Iterator, Sequence

from hjemmel.council.reading.checks.finding import Check, Finding, Severity, finding
from hjemmel.council.reading.checks.text.passages import Passage, Prose
from hjemmel.council.reading.checks.text.times import Grain, Time
from hjemmel.council.reading.checks.text.words import stem, stems, words

_DATA = re.compile(r"\b(?:tal|opgørelse\w*|statistik\w*|data)\b[^.]{0,60}?\s(?:for|fra|i)\s$", re.IGNORECASE)
_PARTS_OF_A_YEAR = (Grain.QUARTERS, Grain.HALF_YEAR)
_SHARED = 2
_TELLING = 9  # letters of a word that tells one meeting from another
_BEGUN = re.compile(
    r"\b(?:iværksat|igangsat|påbegyndt|påbegyndte|startet|startede|indført|indførte)\s(?P<what>\w{6,})", re.IGNORECASE
)
_UNTIL_NOW = re.compile(r"\b(?:hidtil|indtil nu|allerede)\s(?:har|er|blev)\s(?P<what>\w{6,})", re.IGNORECASE)
_HELD = re.compile(r"\b(?:afholdes|holdes|gennemføres|finder\ssted)\b", re.IGNORECASE)


def check_periods(documents: Sequence[Prose]) -> Iterator[Finding]:
    """Every passage whose figures come from overlapping but different parts of one year."""
    for document in documents:
        for passage in document.passages:
            yield from _mixed(passage)
        yield from _begun_late(document)
        yield from _held_otherwise(document)


def _held_otherwise(document: Prose) -> Iterator[Finding]:
    """*i 1. halvår afholdes et dialogmøde med rådet* in one place, the day of that meeting in another."""
    held = [
        (passage, span, time)
        for passage in document.passages
        for span in passage.sentences
        for time in passage.times
        if span[0] <= time.start < span[1] and time.first and _HELD.search(passage.text, *span)
    ]
    days = [(passage, span, time) for passage, span, time in held if time.grain is Grain.DAY]
    for passage, span, period in held:
        said = stems(passage.text[slice(*span)])
        for other, other_span, day in days if period.grain in _PARTS_OF_A_YEAR else ():
            alike = said & stems(other.text[slice(*other_span)])
            told = len(alike) > _SHARED and any(len(word) >= _TELLING for word in alike)
            if other is not passage and told and not day.within(period):
                yield finding(
                    Check.PERIOD, other.place, day.text, period.text, [passage.quote(*span), other.quote(*other_span)],
                    f"Her er dagen {day.text}, men {passage.place} siger {period.text}.",
                    f"Here the day is {day.text}, but {passage.place} says {period.text}.",
                )  # fmt: skip


def _mixed(passage: Passage) -> Iterator[Finding]:
    """*Tal for 1. halvår 2024 viser … i 1.-3. kvartal 2024*: the figures are not those that were announced."""
    parts = [time for time in passage.times if time.grain in _PARTS_OF_A_YEAR and time.first]
    for one in parts:
        if not _DATA.search(passage.text, 0, one.start):
            continue
        for other in parts:
            if other.start > one.start and _overlaps(one, other) and _about_one_thing(passage, one, other):
                sentences = [passage.quote(*passage.sentence_at(time.start)) for time in (one, other)]
                yield finding(
                    Check.PERIOD, passage.place, one.text, other.text, sentences,
                    f"Tallene siges at være for {one.text}, men er for {other.text}.",
                    f"The figures are said to be for {one.text}, but are for {other.text}.",
                )  # fmt: skip
                return


def _overlaps(one: Time, other: Time) -> bool:
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return False
    return (one.first, one.last) != (other.first, other.last) and one.first <= other.last and other.first <= one.last


def _about_one_thing(passage: Passage, one: Time, other: Time) -> bool:
    first, second = (passage.sentence_at(time.start) for time in (one, other))
    if not any("procent" in passage.text[slice(*span)] or passage.figures_in(*span) for span in (first, second)):
        return False
    return first == second or len(stems(passage.text[slice(*first)]) & stems(passage.text[slice(*second)])) >= _SHARED


def _begun_late(document: Prose) -> Iterator[Finding]:
    """*i august iværksat monitorering* in one place, *hidtil har monitoreringen omfattet* in another."""
    for passage in document.passages:
        for begun in _BEGUN.finditer(passage.text):
            start, end = passage.sentence_at(begun.start())
            months = [t for t in passage.times if start <= t.start < end and t.grain is Grain.MONTH and t.first]
            if not months:
                continue
            for other in document.passages:
                if other is passage or not document.subjects(passage) & document.subjects(other):
                    continue
                for now in _UNTIL_NOW.finditer(other.text):
                    if stem(now["what"]) == stem(begun["what"]):
                        yield _began(passage, (start, end), months[0], other, now)


def _began(passage: Passage, sentence: tuple[int, int], month: Time, other: Passage, now: re.Match[str]) -> Finding:
    what = words(now["what"])[0]
    return finding(
        Check.PERIOD, passage.place, month.text, now.group(),
        [passage.quote(*sentence), other.quote(*other.sentence_at(now.start()))],
        f"Her begynder det først i {month.text}; {other.place} taler om {what} som noget, der allerede er i gang.",
        f"Here it begins only in {month.text}; {other.place} speaks of {what} as already running.", Severity.NOTE,
    )  # fmt: skip
