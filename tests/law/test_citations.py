"""Citations as people write them."""

import doctest
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hjemmel.law import citations
from hjemmel.law.citations import CitationError, find, parse
from hjemmel.law.provisions import Level, Provision, ProvisionRange, Step


def read(text: str) -> list[str]:
    return [str(place) for place in parse(text)]


WRITTEN = {
    "§1A": ["§ 1 a"],
    "§ 1 a": ["§ 1 a"],
    "1.a": ["§ 1 a"],
    "§21B stk 3,4,5": ["§ 21 b, stk. 3", "§ 21 b, stk. 4", "§ 21 b, stk. 5"],
    "§31b": ["§ 31 b"],
    "52.3.6": ["§ 52, stk. 3, nr. 6"],
    "§ 11.3": ["§ 11, stk. 3"],
    "§§15-21e": ["§§ 15-21 e"],
    "69 J – O": ["§§ 69 j-o"],
    "§ 74., stk. 2": ["§ 74, stk. 2"],
    "§91a": ["§ 91 a"],
    "96 A": ["§ 96 a"],
    "§85/§76/§52": ["§ 85", "§ 76", "§ 52"],
    "SEL: §85/52/76": ["SEL § 85", "SEL § 52", "SEL § 76"],
    "Kap 9B": ["kap. 9 b"],
    "kapitel 10-12, 14 og 15": ["kap. 10-12", "kap. 14", "kap. 15"],
    "servicelovens afsnit V": ["SEL afsnit V"],
    "serviceloven § 140 og 141": ["SEL § 140", "SEL § 141"],
    "LAB §§ 92 96 og 96a": ["LAB § 92", "LAB § 96", "LAB § 96 a"],
    "LAS § 30 stk. 1 og 31 stk. 1 og 3": ["LAS § 30, stk. 1", "LAS § 31, stk. 1", "LAS § 31, stk. 3"],
    "§ 12, stk. 1, nr. 2 og 3": ["§ 12, stk. 1, nr. 2", "§ 12, stk. 1, nr. 3"],
    "§ 1, nr. 1-3, 11 og 14": ["§ 1, nr. 1-3", "§ 1, nr. 11", "§ 1, nr. 14"],
    "§ 155b stk.1-3": ["§ 155 b, stk. 1-3"],
    "§ 125, stk. 1 og stk. 2": ["§ 125, stk. 1", "§ 125, stk. 2"],
    "§ 3, stk. 2, 1.-2. pkt.": ["§ 3, stk. 2, 1. pkt.-2. pkt."],
    "§ 9, stk. 2, 1. og 3. punktum": ["§ 9, stk. 2, 1. pkt.", "§ 9, stk. 2, 3. pkt."],
    "§ 2, stk. 1, nr. 4, litra a-c": ["§ 2, stk. 1, nr. 4, litra a-c"],
    "§ 4 i lov om socialtilsyn": ["STL § 4"],
    "§§ 68 c og 68 g i lov om\nen aktiv beskæftigelsesindsats": ["LAB § 68 c", "LAB § 68 g"],
    "LAB-loven(§96)": ["LAB § 96"],
    "persondatalo-\nvens § 7": ["PDL § 7"],
    "LBK nr. 807 af 1/7 2015 § 16 b stk. 1 og § 19": ["LAB § 16 b, stk. 1", "LAB § 19"],
    "BEK nr. 712 af 19. juni 2013, § 1": ["BEK 712/2013 § 1"],
    "LAB: §§15-21e; §16; Kap 7 §21B; Kap 9B §31b; 31c": [
        "LAB §§ 15-21 e",
        "LAB § 16",
        "LAB kap. 7",
        "LAB § 21 b",
        "LAB kap. 9 b",
        "LAB § 31 b",
        "LAB § 31 c",
    ],
}


@pytest.mark.parametrize("text", WRITTEN)
def test_what_people_write_comes_to_one_form(text: str) -> None:
    assert read(text) == WRITTEN[text]


def test_a_range_of_letters_names_six_sections() -> None:
    (span,) = parse("69 J – O", "LAS")
    assert isinstance(span, ProvisionRange)
    assert [place.section for place in span.members()] == ["69 j", "69 k", "69 l", "69 m", "69 n", "69 o"]


@st.composite
def written_provisions(draw: st.DrawFn) -> Provision:
    letter = st.sampled_from(["", *"abcdefghjklmnopqrstuvwxyzæøå"])
    path = [Step(Level.SECTION, draw(st.integers(1, 250)), draw(letter))]
    for level in (Level.SUBSECTION, Level.NUMBER):
        if draw(st.booleans()):
            path.append(Step(level, draw(st.integers(1, 30))))
    if path[-1].level is Level.NUMBER and draw(st.booleans()):
        path.append(Step(Level.LETTER, 0, draw(st.sampled_from("abcdefgh"))))
    if draw(st.booleans()):
        path.append(Step(Level.SENTENCE, draw(st.integers(1, 9))))
    return Provision(draw(st.sampled_from(["", "SEL", "BL", "LAB", "BEK 712/2013"])), tuple(path))


