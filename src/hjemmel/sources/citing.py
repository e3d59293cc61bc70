"""Principle rulings cited in running text: ``principmeddelelse 20-22``, ``principafgørelserne 4-23 og C-58-06``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_NUMBER = r"(?:[A-ZÆØÅ]-)?\d{1,3}-\d{2}(?!\d)"
_CITED = re.compile(
    rf"\bprincip(?:meddelelse|afgørelse)\w*\s+(?:nr\.?\s+|numre\s+)?(?P<numbers>{_NUMBER}(?:\s*(?:,|og|samt)\s*{_NUMBER})*)",
    re.IGNORECASE,
)
NUMBER = re.compile(_NUMBER)
"""How a ruling is numbered: a running number and the year's last two digits, before 2009 with a letter in front."""


@dataclass(frozen=True, slots=True)
class CitedRuling:
    """A ruling's number as it stands at ``text[start:end]``."""

    start: int
    end: int
    number: str


def rulings_in(text: str) -> Iterator[CitedRuling]:
    """Every ruling cited in a text, in order. A number without the word before it is none: it may be a section."""
    for cited in _CITED.finditer(text):
        for number in NUMBER.finditer(text, cited.start("numbers"), cited.end("numbers")):
            yield CitedRuling(number.start(), number.end(), number[0].upper())
