"""Case numbers of Danish municipalities: parsed, with their defects named and never silently mended.

Four forms are known: ``00.01.00-P35-14-24`` (KLE, facet, sequence, year), ``24-2-27.00.00-P22`` (year, sequence, KLE,
facet), ``2022-0345426`` (year, sequence; a document adds ``-1``) and ``24/12345`` (year, sequence).
A KLE number is three groups of two digits; a facet is one letter and two digits.
"""

import re
from dataclasses import dataclass
from enum import Enum

_KLE = r"(?P<kle>\d\d\.\d\d\.\d\d)"
_FACET = r"(?P<facet>[A-ZÆØÅ0-9]\d\d)"
_GOOD_FACET = re.compile(r"[A-ZÆØÅ]\d\d")
# What a scanned letter is taken for. Only letters that KLE uses for facets are proposed.
_MISREAD = {"1": "I", "0": "Ø", "5": "S", "6": "G", "8": "B"}
_OLDEST_YEAR = 70  # journal plans by KLE began in the 1970s, so 70-99 are years of the last century


class CaseNumberForm(Enum):
    """The order of the parts."""

    KLE_FIRST = "kle-facet-sequence-year"
    YEAR_FIRST = "year-sequence-kle-facet"
    YEAR_SEQUENCE = "year-sequence"
    YEAR_SLASH = "year/sequence"


_PATTERNS = (
    (CaseNumberForm.KLE_FIRST, re.compile(rf"{_KLE}-{_FACET}-(?P<sequence>\d{{1,6}})-(?P<year>\d\d)")),
    (CaseNumberForm.YEAR_FIRST, re.compile(rf"(?P<year>\d\d)-(?P<sequence>\d{{1,6}})-{_KLE}-{_FACET}")),
    (CaseNumberForm.YEAR_SEQUENCE, re.compile(r"(?P<year>\d{4})-(?P<sequence>\d{5,8})(?:-(?P<document>\d{1,4}))?")),
    (CaseNumberForm.YEAR_SLASH, re.compile(r"(?P<year>\d{4}|\d\d)/(?P<sequence>\d{2,6})")),
)


@dataclass(frozen=True, slots=True)
class CaseNumberDefect:
    """A part that cannot be right as it stands, and what was probably meant (a proposal, or None)."""

    part: str
    found: str
    suggestion: str | None


@dataclass(frozen=True, slots=True)
class CaseNumber:
    """A case number as written and in its parts. ``year`` has four digits; the key of a case is all parts together."""

    text: str
    form: CaseNumberForm
    year: int
    sequence: int
    kle: str | None = None
    facet: str | None = None
    document: int | None = None
    defects: tuple[CaseNumberDefect, ...] = ()

    @property
    def key(self) -> tuple[str | None, str | None, int, int]:
        """What makes a case unique: the sequence alone is used again for other KLE numbers in the same year."""
        return self.kle, self.facet, self.sequence, self.year


def parse_case_number(text: str) -> CaseNumber | None:
    """Parse a text that is a case number and nothing else; None when it is not one.

    >>> parse_case_number("27.69.52-102-2-24").defects
    (CaseNumberDefect(part='facet', found='102', suggestion='I02'),)
    """
    stripped = text.strip()
    for form, pattern in _PATTERNS:
        if match := pattern.fullmatch(stripped):
            parts = match.groupdict()
            facet, document = parts.get("facet"), parts.get("document")
            return CaseNumber(
                stripped,
                form,
                _full_year(parts["year"]),
                int(parts["sequence"]),
                parts.get("kle"),
                facet,
                int(document) if document else None,
                _defects(facet),
            )
    return None


def _full_year(digits: str) -> int:
    year = int(digits)
    if len(digits) == len("2022"):
        return year
    return year + (1900 if year >= _OLDEST_YEAR else 2000)


def _defects(facet: str | None) -> tuple[CaseNumberDefect, ...]:
    if facet is None or _GOOD_FACET.fullmatch(facet):
        return ()
    letter = _MISREAD.get(facet[0])
    return (CaseNumberDefect("facet", facet, letter + facet[1:] if letter else None),)
