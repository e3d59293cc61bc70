"""Ten million appeals over ten years: all maps and breakdowns for 98 municipalities, against the same in plain SQL.

    python -m benchmarks.appeals [APPEALS]

Both begin with the appeals in memory, one a line, first make the same cube of counts and then every breakdown from it.
The two must agree in every number. The peer is SQLite, in memory, with whole numbers for every column. Ours is the best
of five rounds, so that a busy machine counts as little as can be; the peer's time is long enough not to need it. Ends
with an error when ours takes two seconds of processor time on all cores, which is more than two free cores need.
"""

import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from datetime import date
from time import perf_counter, process_time
from typing import Any

import polars as pl

from hjemmel.appeals.danmarkskort.counts import OUTCOMES, Counts
from hjemmel.appeals.danmarkskort.maps import membership
from hjemmel.core.municipalities import municipalities
from hjemmel.statutes.retssikkerhed.danmarkskort import Map

REQUIRED = 2.0
YEARS = range(2016, 2026)
PROVISIONS = (
    *(
        f"SEL § {number}"
        for number in (32, 41, 42, 44, 45, 83, 84, 85, 86, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104)
    ),
    *(f"SEL § {number}" for number in (107, 108, 109, 110, 112, 113, 114, 116, 117, 141)),
    *(f"BL § {number}" for number in (20, 32, 46, 82, 86, 87, 88, 89, 90, 104, 114)),
    "SFL § 2",
)
BREAKDOWNS = (
    ("year",),
    ("region", "year"),
    ("municipality", "year"),
    ("municipality", "year", "quarter"),
    ("municipality", "year", "provision"),
)
CODES = list(municipalities())
REGIONS = sorted({one.region(date(2025, 1, 1)) for one in municipalities().values()})


def appeals(n: int, seed: int = 0) -> pl.DataFrame:
    """Made-up appeals, the same for the same seed and Polars; a column is a hash of the line's number."""
    numbers = pl.DataFrame({"i": pl.int_range(n, eager=True)})

    def one_of(values: list[str], salt: int) -> pl.Expr:
        return (
            (pl.col("i").hash(seed * 10 + salt) % len(values))
            .cast(pl.UInt16)
            .replace_strict(range(len(values)), values, return_dtype=pl.Enum(sorted(set(values))))
        )

    weighted = ["upheld"] * 12 + ["remitted"] * 6 + ["changed"] * 2 + ["annulled", "dismissed"]
    return numbers.select(
        one_of(CODES, 1).alias("municipality"),
        (pl.col("i").hash(seed * 10 + 2) % len(YEARS) + YEARS[0]).cast(pl.Int32).alias("year"),
        (pl.col("i").hash(seed * 10 + 3) % 4 + 1).cast(pl.Int8).alias("quarter"),
        one_of(list(PROVISIONS), 4).alias("provision"),
        one_of(weighted, 5).alias("outcome"),
    )


def timed(name: str, work: Callable[[], Any], rounds: int = 1) -> tuple[Any, float]:
    """Do it, and say how long the best round took: by the clock, and in processor time of all cores, which is given."""
    clock, cores = [], []
    for _ in range(rounds):
        start, used = perf_counter(), process_time()
        result = work()
        clock.append(perf_counter() - start)
        cores.append(process_time() - used)
    print(f"{name:<58} {min(clock):8.2f} s  {min(cores):8.2f} s", flush=True)
    return result, min(cores)


def breakdowns(counts: Counts) -> list[pl.DataFrame]:
    """Every breakdown by map, with a column for each outcome."""
    return [counts.on_maps(*by) for by in BREAKDOWNS]


def ours(frame: pl.DataFrame) -> tuple[Counts, list[pl.DataFrame]]:
    """The cube and its breakdowns."""
    cube = Counts.of_appeals(frame, "quarter")
    return cube, breakdowns(cube)


