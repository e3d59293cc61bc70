"""Where a norm stood before and where it stands now, when provisions move.

An amending act may make stk. 3 into stk. 4, and a new act may take over from an old one. The norm is the same; only its
address changes. A `Lineage` is a list of such moves, each with the day it took effect, and answers for any day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from hjemmel.law.errors import LawError
from hjemmel.law.provisions import Provision


class LineageError(LawError):
    """The moves contradict each other."""


@dataclass(frozen=True, slots=True, order=True)
class Move:
    """From ``on``, what stood at ``old`` stands at ``new``, with everything below it."""

    on: date
    old: Provision
    new: Provision
    source: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """A norm's address from ``since`` (None: from the beginning) to ``until`` (None: until further notice)."""

    provision: Provision
    since: date | None
    until: date | None


class Lineage:
    """Moves of provisions. Raises `LineageError` when two on one day move the same provision, or to the same place."""

    def __init__(self, moves: Iterable[Move]) -> None:
        self.moves = tuple(sorted(moves))
        self._days = sorted({move.on for move in self.moves})
        for day in self._days:
            today = [move for move in self.moves if move.on == day]
            for places in ([move.old for move in today], [move.new for move in today]):
                if len(set(places)) < len(places):
                    raise LineageError(f"on {day} a provision moves twice, or two move to one place")

    def follow(self, provision: Provision, seen_on: date, wanted_on: date) -> Provision | None:
        """Where the norm that stood at ``provision`` on one day stands on another.

        None where it had not been made by the day wanted, or its place had been taken by another norm.
        """
        forward = wanted_on >= seen_on
        passed = [day for day in self._days if min(seen_on, wanted_on) < day <= max(seen_on, wanted_on)]
        found: Provision | None = provision
        for day in passed if forward else reversed(passed):
            found = self._step(found, day, forward) if found else None
        return found

    def history(self, provision: Provision, seen_on: date) -> tuple[Standing, ...]:
        """Each address of the norm, in order of time."""
        standings: list[Standing] = []
        edges = [date.min, *self._days]
        for index, day in enumerate(edges):
            found = self.follow(provision, seen_on, day)
            until = edges[index + 1] - timedelta(days=1) if index + 1 < len(edges) else None
            if standings and found == standings[-1].provision:
                standings[-1] = Standing(found, standings[-1].since, until)
            elif found:
                standings.append(Standing(found, None if day == date.min else day, until))
        return tuple(standings)

    def moved_norms(self, provision: Provision) -> tuple[tuple[Standing, ...], ...]:
        """The histories of the norms that have stood at an address and elsewhere, the oldest first."""
        found = (self.history(provision, day) for day in (date.min, *self._days))
        return tuple(dict.fromkeys(norm for norm in found if len(norm) > 1))

    def is_same(self, one: Provision, on: date, other: Provision, other_on: date) -> bool:
        """Are two addresses on two days the same norm?"""
        return self.follow(one, on, other_on) == other

    def _step(self, provision: Provision, day: date, forward: bool) -> Provision | None:
        moves = [(m.old, m.new) if forward else (m.new, m.old) for m in self.moves if m.on == day]
        left = max((pair for pair in moves if provision in pair[0]), key=lambda pair: len(pair[0].path), default=None)
        if left is not None:
            return left[1].below(*provision.path[len(left[0].path) :])
        # Nothing moved away from here, but if something moved in, this is another norm's place from now on.
        return None if any(provision in taken for _, taken in moves) else provision
