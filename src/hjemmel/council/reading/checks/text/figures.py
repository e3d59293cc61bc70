"""Figures in Danish running text: counts, amounts and shares, with the precision they are printed with.

``794.195`` is an exact count, ``46,0 mio. kr.`` an amount known to the nearest 100.000 kr., ``62 procent`` a share
known to the nearest whole percent. A number that only names something (a date, a paragraph, a case number, an
attachment, an age) is no figure.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from hjemmel.council.reading.dates import MONTHS
from hjemmel.council.reading.place import Place


class Unit(Enum):
    """What a figure counts."""

    COUNT = "count"
    KRONER = "kroner"
    PERCENT = "percent"
    POINTS = "percentage points"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text. ``half`` is half of the last printed digit: the true value lies within value ± half.

    ``limit`` marks what is only allowed or required (``op til``, ``mindst``), which is not a measurement.
    ``derived`` marks a figure that is itself computed from others and so cannot be repaired. ``scale`` is what one
    printed unit is worth: a million in ``46,0 mio. kr.``; ``about`` marks one that is hedged (*ca.*, *knap*).
    """

    value: Fraction
    half: Fraction
    unit: Unit
    text: str
    start: int
    end: int
    place: Place
    limit: bool = False
    derived: bool = False
    scale: int = 1
    about: bool = False

    @property
    def repairable(self) -> bool:
        """Whether another value can be proposed for it: it stands in the text as a number of its own."""
        return not (self.derived or self.about or "/" in self.text)

    @property
    def step(self) -> Fraction:
        """The distance between two values that can be printed this way."""
        return self.half * 2 or Fraction(self.scale)

    def same(self, other: "Figure") -> bool:
        """Whether two figures can be printed of one quantity: equal where they are equally precise."""
        if self.unit is not other.unit:
            return False
        return abs(self.value - other.value) <= (0 if self.half == other.half else self.half + other.half)

    def written(self, value: Fraction) -> str:
        """Another value, written as this figure is."""
        number = _NUMBER.search(self.text)
        if number is None:
            return danish(value)
        decimals = len(number["decimals"] or "")
        return self.text[: number.start()] + danish(value / self.scale, decimals) + self.text[number.end() :]


def danish(value: Fraction | Decimal | int, decimals: int | None = None) -> str:
    """Write a number the Danish way: ``1.341.696`` or ``43,77``. Without ``decimals`` at most two are shown."""
    exact = Fraction(value)
    places = (0 if exact.denominator == 1 else 2) if decimals is None else decimals
    scaled = round(abs(exact) * 10**places)  # half to even; a printed value is never decided by this
    whole, rest = divmod(scaled, 10**places)
    grouped = f"{whole:,}".replace(",", ".")
    return ("-" if exact < 0 else "") + grouped + (f",{rest:0{places}d}" if places else "")


