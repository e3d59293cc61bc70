"""Values of facts between the law, the database and the page: one canonical text for each.

A fact is stored as text (``9500.00``, ``true``, ``2025-03-01``), never as a float, and read back by its declared type.
"""

from datetime import date
from decimal import Decimal

from hjemmel.law import Amount, Answer, Condition, Date, Fact, Integer

Value = Decimal | bool | date | int | str


def to_text(value: Value) -> str:
    """The canonical text of a value."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def from_text(fact: Fact, text: str) -> Value:
    """The value of a fact from its canonical text."""
    if issubclass(fact.type, Condition):
        return text == "true"
    if fact.type is Integer:
        return int(text)
    if issubclass(fact.type, Amount):
        return Decimal(text)
    if fact.type is Date:
        return date.fromisoformat(text)
    return text


def answer(fact: Fact, text: str, source: str, note: str) -> Answer:
    """The fact as the law takes it: value, source, and the note, which for a judgement is the reason."""
    return Answer(from_text(fact, text), source=source, reason=note)
