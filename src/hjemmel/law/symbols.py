"""The symbols that stand for values while a rule is read.

A rule is called once, on symbols. Its operators build a graph of exact steps, and every symbol carries what is known
about it before any citizen is: its scale (value = n / 10**scale), the range it must lie in, whom it belongs to and for
which period. What cannot be exact, or cannot be meant, is refused there and then.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Generic, NoReturn, TypeAlias, TypeVar, cast

from hjemmel.law.entities import Entity
from hjemmel.law.errors import (
    BranchOnSymbolError,
    MayDivideByZeroError,
    MayOverflowError,
    NotExactError,
    WrongTypeError,
)
from hjemmel.law.ranges import Range, Span

LIMIT = 2**62
"""Every step stays below it, so the plan gives the same answer in engines with 64-bit integers."""

MOST_DIGITS = 40
"""A number written with more is refused before it is looked at."""

Like = TypeVar("Like")
Figure: TypeAlias = "Amount | Decimal | int"
"""What may stand where a rule needs a number."""


def build(op: str, *args: Symbol, param: str = "") -> Symbol:
    """The symbol of an operation on symbols, with its type, scale, range, entity and period proven."""
    from hjemmel.law.operations import prove  # the operations know every type, the types only this door

    return prove(op, args, param)


class Symbol:
    """A value not known yet, or a literal: an operation, the symbols it works on, and what is proven of it."""

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
                f"{op} may reach {max(-range[0], range[1]):.1e} counted in its {scale} decimals, beyond exact 64-bit "
                "integers; round earlier, or declare narrower bounds for the facts"
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


class Comparable(Symbol, Generic[Like]):
    """A symbol that can be compared with its like; a choice only for being the same."""

    __slots__ = ()

    def like(self, value: Like) -> Symbol:
        """The value as a symbol of the same kind."""
        raise NotImplementedError

    def __lt__(self, other: Like) -> Condition:
        return cast(Condition, build("lt", self, self.like(other)))

    def __le__(self, other: Like) -> Condition:
        return cast(Condition, build("le", self, self.like(other)))

    def __gt__(self, other: Like) -> Condition:
        return cast(Condition, build("gt", self, self.like(other)))

    def __ge__(self, other: Like) -> Condition:
        return cast(Condition, build("ge", self, self.like(other)))

    def __eq__(self, other: Like) -> Condition:  # type: ignore[override]
        return cast(Condition, build("eq", self, self.like(other)))

    def __ne__(self, other: Like) -> Condition:  # type: ignore[override]
        return cast(Condition, build("ne", self, self.like(other)))

    __hash__ = Symbol.__hash__


class Amount(Comparable["Figure"]):
    """An exact number with decimals. ``/`` gives a `Ratio`, which only `rounded` makes an amount again."""

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
        return Ratio(self, number(other))

    def __rtruediv__(self, other: Decimal | int) -> Ratio:
        return Ratio(number(other), self)

    def like(self, value: Figure) -> Amount:
        """A number as a symbol."""
        return number(value)


class Integer(Amount):
    """A whole number: an age, a count, a number of days."""

    __slots__ = ()
    noun = "whole number"


class Ratio:
    """A division not yet rounded. Raises `MayDivideByZeroError` unless the divisor is proven to be above zero."""

    __slots__ = ("divisor", "value")
    noun = "division that nothing has rounded"

    def __init__(self, value: Amount, divisor: Amount) -> None:
        if divisor.span[0] < 1:
            raise MayDivideByZeroError("the divisor is not proven to be above zero; guard it with highest(divisor, 1)")
        self.value, self.divisor = value, divisor

    def __mul__(self, other: Figure) -> Ratio:
        return Ratio(self.value * other, self.divisor)

    __rmul__ = __mul__

    def _refuse(self, *others: object) -> NoReturn:
        raise NotExactError("a division is an amount first when rounded(…) has said how the law rounds it")

    __bool__ = __add__ = __radd__ = __sub__ = __rsub__ = __lt__ = __le__ = __gt__ = __ge__ = _refuse


class Scale(Symbol):
    """Brackets of a rate table, for `marginal`. ``range`` holds its steps as texts."""

    __slots__ = ()
    noun = "scale of brackets"


class Table(Symbol):
    """A rate table by group, for `lookup`. ``range`` holds its rows as texts."""

    __slots__ = ()
    noun = "table by group"


class Date(Comparable["Date | date"]):
    """A day. Add or take `days`, `weeks`, `months` or `years`."""

    __slots__ = ()
    noun = "date"

    def __add__(self, other: Duration) -> Date:
        return cast(Date, build(other.op, self, other.length))

    def __sub__(self, other: Duration) -> Date:
        return cast(Date, build(other.op, self, 0 - other.length))

    def like(self, value: Date | date) -> Date:
        """A day as a symbol."""
        return day(value)


class Choice(Comparable["Choice | str"]):
    """A member of a closed list, by its code."""

    __slots__ = ()
    noun = "choice"

    def like(self, value: Choice | str) -> Choice:
        """A code as a symbol."""
        return code(value)


class Link(Symbol):
    """Another person of the case, such as a partner or a parent, by place in the list from 0; `NOBODY` is none."""

    __slots__ = ()
    noun = "link to a person"


NOBODY = -1
"""What a link is given as where there is no such person."""


class Duration:
    """So many days or months; made by `days`, `weeks`, `months` and `years`."""

    __slots__ = ("length", "op")

    def __init__(self, op: str, length: Amount) -> None:
        self.op, self.length = op, length


def number(value: Figure) -> Amount:
    """A number as a symbol. Raises `NotExactError` for a float, `WrongTypeError` for what is no number."""
    if isinstance(value, Amount):
        return value
    if isinstance(value, float):
        raise NotExactError(f"{value!r} is a float, which is not exact; write Decimal({str(value)!r})")
    if isinstance(value, Ratio):
        raise NotExactError("a division needs rounded(…) before it is used; say how the law rounds it")
    if isinstance(value, bool) or not isinstance(value, int | Decimal) or not Decimal(value).is_finite():
        raise WrongTypeError(f"a number is needed, not {describe(value)}")
    scale, whole = exact(Decimal(value))
    text = f"{Decimal(whole).scaleb(-scale):f}"
    return (Amount if scale else Integer)("number", param=text, range=(whole, whole), scale=scale)


def exact(value: Decimal) -> tuple[int, int]:
    """The fewest decimals that hold the number, and the whole number of them."""
    if abs(cast(int, value.as_tuple().exponent)) > MOST_DIGITS:
        raise MayOverflowError(f"{value} has more than {MOST_DIGITS} digits, beyond exact 64-bit integers")
    whole, divisor = value.as_integer_ratio()
    scale = 0
    while divisor != 1:
        scale += 1
        tenfold = 10 if divisor % 10 == 0 else 5 if divisor % 5 == 0 else 2
        divisor, whole = divisor // tenfold, whole * (10 // tenfold)
    return scale, whole


def day(value: Date | date) -> Date:
    """A day as a symbol."""
    if isinstance(value, Date):
        return value
    if not isinstance(value, date):
        raise WrongTypeError(f"a date is needed, not {describe(value)}")
    return Date("day", param=value.isoformat(), range=(value.toordinal(), value.toordinal()))


def code(value: Choice | str) -> Choice:
    """A member of a closed list as a symbol; a member of an enum of texts will do."""
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
    if isinstance(getattr(value, "value", value), str):
        return code(cast(str, value))
    return number(cast(Decimal, value))


def rate_table(op: str, values: Mapping[str, Decimal]) -> Symbol:
    """A scale (values by floor) or a table (values by group) as a symbol."""
    return read_table(op, "|".join(f"{key}={value:f}" for key, value in values.items()))


def read_table(op: str, text: str) -> Symbol:
    """The scale or table that `rate_table` wrote."""
    return {"scale": Scale, "table": Table}[op](op, param=text, range=frozenset(text.split("|")))


def describe(value: object) -> str:
    """What a value is, for messages."""
    noun = getattr(value, "noun", "")
    article = "an" if noun[:1] in "aeiou" else "a"
    return f"{article} {noun}" if noun else f"{value!r}"


def need(kind: type[Symbol], *values: Symbol) -> None:
    """Raises `WrongTypeError` unless all are of the type."""
    for value in values:
        if not isinstance(value, kind):
            raise WrongTypeError(f"{describe(kind)} is needed, not {describe(value)}")
