"""Rates: amounts, percentages and tables that the law fixes for a period, each value with its citation.

A value says from when it applies and from when it could be known, because an act may change an amount with effect
backwards: on 1 March 2023 the ceiling of a frikort was 20.000 kr. as known then, and 40.000 kr. as known since July.
Values are read from TOML by `hjemmel.law.files`; here they are only held, asked and confirmed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from types import MappingProxyType

from hjemmel.law.errors import LawError
from hjemmel.law.provisions import Provision


class RateError(LawError):
    """A rate cannot be what it says, or has no value on the date asked for."""


class Sureness(Enum):
    """How well a fact of law is known."""

    V = "seen in the text of the law or of the authority"
    V2 = "seen in a secondary source"
    D = "derived by calculation"
    U = "general knowledge, not seen"
    X = "looked for and not found"

    @property
    def is_settled(self) -> bool:
        """May a rule rest on it without saying so?"""
        return self in (Sureness.V, Sureness.V2)


class Unit(Enum):
    """What a rate counts in. A percentage is held as written: 3.2 for 3,2 pct."""

    KR = "kr"
    PERCENT = "pct"
    POINTS = "points"
    YEARS = "years"
    MONTHS = "months"
    WEEKS = "weeks"
    DAYS = "days"
    COUNT = "count"


Number = Decimal | Fraction
"""A `Fraction` is a rate the law states as one (2/37); it stays a ratio until a rule rounds it."""


@dataclass(frozen=True, slots=True)
class Bracket:
    """From ``floor`` (included) and upwards, ``value`` applies."""

    floor: Decimal
    value: Number


@dataclass(frozen=True, slots=True)
class Brackets:
    """A scale: brackets with rising floors."""

    steps: tuple[Bracket, ...]

    def __post_init__(self) -> None:
        floors = [step.floor for step in self.steps]
        if not floors or floors != sorted(set(floors)):
            raise RateError(f"the floors of a scale must rise: {', '.join(map(str, floors)) or '(none)'}")


@dataclass(frozen=True, slots=True)
class ByGroup:
    """A table with one value for each member of a closed list, by the member's value."""

    values: Mapping[str, Number]

    def __post_init__(self) -> None:
        if not self.values:
            raise RateError("a table by group needs at least one group")
        object.__setattr__(self, "values", MappingProxyType(dict(self.values)))

    def __hash__(self) -> int:
        return hash(frozenset(self.values.items()))


Value = Number | Brackets | ByGroup


@dataclass(frozen=True, slots=True)
class DatedValue:
    """What a rate is from ``since`` to ``until`` (both included; None: until further notice).

    ``known_from`` is the day the value became law. ``candidates`` holds every value a calculation allows where
    the law leaves more than one (the 2026 ceiling: 44.690 or 44.691); ``value`` is the first until somebody confirms.
    """

    value: Value
    since: date
    until: date | None
    citation: Provision
    source: str
    sureness: Sureness
    known_from: date
    candidates: tuple[Value, ...] = ()
    confirmed_by: str | None = None

    def __post_init__(self) -> None:
        if self.until is not None and self.until < self.since:
            raise RateError(f"the value of {self.since} ends on {self.until}, before it begins")
        if self.sureness is Sureness.X:
            raise RateError(f"the value of {self.since} is marked X, not found: leave the value out")
        if not self.source:
            raise RateError(f"the value of {self.since} names no source")

    @property
    def is_settled(self) -> bool:
        """May a decision rest on the value without saying that it is not confirmed?"""
        return self.sureness.is_settled or self.confirmed_by is not None

    def covers(self, on: date) -> bool:
        """Does the value apply on that day?"""
        return self.since <= on and (self.until is None or on <= self.until)


@dataclass(frozen=True, slots=True)
class Confirmation:
    """A person in a named role has found the amount for a period in a named source."""

    rate: str
    since: date
    value: Value
    role: str
    source: str

    def __post_init__(self) -> None:
        if not self.role.strip() or not self.source.strip():
            raise RateError(f"confirming {self.rate} from {self.since} needs the role of the person and the source")


@dataclass(frozen=True, slots=True)
class Rate:
    """A named rate with its values over time; ``file`` and ``line`` say where it is written.

    Values are ordered by ``since``, then ``known_from``. Two values may cover the same day only when one became known
    after the other. Raises `RateError` when two that became known on the same day overlap.
    """

    name: str
    unit: Unit
    da: str
    en: str
    values: tuple[DatedValue, ...]
    file: str = ""
    line: int = 0

    def __post_init__(self) -> None:
        ordered = tuple(sorted(self.values, key=lambda value: (value.since, value.known_from)))
        object.__setattr__(self, "values", ordered)
        if not ordered:
            raise RateError(f"the rate {self.name} has no value")
        for index, earlier in enumerate(ordered):
            for later in ordered[index + 1 :]:
                if earlier.covers(later.since) and earlier.known_from == later.known_from:
                    raise RateError(
                        f"{self.name}: the value from {earlier.since} and the value from {later.since} both apply "
                        f"on {later.since}; end the first, or say from when the second was known"
                    )

    def at(self, on: date, known: date | None = None) -> DatedValue:
        """The value in force on a day, as known on the day ``known`` (today's knowledge when left out).

        Raises `RateError` when there is none, saying when the rate begins, ends or became known.
        """
        covering = [value for value in self.values if value.covers(on)]
        if not covering:
            before = [value.until for value in self.values if value.until and value.until < on]
            after = [value.since for value in self.values if value.since > on]
            ends = ([f"ends on {max(before)}"] if before else []) + ([f"begins on {min(after)}"] if after else [])
            raise RateError(f"the rate {self.name} has no value on {on}; the nearest {' and the next '.join(ends)}")
        candidates = [value for value in covering if known is None or value.known_from <= known]
        if not candidates:
            first = min(value.known_from for value in covering)
            raise RateError(f"the value of {self.name} on {on} was not known on {known}, but first on {first}")
        return max(candidates, key=lambda value: (value.known_from, value.since))

    def confirmed(self, confirmation: Confirmation) -> Rate:
        """The rate with one unconfirmed value replaced by what a person found.

        Raises `RateError` for another rate, for a date on which no value begins, and for a value already settled.
        """
        old = next((v for v in self.values if v.since == confirmation.since and not v.is_settled), None)
        if confirmation.rate != self.name or old is None:
            raise RateError(f"{confirmation.rate} from {confirmation.since} is not waiting for anybody to confirm it")
        new = replace(
            old, value=confirmation.value, source=confirmation.source, confirmed_by=confirmation.role, candidates=()
        )
        return replace(self, values=tuple(new if value is old else value for value in self.values))

    def changes(self) -> tuple[date, ...]:
        """Each first day of a value, and each day after the last day of one, in order: where a period must be split."""
        ends = {value.until + timedelta(days=1) for value in self.values if value.until}
        return tuple(sorted({value.since for value in self.values} | ends))
