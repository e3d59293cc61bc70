"""Tables as they are told: no small number follows from them, percentages go with their numbers, and parts add up."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import chain, product
from random import Random
from time import process_time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hjemmel.publication import keeping
from hjemmel.publication.disclosure import Atom, Tables, Told
from hjemmel.publication.figures import Figures, Kind, Missing, Part, Shown, public, read_value
from hjemmel.publication.kinds import Period, Section
from hjemmel.publication.sections import of_tables, say
from hjemmel.schemes.socialt_frikort.statistics import tables
from publication.equations import Equation, can_be_computed

LEAST = 5
YEAR = Period(date(2025, 1, 1), date(2025, 3, 31))
KINDS = [
    ("application", month, sender, outcome, band)
    for month in ("2025-01", "2025-02")
    for sender in ("citizen", "social")
    for outcome, band in (("granted", "0"), ("refused", "15"), ("pending", "undecided"))
] + [("card", "2025-02", state, use) for state in ("active", "deactivated") for use in ("unused", "paid")]
SMALL = st.sampled_from((0, 1, 2, 4, 5, 9, 20))
some_counts = st.fixed_dictionaries(dict.fromkeys(KINDS, SMALL))


def released(*several: dict) -> list[tuple[Figures, Shown]]:
    """Releases of the frikort's figures, one after the other, each kept and read back before the next."""
    told: list[Told] = []
    found = []
    for counts in several:
        figures = tables.figures("0991", counts, YEAR)
        shown, now = public(figures, told, LEAST)
        told.append(keeping.read(keeping.write(now)))
        assert (told[-1].keys, told[-1].tables.counts) == (now.keys, now.tables.counts)
        assert keeping.write(told[-1]) == keeping.write(now)
        found.append((figures, shown))
    return found


def equations(figures: Figures, number: int) -> dict[tuple[str, str, str], tuple[Equation, int]]:
    """Every count of the tables: the unknowns it is the sum of, and its value."""
    found = {}
    for table in figures.tables:
        for row in table.rows:
            for column in table.columns:
                inside = [k for k, n in figures.counts.items() if n and row.holds(k) and column.holds(k)]
                key = table.key(row.name, column.name)
                found[key] = {(kind, number): 1 for kind in inside}, sum(figures.counts[k] for k in inside)
    return found


@given(some_counts, some_counts)
@settings(max_examples=15, deadline=None)
def test_no_small_number_follows_from_all_tables_and_two_releases(before: dict, after: dict) -> None:
    both = released(before, after)
    cells = [equations(figures, number) for number, (figures, _) in enumerate(both)]
    known = [cells[n][key][0] for n, (_, shown) in enumerate(both) for key in shown.keys or ()]
    # An unknown that did not change is the same in both.
    known += [{(k, 0): 1, (k, 1): -1} for k in KINDS if before[k] == after[k] != 0]
    first = [cells[0][key][0] for key in both[0][1].keys or ()]
    for number, of_release in enumerate(cells):
        for target, value in of_release.values():
            if 0 < value < LEAST:
                assert not can_be_computed(target, known if number == 0 else first)
    for key, (target, value) in cells[1].items():
        if 0 < abs(value - cells[0][key][1]) < LEAST:
            change = target | {name: -n for name, n in cells[0][key][0].items()}
            assert can_be_computed(change, first) or not can_be_computed(change, known)


MONTHS = ("2025-01", "2025-02", "2025-03")
PERIODS = [Period(date(2025, first, 1), date(2025, last, 28)) for first, last in ((1, 2), (2, 2), (1, 3), (2, 3))]
COURSE = [
    ("application", month, "citizen", outcome, band)
    for month in MONTHS
    for outcome, band in (("granted", "0"), ("refused", "15"), ("pending", "undecided"))
] + [("card", month, "active", use) for month in MONTHS[:2] for use in ("unused", "employed", "paid")]
some_releases = st.lists(
    st.tuples(st.sampled_from(PERIODS), st.fixed_dictionaries(dict.fromkeys(COURSE, SMALL))), min_size=2, max_size=3
)


def as_counted(period: Period, counts: dict) -> dict:
    """The counts as the database gives them: of the period, and nothing of what nobody is in."""
    months = {f"2025-{month:02}" for month in range(period.since.month, period.until.month + 1)}
    return {kind: n for kind, n in counts.items() if n and (kind[0] == "card" or kind[1] in months)}


@given(some_releases)
@example([(PERIODS[0], {COURSE[2]: 10}), (PERIODS[0], {COURSE[0]: 12})])
@example([(PERIODS[0], {COURSE[10]: 10, COURSE[9]: 20}), (PERIODS[0], {COURSE[11]: 11, COURSE[9]: 20})])
@settings(max_examples=20, deadline=None)
def test_nor_from_releases_of_other_periods_in_which_cases_have_gone_on(several: list) -> None:
    """What is pending is decided later, a month is left out and comes back: a small change of a cell is not told."""
    told: list[Told] = []
    cells: list[list[tuple[dict, Callable[[Kind], bool]]]] = []
    known: list[Equation] = []
    for number, (period, counts) in enumerate(several):
        now = as_counted(period, counts)
        figures = tables.figures("0991", now, period)
        shown, kept = public(figures, told, LEAST)
        told.append(kept)
        before = list(known)
        cells.append([])
        for table in figures.tables:
            for row, column in product(table.rows, table.columns):
                cell = equation_of(now, holds := both(row, column))
                cells[-1].append((now, holds))
                if table.key(row.name, column.name) in (shown.keys or ()):
                    known.append(cell)
        for counts_then, holds in chain(*cells):
            target, value = equation_of(counts_then, holds), value_of(counts_then, holds)
            if 0 < value < LEAST:
                assert can_be_computed(target, before) or not can_be_computed(target, known)
        for (counts_now, holds), (counts_then, _) in product(cells[-1], (of_one[0] for of_one in cells[:-1])):
            if 0 < abs(value_of(counts_now, holds) - value_of(counts_then, holds)) < LEAST:
                change = Counter(equation_of(counts_now, holds))
                change.subtract(equation_of(counts_then, holds))
                assert can_be_computed(change, before) or not can_be_computed(change, known), number


