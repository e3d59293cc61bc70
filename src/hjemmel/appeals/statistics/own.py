"""The municipality's own outcomes as a cube: each complaint that Ankestyrelsen has decided, counted once.

The database sums them, so what comes out is small; the sums themselves are the key under which a report is kept, and
nothing made of them can be out of date.
"""

from datetime import date
from typing import NamedTuple

import polars as pl

from hjemmel.appeals.danmarkskort.counts import OLDER_CASE, Counts
from hjemmel.core.models import Municipality

FURTHER = ("quarter", "unit", "reasons", OLDER_CASE)
"""What is known of own cases beside the columns of every cube."""
TOGETHER = "+"
"""Stands between the reasons of one reversal: a case may have several, and is one case."""


class Sum(NamedTuple):
    """``n`` complaints alike: the year and quarter Ankestyrelsen decided in, and what else is known of each.

    ``unit`` and ``reasons`` are empty where nothing was recorded. ``older_case``: received before barnets lov.
    """

    year: int
    quarter: str
    provision: str
    outcome: str
    unit: str
    reasons: str
    older_case: bool
    n: int


def sums(municipality: Municipality, since: date | None = None, until: date | None = None) -> tuple[Sum, ...]:
    """The municipality's complaints that Ankestyrelsen decided, of all time or in a period, summed."""
    return ()


def counts_of(municipality: str, sums: tuple[Sum, ...]) -> Counts:
    """The cube of the sums of one municipality, by its code."""
    types = {name: pl.String() for name in Sum._fields} | {
        "year": pl.Int32(),
        OLDER_CASE: pl.Boolean(),
        "n": pl.Int64(),
    }
    frame = pl.DataFrame(sums, schema=types, orient="row").with_columns(municipality=pl.lit(municipality))
    return Counts.of_sums(frame, *FURTHER)
