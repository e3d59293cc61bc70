"""One cube of counts, from a table or from single appeals, and its sums on the three maps.

The cube is small (a line for each municipality, year, provision and outcome that occurs), so every map and breakdown is
made from it, and new appeals are added to it without counting the old ones again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import polars as pl

from hjemmel.appeals.danmarkskort.errors import DanmarkskortError
from hjemmel.appeals.danmarkskort.maps import membership
from hjemmel.appeals.danmarkskort.table import Row
from hjemmel.core.municipalities import municipalities
from hjemmel.statutes.retssikkerhed.danmarkskort import Coverage, Map
from hjemmel.statutes.retssikkerhed.outcomes import Outcome, Tally

KEYS = ("municipality", "year", "provision", "outcome")
OLDER_CASE = "older_case"
"""A further column where it is known of each case: was the complaint received before barnets lov?"""
OUTCOMES = tuple(outcome.name.lower() for outcome in Outcome)
"""The names of the outcomes, which are the columns of a sum."""

_MUNICIPALITY = pl.Enum([f"{code:04}" for code in range(1, 1000)])
"""Every code there can be: a municipality that is none of the 98 (an example's) may count its own cases too."""
_OUTCOME = pl.Enum(OUTCOMES)
_MAP = pl.Enum([map.name for map in Map])
_TYPES = pl.Schema(
    {"municipality": _MUNICIPALITY, "year": pl.Int32(), "provision": pl.Categorical(), "outcome": _OUTCOME}
)


@dataclass(frozen=True, slots=True)
class Question:
    """``n`` cases decided on the merits that by ``line`` may belong on a further map; they are not counted there."""

    provision: str
    year: int
    line: Coverage
    n: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The cube: a frame with `KEYS`, further columns (a quarter, a unit, a reason) where there are any, and ``n``."""

    cube: pl.DataFrame

    @classmethod
    def none(cls) -> Counts:
        """The cube of no cases at all, which tells of nobody."""
        return cls.of_rows(())

    @classmethod
    def of_rows(cls, rows: Iterable[Row]) -> Counts:
        """The cube of a table's rows."""
        lines = [(row.municipality, row.year, row.provision, row.outcome.name.lower(), row.n) for row in rows]
        return cls.of_sums(pl.DataFrame(lines, schema=[*KEYS, "n"], orient="row"))

    @classmethod
    def of_appeals(cls, appeals: pl.LazyFrame | pl.DataFrame, *further: str) -> Counts:
        """The cube of single appeals, one a line, with the columns of `KEYS` and those of ``further``."""
        return cls._of(appeals.lazy(), pl.len(), further)

    @classmethod
    def of_sums(cls, sums: pl.LazyFrame | pl.DataFrame, *further: str) -> Counts:
        """The cube of appeals that are summed already: the same columns, and their number in ``n``."""
        return cls._of(sums.lazy(), pl.col("n").sum(), further)

    @classmethod
    def _of(cls, frame: pl.LazyFrame, n: pl.Expr, further: tuple[str, ...]) -> Counts:
        counted = frame.group_by(*KEYS, *further).agg(n.cast(pl.Int64).alias("n"))
        return cls(counted.cast(_TYPES).collect())

    def __add__(self, other: Counts) -> Counts:
        """The cube of both. Raises `DanmarkskortError` where their columns differ."""
        if self.cube.columns != other.cube.columns:
            raise DanmarkskortError(f"cubes of {self.cube.columns} and of {other.cube.columns} cannot be added")
        columns = [column for column in self.cube.columns if column != "n"]
        both = pl.concat([self.cube, other.cube])
        return Counts(both.group_by(columns).agg(pl.col("n").sum()))

    def where(self, **values: object) -> Counts:
        """The part of the cube with these values: ``counts.where(year=2024, municipality="0165")``."""
        return Counts(self.cube.filter(*(pl.col(column) == value for column, value in values.items())))

    @property
    def years(self) -> tuple[int, ...]:
        """The years that the cube tells of, rising."""
        return tuple(self.cube["year"].unique().sort())

    def told(self, year: int) -> frozenset[str]:
        """The municipalities with at least one line in a year. Of the others nothing is known, which is not 0 cases."""
        return frozenset(self.where(year=year).cube["municipality"].unique())

    def on_maps(self, *by: str, older_cases: bool = False) -> pl.DataFrame:
        """The number of cases by map and the columns of ``by`` (also ``region``), with a column for each outcome.

        ``older_cases`` as for `membership`. The social map contains the other two, so never add the maps up.
        """
        # Few lines are left to be put on maps when what is not asked for is summed first.
        of_map = self._what_decides_the_map
        keys = {*of_map, *("municipality" if column == "region" else column for column in by)}
        sums = [pl.col("n").filter(pl.col("outcome") == outcome).sum().alias(outcome) for outcome in OUTCOMES]
        frame = self.cube.group_by(keys).agg(sums)
        frame = frame.join(_maps(frame.select(of_map), older_cases), on=of_map)
        if "region" in by:
            frame = frame.join(_regions(self.years), on=["municipality", "year"])
        return frame.group_by("map", *by).agg(pl.col(*OUTCOMES).sum()).sort("map", *by)

    def tallies(self, *by: str, older_cases: bool = False) -> dict[tuple[object, ...], Tally]:
        """`on_maps` as values: a tally for each map (a `Map`) with the values of ``by``."""
        frame = self.on_maps(*by, older_cases=older_cases)
        keys = len(by) + 1
        return {
            (Map[row[0]], *row[1:keys]): Tally(**dict(zip(OUTCOMES, row[keys:], strict=True))) for row in frame.rows()
        }

    def outside(self) -> dict[str, int]:
        """The cases on no map at all, such as those on the frikort, by provision."""
        of_map = self._what_decides_the_map
        left = self.cube.join(_maps(self.cube.select(of_map), older_cases=True), on=of_map, how="anti")
        return dict(left.group_by("provision").agg(pl.col("n").sum()).sort("provision").rows())

    def questions(self, *, older_cases: bool = False) -> tuple[Question, ...]:
        """The cases that would count on a further map if the question of `Membership` were answered by yes."""
        merits = [outcome.name.lower() for outcome in Outcome if outcome.is_on_merits]
        of_map = self._what_decides_the_map
        cases = self.cube.filter(pl.col("outcome").is_in(merits)).group_by(of_map).agg(pl.col("n").sum())
        return tuple(
            Question(provision, year, line, n)
            for provision, year, *older, n in cases.sort(of_map).rows()
            for line in membership(provision, year, older_cases or any(older)).open_questions
            if n and not (older and line.older_cases)
        )

    @property
    def _what_decides_the_map(self) -> list[str]:
        return ["provision", "year", *(column for column in (OLDER_CASE,) if column in self.cube.columns)]


def _maps(frame: pl.DataFrame, older_cases: bool) -> pl.DataFrame:
    """The maps of each line of a frame of what decides the map, a line for each map."""
    lines = [
        (provision, year, *older, map.name)
        for provision, year, *older in frame.unique().rows()
        for map in membership(provision, year, older_cases or any(older)).maps
    ]
    return pl.DataFrame(lines, schema=pl.Schema({**frame.schema, "map": _MAP}), orient="row")


def _regions(years: tuple[int, ...]) -> pl.DataFrame:
    """The region of each municipality at the beginning of each year."""
    lines = [(one.code, year, one.region(date(year, 1, 1))) for year in years for one in municipalities().values()]
    schema = pl.Schema({"municipality": _MUNICIPALITY, "year": pl.Int32(), "region": pl.String()})
    return pl.DataFrame(lines, schema=schema, orient="row")
