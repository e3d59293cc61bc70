"""Dates, weekdays and times as Danish minutes write them."""

import datetime
import re

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip
WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")

# Named groups would clash where a pattern holds two dates, so the groups are read by ``from_match``.
DATE = (
    r"(?:(?:den|d\.)\s+)?"
    r"(?:(\d{1,2})[.-](\d{1,2})[.-](\d{4})|(\d{1,2})\.\s*(" + "|".join(MONTHS) + r")\s+(\d{4})(?=\W|$))"
)
_DATE = re.compile(DATE, re.IGNORECASE)
_TIME = re.compile(r"\bkl\.?\s*(\d{1,2})[.:](\d{2})\b")
_WEEKDAY = re.compile(r"\b(" + "|".join(WEEKDAYS) + r")\b", re.IGNORECASE)


def from_groups(groups: tuple[str | None, ...]) -> datetime.date | None:
    """The date of the six groups of ``DATE``; None when there is no such day."""
    day, month, year, day_in_words, month_name, year_in_words = groups
    try:
        if month_name is not None:
            return datetime.date(int(year_in_words or 0), MONTHS.index(month_name.lower()) + 1, int(day_in_words or 0))
        return datetime.date(int(year or 0), int(month or 0), int(day or 0))
    except ValueError:
        return None


def find_date(text: str) -> datetime.date | None:
    """The first date in a text, such as ``18-09-2025``, ``10.12.2024`` or ``den 17. september 2025``."""
    match = _DATE.search(text)
    return from_groups(match.groups()) if match else None


def find_time(text: str) -> datetime.time | None:
    """The first time of day after *kl.*, such as ``kl. 17:00``."""
    if match := _TIME.search(text):
        hour, minute = int(match.group(1)), int(match.group(2))
        if hour < 24 and minute < 60:
            return datetime.time(hour, minute)
    return None


def find_weekday(text: str) -> str | None:
    """The first Danish weekday in a text, in small letters."""
    match = _WEEKDAY.search(text)
    return match.group(1).lower() if match else None
