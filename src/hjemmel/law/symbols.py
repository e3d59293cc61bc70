"""The symbols that stand for values while a rule is read.

A rule is called once, on symbols. Its operators build a graph of exact steps, and every symbol carries what is known
about it before any citizen is: its scale (value = n / 10**scale), the range it must lie in, whom it belongs to and for
which period. What cannot be exact, or cannot be meant, is refused there and then.

`build` is the whole type system: rules reach it through operators and `hjemmel.law.vocabulary`, stored plans by name.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from math import gcd
from typing import TYPE_CHECKING, NoReturn, TypeAlias, TypeVar, cast

from hjemmel.law import ranges
from hjemmel.law.errors import (
    BranchOnSymbolError,
    MayDivideByZeroError,
    MayOverflowError,
    NotExactError,
    WrongEntityError,
    WrongPeriodError,
    WrongTypeError,
)
from hjemmel.law.ranges import Range, Rounding, Span

if TYPE_CHECKING:
    from hjemmel.law.facts import Entity

LIMIT = 2**62
"""Every step stays below it, so the plan gives the same answer in engines with 64-bit integers."""
MOST_MEMBERS = 40
"""A group has at most so many members; the bound of a sum rests on it."""

Figure: TypeAlias = "Amount | Decimal | int"
"""What may stand where a rule needs a number."""


class Symbol:
    """A value not known yet, or a literal. Made by `build`, `literal` and `name` only."""

    __slots__ = ("args", "entity", "op", "param", "period", "range", "scale")
    noun = "value"

    def __init__(
        self,
        op: str,
        args: tuple[Symbol, ...] = (),
        param: str = "",
        *,
        range: Range,
        scale: int = 0,
        entity: Entity | None = None,
        period: str | None = None,
    ) -> None:
        self.op, self.args, self.param = op, args, param
        self.range, self.scale, self.entity, self.period = range, scale, entity, period
        if not isinstance(range, frozenset) and max(-range[0], range[1]) >= LIMIT:
            raise MayOverflowError(
                f"{op} may reach {max(-range[0], range[1]):.1e} at {scale} decimals, beyond exact 64-bit integers; "
                "round earlier, or declare narrower bounds for the facts"
            )

    @property
    def span(self) -> Span:
        """The range of a value that is not a text."""
        return cast(Span, self.range)

    def __bool__(self) -> NoReturn:
        raise BranchOnSymbolError(
            "the value is not known while the rule is read; write when(condition, then, otherwise) instead of if, "
            "and & | ~ instead of and, or, not"
        )

    __hash__ = object.__hash__


class Condition(Symbol):
    """Holds or does not. Combine with ``&``, ``|`` and ``~``."""

    __slots__ = ()
    noun = "condition"

    def __and__(self, other: Condition) -> Condition:
        return cast(Condition, build("and", self, other))

    def __or__(self, other: Condition) -> Condition:
        return cast(Condition, build("or", self, other))

    def __invert__(self) -> Condition:
        return cast(Condition, build("not", self))


class Judgement(Condition):
    """What the law leaves to a person (*skøn*): the answer and its reason are given, never computed."""

    __slots__ = ()
    noun = "judgement"


class Amount(Symbol):
    """An exact number with decimals. ``/`` gives a `Ratio`, which only `rounded` takes."""

    __slots__ = ()
    noun = "amount"

    def __add__(self, other: Figure) -> Amount:
        return cast(Amount, build("add", self, number(other)))

    def __radd__(self, other: Decimal | int) -> Amount:
        return cast(Amount, build("add", number(other), self))

    def __sub__(self, other: Figure) -> Amount:
        return cast(Amount, build("sub", self, number(other)))

    def __rsub__(self, other: Decimal | int) -> Amount:
        return cast(Amount, build("sub", number(other), self))

    def __mul__(self, other: Figure) -> Amount:
        return cast(Amount, build("mul", self, number(other)))

    def __rmul__(self, other: Decimal | int) -> Amount:
        return cast(Amount, build("mul", number(other), self))

    def __truediv__(self, other: Figure) -> Ratio:
        return cast(Ratio, build("div", self, number(other)))

    def __rtruediv__(self, other: Decimal | int) -> Ratio:
        return cast(Ratio, build("div", number(other), self))

    def __lt__(self, other: Figure) -> Condition:
        return cast(Condition, build("lt", self, number(other)))

    def __le__(self, other: Figure) -> Condition:
        return cast(Condition, build("le", self, number(other)))

    def __gt__(self, other: Figure) -> Condition:
        return cast(Condition, build("gt", self, number(other)))

    def __ge__(self, other: Figure) -> Condition:
        return cast(Condition, build("ge", self, number(other)))

    def __eq__(self, other: Figure) -> Condition:  # type: ignore[override]
        return cast(Condition, build("eq", self, number(other)))

    def __ne__(self, other: Figure) -> Condition:  # type: ignore[override]
        return ~(self == other)

    __hash__ = Symbol.__hash__


class Integer(Amount):
    """A whole number: an age, a count, a number of days."""

    __slots__ = ()
    noun = "whole number"


class Ratio(Symbol):
    """A division not yet rounded. It may not become zero below, and only `rounded` makes it an amount."""

    __slots__ = ()
    noun = "unrounded division"


class Date(Symbol):
    """A day. Add `days`, `months` or `years`; the difference of two is a whole number of days."""

    __slots__ = ()
    noun = "date"

    def __add__(self, other: Duration) -> Date:
        return cast(Date, build(other.op, self, other.length))

    def __sub__(self, other: Duration) -> Date:
        return cast(Date, build(other.op, self, build("sub", number(0), other.length)))

    def __lt__(self, other: Date | date) -> Condition:
        return cast(Condition, build("lt", self, day(other)))

    def __le__(self, other: Date | date) -> Condition:
        return cast(Condition, build("le", self, day(other)))

    def __gt__(self, other: Date | date) -> Condition:
        return cast(Condition, build("gt", self, day(other)))

    def __ge__(self, other: Date | date) -> Condition:
        return cast(Condition, build("ge", self, day(other)))

    def __eq__(self, other: Date | date) -> Condition:  # type: ignore[override]
        return cast(Condition, build("eq", self, day(other)))

    def __ne__(self, other: Date | date) -> Condition:  # type: ignore[override]
        return ~(self == other)

    __hash__ = Symbol.__hash__


class Choice(Symbol):
    """A member of a closed list, by its code."""

    __slots__ = ()
    noun = "choice"

    def __eq__(self, other: Choice | str) -> Condition:  # type: ignore[override]
        return cast(Condition, build("eq", self, code(other)))

    def __ne__(self, other: Choice | str) -> Condition:  # type: ignore[override]
        return ~(self == other)

    __hash__ = Symbol.__hash__


class Duration:
    """So many days or months; see `hjemmel.law.vocabulary`."""

    __slots__ = ("length", "op")

    def __init__(self, op: str, length: Amount) -> None:
        self.op, self.length = op, length


def number(value: Figure) -> Amount:
    """A number as a symbol. Raises `NotExactError` for a float and `WrongTypeError` for what is no number."""
    if isinstance(value, Amount):
        return value
    if isinstance(value, float):
        raise NotExactError(f"{value!r} is a float, which is not exact; write Decimal({str(value)!r})")
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise WrongTypeError(f"a number is needed, not {describe(value)}")
    exact = Decimal(value).normalize()
    scale = max(0, -cast(int, exact.as_tuple().exponent))
    whole = int(exact.scaleb(scale))
    return (Amount if scale else Integer)("number", param=f"{exact:f}", range=(whole, whole), scale=scale)


def day(value: Date | date) -> Date:
    """A day as a symbol."""
    if isinstance(value, Date):
        return value
    if not isinstance(value, date):
        raise WrongTypeError(f"a date is needed, not {describe(value)}")
    return Date("day", param=value.isoformat(), range=(value.toordinal(), value.toordinal()))


def code(value: Choice | str) -> Choice:
    """A member of a closed list as a symbol. A member of an `enum.Enum` of texts will do."""
    if isinstance(value, Choice):
        return value
    text = getattr(value, "value", value)
    if not isinstance(text, str):
        raise WrongTypeError(f"a code of a closed list is needed, not {describe(value)}")
    return Choice("code", param=text, range=frozenset({text}))


def truth(value: Condition | bool) -> Condition:
    """A condition as a symbol."""
    if isinstance(value, Condition):
        return value
    if not isinstance(value, bool):
        raise WrongTypeError(f"a condition is needed, not {describe(value)}")
    return Condition("truth", param=str(value).lower(), range=(int(value), int(value)))


def symbol(value: object) -> Symbol:
    """Any literal as a symbol."""
    if isinstance(value, Symbol):
        return value
    if isinstance(value, bool):
        return truth(value)
    if isinstance(value, date):
        return day(value)
    if isinstance(value, str) or isinstance(getattr(value, "value", None), str):
        return code(cast(str, value))
    return number(cast(Decimal, value))


def describe(value: object) -> str:
    """What a value is, for messages."""
    return f"a {value.noun}" if isinstance(value, Symbol) else f"{value!r}"


S = TypeVar("S", bound=Symbol)


def _need(kind: type[S], *values: Symbol) -> tuple[S, ...]:
    for value in values:
        if not isinstance(value, kind):
            ratio = "; give it to rounded(…) first" if isinstance(value, Ratio) else ""
            raise WrongTypeError(f"a {kind.noun} is needed, not {describe(value)}{ratio}")
    return cast(tuple[S, ...], values)


def _entity(args: tuple[Symbol, ...]) -> Entity | None:
    """Whom a value of several belongs to: the person where persons and their groups meet (reading down)."""
    found = {arg.entity for arg in args if arg.entity}
    inner = [e for e in found if e.is_person] or list(found)
    if len(inner) > 1:
        raise WrongEntityError(f"{' and '.join(sorted(e.name for e in inner))} are different groups of persons")
    return inner[0] if inner else None


def _period(args: tuple[Symbol, ...]) -> str | None:
    found = {arg.period for arg in args if arg.period}
    if len(found) > 1:
        raise WrongPeriodError(
            "a monthly and a yearly value meet; say over_year(monthly) in a yearly rule, per_month(yearly) in a monthly"
        )
    return found.pop() if found else None


def _common(args: tuple[Symbol, ...]) -> tuple[int, list[Range]]:
    scale = max(arg.scale for arg in args)
    return scale, [ranges.scaled(arg.range, 10 ** (scale - arg.scale)) for arg in args]


def _made(
    kind: type[Symbol], op: str, args: tuple[Symbol, ...], range: Range, scale: int = 0, param: str = ""
) -> Symbol:
    amounts = kind is Amount or kind is Ratio
    return kind(
        op, args, param, range=range, scale=scale, entity=_entity(args), period=_period(args) if amounts else None
    )


def _number_kind(args: tuple[Symbol, ...]) -> type[Amount]:
    return Integer if all(isinstance(arg, Integer) for arg in args) else Amount


def _arithmetic(op: str, args: tuple[Symbol, ...], param: str) -> Symbol:
    a, b = _need(Amount, *args)
    scale, (x, y) = _common(args)
    if op == "mul":
        scale, x, y = a.scale + b.scale, a.range, b.range
    return _made(_number_kind(args), op, args, ranges.SPANS[op](cast(Span, x), cast(Span, y)), scale)


def _comparison(op: str, args: tuple[Symbol, ...], param: str) -> Symbol:
    kind = Date if isinstance(args[0], Date) else Amount
    _need(kind, *args)
    _period(args)
    _, (x, y) = _common(args)
    return _made(Condition, op, args, ranges.SPANS[op](cast(Span, x), cast(Span, y)))


def _equality(op: str, args: tuple[Symbol, ...], param: str) -> Symbol:
    kind = next(kind for kind in (Date, Choice, Condition, Amount, Symbol) if isinstance(args[0], kind))
    _need(kind, *args)
    _period(args)
    _, (x, y) = _common(args)
    if isinstance(x, frozenset) and isinstance(y, frozenset) and not x & y:
        raise WrongTypeError(f"{', '.join(sorted(y))} is never one of {', '.join(sorted(x))}")
    return _made(Condition, op, args, ranges.equal(x, y))


def _logic(op: str, args: tuple[Symbol, ...], param: str) -> Symbol:
    a, *rest = (c.span for c in _need(Condition, *args))
    span = ranges.SPANS[op](a, rest[0]) if rest else (1 - a[1], 1 - a[0])
    return _made(Condition, op, args, span)


def _choice(op: str, args: tuple[Symbol, ...], param: str) -> Symbol:
    condition, a, b = args
    _need(Condition, condition)
    kind = next(kind for kind in (Date, Choice, Condition, Amount, Symbol) if isinstance(a, kind))
    _need(kind, a, b)
    scale, options = _common((a, b))
    if kind is Amount:
        kind = _number_kind((a, b))
    return kind(op, args, range=ranges.hull(options), scale=scale, entity=_entity(args), period=_period((a, b)))


def _among(op: str, args: tuple[Symbol, ...], param: str) -> Symbol:
    (a,) = _need(Choice, *args)
    codes = frozenset(param.split("|"))
    never = codes - cast(frozenset[str], a.range)
    if never:
        raise WrongTypeError(
            f"{', '.join(sorted(never))} is not in the closed list {', '.join(sorted(cast(frozenset[str], a.range)))}"
        )
    return _made(Condition, op, args, ranges.among(a.range, codes), param=param)


def _division(op: str, args: tuple[Symbol, ...], param: str) -> Symbol:
    _a, b = _need(Amount, *args)
    if b.span[0] < 1:
        raise MayDivideByZeroError("the divisor is not proven to be above zero; guard it with highest(divisor, 1)")
    return _made(Ratio, op, args, ranges.NO)


class Step:
    """A rounding in integers: mode(value * up, divisor * down) * unit, at ``scale`` decimals."""

    __slots__ = ("down", "mode", "scale", "unit", "up")

    def __init__(self, param: str, scale: int, divisor_scale: int) -> None:
        mode, _, unit = param.partition(" ")
        self.mode, exact = Rounding(mode), Decimal(unit).normalize()
        self.scale = max(0, -cast(int, exact.as_tuple().exponent))
        self.unit = int(exact.scaleb(self.scale))
        up, down = 10 ** (self.scale + divisor_scale), 10**scale * self.unit
        common = gcd(up, down)
        self.up, self.down = up // common, down // common

    def __call__(self, value: int, divisor: int = 1) -> int:
        return ranges.ROUND[self.mode](value * self.up, divisor * self.down) * self.unit


def rounding_of(made: Symbol) -> tuple[Step, tuple[Symbol, ...]]:
    """The rounding a ``round`` symbol stands for, and what it rounds: a value, or a value and its divisor."""
    parts = made.args[0].args if isinstance(made.args[0], Ratio) else made.args
    return Step(made.param, parts[0].scale, parts[1].scale if len(parts) > 1 else 0), parts


def _rounding(op: str, args: tuple[Symbol, ...], param: str) -> Symbol:
    if not isinstance(args[0], Ratio):
        _need(Amount, *args)
    parts = args[0].args if isinstance(args[0], Ratio) else args
    step = Step(param, parts[0].scale, parts[1].scale if len(parts) > 1 else 0)
    value, divisor = parts[0].span, parts[1].span if len(parts) > 1 else ranges.YES
    reach = 2 * max(-value[0], value[1]) * step.up + divisor[1] * step.down
    if reach >= LIMIT:
        raise MayOverflowError(f"the rounding may pass through {reach:.1e}; round earlier, or declare narrower bounds")
    return _made(Amount if step.scale else Integer, op, args, ranges.corners(step, value, divisor), step.scale, param)


def _date_arithmetic(op: str, args: tuple[Symbol, ...], param: str) -> Symbol:
    start, length = args
    _need(Date, start)
    _need(Integer, length)
    try:
        return _made(Date, op, args, ranges.SPANS["add" if op == "add_days" else op](start.span, length.span))
    except (ValueError, OverflowError):
        raise MayOverflowError("the date may leave the calendar; declare narrower bounds") from None


def _between(op: str, args: tuple[Symbol, ...], param: str) -> Symbol:
    a, b = _need(Date, *args)
    return _made(
        Integer,
        op,
        args,
        ranges.SPANS["sub" if op == "days_between" else op](b.span, a.span)
        if op == "days_between"
        else ranges.SPANS[op](a.span, b.span),
    )


def _of_date(op: str, args: tuple[Symbol, ...], param: str) -> Symbol:
    (a,) = _need(Date, *args)
    function = ranges.DATES[op]
    return _made(Integer if op == "year_of" else Date, op, args, (function(a.span[0]), function(a.span[1])))


Builder: TypeAlias = Callable[[str, tuple[Symbol, ...], str], Symbol]
_BUILDERS: dict[str, Builder] = {
    **dict.fromkeys(("add", "sub", "mul", "min", "max"), _arithmetic),
    **dict.fromkeys(("lt", "le", "gt", "ge"), _comparison),
    **dict.fromkeys(("and", "or", "not"), _logic),
    **dict.fromkeys(("add_days", "add_months"), _date_arithmetic),
    **dict.fromkeys(("days_between", "full_years"), _between),
    **dict.fromkeys(tuple(ranges.DATES), _of_date),
    "eq": _equality,
    "if": _choice,
    "among": _among,
    "div": _division,
    "round": _rounding,
}


def build(op: str, *args: Symbol, param: str = "") -> Symbol:
    """The symbol of an operation on symbols, with its type, scale, range, entity and period proven."""
    return _BUILDERS[op](op, args, param)
