"""Facts: what a case must know before the law can say anything, and what each may be.

A fact is declared once. The form that asks for it, the API that takes it, the proof that no amount overflows and the
explanation in the letter all follow from the declaration.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cached_property
from typing import NoReturn, TypeAlias

from hjemmel.law.entities import Entity, household, person
from hjemmel.law.errors import (
    DeclarationError,
    FactBoundsError,
    FactTypeError,
    MayOverflowError,
    ReasonMissingError,
)
from hjemmel.law.ranges import UNKNOWN, Range
from hjemmel.law.symbols import NOBODY, Amount, Choice, Condition, Date, Integer, Judgement, Link, Symbol, exact

Value: TypeAlias = Decimal | bool | date | str
"""What a fact or a result is: an amount or number, a condition, a date, or the code of a choice."""


@dataclass(frozen=True, slots=True)
class Labels:
    """A text in Danish and in English."""

    da: str
    en: str

    def __call__(self, lang: str) -> str:
        return self.en if lang == "en" else self.da


@dataclass(frozen=True, slots=True)
class Answer:
    """A fact with where it comes from; for a judgement the reason is required."""

    value: object
    source: str = ""
    reason: str = ""
    by: str = ""


@dataclass(frozen=True)
class Fact:
    """A declared fact. Amounts and numbers lie from ``lowest`` to ``highest`` and have at most ``decimals``."""

    name: str
    type: type[Symbol]
    unit: str
    entity: Entity
    period: str | None
    lowest: Decimal | date | None
    highest: Decimal | date | None
    decimals: int
    labels: Labels
    helps: Labels
    choices: tuple[tuple[str, Labels], ...] = ()

    def label(self, lang: str = "da") -> str:
        """What the fact is called on screen and in letters."""
        return self.labels(lang)

    def help(self, lang: str = "da") -> str:
        """What helps a person to answer; may be empty."""
        return self.helps(lang)

    @property
    def is_judgement(self) -> bool:
        """Does the law leave it to a person, who must give the reason?"""
        return self.type is Judgement

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The codes of a closed list."""
        return tuple(code for code, _ in self.choices)

    @cached_property
    def range(self) -> Range:
        """What the fact can be, as integers at its scale."""
        if self.type is Link:
            return NOBODY, household.most - 1
        if self.choices:
            return frozenset(self.codes)
        if isinstance(self.lowest, Decimal) and isinstance(self.highest, Decimal):
            return self._whole(self.lowest), self._whole(self.highest)
        if isinstance(self.lowest, date) and isinstance(self.highest, date):
            return self.lowest.toordinal(), self.highest.toordinal()
        return UNKNOWN

    def symbol(self, name: str = "") -> Symbol:
        """The symbol that stands for it in rules; ``name`` tells its month, where it is one of twelve."""
        return self.type(
            "get",
            param=name or self.name,
            range=self.range,
            scale=self.decimals,
            entity=self.entity,
            period=self.period,
        )

    def raw(self, given: object) -> int | str:
        """The value as the engine computes with it. Raises `FactError` saying what to give instead."""
        answer = given if isinstance(given, Answer) else Answer(given)
        if self.is_judgement and not answer.reason.strip():
            raise ReasonMissingError(self.name, "the law leaves it to judgement; give Answer(value, reason=…)")
        value = answer.value
        if self.type is Choice:
            return self._code(value)
        if self.type is Link:
            if not isinstance(value, int) or isinstance(value, bool) or not NOBODY <= value < household.most:
                self._refuse(value, "the place of a person in the list, from 0, or NOBODY")
            return value
        if self.type is Date:
            if not isinstance(value, date) or isinstance(value, datetime):
                self._refuse(value, "a date")
            return self._within(value.toordinal())
        if issubclass(self.type, Condition):
            if not isinstance(value, bool):
                self._refuse(value, "True or False")
            return int(value)
        return self._number(value)

    def _code(self, value: object) -> str:
        code = value.value if isinstance(value, Enum) else value
        if not isinstance(code, str) or code not in self.codes:
            self._refuse(value, " or ".join(self.codes))
        return code

    def _number(self, value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, Decimal | int) or not Decimal(value).is_finite():
            self._refuse(value, "a Decimal" if self.decimals else "a whole number")
        return self._within(self._whole(Decimal(value)))

    def _whole(self, value: Decimal) -> int:
        try:
            scale, whole = exact(value)
        except MayOverflowError:
            self._refuse(value, f"from {self.lowest} to {self.highest}")
        if scale > self.decimals:
            self._refuse(value, f"a number of at most {self.decimals} decimals")
        return whole * int(10 ** (self.decimals - scale))

    def _within(self, raw: int) -> int:
        low, high = self.range
        if isinstance(low, int) and isinstance(high, int) and low <= raw <= high:
            return raw
        raise FactBoundsError(self.name, f"must lie from {self.lowest} to {self.highest}")

    def _refuse(self, value: object, wanted: str) -> NoReturn:
        raise FactTypeError(self.name, f"must be {wanted}, not {value!r}")

    def value(self, raw: int | str) -> Value:
        """The engine's value as everybody else knows it."""
        return as_value(self.type, self.decimals, raw)


