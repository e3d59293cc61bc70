"""The registry of layouts. A new layout is a value in this list; nothing else names it."""

from decimal import Decimal

from hjemmel.council.reading.document import Document
from hjemmel.council.reading.layouts.layout import Layout
from hjemmel.council.reading.layouts.minutes import DECIDING_BODY, DECISION_FIRST, GENERIC, MEMO, ROUTE_MATRIX

LAYOUTS: tuple[Layout, ...] = (ROUTE_MATRIX, DECISION_FIRST, DECIDING_BODY, MEMO)
_ENOUGH = Decimal("0.5")


def choose(source: Document) -> tuple[Layout, Decimal]:
    """The layout with most of its marks in the document, if at least half of them, else the generic one."""
    text, lines = source.text(), {line.text for line in source.lines}
    scored = [(layout.confidence(lines, text), layout) for layout in LAYOUTS]
    confidence, layout = max(scored, key=lambda pair: pair[0])
    return (layout, confidence) if confidence >= _ENOUGH else (GENERIC, Decimal(0))
