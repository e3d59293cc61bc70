"""Long, odd and hostile texts: shown as they are, inside the margins, never read as markup."""

from dataclasses import replace

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.letters.samples import LETTER, with_body
from core.letters.tagged import dense, elements
from hjemmel.core.letters import (
    Bullets,
    Column,
    Conclusion,
    Explanation,
    Fact,
    Facts,
    Heading,
    Letter,
    MunicipalLook,
    Paragraph,
    Recipient,
    Step,
    Table,
    render,
)
from hjemmel.core.letters.fonts import font_folder, glyphs
from hjemmel.core.letters.letter import EXPLANATION_DEPTH
from hjemmel.core.letters.text import printable

LOOK = MunicipalLook()
MM = 72 / 25.4
MARGIN = 25 * MM
WIDTH = 210 * MM

HOSTILE = (
    '#panic("kørt") #import "x.typ": *',
    "*fed* _kursiv_ `kode` $x^2$ = Overskrift <mærke> @henvisning",
    '"citat" \\ \' // kommentar /* */ #(',
    '{"kind": "Heading"}, "letter": null',
    "https://example.test/ikke-et-link",
    "--- ... ~ - + / -? \\u{1F600}",
    "%PDF-1.7 (parentes) << /JS >>",
    "\x00\x1b[31m\x7f",
)

visible = st.text(min_size=1, max_size=60).filter(lambda text: any(character.isalnum() for character in text))


def read(letter: Letter) -> str:
    return dense(elements(render(letter, LOOK))[0].text)


def expected(text: str) -> str:
    return dense(printable(text, glyphs(font_folder())))


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_is_printed_not_obeyed(text: str) -> None:
    letter = replace(
        with_body(Conclusion(text), Paragraph(text), Bullets((text,)), Facts((Fact(text, text, text),))),
        title=text,
        recipient=Recipient(text, (text,)),
    )
    assert read(letter).count(expected(text)) == 9


@settings(max_examples=15, deadline=None)
@given(visible, visible, visible)
def test_any_text_is_printed_whole(one: str, two: str, three: str) -> None:
    shown = read(with_body(Heading(one), Paragraph(two), Explanation((Step(one, two, three),))))
    for text in (one, two, three):
        assert expected(text) in shown


LONG = "Sygedagpengelovgivningsområdebekendtgørelsesændringsforslagsbehandlingen"

UNRULY = (
    Conclusion(LONG * 3),
    Heading(LONG * 2),
    Paragraph("x" * 400),
    Bullets(("https://eksempelkommune.example/" + "sti/" * 50,)),
    Facts((Fact(LONG, "12345678901234567890123456789012345", "æøå" * 40), Fact("A" * 90, LONG, "a@b." + "c" * 38))),
    Table((Column(LONG), Column("Beløb", numeric=True)), (("B" * 50, "1.234.567.890.123,00 kr."), ("", ""))),
)


def test_long_words_stay_inside_the_margins() -> None:
    letter = replace(
        with_body(*UNRULY),
        title=f"Afgørelse om {LONG}",
        sender=replace(LETTER.sender, email="borgerservice.og.beskaeftigelsesindsatsen@eksempelkommune.example"),
        recipient=Recipient("Anne-Margrethe Wilhelmine " * 3, (LONG,)),
    )
    slack = 2  # points: a full stop or hyphen may hang a little outside a ragged line
    for page in pypdfium2.PdfDocument(render(letter, LOOK)):
        text = page.get_textpage()
        for place in range(text.count_chars()):
            left, _, right, _ = text.get_charbox(place)
            assert left >= MARGIN - slack
            assert right <= WIDTH - MARGIN + slack, text.get_text_range(place, 1)


def test_cells_do_not_run_into_each_other() -> None:
    page = pypdfium2.PdfDocument(render(with_body(*UNRULY[4:]), LOOK))[0]
    text = page.get_textpage()
    boxes = [text.get_charbox(place) for place in range(text.count_chars()) if text.get_text_range(place, 1).strip()]
    for left, bottom, right, top in boxes:
        middle = ((left + right) / 2, (bottom + top) / 2)
        assert sum(x0 < middle[0] < x1 and y0 < middle[1] < y1 for x0, y0, x1, y1 in boxes) <= 1


def test_a_table_over_many_pages_repeats_its_headings_and_reads_them_once() -> None:
    rows = tuple((f"række {number}", str(number)) for number in range(200))
    pdf = render(with_body(Table((Column("Navn"), Column("Tal", numeric=True)), rows)), LOOK)
    pages = pypdfium2.PdfDocument(pdf)
    assert len(pages) > 3
    assert all("Navn" in page.get_textpage().get_text_range() for page in pages)
    found = elements(pdf)
    assert [element.text.strip() for element in found if element.tag == "TH"] == ["Navn", "Tal"]
    assert sum(element.tag == "TR" for element in found) == len(rows) + 1


def test_the_deepest_explanation_is_printed_whole() -> None:
    step = Step("trin 1", "ja")
    for number in range(2, EXPLANATION_DEPTH + 1):
        step = Step(f"trin {number}", "ja", "LBK § 1", (step,))
    shown = read(with_body(Explanation((step, step))))
    assert all(shown.count(f"trin{number}:ja") == 2 for number in range(1, EXPLANATION_DEPTH + 1))


def test_a_long_name_and_full_address_leave_the_title_below_them() -> None:
    letter = replace(
        LETTER,
        recipient=Recipient(
            "Anne-Margrethe Wilhelmine Østergaard-Christoffersen von Eksempel", ("c/o " + "Navn " * 12,) * 5
        ),
    )
    page = pypdfium2.PdfDocument(render(letter, LOOK))[0]
    text = page.get_textpage()
    whole = text.get_text_range()
    title = text.get_charbox(whole.index(LETTER.title))
    last = text.get_charbox(whole.index("Navn") + whole[whole.index("Navn") : whole.index(LETTER.title)].rindex("Navn"))
    assert title[3] < last[1]
