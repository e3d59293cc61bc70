"""Every operation a plan may contain, each described in one place.

An operation says which types it works on and gives, which range its result must lie in, and how it is written in
Python on integers. Rules reach it through operators and `hjemmel.law.vocabulary`, stored plans by name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias, cast

from hjemmel.law import ranges, rounding, scales
from hjemmel.law.entities import Entity, person
from hjemmel.law.errors import MayOverflowError, WrongPeriodError, WrongTypeError
from hjemmel.law.ranges import Range, Span
from hjemmel.law.symbols import NOBODY, Amount, Choice, Condition, Date, Integer, Link, Symbol, need

Args: TypeAlias = tuple[Symbol, ...]
Kind: TypeAlias = tuple[type[Symbol], int]


@dataclass(frozen=True, slots=True)
class Operation:
    """``kind`` gives the type and decimals, or refuses; ``reach`` the range; ``code`` the Python text.

    Where ``aligned``, ranges and texts of amounts come at the finest scale among the arguments. Where ``atoms``, texts
    come as names or literals, for they are written more than once. The result is for a period where ``flows``. Where
    ``special``, ``reach`` and ``code`` get the arguments and the parameter first.
    """

    kind: Callable[[Args, str], Kind]
    reach: Callable[..., Range]
    code: Callable[..., str]
    aligned: bool = False
    atoms: bool = False
    flows: bool = False
    special: bool = False


def prove(op: str, args: Args, param: str) -> Symbol:
    """The symbol of an operation; see `hjemmel.law.symbols.build`. Raises the `PlanError` that says what is wrong."""
    operation = OPERATIONS[op]
    kind, scale = operation.kind(args, param)
    try:
        span = reach(op, args, param, [arg.range for arg in args])
        if kind is Date:
            _ = [date.fromordinal(end) for end in cast(Span, span)]
    except (ValueError, OverflowError):
        raise MayOverflowError("the date may leave the calendar; declare narrower bounds for the facts") from None
    period = _period(op, args)
    return kind(
        op,
        args,
        param,
        range=span,
        scale=scale,
        entity=_entity(args),
        period=period if operation.flows and issubclass(kind, Amount) else None,
    )


def reach(op: str, args: Args, param: str, given: Sequence[Range]) -> Range:
    """The range of an operation, given the ranges of its arguments."""
    operation = OPERATIONS[op]
    if operation.aligned:
        given = [ranges.scaled(span, factor) for span, factor in zip(given, factors(args), strict=True)]
    return operation.reach(args, param, *given) if operation.special else operation.reach(*given)


def factors(args: Args) -> list[int]:
    """What brings each argument to the finest scale among them; a condition has no scale."""
    finest = max(arg.scale for arg in args)
    return [10 ** (finest - arg.scale) if isinstance(arg, Amount) else 1 for arg in args]


def _entity(args: Args) -> Entity | None:
    """Whom a value of several belongs to: the person, where persons and their groups meet (reading down)."""
    found = {arg.entity for arg in args if arg.entity}
    return person if len(found) > 1 else next(iter(found), None)


def _period(op: str, args: Args) -> str | None:
    if op == "of_month":
        return "month"
    if op == "over_year":
        return "year"
    found = {arg.period for arg in args if arg.period}
    if len(found) > 1:
        raise WrongPeriodError(
            "a monthly and a yearly value meet; use over_year(monthly) in a yearly rule, per_month(yearly) in a monthly"
        )
    return found.pop() if found else None


def _numeric(args: Args, param: str) -> Kind:
    need(Amount, *args)
    whole = all(isinstance(arg, Integer) for arg in args)
    return (Integer if whole else Amount), max(arg.scale for arg in args)


def _product(args: Args, param: str) -> Kind:
    kind, _ = _numeric(args, param)
    return kind, sum(arg.scale for arg in args)


def _extreme(args: Args, param: str) -> Kind:
    if isinstance(args[0], Date):
        return _typed(Date, Date, Date)(args, param)
    return _numeric(args, param)


def _typed(result: type[Symbol], *needed: type[Symbol]) -> Callable[[Args, str], Kind]:
    def kind(args: Args, param: str) -> Kind:
        for expected, arg in zip(needed, args, strict=True):
            need(expected, arg)
        return result, 0

    return kind


def _ordered(args: Args, param: str) -> Kind:
    need(Date if isinstance(args[0], Date) else Amount, *args)
    return Condition, 0


def family_of(value: Symbol) -> type[Symbol]:
    """Amount, date, condition or choice: the types that never mix."""
    return next((kind for kind in (Amount, Date, Condition, Choice) if isinstance(value, kind)), Symbol)


def _equality(args: Args, param: str) -> Kind:
    a, b = args
    need(family_of(a), b)
    if isinstance(a.range, frozenset) and not a.range & cast(frozenset[str], b.range):
        raise WrongTypeError(f"{_list(b)} is never one of {_list(a)}")
    return Condition, 0


def _branch(args: Args, param: str) -> Kind:
    condition, then, otherwise = args
    need(Condition, condition)
    need(family_of(then), otherwise)
    if isinstance(then, Amount):
        return _numeric((then, otherwise), param)
    return family_of(then), 0


def _linked(args: Args, param: str) -> Kind:
    link, value, otherwise = args
    need(Link, link)
    need(family_of(value), otherwise)
    if isinstance(value, Amount):
        return _numeric((value, otherwise), param)
    return family_of(value), 0


def _linked_reach(link: Span, value: Range, otherwise: Range) -> Range:
    """Without knowing whom, it may be anybody's value."""
    return otherwise if link == (NOBODY, NOBODY) else ranges.hull((value, otherwise))


