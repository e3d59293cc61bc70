"""Reading a table of outcomes: all of it, or all of its errors."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appeals.danmarkskort.tables import HEADER, rows, table
from hjemmel.appeals.danmarkskort.errors import TableError
from hjemmel.appeals.danmarkskort.table import Row, read
from hjemmel.statutes.retssikkerhed.outcomes import Outcome

ALBERTSLUND = Row("0165", 2024, "SEL § 83", Outcome.UPHELD, 24)


def problems(content: bytes) -> list[str]:
    """What is wrong with a table, a line for each problem."""
    with pytest.raises(TableError) as error:
        read(content)
    return str(error.value).splitlines()


@pytest.mark.parametrize("municipality", ["0165", "165", "Albertslund", "Albertslund Kommune"])
@pytest.mark.parametrize("provision", ["SEL § 83", "servicelovens § 83", "§ 83 i lov om social service"])
@pytest.mark.parametrize("outcome", ["upheld", "Stadfæstet", "stadfæstelse"])
def test_a_line_may_be_written_in_many_ways(municipality: str, provision: str, outcome: str) -> None:
    assert read(table(f"{municipality},2024,{provision},{outcome},24")) == (ALBERTSLUND,)


@pytest.mark.parametrize("outcome", ["dismissed", "afvist", "henvist", "tilbagekaldt"])
def test_what_was_not_decided_on_the_merits_is_one_outcome(outcome: str) -> None:
    assert read(table(f"0165,2024,SEL § 83,{outcome},9"))[0].outcome is Outcome.DISMISSED


def test_a_table_saved_by_danish_excel_is_read() -> None:
    lines = f"{HEADER}\r\n0165,2024,SEL § 83,stadfæstet,24\r\n,,,,\r\n".replace(",", ";")
    assert read(b"\xef\xbb\xbf" + lines.encode()) == (ALBERTSLUND,)


def test_a_provision_with_a_comma_stands_in_quotation_marks() -> None:
    (row,) = read(table('0165,2024,"SEL § 85, stk. 1",hjemvist,5'))
    assert row.provision == "SEL § 85, stk. 1"
    assert problems(table("0165,2024,SEL § 85, stk. 1,hjemvist,5")) == [
        "line 2: there are 6 fields, not 5. Put a field that holds the separator itself in quotation marks."
    ]


def test_every_error_is_told_with_its_line_its_field_and_what_to_do() -> None:
    found = problems(
        table("Albertlsund,24,§ 83,maybe,1.000", "0165,2024,SEL § 83,upheld,24", "0165,2015,SEL § 83,upheld,-1")
    )
    assert [line.split(": ")[0] for line in found] == [
        "line 2, municipality", "line 2, year", "line 2, provision", "line 2, outcome", "line 2, n",
        "line 4, year", "line 4, n",
    ]  # fmt: skip
    assert found[0].endswith("Did you mean Albertslund.")
    assert found[2].endswith("does not say which act it belongs to. Write SEL § 83 or BL § 86.")


@pytest.mark.parametrize(
    ("field", "line"),
    [
        ("municipality", "Eksempelkommune,2024,SEL § 83,upheld,1"),
        ("municipality", "0411,2024,SEL § 83,upheld,1"),
        ("year", "0165,2015,SEL § 83,upheld,1"),
        ("year", "0165,２０２４,SEL § 83,upheld,1"),
        ("provision", "0165,2024,hjemmehjælp,upheld,1"),
        ("provision", "0165,2024,,upheld,1"),
        ("provision", "0165,2024,SEL §§ 85-110,upheld,1"),
        ("outcome", "0165,2024,SEL § 83,,1"),
        ("n", "0165,2024,SEL § 83,upheld,"),
        ("n", "0165,2024,SEL § 83,upheld,1.0"),
        ("n", "0165,2024,SEL § 83,upheld,-1"),
        ("n", "0165,2024,SEL § 83,upheld,10000000000"),
    ],
)
def test_a_field_that_cannot_be_what_it_should_is_named(field: str, line: str) -> None:
    (found,) = problems(table(line))
    assert found.startswith(f"line 2, {field}: ")


def test_a_group_of_provisions_that_lie_on_different_maps_is_refused() -> None:
    (found,) = problems(table("0165,2024,SEL §§ 95-98,upheld,1"))
    assert found.endswith("Write a line for each provision.")
    assert read(table("0165,2024,SEL §§ 95-97,upheld,1"))[0].provision == "SEL §§ 95-97"


def test_the_same_thing_twice_is_an_error_though_written_differently() -> None:
    (found,) = problems(table("0165,2024,SEL § 83,upheld,4", "Albertslund,2024,servicelovens § 83,stadfæstet,4"))
    assert found.startswith("line 3: municipality, year, provision and outcome are those of line 2.")


def test_the_line_of_an_error_is_that_of_the_file_also_after_a_field_over_two_lines() -> None:
    (found,) = problems(table('0165,2024,"SEL\n§ 83",upheld,4', "", "0165,2024,SEL § 85,upheld,x"))
    assert found.startswith("line 5, n: ")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "line 1: the header is ''"),
        (b"municipality,year,provision,n,outcome\n", "line 1: the header is 'municipality,year,provision,n,outcome'"),
        (HEADER.encode(), "line 1: the table has a header and no lines"),
        (table("0165,2024,SEL § 83,upheld,1") + "0165,2024,SEL § 83,ændret,2".encode("latin-1"), "line 3: the file"),
        (table('0165,2024,"SEL § 83"x,upheld,1'), "line 2: the quotation marks do not fit"),
    ],
)
def test_what_is_no_such_table_is_refused_as_a_whole(content: bytes, told: str) -> None:
    (found,) = problems(content)
    assert found.startswith(told)


@given(rows(), st.sampled_from(",;"), st.booleans())
@settings(max_examples=60, deadline=None)
def test_what_was_written_is_read(made: list[Row], separator: str, danish: bool) -> None:
    def word(outcome: Outcome) -> str:
        return outcome.value if danish else outcome.name.lower()

    lines = [
        separator.join((row.municipality, str(row.year), row.provision, word(row.outcome), str(row.n))) for row in made
    ]
    assert list(read("\n".join((HEADER.replace(",", separator), *lines)).encode())) == made