class Peer:
    """The same in SQLite."""

    def __init__(self, frame: pl.DataFrame) -> None:
        self.base = sqlite3.connect(":memory:")
        run = self.base.execute
        run("CREATE TABLE appeal (municipality INT, year INT, quarter INT, provision INT, outcome INT)")
        run("CREATE TABLE on_map (provision INT, year INT, map INT)")
        run("CREATE TABLE lies_in (municipality INT PRIMARY KEY, region INT)")
        self.base.executemany("INSERT INTO appeal VALUES (?, ?, ?, ?, ?)", self._numbered(frame))
        on_map = [
            (number, year, list(Map).index(map))
            for number, provision in enumerate(PROVISIONS)
            for year in YEARS
            for map in membership(provision, year).maps
        ]
        self.base.executemany("INSERT INTO on_map VALUES (?, ?, ?)", on_map)
        lies_in = [(i, REGIONS.index(municipalities()[code].region(date(2025, 1, 1)))) for i, code in enumerate(CODES)]
        self.base.executemany("INSERT INTO lies_in VALUES (?, ?)", lies_in)

    @staticmethod
    def _numbered(frame: pl.DataFrame) -> Iterator[tuple[int, ...]]:
        lists = {"municipality": CODES, "provision": list(PROVISIONS), "outcome": list(OUTCOMES)}
        numbered = frame.with_columns(
            pl.col(name).replace_strict(values, range(len(values)), return_dtype=pl.Int16)
            for name, values in lists.items()
        )
        return numbered.iter_rows()

    def breakdowns(self) -> list[list[tuple[int, ...]]]:
        """The cube as a table, and every breakdown by map, with a column for each outcome."""
        keys = "municipality, year, quarter, provision, outcome"
        self.base.execute(f"CREATE TABLE cube AS SELECT {keys}, count(*) AS n FROM appeal GROUP BY {keys}")
        return [self._breakdown(", ".join(by)) for by in BREAKDOWNS]

    def _breakdown(self, by: str) -> list[tuple[int, ...]]:
        sums = ", ".join(f"sum(n * (outcome = {number}))" for number in range(len(OUTCOMES)))
        joins = "cube JOIN on_map USING (provision, year) JOIN lies_in USING (municipality)"
        return self.base.execute(f"SELECT map, {by}, {sums} FROM {joins} GROUP BY map, {by}").fetchall()


def said(rows: list[tuple[int, ...]], by: tuple[str, ...]) -> set[tuple[object, ...]]:
    """The peer's numbered rows with their names."""
    lists = {"municipality": CODES, "provision": PROVISIONS, "region": REGIONS}
    names = (tuple(map.name for map in Map), *(lists.get(column) for column in by))
    return {
        tuple(
            name[value] if name else value for name, value in zip((*names, *[None] * len(OUTCOMES)), row, strict=True)
        )
        for row in rows
    }


def main(n: int) -> int:
    """Measure, compare, print, and tell by the exit code whether the requirement is met."""
    print(f"{n:,} appeals, {len(CODES)} municipalities, {len(YEARS)} years, {len(PROVISIONS)} provisions;")
    engines = f"Polars {pl.__version__} ({pl.thread_pool_size()} threads), SQLite {sqlite3.sqlite_version}"
    print(f"{os.cpu_count()} cores, {engines}\n")
    frame = appeals(n)
    print(f"{'':<58} {'clock':>10}  {'cores':>10}")
    (cube, found), used = timed("Hjemmel: the cube, and all maps and breakdowns", lambda: ours(frame), rounds=5)
    new = appeals(n // 1000, seed=1)
    grown, _ = timed(
        f"Hjemmel: {len(new):,} new appeals added", lambda: cube + Counts.of_appeals(new, "quarter"), rounds=5
    )
    timed("Hjemmel: all maps and breakdowns anew", lambda: breakdowns(grown), rounds=5)
    peer, _ = timed("SQLite: loading (not compared)", lambda: Peer(frame))
    theirs, _ = timed("SQLite: the cube, and all maps and breakdowns", peer.breakdowns)

    for by, frame, rows in zip(BREAKDOWNS, found, theirs, strict=True):
        assert set(frame.rows()) == said(rows, by), f"the breakdown by {by} differs"
    print(f"The two agree in {sum(map(len, found)):,} lines.")
    print("requirement met" if used < REQUIRED else f"requirement NOT met: {REQUIRED} s")
    return 0 if used < REQUIRED else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000_000))
