"""On which of the three maps the cases of a provision count, in the figures of a year.

A line of a table may name a group of provisions (``BL §§ 87-88``), as the ministry's own statistics do. It counts on a
map when all of them do; a group that only partly does is refused, since nobody can say how many of its cases belong.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from hjemmel.appeals.danmarkskort.errors import DanmarkskortError
from hjemmel.law.citations import parse, provisions_of
from hjemmel.law.provisions import Provision
from hjemmel.statutes.retssikkerhed.danmarkskort import BARNETS_LOV_BEGINS, COVERAGE, Coverage, Map, maps_of

FIRST_YEAR = min(line.first_year for line in COVERAGE)
"""The year of the first figures on a map."""


def maps_of_year(year: int) -> tuple[Map, ...]:
    """The maps that were made of the figures of a year; the adult disability map begins with those of 2017."""
    made = {line.map for line in COVERAGE if line.first_year <= year}
    return tuple(map for map in Map if map in made)


def in_order(provision: str) -> tuple[object, ...]:
    """A key that puts provisions in the order of their acts: § 83 before § 112."""
    parts = re.split(r"(\d+)", provision)
    return tuple((1, int(part), "") if part.isdecimal() else (0, 0, part) for part in parts)


class MixedMapsError(DanmarkskortError):
    """A group of provisions that do not lie on the same maps."""


@dataclass(frozen=True, slots=True)
class Membership:
    """The maps the cases count on (empty: they are outside the Danmarkskort), and the maps that are a question.

    ``open_questions`` are the lines of `COVERAGE` that would put them on a further map: because their sureness is not
    settled, or because they count only where the complaint was received before barnets lov.
    """

    maps: frozenset[Map]
    open_questions: tuple[Coverage, ...]


@cache
def membership(provision: str, year: int, older_cases: bool = False) -> Membership:
    """On which maps the cases of ``provision`` count in the figures of ``year``.

    ``older_cases`` says that complaints under provisions that barnets lov replaced were received before it, so that
    they count. Raises `MixedMapsError`, and `CitationError` for what is no citation.
    """
    found = {_of_one(one, year, older_cases) for place in parse(provision) for one in provisions_of(place)}
    if len(found) > 1:
        raise MixedMapsError(f"the provisions {provision} do not lie on the same maps in the figures of {year}")
    return found.pop()


def _of_one(provision: Provision, year: int, older_cases: bool) -> Membership:
    before = BARNETS_LOV_BEGINS - timedelta(days=1)
    sure = [line for line in maps_of(provision, year, before if older_cases else None) if line.sureness.is_settled]
    maps = frozenset(line.map for line in sure)
    possible = maps_of(provision, year, before)
    return Membership(maps, tuple(line for line in possible if line.map not in maps))
