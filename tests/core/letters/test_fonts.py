"""The typeface comes from the project's own package, and what it can show is known before a letter is set."""

from pathlib import Path

import pytest
import typst

from hjemmel.core.letters import LetterError
from hjemmel.core.letters.fonts import FACES, FAMILY, font_folder, glyphs

STYLES = ("", ', style: "italic"', ', weight: "semibold"')


def shows(text: str, style: str) -> bool:
    """Whether the typesetter itself can set the text in a face; PDF/A refuses what has no glyph."""
    source = f'#set text(font: "{FAMILY}", fallback: false{style})\n#sys.inputs.text'
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[font_folder()])
    try:
        typst.compile(
            source.encode(), font_paths=fonts, sys_inputs={"text": text}, pdf_standards=["a-2b"], format="pdf"
        )
    except typst.TypstError as error:
        if "could not be displayed" in error.message:
            return False
        raise
    return True


@pytest.mark.parametrize("style", STYLES)
def test_every_known_glyph_is_set_in_every_face(style: str) -> None:
    visible = "".join(character for character in sorted(glyphs(font_folder())) if character.isprintable())
    assert len(visible) > 800
    assert shows(visible, style)


@pytest.mark.parametrize("character", ["😀", "א", "漢", "\u2011", "\ufffd"])
def test_what_is_no_glyph_cannot_be_set(character: str) -> None:
    assert character not in glyphs(font_folder())
    assert not shows(character, STYLES[0])


def test_a_folder_without_the_typeface_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HJEMMEL_FONTS", str(tmp_path))
    with pytest.raises(LetterError, match="make install") as refused:
        font_folder()
    assert str(tmp_path) in str(refused.value)


def test_the_folder_can_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for face in FACES:
        (tmp_path / f"IBMPlexSans-{face}.ttf").touch()
    monkeypatch.setenv("HJEMMEL_FONTS", str(tmp_path))
    assert font_folder() == tmp_path
