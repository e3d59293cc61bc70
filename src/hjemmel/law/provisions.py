"""Provisions of law as values: what is cited, where it stands, and where it stood before.

A provision is a statute and a path of steps: § 2, stk. 2, nr. 2. From the path follow the written form, the order,
and containment (``SEL § 52`` contains ``SEL § 52, stk. 3, nr. 6``). The identity of a provision is the statute and the
path, never a consolidation: an act and its consolidated versions are the same statute. Where an amending act moves a
provision, or a new act takes over from an old one, `hjemmel.law.lineage` follows it.

Reading what people write (``§1A``, ``52.3.6``) is the task of `hjemmel.law.citations`; here is the one correct form.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import total_ordering
from itertools import pairwise

from hjemmel.law.errors import LawError

ALPHABET = "abcdefghijklmnopqrstuvwxyzæøå"
"""The letters of §§ and litra in Danish order, which is not the order of Unicode."""


class ProvisionError(LawError):
    """A provision is not written as one; the message says what was read and what is expected."""


class Level(IntEnum):
    """The steps of Danish acts, from the outside in. The value is the order in which they may follow each other."""

    PART = 1
    CHAPTER = 2
    SECTION = 3
    SUBSECTION = 4
    NUMBER = 5
    LETTER = 6
    SENTENCE = 7


@total_ordering
@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path: § 52 a is (SECTION, 52, "a"); litra b is (LETTER, 0, "b"); afsnit V is (PART, 5, "")."""

    level: Level
    number: int
    letter: str = ""

    def __post_init__(self) -> None:
        if any(letter not in ALPHABET for letter in self.letter):
            raise ProvisionError(f"the letter {self.letter!r} is not one of {ALPHABET}")
        if (self.level is Level.LETTER) != (self.number == 0) or self.number < 0 or not (self.number or self.letter):
            raise ProvisionError(
                f"a step needs a number from 1 (litra: a letter alone), not {self.number}{self.letter}"
            )

    def _key(self) -> tuple[int, int, int, list[int]]:
        # "aa" follows "z", as in acts that have run out of letters.
        return self.level, self.number, len(self.letter), [ALPHABET.index(letter) for letter in self.letter]

    def __lt__(self, other: Step) -> bool:
        return self._key() < other._key()

    def __str__(self) -> str:
        label = f"{self.number} {self.letter}".strip() if self.number else self.letter
        match self.level:
            case Level.PART:
                return f"afsnit {_roman(self.number)}{self.letter}"
            case Level.SENTENCE:
                return f"{label}. pkt."
            case _:
                return f"{_WORD[self.level]} {label}"


_WORD = {
    Level.CHAPTER: "kap.",
    Level.SECTION: "§",
    Level.SUBSECTION: "stk.",
    Level.NUMBER: "nr.",
    Level.LETTER: "litra",
}
_ELI = {
    Level.PART: "afsnit",
    Level.CHAPTER: "kap",
    Level.SECTION: "par",
    Level.SUBSECTION: "stk",
    Level.NUMBER: "nr",
    Level.LETTER: "litra",
    Level.SENTENCE: "pkt",
}
_STEP = re.compile(
    r"afsnit (?P<part>[IVXL]+)"
    r"|(?P<word>kap\.|§|stk\.|nr\.) (?P<number>[1-9]\d*)(?: (?P<letter>[a-zæøå]+))?"
    r"|litra (?P<litra>[a-zæøå]+)"
    r"|(?P<sentence>[1-9]\d*)\. pkt\."
)
_STATUTE = re.compile(r"[^\W\d_][^§,]*")


