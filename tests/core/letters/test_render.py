"""The file a letter becomes: the marks of PDF/A-2a and PDF/UA-1, and the structure a screen reader follows.

These are tests of structure. They do not replace a validator, and nothing here says that one has been run.
"""

import io
import multiprocessing
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields, is_dataclass, replace

import pikepdf
import pytest

from core.letters.samples import ELI, LETTER, with_body
from core.letters.tagged import Element, dense, elements
from hjemmel.core.letters import (
    ComplaintGuidance,
    Facts,
    Language,
    Letter,
    LetterError,
    MunicipalLook,
    Paragraph,
    Recipient,
    render,
)

LOOK = MunicipalLook()
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4z" fill="#123456"/></svg>'


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return render(LETTER, LOOK)


@pytest.fixture(scope="module")
def document(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


@pytest.fixture(scope="module")
def tree(pdf: bytes) -> list[Element]:
    return elements(pdf)


def texts(value: object) -> Iterator[str]:
    """Every text of a block, in the order the letter says it."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts(part)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name != "eli":
                yield from texts(getattr(value, field.name))


def test_the_file_says_it_is_pdf_a_2a_and_pdf_ua_1(document: pikepdf.Pdf) -> None:
    metadata = document.open_metadata()
    assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
    assert metadata["pdfuaid:part"] == "1"


def test_title_language_and_author_are_in_the_file(document: pikepdf.Pdf) -> None:
    assert document.docinfo.Title == LETTER.title
    assert document.docinfo.Author == LETTER.sender.municipality
    assert document.docinfo.CreationDate == "D:20250314093000Z"
    assert document.Root.ViewerPreferences.DisplayDocTitle is True
    assert document.Root.Lang == "da-DK"
    assert document.Root.MarkInfo.Marked is True


def test_an_english_letter_says_so_and_keeps_citations_danish() -> None:
    pdf = render(replace(LETTER, language=Language.ENGLISH), LOOK)
    assert pikepdf.open(io.BytesIO(pdf)).Root.Lang == "en-GB"
    found = elements(pdf)
    assert "14 March 2025" in found[0].text
    assert {element.language for element in found if element.tag == "Link"} == {"da-DK"}


def test_headings_follow_in_order(tree: list[Element]) -> None:
    headings = [(element.tag, element.text) for element in tree if re.fullmatch(r"H\d", element.tag)]
    assert headings == [
        ("H1", "Afgørelse om socialt frikort"),
        ("H2", "Begrundelse"),
        ("H3", "Det har vi lagt vægt på"),
        ("H3", "Sådan fører reglerne til resultatet"),
        ("H2", "Retsgrundlag"),
        ("H2", "Hvad sker der nu?"),
        ("H2", "Du kan klage over afgørelsen"),
    ]


def test_the_reading_order_is_the_order_of_the_letter(tree: list[Element]) -> None:
    read = dense(tree[0].text)
    recipient, sender = LETTER.recipient, LETTER.sender
    parts = [sender.municipality, *texts(recipient), sender.unit, *sender.address, sender.phone, sender.email]
    parts += ["14. marts 2025", LETTER.case_number, LETTER.title, *texts(LETTER.body), *texts(LETTER.signatures)]
    place = 0
    for part in parts:
        place = read.find(dense(part), place)
        assert place >= 0, f"{part!r} is not read in its place"
        place += len(dense(part))


def test_what_is_read_is_drawn_in_the_same_order(tree: list[Element]) -> None:
    assert list(tree[0].marks) == sorted(tree[0].marks)


def test_no_text_stands_outside_a_paragraph_heading_list_or_table(tree: list[Element]) -> None:
    homes = {"P", "H1", "H2", "H3", "LI", "TH", "TD"}
    for element in tree:
        if element.tag in ("Span", "Link"):
            assert homes & set(element.parents), element


def test_facts_are_a_table_with_headings(tree: list[Element]) -> None:
    facts = next(block for block in LETTER.body if isinstance(block, Facts))
    start = next(place for place, element in enumerate(tree) if element.tag == "Table")
    cells = [element.text.strip() for element in tree[start:] if element.tag in ("TH", "TD")]
    assert cells[:3] == ["Oplysning", "Værdi", "Kilde"]
    assert [dense(cell) for cell in cells[3:12]] == [dense(text) for text in texts(facts)]


def test_an_explanation_is_a_nested_list(tree: list[Element]) -> None:
    depths = {element.parents.count("L") for element in tree if element.tag == "L"}
    assert depths == {0, 1, 2}


def test_links_say_where_they_lead(document: pikepdf.Pdf) -> None:
    links = [note for page in document.pages for note in page.get("/Annots", [])]
    assert len(links) == 2
    for link in links:
        assert link.Subtype == "/Link"
        assert str(link.A.URI) == str(link.Contents) == ELI


def test_pages_are_walked_in_the_order_of_the_structure(document: pikepdf.Pdf) -> None:
    assert {str(page.Tabs) for page in document.pages} == {"/S"}


def test_every_font_is_embedded_and_readable_as_text(document: pikepdf.Pdf) -> None:
    fonts = [font for page in document.pages for font in page.Resources.Font.values()]
    assert {str(font.BaseFont).split("+")[1] for font in fonts} == {"IBMPlexSans", "IBMPlexSans-SemiBold"}
    for font in fonts:
        assert "/ToUnicode" in font
        assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor


def test_nothing_comes_from_outside_and_nothing_runs(document: pikepdf.Pdf) -> None:
    assert not {"/OpenAction", "/AA", "/AcroForm", "/Names"} & set(document.Root.keys())
    for item in document.objects:
        if isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
            assert not {"/JS", "/EF", "/FFilter", "/Launch"} & set(item.keys())
            assert item.get("/S") not in ("/Launch", "/GoToR", "/JavaScript", "/SubmitForm", "/ImportData")


def test_metadata_has_nothing_of_the_citizen() -> None:
    pdf = render(with_body(Paragraph("Dit personnummer er 010190-1234.")), LOOK)
    document = pikepdf.open(io.BytesIO(pdf))
    metadata = document.Root.Metadata.read_bytes().decode() + str(document.docinfo)
    assert LETTER.title in metadata
    for private in ("010190", "1234.", LETTER.recipient.name, "Blåbærvænget"):
        assert private not in metadata


def test_a_protected_address_is_not_printed() -> None:
    found = elements(render(replace(LETTER, recipient=Recipient("Åse Ærø Østergård", None)), LOOK))
    assert "Åse Ærø Østergård" in found[0].text
    assert "Blåbærvænget" not in found[0].text


def test_complaint_guidance_is_left_out_with_its_block() -> None:
    body = tuple(block for block in LETTER.body if not isinstance(block, ComplaintGuidance))
    assert "klage" not in elements(render(replace(LETTER, body=body), LOOK))[0].text


def test_the_same_letter_gives_the_same_bytes(pdf: bytes) -> None:
    render(with_body(Paragraph("Et andet brev imellem.")), LOOK)
    assert render(LETTER, LOOK) == pdf


def test_letters_can_be_set_from_several_threads(pdf: bytes) -> None:
    def set_letter(number: int) -> bytes:
        return render(LETTER if number % 2 else with_body(Paragraph(f"Brev {number}")), LOOK)

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(set_letter, range(8)))[1::2] == [pdf] * 4


def test_a_forked_process_is_refused_rather_than_left_waiting(pdf: bytes) -> None:
    def child() -> None:
        with pytest.raises(LetterError, match="after the fork"):
            render(LETTER, LOOK)

    process = multiprocessing.get_context("fork").Process(target=child)
    process.start()
    process.join(timeout=30)
    assert process.exitcode == 0


def test_a_logo_is_drawn_and_not_read(tree: list[Element]) -> None:
    drawn = render(LETTER, MunicipalLook(logo_svg=LOGO))
    assert len(drawn) > len(render(LETTER, LOOK))
    assert [element.text for element in elements(drawn)] == [element.text for element in tree]


def test_a_logo_that_cannot_be_drawn_is_named() -> None:
    with pytest.raises(LetterError, match="logo"):
        render(LETTER, MunicipalLook(logo_svg="<svg>"))


def long_letter() -> Letter:
    paragraphs = (
        Paragraph(f"Afsnit {number}. " + "Kommunen har lagt vægt på oplysningerne. " * 12) for number in range(40)
    )
    return with_body(*paragraphs)


def test_page_numbers_stand_on_every_page_and_are_not_read() -> None:
    pdf = render(long_letter(), LOOK)
    pages = len(pikepdf.open(io.BytesIO(pdf)).pages)
    assert pages > 5
    assert f"af {pages}" not in elements(pdf)[0].text
