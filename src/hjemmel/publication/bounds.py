"""How small and how large a hidden number can be: what follows from whole numbers beyond adding and subtracting.

A hidden number is 1 at least, since 0 is shown. Where 17 applications are 15 and two hidden numbers, each of them is 1.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

Sum = frozenset[int]
"""A sum of unknowns, by their numbers, each once. No unknown is 0."""


class AddsUp(NamedTuple):
    """A sum and the parts that it is the sum of; they share no unknown."""

    whole: Sum
    parts: tuple[Sum, ...]


@dataclass(frozen=True, slots=True)
class Relations:
    """What adds up, and in which of it each sum is."""

    several: Sequence[AddsUp]
    _of: dict[Sum, list[int]] = field(init=False, default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for number, one in enumerate(self.several):
            for member in (one.whole, *one.parts):
                self._of[member].append(number)

    def only_one_number(self, known: Mapping[Sum, int]) -> set[Sum]:
        """The sums that nobody is told and that can be one number only."""
        low, high = dict.fromkeys(self._of, 1) | dict(known), dict(known)
        to_do = deque(range(len(self.several)))
        waiting = set(to_do)
        while to_do:
            waiting.discard(number := to_do.popleft())
            for member, least, most in _narrowed(self.several[number], low, high):
                if least > low[member] or (most is not None and most < high.get(member, most + 1)):
                    low[member] = max(least, low[member])
                    if most is not None:
                        high[member] = min(most, high.get(member, most))
                    new = [other for other in self._of[member] if other not in waiting]
                    to_do.extend(new)
                    waiting.update(new)
        return {one for one in self._of if one not in known and low[one] == high.get(one)}

    def around(self, sought: Sum) -> Iterator[Sum]:
        """Every sum that has anything to do with one, the nearest first."""
        seen = {sought: None}
        to_do = deque(seen)
        while to_do:
            yield (here := to_do.popleft())
            near = {member: None for number in self._of.get(here, ()) for member in _members(self.several[number])}
            to_do.extend(new := [member for member in near if member not in seen])
            seen |= dict.fromkeys(new)


def _members(relation: AddsUp) -> tuple[Sum, ...]:
    return (relation.whole, *relation.parts)


def _narrowed(
    relation: AddsUp, low: Mapping[Sum, int], high: Mapping[Sum, int]
) -> Iterable[tuple[Sum, int, int | None]]:
    """Each member with the least and the most that it can be, as the others stand; None where there is no most."""
    whole, parts = relation
    lows, highs = [low[part] for part in parts], [high.get(part) for part in parts]
    without = highs.count(None)
    least, most = sum(lows), sum(value for value in highs if value is not None)
    yield whole, least, None if without else most
    for part, own_least, own_most in zip(parts, lows, highs, strict=True):
        others_have_a_most = without - (own_most is None) == 0
        smallest = low[whole] - (most - (own_most or 0)) if others_have_a_most else 0
        yield part, smallest, None if whole not in high else high[whole] - (least - own_least)
