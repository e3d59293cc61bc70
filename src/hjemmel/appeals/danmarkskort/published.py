"""Figures that others have published: kept as printed, with what does not agree in them.

A source may give a percentage without the cases, cases without a percentage, or numbers that contradict each other.
Nothing is filled in and nothing is settled here: what could be wrong is proposed, and a person chooses.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import Enum

from hjemmel.appeals.danmarkskort.errors import DanmarkskortError
from hjemmel.appeals.danmarkskort.figures import Area
from hjemmel.appeals.danmarkskort.public import Measure
from hjemmel.law.shares import Agreement, agreement, share
from hjemmel.statutes.retssikkerhed.danmarkskort import Map
from hjemmel.statutes.retssikkerhed.outcomes import (
    Correction,
    Outcome,
    Tally,
    corrections,
)


class Disagreement(Enum):
    """What does not agree within one published figure, in Danish."""

    PARTS = "udfaldene giver ikke tilsammen det oplyste antal sager"
    PERCENT = "procenten er ikke omgjorte sager af afgjorte sager"
    NO_CASES = "der er oplyst en procent, men der var ingen sager"


@dataclass(frozen=True, slots=True)
class Choice:
    """A person, by role, has held one count to be a misprint, and says why."""

    correction: Correction
    role: str
    reason: str

    def __post_init__(self) -> None:
        if not self.role.strip() or not self.reason.strip():
            raise DanmarkskortError("a count is held to be a misprint by a person: give the role and the reason")


_PARTS = {Measure.UPHELD: Outcome.UPHELD, Measure.CHANGED: Outcome.CHANGED, Measure.REMITTED: Outcome.REMITTED}


@dataclass(frozen=True, slots=True)
class Published:
    """A figure as a source prints it; what the source does not say is left out, which is not 0.

    ``counts`` are the numbers printed, ``percents`` the shares printed for single outcomes, ``percent`` the reversal
    rate, ``country`` the country's rate beside it, ``points_from_country`` a distance printed instead of either.
    """

    area: Area
    map: Map
    year: int
    source: str
    counts: Mapping[Measure, int] = field(default_factory=dict)
    percents: Mapping[Outcome, Decimal] = field(default_factory=dict)
    percent: Decimal | None = None
    country: Decimal | None = None
    points_from_country: Decimal | None = None
    choice: Choice | None = None

    @property
    def n(self) -> int | None:
        """Cases decided on the merits as printed, or as the sum of all the outcomes; None where neither is told."""
        if Measure.N in self.counts:
            return self.counts[Measure.N]
        tally = self._tally
        return None if tally is None else tally.on_merits

    @property
    def reversed(self) -> int | None:
        """Cases reversed, as printed or as the sum of the changed and the remitted."""
        if Measure.REVERSED in self.counts:
            return self.counts[Measure.REVERSED]
        parts = [self.counts.get(part) for part in (Measure.CHANGED, Measure.REMITTED)]
        return None if None in parts else sum(part for part in parts if part is not None)

    @property
    def tally(self) -> Tally | None:
        """The outcomes, with the choice where one has been made; None where they are not all told or do not add up."""
        return None if Disagreement.PARTS in self.disagreements else self._tally

    @property
    def rate(self) -> Decimal | None:
        """The reversal rate in whole per cent from the numbers where they are told and agree, else as printed.

        None where there were no cases, whatever is printed, and where nothing is told.
        """
        if self.n == 0:
            return None
        if self.n is None or self.reversed is None or self.disagreements:
            return self.percent
        return share(self.reversed, self.n)

    @property
    def disagreements(self) -> tuple[Disagreement, ...]:
        """What does not agree, as far as no choice has settled it."""
        found = []
        if self._tally is not None and self._tally.on_merits != self.n:
            found.append(Disagreement.PARTS)
        if self.n == 0 and self.percent is not None:
            found.append(Disagreement.NO_CASES)
        n, reversed_cases, percent = self.n, self.reversed, self.percent
        if n and reversed_cases is not None and percent is not None:
            found += [Disagreement.PERCENT] if agreement(reversed_cases, n, percent) is Agreement.DIFFERS else []
        return tuple(found)

    @property
    def proposals(self) -> tuple[Correction, ...]:
        """Single counts that could be misprints, those that fit a printed share first."""
        if self.choice or self._tally is None or self.n is None:
            return ()
        return corrections(self._tally, self.n, self.percents)

    def chosen(self, correction: Correction, role: str, reason: str) -> Published:
        """The figure with a person's choice; what is printed stays. Raises `DanmarkskortError` for no proposal."""
        if correction not in self.proposals:
            raise DanmarkskortError(f"{correction} is none of the proposals for {self.source}")
        return replace(self, choice=Choice(correction, role, reason))

    @property
    def above_country(self) -> Decimal | None:
        """How many points the rate lies above the country's (below zero: under it); None where one is not told."""
        if self.points_from_country is not None:
            return self.points_from_country
        return None if self.rate is None or self.country is None else self.rate - self.country

    @property
    def _tally(self) -> Tally | None:
        if not self.counts.keys() >= _PARTS.keys():
            return None
        counts = {outcome: self.counts[part] for part, outcome in _PARTS.items()}
        if self.choice:
            counts[self.choice.correction.outcome] = self.choice.correction.suggested
        return Tally(**{outcome.name.lower(): count for outcome, count in counts.items()})
