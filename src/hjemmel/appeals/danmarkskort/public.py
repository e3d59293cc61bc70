"""The Danmarkskort as public tables: which of its numbers may be shown, on the three maps at once."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import combinations
from typing import TypeVar, cast

from hjemmel.appeals.danmarkskort.counts import Counts
from hjemmel.appeals.danmarkskort.figures import Area, Danmarkskort, Extent, Figure, danmarkskort
from hjemmel.appeals.danmarkskort.maps import membership
from hjemmel.core.municipalities import municipalities
from hjemmel.publication.disclosure import LEAST, Atom, Cell, Tables, Told, shown
from hjemmel.statutes.retssikkerhed.danmarkskort import Map
from hjemmel.statutes.retssikkerhed.outcomes import Outcome


class Measure(Enum):
    """A number of a figure, by its Danish name. Changed and annulled are one, as in Ankestyrelsen's statistics."""

    N = "afgjorte sager"
    REVERSED = "omgjort"
    UPHELD = "stadfæstet"
    REMITTED = "hjemvist"
    CHANGED = "ændret eller ophævet"
    DISMISSED = "afvist"

    @property
    def outcomes(self) -> frozenset[Outcome]:
        """The outcomes it counts."""
        return _OUTCOMES[self]

    def of(self, figure: Figure) -> int:
        """The number itself."""
        return sum(figure.tally.counts[outcome] for outcome in self.outcomes)


_OUTCOMES = {
    Measure.N: frozenset(outcome for outcome in Outcome if outcome.is_on_merits),
    Measure.REVERSED: frozenset(outcome for outcome in Outcome if outcome.is_reversal),
    Measure.UPHELD: frozenset({Outcome.UPHELD}),
    Measure.REMITTED: frozenset({Outcome.REMITTED}),
    Measure.CHANGED: frozenset({Outcome.CHANGED, Outcome.ANNULLED}),
    Measure.DISMISSED: frozenset({Outcome.DISMISSED}),
}
_APART = (Measure.UPHELD, Measure.REMITTED, Measure.CHANGED)
"""The parts of N."""

_Value = TypeVar("_Value")
Kind = tuple[frozenset[Map], Measure]
"""On which maps the cases of an atom count, and under which of `_APART` or as dismissed."""


@dataclass(frozen=True, slots=True)
class Showing:
    """What a reader may see. Without ``keys`` everything is shown, for use inside the authority only."""

    keys: frozenset[Hashable] | None = None

    def has(self, figure: Figure, measure: Measure) -> bool:
        """May the number be shown?"""
        return self.keys is None or (figure.map, figure.area, measure) in self.keys

    def has_rate(self, figure: Figure) -> bool:
        """May the percentage be shown? With n it tells the number reversed, so it goes with both."""
        return self.has(figure, Measure.N) and self.has(figure, Measure.REVERSED)


EVERYTHING = Showing()


def public(releases: Sequence[Counts], year: int, *, least: int = LEAST, older_cases: bool = False) -> Showing:
    """What may be shown of the last of ``releases``, given that the earlier ones were shown by the same rule.

    Releases without the year told nothing of it and are passed over.
    """
    told: list[Told] = []
    for tables in (_tables(counts, year, older_cases) for counts in releases if year in counts.years):
        told.append(Told(tables, shown(tables, told, least).keys))
    return Showing(told[-1].keys)


def _tables(counts: Counts, year: int, older_cases: bool) -> Tables:
    kort = danmarkskort(counts, year, older_cases=older_cases)
    atoms = _atoms(counts, year, older_cases)
    by_area: dict[Area, set[Atom]] = {}
    for atom in atoms:
        for area in _areas(kort, atom.municipality):
            by_area.setdefault(area, set()).add(atom)

    def cell(figure: Figure, measure: Measure) -> Cell:
        found = (atom for atom in by_area.get(figure.area, ()) if _counts(atom, figure.map, measure))
        return Cell((figure.map, figure.area, measure), frozenset(found))

    # The percentage of every area comes first, on the social map before the others; then what it is made of. Within
    # that the larger come first, so that what must be hidden for another's sake is small too.
    figures = sorted(
        kort.figures.values(),
        key=lambda one: (list(Map).index(one.map), list(Extent).index(one.area.extent), -one.n, one.area.code),
    )
    stages = ((Measure.N, Measure.REVERSED), (*_APART, Measure.DISMISSED))
    cells = tuple(cell(figure, measure) for stage in stages for figure in figures for measure in stage)
    return Tables(atoms, cells, _guarded(atoms), _groups(kort, {cell.key: cell.atoms for cell in cells}, atoms))


