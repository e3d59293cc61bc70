"""Reading a tagged PDF the way assistive technology does: by its structure tree, not by what is where on the page."""

import ctypes
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium


@dataclass(frozen=True)
class Element:
    """One element of the structure tree with all text in and below it, in reading order."""

    tag: str
    text: str
    language: str
    """The language it is read in, its own or the nearest above."""
    marks: tuple[tuple[int, int], ...]
    """(page index, marked content id) of the text, in reading order."""
    parents: tuple[str, ...]


def elements(pdf: bytes) -> list[Element]:
    """All elements, parents before children, in reading order."""
    texts = _marked_texts(pdf)
    document = pikepdf.open(io.BytesIO(pdf))
    pages = {page.objgen: number for number, page in enumerate(document.pages)}
    found: list[Element] = []

    def walk(node: pikepdf.Dictionary, parents: tuple[str, ...], language: str) -> list[tuple[int, int]]:
        tag = str(node.S).lstrip("/")
        language = str(node.get("/Lang", language))
        place = len(found)
        marks: list[tuple[int, int]] = []
        for kid in _kids(node):
            if isinstance(kid, int):
                marks.append((pages[node.Pg.objgen], kid))
            elif "/S" in kid:
                marks += walk(kid, (*parents, tag), language)
            elif kid.Type == "/MCR":
                marks.append((pages[kid.get("/Pg", node.get("/Pg")).objgen], int(kid.MCID)))
        text = "".join(texts.get(mark, "") for mark in marks)
        found.insert(place, Element(tag, text, language, tuple(marks), parents))
        return marks

    for root in _kids(document.Root.StructTreeRoot):
        walk(root, (), str(document.Root.Lang))
    return found


def dense(text: str) -> str:
    """The text without white space and hyphens at line ends (pdfium reads them as \\x02): free of where lines break."""
    return re.sub(r"[\s\x02]", "", text)


def _kids(node: pikepdf.Dictionary) -> Iterator[pikepdf.Object | int]:
    kids = node.get("/K", [])
    yield from kids if isinstance(kids, pikepdf.Array | list) else [kids]


def _marked_texts(pdf: bytes) -> dict[tuple[int, int], str]:
    texts: dict[tuple[int, int], str] = {}
    for number, page in enumerate(pypdfium2.PdfDocument(pdf)):
        textpage = page.get_textpage()
        for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
            mark = (number, pdfium.FPDFPageObj_GetMarkedContentID(item.raw))
            size = pdfium.FPDFTextObj_GetText(item.raw, textpage.raw, None, 0)
            buffer = ctypes.create_string_buffer(size)
            pdfium.FPDFTextObj_GetText(
                item.raw, textpage.raw, ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR)), size
            )
            texts[mark] = texts.get(mark, "") + buffer.raw.decode("utf-16-le").rstrip("\0")
    return texts
