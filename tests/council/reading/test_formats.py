"""Minutes say the same in whatever kind of file they come; damaged and foreign files are refused with a reason."""

import io
from pathlib import Path

import docx
import pikepdf
import pytest

from council.reading.rewriting import as_docx, as_html, as_pdf, as_xml, facts, saved, written
from hjemmel.council.reading.errors import UnreadableFile
from hjemmel.council.reading.extract import extract, extract_bytes
from hjemmel.council.reading.files import read
from hjemmel.council.reading.vocabulary import KeptBecause


def _text(folder: Path, layout: str) -> str:
    return (folder / f"{layout}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("layout", ["route_matrix", "deciding_body"])
@pytest.mark.parametrize(("suffix", "rewrite"), [("html", as_html), ("docx", as_docx), ("pdf", as_pdf)])
def test_another_kind_of_file_reads_as_the_text(tmp_path, invented, layout, suffix, rewrite):
    other = written(tmp_path, f"{layout}.{suffix}", rewrite(_text(invented, layout)))
    assert facts(read([other])) == facts(read([invented / f"{layout}.txt"]))


def test_a_pdf_of_wrapped_minutes_reads_as_the_text(tmp_path, invented):
    other = written(tmp_path, "decision_first.pdf", as_pdf(_text(invented, "decision_first"), size=7))
    assert facts(read([other])) == facts(read([invented / "decision_first.txt"]))


def test_headers_footers_and_page_numbers_are_taken_out_of_the_text_and_kept(tmp_path, invented):
    record = read([written(tmp_path, "a.pdf", as_pdf(_text(invented, "route_matrix")))])
    furniture = [kept for kept in record.kept if kept.because is KeptBecause.PAGE_FURNITURE]
    pages = {kept.place.page for kept in furniture}
    assert {kept.text for kept in furniture} == {"Eksempelkommune", *(f"Side {page} af 9" for page in pages)}
    assert max(pages) >= 3


def test_headings_and_contents_that_a_page_breaks_in_two_lines_are_whole(tmp_path, invented):
    body = "Udvalget for Kultur, Fritid, Idræt, Unge, Ældre og Foreninger i Eksempelkommune"
    title = (
        "SOU - Godkendelse af dagsorden, som den er sendt ud til medlemmerne og ændret to gange efter mødet i august"
    )
    text = _text(invented, "route_matrix")
    text = text.replace("Erhvervs- og Beskæftigelsesudvalget", body).replace("SOU - Godkendelse af dagsorden", title)
    record = read([written(tmp_path, "a.pdf", as_pdf(text.replace("**Beslutning fra", "Beslutning fra")))])
    assert {treatment.body for treatment in record.items[3].history} == {body}
    assert record.meeting
    assert record.meeting.contents
    assert record.meeting.contents[0].title == record.items[0].title.value == title


def test_page_numbers_in_a_text_without_pages_are_furniture_too(tmp_path):
    text = (
        "Punkt 1: Prøve\n\n00.01.00-P35-2-26\n\nSagsfremstilling\n\nEn sætning, der går\n\nSide 1 af 2\n\nover siden.\n"
    )
    record = read([written(tmp_path, "a.txt", text.encode())])
    assert [paragraph.text for paragraph in record.items[0].sections[0].paragraphs] == [
        "En sætning, der går over siden."
    ]
    assert [kept.text for kept in record.kept] == ["Side 1 af 2"]


def test_numbers_that_word_only_shows_are_counted(tmp_path):
    word = docx.Document()
    for text in ("Punkt 1: Prøve", "00.01.00-P35-2-26", "Indstilling", "Forpersonen indstiller,"):
        word.add_paragraph(text)
    for text in ("at planen godkendes, og", "at sagen afsluttes."):
        word.add_paragraph(text, style="List Number")
    word.save(str(tmp_path / "a.docx"))
    (item,) = read([tmp_path / "a.docx"]).items
    assert [(point.number, point.text) for point in item.recommendation] == [
        (1, "planen godkendes"),
        (2, "sagen afsluttes"),
    ]


def test_a_merged_cell_in_word_is_one_cell(tmp_path):
    word = docx.Document()
    for text in ("Punkt 1: Prøve", "00.01.00-P35-2-26", "Sagsfremstilling"):
        word.add_paragraph(text)
    table = word.add_table(rows=2, cols=3)
    for cell, text in zip(table.rows[0].cells, ("Skole", "2026", "2027"), strict=True):
        cell.text = text
    table.cell(1, 1).merge(table.cell(1, 2)).text = "ens"
    table.cell(1, 0).text = "Nordskolen"
    word.save(str(tmp_path / "a.docx"))
    (found,) = read([tmp_path / "a.docx"]).items[0].sections[0].tables
    assert (found.columns, [row.cells for row in found.rows]) == (("Skole", "2026", "2027"), [("Nordskolen", "ens")])


def test_words_divided_at_line_ends_are_joined_and_compounds_keep_their_hyphen(tmp_path):
    words = "Personalet i beskæftigelsesafdelingen arbejder recovery-orienteret med handleplaner og arrangementer. "
    text = (
        "REFERAT Socialudvalget d. 11-03-2026\n\nPunkt 1: Prøve\n\n00.01.00-P35-2-26\n\nSagsfremstilling\n\n"
        + words * 30
    )
    record = read([written(tmp_path, "a.pdf", as_pdf(text, size=15, hyphenate=True))])
    (paragraph,) = record.items[0].sections[0].paragraphs
    assert paragraph.text == (words * 30).strip()


def test_an_export_with_control_characters_and_items_out_of_order_reads_in_order(tmp_path):
    record = read([written(tmp_path, "a.xml", as_xml())])
    assert [item.number for item in record.items] == [1, 2, 3]
    assert [item.title.value for item in record.items] == ["Dagsorden", "Varmestue", "Eventuelt"]
    assert [item.recommendation[0].text for item in record.items[:2]] == ["dagsordenen godkendes", "status drøftes"]
    assert record.meeting
    assert record.meeting.body
    assert record.meeting.body.value == "Socialudvalget"


def test_encodings_other_than_utf_8_are_recognised():
    text = "REFERAT Børne- og Ældreudvalget d. 11-03-2026\n"
    for encoding in ("utf-8", "utf-8-sig", "cp1252", "utf-16"):
        assert extract_bytes("a.txt", text.encode(encoding)).lines[0].text == text.strip()


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.txt", b"  \n ", "empty"),
        ("a.bin", bytes(range(256)) * 20, "not a text file"),
        ("a.pdf", b"%PDF-1.7 damaged", "damaged"),
        ("a.pdf", saved(pikepdf.new()), "no text"),
        ("a.docx", b"PK\x03\x04 damaged", "not a readable Word document"),
        ("a.xml", b"<?xml version='1.0'?><a><b></a>", "broken at line 1"),
        ("a.xml", b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "DOCTYPE"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_its_reason(name, data, says):
    with pytest.raises(UnreadableFile, match=says):
        extract_bytes(name, data)


def test_a_locked_pdf_is_refused_with_its_reason(invented):
    with pikepdf.open(io.BytesIO(as_pdf(_text(invented, "memo")))) as file:
        locked = saved(file, encryption=pikepdf.Encryption(owner="hemmeligt", user="hemmeligt"))
    with pytest.raises(UnreadableFile, match="password"):
        extract_bytes("a.pdf", locked)


def test_a_missing_file_is_refused_with_its_reason(tmp_path):
    with pytest.raises(UnreadableFile, match=r"nowhere\.txt: the file cannot be opened"):
        extract(tmp_path / "nowhere.txt")
