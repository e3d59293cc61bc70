"""The frikort as its two acts give it, for an invented person."""

from datetime import date
from decimal import Decimal

import pytest

from hjemmel.law import Answer
from hjemmel.law.outcome import Outcome
from hjemmel.statutes import load

APPLICANT = {
    "application_received": True,
    "date_of_birth": date(1980, 2, 2),
    "special_social_problems": Answer(True, reason="Har været hjemløs siden 2016"),
    "meets_conditions_for_adult_support": Answer(True, reason="Støtte efter § 85"),
    "in_su_education_last_year": False,
    "taxable_work_income_last_year": Decimal("9500.00"),
    "meets_residence_requirement": True,
}


def decide(on: date, known: date | None = None, **changes: object) -> Outcome:
    plan = load().at(on, known).plan("can_have_frikort", "frikort_ceiling")
    return plan.run({**APPLICANT, "decided_on": on, **changes})


@pytest.mark.parametrize(
    ("on", "known", "ceiling", "citation"),
    [
        (date(2019, 1, 2), None, 20_000, "FSFL § 2, stk. 3"),
        (date(2022, 12, 31), None, 20_000, "FSFL § 2, stk. 3"),
        (date(2023, 3, 1), date(2023, 3, 1), 20_000, "FSFL § 2, stk. 3, 2. pkt."),
        (date(2023, 3, 1), date(2023, 7, 1), 40_000, "FSFL § 2, stk. 3"),
        (date(2023, 7, 1), date(2023, 7, 1), 40_000, "FSFL § 2, stk. 3"),
        (date(2024, 5, 1), None, 41_280, "FSFL § 2, stk. 3"),
        (date(2025, 5, 1), None, 42_766, "SFL § 1"),
    ],
)
def test_the_ceiling_of_each_year_with_its_citation(on: date, known: date | None, ceiling: int, citation: str) -> None:
    outcome = decide(on, known)
    assert outcome["can_have_frikort"] is True
    assert outcome["frikort_ceiling"] == ceiling
    amount = f"{ceiling:,} kr. [{citation}, ".replace(",", ".", 1)
    assert amount in outcome.text("da", full=True)
