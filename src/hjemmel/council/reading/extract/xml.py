"""XML exports of agenda systems to lines. There is no common schema, so names of elements are read as headings."""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator

from hjemmel.council.reading.errors import UnreadableFile
from hjemmel.council.reading.extract.html import html_lines
from hjemmel.council.reading.noise import clean
from hjemmel.council.reading.outline import SECTIONS

_ITEM = ("punkt", "dagsordenspunkt", "agendaitem", "item", "sagspunkt")
_NUMBER = ("nr", "nummer", "punktnr", "punktnummer", "number")
_TITLE = ("titel", "overskrift", "title", "heading")
_CASE_NUMBER = ("sagsnr", "sagsnummer", "journalnr", "casenumber")
_MARKUP = re.compile(r"<(?:p|br|div|ul|ol|table|h\d|li|b|strong|em|i)\b", re.IGNORECASE)


def xml_lines(name: str, text: str) -> list[str]:
    """The lines of an export; control characters, which XML forbids, are dropped first. Raises UnreadableFile."""
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise UnreadableFile(name, "the XML declares entities of its own.", "Export it without a DOCTYPE.")
    body = re.sub(r"^\s*<\?xml[^>]*\?>", "", clean(text))
    try:
        root = ElementTree.fromstring(body)  # noqa: S314 - entities are refused above
    except ElementTree.ParseError as error:
        line, column = error.position
        problem = f"the XML is broken at line {line}, column {column}."
        raise UnreadableFile(name, problem, "Export it again, or give the minutes as PDF or HTML.") from error
    return list(_lines(root))


def _lines(element: ElementTree.Element) -> Iterator[str]:
    if _name(element) in _ITEM:
        yield from _item(element)
        return
    heading = _heading(element)
    if heading:
        yield from (heading, "")
    yield from _words(element.text)
    for child in element:
        yield from _lines(child)
        yield from _words(child.tail)


def _item(element: ElementTree.Element) -> Iterator[str]:
    """An item's number, title and case number first, whatever the order of the export, then its other parts."""
    number, title, case_number = (_value(element, names) for names in (_NUMBER, _TITLE, _CASE_NUMBER))
    if not number or not title:
        for child in element:
            yield from _lines(child)
        return
    yield from (f"## Punkt {number}: {title}", "")
    if case_number:
        yield from (case_number, "")
    for child in element:
        if _name(child) not in (*_NUMBER, *_TITLE, *_CASE_NUMBER):
            yield from _lines(child)


def _value(element: ElementTree.Element, names: tuple[str, ...]) -> str:
    for key, value in element.attrib.items():
        if key.lower() in names:
            return " ".join(value.split())
    return next((" ".join("".join(child.itertext()).split()) for child in element if _name(child) in names), "")


def _heading(element: ElementTree.Element) -> str | None:
    name = _name(element)
    known = next((heading for heading in SECTIONS if heading.replace(" ", "") == name), None)
    return f"## {known.capitalize()}" if known else None


def _name(element: ElementTree.Element) -> str:
    return str(element.tag).rsplit("}", 1)[-1].lower().replace("_", "").replace("-", "")


def _words(text: str | None) -> Iterator[str]:
    if not text or not text.strip():
        return
    if _MARKUP.search(text):
        yield from html_lines(text)
        return
    for line in text.split("\n"):
        yield line.strip()
    yield ""
