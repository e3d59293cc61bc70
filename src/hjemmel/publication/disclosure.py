"""Which cells of public tables may be shown, so that no small number can be found by adding and subtracting them.

Every cell is a sum of atoms, the finest counts there are. Small numbers (from 1 and below the setting) are guarded,
and so is any sum of atoms a caller names; 0 is always shown, since it is nobody. Cells are shown one by one, the most
wanted first, and a cell is hidden when showing it would put a guarded number within reach: when that number would be
some combination of the shown cells, over all tables at once. An earlier release is what readers know already: its shown
cells take part, with the atoms as they were, and small changes between two releases are guarded as well.

What is promised is that no guarded number can be computed, and that the small ones among numbers that add up (the
municipalities of a region, the outcomes of a municipality) are not told by their sum: two hidden numbers that are 2
together are 1 each. What several such sums together say of how large a hidden number can be is not looked into.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import NamedTuple

LEAST = 5
"""The smallest number shown, unless a setting says otherwise. The ministry's own limit is not known."""

_PRIME = (1 << 61) - 1
"""Sums are solved modulo a large prime, so that no number grows on the way."""

Vector = dict[Hashable, int]


class Atom(NamedTuple):
    """A finest count: the cases of a municipality that are of one ``kind``, whatever the caller means by that."""

    municipality: str
    kind: Hashable


