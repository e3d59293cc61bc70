"""Files as people send them in: invented, small, and made when asked for."""

import io

import pikepdf
from PIL import Image


def page_with(text: str, rotation: int = 0, box: tuple[int, int, int, int] = (0, 0, 595, 842)) -> bytes:
    """A PDF of one page with a text at its lower left, as it is stored."""
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(box[2] - box[0], box[3] - box[1]))
        page.obj.MediaBox, page.obj.Rotate = pikepdf.Array(box), rotation
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        page.add_resource(font, pikepdf.Name.Font, pikepdf.Name.F)
        # Unbalanced, as files from outside may be.
        page.contents_add(f"q 2 0 0 2 0 0 cm BT /F 12 Tf {box[0] + 30} {box[1] + 30} Td ({text}) Tj ET".encode())
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


def picture(kind: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (400, 300), "navy").save(out, kind)
    return out.getvalue()
