"""Values as people read them, in Danish and in English, and as canonical texts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, cast

from hjemmel.law.facts import Labels, Value, as_value
from hjemmel.law.scales import rows
from hjemmel.law.symbols import Amount, Scale, Symbol, Table, exact

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
NOT_KNOWN = {"da": "ikke oplyst", "en": "not given"}
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
    "days": {"da": "{} dage", "en": "{} days"},
}


def plain(value: Value | None) -> str | bool | None:
    """The value in canonical JSON: numbers and dates as texts, null for what is not known."""
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, date) else value


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
    return say_number(whole * 10 ** max(0, 2 - scale) if scale else whole, max(2, scale) if scale else 0, lang, unit)


def say_raw(raw: Any, symbol: Symbol, lang: str, unit: str, choices: tuple[tuple[str, Labels], ...]) -> str:
    """A value of the engine in words; see `say`."""
    if isinstance(raw, int) and isinstance(symbol, Amount):
        return say_number(raw, symbol.scale, lang, unit)
    if isinstance(symbol, Scale | Table):
        return say_table(symbol, lang, unit)
    return say(None if raw is None else as_value(type(symbol), symbol.scale, raw), lang, unit, choices)


def say_number(whole: int, scale: int, lang: str, unit: str = "") -> str:
    """``whole / 10**scale`` in words, with the decimals it needs: none, or at least two."""
    while scale > 2 and whole % 10 == 0:
        whole, scale = whole // 10, scale - 1
    point, comma = (",", ".") if lang == "da" else (".", ",")
    above, below = divmod(abs(whole), 10**scale)
    text = f"{'-' if whole < 0 else ''}{above:,}"
    if lang == "da":
        text = text.replace(",", comma)
    if scale:
        text = f"{text}{point}{below:0{scale}}"
    return UNITS[unit][lang].format(text) if unit in UNITS else f"{text} {unit}".rstrip()


def say_table(table: Symbol, lang: str, unit: str) -> str:
    """The rows of a rate table: floor or group, and value."""
    return "; ".join(
        f"{key}: {say(value, lang, unit)}" for key, value in rows(cast(frozenset[str], table.range)).items()
    )


def say_date(on: date, lang: str = "da") -> str:
    """The date in words."""
    return f"{on.day}{'.' if lang == 'da' else ''} {MONTHS[lang][on.month - 1]} {on.year}"


def say_month(month: str, lang: str = "da") -> str:
    """A month written 2025-03 in words; empty for none."""
    return f"{MONTHS[lang][int(month[5:]) - 1]} {month[:4]}" if month else ""


@lru_cache(maxsize=1024)
def say_basis(provision: str, since: date, lang: str = "da") -> str:
    """A provision and since when it has said what it says."""
    return f"{provision}, {FROM[lang]} {say_date(since, lang)}"
