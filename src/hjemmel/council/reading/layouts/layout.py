"""What a layout is: marks that give evidence of it, and how to read a document that has them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from hjemmel.council.reading.document import Document
from hjemmel.council.reading.record import Record


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout and its reader. A mark is a pattern that a document in this layout holds; each counts the same."""

    name: str
    marks: tuple[re.Pattern[str], ...]
    read: Callable[[Document, Decimal], Record]

    def confidence(self, text: str) -> Decimal:
        """The share of the marks found in a text, from 0 to 1."""
        found = sum(1 for mark in self.marks if mark.search(text))
        return (Decimal(found) / len(self.marks)).quantize(Decimal("0.01"))


def marks(*patterns: str) -> tuple[re.Pattern[str], ...]:
    """Patterns for whole lines, compiled."""
    return tuple(re.compile(rf"^(?:{pattern})$", re.MULTILINE) for pattern in patterns)
