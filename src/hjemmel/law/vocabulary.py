"""The words rules are written with: the law's own verbs, on symbols."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal, TypeVar, cast, overload

from hjemmel.law.entities import Entity
from hjemmel.law.errors import WrongEntityError, WrongPeriodError
from hjemmel.law.ranges import UNKNOWN, Span
from hjemmel.law.rounding import Rounding
from hjemmel.law.symbols import (
    Amount,
    Choice,
    Condition,
    Date,
    Duration,
    Figure,
    Integer,
    Link,
    Ratio,
    Scale,
    Symbol,
    Table,
    build,
    day,
    number,
    symbol,
    truth,
)

A = TypeVar("A", bound=Amount)
S = TypeVar("S", bound=Symbol)
Mode = Rounding | Literal["half_up", "up", "down"]


@overload
def highest(first: Date, *others: Date | date) -> Date: ...
@overload
def highest(first: Integer, *others: Integer | int) -> Integer: ...
@overload
def highest(first: Figure, *others: Figure) -> Amount: ...
def highest(first: object, *others: object) -> Symbol:
    """The highest of the amounts, or the latest of the dates."""
    return _extreme("max", first, others)


@overload
def lowest(first: Date, *others: Date | date) -> Date: ...
@overload
def lowest(first: Integer, *others: Integer | int) -> Integer: ...
@overload
def lowest(first: Figure, *others: Figure) -> Amount: ...
def lowest(first: object, *others: object) -> Symbol:
    """The lowest of the amounts, or the earliest of the dates."""
    return _extreme("min", first, others)


def _extreme(op: str, first: object, others: tuple[object, ...]) -> Symbol:
    result = symbol(first)
    for other in others:
        result = build(op, result, symbol(other))
    return result


@overload
def when(condition: Condition, then: Integer | int, otherwise: Integer | int) -> Integer: ...
@overload
def when(condition: Condition, then: Condition, otherwise: Condition | bool) -> Condition: ...
@overload
def when(condition: Condition, then: Date | date, otherwise: Date | date) -> Date: ...
@overload
def when(condition: Condition, then: Choice | str, otherwise: Choice | str) -> Choice: ...
@overload
def when(condition: Condition, then: Figure, otherwise: Figure) -> Amount: ...
def when(condition: Condition, then: object, otherwise: object) -> Symbol:
    """``then`` where the condition holds, else ``otherwise``: what other code writes with ``if``."""
    return build("if", condition, symbol(then), symbol(otherwise))


def all_of(first: Condition, *others: Condition) -> Condition:
    """Every condition holds (*og*)."""
    for other in others:
        first = first & other
    return truth(first)


def one_of(first: Condition, *others: Condition) -> Condition:
    """At least one condition holds (*eller*)."""
    for other in others:
        first = first | other
    return truth(first)


def among(choice: Choice, *codes: str) -> Condition:
    """The choice is one of the codes."""
    return cast(Condition, build("among", choice, param="|".join(sorted(str(getattr(c, "value", c)) for c in codes))))


def rounded(value: Amount | Ratio, unit: Decimal | int | str, mode: Mode) -> Amount:
    """Rounded to a multiple of ``unit`` (1 for whole kroner, ``"0.01"`` for whole øre, 100 for hundreds).

    ``half_up`` is to the nearest, a tie away from zero; ``up`` and ``down`` are to the next multiple above or below.
    Where an act is silent about rounding, a rule does not round.
    """
    value, divisor = (value.value, value.divisor) if isinstance(value, Ratio) else (value, number(1))
    return cast(Amount, build("round", value, divisor, param=f"{Rounding(mode).value} {number(Decimal(unit)).param}"))


def marginal(value: Amount, scale: Scale) -> Amount:
    """What a scale of brackets takes of the amount: in each bracket, its rate of the part that lies in it."""
    return cast(Amount, build("marginal", value, scale))


def lookup(choice: Choice, table: Table) -> Amount:
    """The value that a table by group has for the choice."""
    return cast(Amount, build("lookup", choice, table))


def per_month(yearly: Amount) -> Ratio:
    """A twelfth of a yearly amount, for a monthly rule; `rounded` says how the law rounds it."""
    return Ratio(cast(Amount, build("of_month", yearly)), number(12))


def over_year(monthly: A) -> A:
    """The sum of a monthly value over the plan's calendar year, each month by the law of that month."""
    if monthly.op != "get" or monthly.period != "month":
        raise WrongPeriodError(
            "over_year takes the name of a monthly value itself; make a rule of the expression first"
        )
    return cast(A, build("over_year", *[monthly] * 12))


def of(link: Link, value: S, otherwise: object) -> S:
    """A value of the person the link leads to; ``otherwise`` where it leads to nobody."""
    if value.op != "get" or not value.entity or not value.entity.is_person:
        raise WrongEntityError("of takes the name of a value that each person has; make a rule of the expression first")
    return cast(S, build("of", link, value, symbol(otherwise)))


def total(amount: A, group: Entity) -> A:
    """The sum over the members of a group."""
    return cast(A, _gathered("total", amount, group, (0, 0)))


def count(condition: Condition, group: Entity) -> Integer:
    """How many members of a group the condition holds for."""
    return total(when(condition, 1, 0), group)


def any_of(condition: Condition, group: Entity) -> Condition:
    """The condition holds for at least one member of a group."""
    return cast(Condition, _gathered("any", condition, group, UNKNOWN))


def _gathered(op: str, value: Symbol, group: Entity, span: Span) -> Symbol:
    """What the planner makes an entry of its own: it alone knows the rule that asks."""
    if not value.entity or not value.entity.is_person:
        raise WrongEntityError(f"a {group.name} gathers what its persons have; this belongs to none of them")
    if op == "total":
        span = min(0, value.span[0] * group.most), max(0, value.span[1] * group.most)
    kind = Condition if op == "any" else type(value)
    return kind(op, (value,), group.name, range=span, scale=value.scale, entity=group, period=value.period)


def percent(rate: Amount) -> Amount:
    """A percentage as the factor it is: 3,6 pct. is 0.036."""
    return rate * Decimal("0.01")


def days(length: Integer | int) -> Duration:
    """So many days, to add to or take from a date."""
    return Duration("add_days", number(length))


def weeks(length: Integer | int) -> Duration:
    """So many weeks of seven days."""
    return Duration("add_days", number(length) * 7)


def months(length: Integer | int) -> Duration:
    """So many months; a day that the month does not have becomes its last."""
    return Duration("add_months", number(length))


def years(length: Integer | int) -> Duration:
    """So many years; 29 February becomes the 28th in a year without it."""
    return Duration("add_months", number(length) * 12)


def days_between(since: Date | date, until: Date | date) -> Integer:
    """Days from one day to another; tomorrow is 1 day from today."""
    return cast(Integer, build("days_between", day(since), day(until)))


def years_between(since: Date | date, until: Date | date) -> Integer:
    """Full years from one day to another, as an age is counted."""
    return cast(Integer, build("full_years", day(since), day(until)))


def year_of(on: Date) -> Integer:
    """The calendar year of a day."""
    return cast(Integer, build("year_of", on))


def end_of_year(on: Date) -> Date:
    """31 December of the day's year."""
    return cast(Date, build("end_of_year", on))


def end_of_month(on: Date) -> Date:
    """The last day of the day's month."""
    return cast(Date, build("end_of_month", on))
