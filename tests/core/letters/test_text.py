"""Any text can be printed, and nothing visible in it is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hjemmel.core.letters.fonts import font_folder, glyphs
from hjemmel.core.letters.text import printable

GLYPHS = glyphs(font_folder())


@given(st.text())
def test_what_is_printed_can_be_shown(text: str) -> None:
    assert set(printable(text, GLYPHS)) <= GLYPHS | {"\n"}


@given(st.text())
def test_what_is_printable_stays_as_it_is(text: str) -> None:
    once = printable(text, GLYPHS)
    assert printable(once, GLYPHS) == once


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Ærlig Øl på Åen – § 2, ½ m²", "Ærlig Øl på Åen – § 2, ½ m²"),
        ("A\u030asa e\u0301n", "Åsa én"),
        ("en\r\nto\rtre\u2028fire", "en\nto\ntre\nfire"),
        ("fast\u00a0mellemrum\tog\u3000bredt", "fast\u00a0mellemrum og bredt"),
        ("e\u2011mail, so\u00adcial", "e-mail, social"),
        ("vendt \u202eom\u202c", "vendt om"),
        (
            "nul\x00 klokke\x07 glad 😀 שלום \ue000",
            "nul[U+0000] klokke[U+0007] glad [U+1F600] [U+05E9][U+05DC][U+05D5][U+05DD] [U+E000]",
        ),
        ("halv \ud800", "halv [U+D800]"),
    ],
)
def test_examples(text: str, printed: str) -> None:
    assert printable(text, GLYPHS) == printed
