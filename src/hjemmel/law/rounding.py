"""Rounding as a legal step: named by the rule, exact on integers, never a property of a type."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from math import gcd

from hjemmel.law.errors import MayDivideByZeroError, MayOverflowError
from hjemmel.law.ranges import Span, corners
from hjemmel.law.symbols import LIMIT, Amount, Integer, Symbol, exact, need


class Rounding(Enum):
    """How the law rounds: to the nearest (a tie away from zero), or to the next unit above or below."""

    HALF_UP = "half_up"
    UP = "up"
    DOWN = "down"


def round_half_up(number: int, divisor: int) -> int:
    """The integer nearest to number / divisor, a tie away from zero; the divisor is above zero."""
    return (2 * number + divisor) // (2 * divisor) if number >= 0 else -((divisor - 2 * number) // (2 * divisor))


def round_up(number: int, divisor: int) -> int:
    """The lowest integer not below number / divisor."""
    return -(-number // divisor)


def round_down(number: int, divisor: int) -> int:
    """The highest integer not above number / divisor."""
    return number // divisor


ROUND: dict[Rounding, Callable[[int, int], int]] = {
    Rounding.HALF_UP: round_half_up,
    Rounding.UP: round_up,
    Rounding.DOWN: round_down,
}


class Step:
    """A rounding in integers: mode(value * up, divisor * down) * unit, with ``scale`` decimals."""

    __slots__ = ("down", "mode", "scale", "unit", "up")

    def __init__(self, param: str, scale: int, divisor_scale: int) -> None:
        mode, _, unit = param.partition(" ")
        self.mode = Rounding(mode)
        self.scale, self.unit = exact(Decimal(unit))
        if self.unit < 1:
            raise MayDivideByZeroError(f"{unit} is no unit to round to; it must be above zero")
        up, down = 10 ** (self.scale + divisor_scale), 10**scale * self.unit
        common = gcd(up, down)
        self.up, self.down = up // common, down // common

    def __call__(self, value: int, divisor: int) -> int:
        return ROUND[self.mode](value * self.up, divisor * self.down) * self.unit


@lru_cache(maxsize=4096)
def step_of(param: str, scale: int, divisor_scale: int) -> Step:
    """The rounding that ``"half_up 0.01"`` says, of a value and a divisor with so many decimals."""
    return Step(param, scale, divisor_scale)


def kind(args: tuple[Symbol, ...], param: str) -> tuple[type[Symbol], int]:
    """The type and decimals of a rounding; see `hjemmel.law.operations.Operation`."""
    need(Amount, *args)
    value, divisor = args
    step = step_of(param, value.scale, divisor.scale)
    if divisor.span[0] < 1:
        raise MayDivideByZeroError("the divisor is not proven to be above zero; guard it with highest(divisor, 1)")
    passes = 2 * max(-value.span[0], value.span[1]) * step.up + divisor.span[1] * step.down
    if passes >= LIMIT:
        raise MayOverflowError(f"the rounding may pass through {passes:.1e}; round earlier, or declare narrower bounds")
    return (Amount if step.scale else Integer), step.scale


def reach(args: tuple[Symbol, ...], param: str, value: Span, divisor: Span) -> Span:
    """The range of a rounding."""
    return corners(step_of(param, args[0].scale, args[1].scale), value, divisor)


def code(args: tuple[Symbol, ...], param: str, value: str, divisor: str) -> str:
    """A rounding in Python: one floor division, where the value is proven not to be negative."""
    step = step_of(param, args[0].scale, args[1].scale)
    down = times(divisor, step.down)
    if step.mode is Rounding.HALF_UP and args[0].span[0] >= 0:
        double = str(2 * int(down)) if down.isdigit() else f"(2 * {down})"
        text = f"(({times(value, 2 * step.up)} + {down}) // {double})"
    elif step.mode is Rounding.DOWN:
        text = f"({times(value, step.up)} // {down})"
    else:
        text = f"round_{step.mode.value}({times(value, step.up)}, {down})"
    return times(text, step.unit)


def times(text: str, factor: int) -> str:
    """A Python expression times a whole number."""
    if factor == 1:
        return text
    return str(int(text) * factor) if text.lstrip("-").isdigit() else f"({text} * {factor})"
