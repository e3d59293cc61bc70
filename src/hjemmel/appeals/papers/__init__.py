"""A paper with figures, as one value: the page, the PDF and the DOCX are made of it, and so say the same.

`files` makes the two files; the page has its own template for the sections.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its caption; the first cell of a row names it."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture (SVG) with what is read aloud of it."""

    title: str
    description: str
    svg: str


@dataclass(frozen=True, slots=True)
class Section:
    """A section: paragraphs or numbered points, and at last its table and pictures."""

    name: str
    title: str
    paragraphs: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    table: Table | None = None
    pictures: tuple[Drawing, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """The whole paper; ``head`` is what stands above it, each with its name."""

    title: str
    municipality: str
    head: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
