"""Files from outside: what may come in, told from the content and never from the name.

PDF, JPEG and PNG, because each can be shown, redacted and merged as it is. A file is opened whole before it is kept.
"""

import io

import pypdfium2
from PIL import Image
from PIL.Image import DecompressionBombError

LARGEST = 20 * 1024 * 1024
"""Bytes of one file."""

MOST_PAGES = 500
_MOST_PIXELS = 60_000_000
_PICTURES = {"JPEG": "image/jpeg", "PNG": "image/png"}
SUFFIXES = {"application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png"}
"""The end of a file name for each type that may come in."""


class UploadError(ValueError):
    """The file may not come in. The message is Danish and says what to do."""


def media_type_of(content: bytes) -> str:
    """The type of a file from outside, told from its content, when it may come in.

    Raises:
        UploadError: it is empty, too large, of another type, damaged, or locked with a password.
    """
    if not content:
        raise UploadError("Filen er tom. Vælg en anden.")
    if len(content) > LARGEST:
        raise UploadError(f"Filen fylder mere end {LARGEST // 1024**2} MB. Del den, eller gem den mindre.")
    return _pdf(content) if content.startswith(b"%PDF-") else _picture(content)


def _pdf(content: bytes) -> str:
    try:
        pages = len(pypdfium2.PdfDocument(content))
    except pypdfium2.PdfiumError as error:
        raise UploadError("PDF-filen er beskadiget eller låst med et kodeord. Gem den på ny uden kodeord.") from error
    if not 1 <= pages <= MOST_PAGES:
        raise UploadError(f"PDF-filen skal have 1 til {MOST_PAGES} sider, ikke {pages}. Del den.")
    return "application/pdf"


def _picture(content: bytes) -> str:
    try:
        with Image.open(io.BytesIO(content), formats=tuple(_PICTURES)) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                raise UploadError("Billedet har for mange billedpunkter. Gem det mindre.")
            found = _PICTURES[str(picture.format)]
            picture.load()
    except (OSError, SyntaxError, ValueError, DecompressionBombError) as error:
        if isinstance(error, UploadError):
            raise
        raise UploadError("Filen skal være en PDF, JPEG eller PNG. Gem andre slags som PDF først.") from error
    return found
