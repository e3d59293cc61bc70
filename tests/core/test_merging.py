"""Merging documents into one numbered, bookmarked PDF."""

import io

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from hjemmel.core.merging import MergeError, Part, merge
from papers import page_with, picture


def texts(pdf: bytes) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]


def seen(pdf: bytes) -> Image.Image:
    """The first page as it is seen, in greys."""
    return pypdfium2.PdfDocument(pdf)[0].render(scale=2).to_pil().convert("L")


def test_every_page_is_there_in_order_numbered_and_bookmarked() -> None:
    parts = [
        Part("Følgebrev", page_with("first")),
        Part("1. Brev", page_with("second"), mark="Dokument 1"),
        Part("2. Foto", picture("JPEG"), mark="Dokument 2"),
        Part("3. Skærm", picture("PNG"), mark="Dokument 3"),
    ]
    merged = merge(parts, title="Aktindsigt")
    assert merged == merge(parts, title="Aktindsigt")
    found = texts(merged)
    assert ["first" in found[0], "second" in found[1]] == [True, True]
    assert [text.splitlines()[-1] for text in found] == [
        "Side 1 af 4",
        "Dokument 1, side 2 af 4",
        "Dokument 2, side 3 af 4",
        "Dokument 3, side 4 af 4",
    ]
    marks = [(item.get_title(), item.get_dest().get_index()) for item in pypdfium2.PdfDocument(merged).get_toc()]
    assert marks == [("Følgebrev", 0), ("1. Brev", 1), ("2. Foto", 2), ("3. Skærm", 3)]
    width, height = pypdfium2.PdfDocument(merged)[2].get_size()
    assert width < 596
    assert height < 842 + 23


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_the_number_stands_below_the_page_as_it_is_seen_and_covers_nothing(rotation: int) -> None:
    original = page_with("text", rotation, (20, -10, 420, 590))
    before, after = seen(original), seen(merge([Part("A", original)], title="A"))
    assert after.width == before.width
    assert after.crop((0, 0, *before.size)).tobytes() == before.tobytes()
    strip = after.crop((after.width // 2, before.height, after.width, after.height))
    assert min(strip.tobytes()) < 128, "the number is in the strip, to the right"


def test_what_could_act_or_hide_is_left_out() -> None:
    with pikepdf.open(io.BytesIO(page_with("seen"))) as pdf:
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        pdf.attachments["secret.txt"] = b"hidden"
        pdf.pages[0].obj.AA = pikepdf.Dictionary(O=pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(2)"))
        comment = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[0, 0, 9, 9], Contents="a hidden remark"
        )
        pdf.pages[0].obj.Annots = pdf.make_indirect(pikepdf.Array([pdf.make_indirect(comment)]))
        pdf.docinfo["/Author"] = "somebody"
        out = io.BytesIO()
        pdf.save(out)
    with pikepdf.open(io.BytesIO(merge([Part("A", out.getvalue())], title="A"))) as merged:
        whole = b"".join(bytes(one.unparse(resolved=True)) for one in merged.objects)
    for left_out in (b"JavaScript", b"hidden", b"somebody"):
        assert left_out not in whole


def locked() -> bytes:
    with pikepdf.open(io.BytesIO(page_with("x"))) as pdf:
        out = io.BytesIO()
        pdf.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"plain text", "hverken"),
        (picture("PNG")[:60], "hverken"),
        (b"%PDF-1.7 nothing", "beskadiget"),
        (locked(), "kodeord"),
    ],
)
def test_what_cannot_be_read_is_named(content: bytes, why: str) -> None:
    with pytest.raises(MergeError, match=why) as refused:
        merge([Part("Lægeerklæring", content)], title="A")
    assert "Lægeerklæring" in str(refused.value)
