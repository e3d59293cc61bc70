"""Tables: any table that was rounded from sound figures raises nothing; one cell changed beyond rounding is found."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from hjemmel.council.reading.checks import Check, Finding, check_text
from hjemmel.council.reading.checks.text.figures import danish

AMOUNTS = st.fractions(1, 400, max_denominator=101)
BUDGETS = st.lists(st.tuples(AMOUNTS, AMOUNTS), min_size=3, max_size=7)


def _printed(value: Fraction) -> Fraction:
    return Fraction(round(value * 10), 10)


def _table(rows: list[list[Fraction]]) -> str:
    """A table in millions of three columns and a total row."""
    labels = [f"Ramme {letter}" for letter in "ABCDEFG"[: len(rows) - 1]] + ["I alt"]
    lines = ["Mio. kr.\tBudget\tForbrug\tForskel"]
    lines += ["\t".join([label, *(danish(cell, 1) for cell in row)]) for label, row in zip(labels, rows, strict=True)]
    return "\n".join(lines)


def _sound(budgets: list[tuple[Fraction, Fraction]]) -> list[list[Fraction]]:
    total = tuple(sum(column, Fraction(0)) for column in zip(*budgets, strict=True))
    return [[_printed(a), _printed(b), _printed(a - b)] for a, b in [*budgets, (total[0], total[1])]]


def _found(text: str) -> list[Finding]:
    return [finding for finding in check_text(text) if finding.check is Check.TABLE]


@given(BUDGETS)
@settings(max_examples=40, deadline=None)
def test_a_table_rounded_cell_by_cell_raises_nothing(budgets: list[tuple[Fraction, Fraction]]) -> None:
    assert check_text(_table(_sound(budgets))) == []


@given(BUDGETS, st.data())
@settings(max_examples=40, deadline=None)
def test_one_cell_changed_beyond_rounding_is_found(
    budgets: list[tuple[Fraction, Fraction]], data: st.DataObject
) -> None:
    rows = _sound(budgets)
    row, column = data.draw(st.integers(0, len(rows) - 1)), data.draw(st.integers(0, 2))
    rows[row][column] += data.draw(st.integers(10, 900)) * Fraction(1, 10)
    findings = _found(_table(rows))
    assert findings
    assert {finding.place.first for finding in findings} <= {row + 2, len(rows) + 1}


@given(st.lists(st.integers(1, 900), min_size=3, max_size=6))
@settings(max_examples=30, deadline=None)
def test_shares_of_a_total_hold_as_printed(counts: list[int]) -> None:
    total = sum(counts)
    rows = [f"Område {at}\t{count}\t{danish(Fraction(100 * count, total), 1)}" for at, count in enumerate(counts)]
    text = "\n".join(["Område\tSager\tAndel i pct.", *rows, f"I alt\t{total}\t100,0"])
    assert check_text(text) == []
    wrong = text.replace(f"I alt\t{total}", f"I alt\t{total + 1}")
    assert _found(wrong)


def test_a_last_row_that_is_an_average_is_no_sum() -> None:
    text = "Skole\tElever\tFravær\tTimer\nNord\t210\t40\t25\nSyd\t190\t60\t27\nSamlet gennemsnit\t200\t50\t26"
    assert check_text(text) == []


def test_a_repair_is_written_as_the_table_writes() -> None:
    text = (
        "Tabel 1: Ramme, mio. kr.\tBudget\tForbrug\tForskel\n"
        "Bosteder\t1.295,9\t1.352,1\t-56,2\nPladser\t86,8\t85,1\t1,7\n"
        "Støtte\t40,4\t38,0\t4,2\nI alt\t1.423,1\t1.475,2\t-52,1"
    )
    assert {finding.repair and (finding.repair.stated, finding.repair.proposed) for finding in _found(text)} == {
        ("4,2", "2,4")
    }
