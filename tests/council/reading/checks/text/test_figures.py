"""Figures and dates in Danish text: what is one, what it is worth, how precisely, and what only looks like one."""

import datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hjemmel.council.reading.checks.text.figures import Figure, Unit, danish, find_figures
from hjemmel.council.reading.checks.text.times import Grain, find_times
from hjemmel.council.reading.place import Place

PLACE = Place("text", 1, 1)


def _one(text: str) -> Figure:
    (figure,) = find_figures(text, PLACE)
    return figure


@pytest.mark.parametrize(
    ("text", "value", "half", "unit"),
    [
        ("der var 794.195 indbyggere", 794195, 0, Unit.COUNT),
        ("i alt syv borgere", 7, 0, Unit.COUNT),
        ("Én forening", 1, 0, Unit.COUNT),
        ("ingen sager", 0, 0, Unit.COUNT),
        ("blev ikke behandlet nogen sager", 0, 0, Unit.COUNT),
        ("gennemsnittet er 1,9 i år", "1.9", "0.05", Unit.COUNT),
        ("62 procent af dem", 62, "0.5", Unit.PERCENT),
        ("(52 pct.) stadfæstet", 52, "0.5", Unit.PERCENT),
        ("på 44,9 % i alt", "44.9", "0.05", Unit.PERCENT),
        ("1,4 procentpoint under", "1.4", "0.05", Unit.POINTS),
        ("18.280,27 kr. om året", "18280.27", 0, Unit.KRONER),
        ("kr. 794.195 til rådighed", 794195, 0, Unit.KRONER),
        ("(kr. i alt 55.259,59)", "55259.59", 0, Unit.KRONER),
        ("46,0 mio. kr. mere", 46_000_000, 50_000, Unit.KRONER),
        ("knap 3,5 mio. kroner", 3_500_000, 175_000, Unit.KRONER),
        ("ca. 700 besøg", 700, 35, Unit.COUNT),
        ("-17,0 mio. kr.", -17_000_000, 50_000, Unit.KRONER),
    ],
)
def test_a_figure_is_read_with_its_precision(text: str, value: object, half: object, unit: Unit) -> None:
    figure = _one(text)
    assert (figure.value, figure.half, figure.unit) == (Fraction(str(value)), Fraction(str(half)), unit)


@pytest.mark.parametrize(
    "text",
    [
        "den 18. september 2025 kl. 17:00",
        "18-09-2025, 10.12.2024 og 3. juni",
        "efter servicelovens § 85, stk. 2 og §§ 112, 113 og 116",
        "sag 27.69.52-A02-2-24 og 24-2-27.00.00-P22",
        "principmeddelelse nr. 20-22, punkt 5, bilag 2 og afsnit 4.6",
        "i perioden 2022-2029 (2025-niveau)",
        "i 1.-3. kvartal og 1. halvår 2024",
        "borgere på 18 år, +65-årige og en 10-årsplan i 24 måneder",
        "Banegårdspladsen 7, 2750 Ballerup",
        "se https://eksempelkommune.example/2025/3",
        "domstype 2 og uge 14",
        "EAN 5798009682901",
        "den 3. gang",
    ],
)
def test_what_only_names_something_is_no_figure(text: str) -> None:
    assert find_figures(text, PLACE) == ()


@given(st.integers(0, 10**9), st.integers(0, 2))
@settings(max_examples=60, deadline=None)
def test_a_number_written_the_danish_way_is_read_back(number: int, decimals: int) -> None:
    value = Fraction(number, 10**decimals)
    text = danish(value, decimals)
    assert _one(f"i alt {text} kr. i alt").value == value
    assert Decimal(text.replace(".", "").replace(",", ".")) == Decimal(number) / 10**decimals


def test_another_value_is_written_as_the_figure_is() -> None:
    assert _one("46,0 mio. kr.").written(Fraction(47_500_000)) == "47,5 mio. kr."
    assert _one("(52 pct.)").written(Fraction(62)) == "62 pct."
    assert _one("kr. 964.688").written(Fraction(1_000_000)) == "kr. 1.000.000"


@pytest.mark.parametrize(
    ("text", "grain", "first", "last"),
    [
        ("18-09-2025", Grain.DAY, "2025-09-18", "2025-09-18"),
        ("den 3. juni 2025", Grain.DAY, "2025-06-03", "2025-06-03"),
        ("i august 2025", Grain.MONTH, "2025-08-01", "2025-08-31"),
        ("i foråret 2024", Grain.SEASON, "2024-03-01", "2024-05-31"),
        ("1.-3. kvartal 2024", Grain.QUARTERS, "2024-01-01", "2024-09-30"),
        ("2. halvår 2024", Grain.HALF_YEAR, "2024-07-01", "2024-12-31"),
        ("handleplan 2023-2025", Grain.YEARS, "2023-01-01", "2025-12-31"),
        ("for 2024-25", Grain.YEARS, "2024-01-01", "2025-12-31"),
    ],
)
def test_a_time_is_read_as_a_span_of_days(text: str, grain: Grain, first: str, last: str) -> None:
    (time,) = find_times(text)
    assert (time.grain, time.first, time.last) == (
        grain,
        datetime.date.fromisoformat(first),
        datetime.date.fromisoformat(last),
    )


def test_a_time_without_a_year_and_a_day_that_is_none() -> None:
    (month,) = find_times("i november måned")
    assert (month.first, month.month) == (None, 11)
    assert find_times("31-02-2025") == ()
