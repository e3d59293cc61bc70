"""Which cells of public tables may be shown, so that no small number can be found by adding and subtracting them.

Every cell is a sum of atoms, the finest counts there are. Small numbers (from 1 and below the setting) are guarded,
and so is any sum of atoms a caller names; 0 is always shown, since it is nobody. Cells are shown one by one, the most
wanted first, and a cell is hidden when showing it would put a guarded number within reach: when that number would be
some combination of the shown cells, over all tables at once. An earlier release is what readers know already: its shown
cells take part, with the atoms as they were, and small changes between two releases are guarded as well.

The work is bounded. Where so much has been told before that the bound is met, a cell that has not been tried is hidden
unless readers have that very number already, and the answer says that it was cut short.

What is promised is that no guarded number can be computed, and that no small one is told by how small and how large
it can be (`bounds`): among numbers that add up (the municipalities of a region, the outcomes of a municipality), two
hidden numbers that are 2 together are 1 each. Bounds are taken of one sum after another, over all tables and releases;
what only all of them at once would say is not looked into, nor are the bounds of a change.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, count
from typing import NamedTuple

from hjemmel.publication.bounds import AddsUp, Relations
from hjemmel.publication.knowledge import Answer, Knowledge, TooMuchWorkError, Vector

LEAST = 5
"""The smallest number shown, unless a setting says otherwise. The ministry's own limit is not known."""

MOST_WORK = 15_000_000
"""So many terms are added at most before the rest is hidden: some fifteen seconds of work."""

_MOST_TOGETHER = 6
"""Of a larger group, as of months, only the whole is added up."""


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


@dataclass(frozen=True, slots=True)
class Showing:
    """The keys of the cells that may be shown; ``cut_short`` where the bound of the work hid more than it must."""

    keys: frozenset[Hashable]
    cut_short: bool = False


def shown(tables: Tables, earlier: Sequence[Told] = (), least: int = LEAST, most_work: int = MOST_WORK) -> Showing:
    """The cells that may be shown, given everything that has been told before.

    What readers can find already cannot be taken back; nothing more is added to it.
    """
    releases = [*(told.tables for told in earlier), tables]
    unknowns = _unknowns(releases)
    known = [
        _vector(cell.atoms, names)
        for told, names in zip(earlier, unknowns, strict=False)
        for cell in told.tables.cells
        if cell.key in told.keys
    ]
    # A small number is not shown even where an earlier release, in which it was not one, lets it be found.
    wanted = [
        (cell.key, _vector(cell.atoms, unknowns[-1]))
        for cell in tables.cells
        if not 0 < tables.value(cell.atoms) < least
    ]
    keys: set[Hashable] = set()
    try:
        knowledge = Knowledge(most_work)
        for vector in known:
            knowledge.know(vector)
        answer = knowledge.if_told((vector for _, vector in wanted), _number_of(unknowns))
        for guarded in _guarded(releases, unknowns, answer, least):
            knowledge.guard(guarded)
        for key, vector in wanted:
            if knowledge.learn(vector):
                keys.add(key)
    except TooMuchWorkError:
        told_already = {frozenset(vector) for vector in known} | {frozenset()}
        keys |= {key for key, vector in wanted if frozenset(vector) in told_already}
        return Showing(_less_what_bounds_tell(keys, tables, earlier, unknowns, least), cut_short=True)
    return Showing(_less_what_bounds_tell(keys, tables, earlier, unknowns, least))


def _less_what_bounds_tell(
    keys: set[Hashable], tables: Tables, earlier: Sequence[Told], unknowns: Sequence[Mapping[Atom, int]], least: int
) -> frozenset[Hashable]:
    """The keys without those cells that leave a small number only one that it can be.

    Of the cells around it the nearest is hidden that does, and among these the least wanted.
    """
    releases = [*(told.tables for told in earlier), tables]
    relations = Relations(list(_relations(releases, unknowns)))
    told_before = {
        frozenset(_vector(cell.atoms, names)): told.tables.value(cell.atoms)
        for told, names in zip(earlier, unknowns, strict=False)
        for cell in told.tables.cells
        if cell.key in told.keys
    }
    sums = {cell.key: frozenset(_vector(cell.atoms, unknowns[-1])) for cell in tables.cells}
    values = {sums[cell.key]: tables.value(cell.atoms) for cell in reversed(tables.cells)}
    # What follows without this release cannot be taken back.
    small = {
        frozenset(_vector(atoms, names))
        for release, names in zip(releases, unknowns, strict=True)
        for atoms in release.small(least)
    } - relations.only_one_number(told_before)
    shown_now = dict.fromkeys(one for cell in reversed(tables.cells) if cell.key in keys and (one := sums[cell.key]))
    while found := small & relations.only_one_number(told_before | {one: values[one] for one in shown_now}):
        sought = min(found, key=sorted)
        around = [one for one in relations.around(sought) if one in shown_now and one not in told_before]
        if not around:
            small.remove(sought)
            continue
        for one in around:
            if sought not in relations.only_one_number(
                told_before | {other: values[other] for other in shown_now if other != one}
            ):
                break
        else:
            one = around[0]
        del shown_now[one]
    return frozenset(key for key in keys if not sums[key] or sums[key] in shown_now)