def both(row: Part, column: Part) -> Callable[[Kind], bool]:
    """Which kinds a cell holds."""
    return lambda kind: row.holds(kind) and column.holds(kind)


def equation_of(counts: dict, holds: Callable[[Kind], bool]) -> Equation:
    """A cell as the sum of unknowns; one of the same value is the same."""
    return {(kind, n): 1 for kind, n in counts.items() if holds(kind)}


def value_of(counts: dict, holds: Callable[[Kind], bool]) -> int:
    """The number in a cell."""
    return sum(n for kind, n in counts.items() if holds(kind))


@given(some_counts)
@settings(max_examples=15, deadline=None)
def test_what_is_shown_adds_up_and_a_percentage_never_tells_a_hidden_number(counts: dict) -> None:
    ((figures, shown),) = released(counts)
    for table in figures.tables:
        names = [column.name for column in table.columns]
        for row in table.rows:
            values = shown.values(table, row)
            by_name = dict(zip(names, values, strict=False))
            parts = [by_name[name] for name in table.add_up]
            if parts and not any(isinstance(value, Missing) for value in (*parts, values[0])):
                assert sum(parts) == values[0]
            for share, value in zip(table.shares, values[len(names) :], strict=True):
                if Missing.HIDDEN in (by_name[share.part], by_name[share.whole]):
                    assert isinstance(value, Missing)
            assert all(not (isinstance(n, int) and 0 < n < LEAST) for n in by_name.values())


def test_nothing_to_share_is_neither_0_per_cent_nor_hidden() -> None:
    ((figures, shown),) = released({("card", "2025", "active", "paid"): 9, ("card", "2025", "active", "unused"): 6})
    cards = figures.tables[0]
    by_row = {row.name: shown.values(cards, row)[-1] for row in cards.rows}
    assert (str(by_row["all"]), by_row["deactivated"]) == ("60.0", Missing.NOTHING_TO_SHARE)
    assert [say(value, "da") for value in by_row.values()] == ["60,0 %", "60,0 %", "ingen"]


def test_the_document_is_read_again_as_it_was_and_its_picture_hides_what_it_hides() -> None:
    hidden = {("card", "2025", "active", "paid"): 3, ("card", "2025", "active", "unused"): 40}
    ((_, shown),) = released(hidden | {("card", "2025", "deactivated", "unused"): 12})
    document = shown.document()
    assert read_value(document[0]["rows"][0]["values"][1]) is Missing.HIDDEN
    for language, word in (("da", "skjult"), ("en", "hidden")):
        (picture,) = of_tables(document, language)[0].pictures
        assert word in picture
        assert f'lang="{language}"' in picture
        assert ">3<" not in picture
    ((_, shown),) = released(hidden)
    assert not of_tables(shown.document(), "da")[0].pictures, "two hidden bars are no picture"


def test_the_tenth_release_is_ready_in_five_seconds_although_two_fifths_of_the_counts_changed_each_time() -> None:
    year, draw = Period(date(2025, 1, 1), date(2025, 12, 31)), Random(7)
    months = [f"2025-{month:02}" for month in range(1, 13)]
    ends = [("granted", "0"), ("granted", "29"), ("refused", "15"), ("refused", "57"), ("pending", "undecided")]
    kinds: list[tuple[str, ...]] = [
        ("application", month, sender, *end) for month in months for sender in tables.SENDERS for end in ends
    ]
    kinds += [("card", month, state, use) for month in months for state in ("active", "deactivated") for use in
              ("unused", "employed", "paid")]  # fmt: skip
    counts = {kind: draw.choice((0, 0, 1, 2, 3, 4, 6, 9, 14)) for kind in kinds}
    told: list[Told] = []
    for _ in range(10):
        begun = process_time()
        shown, now = public(tables.figures("0991", {kind: n for kind, n in counts.items() if n}, year), told, LEAST)
        took = process_time() - begun
        told.append(now)
        counts = {kind: max(0, n + draw.choice((-2, -1, 1, 2, 5))) if draw.random() < 0.4 else n
                  for kind, n in counts.items()}  # fmt: skip
    assert not shown.cut_short
    assert took < 5, took


def test_months_of_nothing_are_one_line_to_a_reader_and_hidden_ones_are_not_nothing() -> None:
    nothing, hidden = (0, Missing.NOTHING_TO_SHARE), (Missing.HIDDEN, Missing.HIDDEN)
    empty = tuple((name, *nothing) for name in ("jan", "feb", "mar"))
    months = (*empty, ("apr", *hidden), ("maj", *nothing), ("jun", 7, 5))
    in_time = Section("by-month", "Efter måned", ("", "Frikort", "Andel"), months, in_time=True)
    assert in_time.read_rows == (("jan–mar", *nothing), *months[3:])
    assert replace(in_time, in_time=False).read_rows == months, "rows that are no months are never one"


def test_the_names_of_atoms_must_be_words() -> None:
    with pytest.raises(TypeError, match="tuple of words"):
        keeping.write(Told(Tables({Atom("0991", ("card", 2025)): 1}, ()), frozenset()))
