"""Values as people read them, in Danish and in English, and as canonical texts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hjemmel.law.facts import Labels, Value

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
UNITS = {
    "kr": {"da": "{} kr.", "en": "DKK {}"},
    "pct": {"da": "{} pct.", "en": "{} per cent"},
    "years": {"da": "{} år", "en": "{} years"},
    "months": {"da": "{} måneder", "en": "{} months"},
    "weeks": {"da": "{} uger", "en": "{} weeks"},
    "days": {"da": "{} dage", "en": "{} days"},
}


def plain(value: Value) -> str | bool:
    """The value in canonical JSON: numbers and dates as texts."""
    if isinstance(value, bool):
        return value
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, date) else value


def say(value: Value, lang: str = "da", unit: str = "", choices: tuple[tuple[str, Labels], ...] = ()) -> str:
    """The value in words: ``42.766 kr.``, ``DKK 42,766``, ``1. juli 2023``, ``ja``."""
    if isinstance(value, bool):
        return WORDS[lang][value]
    if isinstance(value, date):
        return say_date(value, lang)
    if isinstance(value, str):
        return next((labels(lang) for code, labels in choices if code == value), value)
    text = f"{value:,f}"
    if lang == "da":
        text = text.translate(str.maketrans(",.", ".,"))
    return UNITS[unit][lang].format(text) if unit in UNITS else f"{text} {unit}".rstrip()


def say_date(on: date, lang: str = "da") -> str:
    """The date in words."""
    return f"{on.day}{'.' if lang == 'da' else ''} {MONTHS[lang][on.month - 1]} {on.year}"