def _relations(releases: Sequence[Tables], unknowns: Sequence[Mapping[Atom, int]]) -> Iterable[AddsUp]:
    """What a reader adds up: each group, and such parts of one as are a cell together, with and without the rest."""
    cells = {
        frozenset(_vector(cell.atoms, names))
        for release, names in zip(releases, unknowns, strict=True)
        for cell in release.cells
    }
    found: dict[AddsUp, None] = {}
    for release, names in zip(releases, unknowns, strict=True):
        for group in release.groups:
            parts = tuple(part for atoms in group if (part := frozenset(_vector(atoms, names))))
            whole = frozenset().union(*parts)
            found[AddsUp(whole, parts)] = None
            for size in range(2, len(parts) if len(parts) <= _MOST_TOGETHER else 0):
                for some in combinations(parts, size):
                    if (together := frozenset().union(*some)) in cells:
                        rest = tuple(part for part in parts if part not in some)
                        found |= {AddsUp(together, some): None, AddsUp(whole, (together, *rest)): None}
    return (relation for relation in found if len(relation.parts) > 1)


def _unknowns(releases: Sequence[Tables]) -> list[dict[Atom, int]]:
    """For each release, the number that stands for an atom: the same one wherever the atom has the same value.

    It need not be in every release between: a period that leaves a month out does not make the month another one.
    The newest have the highest numbers, and among them those in the fewest cells.
    """
    names: dict[tuple[Atom, int], int] = {}
    found: list[dict[Atom, int]] = []
    number = count()
    for release in releases:
        held = Counter(atom for cell in release.cells for atom in cell.atoms)
        # An atom of 0 is no unknown: it is shown.
        valued = [(atom, n) for atom, n in release.counts.items() if n]
        new = (one for one in valued if one not in names)
        names |= {one: next(number) for one in sorted(new, key=lambda one: -held[one[0]])}
        found.append({atom: names[atom, n] for atom, n in valued})
    return found


def _number_of(unknowns: Sequence[Mapping[Atom, int]]) -> int:
    return max((number for names in unknowns for number in names.values()), default=-1) + 1


def _vector(atoms: Iterable[Atom], names: Mapping[Atom, int]) -> Vector:
    return {names[atom]: 1 for atom in atoms if atom in names}


def _guarded(
    releases: Sequence[Tables], unknowns: Sequence[Mapping[Atom, int]], answer: Answer, least: int
) -> Iterable[Vector]:
    """The small sums of each release and the small changes between any two, as far as they could come within reach.

    Most never could, whatever is shown: the atoms of one sum are in the same cells as those of another.
    """
    for release, names in zip(releases, unknowns, strict=True):
        for atoms in release.small(least):
            if answer.can_be_found(vector := _vector(atoms, names)):
                yield vector
    yield from _small_changes(releases, unknowns, answer, least)


def _small_changes(
    releases: Sequence[Tables], unknowns: Sequence[Mapping[Atom, int]], answer: Answer, least: int
) -> Iterable[Vector]:
    """What is a little more or less in one municipality in a later release than in an earlier, as their difference.

    Not of following releases only: a change of 1 and again of 1 is a change of 2, which tells both.
    """
    sums = {
        atoms for release in releases for atoms in release.sums() if len({atom.municipality for atom in atoms}) == 1
    }
    for atoms in sums:
        vectors = [_vector(atoms, names) for names in unknowns]
        values = [(release.value(atoms), answer.of(vector)) for release, vector in zip(releases, vectors, strict=True)]
        for (old, before), (new, after) in combinations(zip(values, vectors, strict=True), 2):
            # Where the answers differ, the difference has one: it cannot be found.
            if old[1] == new[1] and 0 < abs(new[0] - old[0]) < least:
                yield {name: after.get(name, 0) - before.get(name, 0) for name in before.keys() ^ after.keys()}
