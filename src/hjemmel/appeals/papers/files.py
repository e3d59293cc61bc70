"""A paper as PDF and as DOCX, for the meeting system that is there."""

import io
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from functools import lru_cache
from pathlib import Path

import typst
from django.utils.translation import get_language
from docx import Document
from docx.document import Document as Docx
from docx.shared import Cm

from hjemmel.appeals.papers import Paper, Section, Table
from hjemmel.core.letters.fonts import FAMILY
from hjemmel.core.letters.paper import fonts, tagged_pdf

TEMPLATE = Path(__file__).with_name("paper.typ")
_PICTURE = (
    b'#set page(width: auto, height: auto, margin: 0pt)\n#image(bytes(sys.inputs.svg), format: "svg", width: 17cm)'
)
_SHARPNESS = 200.0
"""Dots an inch of a picture in a DOCX, which cannot hold ours as they are."""


def as_pdf(paper: Paper, made: datetime) -> bytes:
    """PDF/A-2a and PDF/UA-1; ``made`` is the moment written in the file."""
    data = asdict(paper) | {"font": FAMILY, "language": get_language() or "da"}
    return tagged_pdf(TEMPLATE, data, made)


def as_docx(paper: Paper, made: datetime) -> bytes:
    """A document with real headings, tables and points, and a text for each picture."""
    document = Document()
    document.core_properties.title = paper.title
    document.core_properties.author = paper.municipality
    document.core_properties.created = document.core_properties.modified = made.replace(microsecond=0, tzinfo=None)
    document.add_heading(paper.title, 0)
    document.add_paragraph(paper.municipality)
    _table(document, Table("", ("", ""), paper.head), heading=False)
    for section in paper.sections:
        _section(document, section)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


FORMS: dict[str, tuple[Callable[[Paper, datetime], bytes], str]] = {
    "pdf": (as_pdf, "application/pdf"),
    "docx": (as_docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
}


def _section(document: Docx, section: Section) -> None:
    document.add_heading(section.title, 1)
    for paragraph in section.paragraphs:
        document.add_paragraph(paragraph)
    for point in section.points:
        document.add_paragraph(point, style="List Number")
    if section.table:
        _table(document, section.table)
    for picture in section.pictures:
        run = document.add_paragraph().add_run()
        shape = run.add_picture(io.BytesIO(_png(picture.svg)), width=Cm(15.5))
        shape._inline.docPr.set("descr", f"{picture.title}. {picture.description}")
        document.add_paragraph(picture.title, style="Caption")


def _table(document: Docx, table: Table, *, heading: bool = True) -> None:
    if table.caption:
        document.add_paragraph(table.caption, style="Caption")
    rows = (table.columns, *table.rows) if heading else table.rows
    made = document.add_table(rows=len(rows), cols=len(table.columns), style="Light Grid Accent 1" if heading else None)
    for number, row in enumerate(rows):
        for place, cell in enumerate(row):
            made.cell(number, place).text = cell


@lru_cache(maxsize=32)
def _png(svg: str) -> bytes:
    return typst.compile(
        _PICTURE, format="png", ppi=_SHARPNESS, font_paths=fonts(), ignore_system_fonts=True, sys_inputs={"svg": svg}
    )
