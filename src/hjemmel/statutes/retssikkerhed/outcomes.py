"""What Ankestyrelsen decides, and the share of decisions that it reverses.

The classification and the percentage are Ankestyrelsen's own (ast.dk, begreber og forklaringer).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from hjemmel.law.errors import LawError
from hjemmel.law.shares import Agreement, agreement, share


class OutcomeError(LawError):
    """An outcome or a count is not one."""


class Outcome(Enum):
    """The outcome of a complaint, with its Danish name."""

    UPHELD = "stadfæstet"
    CHANGED = "ændret"
    ANNULLED = "ophævet"
    REMITTED = "hjemvist"
    DISMISSED = "afvist"

    @property
    def is_on_merits(self) -> bool:
        """Was the case decided on the merits (*realitetsbehandlet*)? Dismissed and referred cases were not."""
        return self is not Outcome.DISMISSED

    @property
    def is_reversal(self) -> bool:
        """Does it count as reversed (*omgjort*): sent back, changed or annulled?"""
        return self.is_on_merits and self is not Outcome.UPHELD

    @classmethod
    def read(cls, word: str) -> Outcome:
        """The outcome that Ankestyrelsen's or a municipality's word means. Raises `OutcomeError`."""
        found = _WORDS.get(word.strip().lower().rstrip("."))
        if found is None:
            raise OutcomeError(f"{word!r} is no outcome; the words are {', '.join(_WORDS)}")
        return found


_WORDS = {
    word: outcome
    for outcome, words in {
        Outcome.UPHELD: "stadfæstet stadfæstelse",
        Outcome.CHANGED: "ændret ændring ændring/ophævelse ændret/ophævet",
        Outcome.ANNULLED: "ophævet ophævelse",
        Outcome.REMITTED: "hjemvist hjemvisning hjemsendt",
        Outcome.DISMISSED: "afvist afvisning henvist henvisning afvisning/henvisning tilbagekaldt tilbagekaldelse",
    }.items()
    for word in words.split()
}

FROM_THE_MOST_FAR_REACHING = (
    Outcome.ANNULLED,
    Outcome.CHANGED,
    Outcome.REMITTED,
    Outcome.UPHELD,
    Outcome.DISMISSED,
)
"""A decision reversed in part counts by its most far-reaching outcome (ast.dk). Between reversals the order is ours; it
does not change the reversal rate."""


def counted_as(outcomes: Iterable[Outcome]) -> Outcome:
    """The one outcome that a case with several counts as. Raises `OutcomeError` for none."""
    found = set(outcomes)
    if not found:
        raise OutcomeError("a case without an outcome is not counted")
    return next(outcome for outcome in FROM_THE_MOST_FAR_REACHING if outcome in found)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many cases had each outcome. ``changed`` holds the annulled too where a source counts them together."""

    upheld: int = 0
    changed: int = 0
    annulled: int = 0
    remitted: int = 0
    dismissed: int = 0

    def __post_init__(self) -> None:
        if any(count < 0 for count in self.counts.values()):
            raise OutcomeError("a count of cases is never below zero")

    @classmethod
    def of(cls, outcomes: Iterable[Outcome]) -> Tally:
        """The count of a list of outcomes, one for each case."""
        counts = dict.fromkeys(Outcome, 0)
        for outcome in outcomes:
            counts[outcome] += 1
        return cls(**{outcome.name.lower(): count for outcome, count in counts.items()})

    @property
    def counts(self) -> Mapping[Outcome, int]:
        """The number of cases by outcome."""
        return {outcome: getattr(self, outcome.name.lower()) for outcome in Outcome}

    @property
    def on_merits(self) -> int:
        """Cases decided on the merits: the denominator of the reversal rate."""
        return sum(count for outcome, count in self.counts.items() if outcome.is_on_merits)

    @property
    def reversed(self) -> int:
        """Cases sent back, changed or annulled."""
        return sum(count for outcome, count in self.counts.items() if outcome.is_reversal)

    def reversal_rate(self, decimals: int = 0) -> Decimal | None:
        """The reversal rate (*omgørelsesprocent*) in per cent, or None where no case was decided on the merits."""
        return share(self.reversed, self.on_merits, decimals)


@dataclass(frozen=True, slots=True)
class Correction:
    """One count that, changed alone, makes the parts add up to the total; a person decides whether it is the error.

    ``fits`` says whether it agrees with the percentage stated for that outcome; None where none is stated.
    """

    outcome: Outcome
    stated: int
    suggested: int
    fits: bool | None


def corrections(tally: Tally, total: int, stated: Mapping[Outcome, Decimal] | None = None) -> tuple[Correction, ...]:
    """What could be wrong where the counts on the merits do not add up to the stated total; empty where they do.

    The source is never corrected: these are suggestions to show beside it, the ones that fit a stated percentage first.
    """
    missing = total - tally.on_merits
    if missing == 0:
        return ()
    found = []
    for outcome, count in tally.counts.items():
        suggested = count + missing
        if outcome.is_on_merits and count and suggested >= 0:
            percent = (stated or {}).get(outcome)
            fits = None if percent is None else agreement(suggested, total, percent) is Agreement.EXACT
            found.append(Correction(outcome, count, suggested, fits))
    return tuple(sorted(found, key=lambda correction: correction.fits is not True))
