"""CPR numbers as values: normalised, checked leniently, and shown masked.

The check digit is a warning only: since 1 October 2007 numbers that fail modulus 11 are issued and fully valid.
Replacement numbers, whose day is raised by 60, are valid too.
"""

import re
from dataclasses import dataclass
from datetime import date

_FORM = re.compile(r"\s*([0-9]{6})[\s-]?([0-9]{4})\s*")
_WITHIN = re.compile(r"(?<![0-9A-Za-z])([0-9]{6})[ -]?([0-9]{4})(?![0-9A-Za-z])")
_DIGITS = re.compile(r"[0-9]{10}")
LIKE_CPR = re.compile(r"\d{6}[\s-]?\d{4}")
"""What may be a CPR number within a text, where none belongs."""

_WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)


class CprError(ValueError):
    """The text is not a CPR number. The message is Danish and never repeats the number."""


@dataclass(frozen=True, slots=True)
class Cpr:
    """A CPR number as ten digits. ``str()`` gives the masked form, so a number cannot slip into a log."""

    digits: str

    @classmethod
    def parse(cls, text: str) -> "Cpr":
        """Read ``ddmmyy-nnnn``, with or without the hyphen.

        Raises:
            CprError: the form is wrong, or the first six digits are no date.
        """
        match = _FORM.fullmatch(text)
        return cls(match[1] + match[2] if match else text)

    def __post_init__(self) -> None:
        """Refuse what no CPR number can be."""
        if _DIGITS.fullmatch(self.digits) is None:
            raise CprError("Et CPR-nummer er ti cifre, for eksempel 6 cifre, bindestreg og 4 cifre.")
        try:
            _ = self.birth_date
        except ValueError as error:
            raise CprError("De første seks cifre er ikke en dato.") from error

    @property
    def is_replacement(self) -> bool:
        """Whether it is a replacement number (*erstatningspersonnummer*): the day is raised by 60."""
        return int(self.digits[:2]) > 60

    @property
    def birth_date(self) -> date:
        """The date in the number; the seventh digit gives the century."""
        day, month, year = int(self.digits[:2]), int(self.digits[2:4]), int(self.digits[4:6])
        return date(_century(int(self.digits[6]), year) + year, month, day - 60 if day > 60 else day)

    @property
    def fails_modulus_11(self) -> bool:
        """Whether the check digit is off: worth a second look at the typing, never a refusal."""
        return sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, self.digits, strict=True)) % 11 != 0

    def __str__(self) -> str:
        return f"{self.digits[:6]}-••••"

    def __repr__(self) -> str:
        return "Cpr(••••••-••••)"

    def in_full(self) -> str:
        """The whole number. Each use that shows it to somebody is to be recorded in the read audit."""
        return f"{self.digits[:6]}-{self.digits[6:]}"


def _century(seventh: int, year: int) -> int:
    if seventh <= 3:
        return 1900
    if seventh in (4, 9):
        return 2000 if year <= 36 else 1900
    return 2000 if year <= 57 else 1800


def mentions_number(text: str) -> bool:
    """Whether a CPR number stands in a text: ten digits whose first six are a date."""
    return any(_is_number(match[1] + match[2]) for match in _WITHIN.finditer(text))


def _is_number(digits: str) -> bool:
    try:
        Cpr(digits)
    except CprError:
        return False
    return True