@dataclass(frozen=True, slots=True)
class Cell:
    """A number in a table, under a ``key`` of the caller's: the sum of its atoms."""

    key: Hashable
    atoms: frozenset[Atom]


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of one release: the counts, the cells from the most wanted to the least, and sums to guard besides.

    Each of ``groups`` holds sums that share no atom and that a reader will add up.
    """

    counts: Mapping[Atom, int]
    cells: tuple[Cell, ...]
    guarded: tuple[frozenset[Atom], ...] = ()
    groups: tuple[tuple[frozenset[Atom], ...], ...] = ()

    def sums(self) -> set[frozenset[Atom]]:
        """Every sum whose value must not be found where it is small."""
        alone = {frozenset((atom,)) for atom in self.counts}
        return alone | {cell.atoms for cell in self.cells} | set(self.guarded)

    def value(self, atoms: frozenset[Atom]) -> int:
        """The number of cases in a sum."""
        return sum(self.counts.get(atom, 0) for atom in atoms)

    def small(self, least: int) -> set[frozenset[Atom]]:
        """What must not be found: every small sum, and the small ones of a group together where that tells each."""
        found = {atoms for atoms in self.sums() if 0 < self.value(atoms) < least}
        for group in self.groups:
            small = [atoms for atoms in group if atoms in found]
            together = sum(map(self.value, small))
            # Each is known to be from 1 to the one below least, since 0 is shown.
            if small and not len(small) < together < len(small) * (least - 1):
                found.add(frozenset().union(*small))
        return found


@dataclass(frozen=True, slots=True)
class Told:
    """What readers have: the tables of an earlier release, and the keys of its cells that were shown."""

    tables: Tables
    keys: frozenset[Hashable]


def shown(tables: Tables, earlier: Sequence[Told] = (), least: int = LEAST) -> frozenset[Hashable]:
    """The keys of the cells that may be shown, given everything that has been told before.

    What readers can find already cannot be taken back; nothing more is added to it.
    """
    releases = [*(told.tables for told in earlier), tables]
    variables = _variables([release.counts for release in releases])
    knowledge = _Knowledge()
    for told, names in zip(earlier, variables, strict=False):
        for cell in told.tables.cells:
            if cell.key in told.keys:
                knowledge.know(_vector(cell.atoms, names))
    for release, names in zip(releases, variables, strict=True):
        for atoms in release.small(least):
            knowledge.guard(_vector(atoms, names))
    for change in _small_changes(releases, variables, least):
        knowledge.guard(change)
    # A small number is not shown even where an earlier release, in which it was not one, lets it be found.
    cells = (cell for cell in tables.cells if not 0 < tables.value(cell.atoms) < least)
    return frozenset(cell.key for cell in cells if knowledge.learn(_vector(cell.atoms, variables[-1])))


def _variables(counts: Sequence[Mapping[Atom, int]]) -> list[dict[Atom, Hashable]]:
    """For each release, the unknown that stands for an atom: the same one for as long as the atom does not change."""
    since: dict[Atom, int] = {}
    found: list[dict[Atom, Hashable]] = []
    for number, (before, after) in enumerate(pairwise([{}, *counts])):
        since |= {atom: number for atom, count in after.items() if before.get(atom, 0) != count}
        # An atom of 0 is no unknown: it is shown.
        found.append({atom: (atom, since[atom]) for atom, count in after.items() if count})
    return found


def _vector(atoms: Iterable[Atom], variables: Mapping[Atom, Hashable]) -> Vector:
    return {variables[atom]: 1 for atom in atoms if atom in variables}


def _small_changes(
    releases: Sequence[Tables], variables: Sequence[Mapping[Atom, Hashable]], least: int
) -> Iterable[Vector]:
    """What is a little more or less in one municipality in a later release than in an earlier, as their difference.

    Not of following releases only: a change of 1 and again of 1 is a change of 2, which tells both.
    """
    sums = {
        atoms for release in releases for atoms in release.sums() if len({atom.municipality for atom in atoms}) == 1
    }
    values = [{atoms: release.value(atoms) for atoms in sums} for release in releases]
    for before, after in combinations(range(len(releases)), 2):
        for atoms in sums:
            if 0 < abs(values[after][atoms] - values[before][atoms]) < least:
                old, new = (_vector(atoms, variables[number]) for number in (before, after))
                yield {name: new.get(name, 0) - old.get(name, 0) for name in old.keys() ^ new.keys()}


class _Knowledge:
    """What follows from the shown cells (an echelon form), and what is left of each guarded number beyond that."""

    def __init__(self) -> None:
        self._rows: list[tuple[Hashable, Vector]] = []
        self._guarded: list[Vector] = []
        self._guarded_with: dict[Hashable, set[int]] = {}

    def know(self, vector: Vector) -> None:
        """Take in what readers have, before anything is guarded."""
        if rest := self._reduced(vector):
            pivot = next(iter(rest))
            self._rows.append((pivot, _scaled(rest, pivot)))

    def guard(self, vector: Vector) -> None:
        """Guard a number from now on; what can be found already cannot be guarded any more."""
        rest = self._reduced(vector)
        if rest:
            self._guarded.append({})
            self._replace(len(self._guarded) - 1, rest)

    def learn(self, vector: Vector) -> bool:
        """Show a cell, unless that puts a guarded number within reach. Was it shown?"""
        rest = self._reduced(vector)
        if not rest:
            return True
        # The fewer guarded numbers hold the pivot, the fewer have to be brought up to date.
        pivot = min(rest, key=lambda name: len(self._guarded_with.get(name, ())))
        row = _scaled(rest, pivot)
        left = {i: _less(self._guarded[i], pivot, row) for i in self._guarded_with.get(pivot, ())}
        if not all(left.values()):
            return False
        self._rows.append((pivot, row))
        for number, rest in left.items():
            self._replace(number, rest)
        return True

    def _reduced(self, vector: Vector) -> Vector:
        rest = {name: value % _PRIME for name, value in vector.items() if value}
        for pivot, row in self._rows:
            if pivot in rest:
                rest = _less(rest, pivot, row)
        return rest

    def _replace(self, number: int, rest: Vector) -> None:
        old = self._guarded[number]
        for name in old.keys() - rest.keys():
            self._guarded_with[name].discard(number)
        for name in rest.keys() - old.keys():
            self._guarded_with.setdefault(name, set()).add(number)
        self._guarded[number] = rest


def _scaled(vector: Vector, pivot: Hashable) -> Vector:
    """``vector`` times what makes the pivot 1."""
    inverse = pow(vector[pivot], -1, _PRIME)
    return {name: value * inverse % _PRIME for name, value in vector.items()}


def _less(vector: Vector, pivot: Hashable, row: Vector) -> Vector:
    """``vector`` less as much of ``row`` as takes the pivot away."""
    factor = vector[pivot]
    rest = dict(vector)
    for name, value in row.items():
        rest[name] = (rest.get(name, 0) - factor * value) % _PRIME
    return {name: value for name, value in rest.items() if value}
