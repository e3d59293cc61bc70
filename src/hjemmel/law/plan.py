"""A plan: the rules and rates that compute named results on one day, as a value.

A plan is made from the law once, and from then on needs no rule code: it is data with a canonical JSON form and a
digest. A decision keeps its plan, and recomputes from it to the same bytes as long as any engine reads the format.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from hjemmel.law import engine, intake, layout, reach, stored
from hjemmel.law.canonical import canonical, digest
from hjemmel.law.entities import Entity, person
from hjemmel.law.errors import MissingFactError
from hjemmel.law.facts import Fact, Labels
from hjemmel.law.outcome import Outcome
from hjemmel.law.ranges import Range, hull, is_known, only, scaled
from hjemmel.law.symbols import Amount, Condition, Judgement, Symbol
from hjemmel.law.telling import Saying


class Kind(StrEnum):
    """What an entry is: a rule, a rate, or what a rule reads of others: of a group's members, of a linked person."""

    RULE = "rule"
    RATE = "rate"
    TOTAL = "total"
    ANY = "any"
    OF = "of"


@dataclass(frozen=True, eq=False)
class Reading:
    """One version of a rule or rate in a plan: where it stands, since when, and its steps as a graph.

    ``guards`` name the conditions under which it replaces the general reading. ``source`` and ``sureness`` are a
    rate's; sureness is empty when the value is settled. ``candidates`` are all the values that a calculation allows,
    where the law leaves more than one.
    """

    provision: str
    since: date
    until: date | None
    labels: Labels
    root: Symbol
    guards: tuple[str, ...] = ()
    experiment: str = ""
    source: str = ""
    sureness: str = ""
    candidates: tuple[str, ...] = ()

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names its steps use, in the order the rule mentions them."""
        return tuple(node.param for node in nodes(self.root) if node.op == "get")

    @cached_property
    def branches(self) -> bool:
        """Does it depend on the values which of its names decide?"""
        return any(isinstance(part, reach.Branch) for part in self.outline)

    @cached_property
    def outline(self) -> reach.Outline:
        """Its names, and the steps at which the values decide which of them count."""
        return reach.outline(self.root)


@dataclass(frozen=True, eq=False)
class Entry:
    """A rule, rate or gathered value in a plan: the general reading first, then the guarded ones.

    ``name`` ends in ``@2025-03`` where the value is computed for that month only. A plain rate belongs to no entity.
    """

    name: str
    kind: Kind
    unit: str
    choices: tuple[tuple[str, Labels], ...]
    readings: tuple[Reading, ...]
    entity: Entity | None = None

    @cached_property
    def is_gathered(self) -> bool:
        """Is it made from the members of a group?"""
        return self.kind in (Kind.TOTAL, Kind.ANY)

    @cached_property
    def is_rate(self) -> bool:
        """Is it a rate?"""
        return self.kind is Kind.RATE

    @cached_property
    def reads(self) -> tuple[str, ...]:
        """The names its readings use, guards first, each once."""
        return tuple(dict.fromkeys(name for r in self.readings for name in (*r.guards, *r.names)))

    @cached_property
    def symbol(self) -> Symbol:
        """The symbol that stands for its value in other rules."""
        roots = [reading.root for reading in self.readings]
        scale = max(root.scale for root in roots)
        span = hull([scaled(root.range, 10 ** (scale - root.scale)) for root in roots])
        if self.kind is Kind.TOTAL and self.entity and not isinstance(span, frozenset):
            span = min(0, span[0] * self.entity.most), max(0, span[1] * self.entity.most)
        kind = next((type(root) for root in roots if type(root) is Amount), type(roots[0]))
        kind = Condition if kind is Judgement else kind  # what a rule makes of a judgement is no longer one
        period = next((root.period for root in roots if root.period), None)
        return kind("get", param=self.name, range=span, scale=scale, entity=self.entity, period=period)


def nodes(root: Symbol) -> list[Symbol]:
    """The steps of a graph, each once, in the order the rule mentions them; a name counts as one step."""
    found: dict[object, Symbol] = {}

    def visit(node: Symbol) -> None:
        key = node.param if node.op == "get" else id(node)
        if key not in found:
            found[key] = node
            for arg in node.args:
                visit(arg)

    visit(root)
    return list(found.values())


@dataclass(frozen=True)
class Note:
    """A provision that cannot be computed, and the names in the plan whose results must say so."""

    provision: str
    touches: tuple[str, ...]
    labels: Labels


@dataclass(frozen=True, eq=False)
class Plan:
    """What `LawAt.plan` makes: ``facts`` to ask for, and ``entries`` in an order in which they can be computed.

    ``inputs`` are the facts as the entries read them: the name, or the name and a month.
    """

    on: date
    known: date | None
    targets: tuple[str, ...]
    facts: tuple[Fact, ...]
    inputs: tuple[str, ...]
    entries: tuple[Entry, ...]
    notes: tuple[Note, ...] = ()
    _compiled: dict[frozenset[str], engine.Case] = field(default_factory=dict, repr=False)
    _sayings: dict[str, dict[str, Saying]] = field(default_factory=dict, repr=False)
    _hops: dict[Reading, dict[str, str | None]] = field(default_factory=dict, repr=False)

    @cached_property
    def by_name(self) -> dict[str, Entry]:
        """The entries by name."""
        return {entry.name: entry for entry in self.entries}

    @property
    def bases(self) -> frozenset[str]:
        """The names of its entries, whatever the month."""
        return frozenset(entry.name.partition("@")[0] for entry in self.entries)

    @cached_property
    def declared(self) -> dict[str, Fact]:
        """The facts by name."""
        return {fact.name: fact for fact in self.facts}

    @cached_property
    def yearly(self) -> frozenset[str]:
        """The facts that are given as twelve months, for a rule adds them up over the year."""
        return frozenset(name.partition("@")[0] for name in self.inputs if "@" in name)

    def fact(self, name: str) -> Fact:
        """The fact of an input."""
        return self.declared[name.partition("@")[0]]

    @cached_property
    def owners(self) -> dict[str, str]:
        """The kind of person or group that each input and entry belongs to; empty for a plain rate."""
        found = {name: self.fact(name).entity.name for name in self.inputs}
        return found | {entry.name: entry.entity.name if entry.entity else "" for entry in self.entries}

    @cached_property
    def symbols(self) -> dict[str, Symbol]:
        """The symbols of all inputs and entries."""
        found = {name: self.fact(name).symbol(name) for name in self.inputs}
        return found | {entry.name: entry.symbol for entry in self.entries}

    def inputs_of(self, name: str) -> list[str]:
        """The inputs a result is made of, directly or by way of other entries."""
        found: dict[str, None] = {}
        waiting = [name]
        while waiting:
            reached = waiting.pop()
            if reached not in found:
                found[reached] = None
                waiting += self.by_name[reached].reads if reached in self.by_name else ()
        return [name for name in self.inputs if name in found]

    def hops(self, entry: Entry, reading: Reading) -> dict[str, str | None]:
        """The names a reading uses, rates first, then facts, then rules, each with the group its value is read from.

        None stands for the person's or group's own value, and for a plain rate's, which is everybody's.
        """
        if reading not in self._hops:
            kind = person.name if entry.is_gathered else self.owners[entry.name]
            order = sorted((*reading.guards, *reading.names), key=self._rank)
            self._hops[reading] = {n: None if self.owners[n] in ("", kind) else self.owners[n] for n in order}
        return self._hops[reading]

    def _rank(self, name: str) -> int:
        return 1 if name not in self.by_name else 0 if self.by_name[name].is_rate else 2

    def sayings(self, lang: str) -> dict[str, Saying]:
        """How its values are said in a language."""
        if lang not in self._sayings:
            self._sayings[lang] = {name: Saying(self, name, lang) for name in self.owners}
        return self._sayings[lang]

    @cached_property
    def groups(self) -> tuple[Entity, ...]:
        """The kinds of group the plan knows, by name."""
        used = {fact.entity for fact in self.facts} | {entry.entity for entry in self.entries if entry.entity}
        return tuple(sorted((entity for entity in used if not entity.is_person), key=lambda entity: entity.name))

    @cached_property
    def layout(self) -> layout.Layout:
        """Where each value is computed and kept."""
        return layout.lay_out(self)

    def compiled(self, alone: frozenset[str]) -> engine.Case:
        """The function that computes cases with exactly one of the kinds in ``alone``."""
        if alone not in self._compiled:
            self._compiled[alone] = engine.compile_case(self, alone)
        return self._compiled[alone]

    def run(self, facts: Mapping[str, object]) -> Outcome:
        """Compute the results for one case.

        ``facts`` maps names to values (or to `Answer`, with source and reason). Several persons or groups are given as
        lists of such mappings under ``persons``, ``households`` …; a group has ``members``, the places of its persons
        in the list from 0. A monthly fact that a rule adds up over the year is given as twelve values.
        Facts on which no result depends, given the others, may be left out. Raises `FactError` saying what to do.
        """
        case = intake.take(self, facts)
        if case.is_complete:
            computed = self.compiled(case.alone)(case.persons, *case.rows, *case.memberships)
            return Outcome(self, case, (*case.rows, *computed))
        spread = reach.spread(self, case.ranges(), case.members, case.sizes)
        open_targets = [name for name in self.targets if not all(map(is_known, spread[name]))]
        if open_targets:
            first, *_ = wanted = reach.wanted(self, spread, case.members)
            also = f"; also {', '.join(fact.name for fact in wanted[1:])}" if wanted[1:] else ""
            raise MissingFactError(first.name, f"is missing, and {open_targets[0]} depends on it; give it{also}")
        return Outcome(self, case, tuple(_rows(spread, block.names) for block in self.layout.blocks))

    def relevant(self, facts: Mapping[str, object]) -> dict[str, object]:
        """The facts that the plan uses, of all that a case knows."""
        return intake.relevant(self, facts)

    def needs(self, known: Mapping[str, object]) -> tuple[Fact, ...]:
        """The facts still to ask for, given what is known, in a sensible order; empty when the results are settled.

        A fact is left out as soon as no result depends on it any more. Judgements come last: they rest on the rest.
        """
        case = intake.take(self, known)
        return reach.wanted(self, reach.spread(self, case.ranges(), case.members, case.sizes), case.members)

    def to_json(self) -> bytes:
        """The canonical form: the same plan gives the same bytes."""
        return canonical(stored.write(self))

    @cached_property
    def digest(self) -> str:
        """The address of the canonical form, ``sha256:…``."""
        return digest(self.to_json())

    @cached_property
    def part_digests(self) -> dict[str, str]:
        """The digests of its rules and of its rates, for receipts."""
        data = stored.write(self)
        return {part: digest(canonical(data[part])) for part in ("rules", "rates")}

    @classmethod
    def from_json(cls, content: bytes) -> Plan:
        """The plan that was stored, of this format or an older one. Raises `PlanFormatError`."""
        return stored.read(content)


def _rows(spread: Mapping[str, list[Range]], columns: list[str]) -> list[engine.Row]:
    """What is known, as rows; None where several values are still possible."""
    values = [[only(span) if is_known(span) else None for span in spread[name]] for name in columns]
    return list(zip(*values, strict=True))
