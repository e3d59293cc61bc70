"""The typeface of letters: IBM Plex Sans as it lies in the npm package dkfds. No font of the system is used."""

import os
import struct
from functools import cache
from pathlib import Path

from hjemmel.core.letters.letter import LetterError

FAMILY = "IBM Plex Sans"
FACES = ("Regular", "Italic", "SemiBold")
"""The faces the templates set text in."""

_IN_PROJECT = Path("node_modules/dkfds/dist/fonts/IBMPlexSans/complete/ttf")


def font_folder() -> Path:
    """The folder with the TrueType files: HJEMMEL_FONTS, or the npm package of the project this code lies in."""
    named = os.environ.get("HJEMMEL_FONTS")
    folders = [Path(named)] if named else [parent / _IN_PROJECT for parent in Path(__file__).resolve().parents]
    for folder in folders:
        if all((folder / f"IBMPlexSans-{face}.ttf").is_file() for face in FACES):
            return folder
    where = f"in HJEMMEL_FONTS={named}" if named else f"at {_IN_PROJECT} in any folder above this code"
    raise LetterError(f"Letters: no IBM Plex Sans {where}. Run `make install`, or set HJEMMEL_FONTS to its folder.")


@cache
def glyphs(folder: Path) -> frozenset[str]:
    """The characters every face used in letters can show."""
    faces = (_characters((folder / f"IBMPlexSans-{face}.ttf").read_bytes()) for face in FACES)
    return frozenset.intersection(*faces)


def _characters(font: bytes) -> frozenset[str]:
    """The characters of a TrueType file, from its Unicode table of format 4 (OpenType specification, cmap)."""
    tables = struct.unpack_from(">H", font, 4)[0]
    records = (struct.unpack_from(">4sLLL", font, 12 + 16 * number) for number in range(tables))
    start = next(offset for tag, _, offset, _ in records if tag == b"cmap")
    encodings = struct.unpack_from(">H", font, start + 2)[0]
    offsets = (struct.unpack_from(">HHL", font, start + 4 + 8 * number)[2] for number in range(encodings))
    table = next(start + offset for offset in offsets if struct.unpack_from(">H", font, start + offset)[0] == 4)

    segments = struct.unpack_from(">H", font, table + 6)[0] // 2
    columns = struct.unpack_from(f">{segments}H2x{segments}H{segments}H{segments}H", font, table + 14)
    ends, starts, deltas, jumps = (columns[i * segments : (i + 1) * segments] for i in range(4))
    found = set()
    for number, (first, last, delta, jump) in enumerate(zip(starts, ends, deltas, jumps, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if jump:
                here = table + 16 + 6 * segments + 2 * number
                glyph = struct.unpack_from(">H", font, here + jump + 2 * (code - first))[0]
            if jump == 0 or glyph:
                glyph = (glyph + delta) % 0x10000
            if glyph:
                found.add(chr(code))
    return frozenset(found)
