"""Which quality standards (*kvalitetsstandarder*) a council must have, and how often it must make them anew."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hjemmel.law.citations import Place, parse
from hjemmel.law.provisions import Provision
from hjemmel.law.rates import Sureness


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty to have a quality standard for help under ``places``; ``every_months`` None: how often was not seen."""

    places: tuple[Place, ...]
    every_months: int | None
    order: str
    source: str
    sureness: Sureness


DUTIES = (
    Duty(parse("SEL §§ 83, 83 a og 86"), 12, "BEK 1575/2014 § 1, stk. 1", "elov.dk: at least once a year", Sureness.V),
    Duty(parse("SEL § 101"), None, "BEK 1477/2019 §§ 3-4", "elov.dk; the interval was not seen", Sureness.V),
)


def duties(provisions: Iterable[Provision]) -> tuple[Duty, ...]:
    """The duties that a standard for help under these provisions meets; empty: the council may have it or not.

    The general right to set guiding service levels is SEL § 138, stk. 1 (ast.dk).
    """
    cited = tuple(provisions)
    return tuple(duty for duty in DUTIES if any(provision in place for place in duty.places for provision in cited))


ASSESSED_INDIVIDUALLY = frozenset({"SEL"})
"""Acts under which help rests on a concrete and individual assessment, also where a standard sets the level.

A council departs from its standard where a citizen's needs ask for it, and cannot decide never to use a provision that
leaves it a choice. Source: ast.dk on quality standards (2022); ombudsmanden.dk, FOB 2024-19, on SEL § 102; source
document 002, lines 681-682. Of barnets lov the same was not seen said.
"""
