"""Noise of encodings and of word processors, taken out before a text is understood. Line numbers stay the same."""

import re
import unicodedata

from hjemmel.council.reading.errors import UnreadableFile

# What is replaced one for one. Form feeds stay: they end a page.
_REPLACED = {
    **dict.fromkeys("\u00a0\u2007\u2009\u200a\u202f\u2002\u2003\u3000", " "),
    "\u2010": "-",
    "\u2011": "-",
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\uf0b7": "-",
    "•": "-",
}
_DROPPED = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffe\uffff]")
_REPLACED_ANY = re.compile("[" + "".join(_REPLACED) + "]")
_SOFT_HYPHEN_INSIDE = re.compile("\u00ad(?!\n)")
# UTF-8 that was read as Windows-1252: two or three characters that stand for one.
_MISREAD = re.compile("[ÂÃâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,2}")
_MOST_CONTROL = 0.1


def decode(name: str, data: bytes) -> str:
    """Bytes to text: UTF-8, UTF-16 by its mark, else Windows-1252. Raises UnreadableFile for what is no text."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", errors="replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", errors="replace")
    control = len(_DROPPED.findall(text[:4000]))
    if control > len(text[:4000]) * _MOST_CONTROL:
        raise UnreadableFile(name, "this is not a text file.", "Give a text, HTML, DOCX, PDF or XML file.")
    return text


def clean(text: str) -> str:
    """Normal form of a text: NFC, ordinary blanks and hyphens, no ligatures, control characters or misread UTF-8."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    # Each step may uncover noise for another, such as text that was misread twice.
    while (cleaner := _cleaner(text)) != text:
        text = cleaner
    return text


def _cleaner(text: str) -> str:
    text = _DROPPED.sub("", text)
    if text.isascii():
        return text
    text = _MISREAD.sub(_reread, text)
    text = _REPLACED_ANY.sub(lambda match: _REPLACED[match.group()], text)
    return unicodedata.normalize("NFC", _SOFT_HYPHEN_INSIDE.sub("", text))


def _reread(match: re.Match[str]) -> str:
    try:
        return match.group().encode("cp1252").decode("utf-8")
    except UnicodeError:
        return match.group()