@given(written_provisions())
@settings(max_examples=100)
def test_the_correct_form_reads_as_itself(provision: Provision) -> None:
    assert parse(str(provision)) == (provision,)


@given(
    written_provisions(), st.sampled_from(["", "Det følger af ", "jf. dog "]), st.sampled_from([".", ", at", " (se"])
)
@settings(max_examples=60)
def test_a_citation_is_found_where_it_stands(provision: Provision, before: str, after: str) -> None:
    (citation,) = find(f"{before}{provision}{after}")
    assert citation.places == (provision,)
    assert citation.start >= len(before)
    assert citation.end <= len(before) + len(str(provision)) + 1


NOT_CITED = [
    "i forbindelse med de §§, der søges fritagelse for",
    "Lov § Paragraffens formål",
    "den 13.06.2024 kl. 10.30",
    "27.35.28-P05-1-25",
    "kapitel 3.2.2 i bygningsreglementet",
    "§",
]


@pytest.mark.parametrize("text", NOT_CITED)
def test_nothing_is_found_where_nothing_is_cited(text: str) -> None:
    assert find(text) == ()


READ_IN_TEXT = {
    "omfattet af § 2, 3 måneder senere": ["§ 2"],
    "§ 108-pladser og §18-puljen": ["§ 108", "§ 18"],
    "jf. § 4 i denne aftale": ["§ 4"],
    "§ 23 a, stk. 1, nr. 5. \nStk. 2. For en person": ["§ 23 a, stk. 1, nr. 5"],
    "1) jf. kapitel 9 b,\n\n2) vejledning": ["kap. 9 b"],
    "§ 10 m.v.": ["§ 10"],
    "Efter integrationsloven.\n\n§ 13 f. For så vidt": ["§ 13 f"],
    "§ 21 b i lov om aktiv socialpolitik. § 52 kan": ["LAS § 21 b", "§ 52"],
    "§ 18 og 24 timer": ["§ 18"],
    "noget, der ligger i § \n52.3.6. og": ["§ 52, stk. 3, nr. 6"],
    "en ukendtlovs § 5": ["§ 5"],
}


@pytest.mark.parametrize("text", READ_IN_TEXT)
def test_the_words_around_a_citation_are_left_alone(text: str) -> None:
    assert [str(place) for citation in find(text) for place in citation.places] == READ_IN_TEXT[text]


def test_an_act_nobody_knows_keeps_its_words() -> None:
    (citation,) = find("efter vandforsyningslovens § 5, stk. 1")
    assert (citation.act, str(citation.places[0])) == ("vandforsyningslovens", "§ 5, stk. 1")


@pytest.mark.parametrize(
    ("text", "at"),
    [("§ 52, styk 3", 6), ("serviceloven", 12), ("hjælp", 0), ("§ 52, stk. 3 og derefter", 16), ("", 0)],
)
def test_bad_input_shows_where_it_stopped_making_sense(text: str, at: int) -> None:
    with pytest.raises(CitationError) as error:
        parse(text)
    assert error.value.at == at
    shown, pointer = str(error.value).splitlines()[1:3]
    assert shown == f"  {text}"
    assert pointer.index("^") == at + 2


WORDS = "§|§§|5|2|52|0|a|b|I|i|,|.|;|-|–|/|(|)| |og|til|stk.| stk. |Stk.|nr.|litra |1. |pkt.|kap. |afsnit V|årige"
ACTS = "SEL |XY |servicelovens |lov om |i barnets lov|LBK nr. 807 af 1/7 2015 "
TOKENS = [*WORDS.split("|"), *ACTS.split("|"), "\n", "\n\n"]
scribbles = st.lists(st.sampled_from(TOKENS), max_size=14).map("".join)


@given(scribbles)
@settings(max_examples=300)
def test_whatever_stands_in_a_text_it_is_read_in_order_or_left(text: str) -> None:
    found = find(text)
    ends = [0, *(citation.end for citation in found)]
    assert all(end <= citation.start < citation.end for end, citation in zip(ends, found, strict=False))
    assert all(parse(str(place)) == (place,) for citation in found for place in citation.places if is_one(place))


def is_one(place: citations.Place) -> bool:
    return isinstance(place, Provision)


@given(scribbles)
@settings(max_examples=200)
def test_what_should_be_one_citation_is_read_or_refused(text: str) -> None:
    with suppress(CitationError):
        assert parse(text)


def test_the_statute_meant_is_said_where_the_text_names_none() -> None:
    assert read("§ 85") == ["§ 85"]
    assert [str(place) for place in parse("§ 85 og BL § 86", "SEL")] == ["SEL § 85", "BL § 86"]


def test_the_examples_in_the_documentation() -> None:
    assert doctest.testmod(citations).failed == 0
