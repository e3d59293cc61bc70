"""Rounding never breaks a statement; a change beyond rounding does, and the cell that explains it is named."""

from fractions import Fraction

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from hjemmel.council.reading.checks.arithmetic import Balance, Share, smallest_repair
from hjemmel.council.reading.checks.text.figures import Figure, Unit, danish
from hjemmel.council.reading.place import Place

PLACE = Place("text", 1, 1)
COUNTS = st.lists(st.integers(1, 5000), min_size=2, max_size=6)


def _figure(value: Fraction | int, decimals: int | None, at: int, unit: Unit = Unit.COUNT) -> Figure:
    """A figure as printed: rounded to some decimals, or exact where that is None."""
    half = Fraction(0) if decimals is None else Fraction(1, 2 * 10**decimals)
    printed = Fraction(value) if decimals is None else Fraction(round(Fraction(value) * 10**decimals), 10**decimals)
    return Figure(printed, half, unit, danish(printed, decimals or 0), at, at + 1, PLACE)


@given(COUNTS)
@settings(max_examples=50, deadline=None)
def test_counts_that_add_up_hold_and_one_more_does_not(counts: list[int]) -> None:
    parts = tuple(_figure(count, None, at) for at, count in enumerate(counts))
    assert Balance(parts, (_figure(sum(counts), None, 99),)).holds()
    assert not Balance(parts, (_figure(sum(counts) + 1, None, 99),)).holds()
    assert Balance(parts, (_figure(sum(counts) + 1, None, 99),), at_most=True).holds()
    assert not Balance(parts, (_figure(sum(counts) - 1, None, 99),), at_most=True).holds()


@given(st.lists(st.fractions(0, 1000, max_denominator=997), min_size=2, max_size=6), st.integers(0, 2))
@settings(max_examples=50, deadline=None)
def test_amounts_rounded_one_by_one_still_add_up(amounts: list[Fraction], decimals: int) -> None:
    parts = tuple(_figure(amount, decimals, at) for at, amount in enumerate(amounts))
    total = _figure(sum(amounts, Fraction(0)), decimals, 99)
    assert Balance(parts, (total,)).holds()
    beyond = total.value + (len(amounts) + 2) * 2 * total.half
    assert not Balance(parts, (_figure(beyond, decimals, 99),)).holds()


@given(st.integers(0, 3000), st.integers(1, 3000), st.integers(0, 2))
@settings(max_examples=50, deadline=None)
def test_a_share_rounded_as_printed_holds_and_the_next_but_one_does_not(part: int, whole: int, decimals: int) -> None:
    assume(part <= whole)
    counts = (_figure(part, None, 0),), _figure(whole, None, 1)
    percent = _figure(Fraction(100 * part, whole), decimals, 2, Unit.PERCENT)
    assert Share(percent, *counts).holds()
    wrong = _figure(percent.value + 4 * percent.half, decimals, 2, Unit.PERCENT)
    assert not Share(wrong, *counts).holds()


def test_a_share_of_nothing_never_holds() -> None:
    nothing = _figure(0, None, 1)
    assert not Share(_figure(0, 0, 0, Unit.PERCENT), (nothing,), nothing).holds()


@given(COUNTS, st.data())
@settings(max_examples=50, deadline=None)
def test_the_cell_that_was_changed_is_the_one_that_is_proposed_back(counts: list[int], data: st.DataObject) -> None:
    """One wrong count breaks the sum and its own share; a wrong total would have broken the other shares too."""
    at = data.draw(st.integers(0, len(counts) - 1))
    off = data.draw(st.integers(1, 40)) * (1 + counts[at] // 20)
    whole = _figure(sum(counts), None, 99)
    parts = tuple(_figure(count + (off if i == at else 0), None, i) for i, count in enumerate(counts))
    shares = [
        Share(_figure(Fraction(100 * count, sum(counts)), 1, 50 + i, Unit.PERCENT), (parts[i],), whole)
        for i, count in enumerate(counts)
    ]
    statements = [Balance(parts, (whole,)), *shares]
    wrong_total = _figure(sum(counts) + off, None, 99)
    assume(not shares[at].holds())
    assume(not all(Share(share.percent, share.parts, wrong_total).holds() for share in shares))
    repair = smallest_repair(statements)
    assert repair is not None
    assert (repair.stated, repair.proposed) == (danish(counts[at] + off), danish(counts[at]))


def test_no_repair_is_proposed_where_several_cells_would_do() -> None:
    parts = (_figure(5, None, 0), _figure(6, None, 1))
    assert smallest_repair([Balance(parts, (_figure(12, None, 2),))]) is None
