"""Norms that have moved from one act to another, each in one piece: those seen in a source.

Where one old provision became several, or several one, nothing is written here: a person must read the acts.
"""

from __future__ import annotations

from datetime import date

from hjemmel.law.lineage import Lineage, Move
from hjemmel.law.provisions import Provision


def _move(on: date, old: str, new: str, source: str) -> Move:
    return Move(on, Provision.read(old), Provision.read(new), source)


_BARNETS_LOV = date(2024, 1, 1)
_FRIKORT = date(2025, 1, 1)

LINEAGE = Lineage(
    (
        _move(_BARNETS_LOV, "SEL § 41", "BL § 86", "ft.dk, L 87; source document 003, line 397"),
        _move(_BARNETS_LOV, "SEL § 45", "BL § 89", "dst.dk; source document 003, line 399"),
        _move(_FRIKORT, "FSFL § 2, stk. 3", "SFL § 1", "tax.dk, Den juridiske vejledning 2025-1; sm.dk, rates of 2024"),
        _move(_FRIKORT, "FSFL § 2, stk. 4", "SFL § 3, stk. 1", "ft.dk, L 11 (2022-23, 2. samling); lovguiden.dk"),
    )
)
