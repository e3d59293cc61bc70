"""Taking out of a document what its reader may not see, so that it is gone and not only covered.

Every page is drawn as a picture, what is to go is painted over in it, and the pictures make the new file. No text, no
layer, no metadata of the original is left, so nothing can be found under the black. The original is untouched.
"""

import ctypes
import io
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image, ImageDraw

from hjemmel.core.merging import as_pdf

_DOTS_PER_INCH = 150
_POINTS_PER_INCH = 72
_MARGIN = 3
"""Pixels painted around a letter, since letters reach outside the box that a font declares."""


@dataclass(frozen=True, slots=True)
class Band:
    """A band across a page (the first is 1), from a height to another in per cent from the top: 0 to 100 is all."""

    page: int
    top: int
    bottom: int

    def __post_init__(self) -> None:
        if self.page < 1 or not 0 <= self.top < self.bottom <= 100:
            raise ValueError("A band is on page 1 or later, from 0 to 100 per cent, with its top above its bottom.")


@dataclass(frozen=True, slots=True)
class Cover:
    """What is to go: words (each wherever it begins a word, with the rest of that word), and bands."""

    words: tuple[str, ...] = ()
    bands: tuple[Band, ...] = ()


@dataclass(frozen=True, slots=True)
class Redacted:
    """The new file, and how often each word was found."""

    content: bytes
    found: dict[str, int]


def redact(content: bytes, cover: Cover, *, title: str) -> Redacted:
    """A PDF, PNG or JPEG without what the cover names, as a PDF of pictures.

    Raises:
        MergeError: the file cannot be read; ``title`` names it.
    """
    pictures, found = [], dict.fromkeys(cover.words, 0)
    with _opened(content, title) as pdf:
        for number in range(1, len(pdf) + 1):
            picture, hits = _covered(pdf, number, cover, _DOTS_PER_INCH)
            pictures.append(picture)
            for word, count in hits.items():
                found[word] += count
    out = io.BytesIO()
    pictures[0].save(out, "PDF", save_all=True, append_images=pictures[1:], resolution=_DOTS_PER_INCH, quality=85)
    return Redacted(out.getvalue(), found)


def picture_of(content: bytes, cover: Cover, page: int, *, title: str) -> bytes:
    """One page (the first is 1) as it will look, as PNG.

    Raises:
        IndexError: there is no such page.
    """
    with _opened(content, title) as pdf:
        if not 1 <= page <= len(pdf):
            raise IndexError(f"There is no page {page}.")
        picture, _hits = _covered(pdf, page, cover, _POINTS_PER_INCH)
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def pages_of(content: bytes, *, title: str) -> int:
    """How many pages a file has; a picture has one."""
    with _opened(content, title) as pdf:
        return len(pdf)


def occurrences(content: bytes, words: Sequence[str], *, title: str) -> dict[str, int]:
    """How often each word is found in the text of a file. A scanned page has no text to find anything in."""
    found = dict.fromkeys(words, 0)
    with _opened(content, title) as pdf:
        for page in pdf:
            text = _Text(page)
            for word in found:
                found[word] += sum(1 for _hit in text.find(word))
    return found


def without(words: Sequence[str], text: str, instead: str = "[udeladt]") -> str:
    """A title or other short text without the words."""
    kept, taken = [], 0
    hits = sorted(hit for word in words for hit in _find(list(text), word))
    for start, end in hits:
        if start >= taken:
            kept += [text[taken:start], instead]
        taken = max(taken, end)
    return "".join([*kept, text[taken:]])


def _opened(content: bytes, title: str) -> pypdfium2.PdfDocument:
    pdf = pypdfium2.PdfDocument(as_pdf(content, title=title))
    pdf.init_forms()  # so that what is filled in is drawn
    return pdf


def _covered(pdf: pypdfium2.PdfDocument, number: int, cover: Cover, dots: int) -> tuple[Image.Image, dict[str, int]]:
    page = pdf[number - 1]
    picture = page.render(scale=dots / _POINTS_PER_INCH).to_pil().convert("RGB")
    brush, text, hits = ImageDraw.Draw(picture), _Text(page), {}
    for word in cover.words:
        found = list(text.find(word))
        hits[word] = len(found)
        for start, end in found:
            for box in text.boxes(start, end, *picture.size):
                brush.rectangle(box, fill="black")
    for band in cover.bands:
        if band.page == number:
            top, bottom = (picture.height * edge / 100 for edge in (band.top, band.bottom))
            brush.rectangle((0, top, picture.width, bottom), fill="black")
    return picture, hits


class _Text:
    """The letters of a page, each with its place."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self._page = page
        self._text = page.get_textpage()
        self._letters = [chr(pdfium.FPDFText_GetUnicode(self._text, i)) for i in range(self._text.count_chars())]

    def find(self, word: str) -> Iterator[tuple[int, int]]:
        """Where the word begins and ends, as indices of letters."""
        return _find(self._letters, word)

    def boxes(self, start: int, end: int, width: int, height: int) -> Iterator[tuple[int, int, int, int]]:
        """The place of each letter in a picture of the page, with a margin."""
        for index in range(start, end):
            left, bottom, right, top = self._text.get_charbox(index, loose=True)
            if right > left and top > bottom:
                corners = [self._on_picture(x, y, width, height) for x, y in ((left, bottom), (right, top))]
                across, down = zip(*corners, strict=True)
                yield min(across) - _MARGIN, min(down) - _MARGIN, max(across) + _MARGIN, max(down) + _MARGIN

    def _on_picture(self, x: float, y: float, width: int, height: int) -> tuple[int, int]:
        across, down = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDF_PageToDevice(self._page, 0, 0, width, height, 0, x, y, across, down)
        return across.value, down.value


def _find(letters: Sequence[str], word: str) -> Iterator[tuple[int, int]]:
    """Where a word is in a row of letters, whatever the case, and though a line or hyphen breaks it.

    It must begin where a word begins, and is taken to the end of that word: »Bjørk« finds »Bjørks« and not »Lisbjørk«.
    """
    kept = [(form, index) for index, letter in enumerate(letters) for form in _plain(letter)]
    text, wanted = "".join(form for form, _index in kept), "".join(map("".join, map(_plain, word)))
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        start, last = kept[at][1], kept[at + len(wanted) - 1][1]
        if start == 0 or not letters[start - 1].isalnum():
            end = last + 1
            while end < len(letters) and letters[end].isalnum():
                end += 1
            yield start, end
        at = text.find(wanted, at + 1)


def _plain(letter: str) -> str:
    """A letter as it is compared: ligatures and case undone, and nothing of what only separates."""
    return "".join(form for form in unicodedata.normalize("NFKC", letter).casefold() if form.isalnum())