def as_value(kind: type[Symbol], scale: int, raw: int | str) -> Value:
    """An integer of the engine as an amount, condition or date; a code is itself."""
    if isinstance(raw, str):
        return raw
    if issubclass(kind, Condition):
        return bool(raw)
    if issubclass(kind, Date):
        return date.fromordinal(raw)
    return Decimal(f"{raw}e-{scale}") if scale else Decimal(raw)


Choices: TypeAlias = "type[Enum] | Mapping[str, tuple[str, str]] | Iterable[str]"


def options(choices: Choices) -> tuple[tuple[str, Labels], ...]:
    """A closed list: an enum of texts, ``{code: (da, en)}``, or bare codes."""
    if isinstance(choices, Mapping):
        return tuple((code, Labels(*labels)) for code, labels in choices.items())
    codes = [str(getattr(choice, "value", choice)) for choice in choices]
    return tuple((code, Labels(code, code)) for code in codes)


def fact(
    name: str,
    type: type[Symbol],
    *,
    da: str,
    en: str,
    unit: str = "",
    entity: Entity = person,
    period: str | None = None,
    lowest: Decimal | int | date | None = None,
    highest: Decimal | int | date | None = None,
    decimals: int | None = None,
    choices: Choices = (),
    help: tuple[str, str] = ("", ""),
) -> Fact:
    """Declare a fact.

    Amounts have two decimals (øre) unless ``decimals`` says otherwise, whole numbers none; both need ``lowest`` and
    ``highest``, widest lawful bounds, for they prove that nothing overflows. Dates lie from 1900 to 2100 unless said.
    ``period`` is "month" or "year" for amounts that belong to one. ``help`` is (Danish, English).
    Raises `DeclarationError`.
    """
    if not name.isidentifier():
        raise DeclarationError(f"{name!r} is no name; an argument must be able to carry it", rule=name)
    if period not in (None, "month", "year"):
        raise DeclarationError(f"the period is 'month', 'year' or left out, not {period!r}", rule=name)
    if type is Choice and not choices:
        raise DeclarationError("a choice needs its closed list in choices", rule=name)
    if issubclass(type, Amount):
        decimals = (0 if type is Integer else 2) if decimals is None else decimals
        if not isinstance(lowest, Decimal | int) or not isinstance(highest, Decimal | int) or lowest > highest:
            raise DeclarationError("lowest and highest are needed: they prove that nothing overflows", rule=name)
        lowest, highest = Decimal(lowest), Decimal(highest)
        if max(exact(lowest)[0], exact(highest)[0]) > decimals:
            raise DeclarationError(f"lowest and highest have more than {decimals} decimals", rule=name)
    elif type is Date:
        lowest, highest = lowest or date(1900, 1, 1), highest or date(2100, 12, 31)
    if isinstance(lowest, int) or isinstance(highest, int):
        raise DeclarationError("only amounts, numbers and dates have bounds", rule=name)
    return Fact(
        name,
        type,
        unit,
        entity,
        period,
        lowest,
        highest,
        decimals or 0,
        Labels(da, en),
        Labels(*help),
        options(choices),
    )
