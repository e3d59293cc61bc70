"""What a rate is stated to be, as it is kept: a number, the steps of a scale, or a number for each group of a table."""

from collections.abc import Iterator
from decimal import Decimal

from hjemmel.law.rates import Bracket, Brackets, ByGroup, Number, Value

Stated = str | list[list[str]] | dict[str, str]


def keep(value: Value) -> Stated:
    """The value as JSON. Numbers are texts without needless zeros, so that the same number is kept the same.

    Raises:
        ValueError: a number of it is a ratio, which nobody types.
    """
    match value:
        case Brackets(steps):
            return [[_text(step.floor), _text(step.value)] for step in steps]
        case ByGroup(values):
            return {group: _text(number) for group, number in values.items()}
        case number:
            return _text(number)


def value_of(stated: Stated) -> Value:
    """The value that was kept."""
    if isinstance(stated, str):
        return Decimal(stated)
    if isinstance(stated, list):
        return Brackets(tuple(Bracket(Decimal(floor), Decimal(number)) for floor, number in stated))
    return ByGroup({group: Decimal(number) for group, number in stated.items()})


def can_be_typed(value: Value) -> bool:
    """Whether every number of it is a decimal."""
    return all(isinstance(number, Decimal) for number in _numbers(value))


def _numbers(value: Value) -> Iterator[Number]:
    match value:
        case Brackets(steps):
            yield from (step.value for step in steps)
        case ByGroup(values):
            yield from values.values()
        case number:
            yield number


def _text(number: Number) -> str:
    if not isinstance(number, Decimal):
        raise ValueError(f"{number} is a ratio")
    return f"{number.normalize():f}"
