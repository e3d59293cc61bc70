"""Redaction: what is taken out is gone, and the rest is still to be seen."""

import io

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from hjemmel.core.redaction import Band, Cover, occurrences, pages_of, picture_of, redact, without
from papers import page_with, picture


def greys(pdf: bytes) -> Image.Image:
    return pypdfium2.PdfDocument(pdf)[0].render(scale=1).to_pil().convert("L")


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_a_word_is_gone_from_the_text_the_bytes_and_the_sight(rotation: int) -> None:
    original = page_with("Naboen Hemmelig Navnesen sagde ja", rotation, (10, 20, 590, 800))
    result = redact(original, Cover(words=("hemmelig navnesen",)), title="Notat")
    assert result.found == {"hemmelig navnesen": 1}
    for page in pypdfium2.PdfDocument(result.content):
        assert page.get_textpage().get_text_range() == ""
    with pikepdf.open(io.BytesIO(result.content)) as pdf:
        whole = b"".join(bytes(one.unparse(resolved=True)) for one in pdf.objects)
    assert b"Hemmelig" not in whole
    before, after = greys(original), greys(result.content)
    same = greys(redact(original, Cover(), title="Notat").content)
    dark_before, dark_after = (sum(pixel < 60 for pixel in each.tobytes()) for each in (same, after))
    assert dark_after > 2 * dark_before, "the name is black"
    # The words around it are as they were: the text begins with them, wherever the page's corner is now.
    assert before.size == pytest.approx(after.size, abs=2)
    kept = greys(redact(page_with("Naboen", rotation, (10, 20, 590, 800)), Cover(), title="Notat").content)
    assert all(a < 128 for k, a in zip(kept.tobytes(), after.tobytes(), strict=True) if k < 60)


@pytest.mark.parametrize(
    ("text", "word", "count"),
    [
        ("Bjork kom. BJORKS mor kom", "bjork", 2),
        ("Lisbjork kom", "bjork", 0),
        ("671084-0000 og 6710840000", "671084-0000", 2),
        ("Navn- esen", "Navnesen", 1),
        ("intet", "", 0),
    ],
)
def test_what_counts_as_the_word(text: str, word: str, count: int) -> None:
    assert occurrences(page_with(text), [word], title="x") == {word: count}


def test_a_band_covers_a_scanned_page_and_a_preview_shows_it() -> None:
    scan = picture("JPEG")
    assert pages_of(scan, title="Foto") == 1
    cover = Cover(bands=(Band(1, 25, 75),))
    shown = Image.open(io.BytesIO(picture_of(scan, cover, 1, title="Foto")))
    middle, edge = shown.getpixel((50, shown.height // 2)), shown.getpixel((50, 5))
    assert middle == (0, 0, 0)
    assert edge[2] > 100  # navy, as it was
    with pytest.raises(IndexError):
        picture_of(scan, cover, 2, title="Foto")
    with pytest.raises(ValueError, match="band"):
        Band(1, 60, 40)


@settings(max_examples=60, deadline=None)
@given(st.text("Asta Bjørk-Åse.,", max_size=30), st.sampled_from(["Asta", "Bjørk", "Åse", "Bjørk-Åse"]))
def test_a_title_keeps_nothing_of_the_word_where_a_word_begins(text: str, word: str) -> None:
    cleaned = without([word], text, instead="#")
    assert occurrences_in(cleaned, word) == 0
    if occurrences_in(text, word) == 0:
        assert cleaned == text


def occurrences_in(text: str, word: str) -> int:
    """Independent of the code: letters only, and where a word begins."""
    count, plain = 0, word.replace("-", "")
    for start in range(len(text)):
        begins = start == 0 or not text[start - 1].isalnum()
        rest = "".join(letter for letter in text[start:] if letter.isalnum())
        count += begins and text[start].isalnum() and rest.startswith(plain)
    return count
