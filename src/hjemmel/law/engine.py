"""The engine for one case: a plan becomes a Python function on integers, compiled once, keeping every named value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeAlias

from hjemmel.law import ranges
from hjemmel.law.errors import ExceptionsCollideError
from hjemmel.law.layout import Block
from hjemmel.law.operations import OPERATIONS, factors
from hjemmel.law.rounding import ROUND, times
from hjemmel.law.symbols import Symbol

if TYPE_CHECKING:
    from hjemmel.law.plan import Entry, Plan

Row: TypeAlias = tuple[Any, ...]
Case: TypeAlias = Callable[..., tuple[list[Row], ...]]

_CALLS: dict[str, Callable[..., int]] = {
    "add_months": ranges.add_months,
    "full_years": ranges.full_years,
    "year_of": ranges.year_of,
    "end_of_year": ranges.end_of_year,
    "end_of_month": ranges.end_of_month,
    **{f"round_{mode.value}": function for mode, function in ROUND.items()},
}


def compile_case(plan: Plan, alone: frozenset[str]) -> Case:
    """The function ``(number of persons, rows of facts …, members and number of groups …) -> rows of values …``.

    Blocks of rows come in the order of the plan's layout. ``alone`` names the kinds of which the case has exactly one;
    for them there is no loop, and for a group among them no list of which group each person is in.
    """
    scope: dict[str, Any] = {**_CALLS, "check": _check}
    exec(compile(source(plan, alone), "<plan>", "exec"), scope)  # noqa: S102 - the text is ours alone, see `source`
    return scope["case"]  # type: ignore[no-any-return]


def source(plan: Plan, alone: frozenset[str]) -> str:
    """The Python text of the function.

    Every name in it is made here and every literal is an integer or a ``repr``, so nothing from a stored plan is ever
    run as code.
    """
    return "\n".join(_Writer(plan, alone).function())


def _check(name: str, provisions: tuple[str, ...], *guards: bool) -> None:
    if sum(map(bool, guards)) > 1:
        raise ExceptionsCollideError(name, tuple(p for p, holds in zip(provisions, guards, strict=True) if holds))


class _Writer:
    def __init__(self, plan: Plan, alone: frozenset[str]) -> None:
        self.layout, self.alone = plan.layout, alone
        self.texts = {name: f"v{index}" for index, name in enumerate(self.layout.where)}
        self.texts |= {name: str(value) for name, value in self.layout.constants.items() if isinstance(value, int)}
        self.groups = [group.name for group in plan.groups]
        self.temporaries = 0

    def function(self) -> list[str]:
        blocks, facts = self.layout.blocks, self.layout.facts
        loose = [i for i, group in enumerate(self.groups) if group not in self.alone]
        given = ["n", *(f"r{b}" for b in range(facts)), *(f"m{i}, n{i}" for i in loose)]
        lines = [f"(({self._row(block)}),) = r{b}" for b, block in enumerate(blocks[:facts]) if self._is_alone(block)]
        for b, block in enumerate(blocks[facts:], facts):
            if not block.gathered:
                lines += self._block(b, block)
        lines.append(f"return ({''.join(f'r{b}, ' for b in range(facts, len(blocks)))})")
        return [f"def case({', '.join(given)}):", *(f"    {line}" for line in lines)]

    def _is_alone(self, block: Block) -> bool:
        return block.entity.name in self.alone

    def _row(self, block: Block) -> str:
        return "".join(f"{self.texts[name]}, " for name in block.names)

    def _block(self, b: int, block: Block) -> Iterator[str]:
        above = [(g, found) for g, found in enumerate(self.layout.blocks) if self._fills(block, found)]
        body = [line for entry in block.entries for line in self._entry(entry)]
        if self._is_alone(block):
            yield from body
            for _, found in above:
                yield from (line for entry in found.entries for line in self._entry(entry))
            yield f"r{b} = [({self._row(block)})]"
            yield from (f"r{g} = [({self._row(found)})]" for g, found in above)
            return
        yield from (self._start(entry) for _, found in above for entry in found.entries)
        yield f"r{b} = []"
        yield self._loop(block, [*block.entries, *(entry for _, found in above for entry in found.entries)])
        body += [line for _, found in above for entry in found.entries for line in self._add(entry)]
        yield from (f"    {line}" for line in [*body, f"r{b}.append(({self._row(block)}))"])
        for g, found in above:
            row = self._row(found)
            yield f"r{g} = [({row})]" if self._is_alone(found) else f"r{g} = list(zip({row}))"

    def _fills(self, block: Block, found: Block) -> bool:
        return found.gathered and block.entity.is_person and found.layer == block.layer + 1

    def _loop(self, block: Block, entries: list[Entry]) -> str:
        """The head of the loop over a block's rows: what earlier blocks hold of the same and of its groups."""
        blocks, where = self.layout.blocks, self.layout.where
        reads = {where[name][0] for entry in entries for name in entry.reads if name in where}
        same = [b for b in sorted(reads) if blocks[b].entity == block.entity and blocks[b] is not block]
        heads = [(f"({self._row(blocks[b])})", f"r{b}") for b in same]
        if block.entity.is_person:
            for i, group in enumerate(self.groups):
                theirs = [b for b in sorted(reads) if blocks[b].entity.name == group]
                if group not in self.alone:
                    heads.append((f"i{i}", f"m{i}"))
                    heads += [(f"({self._row(blocks[b])})", f"map(r{b}.__getitem__, m{i})") for b in theirs]
        size = "n" if block.entity.is_person else f"n{self.groups.index(block.entity.name)}"
        heads = heads or [("_", f"range({size})")]
        return f"for {', '.join(head for head, _ in heads)}, in zip({', '.join(rows for _, rows in heads)}):"

    def _start(self, entry: Entry) -> str:
        zero = "False" if entry.kind == "any" else "0"
        assert entry.entity is not None  # noqa: S101 - gathered values belong to a group
        if entry.entity.name in self.alone:
            return f"{self.texts[entry.name]} = {zero}"
        return f"{self.texts[entry.name]} = [{zero}] * n{self.groups.index(entry.entity.name)}"

    def _add(self, entry: Entry) -> list[str]:
        lines: list[str] = []
        root = entry.readings[0].root
        text = self._text(root, _uses(root), {}, lines)
        target = self.texts[entry.name]
        assert entry.entity is not None  # noqa: S101 - gathered values belong to a group
        if entry.entity.name not in self.alone:
            target = f"{target}[i{self.groups.index(entry.entity.name)}]"
        return [*lines, f"{target} = {target} or {text}" if entry.kind == "any" else f"{target} += {text}"]

    def _entry(self, entry: Entry) -> list[str]:
        """The lines that give an entry its value: the guarded version whose guards hold, else the general."""
        lines: list[str] = []
        general, *guarded = entry.readings
        if entry.kind == "of":
            return [f"{self.texts[entry.name]} = {self._linked(general.root, lines)}"]
        guards = [f"({' and '.join(self.texts[guard] for guard in reading.guards)})" for reading in guarded]
        if len(guards) > 1:
            provisions = tuple(reading.provision for reading in guarded)
            lines.append(f"check({entry.name!r}, {provisions!r}, {', '.join(guards)})")
        text = self._root(general.root, entry.symbol, lines)
        for guard, reading in zip(guards, guarded, strict=True):
            text = f"({self._root(reading.root, entry.symbol, lines)} if {guard} else {text})"
        return [*lines, f"{self.texts[entry.name]} = {text}"]

    def _linked(self, root: Symbol, lines: list[str]) -> str:
        link, value, otherwise = root.args
        block, column = self.layout.where[value.param]
        to = self.texts[link.param]
        _, theirs, none = factors(root.args)
        found = times(f"r{block}[{to}][{column}]", theirs)
        return f"({found} if {to} >= 0 else {times(self._root(otherwise, otherwise, lines), none)})"

    def _root(self, root: Symbol, symbol: Symbol, lines: list[str]) -> str:
        text = self._text(root, _uses(root), {}, lines)
        return times(text, 10 ** (symbol.scale - root.scale))

    def _text(self, node: Symbol, uses: Counter[int], made: dict[int, str], lines: list[str]) -> str:
        """The node as an expression; what is used twice is first put in a variable, by a line of its own."""
        if node.op == "get":
            return self.texts.get(node.param, "None")
        if not node.args:
            return repr(node.param) if node.op in ("code", "scale", "table") else str(node.span[0])
        if id(node) in made:
            return made[id(node)]
        operation = OPERATIONS[node.op]
        texts = [self._text(arg, uses, made, lines) for arg in node.args]
        if operation.aligned:
            texts = [times(text, factor) for text, factor in zip(texts, factors(node.args), strict=True)]
        if operation.atoms:
            texts = [self._atom(text, lines) for text in texts]
        text = operation.code(node.args, node.param, *texts) if operation.special else operation.code(*texts)
        if uses[id(node)] > 1:
            text = made[id(node)] = self._atom(text, lines)
        return text

    def _atom(self, text: str, lines: list[str]) -> str:
        if text.lstrip("-").isalnum():
            return text
        self.temporaries += 1
        lines.append(f"t{self.temporaries} = {text}")
        return f"t{self.temporaries}"


def _uses(root: Symbol) -> Counter[int]:
    """How many times each step of a graph is used by others."""
    counts: Counter[int] = Counter()

    def visit(node: Symbol) -> None:
        counts[id(node)] += 1
        if counts[id(node)] == 1:
            for arg in node.args:
                visit(arg)

    visit(root)
    return counts
