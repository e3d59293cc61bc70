"""Files of every accepted kind turned into numbered lines, the kind told from the bytes and not from the name."""

import hashlib
from pathlib import Path

from hjemmel.council.reading.document import Document
from hjemmel.council.reading.errors import UnreadableFile
from hjemmel.council.reading.extract.docx import docx_lines
from hjemmel.council.reading.extract.html import html_lines
from hjemmel.council.reading.extract.pages import Page, document_of_pages
from hjemmel.council.reading.extract.pdf import pdf_pages
from hjemmel.council.reading.extract.xml import xml_lines
from hjemmel.council.reading.noise import clean, decode

_LARGEST = 200 * 1024 * 1024


def extract(path: Path) -> Document:
    """Read a file and turn it into lines. Raises UnreadableFile, which says what to do."""
    try:
        if path.stat().st_size > _LARGEST:
            raise UnreadableFile(path.name, "the file is larger than 200 MB.", "Split it into its meetings.")
        data = path.read_bytes()
    except OSError as error:
        problem = f"the file cannot be opened ({error.strerror})."
        raise UnreadableFile(path.name, problem, "Check the name and the right to read it.") from error
    return extract_bytes(path.name, data)


def extract_bytes(name: str, data: bytes) -> Document:
    """Turn the bytes of a file into lines; ``name`` is what places call it."""
    if not data.strip():
        raise UnreadableFile(name, "the file is empty.", "Export the minutes again.")
    digest = hashlib.sha256(data).hexdigest()
    if data.startswith(b"%PDF"):
        return document_of_pages(name, digest, pdf_pages(name, data), wrapped=True)
    if data.startswith(b"PK\x03\x04"):
        lines = docx_lines(name, data)
    else:
        text = decode(name, data)
        start = text.lstrip()[:500].lower()
        if start.startswith(("<!doctype html", "<html")) or (start.startswith("<") and "<body" in start):
            lines = html_lines(text)
        elif start.startswith("<?xml"):
            lines = html_lines(text) if "<html" in start else xml_lines(name, text)
        else:
            return document_of_pages(name, digest, _pages(clean(text)))
    return document_of_pages(name, digest, [Page(None, clean("\n".join(lines)).split("\n"))])


def _pages(text: str) -> list[Page]:
    """A text file is one page, or several parted by form feeds."""
    parts = text.split("\f")
    return [Page(number if len(parts) > 1 else None, part.split("\n")) for number, part in enumerate(parts, 1)]
