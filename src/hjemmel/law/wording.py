"""Values as people read them, in Danish and in English, and as canonical texts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, cast

from hjemmel.law.deadlines import Length
from hjemmel.law.deadlines import Unit as LengthUnit
from hjemmel.law.facts import Labels, Value, as_value
from hjemmel.law.scales import rows
from hjemmel.law.symbols import NOBODY, Amount, Condition, Link, Scale, Symbol, Table, exact

MONTHS = {
    "da": [
        "januar",
        "februar",
        "marts",
        "april",
        "maj",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "december",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
WORDS = {
    "da": {True: "ja", False: "nej"},
    "en": {True: "yes", False: "no"},
}
NOBODY_SAID = {"da": "ingen", "en": "nobody"}
PERSON_SAID = {"da": "person {}", "en": "person {}"}
NOT_KNOWN = {"da": "ikke oplyst", "en": "not given"}
EXPERIMENT = {"da": "forsøg", "en": "experiment"}
ABOVE = {"da": "se ovenfor", "en": "see above"}
FROM = {"da": "fra", "en": "from"}
MARKS = {
    "judgement": {"da": "Hviler på skøn: {label} ({about})", "en": "Rests on judgement: {label} ({about})"},
    "untranslated": {
        "da": "Kan ikke beregnes, skal vurderes: {about}: {label}",
        "en": "Cannot be computed, must be assessed: {about}: {label}",
    },
    "unsettled rate": {
        "da": "Satsen er ikke bekræftet ({about}): {label}",
        "en": "The rate is not confirmed ({about}): {label}",
    },
}
UNITS = {
    "kr": {"da": "{} kr.", "en": "DKK {}"},
    "pct": {"da": "{} pct.", "en": "{} per cent"},
    "years": {"da": "{} år", "en": "{} years"},
    "months": {"da": "{} måneder", "en": "{} months"},
    "weeks": {"da": "{} uger", "en": "{} weeks"},
    "count": {"da": "{}", "en": "{}"},
    "points": {"da": "{} point", "en": "{} points"},
    "days": {"da": "{} dage", "en": "{} days"},
}


LENGTHS = {
    LengthUnit.DAYS: (Labels("dag", "day"), Labels("dage", "days")),
    LengthUnit.WEEKS: (Labels("uge", "week"), Labels("uger", "weeks")),
    LengthUnit.MONTHS: (Labels("måned", "month"), Labels("måneder", "months")),
    LengthUnit.YEARS: (Labels("år", "year"), Labels("år", "years")),
    LengthUnit.WEEKDAYS: (Labels("hverdag", "weekday"), Labels("hverdage", "weekdays")),
    LengthUnit.WORKING_DAYS: (Labels("arbejdsdag", "working day"), Labels("arbejdsdage", "working days")),
}
"""What one and several of each unit of a length of time are called."""


def plain(value: Value | None) -> str | bool | None:
    """The value in canonical JSON: numbers and dates as texts, null for what is not known."""
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, date) else value


def say_length(length: Length, lang: str = "da") -> str:
    """A length of time in words: ``4 uger``, ``1 working day``."""
    one, several = LENGTHS[length.unit]
    return f"{length.count} {(one if length.count == 1 else several)(lang)}"


def say(value: Value | None, lang: str = "da", unit: str = "", choices: tuple[tuple[str, Labels], ...] = ()) -> str:
    """The value in words: ``42.766 kr.``, ``DKK 42,766``, ``1. juli 2023``, ``ja``."""
    if value is None:
        return NOT_KNOWN[lang]
    if isinstance(value, bool):
        return WORDS[lang][value]
    if isinstance(value, date):
        return say_date(value, lang)
    if isinstance(value, str):
        return next((labels(lang) for code, labels in choices if code == value), value)
    scale, whole = exact(value)
    return number_sayer(scale, unit, lang)(whole)


def sayer(symbol: Symbol, lang: str, unit: str, choices: tuple[tuple[str, Labels], ...]) -> Callable[[Any], str]:
    """What puts the engine's values of a symbol into words; see `say`."""
    if isinstance(symbol, Amount):
        return number_sayer(symbol.scale, unit, lang)
    if isinstance(symbol, Scale | Table):
        table = rows(cast(frozenset[str], symbol.range))
        order = sorted(table, key=Decimal) if isinstance(symbol, Scale) else sorted(table)
        text = "; ".join(f"{key}: {say(table[key], lang, unit)}" for key in order)
        return lambda raw: text
    if isinstance(symbol, Link):
        return lambda raw: NOBODY_SAID[lang] if raw == NOBODY else PERSON_SAID[lang].format(raw + 1)
    if isinstance(symbol, Condition):
        return WORDS[lang].__getitem__  # 0 and 1 find what False and True do
    return lambda raw: say(as_value(type(symbol), symbol.scale, raw), lang, unit, choices)


@cache
def number_sayer(scale: int, unit: str, lang: str) -> Callable[[int], str]:
    """What puts n / 10**scale into words: money with no decimals or at least two, other numbers with those it needs."""
    point, comma = (",", ".") if lang == "da" else (".", ",")
    before, after = UNITS[unit][lang].split("{}") if unit in UNITS else ("", f" {unit}" if unit else "")
    fewest = 2 if unit == "kr" else 0

    def say_whole(raw: int) -> str:
        return f"{before}{f'{raw:,}'.replace(',', comma)}{after}"

    def say_ore(raw: int) -> str:
        whole, part = divmod(abs(raw), 100)
        grouped = whole if whole < 1000 else f"{whole:,}".replace(",", comma)
        return f"{before}{'-' if raw < 0 else ''}{grouped}{point}{part:02}{after}"

    def say_decimals(raw: int) -> str:
        raw, places = (raw, scale) if scale >= fewest else (raw * 10 ** (fewest - scale), fewest)
        while places > fewest and raw % 10 == 0:
            raw, places = raw // 10, places - 1
        if places == 0:
            return say_whole(raw)
        whole, part = divmod(abs(raw), 10**places)
        grouped = f"{whole:,}".replace(",", comma)
        return f"{before}{'-' if raw < 0 else ''}{grouped}{point}{part:0{places}}{after}"

    if scale == 0:
        return say_whole
    return say_ore if scale == fewest else say_decimals


def say_date(on: date, lang: str = "da") -> str:
    """The date in words."""
    return f"{on.day}{'.' if lang == 'da' else ''} {MONTHS[lang][on.month - 1]} {on.year}"


def say_month(month: str, lang: str = "da") -> str:
    """A month written 2025-03 in words; empty for none."""
    return f"{MONTHS[lang][int(month[5:]) - 1]} {month[:4]}" if month else ""


def say_sureness(sureness: str, candidates: tuple[str, ...], lang: str = "da", unit: str = "") -> str:
    """The mark of a rate not settled, and every value it may be: ``D: 44.690 kr. / 44.691 kr.``."""
    said = " / ".join(say(Decimal(value), lang, unit) for value in candidates)
    return f"{sureness}: {said}" if said else sureness


@lru_cache(maxsize=1024)
def say_basis(provision: str, since: date, lang: str = "da") -> str:
    """A provision and since when it has said what it says."""
    return f"{provision}, {FROM[lang]} {say_date(since, lang)}"
