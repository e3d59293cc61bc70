"""The engine for one case: a plan becomes a Python function on integers, compiled once, that keeps every named value."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from hjemmel.law import ranges
from hjemmel.law.errors import ExceptionsCollideError
from hjemmel.law.symbols import Symbol, rounding_of

if TYPE_CHECKING:
    from hjemmel.law.plan import Entry, Plan

Case: TypeAlias = Callable[..., dict[str, Any]]
INFIX = {
    "add": "+",
    "sub": "-",
    "add_days": "+",
    "lt": "<",
    "le": "<=",
    "gt": ">",
    "ge": ">=",
    "eq": "==",
    "and": "and",
    "or": "or",
}
CALLS: dict[str, Callable[..., int]] = {
    "add_months": ranges.add_months,
    "full_years": ranges.full_years,
    **ranges.DATES,
    **{f"round_{mode.value}": function for mode, function in ranges.ROUND.items()},
}


def compile_case(plan: Plan) -> Case:
    """The function from the plan's facts, in order, to the values of its rules and rates by name."""
    scope: dict[str, Any] = {**CALLS, "check": _check}
    exec(compile(source(plan), "<plan>", "exec"), scope)  # noqa: S102 - names and literals are ours, see `source`
    return scope["case"]  # type: ignore[no-any-return]


def source(plan: Plan) -> str:
    """The Python text of the function.

    Every name in it is made here (v0, v1 …) and every literal is an integer or a ``repr``, so nothing from a stored
    plan is ever run as code.
    """
    names = [fact.name for fact in plan.facts] + [entry.name for entry in plan.entries]
    variables = {name: f"v{index}" for index, name in enumerate(names)}
    lines = [f"def case({', '.join(variables[fact.name] for fact in plan.facts)}):"]
    for entry in plan.entries:
        lines += [f"    {line}" for line in _Writer(variables).entry(entry)]
    results = ", ".join(f"{entry.name!r}: {variables[entry.name]}" for entry in plan.entries)
    return "\n".join([*lines, f"    return {{{results}}}", ""])


def _check(name: str, provisions: tuple[str, ...], *guards: bool) -> None:
    if sum(guards) > 1:
        raise ExceptionsCollideError(name, tuple(p for p, holds in zip(provisions, guards, strict=True) if holds))


class _Writer:
    """Writes the steps of one entry; a step used twice becomes a variable of its own."""

    def __init__(self, variables: dict[str, str]) -> None:
        self.variables = variables
        self.lines: list[str] = []

    def entry(self, entry: Entry) -> list[str]:
        target = self.variables[entry.name]
        general, *guarded = entry.readings
        guards = [self.variables[reading.guard] for reading in guarded if reading.guard]
        if len(guards) > 1:
            provisions = tuple(reading.provision for reading in guarded)
            self.lines.append(f"check({entry.name!r}, {provisions!r}, {', '.join(guards)})")
        text = self.at(general.root, entry.symbol.scale)
        for guard, reading in zip(guards, guarded, strict=True):
            text = f"({self.at(reading.root, entry.symbol.scale)} if {guard} else {text})"
        return [*self.lines, f"{target} = {text}"]

    def at(self, node: Symbol, scale: int) -> str:
        """The node's value at a finer scale."""
        factor = 10 ** (scale - node.scale)
        if node.op == "number":
            return str(node.span[0] * factor)
        return self.text(node) if factor == 1 else f"({self.text(node)} * {factor})"

    def text(self, node: Symbol) -> str:
        """The node's value as an expression."""
        op, args = node.op, node.args
        if op == "get":
            return self.variables[node.param]
        if op in ("number", "day"):
            return str(node.span[0])
        if op == "truth":
            return str(bool(node.span[0]))
        if op == "code":
            return repr(node.param)
        if op == "among":
            return f"({self.text(args[0])} in {tuple(node.param.split('|'))!r})"
        if op == "round":
            return self._rounding(node)
        if op == "mul":
            return f"({self.text(args[0])} * {self.text(args[1])})"
        if op == "not":
            return f"(not {self.text(args[0])})"
        if op == "if":
            return f"({self.at(args[1], node.scale)} if {self.text(args[0])} else {self.at(args[2], node.scale)})"
        if op in CALLS:
            return f"{op}({', '.join(map(self.text, args))})"
        if op == "days_between":
            return f"({self.text(args[1])} - {self.text(args[0])})"
        scale = max(arg.scale for arg in args)
        a, b = (self.at(arg, scale) for arg in args)
        if op in ("min", "max"):
            return f"{op}({a}, {b})"
        return f"({a} {INFIX[op]} {b})"

    def _rounding(self, node: Symbol) -> str:
        step, parts = rounding_of(node)
        value = f"{self.text(parts[0])} * {step.up}"
        divisor = f"{self.text(parts[1])} * {step.down}" if len(parts) > 1 else str(step.down)
        return f"(round_{step.mode.value}({value}, {divisor}) * {step.unit})"
