"""How the register reads what the act leaves open: dated settings with their mark (``readings.toml``)."""

import tomllib
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("readings.toml")


class ReadingError(Exception):
    """A reading is not in the file, has no value on the date, or a value that is none of its choices."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One open point: what it is about, how sure the reading is (V … X), and where it is from; and why it is ``one``
    reading for the whole country and none that each municipality chooses.

    ``choices`` gives each possible value its Danish and English words; a figure has none.
    """

    name: str
    labels: tuple[str, str]
    choices: dict[str, tuple[str, str]]
    values: tuple[tuple[date, str | Decimal], ...]
    sure: str
    source: str
    one: tuple[str, str]

    def value(self, on: date) -> str | Decimal:
        """What is read on a date."""
        for since, value in reversed(self.values):
            if since <= on:
                return value
        raise ReadingError(f"{self.name} has no value on {on}. Give one in {_FILE.name}.")

    def why_one(self, language: str) -> str:
        """Why it is read alike everywhere, in ``da`` or ``en``."""
        return self.one[language == "en"]

    def label(self, language: str) -> str:
        """What it is about, in ``da`` or ``en``."""
        return self.labels[language == "en"]

    def say(self, on: date, language: str) -> str:
        """The reading on a date, in words."""
        value = self.value(on)
        return self.choices[value][language == "en"] if isinstance(value, str) else f"{value:f}"


@cache
def readings() -> dict[str, Reading]:
    """Every reading by name.

    Raises:
        ReadingError: a value is none of the choices of its reading.
    """
    with _FILE.open("rb") as file:
        content = tomllib.load(file, parse_float=Decimal)
    found = {}
    for name, entry in content.items():
        choices = {value: (words[0], words[1]) for value, words in entry.get("choices", {}).items()}
        values = tuple(sorted((row["since"], row["value"]) for row in entry["values"]))
        if wrong := [value for _, value in values if choices and value not in choices]:
            raise ReadingError(f"{name} in {_FILE.name}: {wrong[0]} is none of {', '.join(choices)}.")
        labels, one = (entry["da"], entry["en"]), (entry["one"][0], entry["one"][1])
        found[name] = Reading(name, labels, choices, values, entry["sure"], entry["source"], one)
    return found


def holiday_pay_percent(on: date) -> Decimal:
    """The percentage that a form is filled in with."""
    return Decimal(readings()["holiday_pay_percent"].value(on))


def pension_counts(on: date) -> bool:
    """Whether pension paid out to the citizen is registered on the card."""
    return readings()["pension_paid_out"].value(on) == "counts"


def covers_supported_work(on: date) -> bool:
    """Whether supported work (*understøttet arbejde*) can be done on a frikort."""
    return readings()["supported_work"].value(on) == "covered"


def deciding_day(*, paid_on: date, worked_until: date, registered_on: date) -> date:
    """The day whose calendar year a payment belongs to, and on which the card must have been active."""
    days = {"payment": paid_on, "work": worked_until, "registration": registered_on}
    return days[str(readings()["deciding_day"].value(registered_on))]
