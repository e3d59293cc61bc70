"""What components show, as values: a page builds these and hands them to the templates."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step on the way to this page. The last one, the page itself, has no URL."""

    label: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something known, as text, with where it comes from and when it was known. An empty value is shown as missing."""

    label: str
    value: str
    source: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class RateUsed:
    """A rate that a line rests on: its value as text, the provision or order that sets it, and from when."""

    label: str
    value: str
    citation: str = ""
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an explanation: what was found, the provision that says so, and the lines it rests on.

    ``value`` is text; ``url`` leads to the provision; ``since`` is the first day of the version used; ``mark`` says
    that the line needs a person, such as a judgement or a rate that is not certain.
    """

    label: str
    value: str
    provision: str = ""
    url: str = ""
    since: date | None = None
    mark: str = ""
    rates: tuple[RateUsed, ...] = ()
    facts: tuple[Fact, ...] = ()
    children: tuple["Line", ...] = ()


class StepState(StrEnum):
    """How far a step is."""

    DONE = "done"
    CURRENT = "current"
    WAITING = "waiting"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a course with several; a step without a URL cannot be opened yet."""

    label: str
    state: StepState
    url: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, for a timeline. ``at`` is a legal date or an instant."""

    label: str
    at: date | datetime
    who: str = ""
    text: str = ""
    url: str = ""
