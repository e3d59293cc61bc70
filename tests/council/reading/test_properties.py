"""What must hold of any text: no crash, nothing invented, nothing lost, and the rest is kept when a part is broken."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from council.reading.faithful import lines_without_a_place, values_not_in_their_place
from hjemmel.council.reading.as_json import to_json
from hjemmel.council.reading.case_number import parse_case_number
from hjemmel.council.reading.errors import ReadingError
from hjemmel.council.reading.extract import extract_bytes
from hjemmel.council.reading.files import read_documents
from hjemmel.council.reading.noise import clean
from hjemmel.council.reading.outline import SECTIONS

FIXTURES = Path(__file__).parent / "fixtures"
MINUTES = {path.stem: path.read_text(encoding="utf-8").split("\n") for path in sorted(FIXTURES.glob("*.txt"))}
FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

# Lines that mean something to a reader, in places where they do not belong.
LOADED = st.sampled_from(
    r"""Punkt 3: Lukket|Punkt 7: Noget nyt|00.01.00-P35-14-24|24-2-27.00.00-P22|Beslutning|Bilag|Afbud |Afbud Anna (A)
deltog ikke i mødet.|Anna deltog ikke i mødet.|Tabel 1: Tal|1,0 2,0 3,0|\tA\tB|x\t\tx|C stemte imod.|Notat|Sagsnummer
Et flertal i Udvalget (A og B) stemte for.|C stemte imod med henvisning til protokollat: nej|Ad 1. Drøftet.|**|##|-|- A.
1 bilag, heraf 2 anbefales|Beslutning fra Udvalget, den 31. februar 2025, punkt 3:|Byrådet 18.12.2024, punkt 5|[x](y)
Forpersonen indstiller, 1. at|1. at dagsordenen godkendes|”Anbefalet,|Sagsgang|Historik|2. november 2022
Indholdsfortegnelse|Titel.....\t3 4|9999 Eksempelby|REFERAT Udvalget d. 18-09-2025|Mødedeltagere Anna (A), Bo (direktør)
Medlemmer af Udvalget|Supplerende sagsfremstilling|hvad nu?|social- og|fra 2-|§ 85|jf. Byrådet 01.02.2024, punkt 3"""
    .replace("\\t", "\t").replace("\n", "|").split("|")
)  # fmt: skip
ANY_LINE = st.one_of(LOADED, st.text(max_size=60), st.sampled_from([name.capitalize() for name in SECTIONS]))


@st.composite
def broken_minutes(draw: st.DrawFn) -> str:
    """Invented minutes with lines left out, moved, given twice and put in."""
    lines = list(MINUTES[draw(st.sampled_from(sorted(MINUTES)))])
    for _ in range(draw(st.integers(0, 12))):
        at = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(["leave out", "put in", "move", "cut"])):
            case "leave out":
                del lines[at : at + draw(st.integers(1, 20))]
                lines = lines or [""]
            case "put in":
                lines.insert(at, draw(ANY_LINE))
            case "move":
                lines.insert(draw(st.integers(0, len(lines) - 1)), lines.pop(at))
            case _:
                lines[at] = lines[at][: draw(st.integers(0, 20))]
    return "\n".join(lines)


def _read(text: str) -> None:
    """Read a text; a refusal is an answer, everything else must give a faithful record."""
    try:
        source = extract_bytes("a.txt", text.encode("utf-8", errors="replace"))
        record = read_documents([source])
    except ReadingError:
        return
    assert values_not_in_their_place(source, record) == []
    assert lines_without_a_place(source, record) == []
    assert to_json(record)
    numbers = [item.number for item in record.items]
    assert numbers == sorted(numbers)


@FEW
@given(broken_minutes())
def test_broken_minutes_give_what_is_left_of_them(text):
    _read(text)


@FEW
@given(st.lists(ANY_LINE, max_size=40))
@example(["Punkt 1: a", "24-2-27.00.00-P22", "Beslutning", "1. ”"])
def test_any_lines_in_any_order_are_read_or_refused(lines: Sequence[str]):
    _read("\n".join(lines))


@FEW
@given(
    st.binary(max_size=400),
    st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<?xml version='1.0'?>", b"<!doctype html><html><body>"]),
)
def test_any_bytes_are_read_or_refused(data, start):
    try:
        read_documents([extract_bytes("a", start + data)])
    except ReadingError:
        return


@FEW
@given(st.text(max_size=200))
def test_cleaning_a_clean_text_changes_nothing(text):
    once = clean(text)
    assert clean(once) == once
    assert once.count("\n") == text.replace("\r\n", "\n").replace("\r", "\n").count("\n")


@FEW
@given(
    kle=st.from_regex(r"\d\d\.\d\d\.\d\d", fullmatch=True),
    facet=st.from_regex(r"[A-ZÆØÅ]\d\d", fullmatch=True),
    sequence=st.integers(1, 999_999),
    year=st.integers(1970, 2069),
)
def test_a_case_number_is_the_same_case_in_either_order(kle, facet, sequence, year):
    one = parse_case_number(f"{kle}-{facet}-{sequence}-{year % 100:02}")
    other = parse_case_number(f"{year % 100:02}-{sequence}-{kle}-{facet}")
    assert one is not None
    assert other is not None
    assert one.key == other.key == (kle, facet, sequence, year)
    assert one.defects == other.defects == ()


@pytest.mark.parametrize("layout", sorted(MINUTES))
def test_reading_twice_gives_the_same(layout):
    text = "\n".join(MINUTES[layout]).encode()
    assert read_documents([extract_bytes("a", text)]) == read_documents([extract_bytes("a", text)])


@pytest.mark.parametrize(
    "unit",
    ["(", "[", "*", "<http", ",", "A", "1", "a-\n", "Punkt 1: x\n", "1. ", "Ord og\n", ".", "Tabel 1: a\n", "\t", "§ "],
)
@pytest.mark.parametrize(
    "before", ["", "Punkt 1: a\n\n00.01.00-P35-14-24\n\nBeslutning\n\n", "Mødedeltagere ", "Titel....."]
)
def test_a_long_run_of_anything_is_read_without_growing_slow(before, unit):
    """That it ends is the test: with a reader whose time grew with the square of the length it would take hours."""
    _read(before + unit * 30)
    try:
        read_documents([extract_bytes("a.txt", (before + unit * (50_000 // len(unit))).encode())])
    except ReadingError:
        return
