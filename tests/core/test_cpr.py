"""CPR numbers: read leniently, never refused for their check digit, never shown whole by accident."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hjemmel.core.cpr import Cpr, CprError

birth_dates = st.dates(date(1900, 1, 1), date(2057, 12, 31))


def seventh_digits(born: date) -> str:
    """The seventh digits that the CPR office gives to people born in this year (the centuries overlap)."""
    if born.year < 1937:
        return "0123"
    if born.year < 2000:
        return "012349"
    return "456789" if born.year < 2037 else "5678"


@st.composite
def numbers(draw: st.DrawFn) -> tuple[str, date, bool]:
    """Ten digits, the date in them, and whether the day is raised as in a replacement number."""
    born = draw(birth_dates)
    replacement = draw(st.booleans())
    day = born.day + 60 * replacement
    serial = draw(st.sampled_from(seventh_digits(born))) + draw(st.from_regex("[0-9]{3}", fullmatch=True))
    return f"{day:02d}{born:%m%y}{serial}", born, replacement


@given(numbers(), st.sampled_from(["", "-", " "]), st.sampled_from(["", " ", "\t"]))
def test_a_number_is_read_with_its_date_of_birth(number: tuple[str, date, bool], between: str, around: str) -> None:
    digits, born, replacement = number
    cpr = Cpr.parse(around + digits[:6] + between + digits[6:] + around)
    assert (cpr.digits, cpr.birth_date, cpr.is_replacement) == (digits, born, replacement)
    assert cpr.in_full() == f"{digits[:6]}-{digits[6:]}"


@pytest.mark.parametrize(
    ("digits", "year"),
    [
        ("0101003000", 1900), ("0101363000", 1936), ("0101994000", 1999), ("0101364000", 2036), ("0101374000", 1937),
        ("0101009000", 2000), ("0101579000", 1957), ("0101575000", 2057), ("0101585000", 1858), ("0101998000", 1899),
    ],
)  # fmt: skip
def test_the_seventh_digit_gives_the_century(digits: str, year: int) -> None:
    assert Cpr(digits).birth_date.year == year


@given(numbers())
def test_no_text_of_it_holds_the_last_four_digits(number: tuple[str, date, bool]) -> None:
    cpr = Cpr(number[0])
    assert str(cpr) == f"{number[0][:6]}-••••"
    assert not any(digit in repr(cpr) + f"{[cpr]!r}" for digit in "0123456789")


@given(numbers())
def test_modulus_11_warns_and_never_refuses(number: tuple[str, date, bool]) -> None:
    digits = number[0]
    others = [Cpr(digits[:9] + last) for last in "0123456789"]
    passing = [cpr for cpr in others if not cpr.fails_modulus_11]
    assert len(passing) <= 1  # the last digit is the check digit; for some serials none fits
    assert all(cpr.digits[:9] == digits[:9] for cpr in others)


def test_a_known_check_digit() -> None:
    assert not Cpr("0707614285").fails_modulus_11  # the office's own example
    assert Cpr("0707614286").fails_modulus_11


@pytest.mark.parametrize(
    "text", ["", "0101", "01010100000", "010101-00", "3202010000", "0113010000", "6000010000", "9201010000",
             "o101010000", "٠١٠١٠١٠٠٠٠", "010101--0000", "010101-0000x"]
)  # fmt: skip
def test_what_is_no_number_is_refused_without_repeating_it(text: str) -> None:
    with pytest.raises(CprError) as refused:
        Cpr.parse(text)
    assert text == "" or text not in str(refused.value)
    with pytest.raises(CprError):
        Cpr(text)
