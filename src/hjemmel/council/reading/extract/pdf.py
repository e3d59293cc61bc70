"""PDF to pages of lines. Text comes from PDFium; tables are looked for only on pages with ruled lines."""

import ctypes
import io
import re
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

import pdfplumber
import pypdfium2
import pypdfium2.raw as pdfium
from pdfplumber.page import Page as PlumberPage

from hjemmel.council.reading.errors import UnreadableFile
from hjemmel.council.reading.extract.pages import Page
from hjemmel.council.reading.noise import clean

_FEWEST_RULES = 4  # lines or boxes on a page before it can hold a ruled table
_REMEDY = "Give the minutes as text, or run text recognition on the PDF first."
_GAP = 1.3  # lines this much further apart than usual are different paragraphs
_TIGHTEST = 0.9  # of the letters' height; lines nearer than this are one line and a raised or lowered part of it
_LARGE = 1.08  # letters this much larger than the page's usual ones are a heading
_BOLD = 600  # font weight
_DIVIDED = "\ufffe"  # PDFium's sign for a hyphen at a line's end, which it gives without the line's end
_LINE_END = re.compile(f"\n|(?<={_DIVIDED})")
_WRAPPED_HEADING = 40  # letters; a shorter heading did not run on to the next line


@dataclass(frozen=True, slots=True)
class _PlacedLine:
    """A line of text; ``bottom`` in points from the top of the page downwards, ``size`` the height of its letters."""

    text: str
    bottom: float
    size: float
    bold: bool = False


def pdf_pages(name: str, data: bytes) -> list[Page]:
    """The pages of a PDF. Raises UnreadableFile for a damaged or locked one, and for scans that hold no text."""
    try:
        file = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        problem = "the PDF is locked with a password." if locked else "the PDF is damaged."
        raise UnreadableFile(name, problem, "Export it again without a password.") from error
    placed: list[list[_PlacedLine]] = []
    ruled: list[int] = []
    try:
        for index in range(len(file)):
            page = file[index]
            placed.append(_placed_lines(page))
            if _has_rules(page):
                ruled.append(index)
    except pypdfium2.PdfiumError as error:
        raise UnreadableFile(name, "a page of the PDF is damaged.", "Export it again.") from error
    finally:
        file.close()
    if not any(placed):
        raise UnreadableFile(name, "the PDF holds pictures of pages, and no text.", _REMEDY)
    with_tables = dict(_tables(data, ruled)) if ruled else {}
    pages = [with_tables.get(index) or lines for index, lines in enumerate(placed)]
    usual = _usual_step(pages)
    return [Page(number, list(_light_text(lines, usual))) for number, lines in enumerate(pages, 1)]


def _placed_lines(page: pypdfium2.PdfPage) -> list[_PlacedLine]:
    height = page.get_height()
    text_page = page.get_textpage()
    lines, start = list[_PlacedLine](), 0
    for raw in _LINE_END.split(text_page.get_text_range()):
        line = raw.rstrip("\r")
        if line.endswith(_DIVIDED):
            line = line[:-1] + "-"
        stripped = line.strip()
        if stripped:
            first = start + line.index(stripped[0])
            bottom, size, bold = _letter(text_page, first)
            bold = bold and _letter(text_page, start + line.rindex(stripped[-1]))[2]
            lines.append(_PlacedLine(clean(line), height - bottom, size, bold))
        start += len(raw) + (0 if raw.endswith(_DIVIDED) else 1)
    return lines


def _letter(text_page: pypdfium2.PdfTextPage, text_index: int) -> tuple[float, float, bool]:
    """Bottom and height of the letter at an index of the page's text, and whether it is bold."""
    index = pdfium.FPDFText_GetCharIndexFromTextIndex(text_page, text_index)
    box = pdfium.FS_RECTF()
    if index < 0 or not pdfium.FPDFText_GetLooseCharBox(text_page, index, ctypes.byref(box)):
        return 0.0, 0.0, False
    return box.bottom, box.top - box.bottom, pdfium.FPDFText_GetFontWeight(text_page, index) >= _BOLD


def _usual_step(pages: Sequence[Sequence[_PlacedLine]]) -> float:
    """From one line to the next inside a paragraph: among the smallest steps, as many paragraphs have one line."""
    steps = sorted(
        step
        for lines in pages
        for above, below in pairwise(lines)
        if (step := below.bottom - above.bottom) > min(above.size, below.size) * _TIGHTEST
    )
    return steps[len(steps) // 50] if steps else 0.0


def _light_text(lines: Sequence[_PlacedLine], usual: float) -> Iterator[str]:
    """The lines as light text: headings marked and each on one line, a blank line between paragraphs."""
    size = statistics.median(line.size for line in lines) if lines else 0.0
    heading = ""
    before: _PlacedLine | None = None
    for line in lines:
        larger = max(1.0, line.size / size) if size else 1.0
        gap = before is not None and line.bottom - before.bottom > usual * _GAP * larger
        is_heading = "\t" not in line.text and (line.size > size * _LARGE or line.bold)
        if heading and (gap or not is_heading or len(heading) < _WRAPPED_HEADING):
            yield f"## {heading}"
            heading = ""
        if gap and not (before and "\t" in before.text and "\t" in line.text):
            yield ""
        if is_heading:
            heading = f"{heading} {line.text.strip()}".strip()
        else:
            yield line.text
        before = line
    if heading:
        yield f"## {heading}"


def _has_rules(page: pypdfium2.PdfPage) -> bool:
    paths = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=2)
    return sum(1 for _ in islice(paths, _FEWEST_RULES)) == _FEWEST_RULES


def _tables(data: bytes, indexes: list[int]) -> Iterator[tuple[int, list[_PlacedLine]]]:
    """The lines of those pages that do hold a ruled table, its rows among them as cells parted by tabs."""
    with pdfplumber.open(io.BytesIO(data), pages=[index + 1 for index in indexes]) as file:
        for index, page in zip(indexes, file.pages, strict=True):
            lines = _lines_with_tables(page)
            if lines:
                yield index, lines


def _lines_with_tables(page: PlumberPage) -> list[_PlacedLine]:
    tables = [table for table in page.find_tables() if len(table.rows) > 1 and len(table.rows[0].cells) > 1]
    if not tables:
        return []
    outside = page
    for table in tables:
        outside = outside.outside_bbox(table.bbox)
    placed = []
    for line in outside.extract_text_lines():
        letters = line["chars"]
        bold = all("bold" in letter["fontname"].lower() for letter in (letters[0], letters[-1]))
        placed.append(_PlacedLine(clean(line["text"]), line["bottom"], letters[0]["size"], bold))
    usual = statistics.median(line.size for line in placed) if placed else 0.0
    for table in tables:
        for row, cells in zip(table.rows, table.extract(), strict=True):
            text = "\t".join(" ".join(clean(cell or "").replace("/\n", "/").split()) for cell in cells)
            placed.append(_PlacedLine(text, row.bbox[3], usual))
    return sorted(placed, key=lambda line: line.bottom)
