"""What a layout is: marks that give evidence of it, and how to read a document that has them."""

import re
from collections.abc import Callable, Set
from dataclasses import dataclass
from decimal import Decimal

from hjemmel.council.reading.document import Document
from hjemmel.council.reading.record import Record


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout and its reader. Marks are lines that a document in this layout holds, word for word or by pattern."""

    name: str
    lines: frozenset[str]
    patterns: tuple[re.Pattern[str], ...]
    read: Callable[[Document, Decimal], Record]

    def confidence(self, found: Set[str], text: str) -> Decimal:
        """The share of the marks in a document, from 0 to 1, given its lines as a set and as one text."""
        marks = len(self.lines & found) + sum(1 for pattern in self.patterns if pattern.search(text))
        return (Decimal(marks) / (len(self.lines) + len(self.patterns))).quantize(Decimal("0.01"))


def patterns(*whole_lines: str) -> tuple[re.Pattern[str], ...]:
    """Patterns for whole lines, compiled."""
    return tuple(re.compile(rf"^(?:{line})$", re.MULTILINE) for line in whole_lines)
