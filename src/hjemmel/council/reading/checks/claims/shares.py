"""Sums and shares of broken-down counts: do the parts make up the whole, are the percentages theirs?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from hjemmel.council.reading.checks.arithmetic import Balance, Share, Statement
from hjemmel.council.reading.checks.explain import failures
from hjemmel.council.reading.checks.finding import Check, Finding, finding
from hjemmel.council.reading.checks.text.breakdowns import Breakdown, Rest, breakdowns, share_drawn
from hjemmel.council.reading.checks.text.figures import Figure, Unit
from hjemmel.council.reading.checks.text.passages import Passage, Prose

_OF_ALL = re.compile(r"\bsvarer\stil,?\s(?:at\s)?$", re.IGNORECASE)
_WHOSE = re.compile(r"\s?af\s(?:de|det|alle)\s(?:samlede?\s)?(?:omgør|omgjor|ændre|hjemvi)\w*", re.IGNORECASE)
_BULLET = re.compile(r"De\s$")
_REVERSED = re.compile(r"\s(?:omgjorte|ændrede|hjemviste)\s", re.IGNORECASE)


def check_shares(documents: Sequence[Prose]) -> Iterator[Finding]:
    """Every breakdown of every passage, and what is counted of its reversed cases elsewhere in the same item."""
    for document in documents:
        for passages in document.by_item:
            found = [one for passage in passages for one in breakdowns(passage)]
            for passage in passages:
                yield from _broken_down([one for one in found if one.passage is passage])
                yield from _shares_of_nothing(passage)
            totals = [_derived(one) for one in found if one.reversed]
            if totals:
                yield from _listed_reversals(passages, max(totals, key=lambda total: total.value))
                yield from _shares_of_reversals(passages, [total for total in totals if total.value > 0])


def _broken_down(found: Sequence[Breakdown]) -> Iterator[Finding]:
    statements: list[Statement] = []
    notes: list[Statement] = []
    for one in found:
        total = Balance(tuple(part.figure for part in one.parts), (one.whole,), at_most=one.rest is Rest.POSSIBLE)
        statements.append(total)
        if one.rest is Rest.UNLIKELY or (one.rest is Rest.POSSIBLE and one.may_overlap):
            notes.append(total)
        if one.whole.value == 0:
            continue
        statements += [Share(part.percent, (part.figure,), one.whole) for part in one.parts if part.percent]
        if one.result is not None:
            counted = one.reversed if "omgør" in one.result_name else tuple(part.figure for part in one.parts)
            if counted:
                statements.append(Share(one.result, counted, one.whole))
    yield from failures(statements, notes=notes)


def _shares_of_nothing(passage: Passage) -> Iterator[Finding]:
    """A percentage of no cases: nought divided by nought is no number."""
    for figure in passage.figures:
        name = share_drawn(passage, figure)
        start = passage.sentence_at(figure.start)[0]
        counts = [one for one in passage.figures_in(start, figure.start) if one.unit is Unit.COUNT]
        if name is not None and "procent" in name and counts and all(one.value == 0 for one in counts):
            sentence = passage.quote(start, passage.sentence_at(figure.start)[1])
            yield finding(
                Check.NOTHING_TO_DIVIDE_BY, passage.place, figure.text, "0 / 0", [sentence],
                f"Ingen sager giver ingen procent: {name} kan ikke være {figure.text}, når der ikke er sager.",
                f"No cases give no percentage: it cannot be {figure.text} where there are no cases.",
            )  # fmt: skip


def _derived(one: Breakdown) -> Figure:
    """The number of reversed cases of a breakdown, as a figure that cannot itself be repaired."""
    parts = one.reversed
    value = sum((part.value for part in parts), Fraction(0))
    return replace(parts[0], value=value, text=" + ".join(part.text for part in parts), derived=True)


def _shares_of_reversals(passages: Sequence[Passage], totals: Sequence[Figure]) -> Iterator[Finding]:
    """*ni omgjorte sager, hvilket svarer til, at 21 pct. af de samlede omgørelser …*, against the totals above."""
    for passage in passages:
        for figure in passage.figures:
            if figure.unit is not Unit.PERCENT or not _WHOSE.match(passage.text, figure.end):
                continue
            before = _OF_ALL.search(passage.text, 0, figure.start)
            counts = [one for one in passage.figures if one.unit is Unit.COUNT and one.end <= figure.start]
            if before is None or not counts or not totals:
                continue
            tried = [Share(figure, (counts[-1],), total) for total in totals]
            if not any(share.holds() for share in tried):
                nearest = min(tried, key=lambda share: abs(share.value - figure.value))
                yield from failures([nearest])


def _listed_reversals(passages: Sequence[Passage], total: Figure) -> Iterator[Finding]:
    """A list of points that each count some reversed cases cannot count more than there were."""
    listed = [
        passage.figures[0]
        for passage in passages
        if passage.figures
        and _BULLET.fullmatch(passage.text, 0, passage.figures[0].start)
        and _REVERSED.match(passage.text, passage.figures[0].end)
    ]
    if len(listed) > 1:
        yield from failures([Balance(tuple(listed), (total,), at_most=True)])
