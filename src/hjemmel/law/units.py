"""Which unit a result is shown in. Units are for people: they follow from what a rule works on, and decide nothing."""

from __future__ import annotations

from collections.abc import Callable

from hjemmel.law.symbols import Amount, Symbol, Table

_OWN = {"days_between": "days", "full_years": "years", "year_of": ""}


def unit_of(root: Symbol, unit: Callable[[str], str], memo: dict[int, str] | None = None) -> str:
    """The unit of a graph's result, where ``unit`` tells that of a name; empty where it has none or it is mixed."""
    memo = {} if memo is None else memo
    if id(root) not in memo:
        memo[id(root)] = _unit(root, unit, memo)
    return memo[id(root)]


def _unit(root: Symbol, unit: Callable[[str], str], memo: dict[int, str]) -> str:
    if root.op == "get":
        return unit(root.param)
    if root.op in _OWN:
        return _OWN[root.op]
    parts = [unit_of(arg, unit, memo) for arg in root.args if isinstance(arg, Amount | Table)]
    if root.op == "mul":
        return "kr" if "kr" in parts else ""
    known = {part for part in (parts[:1] if root.op == "round" else parts) if part}
    return known.pop() if len(known) == 1 else ""
