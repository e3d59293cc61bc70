"""Law as code with dates and citations: rules, rates, plans and explanations, exact to the øre.

The core is standard library and does no I/O.
"""

from hjemmel.law.entities import Entity, couple, family, household, person
from hjemmel.law.experiment import Experiment
from hjemmel.law.explanation import Explanation
from hjemmel.law.facts import Answer, Fact, fact
from hjemmel.law.law import Law, LawAt
from hjemmel.law.marks import Mark, MarkKind
from hjemmel.law.outcome import Outcome
from hjemmel.law.plan import Plan
from hjemmel.law.rounding import Rounding
from hjemmel.law.statute import Statute
from hjemmel.law.symbols import NOBODY, Amount, Choice, Condition, Date, Integer, Judgement, Link, Scale, Table
from hjemmel.law.tracks import Difference, Tracks, both_tracks, differences
from hjemmel.law.vocabulary import (
    all_of,
    among,
    any_of,
    count,
    days,
    days_between,
    end_of_month,
    end_of_year,
    highest,
    lookup,
    lowest,
    marginal,
    months,
    of,
    one_of,
    over_year,
    per_month,
    percent,
    rounded,
    total,
    weeks,
    when,
    year_of,
    years,
    years_between,
)

__all__ = [
    "NOBODY",
    "Amount",
    "Answer",
    "Choice",
    "Condition",
    "Date",
    "Difference",
    "Entity",
    "Experiment",
    "Explanation",
    "Fact",
    "Integer",
    "Judgement",
    "Law",
    "LawAt",
    "Link",
    "Mark",
    "MarkKind",
    "Outcome",
    "Plan",
    "Rounding",
    "Scale",
    "Statute",
    "Table",
    "Tracks",
    "all_of",
    "among",
    "any_of",
    "both_tracks",
    "count",
    "couple",
    "days",
    "days_between",
    "differences",
    "end_of_month",
    "end_of_year",
    "fact",
    "family",
    "highest",
    "household",
    "lookup",
    "lowest",
    "marginal",
    "months",
    "of",
    "one_of",
    "over_year",
    "per_month",
    "percent",
    "person",
    "rounded",
    "total",
    "weeks",
    "when",
    "year_of",
    "years",
    "years_between",
]
