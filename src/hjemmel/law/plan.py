"""A plan: the rules and rates that compute named results on one day, as a value.

A plan is made from the law once, and from then on needs no rule code: it is data with a canonical JSON form and a digest. A
decision keeps its plan, and recomputes from it to the same bytes as long as any engine reads the format.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from hjemmel.law import stored
from hjemmel.law.canonical import canonical, digest
from hjemmel.law.engine import Case, compile_case
from hjemmel.law.errors import MissingFactError, UnknownFactError
from hjemmel.law.facts import Answer, Entity, Fact, Labels
from hjemmel.law.outcome import Outcome
from hjemmel.law.ranges import Range, hull, scaled
from hjemmel.law.symbols import Amount, Symbol


@dataclass(frozen=True)
class Reading:
    """One version of a rule or rate in a plan: where it stands, since when, and its steps as a graph.

    ``guard`` names the condition under which it replaces the general reading. ``labels`` is what the version is called,
    ``source`` and ``sureness`` are a rate's; sureness is empty when the value is settled.
    """

    provision: str
    since: date
    until: date | None
    root: Symbol
    labels: Labels | None = None
    guard: str | None = None
    experiment: str | None = None
    source: str = ""
    sureness: str = ""


@dataclass(frozen=True)
class Entry:
    """A rule or a rate in a plan: the general reading first, then the guarded ones."""

    name: str
    kind: str
    unit: str
    labels: Labels
    choices: tuple[tuple[str, Labels], ...]
    readings: tuple[Reading, ...]
    entity: Entity | None = None

    @cached_property
    def symbol(self) -> Symbol:
        """The symbol that stands for its value in other rules."""
        roots = [reading.root for reading in self.readings]
        scale = max(root.scale for root in roots)
        spans: list[Range] = [scaled(root.range, 10 ** (scale - root.scale)) for root in roots]
        kind = type(roots[0]) if all(type(root) is type(roots[0]) for root in roots) else Amount
        period = next((root.period for root in roots if root.period), None)
        return kind("get", param=self.name, range=hull(spans), scale=scale, entity=self.entity, period=period)


@dataclass(frozen=True)
class Plan:
    """What `LawAt.plan` makes: ``facts`` to ask for, and ``entries`` in the order they are computed."""

    on: date
    known: date | None
    targets: tuple[str, ...]
    facts: tuple[Fact, ...]
    entries: tuple[Entry, ...]

    @cached_property
    def by_name(self) -> dict[str, Entry]:
        """The rules and rates by name."""
        return {entry.name: entry for entry in self.entries}

    @cached_property
    def case(self) -> Case:
        """The compiled function for one case."""
        return compile_case(self)

    def run(self, facts: Mapping[str, object]) -> Outcome:
        """Compute the results for one case. Raises `FactError` naming the fact and what to do."""
        declared = {fact.name: fact for fact in self.facts}
        for name in facts:
            if name not in declared:
                raise UnknownFactError(name, f"is not used here; the facts are {', '.join(declared) or '(none)'}")
        missing = [name for name in declared if facts.get(name) is None]
        if missing:
            raise MissingFactError(missing[0], f"is missing; give {', '.join(missing)}")
        raw = {name: fact.raw(facts[name]) for name, fact in declared.items()}
        answers = {name: given for name, given in facts.items() if isinstance(given, Answer)}
        return Outcome(self, dict(raw, **self.case(*raw.values())), answers)

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

    def needs(self, known: Mapping[str, object]) -> tuple[Fact, ...]:
        """The facts still to ask for, in order."""
        return tuple(fact for fact in self.facts if fact.name not in known)

    @classmethod
    def from_json(cls, content: bytes) -> Plan:
        """The plan that was stored, of this format or an older one. Raises `PlanFormatError`."""
        return stored.read(content)
