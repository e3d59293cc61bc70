"""What follows from sums that somebody knows, by adding and subtracting them, and what more would follow from others.

Sums are over unknowns, which are numbered. All arithmetic is modulo a large prime, so that no number grows on the way.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from random import Random

_PRIME = (1 << 61) - 1

Vector = dict[int, int]
"""A sum of unknowns, by their numbers, each so many times."""


class TooMuchWorkError(Exception):
    """The bound of the work is met."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Values of the unknowns, drawn at random from those that make every sum of some others 0.

    A sum that follows from those is 0 too; one that does not is something else, but for one time in the prime.
    """

    values: Sequence[int]

    def of(self, vector: Vector) -> int:
        """The value of a sum."""
        return sum(times * self.values[name] for name, times in vector.items()) % _PRIME

    def can_be_found(self, vector: Vector) -> bool:
        """Does the sum follow from those that the values are drawn for?"""
        return not self.of(vector)


class Knowledge:
    """What follows from the shown cells (an echelon form), and what is left of each guarded number beyond that.

    The row of a cell is known by its highest unknown. So a row of a release begins with what is new in it, and reaches
    back to earlier ones only by what has not changed since: rows stay short over many releases.
    """

    def __init__(self, most_work: int) -> None:
        self._rows: dict[int, Vector] = {}
        self._guarded: list[Vector] = []
        self._guarded_with: dict[int, set[int]] = {}
        self._work_left = most_work

    def know(self, vector: Vector) -> None:
        """Take in what readers have, before anything is guarded."""
        if rest := self._reduced(vector):
            highest, row = _scaled(rest)
            self._rows[highest] = row

    def if_told(self, vectors: Iterable[Vector], unknowns: int) -> Answer:
        """What so many unknowns could be to readers who knew this and were told these sums too, were they all 0."""
        more = Knowledge(self._work_left)
        more._rows = dict(self._rows)
        for vector in vectors:
            more.know(vector)
        self._work_left = more._work_left
        # The same draw each time, so that the same figures hide the same; it is no secret.
        draw = Random(unknowns)  # noqa: S311
        values = [draw.randrange(_PRIME) for _ in range(unknowns)]
        for highest in sorted(more._rows):
            values[highest] = 0
            values[highest] = -Answer(values).of(more._rows[highest]) % _PRIME
        return Answer(values)

    def guard(self, vector: Vector) -> None:
        """Guard a number from now on; what can be found already cannot be guarded any more."""
        if rest := self._reduced(vector):
            self._guarded.append({})
            self._replace(len(self._guarded) - 1, rest)

    def learn(self, vector: Vector) -> bool:
        """Show a cell, unless that puts a guarded number within reach. Was it shown?"""
        rest = self._reduced(vector)
        if not rest:
            return True
        highest, row = _scaled(rest)
        left = {i: self._less(dict(self._guarded[i]), highest, row) for i in self._guarded_with.get(highest, ())}
        if not all(left.values()):
            return False
        self._rows[highest] = row
        for number, guarded in left.items():
            self._replace(number, guarded)
        return True

    def _reduced(self, vector: Vector) -> Vector:
        rest = {name: times % _PRIME for name, times in vector.items()}
        # A row holds only lower unknowns than the one it is known by, so each is met once, the highest first.
        to_do = [-name for name in rest if name in self._rows]
        heapify(to_do)
        while to_do:
            name = -heappop(to_do)
            if name in rest:
                row = self._rows[name]
                self._less(rest, name, row)
                for other in row:
                    if other in self._rows and other in rest:
                        heappush(to_do, -other)
        return rest

    def _less(self, vector: Vector, name: int, row: Vector) -> Vector:
        """``vector`` less as much of ``row`` as takes an unknown away. It is changed in place."""
        self._work_left -= len(row)
        if self._work_left < 0:
            raise TooMuchWorkError
        factor = vector[name]
        for other, times in row.items():
            if left := (vector.get(other, 0) - factor * times) % _PRIME:
                vector[other] = left
            else:
                vector.pop(other, None)
        return vector

    def _replace(self, number: int, rest: Vector) -> None:
        old = self._guarded[number]
        for name in old.keys() - rest.keys():
            self._guarded_with[name].discard(number)
        for name in rest.keys() - old.keys():
            self._guarded_with.setdefault(name, set()).add(number)
        self._guarded[number] = rest


def _scaled(vector: Vector) -> tuple[int, Vector]:
    """The highest unknown, and ``vector`` times what makes it 1."""
    highest = max(vector)
    inverse = pow(vector[highest], -1, _PRIME)
    return highest, {name: times * inverse % _PRIME for name, times in vector.items()}
