"""A case that is being written: the same checks, on plain text."""

import datetime
import json

from hypothesis import given, settings
from hypothesis import strategies as st

from hjemmel.council.reading.as_json import to_json
from hjemmel.council.reading.checks import Check, Severity, check_text
from hjemmel.council.reading.checks.text.figures import danish


def test_an_empty_text_has_no_findings() -> None:
    assert check_text("") == []
    assert check_text(" \n\n") == []


def test_a_line_of_the_text_is_the_place_of_a_finding() -> None:
    (finding,) = check_text(
        "Resumé\n\nDer er søgt om støtte.\n\nAf 40 ansøgninger blev 25 (52 pct.) bevilget.\n", "udkast"
    )
    assert (str(finding.place), finding.check) == ("udkast:5", Check.SHARE)


def test_an_event_told_as_past_is_held_against_the_meeting_it_is_written_for() -> None:
    text = "Folderen blev delt ud på mødet, der blev afholdt den 3. november 2026."
    assert check_text(text, meeting=datetime.date(2026, 11, 10)) == []
    (finding,) = check_text(text, meeting=datetime.date(2026, 9, 29))
    assert finding.check is Check.DATE


def test_findings_are_plain_data_for_the_command_and_the_screen() -> None:
    (found,) = json.loads(to_json(check_text("Af 40 ansøgninger blev 25 (52 pct.) bevilget.")))
    assert found["repair"] is None
    assert (found["check"], found["severity"], found["stated"]) == ("share", "error", "52 pct.")
    assert found["recomputed"] == "25 / 40 = 62,50 %"
    assert [source["text"] for source in found["sources"]] == ["52 pct.", "25", "40"]


def test_parts_that_may_overlap_are_only_asked_about() -> None:
    (finding,) = check_text("Der er 40 borgere i forløb, heraf 22 med angst og 25 uden bolig.")
    assert (finding.check, finding.severity) == (Check.SUM, Severity.NOTE)
    (finding,) = check_text("Der er 40 borgere i forløb, heraf 52 uden bolig.")
    assert finding.severity is Severity.ERROR


@given(st.integers(1, 900), st.integers(0, 900), st.integers(0, 900))
@settings(max_examples=40, deadline=None)
def test_any_consistent_sentence_raises_nothing_and_a_wrong_total_is_found(one: int, two: int, three: int) -> None:
    sentence = "Ankestyrelsen har behandlet {} klager, heraf blev {} stadfæstet, {} blev ændret og {} blev hjemvist."
    total, *parts = (danish(count) for count in (one + two + three, one, two, three))
    assert check_text(sentence.format(total, *parts)) == []
    wrong = sentence.format(danish(one + two + three + 1), *parts)
    assert [finding.check for finding in check_text(wrong)] == [Check.SUM]


@given(st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_no_text_breaks_the_reader(text: str) -> None:
    check_text(text)


PIECES = [
    "heraf",
    "hvoraf",
    "12",
    "0",
    "(45 pct.)",
    "3,5 mio. kr.",
    "fra",
    "til",
    "§ 85",
    "i 2024",
    "ingen sager",
    ".",
    ":",
]


@given(st.lists(st.sampled_from(PIECES), max_size=40))
@settings(max_examples=80, deadline=None)
def test_no_jumble_of_figures_breaks_the_reader(pieces: list[str]) -> None:
    check_text(" ".join(pieces))
