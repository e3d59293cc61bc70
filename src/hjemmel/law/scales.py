"""Rates that are tables: scales of brackets, and values by group."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import cast

from hjemmel.law.errors import WrongTypeError
from hjemmel.law.ranges import Range, Span, hull
from hjemmel.law.symbols import Amount, Choice, Integer, Scale, Symbol, Table, exact, need


@cache
def rows(table: frozenset[str]) -> dict[str, Decimal]:
    """The rows of a table or scale: group or floor, and value."""
    pairs = (row.rsplit("=", 1) for row in sorted(table))
    return {key: Decimal(value) for key, value in pairs}


@cache
def _bends(table: frozenset[str], floor_scale: int) -> tuple[tuple[int, int, int], ...]:
    """Each floor of a scale as an integer, what has been added up below it, and the slope above it."""
    scale = _finest(table)
    steps = sorted((Decimal(floor), int(slope.scaleb(scale))) for floor, slope in rows(table).items())
    made: list[tuple[int, int, int]] = []
    for floor, slope in steps:
        start = int(floor.scaleb(floor_scale))
        below = made[-1][1] + (start - made[-1][0]) * made[-1][2] if made else 0
        made.append((start, below, slope))
    return tuple(made)


def _finest(table: frozenset[str]) -> int:
    return max(exact(value)[0] for value in rows(table).values())


def _table(args: tuple[Symbol, ...]) -> frozenset[str]:
    return cast(frozenset[str], args[1].range)


def marginal_kind(args: tuple[Symbol, ...], param: str) -> tuple[type[Symbol], int]:
    need(Amount, args[0])
    need(Scale, args[1])
    if any(exact(Decimal(floor))[0] > args[0].scale for floor in rows(_table(args))):
        raise WrongTypeError("a floor of the scale has more decimals than the amount it is used on")
    return Amount, args[0].scale + _finest(_table(args))


def marginal_reach(args: tuple[Symbol, ...], param: str, value: Span, table: Range) -> Span:
    bends = _bends(_table(args), args[0].scale)
    inside = [start for start, _, _ in bends if value[0] < start < value[1]]
    ends = [_on_scale(bends, point) for point in (*value, *inside)]
    return min(ends), max(ends)


def _on_scale(bends: tuple[tuple[int, int, int], ...], value: int) -> int:
    return next((below + (value - start) * slope for start, below, slope in reversed(bends) if value > start), 0)


def marginal_code(args: tuple[Symbol, ...], param: str, value: str, table: str) -> str:
    text = "0"
    for start, below, slope in _bends(_table(args), args[0].scale):
        text = f"({below} + ({value} - {start}) * {slope} if {value} > {start} else {text})"
    return text


def lookup_kind(args: tuple[Symbol, ...], param: str) -> tuple[type[Symbol], int]:
    need(Choice, args[0])
    need(Table, args[1])
    missing = cast(frozenset[str], args[0].range) - rows(_table(args)).keys()
    if missing:
        raise WrongTypeError(f"the table has no value for {', '.join(sorted(missing))}")
    scale = _finest(_table(args))
    return (Amount if scale else Integer), scale


def lookup_values(args: tuple[Symbol, ...]) -> dict[str, int]:
    scale = _finest(_table(args))
    return {key: int(value.scaleb(scale)) for key, value in rows(_table(args)).items()}


def lookup_reach(args: tuple[Symbol, ...], param: str, choice: frozenset[str], table: Range) -> Range:
    values = lookup_values(args)
    return hull((values[code], values[code]) for code in choice)


def lookup_code(args: tuple[Symbol, ...], param: str, choice: str, table: str) -> str:
    return f"{lookup_values(args)!r}[{choice}]"
