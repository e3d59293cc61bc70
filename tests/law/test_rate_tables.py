"""Rate files: what they say, and what is refused with file, line and remedy."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from hjemmel.law.provisions import Provision
from hjemmel.law.rate_tables import parse_rates
from hjemmel.law.rates import Brackets, ByGroup, Confirmation, Rate, RateError, Sureness, Unit
from hjemmel.law.tables import FileError

HEAD = """
[limit]
da = "Grænse"
en = "Limit"
unit = "kr"
"""
VALUE = """
[[limit.values]]
since = {since}
value = {value}
law = "SFL § 1"
source = "an invented gazette"
sure = "V"
"""
PERCENT = """
[percent]
da = "Procent"
en = "Percent"
unit = "pct"
yearly = true
law = "SRL § 1"
source = "an invented gazette"
sure = "V"
[[percent.values]]
since = 2025-01-01
value = 3.6
[[percent.values]]
since = 2026-01-01
value = 4.5
"""
REGULATED = """
yearly = true
[limit.regulated]
by = "percent"
law = "SFL § 1"
from = 2025-01-01
unit = 1
mode = "half_up"
base = "open"
"""
COMPUTED = """
[[limit.values]]
since = {since}
computed = true
law = "SFL § 1"
source = "computed"
sure = "D"
"""


def value(since: str, amount: str) -> str:
    return VALUE.format(since=since, value=amount)


def read(text: str, name: str = "limit") -> Rate:
    return next(rate for rate in parse_rates({"rates.toml": text}) if rate.name == name)


FIRST = value("2024-01-01", "41_280")
FOLLOWS = PERCENT + HEAD + REGULATED
IN_2025 = COMPUTED.format(since="2025-01-01")


def test_a_rate_runs_until_the_next_value() -> None:
    rate = read(HEAD + value("2024-01-01", "100") + value("2025-03-01", "110.50"))
    assert (rate.unit, rate.da, rate.en, rate.file, rate.line) == (Unit.KR, "Grænse", "Limit", "rates.toml", 2)
    assert rate.at(date(2025, 2, 28)).value == 100
    assert rate.at(date(2025, 3, 1)).value == Decimal("110.50")
    assert rate.at(date(2044, 1, 1)).until is None
    assert rate.at(date(2025, 3, 1)).citation == Provision.read("SFL § 1")
    assert rate.changes() == (date(2024, 1, 1), date(2025, 3, 1))


def test_a_yearly_rate_ends_with_its_year_and_says_so_afterwards() -> None:
    rate = read(HEAD + "yearly = true" + value("2024-01-01", "100"))
    assert rate.at(date(2024, 12, 31)).value == 100
    with pytest.raises(RateError, match="limit has no value on 2025-01-01"):
        rate.at(date(2025, 1, 1))


def test_numbers_are_exact_in_every_form() -> None:
    def number(written: str) -> object:
        return read(HEAD + value("2024-01-01", written)).at(date(2024, 1, 1)).value

    assert number("0.1") == Decimal("0.1")
    assert number('"2/37"') == Fraction(2, 37)
    scale = number("[[0, 0.30], [611_800, 0.40]]")
    assert isinstance(scale, Brackets)
    assert [(step.floor, step.value) for step in scale.steps] == [(0, Decimal("0.30")), (611_800, Decimal("0.40"))]
    table = number("{ single = 100, couple = 150 }")
    assert isinstance(table, ByGroup)
    assert table.values["couple"] == 150


def test_what_was_known_then_and_what_is_known_now() -> None:
    then = value("2023-01-01", "20_000") + "until = 2023-06-30\n"
    now = value("2023-01-01", "40_000") + "until = 2023-12-31\nknown = 2023-07-01\n"
    rate = read(HEAD + then + now)
    assert rate.at(date(2023, 3, 1)).value == 40_000
    assert rate.at(date(2023, 3, 1), known=date(2023, 6, 30)).value == 20_000
    assert rate.at(date(2023, 3, 1), known=date(2023, 7, 1)).value == 40_000
    with pytest.raises(RateError, match="not known on 2023-06-30, but first on 2023-07-01"):
        rate.at(date(2023, 9, 1), known=date(2023, 6, 30))


def test_a_computed_amount_keeps_every_reading_until_a_named_role_confirms_one() -> None:
    rate = read(
        PERCENT
        + HEAD
        + REGULATED
        + value("2024-01-01", "41_280")
        + value("2025-01-01", "42_766")
        + COMPUTED.format(since="2026-01-01")
    )
    found = rate.at(date(2026, 5, 1))
    assert (found.value, found.candidates, found.sureness, found.is_settled) == (
        44_690,
        (44_690, 44_691),
        Sureness.D,
        False,
    )
    confirmation = Confirmation("limit", date(2026, 1, 1), Decimal(44_691), "jurist", "an invented gazette of 2025")
    confirmed = rate.confirmed(confirmation).at(date(2026, 5, 1))
    assert (confirmed.value, confirmed.is_settled, confirmed.source) == (44_691, True, "an invented gazette of 2025")
    with pytest.raises(RateError, match="not waiting"):
        rate.confirmed(Confirmation("limit", date(2025, 1, 1), Decimal(1), "jurist", "gazette"))
    with pytest.raises(RateError, match="role"):
        Confirmation("limit", date(2026, 1, 1), Decimal(1), " ", "gazette")


# What the file says before the fault, the table that is refused (its header is the line named), and what is said of it.
REFUSED = {
    "overlap": (
        "",
        HEAD + FIRST + "until = 2025-06-30\n" + value("2025-01-01", "2") + "known = 2024-01-01",
        "both apply",
    ),
    "gap": (HEAD + FIRST + "until = 2024-06-30\n", value("2025-01-01", "2"), "from 2024-07-01 to 2024-12-31"),
    "no citation": (HEAD, FIRST.replace('law = "SFL § 1"', ""), "has no law"),
    "no source": (HEAD, FIRST.replace('source = "an invented gazette"', ""), "has no source"),
    "citation that is none": (HEAD, FIRST.replace("SFL § 1", "SFL §1"), "names no §"),
    "published differs": (FOLLOWS + FIRST, value("2025-01-01", "42_767"), "published as 42767, but 42766"),
    "computed called seen": (FOLLOWS + FIRST, IN_2025.replace('"D"', '"V"'), "nobody has seen it"),
    "computed and written": (FOLLOWS + FIRST, IN_2025 + "value = 1", "neither written nor computed, or both"),
    "not found": (HEAD, FIRST.replace('"V"', '"X"'), "was not found"),
    "computed without a rule": (HEAD, IN_2025, "is not regulated"),
    "nothing to regulate": (FOLLOWS, IN_2025, "no amount before"),
    "unknown percentage": ("", HEAD + REGULATED + FIRST, "which is not there"),
    "unknown key": (HEAD, FIRST + "form = 2024-01-01", "unknown key form"),
    "text as number": (HEAD, value("2024-01-01", '"many"'), "not the value of a rate"),
    "truth as number": (HEAD, value("2024-01-01", "true"), "not the value of a rate"),
    "falling scale": (HEAD, value("2024-01-01", "[[10, 1], [0, 2]]"), "must rise"),
    "ends before it begins": ("", HEAD + FIRST + "until = 2023-12-31", "before it begins"),
    "no values": ("", HEAD, "has no values"),
    "no label": ("", HEAD.replace('en = "Limit"', "") + FIRST, "has no en"),
    "unknown unit": ("", HEAD.replace('"kr"', '"EUR"') + FIRST, "unit = 'EUR' is not known"),
    "not TOML": ("", "\nsince =", "not TOML"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_a_rate_is_refused_with_its_line(case: str) -> None:
    before, fault, problem = REFUSED[case]
    with pytest.raises(FileError) as refused:
        parse_rates({"rates.toml": before + fault})
    assert problem in str(refused.value)
    assert (refused.value.file, refused.value.line) == ("rates.toml", before.count("\n") + 2)
    assert refused.value.remedy


def test_a_name_is_written_once() -> None:
    with pytest.raises(FileError, match=r"also written in a\.toml"):
        parse_rates({"a.toml": PERCENT, "b.toml": PERCENT})
