"""A hidden number can be more than one, as far as whole numbers that are not below 0 can tell."""

from collections.abc import Iterator
from datetime import date
from itertools import product

from hypothesis import example, given, settings
from hypothesis import strategies as st

from hjemmel.publication.bounds import AddsUp, Relations
from hjemmel.publication.disclosure import LEAST
from hjemmel.publication.figures import Missing, public
from hjemmel.publication.kinds import Period
from hjemmel.schemes.socialt_frikort.statistics import tables

MAY = Period(date(2025, 5, 1), date(2025, 5, 31))
COUNTED = [(outcome, band) for outcome in ("granted", "refused") for band in ("0", "15", "29")]
PENDING = ("pending", "undecided")
OUTCOMES, BANDS = ("granted", "refused", "pending"), ("days-0", "days-15", "days-29")


def told(counts: dict[tuple[str, str], int]) -> dict[str, int | None]:
    """What a release of a month says of its applications, by outcome and by days; None is hidden."""
    kinds = {("application", "2025-05", "citizen", *kind): n for kind, n in counts.items() if n}
    shown, _ = public(tables.figures("0991", kinds, MAY))
    found: dict[str, int | None] = {}
    for table in shown.figures.tables:
        for row in table.rows:
            values = [None if value is Missing.HIDDEN else value for value in shown.values(table, row)]
            if table.name == "days":
                found[row.name] = values[0]
            elif table.name == "applications":
                found |= dict(zip((column.name for column in table.columns), values, strict=False))
    return found


def possible(shown: dict[str, int | None], highest: int) -> Iterator[dict[str, int]]:
    """Every way the hidden numbers can be: whole, 1 at least, and adding up."""

    def ways(names: tuple[str, ...]) -> Iterator[dict[str, int]]:
        choices = (range(1, highest + 1) if (n := shown[name]) is None else (n,) for name in names)
        return (dict(zip(names, values, strict=True)) for values in product(*choices))

    by_days = list(ways(BANDS))
    for way in ways(OUTCOMES):
        decided, everybody = way["granted"] + way["refused"], sum(way.values())
        if shown["decided"] in (None, decided) and shown["applications"] in (None, everybody):
            yield from (way | days for days in by_days if sum(days.values()) == decided)


def test_two_hidden_numbers_that_are_two_together_are_one_each() -> None:
    """Of 9 applications 7 were decided in two weeks: were both told, one was decided later, and one is pending."""
    shown = told({("refused", "0"): 7, ("refused", "15"): 1, PENDING: 1})
    assert [shown[name] for name in ("applications", "pending", "days-15")] == [9, None, None]
    assert shown["days-0"] is None
    relations = Relations([AddsUp(frozenset("abc"), (frozenset("ab"), frozenset("c"))),
                           AddsUp(frozenset("ab"), (frozenset("a"), frozenset("b")))])  # fmt: skip
    known = {frozenset("abc"): 17, frozenset("a"): 15}
    assert relations.only_one_number(known) == {frozenset("ab"), frozenset("b"), frozenset("c")}
    assert relations.only_one_number(known | {frozenset("abc"): 18}) == set()


@given(st.fixed_dictionaries(dict.fromkeys([*COUNTED, PENDING], st.sampled_from((0, 0, 1, 2, 4, 7)))))
@example(dict.fromkeys(COUNTED, 0) | {("refused", "0"): 7, ("refused", "15"): 1, PENDING: 1})
@settings(max_examples=25, deadline=None)
def test_every_small_hidden_number_can_be_more_than_one(counts: dict[tuple[str, str], int]) -> None:
    shown = told(counts)
    true = {outcome: sum(n for kind, n in counts.items() if kind[0] == outcome) for outcome in OUTCOMES}
    true |= {f"days-{band}": sum(n for kind, n in counts.items() if kind[1] == band) for band in ("0", "15", "29")}
    small = {name for name, n in true.items() if 0 < n < LEAST}
    assert all(shown[name] is None for name in small)
    seen: dict[str, set[int]] = {name: set() for name in small}
    for way in possible(shown, max(true.values()) + 2):
        for name in small:
            seen[name].add(way[name])
    assert all(len(values) > 1 for values in seen.values()), (shown, seen)
