"""The 98 municipalities, their regions by date, and how people write their names. Standard library only.

Codes and names: Geodatastyrelsen (DAGI). The points are area-weighted centroids with two decimals, so among islands a
point may lie in water. Christiansø (0411) is no municipality.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

_FILE = Path(__file__).with_name("municipalities.csv")
FIRST_DAY = date(2007, 1, 1)
"""The municipalities and regions of today begin with the reform of 2007."""


class UnknownMunicipalityError(ValueError):
    """A text names no municipality; ``near`` are the names that begin like it."""

    def __init__(self, text: str, near: tuple[str, ...]) -> None:
        hint = f"did you mean {' or '.join(near)}?" if near else "write its four-digit code or its name"
        super().__init__(f"{text!r} is no municipality; {hint}")
        self.near = near


@dataclass(frozen=True, slots=True)
class Merger:
    """From ``on`` the regions named are one. ``is_planned`` until somebody has seen it in force."""

    on: date
    regions: frozenset[str]
    into: str
    is_planned: bool


MERGERS = (Merger(date(2027, 1, 1), frozenset({"Hovedstaden", "Sjælland"}), "Østdanmark", is_planned=True),)


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality by its code, four digits as text. ``latitude`` and ``longitude`` are hundredths of a degree."""

    code: str
    name: str
    first_region: str
    latitude: int
    longitude: int

    def region(self, on: date, *, planned: bool = False) -> str:
        """The region the municipality lies in on a day, without the word Region; ``planned`` takes plans as done.

        Raises `ValueError` for days before the reform of 2007.
        """
        if on < FIRST_DAY:
            raise ValueError(f"the regions begin on {FIRST_DAY.isoformat()}, after {on.isoformat()}")
        region = self.first_region
        for merger in MERGERS:
            if merger.on <= on and region in merger.regions and (planned or not merger.is_planned):
                region = merger.into
        return region


@cache
def municipalities() -> Mapping[str, Municipality]:
    """All of them by code, in order of code."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        rows = [
            Municipality(
                row["code"], row["name"], row["region"], _hundredths(row["latitude"]), _hundredths(row["longitude"])
            )
            for row in csv.DictReader(file)
        ]
    return MappingProxyType({row.code: row for row in rows})


def find(text: str) -> Municipality:
    """The municipality written as a code (``0165``, ``165``) or a name (``Albertslund``, ``Københavns Kommune``).

    Raises `UnknownMunicipalityError`, with the names that are near.
    """
    written = text.strip()
    found = municipalities().get(written.zfill(4)) if written.isdecimal() else _by_name().get(_key(written))
    if found is None:
        start = _key(written)[:3]
        near = (one.name for one in municipalities().values() if start and _key(one.name).startswith(start))
        raise UnknownMunicipalityError(text, tuple(near))
    return found


@cache
def _by_name() -> Mapping[str, Municipality]:
    return {_key(one.name): one for one in municipalities().values()}


def _key(name: str) -> str:
    """A name without what people vary: capitals, hyphens, å or aa, a genitive s, and the word Kommune."""
    words = name.lower().replace("å", "aa").replace("-", " ").split()
    if len(words) > 1 and words[-1] in ("kommune", "regionskommune"):
        words.pop()
    return " ".join(words).removesuffix("s")


def _hundredths(degrees: str) -> int:
    whole, _, decimals = degrees.partition(".")
    return int(whole) * 100 + int(decimals)
