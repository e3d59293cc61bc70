"""Which unit a result is shown in. Units are for people: they follow from what a rule works on, and decide nothing."""

from __future__ import annotations

from collections.abc import Callable

from hjemmel.law.symbols import Amount, Symbol

_OWN = {"days_between": "days", "full_years": "years", "year_of": "", "mul": ""}


def unit_of(root: Symbol, unit: Callable[[str], str]) -> str:
    """The unit of a graph's result, where ``unit`` tells that of a name; empty where it has none or it is mixed."""
    if not isinstance(root, Amount):
        return ""
    if root.op == "get":
        return unit(root.param)
    if root.op in ("lookup", "marginal"):
        return unit(root.args[1 if root.op == "lookup" else 0].param)
    parts = [unit_of(arg, unit) for arg in root.args if isinstance(arg, Amount)]
    if root.op == "mul":
        return "kr" if "kr" in parts else ""
    if root.op in _OWN:
        return _OWN[root.op]
    known = {part for part in (parts[:1] if root.op == "round" else parts) if part}
    return known.pop() if len(known) == 1 else ""
