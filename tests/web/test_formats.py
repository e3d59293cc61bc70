"""Amounts, dates and citations as they are written in Denmark."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils.translation import gettext_lazy, override
from hypothesis import given
from hypothesis import strategies as st

from hjemmel.web.formats import (
    FormatError,
    keep_provision_together,
    read_amount,
    read_date,
    read_whole_number,
    text_with,
    type_number,
    write_amount,
    write_date,
    write_exact_amount,
    write_short_date,
)
from hjemmel.web.templatetags.web import whole

amounts = st.integers(-(10**12), 10**12).map(lambda oere: Decimal(oere).scaleb(-2))


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("9500", "9500.00"),
        ("9.500", "9500.00"),
        ("9.500,00", "9500.00"),
        ("9500,5", "9500.50"),
        ("1.234.567,89", "1234567.89"),
        (" kr. 9.500 ", "9500.00"),
        ("9 500 kr.", "9500.00"),
        ("9500,-", "9500.00"),
        ("0", "0.00"),
        ("−250,25", "-250.25"),
    ],
)
def test_an_amount_is_read_as_danes_write_it(typed: str, amount: str) -> None:
    assert str(read_amount(typed)) == amount


@pytest.mark.parametrize("typed", ["9.50", "9,500", "9,500.00", "1.23.456", "95oo", "", ",", "1e5", "--5", "9500,123"])
def test_an_amount_that_could_mean_two_things_is_refused(typed: str) -> None:
    with pytest.raises(FormatError, match=r"9\.500"):
        read_amount(typed)


@given(amounts)
def test_a_written_amount_is_read_back_to_the_oere(amount: Decimal) -> None:
    assert read_amount(type_number(amount)) == amount
    assert read_amount(write_amount(amount)) == amount
    assert read_amount(write_exact_amount(amount)) == amount
    assert write_exact_amount(amount)[-7] == ",", "in a column the comma stands below the comma"


def test_even_kroner_show_no_oere_and_a_single_decimal_is_filled_up() -> None:
    assert write_amount(Decimal("42766.00")) == "42.766\N{NO-BREAK SPACE}kr."
    assert write_amount(Decimal("42766.5")) == "42.766,50\N{NO-BREAK SPACE}kr."
    assert write_amount(0) == "0\N{NO-BREAK SPACE}kr."


def test_a_rate_finer_than_an_oere_is_not_rounded() -> None:
    assert write_amount(Decimal("3.785")) == "3,785\N{NO-BREAK SPACE}kr."


def test_the_screen_in_english_writes_english_figures() -> None:
    with override("en"):
        assert write_amount(Decimal("42766.50")) == "DKK\N{NO-BREAK SPACE}42,766.50"
        assert write_date(date(2025, 1, 1)) == "1 January 2025"


def test_a_text_with_values_is_settled_by_who_reads_it() -> None:
    text = text_with(gettext_lazy("PDF, JPEG eller PNG, højst %(most)s MB"), most=20)
    with override("da"):
        assert str(text) == "PDF, JPEG eller PNG, højst 20 MB"
    with override("en"):
        assert "at most 20 MB" in str(text)


def test_a_whole_number_has_no_decimals() -> None:
    assert read_whole_number("1.000") == 1000
    with pytest.raises(FormatError):
        read_whole_number("37,5")


@given(st.dates())
def test_a_written_date_is_read_back(day: date) -> None:
    assert read_date(f"{day.day}-{day.month}-{day.year:04}") == day
    assert read_date(day.isoformat()) == day


@pytest.mark.parametrize(
    "typed", ["31-12-2025", "31.12.2025", "31/12/2025", "31 12 2025", "2025-12-31", " 31-12-2025 "]
)
def test_a_date_is_read_with_any_of_the_usual_signs(typed: str) -> None:
    assert read_date(typed) == date(2025, 12, 31)


def test_a_day_that_is_not_in_the_calendar_is_named() -> None:
    with pytest.raises(FormatError, match="31-02-2025 findes ikke"):
        read_date("31-02-2025")


@pytest.mark.parametrize("typed", ["31-12-25", "december", "12/31", "2025"])
def test_what_is_no_date_is_told_how_to_be_one(typed: str) -> None:
    with pytest.raises(FormatError, match="fx 31-12-2025"):
        read_date(typed)


def test_dates_are_written_in_words_and_in_figures() -> None:
    assert write_date(date(2025, 1, 1)) == "1. januar 2025"
    assert write_short_date(date(2025, 1, 1)) == "01-01-2025"


def test_a_citation_does_not_break_before_its_number() -> None:
    assert keep_provision_together("lov om x §§ 15-21 e, stk. 2, nr. 3") == (
        "lov om x §§\N{NO-BREAK SPACE}15-21 e, stk.\N{NO-BREAK SPACE}2, nr.\N{NO-BREAK SPACE}3"
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Klage K2026-000011", 'Klage <span class="whole">K2026-000011</span>'),
        ("Referat 18-09-2025", 'Referat <span class="whole">18-09-2025</span>'),
        ("Social- og <b>", "Social- og &lt;b&gt;"),
        ("", ""),
    ],
)
def test_a_number_and_a_date_stay_whole_and_words_do_not(text: str, shown: str) -> None:
    assert whole(text) == shown
