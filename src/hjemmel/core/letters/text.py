"""Making any text printable: what the typeface or the PDF standards cannot hold is shown by its code, never lost."""

import unicodedata
from collections.abc import Set

_SAME_LOOK = {"\u2011": "-", "\u00ad": ""}  # a hyphen that never breaks; one shown only where a line breaks


def printable(text: str, glyphs: Set[str]) -> str:
    """The text as it is printed with these glyphs.

    Composed (NFC). Line and paragraph separators become newlines, other spaces and tabs a space. Characters
    without any look of their own (direction marks, joiners, byte order marks) fall away, so that text reads in
    the order it is stored. Anything else that cannot be shown, such as control characters, emoji or letters of
    scripts the typeface lacks, is written as its code point in brackets.
    """
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(_shown(character, glyphs) for character in text)


def _shown(character: str, glyphs: Set[str]) -> str:
    if character == "\n":
        return character
    if character in _SAME_LOOK:
        return _SAME_LOOK[character]
    category = unicodedata.category(character)
    if category in ("Zl", "Zp"):
        return "\n"
    if category == "Cf":
        return ""
    if character == "\t" or (category == "Zs" and character not in glyphs):
        return " "
    if category.startswith("C") or character not in glyphs:
        return f"[U+{ord(character):04X}]"
    return character
