"""A municipality's colour can be read wherever the letter uses it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hjemmel.core.letters import LetterError, MunicipalLook
from hjemmel.core.letters.look import INK, LEAST_CONTRAST, MUTED, PAPER, contrast

colours = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21),
        ("#767676", "#ffffff", 4.54),
        ("#777777", "#ffffff", 4.48),
        ("#ff0000", "#ffffff", 4.0),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


def look_or_refusal(colour: str) -> MunicipalLook | LetterError:
    try:
        return MunicipalLook(colour)
    except LetterError as refusal:
        return refusal


@given(colours)
def test_a_colour_is_readable_on_paper_and_on_its_tint_or_refused(colour: str) -> None:
    look = look_or_refusal(colour)
    if isinstance(look, LetterError):
        assert "darker" in str(look)
        assert contrast(colour, PAPER) < LEAST_CONTRAST * 1.2
    else:
        for text in (look.accent, INK, MUTED):
            for ground in (PAPER, look.tint):
                assert contrast(text, ground) >= LEAST_CONTRAST


@pytest.mark.parametrize("colour", ["red", "#abc", "#12345g", '#000000"', "0b4f71"])
def test_a_colour_is_written_as_six_digits(colour: str) -> None:
    with pytest.raises(LetterError, match="#rrggbb"):
        MunicipalLook(colour)


@pytest.mark.parametrize(
    "part",
    [
        '<image href="https://example.test/logo.png"/>',
        "<svg:text>navn</svg:text>",
        "<script>1</script>",
        "<style>@import url(x)</style>",
        '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
    ],
)
def test_a_logo_brings_nothing_from_outside(part: str) -> None:
    with pytest.raises(LetterError, match="outlines"):
        MunicipalLook(logo_svg=f'<svg xmlns="http://www.w3.org/2000/svg">{part}</svg>')