@total_ordering
@dataclass(frozen=True, slots=True)
class Provision:
    """A provision: the statute's abbreviation and the path to it, at least one step, each deeper than the one before.

    ``statute`` is the abbreviation in use (SFL, SEL, BL …) or, for a text that has none, its kind and number
    (``BEK 712/2019``). It is empty for a provision read from a text that does not name the law it belongs to.
    """

    statute: str
    path: tuple[Step, ...]

    def __post_init__(self) -> None:
        if self.statute and not _STATUTE.fullmatch(self.statute):
            raise ProvisionError(f"{self.statute!r} is not the abbreviation of a statute")
        levels = [step.level for step in self.path]
        if not levels or any(outer >= inner for outer, inner in pairwise(levels)):
            raise ProvisionError(f"the steps {', '.join(map(str, self.path)) or '(none)'} do not lead inwards")

    @classmethod
    def of(cls, statute: str, place: str) -> Provision:
        """The provision at ``place`` in ``statute``: ``Provision.of("SFL", "§ 2, stk. 2, nr. 2")``.

        Raises `ProvisionError` unless ``place`` is written in the one correct form.
        """
        steps = []
        for words in place.split(", "):
            found = _STEP.fullmatch(words)
            if found is None:
                raise ProvisionError(f"{words!r} in {place!r} is not a step such as '§ 2', 'stk. 2' or '1. pkt.'")
            steps.append(_step(found))
        return cls(statute, tuple(steps))

    @classmethod
    def read(cls, text: str) -> Provision:
        """The provision that ``str`` wrote: ``Provision.read("SFL § 2, stk. 2, nr. 2")``."""
        start = re.search(r"(?:^| )(?=§ |kap\. |afsnit |stk\. |nr\. |litra |\d+\. pkt\.)", text)
        if start is None:
            raise ProvisionError(f"{text!r} names no §; write it as 'SFL § 2, stk. 2'")
        return cls.of(text[: start.start()], text[start.end() :])

    @property
    def place(self) -> str:
        """The path without the statute: ``§ 2, stk. 2, nr. 2``."""
        return ", ".join(map(str, self.path))

    def eli(self, act: str) -> str:
        """The address below the act's own, as ELI divides acts: ``eli/lta/2024/616/par_2/stk_2/nr_2``.

        ``act`` is the act's address without the leading ``eli/``, as `Statute` holds it.
        """
        return f"eli/{act}/" + "/".join(f"{_ELI[step.level]}_{step.number or ''}{step.letter}" for step in self.path)

    def step(self, level: Level) -> Step | None:
        """The step at ``level``, or None where the path has none."""
        return next((step for step in self.path if step.level is level), None)

    @property
    def section(self) -> str | None:
        """The § with its letter, ``52 a``; None above the §."""
        step = self.step(Level.SECTION)
        return None if step is None else str(step).removeprefix("§ ")

    @property
    def stk(self) -> int | None:
        """The number of the stykke."""
        step = self.step(Level.SUBSECTION)
        return None if step is None else step.number

    @property
    def nr(self) -> int | None:
        """The nummer in a list."""
        step = self.step(Level.NUMBER)
        return None if step is None else step.number

    @property
    def litra(self) -> str | None:
        """The litra under a nummer."""
        step = self.step(Level.LETTER)
        return None if step is None else step.letter

    @property
    def pkt(self) -> int | None:
        """The number of the sentence."""
        step = self.step(Level.SENTENCE)
        return None if step is None else step.number

    @property
    def parent(self) -> Provision | None:
        """The provision one step out, or None."""
        return Provision(self.statute, self.path[:-1]) if len(self.path) > 1 else None

    def within(self, statute: str) -> Provision:
        """The same place in another statute."""
        return Provision(statute, self.path)

    def below(self, *steps: Step) -> Provision:
        """The provision further in."""
        return Provision(self.statute, self.path + steps)

    def __contains__(self, other: Provision) -> bool:
        """Is ``other`` this provision or a part of it?"""
        return self.statute == other.statute and self.path == other.path[: len(self.path)]

    def _key(self) -> tuple[str, tuple[Step, ...]]:
        return self.statute, self.path

    def __lt__(self, other: Provision) -> bool:
        return self._key() < other._key()

    def __str__(self) -> str:
        return f"{self.statute} {self.place}".lstrip()


@dataclass(frozen=True, slots=True)
class ProvisionRange:
    """From one provision to another of the same statute and depth, both included: §§ 15-21 e."""

    first: Provision
    last: Provision

    def __post_init__(self) -> None:
        same_shape = self.first.statute == self.last.statute and [s.level for s in self.first.path] == [
            s.level for s in self.last.path
        ]
        if not same_shape or self.first.path[:-1] != self.last.path[:-1] or not self.first < self.last:
            raise ProvisionError(f"from {self.first} to {self.last} is not a range: give the lower one first")

    def __contains__(self, other: Provision) -> bool:
        depth = len(self.first.path)
        inside = other.statute == self.first.statute and len(other.path) >= depth
        return inside and self.first.path <= other.path[:depth] <= self.last.path

    def members(self) -> tuple[Provision, ...]:
        """The provisions that follow from the text alone: 69 j-o gives six, 35-41 seven, 15-21 e none.

        Which lettered §§ stand between two numbers only the act knows; ask with ``in``, which counts them.
        """
        outer, first, last = self.first.path[:-1], self.first.path[-1], self.last.path[-1]
        return tuple(Provision(self.first.statute, (*outer, step)) for step in _between(first, last))

    def __str__(self) -> str:
        first, last = str(self.first), self.last.path[-1]
        if last.level is Level.SECTION:
            first = first.replace("§", "§§", 1)
        if last.number == self.first.path[-1].number and self.first.path[-1].letter:
            return f"{first}-{last.letter}"
        tail = str(last) if last.level is Level.SENTENCE else str(last).partition(" ")[2]
        return f"{first}-{tail}"


def _between(first: Step, last: Step) -> list[Step]:
    if first.number == last.number and len(first.letter) == len(last.letter) == 1:
        letters = ALPHABET[ALPHABET.index(first.letter) : ALPHABET.index(last.letter) + 1]
        return [Step(first.level, first.number, letter) for letter in letters]
    if not first.letter and not last.letter:
        return [Step(first.level, number) for number in range(first.number, last.number + 1)]
    return []


def _step(found: re.Match[str]) -> Step:
    if found["part"]:
        return Step(Level.PART, _from_roman(found["part"]))
    if found["litra"]:
        return Step(Level.LETTER, 0, found["litra"])
    if found["sentence"]:
        return Step(Level.SENTENCE, int(found["sentence"]))
    level = next(level for level, word in _WORD.items() if word == found["word"])
    return Step(level, int(found["number"]), found["letter"] or "")


_NUMERALS = ((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def _roman(number: int) -> str:
    text = ""
    for value, numeral in _NUMERALS:
        while number >= value:
            text, number = text + numeral, number - value
    return text


def _from_roman(text: str) -> int:
    number = next((number for number in range(1, 50) if _roman(number) == text), None)
    if number is None:
        raise ProvisionError(f"{text!r} is not a Roman numeral from I to XLIX")
    return number
