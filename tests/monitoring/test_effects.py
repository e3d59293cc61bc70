"""Before and after a measure: what is counted on which side, and what the two sides can say."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hjemmel.monitoring.effects import Counted, Reading, effect

QUARTER = timedelta(days=90)


def quarters(*counts: tuple[int, int], since: date = date(2023, 1, 1)) -> list[Counted]:
    starts = [since + i * (QUARTER + timedelta(days=1)) for i in range(len(counts))]
    return [Counted(on, on + QUARTER, part, whole) for on, (part, whole) in zip(starts, counts, strict=True)]


def test_small_numbers_say_that_they_may_be_chance() -> None:
    """In document 000 Albertslund, lines 118-149, 10 of 12 were sent back; two cases after say little."""
    found = effect(quarters((10, 12), (1, 2)), [date(2023, 4, 2)])
    assert (found.before.rate, found.after.rate) == (Decimal("83.3"), Decimal("50.0"))
    assert found.change == Decimal("-33.3")
    assert found.reading is Reading.MAY_BE_CHANCE
    assert found.is_short


def test_two_sources_that_disagree_leave_the_time_between_them_out() -> None:
    """Training that began in spring 2024 or in spring 2025: document 000, lines 139 and 149."""
    counted = quarters(*[(5, 10)] * 10)
    found = effect(counted, [date(2025, 4, 1), date(2024, 4, 1)])
    assert found.before.periods == tuple(one for one in counted if one.last < date(2024, 4, 1))
    assert found.after.periods == tuple(one for one in counted if one.first >= date(2025, 4, 1))
    assert {*found.before.periods, *found.after.periods, *found.left_out} == set(counted)


@pytest.mark.parametrize(
    ("counts", "began", "reading"),
    [
        ([(1, 4)], [], Reading.NOT_BEGUN),
        ([(1, 4)], [date(2020, 1, 1)], Reading.NOTHING_BEFORE),
        ([(1, 4)], [date(2024, 1, 1)], Reading.NOTHING_AFTER),
        ([(0, 0), (1, 4)], [date(2023, 4, 2)], Reading.NOTHING_BEFORE),
        ([(90, 100), (10, 100)], [date(2023, 4, 2)], Reading.LOWER),
        ([(10, 100), (90, 100)], [date(2023, 4, 2)], Reading.HIGHER),
    ],
)
def test_each_reading(counts: list[tuple[int, int]], began: list[date], reading: Reading) -> None:
    assert effect(quarters(*counts), began).reading is reading


periods = st.lists(
    st.integers(0, 60).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))), max_size=12
)


@settings(max_examples=60)
@given(periods, st.lists(st.dates(date(2022, 1, 1), date(2026, 1, 1)), max_size=3))
def test_every_period_is_on_one_side_or_left_out_and_no_effect_comes_before_its_cause(
    counts: list[tuple[int, int]], began: list[date]
) -> None:
    counted = quarters(*counts)
    found = effect(counted, began)
    sides = [*found.before.periods, *found.after.periods, *found.left_out]
    assert sorted(sides, key=lambda one: one.first) == counted
    assert all(one.first >= max(began) for one in found.after.periods)
    assert not began or all(one.last < min(began) for one in found.before.periods)
    assert found.before.whole + found.after.whole + sum(o.whole for o in found.left_out) == sum(w for _, w in counts)


def test_what_cannot_have_been_counted_is_refused() -> None:
    with pytest.raises(ValueError, match="5 of 4"):
        Counted(date(2024, 1, 1), date(2024, 3, 31), 5, 4)
