"""The municipality's own look on a letter: one colour and a logo, with the contrast checked.

Contrast is computed as in WCAG 2.2, success criterion 1.4.3, whose bound for ordinary text is 4.5.
"""

import re
from dataclasses import dataclass

from hjemmel.core.letters.letter import LetterError

PAPER = "#ffffff"
INK = "#1a1a1a"
MUTED = "#595959"
LEAST_CONTRAST = 4.5

_TINT_SHARE = 0.07
_NOT_DRAWN = re.compile(
    r"<\s*(?:\w+:)?(image|text|script|style|foreignObject)\b|<!(DOCTYPE|ENTITY)|@import", re.IGNORECASE
)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    def linear(channel: int) -> float:
        share = channel / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = map(linear, _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours written #rrggbb, from 1 to 21, in either order."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@dataclass(frozen=True)
class MunicipalLook:
    """Colour (#rrggbb) of headings, links and boxes, and a logo as SVG drawn in outlines.

    A colour that cannot be read on paper, or on its own light tint, is refused here, not found out in a letter.
    """

    accent: str = "#0b4f71"
    logo_svg: str | None = None

    def __post_init__(self) -> None:
        if not re.fullmatch(r"#[0-9a-fA-F]{6}", self.accent):
            raise LetterError(f"MunicipalLook: {self.accent!r} is no colour. Write it as #rrggbb.")
        if (ratio := contrast(self.accent, self.tint)) < LEAST_CONTRAST:
            raise LetterError(
                f"MunicipalLook: {self.accent} has contrast {ratio:.2f} on its own tint, at least {LEAST_CONTRAST} is "
                "needed. Choose a darker colour."
            )
        if self.logo_svg is not None and (found := _NOT_DRAWN.search(self.logo_svg)):
            raise LetterError(
                f"MunicipalLook: the logo has {found.group()!r}. Use an SVG of outlines, with nothing from outside."
            )

    @property
    def tint(self) -> str:
        """The light ground of boxes: the accent thinned with paper. Darker than paper, so it is the harder test."""
        mixed = (round(255 - (255 - channel) * _TINT_SHARE) for channel in _channels(self.accent))
        return "#" + "".join(f"{channel:02x}" for channel in mixed)
