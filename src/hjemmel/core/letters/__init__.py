"""Letters: from a frozen value to a PDF that can be archived and read by everyone.

    pdf = render(letter, MunicipalLook(accent="#0b4f71"))

`letter` has the value, `look` the municipality's colours and logo, `render` the typesetting. Why so:
docs/decisions/0004-letters.md.
"""

from hjemmel.core.letters.letter import (
    Block,
    Bullets,
    Column,
    ComplaintGuidance,
    Conclusion,
    Explanation,
    Fact,
    Facts,
    Heading,
    Language,
    LegalBasis,
    Letter,
    LetterError,
    Paragraph,
    Provision,
    Recipient,
    Sender,
    Signature,
    Step,
    Table,
)
from hjemmel.core.letters.look import MunicipalLook
from hjemmel.core.letters.render import Renderer, render

__all__ = [
    "Block",
    "Bullets",
    "Column",
    "ComplaintGuidance",
    "Conclusion",
    "Explanation",
    "Fact",
    "Facts",
    "Heading",
    "Language",
    "LegalBasis",
    "Letter",
    "LetterError",
    "MunicipalLook",
    "Paragraph",
    "Provision",
    "Recipient",
    "Renderer",
    "Sender",
    "Signature",
    "Step",
    "Table",
    "render",
]
