"""Several documents as one PDF: bookmarked, every page numbered, the originals untouched beside it.

    file = merge([Part("Følgebrev", letter), Part("1. Lægeerklæring", scan, mark="Dokument 1")], title="Aktindsigt")

Used where an authority hands over a case: access requests, the case file for an appeal board. The result is plain PDF:
PDF/A cannot hold the merged parts' own claims, so those stay with the originals (docs/decisions/0004-letters.md).
"""

import io
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass

import pikepdf
from PIL import Image, ImageOps, UnidentifiedImageError

_STRIP = 22.0
"""Height in points of the strip below each page that carries its number, so that a number never covers content."""

_MARGIN, _CHARACTER = 40.0, 4.0
"""Points from the right edge to the number, and the mean width of a character of Helvetica at 8 points."""

_A4_INCHES = (8.27, 11.69)
_LARGEST_IMAGE = 60_000_000
"""Pixels; a small file can unfold to more than a machine holds."""


class MergeError(ValueError):
    """A part cannot be read. The message is Danish and names the part by its title."""


@dataclass(frozen=True, slots=True)
class Part:
    """A document to merge: its bookmark, its bytes (PDF, PNG or JPEG), and what stands before the page number."""

    title: str
    content: bytes
    mark: str = ""


def merge(parts: Sequence[Part], *, title: str, numbering: str = "Side {page} af {pages}") -> bytes:
    """One PDF of the parts in order, with a bookmark each; the same bytes for the same parts.

    Each page has a strip added below it with the part's mark and the page's number in the whole file. What could act or
    hide is left out: scripts, attachments, forms and comments are set as they look.

    Raises:
        MergeError: a part is damaged, encrypted, empty or of another type.
        ValueError: there is no part.
    """
    if not parts:
        raise ValueError("Nothing to merge: give at least one part.")
    with pikepdf.new() as whole, ExitStack() as opened:
        sources = [opened.enter_context(_open(part)) for part in parts]
        pages = sum(len(source.pages) for source in sources)
        font = whole.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Font,
                Subtype=pikepdf.Name.Type1,
                BaseFont=pikepdf.Name.Helvetica,
                Encoding=pikepdf.Name.WinAnsiEncoding,
            )
        )
        with whole.open_outline() as outline:
            for part, source in zip(parts, sources, strict=True):
                outline.root.append(pikepdf.OutlineItem(part.title, len(whole.pages)))
                for page in source.pages:
                    number = numbering.format(page=len(whole.pages) + 1, pages=pages)
                    stamp = f"{part.mark}, {number[0].lower()}{number[1:]}" if part.mark else number
                    _add(whole, page, stamp, font)
        whole.docinfo["/Title"] = title
        whole.Root.PageMode = pikepdf.Name.UseOutlines
        whole.Root.Lang = "da-DK"
        whole.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        out = io.BytesIO()
        whole.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def as_pdf(content: bytes, *, title: str) -> bytes:
    """A PDF as it is, a picture as a PDF of one page no larger than A4.

    Raises:
        MergeError: it is neither, or cannot be read; ``title`` names it.
    """
    if content.startswith(b"%PDF-"):
        return content
    try:
        with Image.open(io.BytesIO(content), formats=("JPEG", "PNG")) as opened:
            if opened.width * opened.height > _LARGEST_IMAGE:
                raise MergeError(f"Billedet »{title}« har for mange billedpunkter. Gem det mindre.")
            picture = _on_white(ImageOps.exif_transpose(opened))
    except (UnidentifiedImageError, OSError, SyntaxError, Image.DecompressionBombError) as error:
        raise MergeError(f"»{title}« er hverken en PDF eller et billede, der kan læses.") from error
    out = io.BytesIO()
    fits = max(side / inches for side, inches in zip(sorted(picture.size), _A4_INCHES, strict=True))
    picture.save(out, "PDF", resolution=max(fits, 72.0))
    return out.getvalue()


def _on_white(picture: Image.Image) -> Image.Image:
    seen = picture.convert("RGBA")
    ground = Image.new("RGBA", seen.size, "white")
    ground.alpha_composite(seen)
    return ground.convert("RGB")


def _open(part: Part) -> pikepdf.Pdf:
    content = as_pdf(part.content, title=part.title)
    try:
        pdf = pikepdf.open(io.BytesIO(content))
    except pikepdf.PasswordError as error:
        raise MergeError(f"»{part.title}« er låst med et kodeord. Skaf den uden.") from error
    except (pikepdf.PdfError, ValueError) as error:
        raise MergeError(f"»{part.title}« er beskadiget og kan ikke læses.") from error
    if not pdf.pages:
        raise MergeError(f"»{part.title}« har ingen sider.")
    pdf.generate_appearance_streams()
    pdf.flatten_annotations("all")
    for page in pdf.pages:
        # The boxes of the printer would be taken for the page; what lies outside the visible one is not shown.
        page.obj.TrimBox = page.obj.BleedBox = page.obj.ArtBox = page.cropbox
    return pdf


def _add(whole: pikepdf.Pdf, page: pikepdf.Page, stamp: str, font: pikepdf.Object) -> None:
    """Set the page as it is seen on a new one, which has a strip more below, and the stamp to the right in the strip.

    As a drawing of its own (a form XObject) it neither acts nor leaves anything behind for what is drawn after it.
    """
    left, bottom, right, top = (float(edge) for edge in page.cropbox)
    wide, high = right - left, top - bottom
    if int(page.obj.get("/Rotate", 0)) % 180:
        wide, high = high, wide
    new = whole.add_blank_page(page_size=(wide, high + _STRIP))
    drawing = whole.copy_foreign(page.as_form_xobject())
    new.add_resource(drawing, pikepdf.Name.XObject, pikepdf.Name.Page)
    place = pikepdf.Rectangle(0, _STRIP, wide, _STRIP + high)
    new.contents_add(
        new.calc_form_xobject_placement(
            drawing, pikepdf.Name.Page, place, invert_transformations=True, allow_shrink=True, allow_expand=True
        )
    )
    new.add_resource(font, pikepdf.Name.Font, pikepdf.Name.Number)
    start = max(wide - _MARGIN - _CHARACTER * len(stamp), _CHARACTER)
    letters = stamp.encode("cp1252", "replace").hex()
    new.contents_add(f"q 0.35 g BT /Number 8 Tf {start:f} 8 Td <{letters}> Tj ET Q".encode())
