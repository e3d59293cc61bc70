"""Figures of the frikort that others have published: kept as printed, with source and date (``published.toml``)."""

import tomllib
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from hjemmel.law.shares import Agreement, agreement, share
from hjemmel.publication.figures import Words

_FILE = Path(__file__).with_name("published.toml")

COUNTS = {
    "applications": Words("Ansøgninger", "Applications"),
    "granted": Words("Bevilget", "Granted"),
    "refused": Words("Afslag", "Refused"),
    "pending": Words("Under behandling", "Pending"),
    "cards": Words("Frikort", "Cards"),
    "used": Words("Taget i brug", "Used"),
    "employers": Words("Arbejdsgivere", "Employers"),
}
"""The numbers that a source may print, in the order they are shown."""


@dataclass(frozen=True, slots=True)
class Printed:
    """The figures of an area as a source prints them. ``on`` is the day they are said to be of, or of the document.

    ``counts`` holds what is printed; ``uptake`` is the percentage printed, if any; ``year`` the year they are of;
    ``document`` what they were read in (releases of before November 2026 do not say), and ``source`` the line of it.
    """

    area: str
    on: date
    counts: dict[str, int]
    publisher: str
    source: str
    document: str = ""
    year: int | None = None
    uptake: Decimal | None = None

    @property
    def computed_uptake(self) -> Decimal | None:
        """The share of cards used, with one decimal, from the numbers printed; None where they are not."""
        if not self.counts.keys() >= {"cards", "used"}:
            return None
        return share(self.counts["used"], self.counts["cards"], 1)

    @property
    def contradiction(self) -> Words | None:
        """What does not agree in the source; both are shown and nobody chooses here."""
        if self.uptake is None or self.computed_uptake is None:
            return None
        found = agreement(self.counts["used"], self.counts["cards"], self.uptake)
        if found is Agreement.EXACT:
            return None
        printed, computed = (f"{value} %".replace(".", ",") for value in (self.uptake, self.computed_uptake))
        cut = found is Agreement.TRUNCATED
        return Words(
            f"Kilden skriver {printed}, men tallene giver {computed}{' (afkortet, ikke afrundet)' if cut else ''}.",
            f"The source says {self.uptake} %, but its numbers give {self.computed_uptake} %"
            f"{' (cut off, not rounded)' if cut else ''}.",
        )

    def said_by(self, language: str) -> str:
        """Who published them, and where they are quoted, for a reader: ``da`` or ``en``."""
        if not self.document or self.document.startswith(self.publisher):
            return self.document or f"{self.publisher} ({self.source})"
        quoted = Words("gengivet i", "quoted in").said(language)
        return f"{self.publisher}, {quoted}: {self.document}"

    @property
    def missing(self) -> int | None:
        """How many of the applications are in none of the outcomes printed; 0 where they add up, None if not told."""
        if "applications" not in self.counts:
            return None
        return self.counts["applications"] - sum(self.counts.get(name, 0) for name in ("granted", "refused", "pending"))

    def as_json(self) -> dict[str, Any]:
        """The figures as a release keeps them."""
        return {
            "area": self.area,
            "on": self.on.isoformat(),
            "year": self.year,
            "counts": self.counts,
            "uptake": None if self.uptake is None else str(self.uptake),
            "publisher": self.publisher,
            "document": self.document,
            "source": self.source,
        }

    @classmethod
    def of_json(cls, row: dict[str, Any]) -> "Printed":
        """The figures that a release has kept."""
        uptake = None if row["uptake"] is None else Decimal(row["uptake"])
        return cls(**row | {"on": date.fromisoformat(row["on"]), "uptake": uptake})


@cache
def printed() -> tuple[Printed, ...]:
    """Everything that is kept, in the order of the file."""
    with _FILE.open("rb") as file:
        rows = tomllib.load(file)["figures"]
    return tuple(_read(row) for row in rows)


def _read(row: dict[str, Any]) -> Printed:
    counts = {name: row.pop(name) for name in COUNTS if name in row}
    uptake = row.pop("uptake", None)
    return Printed(counts=counts, uptake=None if uptake is None else Decimal(uptake), **row)