_MONTHS = "|".join(MONTHS)
_NAMES = re.compile(
    rf"""
      https?://\S+ | www\.\S+ | \S+@\S+
    | \b\d\d\.\d\d\.\d\d-\S+ | \b\d\d-\d+-\d\d\.\d\d\.\d\d\S* | \b\d{{4}}-\d{{5,}}(?:-\d+)?    # case numbers
    | \b\d{{1,2}}[.-]\d{{1,2}}[.-]\d{{2,4}}\b                                                     # 18-09-2025
    | \b\d{{1,2}}\.\s?(?:{_MONTHS})\b(?:\s\d{{4}})?                                                # 18. september 2025
    | §§\s*\d+(?:\s?[a-z]\b)?(?:\s?(?:-|–|,|og|eller|til)\s?\d+(?:\s?[a-z]\b)?)*
    | §\s*\d+(?:\s?[a-z]\b)?(?:,?\s?stk\.\s?\d+)?
    | \b(?:nr|punkt|punkter|pkt|bilag|tabel|figur|lokale|afsnit|side|trin|uge|fase|klasse|type|domstype|kapitel|stk
        |ad|lov|version)\b\.?\s?\d[\d.–-]*(?:\s(?:og|eller)\s\d+)?
    | \bkl\.?\s?\d{{1,2}}(?:[.:]\d\d)?(?:\s?[-–]\s?\d{{1,2}}(?:[.:]\d\d)?)?
    | \b\d\.(?:\s?-\s?\d\.)?\s(?:kvartal|halvår)s?\w*
    | \b(?:19|20)\d\d\b(?!\s(?:kr|sager|borgere))(?:\s?[-–/]\s?\d{{2,4}}\b)?(?:-\w+)?              # years
    | \b(?:\d+(?:\s?[-–]\s?\d+)?|en|et|to|tre|fire|fem|seks|syv|otte|ni|ti|tolv)\s
        (?:kalender)?(?:år|måned|uge|dag|time|minut)\w*
    | \b\d+-[^\W\d]\w* | \+\d+\b                                                                    # 10-årig, +65
    | \b\d+\s?[-–]\s?\d+\b                                                                          # ranges
    | \b(?-i:[A-ZÆØÅ])\w+(?:vej|gade|plads|pladsen|torv|allé|vænge)\s\d+
    | \b\d{{4}}\s(?-i:[A-ZÆØÅ])\w+ | \b\d{{8,}}\b                                                     # towns, EAN
    | \b\d{{1,2}}\.(?=\s(?-i:[a-zæøå]))                                                                   # ordinals
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?<![\w.,§/])(?P<sign>[-−])?(?P<whole>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?P<decimals>\d+))?(?![\w/]|[.,]\d)"
)
_FRACTION = re.compile(r"(?<![\w/])([1-9])/([2-9]|10)(?![\w/])")
NUMBER_WORDS = {
    "nul": 0, "én": 1, "ét": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9,
    "ti": 10, "elleve": 11, "tolv": 12, "tretten": 13, "fjorten": 14, "femten": 15, "seksten": 16, "sytten": 17,
    "atten": 18, "nitten": 19, "tyve": 20, "tredive": 30, "fyrre": 40, "halvtreds": 50, "tres": 60,
    "halvfjerds": 70, "firs": 80, "halvfems": 90, "hundrede": 100,
}  # fmt: skip
_WORD = re.compile(
    rf"\b(?:(?P<word>{'|'.join(NUMBER_WORDS)})|(?P<one>en enkelt|(?<=følgende )ene)"
    r"|(?P<none>ingen(?= [a-zæøå]+er\b)|ikke (?:[a-zæøå]+ ){0,3}nogen(?= [a-zæøå]+er\b)))\b(?!-)",
    re.IGNORECASE,
)
_UNIT_AFTER = re.compile(
    r"\s?(?:(?P<points>procentpoint|pct\.\s?point|%-point)"
    r"|(?P<percent>%|pct\b\.?|procent\b)"
    r"|(?P<scale>mio\b\.?|mia\b\.?|millioner|milliarder|t\.|tusinde?)?\s?(?P<kroner>kr\b\.?|kroner\b)"
    r"|(?P<bare>mio\b\.|mia\b\.))",
    re.IGNORECASE,
)
_KRONER_BEFORE = re.compile(r"\bkr\.?\s(?:i alt\s)?$", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:ca\.|cirka|omkring|knap|godt|næsten|omtrent|lidt (?:over|under)|op mod)\s(?:kr\.\s)?$", re.I)
_LIMIT = re.compile(r"\b(?:op til|højst|maksimalt|mindst|minimum|inden for)\s(?:kr\.\s)?$", re.IGNORECASE)
_ROUGHLY = Fraction(5, 100)  # how far from the value "about" may be


def _scale(text: str) -> int:
    lowered = text.lower()
    if re.search(r"\d\s?mi(?:o|l)", lowered):
        return 10**9 if "milliard" in lowered else 10**6
    if re.search(r"\d\s?mia", lowered):
        return 10**9
    return 1000 if re.search(r"\d\s?(?:t\.|tusind)", lowered) else 1


def find_figures(text: str, place: Place) -> tuple[Figure, ...]:
    """The figures of a text in the order they stand."""
    names = _NAMES.sub(lambda name: "\0" * len(name.group()), text)
    found = [*_digits(text, names, place), *_fractions(text, names, place), *_words(text, names, place)]
    return tuple(sorted(found, key=lambda figure: figure.start))


def number(text: str) -> tuple[Fraction, Fraction] | None:
    """A table cell as value and half of its last digit, or None when it is not one number."""
    found = _NUMBER.fullmatch(text.strip().replace("−", "-").replace("+", "").removesuffix("%").strip())
    return _read(found) if found else None


def _read(found: re.Match[str]) -> tuple[Fraction, Fraction]:
    decimals = found["decimals"] or ""
    value = Fraction(found["whole"].replace(".", "") + ("." + decimals if decimals else ""))
    return (-value if found["sign"] else value), (Fraction(1, 2 * 10 ** len(decimals)) if decimals else Fraction(0))


def _digits(text: str, names: str, place: Place) -> Iterator[Figure]:
    for found in _NUMBER.finditer(names):
        value, half = _read(found)
        start, end, unit, scale = found.start(), found.end(), Unit.COUNT, 1
        after = _UNIT_AFTER.match(names, end)
        if after:
            end = after.end()
            unit = Unit.POINTS if after["points"] else Unit.PERCENT if after["percent"] else Unit.KRONER
            # A share is always rounded. So is an amount in millions; one written to the krone or øre is exact.
            scale = _scale(text[start:end])
            rounded = unit is not Unit.KRONER or scale > 1
            half = (half or Fraction(1, 2)) * scale if rounded else Fraction(0)
            value *= scale
        elif before := _KRONER_BEFORE.search(names, 0, start):
            start, unit, half = before.start(), Unit.KRONER, Fraction(0)
        yield _hedged(text, Figure(value, half, unit, text[start:end], start, end, place, scale=scale))


def _fractions(text: str, names: str, place: Place) -> Iterator[Figure]:
    for found in _FRACTION.finditer(names):
        value = Fraction(int(found[1]), int(found[2])) * 100
        yield _hedged(text, Figure(value, Fraction(0), Unit.PERCENT, found.group(), found.start(), found.end(), place))


def _words(text: str, names: str, place: Place) -> Iterator[Figure]:
    for found in _WORD.finditer(names):
        value = 0 if found["none"] else 1 if found["one"] else NUMBER_WORDS[found["word"].lower()]
        end, unit, half = found.end(), Unit.COUNT, Fraction(0)
        after = _UNIT_AFTER.match(names, end)
        if after and not found["none"]:
            end = after.end()
            unit = Unit.POINTS if after["points"] else Unit.PERCENT if after["percent"] else Unit.KRONER
            half = Fraction(0) if unit is Unit.KRONER else Fraction(1, 2)
        yield _hedged(text, Figure(Fraction(value), half, unit, text[found.start() : end], found.start(), end, place))


def _hedged(text: str, figure: Figure) -> Figure:
    before = text[: figure.start]
    if _ABOUT.search(before):
        return replace(figure, half=max(figure.half, abs(figure.value) * _ROUGHLY), about=True)
    return replace(figure, limit=_LIMIT.search(before) is not None)
