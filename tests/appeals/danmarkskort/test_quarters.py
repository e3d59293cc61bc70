"""Quarters: the parts are the whole, and what is not of the same quarters is not compared."""

from collections import Counter

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hjemmel.appeals.danmarkskort.counts import Counts
from hjemmel.appeals.danmarkskort.figures import Area, Extent
from hjemmel.appeals.danmarkskort.quarters import MixedPeriodsError, Span, change, lines
from hjemmel.statutes.retssikkerhed.danmarkskort import Map

GLADSAXE = Area(Extent.MUNICIPALITY, "0159")
Case = tuple[int, int, str, str]


def cube(cases: list[Case]) -> Counts:
    """Cases of Gladsaxe by year, quarter, provision and outcome."""
    columns = ["municipality", "year", "quarter", "provision", "outcome"]
    rows = [("0159", year, f"{year}K{quarter}", provision, outcome) for year, quarter, provision, outcome in cases]
    types = dict.fromkeys(columns, pl.String()) | {"year": pl.Int32()}
    return Counts.of_appeals(pl.DataFrame(rows, schema=types, orient="row"), "quarter")


def test_seven_of_ten_upheld_in_three_quarters() -> None:
    """002 Gladsaxe, lines 139-141: seven of ten complaints of support and housing are upheld."""
    provisions = ("SEL § 85", "SEL § 107", "SEL § 108")
    outcomes = ["upheld"] * 7 + ["remitted"] * 3
    found = lines(
        cube([(2024, 1 + i % 3, provisions[i % 3], outcome) for i, outcome in enumerate(outcomes)]),
        GLADSAXE, Map.SOCIAL, Span(2024, 1, 3),
    )  # fmt: skip
    assert (found[0].whole.n, found[0].whole.tally.reversal_rate()) == (10, 30)
    assert [line.provision for line in found] == ["", *provisions]
    assert found[0].before.tally.reversal_rate() is None, "no cases, no percentage"


def test_half_a_year_is_not_compared_with_three_quarters() -> None:
    """002 Gladsaxe, line 177 against line 183."""
    (line, *_) = lines(cube([(2024, 1, "SEL § 85", "upheld")]), GLADSAXE, Map.SOCIAL, Span(2024, 1, 2))
    with pytest.raises(MixedPeriodsError):
        change(line.whole, Span(2024, 1, 2), line.whole, Span(2024, 1, 3))
    (adult, *_) = lines(cube([]), GLADSAXE, Map.ADULT_DISABILITY, Span(2024, 1, 2))
    with pytest.raises(MixedPeriodsError):
        change(line.whole, Span(2024, 1, 2), adult.whole, Span(2024, 1, 2))
    assert str(Span(2024, 1, 3)) == "1.–3. kvartal 2024"
    with pytest.raises(ValueError, match="none of a year's four"):
        Span(2024, 3, 2)


CASES = st.lists(
    st.tuples(
        st.sampled_from((2023, 2024)),
        st.integers(1, 4),
        st.sampled_from(("SEL § 85", "SEL § 112", "SEL § 96")),
        st.sampled_from(("upheld", "changed", "annulled", "remitted", "dismissed")),
    ),
    max_size=30,
)


@given(CASES, st.integers(1, 4))
@settings(max_examples=25, deadline=None)
def test_quarters_and_provisions_sum_to_the_whole(cases: list[Case], last: int) -> None:
    span = Span(2024, 1, last)
    whole, *provisions = lines(cube(cases), GLADSAXE, Map.SOCIAL, span)
    inside = Counter(outcome for year, quarter, _, outcome in cases if year == 2024 and quarter <= last)
    assert {outcome.name.lower(): n for outcome, n in whole.whole.tally.counts.items() if n} == inside
    for line in (whole, *provisions):
        assert line.whole.n == sum(quarter.n for quarter in line.quarters)
    assert whole.whole.n == sum(line.whole.n for line in provisions)
