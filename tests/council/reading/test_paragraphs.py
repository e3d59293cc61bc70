"""Lines become paragraphs again: wrapped lines, page breaks, hyphens, lists and headings."""

import pytest

from hjemmel.council.reading.document import Document
from hjemmel.council.reading.extract import extract_bytes
from hjemmel.council.reading.paragraphs import paragraphs
from hjemmel.council.reading.place import Confidence
from hjemmel.council.reading.vocabulary import ParagraphKind

# Three full lines in a row show that a text is wrapped.
WRAPPED = (
    "Her er en linje, som er så lang, at den må være brudt ved sidens kant og ikke af den, der skrev den ned, og\n" * 4
)


def _texts(source: Document) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(source, source.lines)]


def _document(text: str) -> Document:
    return extract_bytes("a.txt", text.encode())


def test_a_line_is_a_paragraph_where_lines_are_not_wrapped():
    assert _texts(_document("Den første.\nDen anden.")) == ["Den første.", "Den anden."]


def test_a_hard_break_goes_on_in_the_same_paragraph():
    assert _texts(_document("Om varmestuen  \ni Eksempelby")) == ["Om varmestuen i Eksempelby"]


def test_a_wrapped_line_goes_on_and_a_line_with_room_for_the_next_word_ends():
    source = _document(
        WRAPPED + "\nKort linje.\nNæste sætning står for sig selv, fordi der var plads til dens første ord."
    )
    assert source.width is not None
    assert _texts(source)[1:] == [
        "Kort linje.",
        "Næste sætning står for sig selv, fordi der var plads til dens første ord.",
    ]


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("området blev", "kvalitetsudviklet.", "området blev kvalitetsudviklet."),
        ("klager over Social- og", "Sundhedsforvaltningen.", "klager over Social- og Sundhedsforvaltningen."),
    ],
)
def test_a_sentence_cut_by_a_page_break_is_joined_and_says_so(before, after, joined):
    source = _document(f"{before}\n\n\n{after}")
    (paragraph,) = paragraphs(source, source.lines)
    assert (paragraph.text, paragraph.confidence) == (joined, Confidence.REPAIRED)
    assert (paragraph.place.first, paragraph.place.last) == (1, 4)


@pytest.mark.parametrize("before", ["En hel sætning.", "Med disse punkter:", "Er det sådan?"])
def test_what_has_ended_is_not_joined(before):
    assert _texts(_document(f"{before}\n\nmed lille begyndelse")) == [before, "med lille begyndelse"]


@pytest.mark.parametrize(
    ("left", "right", "elsewhere", "joined"),
    [
        ("fælles-", "spisning", "Vores fællesspisning.", "fællesspisning"),  # stands whole elsewhere
        ("recovery-", "mentorer", "", "recovery-mentorer"),  # nothing shows that it was divided
        ("recovery-", "mentorer", "recovery-orienteret", "recovery-mentorer"),
        ("recovery-", "mentorer", "recoverymentorer og recovery-orienteret", "recoverymentorer"),
        ("social-", "og sundhed", "socialog", "social- og sundhed"),  # a suspended hyphen
        ("§ 108-", "tilbud", "", "§ 108-tilbud"),
        ("EU-", "Kommissionen", "EUKommissionen", "EU-Kommissionen"),
        ("årlig/", "løbende", "", "årlig/løbende"),
        (
            "https://eksempelkommune.example/fælles-",
            "spisning",
            "fællesspisning",
            "https://eksempelkommune.example/fælles-spisning",
        ),
        ("be\u00ad", "handling", "", "behandling"),  # a soft hyphen only ever divides
    ],
)
def test_a_hyphen_at_a_line_end_is_dropped_only_when_it_divides_a_word(left, right, elsewhere, joined):
    source = _document(f"{WRAPPED}\nDe taler om {left}\n{right}.\n\nSe også {elsewhere}.")
    assert _texts(source)[1] == f"De taler om {joined}."


def test_words_of_a_document_that_divides_are_joined_unless_the_compound_is_written_with_a_hyphen():
    divides = f"{WRAPPED}\nVi ser fælles-\nspisning.\n\nFællesspisning i et "
    assert _document(divides).divides_words
    assert _texts(_document(f"{divides}pårørende-\nråd."))[2] == "Fællesspisning i et pårørenderåd."
    recovery = _document(f"{divides}recovery-\nmiljø, som er recovery-orienteret.")
    assert _texts(recovery)[2] == "Fællesspisning i et recovery-miljø, som er recovery-orienteret."


def test_lists_keep_their_marks():
    source = _document("- A. Første\n- anden\n1. tredje\n2) fjerde")
    read = [(each.kind, each.marker, each.text) for each in paragraphs(source, source.lines)]
    assert read == [
        (ParagraphKind.BULLET, "A", "Første"),
        (ParagraphKind.BULLET, "-", "anden"),
        (ParagraphKind.NUMBERED, "1", "tredje"),
        (ParagraphKind.NUMBERED, "2", "fjerde"),
    ]


@pytest.mark.parametrize("text", ["2. november 2022", "3. kvartal viser fremgang.", "1. viceborgmester Anna Eksempel"])
def test_an_ordinal_opens_no_list(text):
    assert _texts(_document(text)) == [text]


def test_a_number_that_a_line_break_put_first_belongs_to_its_sentence():
    line = "De nye standarder for perioden er af forvaltningen vedlagt denne sag, og alle de gamle er vedlagt i bilag"
    source = _document(f"{WRAPPED}\n{line}\n2. Der er få ændringer.")
    assert _texts(source)[1].endswith("bilag 2. Der er få ændringer.")


def test_a_short_line_before_prose_is_a_heading_and_the_lines_of_a_list_are_not():
    prose = "Det er en hel sætning, som er lang nok til at være brødtekst i en sag."
    source = _document(f"Baggrund for sagen\n\n{prose}\n\nAnna Eksempel\nBo Prøvesen\n\n{prose}")
    kinds = {each.text: each.kind for each in paragraphs(source, source.lines)}
    assert kinds["Baggrund for sagen"] is ParagraphKind.HEADING
    assert kinds["Anna Eksempel"] is ParagraphKind.TEXT
