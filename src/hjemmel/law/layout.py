"""Where each value of a plan is computed and kept.

Values are computed in layers. Persons come on even layers and groups on odd: a sum over persons lies one layer above
what it sums, and the persons of a group read its values one layer further up. A value of a linked person is read two
layers up, when every person has theirs.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hjemmel.law.entities import Entity, person
from hjemmel.law.ranges import only
from hjemmel.law.symbols import Amount

if TYPE_CHECKING:
    from hjemmel.law.plan import Entry, Plan

FACTS = -2


@dataclass
class Block:
    """Values that are computed together, as rows: one row for each person or group, one column for each name.

    ``gathered`` is true of a block of sums, which the persons' block of the layer below fills.
    """

    entity: Entity
    layer: int
    gathered: bool = False
    names: list[str] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)


@dataclass
class Layout:
    """The blocks in order, facts first; where each name is (block, column); and plain rates, which are constants."""

    blocks: list[Block]
    where: dict[str, tuple[int, int]]
    constants: dict[str, int | str]

    @property
    def facts(self) -> int:
        """How many of the blocks are facts."""
        return sum(block.layer == FACTS for block in self.blocks)


def lay_out(plan: Plan) -> Layout:
    """The layout of a plan."""
    layers: dict[str, tuple[Entity, int]] = {}
    constants: dict[str, int | str] = {}
    blocks: dict[tuple[int, bool, str], Block] = {}

    def block(entity: Entity, layer: int, gathered: bool = False) -> Block:
        return blocks.setdefault((layer, not gathered, entity.name), Block(entity, layer, gathered))

    for name in plan.inputs:
        entity = plan.fact(name).entity
        layers[name] = entity, 0 if entity.is_person else -1
        block(entity, FACTS).names.append(name)
    for entry in plan.entries:
        if entry.entity is None:
            root = entry.readings[0].root
            constants[entry.name] = only(root.range) if isinstance(root, Amount) else root.param
            continue
        layer = _layer(entry, [layers[name] for name in entry.reads if name in layers])
        if entry.kind == "of" and entry.readings[0].root.args[1].param in plan.by_name:
            layer += 2  # the other person's row must be there, whoever of them comes first
        layers[entry.name] = entry.entity, layer
        home = block(entry.entity, layer, entry.is_gathered)
        home.names.append(entry.name)
        home.entries.append(entry)
        if entry.is_gathered:
            block(person, layer - 1)
    ordered = [blocks[key] for key in sorted(blocks)]
    where = {name: (b, column) for b, found in enumerate(ordered) for column, name in enumerate(found.names)}
    return Layout(ordered, where, constants)


def _layer(entry: Entry, reads: Iterable[tuple[Entity, int]]) -> int:
    if entry.is_gathered or (entry.entity and entry.entity.is_person):
        persons = max((layer if entity.is_person else layer + 1 for entity, layer in reads), default=0)
        return persons + entry.is_gathered
    return max((layer for _, layer in reads), default=-1)
