"""PDF to pages of lines. Text comes from PDFium; tables are looked for only on pages with ruled lines."""

import io
from collections.abc import Iterator
from itertools import islice

import pdfplumber
import pypdfium2
import pypdfium2.raw as pdfium
from pdfplumber.page import Page as PlumberPage

from hjemmel.council.reading.errors import UnreadableFile
from hjemmel.council.reading.extract.pages import Page
from hjemmel.council.reading.noise import clean

_FEWEST_RULES = 4  # lines or boxes on a page before it can hold a ruled table
_REMEDY = "Give the minutes as text, or run text recognition on the PDF first."


def pdf_pages(name: str, data: bytes) -> list[Page]:
    """The pages of a PDF. Raises UnreadableFile for a damaged or locked one, and for scans that hold no text."""
    try:
        file = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        problem = "the PDF is locked with a password." if locked else "the PDF is damaged."
        raise UnreadableFile(name, problem, "Export it again without a password.") from error
    try:
        texts, ruled = [], []
        for index in range(len(file)):
            page = file[index]
            texts.append(clean(page.get_textpage().get_text_range()))
            if _has_rules(page):
                ruled.append(index)
    except pypdfium2.PdfiumError as error:
        raise UnreadableFile(name, "a page of the PDF is damaged.", "Export it again.") from error
    finally:
        file.close()
    if not any(text.strip() for text in texts):
        raise UnreadableFile(name, "the PDF holds pictures of pages, and no text.", _REMEDY)
    with_tables = dict(_tables(data, ruled)) if ruled else {}
    return [
        Page(index + 1, with_tables.get(index) or text.replace("\f", "").split("\n"))
        for index, text in enumerate(texts)
    ]


def _has_rules(page: pypdfium2.PdfPage) -> bool:
    paths = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=2)
    return sum(1 for _ in islice(paths, _FEWEST_RULES)) == _FEWEST_RULES


def _tables(data: bytes, indexes: list[int]) -> Iterator[tuple[int, list[str]]]:
    """The lines of those pages that do hold a ruled table, its rows among them as cells parted by tabs."""
    with pdfplumber.open(io.BytesIO(data), pages=[index + 1 for index in indexes]) as file:
        for index, page in zip(indexes, file.pages, strict=True):
            lines = _lines(page)
            if lines is not None:
                yield index, lines


def _lines(page: PlumberPage) -> list[str] | None:
    tables = [table for table in page.find_tables() if len(table.rows) > 1 and len(table.rows[0].cells) > 1]
    if not tables:
        return None
    outside = page
    for table in tables:
        outside = outside.outside_bbox(table.bbox)
    placed = [(float(line["top"]), clean(line["text"])) for line in outside.extract_text_lines(return_chars=False)]
    for table in tables:
        for row, cells in zip(table.rows, table.extract(), strict=True):
            placed.append((float(row.bbox[1]), "\t".join(" ".join(clean(cell or "").split()) for cell in cells)))
    return [text for _, text in sorted(placed, key=lambda pair: pair[0])]
