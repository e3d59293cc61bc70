"""What no letter may be is refused when the value is made, with the remedy in the message."""

from dataclasses import replace
from datetime import datetime
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.letters.samples import ELI, EVERY_BLOCK, LETTER, with_body
from hjemmel.core.letters import (
    Block,
    Column,
    Explanation,
    Facts,
    Heading,
    LetterError,
    Paragraph,
    Provision,
    Recipient,
    Step,
    Table,
)
from hjemmel.core.letters.letter import ADDRESS_LINES, EXPLANATION_DEPTH


@pytest.mark.parametrize("cpr", ["010190-1234", "0101901234", "311299 4321", "610190-1234", "9112994321"])
@pytest.mark.parametrize("field", ["title", "case_number"])
def test_what_looks_like_a_cpr_number_is_kept_out_of_title_and_case_number(field: str, cpr: str) -> None:
    with pytest.raises(LetterError, match="CPR"):
        replace(LETTER, **{field: f"Sag {cpr}."})


@pytest.mark.parametrize("number", ["2025-001234", "27.36.00-G01-123-25", "0190901234", "00101901234", "3213901234"])
def test_ordinary_case_numbers_are_not_taken_for_cpr_numbers(number: str) -> None:
    assert replace(LETTER, case_number=number).case_number == number


@given(st.sampled_from(["\n", "\r", "\u2028", "\x0b"]), st.sampled_from(["before {}", "{} after", "a {} b"]))
def test_a_title_is_one_line(separator: str, title: str) -> None:
    with pytest.raises(LetterError, match="one line"):
        replace(LETTER, title=title.format(separator))


@pytest.mark.parametrize("nothing", ["", "  ", "\n", "\u200b", "\u202e\u00a0"])
def test_a_text_without_any_visible_character_is_refused(nothing: str) -> None:
    with pytest.raises(LetterError, match="empty"):
        Paragraph(nothing)


def test_headings_go_one_level_down_at_a_time() -> None:
    with pytest.raises(LetterError, match="level 2"):
        with_body(Heading("Det har vi lagt vægt på", level=3))
    with_body(Heading("Begrundelse"), Heading("Det har vi lagt vægt på", level=3), Heading("Retsgrundlag"))


def test_a_table_has_a_cell_under_each_heading() -> None:
    with pytest.raises(LetterError, match="row 2 has 1 cells under 2 headings"):
        Table((Column("År"), Column("Loft")), (("2025", "40.000"), ("2026",)))


def test_an_explanation_deeper_than_a_page_is_refused() -> None:
    step = Step("nederst", "ja")
    for _ in range(EXPLANATION_DEPTH - 1):
        step = Step("over", "ja", steps=(step,))
    Explanation((step,))
    with pytest.raises(LetterError, match=f"{EXPLANATION_DEPTH + 1} levels"):
        Explanation((Step("øverst", "ja", steps=(step,)),))


@pytest.mark.parametrize("address", ["", "lta/2024/616", "http://example.test/eli", "https://", "javascript:alert(1)"])
def test_a_provision_links_to_a_full_address(address: str) -> None:
    with pytest.raises(LetterError, match="ELI"):
        replace(Provision("SFL § 2", "Hvem der kan få kortet.", ELI), eli=address)


def test_an_address_fits_the_window() -> None:
    Recipient("Bo Borger", ("linje",) * ADDRESS_LINES)
    with pytest.raises(LetterError, match="address lines"):
        Recipient("Bo Borger", ("linje",) * (ADDRESS_LINES + 1))


def test_the_instant_in_the_file_has_a_time_zone() -> None:
    with pytest.raises(LetterError, match="time zone"):
        replace(LETTER, created=datetime(2025, 3, 14, 9, 30))  # noqa: DTZ001 the fault under test


def test_a_list_block_says_something() -> None:
    with pytest.raises(LetterError, match="Leave the block out"):
        Facts(())


def test_the_sample_letter_has_every_kind_of_block() -> None:
    assert {type(block) for block in EVERY_BLOCK} == set(get_args(Block))
