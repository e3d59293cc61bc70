"""Provisions and whole acts that are no longer in force, with what stands there now: those seen in a source.

`moves.LINEAGE` knows the norms that went in one piece from one place to another. Here stand those that ended, or were
spread over several provisions, where a person must read the acts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from hjemmel.law.citations import Place, parse
from hjemmel.law.provisions import Provision
from hjemmel.law.rates import Sureness
from hjemmel.statutes.moves import LINEAGE

_BARNETS_LOV = date(2024, 1, 1)
_DST = "dst.dk, documentation of the statistics; the table of provisions before and after barnets lov"


@dataclass(frozen=True, slots=True)
class Repeal:
    """From ``since``, nothing stands at ``places`` of ``statute`` (empty: in the whole act).

    ``instead`` is where to look now, as text, empty where nothing took its place.
    """

    since: date
    statute: str
    places: tuple[Place, ...]
    instead: str
    source: str
    sureness: Sureness

    def covers(self, provision: Provision, on: date) -> bool:
        """Is ``provision`` gone by this on that day?"""
        within = not self.places or any(provision in place for place in self.places)
        return self.since <= on and provision.statute == self.statute and within


@dataclass(frozen=True, slots=True)
class Gone:
    """A provision that is not in force: since when, where to look now, and by which source."""

    provision: Provision
    since: date
    instead: str
    source: str


def _act(since: date, statute: str, instead: str, source: str) -> Repeal:
    return Repeal(since, statute, (), instead, source, Sureness.V)


def _child(places: str, instead: str, source: str = _DST) -> Repeal:
    """A provision on children that barnets lov replaced."""
    return Repeal(_BARNETS_LOV, "SEL", parse(places), instead, source, Sureness.V)


REPEALS = (
    _act(date(2025, 1, 1), "FSFL", "SFL", "SFL § 9 (tax.dk, Den juridiske vejledning 2025-1): the trial act has ended"),
    _child("SEL § 11", "BL §§ 28-31", "elov.dk, L 94 (2022-23, 2. samling): repealed with its heading"),
    _child("SEL §§ 32, 32 a og 36", "BL § 82"),
    _child("SEL § 42", "BL §§ 87-88", "ft.dk, L 87 (2024-25); source document 003, lines 397-398"),
    _child("SEL § 44", "BL § 90"),
    _child("SEL § 50", "BL §§ 20-23", "lovguiden.dk, BL § 20; guidance 2 to barnets lov"),
    _child("SEL § 52", "BL §§ 32-36 og 46", "guidance 3 and 4 to barnets lov"),
    _child("SEL § 71", "BL §§ 103-107", "guidance 4 to barnets lov; ft.dk, L 87 (2024-25)"),
    _child("SEL § 140", "BL §§ 91 og 108", "ft.dk, L 63 (2023-24)"),
    _child("SEL § 153", "BL §§ 132-135", "guidance 2 to barnets lov; ft.dk, L 63 (2023-24)"),
    Repeal(
        date(2026, 1, 1),
        "RSL",
        parse("RSL § 79 a, stk. 2, og § 79 b, stk. 2-3"),
        "",
        "eu.dk, L 151 (2021-22), § 2, stk. 2; source document 000, line 155, says 2025",
        Sureness.V,
    ),
    Repeal(
        date(2025, 1, 1),
        "FKN",
        parse("FKN §§ 14, 14 b, 14 c, 14 e og 14 f"),
        "",
        "ft.dk, L 58 and L 63 (2023-24): last day 31 December 2024",
        Sureness.V,
    ),
)


def gone(provision: Provision, on: date) -> Gone | None:
    """Why a provision cannot be relied on on a day, or None: its norm has moved, or it has been repealed."""
    moved = [move for move in LINEAGE.moves if provision in move.old and move.on <= on]
    if moved:
        before = moved[0].on - timedelta(days=1)
        return Gone(provision, moved[0].on, str(LINEAGE.follow(provision, before, on) or ""), moved[0].source)
    found = next((repeal for repeal in REPEALS if repeal.covers(provision, on)), None)
    return None if found is None else Gone(provision, found.since, found.instead, found.source)