def _membership(args: Args, param: str) -> Kind:
    need(Choice, args[0])
    never = frozenset(param.split("|")) - cast(frozenset[str], args[0].range)
    if never:
        raise WrongTypeError(f"{', '.join(sorted(never))} is never one of {_list(args[0])}")
    return Condition, 0


def _list(value: Symbol) -> str:
    return ", ".join(sorted(cast(frozenset[str], value.range)))


def _branch_reach(condition: Span, then: Range, otherwise: Range) -> Range:
    if condition[0] == condition[1]:
        return then if condition[0] else otherwise
    return ranges.hull((then, otherwise))


def _call(name: str) -> Callable[..., str]:
    return lambda *texts: f"{name}({', '.join(texts)})"


def _infix(sign: str) -> Callable[[str, str], str]:
    return lambda a, b: f"({a} {sign} {b})"


def _compared(sign: str, certain: Callable[[Span, Span], Span]) -> Operation:
    return Operation(_ordered, certain, _infix(sign), aligned=True)


def _of_day(function: Callable[[int], int], result: type[Symbol]) -> Operation:
    return Operation(_typed(result, Date), lambda a: ranges.corners(function, a), _call(function.__name__))


OPERATIONS: dict[str, Operation] = {
    "add": Operation(_numeric, lambda a, b: (a[0] + b[0], a[1] + b[1]), _infix("+"), aligned=True, flows=True),
    "sub": Operation(_numeric, lambda a, b: (a[0] - b[1], a[1] - b[0]), _infix("-"), aligned=True, flows=True),
    "mul": Operation(_product, lambda a, b: ranges.corners(int.__mul__, a, b), _infix("*"), flows=True),
    "min": Operation(
        _extreme,
        lambda a, b: (min(a[0], b[0]), min(a[1], b[1])),
        lambda a, b: f"({a} if {a} < {b} else {b})",
        aligned=True,
        atoms=True,
        flows=True,
    ),
    "max": Operation(
        _extreme,
        lambda a, b: (max(a[0], b[0]), max(a[1], b[1])),
        lambda a, b: f"({a} if {a} > {b} else {b})",
        aligned=True,
        atoms=True,
        flows=True,
    ),
    "lt": _compared("<", lambda a, b: (int(a[1] < b[0]), int(a[0] < b[1]))),
    "le": _compared("<=", lambda a, b: (int(a[1] <= b[0]), int(a[0] <= b[1]))),
    "gt": _compared(">", lambda a, b: (int(a[0] > b[1]), int(a[1] > b[0]))),
    "ge": _compared(">=", lambda a, b: (int(a[0] >= b[1]), int(a[1] >= b[0]))),
    "eq": Operation(_equality, ranges.equal, _infix("=="), aligned=True),
    "ne": Operation(
        _equality,
        lambda a, b: (1 - ranges.equal(a, b)[1], 1 - ranges.equal(a, b)[0]),
        _infix("!="),
        aligned=True,
    ),
    "and": Operation(_typed(Condition, Condition, Condition), lambda a, b: (a[0] & b[0], a[1] & b[1]), _infix("and")),
    "or": Operation(_typed(Condition, Condition, Condition), lambda a, b: (a[0] | b[0], a[1] | b[1]), _infix("or")),
    "not": Operation(_typed(Condition, Condition), lambda a: (1 - a[1], 1 - a[0]), "(not {})".format),
    "if": Operation(_branch, _branch_reach, lambda c, a, b: f"({a} if {c} else {b})", aligned=True, flows=True),
    "of": Operation(_linked, _linked_reach, "{1}".format, aligned=True, flows=True),
    "among": Operation(
        _membership,
        lambda args, param, a: (int(a <= set(param.split("|"))), int(bool(a & set(param.split("|"))))),
        lambda args, param, a: f"({a} in {tuple(param.split('|'))!r})",
        special=True,
    ),
    "round": Operation(rounding.kind, rounding.reach, rounding.code, flows=True, special=True),
    "marginal": Operation(
        scales.marginal_kind, scales.marginal_reach, scales.marginal_code, atoms=True, flows=True, special=True
    ),
    "lookup": Operation(scales.lookup_kind, scales.lookup_reach, scales.lookup_code, special=True),
    "add_days": Operation(_typed(Date, Date, Integer), lambda a, b: (a[0] + b[0], a[1] + b[1]), _infix("+")),
    "add_months": Operation(
        _typed(Date, Date, Integer), lambda a, b: ranges.corners(ranges.add_months, a, b), _call("add_months")
    ),
    "days_between": Operation(
        _typed(Integer, Date, Date), lambda a, b: (b[0] - a[1], b[1] - a[0]), "({1} - {0})".format
    ),
    "full_years": Operation(
        _typed(Integer, Date, Date), lambda a, b: ranges.corners(ranges.full_years, a, b), _call("full_years")
    ),
    "year_of": _of_day(ranges.year_of, Integer),
    "end_of_year": _of_day(ranges.end_of_year, Date),
    "end_of_month": _of_day(ranges.end_of_month, Date),
    "of_month": Operation(_numeric, lambda a: a, "{}".format, flows=True),
    "over_year": Operation(
        _numeric,
        lambda *months: (sum(m[0] for m in months), sum(m[1] for m in months)),
        lambda *months: f"({' + '.join(months)})",
        aligned=True,
        flows=True,
    ),
}
