"""Cases given only in percent: the shares of all outcomes make 100, and each is a share that whole cases can have."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from hjemmel.council.reading.checks.arithmetic import Balance
from hjemmel.council.reading.checks.explain import failures
from hjemmel.council.reading.checks.finding import Check, Finding, Quoted, finding
from hjemmel.council.reading.checks.text.breakdowns import is_free
from hjemmel.council.reading.checks.text.figures import Figure, Unit
from hjemmel.council.reading.checks.text.outcomes import Outcome, outcome_of
from hjemmel.council.reading.checks.text.passages import Passage, Prose

_OF_WHICH = re.compile(r"\b(?:heraf|hvoraf|deraf)\b", re.IGNORECASE)
_BOTH = {Outcome.UPHELD, Outcome.REVERSED}


def check_distributions(documents: Sequence[Prose]) -> Iterator[Finding]:
    """*39 sager, hvoraf 69% er stadfæstet, 23% er hjemvist og 8% er ændret*."""
    for document in documents:
        for passage in document.passages:
            for start, end in passage.sentences:
                shares = [f for f in passage.figures_in(start, end) if f.unit is Unit.PERCENT and is_free(passage, f)]
                outcomes = {share: outcome for share in shares if (outcome := _outcome(passage, share, end))}
                if _BOTH.issubset(outcomes.values()):
                    told = list(outcomes)
                    yield from failures([Balance(tuple(told), (_hundred(told[0]),))])
                    yield from _no_whole_number(passage, start, told)


def _outcome(passage: Passage, share: Figure, end: int) -> Outcome | None:
    """The outcome told of a share, before the next figure."""
    following = [figure.start for figure in passage.figures_in(share.end, end)]
    return outcome_of(passage.text[share.end : min([end, *following])])


def _hundred(share: Figure) -> Figure:
    return replace(share, value=Fraction(100), half=Fraction(0), text="100 %", derived=True)


def _no_whole_number(passage: Passage, start: int, shares: Sequence[Figure]) -> Iterator[Finding]:
    counts = [f for f in passage.figures_in(start, shares[0].start) if f.unit is Unit.COUNT and f.value > 0]
    if not counts or not _OF_WHICH.search(passage.text, counts[-1].end, shares[0].start):
        return
    whole = counts[-1]
    for share in shares:
        nearest = round(share.value * whole.value / 100)
        if abs(100 * nearest / whole.value - share.value) > share.half:
            yield finding(
                Check.SHARE, passage.place, share.text, f"{nearest} / {whole.text}",
                [Quoted(share.text, share.place), Quoted(whole.text, whole.place)],
                f"Intet helt antal af {whole.text} giver {share.text}.",
                f"No whole number of {whole.text} gives {share.text}.",
            )  # fmt: skip
