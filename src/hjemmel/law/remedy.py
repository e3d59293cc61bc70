"""What would it take? For a condition not met: which facts would change it, and by how much.

The answer is found by asking the plan what it could come to if a fact were free, and closing in on the nearest
value that settles it. Facts are taken one at a time; where no single one is enough, two and then three together.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING, TypeAlias, cast

from hjemmel.law import reach
from hjemmel.law.facts import Fact, Value
from hjemmel.law.ranges import NO, YES, Range, Span, is_known, only
from hjemmel.law.tracks import distance

if TYPE_CHECKING:
    from hjemmel.law.outcome import Outcome

PATIENCE = 2000
"""How many times the plan is asked before the search for one fact's value is given up."""


@dataclass(frozen=True, slots=True)
class Change:
    """A fact of one person or group that would have to be another: what it is, the nearest that would do, and how far.

    ``by`` is an amount, or a number of days between dates; None for answers and choices.
    """

    fact: Fact
    of: int
    now: Value | None
    needed: Value
    by: Decimal | int | None


@dataclass(frozen=True, slots=True)
class Remedy:
    """Changes that together would meet the condition. ``takes_judgement`` when a person's judgement is among them."""

    changes: tuple[Change, ...]

    @property
    def takes_judgement(self) -> bool:
        """Would a person have to judge otherwise?"""
        return any(change.fact.is_judgement for change in self.changes)


def remedies(outcome: Outcome, condition: str, of: int = 0, most: int = 3) -> tuple[Remedy, ...]:
    """The smallest sets of facts, at most ``most`` in each, that would meet a condition of a person or group not met.

    For an amount or date both directions are tried, and the nearest value in each given. Empty when the condition is
    met, or when no such set was found. Facts not given count as free.
    """
    search = _Search(outcome, condition, of)
    if search.holds({}) == YES:
        return ()
    for size in range(1, most + 1):
        found = [remedy for keys in combinations(search.keys, size) for remedy in search.sets(keys)]
        if found:
            return tuple(found)
    return ()


Key: TypeAlias = tuple[str, int]
Tried: TypeAlias = dict[Key, Range]


class _Search:
    def __init__(self, outcome: Outcome, condition: str, of: int) -> None:
        self.outcome, self.plan, self.condition, self.of = outcome, outcome.plan, condition, of
        self.inputs = outcome.case.ranges()
        self.asked = 0
        concerned = self.plan.inputs_of(condition)
        self.keys = [(name, i) for name in concerned for i in range(len(self.inputs[name]))]

    def holds(self, tried: Tried) -> Span:
        """Is the condition met, were these facts so and the others as they are?"""
        self.asked += 1
        inputs = {name: list(spans) for name, spans in self.inputs.items()}
        for (name, i), span in tried.items():
            inputs[name][i] = span
        case = self.outcome.case
        return cast(Span, reach.spread(self.plan, inputs, case.members, case.sizes)[self.condition][self.of])

    def sets(self, keys: tuple[Key, ...]) -> Iterator[Remedy]:
        """Values for the facts that meet the condition: for each in turn, the nearest that leaves the rest a way."""
        free = {key: self.plan.fact(key[0]).range for key in keys}
        if self.holds(free) == NO:
            return
        first, *rest = keys
        for start in self.nearest(first, free, last=not rest):
            settled = free | {first: start}
            for key in rest:
                settled[key] = next(self.nearest(key, settled, last=key == keys[-1]), self.inputs[key[0]][key[1]])
            if self.holds(settled) == YES:
                yield Remedy(tuple(self.change(key, settled[key]) for key in keys))

    def nearest(self, key: Key, tried: Tried, last: bool) -> Iterator[Range]:
        """The nearest other values of a fact, above and below, that meet the condition.

        While facts after it are still free, it is enough that the condition may be met.
        """
        declared, now = self.plan.fact(key[0]).range, self.inputs[key[0]][key[1]]
        if isinstance(declared, frozenset) or isinstance(now, frozenset):
            for code in sorted(cast(frozenset[str], declared) - cast(frozenset[str], now)):
                if self.holds(tried | {key: frozenset({code})})[1]:
                    yield frozenset({code})
            return
        low, high = now if is_known(now) else (declared[1], declared[0] - 1)
        self.asked = 0
        for span, upwards in (((high + 1, declared[1]), True), ((declared[0], low - 1), False)):
            value = self.closest(key, tried, span, upwards, last)
            if value is not None:
                yield value, value

    def closest(self, key: Key, tried: Tried, span: Span, upwards: bool, last: bool) -> int | None:
        """The value nearest to the beginning (or the end) of the span that meets the condition, or None."""
        low, high = span
        if low > high or self.asked > PATIENCE:
            return None
        answer = self.holds(tried | {key: span})
        if answer == NO or (low == high and answer != YES and last):
            return None
        if answer == YES or low == high:
            return low if upwards else high
        middle = (low + high) // 2
        halves = [(low, middle), (middle + 1, high)]
        found = (self.closest(key, tried, half, upwards, last) for half in (halves if upwards else halves[::-1]))
        return next((value for value in found if value is not None), None)

    def change(self, key: Key, needed: Range) -> Change:
        """What the fact is and would have to be."""
        fact, (name, i) = self.plan.fact(key[0]), key
        now, then = self.outcome.value(name, i), fact.value(only(needed))
        return Change(fact, i, now, then, distance(now, then))
