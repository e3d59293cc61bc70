"""Changes from-to and remainders: whatever the figures are, the sound sentence is silent and the wrong one is found."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hjemmel.council.reading.checks import Check, check_text
from hjemmel.council.reading.checks.text.figures import danish

COUNTS = st.tuples(st.integers(10, 5000), st.integers(10, 5000)).filter(lambda pair: pair[0] != pair[1])


def _said(one: int, other: int, verb: str, change: str) -> str:
    return f"Antallet af klager er {verb} fra {danish(one)} til {danish(other)}, og det er et fald på {change}."


@given(COUNTS)
@settings(max_examples=30, deadline=None)
def test_the_direction_and_the_difference_of_a_change(pair: tuple[int, int]) -> None:
    one, other = pair
    up, down = ("steget", "faldet") if other > one else ("faldet", "steget")
    change = abs(one - other)
    assert check_text(_said(one, other, up, danish(change))) == []
    assert [finding.check for finding in check_text(_said(one, other, down, danish(change)))] == [Check.CHANGE]
    assert [finding.check for finding in check_text(_said(one, other, up, danish(change + 1)))] == [Check.CHANGE]


@given(COUNTS)
@settings(max_examples=30, deadline=None)
def test_a_change_in_percent_of_the_first_value(pair: tuple[int, int]) -> None:
    one, other = pair
    verb = "steget" if other > one else "faldet"
    percent = Fraction(100 * abs(one - other), one)
    assert check_text(_said(one, other, verb, f"{danish(percent, 1)} procent")) == []
    wrong = check_text(_said(one, other, verb, f"{danish(percent + 2, 1)} procent"))
    assert [finding.check for finding in wrong] == [Check.SHARE]


@given(st.integers(10_000, 10**7), st.integers(1, 5000), st.integers(1, 4000))
@settings(max_examples=30, deadline=None)
def test_what_is_left_of_an_amount(held: int, first: int, second: int) -> None:
    def told(rest: int, left: int) -> str:
        return (
            f"Puljen udgør kr. {danish(held)}. Heraf er der afsat kr. {danish(first)} til drift.\n\n"
            f"Puljen indeholder herefter i alt kr. {danish(rest)}. Det foreslås, at der heraf reserveres "
            f"kr. {danish(second)}.\n\nDet resterende beløb udgør kr. {danish(left)}."
        )

    rest, left = held - first, held - first - second
    assert check_text(told(rest, left)) == []
    (wrong,) = check_text(told(rest, left + 1))
    assert wrong.check is Check.REMAINDER
    # A wrong amount in the middle breaks both steps, and only its own cell mends both.
    proposals = {finding.repair and finding.repair.proposed for finding in check_text(told(rest + 1000, left))}
    assert proposals == {f"kr. {danish(rest)}"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("25 ud af 120 sager (21 pct.) blev ændret.", True),
        ("25 ud af 120 sager (24 pct.) blev ændret.", False),
        ("25 af 120 sager, svarende til 21 pct., blev ændret.", True),
        ("25 af 120 sager, svarende til 24 pct., blev ændret.", False),
        ("Af de 120 sager blev 25 (21 pct.) ændret og 10 (8 pct.) hjemvist.", True),
        ("Af de 120 sager blev 25 (21 pct.) ændret og 10 (9 pct.) hjemvist.", False),
        ("Der kom 12 klager. 5 klager blev stadfæstet, 3 hjemvist og 5 afvist.", False),
        ("Der er afgjort 39 sager, hvoraf 69% er stadfæstet, 23% er hjemvist og 8% er ændret.", True),
        ("Der er afgjort 39 sager, hvoraf 67% er stadfæstet, 23% er hjemvist og 8% er ændret.", False),
        ("Der er afgjort 39 sager, hvoraf 70% er stadfæstet, 22% er hjemvist og 8% er ændret.", False),
        ("I 2021 blev 7,7 pct. af sagerne ændret, 24,1 pct. hjemvist, og 68,2 pct. stadfæstet.", True),
        ("I 2021 blev 7,7 pct. af sagerne ændret, 24,1 pct. hjemvist, og 62,8 pct. stadfæstet.", False),
        ("Bevillingen er på -25,8 mio. kr., sammensat af drift -6,7 mio. kr. og anlæg -19,1 mio. kr.", True),
        ("Bevillingen er på -25,8 mio. kr., sammensat af drift -6,7 mio. kr. og anlæg -11,9 mio. kr.", False),
        ("Der er 80 pladser, fordelt på 30 i øst og 50 i vest.", True),
        ("Der er 80 pladser, fordelt på 30 i øst og 45 i vest.", False),
    ],
)
def test_the_forms_a_share_is_told_in(text: str, said: bool) -> None:
    assert (check_text(text) == []) is said


def test_a_share_that_was_cut_off_is_told_so() -> None:
    (finding,) = check_text("1.023 af de 2.337 borgere (43,7 procent) har brugt ordningen.")
    assert "skåret af" in finding.da
    assert finding.repair is not None
    assert finding.repair.proposed == "43,8 procent"