def _atoms(counts: Counts, year: int, older_cases: bool) -> dict[Atom, int]:
    found: dict[Atom, int] = {}
    part = {outcome.name.lower(): measure for measure in (*_APART, Measure.DISMISSED) for outcome in measure.outcomes}
    for municipality, provision, outcome, n in (
        counts.where(year=year).cube.select("municipality", "provision", "outcome", "n").rows()
    ):
        maps = membership(provision, year, older_cases).maps
        if maps:
            atom = Atom(municipality, (maps, part[outcome]))
            found[atom] = found.get(atom, 0) + n
    return found


def _areas(kort: Danmarkskort, municipality: str) -> tuple[Area, ...]:
    known = municipalities().get(municipality)
    region = (Area(Extent.REGION, known.region(date(kort.year, 1, 1))),) if known else ()
    return (Area(Extent.COUNTRY), *region, Area(Extent.MUNICIPALITY, municipality))


def _counts(atom: Atom, map: Map, measure: Measure) -> bool:
    maps, part = _kind(atom)
    return map in maps and part.outcomes <= measure.outcomes


def _kind(atom: Atom) -> Kind:
    return cast(Kind, atom.kind)


def _guarded(atoms: dict[Atom, int]) -> tuple[frozenset[Atom], ...]:
    """Sums that stand in no table but follow from some: of a municipality, any parts of n on any of the maps' parts.

    The social map less the two others is such a sum, and n less those upheld is another.
    """
    by_municipality: dict[str, list[Atom]] = {}
    for atom in atoms:
        by_municipality.setdefault(atom.municipality, []).append(atom)
    sums = set()
    for own in by_municipality.values():
        for kinds in _subsets({_kind(atom)[0] for atom in own}):
            inside = [atom for atom in own if _kind(atom)[0] in kinds]
            sums |= {frozenset(a for a in inside if _kind(a)[1] in parts) for parts in _subsets(set(_APART))}
    return tuple(sums)


def _groups(
    kort: Danmarkskort, cells: dict[Hashable, frozenset[Atom]], atoms: Iterable[Atom]
) -> tuple[tuple[frozenset[Atom], ...], ...]:
    """What a reader adds up: the areas within an area, the outcomes of an area, and the parts of the social map."""
    municipalities_of = {
        region: [Area(Extent.MUNICIPALITY, code) for code in kort.municipalities_in(region) & kort.told]
        for region in kort.areas(Extent.REGION)
    }
    within = [kort.areas(Extent.REGION), *municipalities_of.values()]
    maps = {map for map, _ in kort.figures}
    groups = [tuple(cells[map, area, one] for area in areas) for areas in within for map in maps for one in Measure]
    for parts in (_APART, (Measure.UPHELD, Measure.REVERSED), (Measure.REMITTED, Measure.CHANGED)):
        groups += [tuple(cells[map, area, part] for part in parts) for map, area in kort.figures]
    kinds = {_kind(atom)[0] for atom in atoms}
    for area in kort.areas(Extent.MUNICIPALITY):
        for one in Measure:
            own = cells[Map.SOCIAL, area, one]
            groups.append(tuple(frozenset(atom for atom in own if _kind(atom)[0] == kind) for kind in kinds))
    return tuple(groups)


def _subsets(values: set[_Value]) -> list[tuple[_Value, ...]]:
    return [subset for size in range(1, len(values) + 1) for subset in combinations(sorted(values, key=str), size)]
