"""Pages put together to a document: headers, footers and page numbers are taken out of the text, and kept."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from hjemmel.council.reading.document import Document, document

_PAGE_NUMBER = re.compile(r"(?:side|page|s\.)?\s*\d{1,4}(?:\s*(?:af|/|of)\s*\d{1,4})?|- \d{1,4} -", re.IGNORECASE)
_NUMBERED_PAGE = re.compile(r"(?:side|page)\s+\d{1,4}\s+(?:af|of)\s+\d{1,4}", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_EDGE = 3  # lines at the top and at the bottom of a page where furniture stands
_FEWEST_PAGES = 3
_REPEATED = 0.6  # of the pages: cover and last page often lack the header


@dataclass(frozen=True, slots=True)
class Page:
    """A page's number (None where the format has no pages) and its lines."""

    number: int | None
    lines: Sequence[str]


def document_of_pages(name: str, digest: str, pages: Sequence[Page], *, wrapped: bool = False) -> Document:
    """One document of all pages; a line of furniture stays numbered, but its text is moved out of the way.

    ``wrapped`` says that the format breaks lines at the width of the page; else the lines show whether they are.
    """
    furniture = _furniture(pages)
    lines, numbers, moved = list[str](), list[int | None](), dict[int, str]()
    for page, at in zip(pages, furniture, strict=True):
        for index, line in enumerate(page.lines):
            if index in at:
                moved[len(lines) + 1] = line.strip()
            lines.append("" if index in at else line)
            numbers.append(page.number)
    return document(name, digest, lines, numbers, moved, wrapped=wrapped)


def _furniture(pages: Sequence[Page]) -> list[set[int]]:
    """For each page the indexes of lines that most pages repeat at their edges, numbers left aside."""
    if len(pages) < _FEWEST_PAGES:
        return [_page_numbers(page) | (_same_top(pages) if page.number else set()) for page in pages]
    edges = [_edges(page) for page in pages]
    seen = Counter(
        shape
        for page, edge in zip(pages, edges, strict=True)
        for shape in {_DIGITS.sub("#", page.lines[i].strip()) for i in edge}
    )
    repeated = {shape for shape, count in seen.items() if count >= max(_FEWEST_PAGES, len(pages) * _REPEATED)}
    return [
        {i for i in edge if _DIGITS.sub("#", page.lines[i].strip()) in repeated} | _page_numbers(page)
        for page, edge in zip(pages, edges, strict=True)
    ]


def _same_top(pages: Sequence[Page]) -> set[int]:
    """The first line of two pages, where both have the same."""
    return {0} if len(pages) == 2 and pages[0].lines[:1] == pages[1].lines[:1] else set()


def _edges(page: Page) -> list[int]:
    with_text = [i for i, line in enumerate(page.lines) if line.strip()]
    return with_text[:_EDGE] + with_text[_EDGE:][-_EDGE:]


def _page_numbers(page: Page) -> set[int]:
    """Page numbers at the edges of a page; in a text without pages the lines that say *Side 3 af 20*."""
    if page.number is None:
        return {i for i, line in enumerate(page.lines) if _NUMBERED_PAGE.fullmatch(line.strip())}
    with_text = [i for i, line in enumerate(page.lines) if line.strip()]
    return {i for i in (*with_text[:1], *with_text[-1:]) if _PAGE_NUMBER.fullmatch(page.lines[i].strip())}
