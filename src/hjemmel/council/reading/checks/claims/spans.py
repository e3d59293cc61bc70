"""Spans of years: plans inside their strategy and following each other, terms as long as they are said to be."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hjemmel.council.reading.checks.finding import Check, Finding, finding
from hjemmel.council.reading.checks.text.figures import NUMBER_WORDS
from hjemmel.council.reading.checks.text.passages import Passage, Prose
from hjemmel.council.reading.checks.text.times import Grain, Time

_PLAN = re.compile(r"\b\w*plan(?:en|er|erne)?\s(?:for\s)?$", re.IGNORECASE)
_STRATEGY = re.compile(r"\bstrategi", re.IGNORECASE)
_TERM = re.compile(rf"\b(?P<years>{'|'.join(NUMBER_WORDS)})årig\speriode\s(?:fra\s|i\s)?$", re.IGNORECASE)
_PARITY = re.compile(r"\b1\.\sjanuar\si\s(?P<parity>ulige|lige)\sår\b", re.IGNORECASE)


def check_spans(documents: Sequence[Prose]) -> Iterator[Finding]:
    """The spans of years of each passage, and of each item where a rule says when a term begins."""
    for document in documents:
        for passage in document.passages:
            spans = [time for time in passage.times if time.grain is Grain.YEARS and _length(time) > 0]
            yield from _plans(passage, spans)
            yield from _terms(passage, spans)
        for passages in document.by_item:
            yield from _parity(passages)


def _length(span: Time) -> int:
    return span.last.year - span.first.year if span.first and span.last else 0


def _plans(passage: Passage, spans: Sequence[Time]) -> Iterator[Finding]:
    plans = [span for span in spans if _PLAN.search(passage.text, 0, span.start)]
    whole = [span for span in spans if span not in plans and _STRATEGY.search(passage.text, 0, span.start)]
    for plan in plans:
        if whole and not plan.within(whole[-1]):
            yield finding(
                Check.PERIOD, passage.place, plan.text, whole[-1].text, [passage.quote(plan.start, plan.end)],
                f"Planen {plan.text} ligger ikke inden for strategien {whole[-1].text}.",
                f"The plan {plan.text} does not lie within the strategy {whole[-1].text}.",
            )  # fmt: skip
    for one, other in pairwise(plans):
        if one.last and other.first and one.first != other.first and other.first.year - one.last.year not in (0, 1):
            yield finding(
                Check.PERIOD, passage.place, other.text, one.text, [passage.quote(one.start, other.end)],
                f"Planen {other.text} følger ikke efter planen {one.text}.",
                f"The plan {other.text} does not follow the plan {one.text}.",
            )  # fmt: skip


def _terms(passage: Passage, spans: Sequence[Time]) -> Iterator[Finding]:
    """*en toårig periode fra 2025-2026*: two years, counted with or without the last."""
    for span in spans:
        term = _TERM.search(passage.text, 0, span.start)
        if term and NUMBER_WORDS[term["years"].lower()] not in (_length(span), _length(span) + 1):
            yield finding(
                Check.PERIOD, passage.place, term.group().strip(), span.text, [passage.quote(term.start(), span.end)],
                f"{span.text} er ikke en {term['years']}årig periode.",
                f"{span.text} is not a period of {NUMBER_WORDS[term['years'].lower()]} years.",
            )  # fmt: skip


def _parity(passages: Sequence[Passage]) -> Iterator[Finding]:
    """*med start 1. januar i ulige år*, against the terms of the same item."""
    rules = [found for passage in passages for found in _PARITY.finditer(passage.text)]
    if not rules:
        return
    odd = rules[0]["parity"].lower() == "ulige"
    for passage in passages:
        for span in passage.times:
            named = re.search(r"\bperiode\s(?:fra\s)?$", passage.text[: span.start], re.IGNORECASE)
            if named and _length(span) > 0 and span.first and bool(span.first.year % 2) != odd:
                yield finding(
                    Check.PERIOD, passage.place, span.text, rules[0].group(), [passage.quote(named.start(), span.end)],
                    f"Perioden {span.text} begynder ikke i et {rules[0]['parity']} år.",
                    f"The term {span.text} does not begin in an {'odd' if odd else 'even'} year.",
                )  # fmt: skip
