"""Setting a letter: one PDF file that is both PDF/A-2a (archive) and PDF/UA-1 (accessible).

The letter reaches the typesetter as JSON, never as source, so no text in it can be read as markup.
"""

import json
import os
from dataclasses import fields, is_dataclass
from datetime import UTC, date
from enum import Enum
from functools import cache
from pathlib import Path
from threading import Lock
from typing import cast

import typst

from hjemmel.core.letters.fonts import FAMILY, font_folder, glyphs
from hjemmel.core.letters.letter import Letter, LetterError
from hjemmel.core.letters.look import INK, MUTED, MunicipalLook
from hjemmel.core.letters.text import printable
from hjemmel.core.letters.words import WORDS, long_date

TEMPLATES = Path(__file__).parent / "templates"


class Renderer:
    """A typesetter kept alive, since reading templates and fonts costs more than setting a letter. Thread safe."""

    def __init__(self, fonts: Path) -> None:
        """Read the templates of this package and the TrueType files in the folder `fonts`."""
        self._glyphs = glyphs(fonts)
        self._compiler = typst.Compiler(
            TEMPLATES / "letter.typ",
            root=TEMPLATES,
            font_paths=typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts]),
            ignore_system_fonts=True,
        )
        self._lock = Lock()

    def render(self, letter: Letter, look: MunicipalLook) -> bytes:
        """The letter as PDF bytes, the same bytes for the same letter and look. Raises LetterError."""
        data = {
            "letter": self._data(letter),
            "words": self._data(WORDS[letter.language]),
            "date": long_date(letter.date, letter.language),
            "look": {
                "accent": look.accent,
                "tint": look.tint,
                "ink": INK,
                "muted": MUTED,
                "logo": look.logo_svg,
                "font": FAMILY,
            },
        }
        if os.getpid() != _typesetting_process():
            raise LetterError(
                "Letters: this process was forked from one that had already set letters, and the typesetter would wait "
                "for threads that are not here. Set the first letter after the fork: no letters before workers start."
            )
        with self._lock:
            try:
                pdf = self._compiler.compile(
                    format="pdf",
                    sys_inputs={"data": json.dumps(data)},
                    pdf_standards=["a-2a", "ua-1"],
                    timestamp=letter.created.astimezone(UTC),
                )
            except typst.TypstError as error:
                raise LetterError(
                    f"Letter {letter.title!r} cannot be set: {error.message}. Check the logo first; else the template."
                ) from error
        return cast(bytes, pdf)

    def _data(self, value: object) -> object:
        """The value as JSON: a dataclass is an object with its class name as `kind`, a text is made printable."""
        match value:
            case str():
                return printable(value, self._glyphs)
            case tuple():
                return [self._data(part) for part in value]
            case Enum():
                return value.value
            case date():
                return value.isoformat()
            case _ if is_dataclass(value):
                parts = {field.name: self._data(getattr(value, field.name)) for field in fields(value)}
                return {"kind": type(value).__name__, **parts}
        return value


@cache
def _typesetting_process() -> int:
    """The process in which the typesetter started its threads; a fork does not take them along."""
    return os.getpid()


@cache
def _renderer() -> Renderer:
    return Renderer(font_folder())


def render(letter: Letter, look: MunicipalLook) -> bytes:
    """The letter as a PDF/A-2a and PDF/UA-1 file, with the typeface found by `font_folder`. Raises LetterError."""
    return _renderer().render(letter, look)
