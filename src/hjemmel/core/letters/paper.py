"""A document of data and a template as tagged PDF: what every paper of the house has in common with a letter."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import cast

import typst

from hjemmel.core.letters.fonts import font_folder


@cache
def fonts() -> typst.Fonts:
    """The typefaces of the house and no others, so that a paper is the same on every machine."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[font_folder()])


def tagged_pdf(template: Path, data: Mapping[str, object], made: datetime) -> bytes:
    """PDF/A-2a and PDF/UA-1 of a typst template that reads ``data`` as JSON; ``made`` is the moment in the file."""
    pdf = typst.compile(
        template,
        root=template.parent,
        font_paths=fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data)},
        pdf_standards=["a-2a", "ua-1"],
        timestamp=made.astimezone(UTC).replace(microsecond=0),
    )
    return cast(bytes, pdf)
