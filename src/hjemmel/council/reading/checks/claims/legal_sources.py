"""References to law: the paragraph sign, and sources relied on after they were repealed."""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hjemmel.council.reading.checks.finding import Check, Finding, Severity, finding
from hjemmel.council.reading.checks.text.passages import Passage, Prose
from hjemmel.council.reading.checks.text.words import stem

# A letter may stand apart from its number (§ 79 b), but "i" that does is a preposition (§ 82 i barnets lov).
_LETTER = r"(?:\s?(?:[a-hj-z]|(?<=\d)i)(?![a-zæøå]))"
_SEVERAL_FOR_ONE = re.compile(rf"§§\s?\d+{_LETTER}?(?!\d|{_LETTER}|\s?[-–]|\s?(?:,|og|eller|til|ff|samt)?\s?§?\s?\d)")
_ONE_FOR_SEVERAL = re.compile(r"(?<!§)§\s?\d+\s?[-–]\s?\d+")


def check_paragraph_signs(documents: Sequence[Prose]) -> Iterator[Finding]:
    """*§§* before a single paragraph has lost a part of its range; *§* before a range should be *§§*."""
    for document in documents:
        for passage in document.passages:
            for found in _SEVERAL_FOR_ONE.finditer(passage.text):
                yield finding(
                    Check.LEGAL_SOURCE, passage.place, found.group(), found.group().replace("§§", "§"),
                    [passage.quote(*passage.sentence_at(found.start()))],
                    f"»{found.group()}« siger flere paragraffer, men nævner én. Mangler der et »-« eller »og«?",
                    f"“{found.group()}” says several paragraphs but names one. Is a range missing?",
                )  # fmt: skip
            for found in _ONE_FOR_SEVERAL.finditer(passage.text):
                yield finding(
                    Check.LEGAL_SOURCE, passage.place, found.group(), "§" + found.group(),
                    [passage.quote(*passage.sentence_at(found.start()))],
                    f"»{found.group()}« siger én paragraf, men nævner flere.",
                    f"“{found.group()}” says one paragraph but names several.", Severity.NOTE,
                )  # fmt: skip


_SOURCE = re.compile(
    r"\b(?P<kind>principafgørelse|principmeddelelse|kvalitetsstandard|bekendtgørelse|vejledning|cirkulære)\w*\s"
    r"(?:nr\.\s|for\s(?=§))?(?P<number>\d+-\d+|§\s?\d+\s?[a-z]?\b|\d+)",
    re.IGNORECASE,
)
_REPEALED = re.compile(r"\bophæv(?:et|es|ede|edes|else)\b|\budgår\b|\bbortfald(?:er|et)\b", re.IGNORECASE)
_NAMED_AGAIN = re.compile(r"\b(?P<kind>principafgørelse|principmeddelelse|bekendtgørelse)n\b", re.IGNORECASE)
_RELIED_ON = re.compile(
    r"\b(?:jf\.|efter|ifølge|i\shenhold\stil|på\sgrundlag\saf|følger\saf|med\shjemmel\si)\s(?:\w+s?\s){0,3}?$", re.I
)
_SourceId = tuple[str, str]


@dataclass(frozen=True)
class _Repeal:
    source: _SourceId
    date: datetime.date
    document: Prose
    passage: Passage


def check_repealed_sources(documents: Sequence[Prose]) -> Iterator[Finding]:
    """A source relied on in a document dated after the day another item or document says that it was repealed."""
    repeals = [repeal for document in documents for repeal in _repeals(document)]
    for document in documents:
        date = document.likely_date
        for passage in document.passages:
            for found in _SOURCE.finditer(passage.text):
                if date is None or not _RELIED_ON.search(passage.text, 0, found.start()):
                    continue
                for repeal in repeals:
                    same_item = repeal.document is document and repeal.passage.item == passage.item
                    if repeal.source == _id(found) and repeal.date <= date and not same_item:
                        yield _relied_on(passage, found, repeal, date)


def _id(found: re.Match[str]) -> _SourceId:
    return stem(found["kind"]), re.sub(r"\s", "", found["number"].lower())


def _repeals(document: Prose) -> Iterator[_Repeal]:
    for passages in document.by_item:
        latest: dict[str, _SourceId] = {}
        for passage in passages:
            for start, end in passage.sentences:
                sentence = passage.text[start:end]
                named = [_id(found) for found in _SOURCE.finditer(sentence)]
                latest.update({source[0]: source for source in named})
                again = [
                    latest[kind] for found in _NAMED_AGAIN.finditer(sentence) if (kind := stem(found["kind"])) in latest
                ]
                days = [time.first for time in passage.times if start <= time.start < end and time.first]
                since = days[-1] if days else document.likely_date
                if _REPEALED.search(sentence) and (named or again) and since is not None:
                    yield _Repeal((named or again)[0], since, document, passage)


def _relied_on(passage: Passage, found: re.Match[str], repeal: _Repeal, date: datetime.date) -> Finding:
    return finding(
        Check.LEGAL_SOURCE, passage.place, found.group(), f"ophævet {repeal.date:%d.%m.%Y}",
        [passage.quote(*passage.sentence_at(found.start())), repeal.passage.quote()],
        f"{found.group()} bruges {date:%d.%m.%Y}, men er ophævet {repeal.date:%d.%m.%Y} ({repeal.passage.place}).",
        f"{found.group()} is relied on {date}, but was repealed {repeal.date} ({repeal.passage.place}).",
    )  # fmt: skip
