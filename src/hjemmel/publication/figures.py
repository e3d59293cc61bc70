"""Tables of counts, made ready to be told: which cells are shown, the percentages they give, and all of it as JSON.

A table has rows and columns, and each says of which atoms it holds. A cell is the sum of the atoms that both its row
and its column hold, so the same atom in two tables is the same people, and `disclosure` sees through all tables at
once. A percentage is shown with both its numbers or not at all: with n it tells the other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import Enum
from itertools import combinations
from typing import Any, NamedTuple

from hjemmel.law.shares import share
from hjemmel.publication.chance import band
from hjemmel.publication.disclosure import LEAST, Atom, Cell, Tables, Told, shown

FORMAT = "hjemmel-figures/1"

Kind = tuple[str, ...]
"""What an atom is of, as words, so that it can be kept and read back."""


class Words(NamedTuple):
    """A text in both languages of the screen."""

    da: str
    en: str

    def said(self, language: str) -> str:
        """The text in ``da`` or ``en``."""
        return self.en if language == "en" else self.da


class Missing(Enum):
    """Why there is no number: neither of the two is 0."""

    HIDDEN = "hidden"
    NOTHING_TO_SHARE = "nothing_to_share"


Value = int | Decimal | Missing
"""A count, a percentage with one decimal, or why there is none."""


@dataclass(frozen=True, slots=True)
class Part:
    """A row or column: its name, its title, and which kinds of atoms it holds."""

    name: str
    title: Words
    holds: Callable[[Kind], bool]


@dataclass(frozen=True, slots=True)
class Share:
    """A column of percentages: of which column, in which; ``has_band``: two more say how far chance reaches."""

    title: Words
    part: str
    whole: str
    has_band: bool = False

    @property
    def columns(self) -> tuple[tuple[str, Words], ...]:
        """The names and titles of its columns."""
        name = f"{self.part}-of-{self.whole}"
        ends = ((f"{name}-low", _BAND[0]), (f"{name}-high", _BAND[1])) if self.has_band else ()
        return ((name, self.title), *ends)

    def values(self, part: Value, whole: Value) -> list[Value]:
        """A value for each column. All follow from the two counts, so they are shown with both or not at all."""
        rate = _share(part, whole)
        if not self.has_band:
            return [rate]
        if isinstance(rate, Missing) or isinstance(part, Missing) or isinstance(whole, Missing):
            return [rate] * 3
        found = band(int(part), int(whole))
        return [rate, found.low, found.high] if found else [rate] * 3


_BAND = (Words("Spænd fra", "Band from"), Words("Spænd til", "Band to"))


@dataclass(frozen=True, slots=True)
class Table:
    """A table of counts with its percentages.

    ``add_up`` names columns that share no atom and that a reader will add (granted, refused, pending); so does
    ``rows_add_up`` of rows. ``drawn`` are the columns of its picture, and ``in_time`` says that its rows are a course
    of months or years.
    """

    name: str
    title: Words
    rows: tuple[Part, ...]
    columns: tuple[Part, ...]
    add_up: tuple[str, ...] = ()
    rows_add_up: tuple[str, ...] = ()
    shares: tuple[Share, ...] = ()
    note: Words | None = None
    drawn: tuple[str, ...] = ()
    in_time: bool = False

    def key(self, row: str, column: str) -> Kind:
        """The key of a cell."""
        return (self.name, row, column)


@dataclass(frozen=True, slots=True)
class Figures:
    """Tables over the counts of one municipality."""

    municipality: str
    counts: Mapping[Kind, int]
    tables: tuple[Table, ...]
    _held: dict[Part, frozenset[Kind]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def value(self, row: Part, column: Part) -> int:
        """The count in a cell, hidden or not: for use inside the authority."""
        return sum(self.counts[kind] for kind in self._kinds(row) & self._kinds(column))

    def controlled(self) -> Tables:
        """The tables as `disclosure` asks for them: the first table is the most wanted, and in it the larger cells.

        Guarded besides are the sums of any columns that add up, and of a column less what it holds of them.
        """
        cells: list[Cell] = []
        guarded: set[frozenset[Atom]] = set()
        groups: list[tuple[frozenset[Atom], ...]] = []
        for table in self.tables:
            found = {
                (row.name, column.name): self._atoms(row, column) for row in table.rows for column in table.columns
            }
            made = [Cell(table.key(*place), atoms) for place, atoms in found.items()]
            cells += sorted(made, key=lambda cell: -sum(self.counts[_kind(atom)] for atom in cell.atoms))
            for row in table.rows:
                parts = [found[row.name, column] for column in table.add_up]
                groups.append(tuple(parts))
                for size in range(2, len(parts)):
                    guarded |= {frozenset().union(*some) for some in combinations(parts, size)}
            for column in table.columns:
                groups.append(tuple(found[row, column.name] for row in table.rows_add_up))
        counts = {Atom(self.municipality, kind): n for kind, n in self.counts.items()}
        return Tables(counts, tuple(cells), tuple(guarded), tuple(group for group in groups if group))

    def _atoms(self, row: Part, column: Part) -> frozenset[Atom]:
        return frozenset(Atom(self.municipality, kind) for kind in self._kinds(row) & self._kinds(column))

    def _kinds(self, part: Part) -> frozenset[Kind]:
        if part not in self._held:
            self._held[part] = frozenset(kind for kind in self.counts if part.holds(kind))
        return self._held[part]


@dataclass(frozen=True, slots=True)
class Shown:
    """Figures with what of them may be shown; ``keys`` None shows everything, for use inside the authority only.

    ``cut_short`` as in `disclosure.Showing`.
    """

    figures: Figures
    keys: frozenset[Any] | None
    cut_short: bool = False

    def values(self, table: Table, row: Part) -> list[Value]:
        """The values of a row: its counts, then its percentages."""
        counts = {
            column.name: self.figures.value(row, column) if self._has(table, row, column) else Missing.HIDDEN
            for column in table.columns
        }
        shares = (share.values(counts[share.part], counts[share.whole]) for share in table.shares)
        return [*counts.values(), *(value for values in shares for value in values)]

    def document(self) -> list[dict[str, Any]]:
        """The tables as JSON: a count is a number, a percentage a text, and a missing one says why it is."""
        return [self._table(table) for table in self.figures.tables]

    def _has(self, table: Table, row: Part, column: Part) -> bool:
        return self.keys is None or table.key(row.name, column.name) in self.keys

    def _table(self, table: Table) -> dict[str, Any]:
        columns = [
            *((column.name, column.title) for column in table.columns),
            *(column for share in table.shares for column in share.columns),
        ]
        return {
            "name": table.name,
            "title": table.title._asdict(),
            "note": table.note._asdict() if table.note else None,
            "columns": [{"name": name, **title._asdict()} for name, title in columns],
            "rows": [
                {
                    "name": row.name,
                    "title": row.title._asdict(),
                    "values": [_as_json(value) for value in self.values(table, row)],
                }
                for row in table.rows
            ],
            "drawn": [number for number, column in enumerate(table.columns) if column.name in table.drawn],
            "in_time": table.in_time,
        }


def public(figures: Figures, earlier: Sequence[Told] = (), least: int = LEAST) -> tuple[Shown, Told]:
    """What may be told of the figures, given what has been told; and the same as what readers have from then on.

    What was counted before and is no more (a case that is not pending now) is 0. So a cell holds the same kinds as it
    did, and how much it has changed is seen.
    """
    before = {
        atom.kind: 0 for told in earlier for atom in told.tables.counts if atom.municipality == figures.municipality
    }
    figures = replace(figures, counts=before | dict(figures.counts))
    tables = figures.controlled()
    showing = shown(tables, earlier, least)
    return Shown(figures, showing.keys, showing.cut_short), Told(tables, showing.keys)


def read_value(value: Any) -> Value:
    """A value of `Shown.document` again."""
    if isinstance(value, dict):
        return Missing(value["missing"])
    return Decimal(value) if isinstance(value, str) else int(value)


def _as_json(value: Value) -> int | str | dict[str, str]:
    if isinstance(value, Missing):
        return {"missing": value.value}
    return str(value) if isinstance(value, Decimal) else value


def _share(part: Value, whole: Value) -> Value:
    if isinstance(whole, Missing):
        return whole
    if isinstance(part, Missing):
        return part if whole else Missing.NOTHING_TO_SHARE
    found = share(int(part), int(whole), 1)
    return Missing.NOTHING_TO_SHARE if found is None else found


def _kind(atom: Atom) -> Any:
    return atom.kind
