"""DOCX to lines of light text: headings, lists with their numbers, and tables."""

import io
import zipfile
from collections import Counter

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from hjemmel.council.reading.errors import UnreadableFile

_LARGEST = 300 * 1024 * 1024  # unpacked; a document above this was made to exhaust memory


def docx_lines(name: str, data: bytes) -> list[str]:
    """The lines of a Word document. Raises UnreadableFile when the file is another kind of archive, or damaged."""
    remedy = "Save it again as DOCX, or give the minutes as PDF."
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _LARGEST:
                raise UnreadableFile(name, "the document unpacks to more than 300 MB.", remedy)
        word = docx.Document(io.BytesIO(data))
    except (zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError, SyntaxError) as error:
        raise UnreadableFile(name, "this is not a readable Word document.", remedy) from error
    lines: list[str] = []
    numbering = _Numbering(word)
    for block in word.iter_inner_content():
        if isinstance(block, Table):
            lines += [*_rows(block), ""]
        else:
            text = _text(block, numbering)
            lines += [*text.split("\n"), ""] if text else [""]
    return lines


def _rows(table: Table) -> list[str]:
    rows = []
    for row in table.rows:
        seen, cells = set[int](), list[str]()
        for cell in row.cells:
            # A merged cell is given once for each column it spans.
            if id(cell._tc) not in seen:
                seen.add(id(cell._tc))
                cells.append(" ".join(cell.text.split()))
        rows.append("\t".join(cells) if len(cells) > 1 else "".join(cells))
    return rows


def _text(paragraph: Paragraph, numbering: "_Numbering") -> str:
    text = paragraph.text.strip()
    style = (paragraph.style.name or "") if paragraph.style is not None else ""
    if not text:
        return ""
    if style.startswith(("Heading", "Overskrift", "Title")):
        return f"## {text}"
    return numbering.mark(paragraph, style) + text


class _Numbering:
    """The numbers Word shows before paragraphs, which the file holds only as counters."""

    def __init__(self, word: WordDocument) -> None:
        self._counts: Counter[tuple[str, str]] = Counter()
        self._bullets: set[str] = set()
        try:
            root = word.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return
        formats = {
            abstract.get(qn("w:abstractNumId")): abstract.find(f".//{qn('w:numFmt')}")
            for abstract in root.findall(qn("w:abstractNum"))
        }
        for number in root.findall(qn("w:num")):
            reference = number.find(qn("w:abstractNumId"))
            found = formats.get(reference.get(qn("w:val"))) if reference is not None else None
            if found is not None and found.get(qn("w:val")) == "bullet":
                self._bullets.add(number.get(qn("w:numId")))

    def mark(self, paragraph: Paragraph, style: str) -> str:
        """The mark of a paragraph in a list, with a blank after it; empty for one that is in none."""
        identity = _value(paragraph, "w:numId")
        if identity is None:
            if style.startswith("List Bullet"):
                return "- "
            return self._next(style, "0") if style.startswith("List Number") else ""
        level = _value(paragraph, "w:ilvl") or "0"
        return "- " if identity in self._bullets else self._next(identity, level)

    def _next(self, identity: str, level: str) -> str:
        self._counts[identity, level] += 1
        return f"{self._counts[identity, level]}. "


def _value(paragraph: Paragraph, tag: str) -> str | None:
    found = paragraph._p.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn(tag)}")
    return None if found is None else str(found.get(qn("w:val")))
