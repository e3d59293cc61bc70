"""The municipality's own outcomes as a cube: each complaint that Ankestyrelsen has decided, counted once.

The database sums them, so what comes out is small; the sums themselves are the key under which a report is kept, and
nothing made of them can be out of date.
"""

from collections import Counter
from datetime import date
from typing import Any, NamedTuple

import polars as pl
from django.contrib.postgres.fields import ArrayField
from django.db.models import BooleanField, CharField, Count, ExpressionWrapper, Q, Value
from django.db.models.functions import Coalesce, ExtractQuarter, ExtractYear

from hjemmel.appeals.danmarkskort.counts import OLDER_CASE, Counts
from hjemmel.appeals.models.appeals import Outcome
from hjemmel.appeals.outcomes import appeals
from hjemmel.core.models import Municipality
from hjemmel.statutes.retssikkerhed.danmarkskort import BARNETS_LOV_BEGINS

FURTHER = ("quarter", "unit", "reasons", OLDER_CASE)
"""What is known of own cases beside the columns of every cube."""
_REASONS = ArrayField(CharField())
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
    decided = appeals().filter(case__municipality=municipality)
    decided = decided.filter(outcome_on__gte=since) if since else decided
    decided = decided.filter(outcome_on__lte=until) if until else decided
    lines = decided.values_list(
        ExtractYear("outcome_on"),
        ExtractQuarter("outcome_on"),
        "provision",
        "outcome",
        "unit",
        Coalesce("reversal__reasons", Value([], _REASONS)),
        ExpressionWrapper(Q(received_on__lt=BARNETS_LOV_BEGINS), BooleanField()),
    ).annotate(n=Count("pk"))
    # Referred and withdrawn complaints count as dismissed, so two lines of the database may be one of ours.
    found: Counter[tuple[Any, ...]] = Counter()
    for year, quarter, provision, outcome, unit, reasons, older, n in lines.order_by():
        counted = Outcome(outcome).counted.name.lower()
        found[year, f"{year}K{quarter}", provision, counted, unit, TOGETHER.join(sorted(reasons)), older] += n
    return tuple(Sum(*line, n) for line, n in sorted(found.items()))


def counts_of(municipality: str, sums: tuple[Sum, ...]) -> Counts:
    """The cube of the sums of one municipality, by its code."""
    types = {name: pl.String() for name in Sum._fields} | {
        "year": pl.Int32(),
        OLDER_CASE: pl.Boolean(),
        "n": pl.Int64(),
    }
    frame = pl.DataFrame(sums, schema=types, orient="row").with_columns(municipality=pl.lit(municipality))
    return Counts.of_sums(frame, *FURTHER)
