"""Which of the ministry's three maps a decision counts on, by provision and by the year of the figures (RSL § 84 a).

The social map contains the two disability maps. What a map covers has changed with the acts, so each line says for
which years it holds and how well it is known.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from hjemmel.law.citations import Place, parse
from hjemmel.law.provisions import Provision
from hjemmel.law.rates import Sureness
from hjemmel.statutes.retssikkerhed.outcomes import Outcome, Tally

BARNETS_LOV_BEGINS = date(2024, 1, 1)


class Map(Enum):
    """The three maps, by their Danish names."""

    SOCIAL = "socialområdet"
    CHILD_DISABILITY = "børnehandicapområdet"
    ADULT_DISABILITY = "voksenhandicapområdet"


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a map covers, in the figures of the years given. ``places`` empty: every provision of the statute.

    ``older_cases`` marks provisions of an act since replaced, which count only for cases from before BL.
    """

    map: Map
    statute: str
    places: tuple[Place, ...]
    first_year: int
    last_year: int | None
    sureness: Sureness
    source: str
    older_cases: bool = False

    def covers(self, provision: Provision, year: int, received: date | None) -> bool:
        """Does a decision under ``provision`` count here in the figures of ``year``?"""
        in_years = self.first_year <= year and (self.last_year is None or year <= self.last_year)
        in_places = not self.places or any(provision in place for place in self.places)
        in_time = not self.older_cases or (received is not None and received < BARNETS_LOV_BEGINS)
        return provision.statute == self.statute and in_years and in_places and in_time


_OLD_CHILD = parse("SEL §§ 32, 32 a, 36, 39-40, 41, 42-43 og 44-45")
_CHILD = parse("BL §§ 82, 86, 87-88, 89 og 90")
_ADULT = parse("SEL §§ 95, 96, 97 og 100")
_BALLERUP = "the agenda of Ballerup, 30 September 2025 (source document 003, lines 392-410)"

COVERAGE = (
    Coverage(Map.SOCIAL, "SEL", (), 2016, None, Sureness.V, "sm.dk, 23 June 2023"),
    Coverage(Map.SOCIAL, "BL", (), 2024, None, Sureness.V2, _BALLERUP),
    Coverage(Map.CHILD_DISABILITY, "SEL", _OLD_CHILD, 2016, 2023, Sureness.V, "sm.dk, June 2021 (figures 2019, 2020)"),
    Coverage(Map.CHILD_DISABILITY, "BL", _CHILD, 2024, None, Sureness.V2, _BALLERUP),
    Coverage(Map.CHILD_DISABILITY, "SEL", _OLD_CHILD, 2024, None, Sureness.V2, _BALLERUP, older_cases=True),
    # Document 003 writes "§§ 82", a plural with one number, and document 002, line 691, places clubs at BL § 84: a
    # range may have been lost. Until somebody has seen the ministry's list, these two are shown as not settled.
    Coverage(Map.CHILD_DISABILITY, "BL", parse("BL §§ 83-84"), 2024, None, Sureness.U, _BALLERUP),
    Coverage(Map.ADULT_DISABILITY, "SEL", _ADULT, 2017, None, Sureness.V2, _BALLERUP),
)


def maps_of(provision: Provision, year: int, received: date | None = None) -> tuple[Coverage, ...]:
    """The lines by which a decision counts on a map in the figures of ``year``, at most one for each map.

    ``received`` is the day the complaint was received; older provisions count only where it is known. A line whose
    sureness is not settled is a question to a person, not an answer.
    """
    found: dict[Map, Coverage] = {}
    for line in COVERAGE:
        if line.covers(provision, year, received):
            found.setdefault(line.map, line)
    return tuple(found.values())


@dataclass(frozen=True, slots=True)
class Decided:
    """A complaint that Ankestyrelsen has decided: under which provision, how, when, and when it was received."""

    provision: Provision
    outcome: Outcome
    decided_on: date
    received_on: date | None = None


def danmarkskort(decided: Iterable[Decided], year: int) -> dict[Map, Tally]:
    """The three tallies of a municipality from its own cases decided in ``year``, by the lines that are settled."""
    outcomes: dict[Map, list[Outcome]] = {map: [] for map in Map}
    for case in decided:
        if case.decided_on.year == year:
            for line in maps_of(case.provision, year, case.received_on):
                if line.sureness.is_settled:
                    outcomes[line.map].append(case.outcome)
    return {map: Tally.of(found) for map, found in outcomes.items()}
