"""Tables for the tests, written as an analyst would write them, and made-up ones."""

from hypothesis import strategies as st

from hjemmel.appeals.danmarkskort.counts import Counts
from hjemmel.appeals.danmarkskort.table import Row, read
from hjemmel.core.municipalities import municipalities
from hjemmel.statutes.retssikkerhed.outcomes import Outcome

HEADER = "municipality,year,provision,outcome,n"


def table(*lines: str) -> bytes:
    """The bytes of a table with these lines."""
    return "\n".join((HEADER, *lines, "")).encode()


def counts(*lines: str) -> Counts:
    """The cube of a table with these lines."""
    return Counts.of_rows(read(table(*lines)))


PROVISIONS = ("SEL § 83", "SEL § 112", "SEL § 96", "SEL § 100", "SEL § 41", "BL § 86", "BL §§ 87-88", "SFL § 2")
"""Of the social map alone, of each disability map, of an act that has been replaced, and of none."""


ALL = st.sampled_from(list(municipalities()))
YEARS = st.sampled_from((2018, 2023, 2024))


def rows(
    municipality: st.SearchStrategy[str] = ALL,
    year: st.SearchStrategy[int] = YEARS,
    n: st.SearchStrategy[int] = st.integers(0, 40),  # noqa: B008  a strategy is a value
    size: int = 12,
) -> st.SearchStrategy[list[Row]]:
    """Made-up rows, no two of them on the same thing."""
    row = st.builds(Row, municipality, year, st.sampled_from(PROVISIONS), st.sampled_from(Outcome), n)
    return st.lists(
        row, min_size=1, max_size=size, unique_by=lambda row: (row.municipality, row.year, row.provision, row.outcome)
    )
