"""Law as code with dates and citations: rules, rates, plans and explanations, exact to the øre.

The core is standard library and does no I/O.
"""

from hjemmel.law.facts import Answer, Entity, Fact, couple, fact, family, household, person
from hjemmel.law.law import Law
from hjemmel.law.plan import Plan
from hjemmel.law.ranges import Rounding
from hjemmel.law.statute import Statute
from hjemmel.law.symbols import Amount, Choice, Condition, Date, Integer, Judgement
from hjemmel.law.vocabulary import (
    all_of,
    among,
    days,
    days_between,
    end_of_month,
    end_of_year,
    highest,
    lowest,
    months,
    one_of,
    percent,
    rounded,
    weeks,
    when,
    year_of,
    years,
    years_between,
)

__all__ = [
    "Amount",
    "Answer",
    "Choice",
    "Condition",
    "Date",
    "Entity",
    "Fact",
    "Integer",
    "Judgement",
    "Law",
    "Plan",
    "Rounding",
    "Statute",
    "all_of",
    "among",
    "couple",
    "days",
    "days_between",
    "end_of_month",
    "end_of_year",
    "fact",
    "family",
    "highest",
    "household",
    "lowest",
    "months",
    "one_of",
    "percent",
    "person",
    "rounded",
    "weeks",
    "when",
    "year_of",
    "years",
    "years_between",
]
