"""Must the council take position on an action plan when it treats the Danmarkskort? The sources do not agree.

RSL § 79 b, stk. 2, holds from 1 July 2022 to 31 December 2025, by the words of the amending act. One municipality
writes that the duty ended with 2024. Nor do they agree on what Ankestyrelsen is sent: by the act, that there will be no
plan; by one municipality, the minutes whatever is decided. Every reading is kept; while one of them says there is a
duty, the careful answer is yes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from hjemmel.law.errors import LawError
from hjemmel.law.provisions import Provision
from hjemmel.law.rates import Sureness

PROVISION = Provision.read("RSL § 79 b, stk. 2")
TREATMENT = Provision.read("RSL § 79 b, stk. 1")
ORDER = Provision.read("RSL § 79 b, stk. 3")
"""Ankestyrelsen may order a plan, with a deadline; in force in the same time as `PROVISION`."""


class ActionPlanError(LawError):
    """The council's position cannot stand as it is."""


class Answer(Enum):
    """What the council can answer, by its Danish name."""

    PLAN = "Der laves en handlingsplan"
    BEGUN = "De tiltag, der allerede er sat i gang, er handlingsplanen"
    NONE = "Der laves ikke en handlingsplan"


EVERY_ANSWER = frozenset(Answer)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one source says of a duty: there is one on the days from ``since`` to ``until``, both included.

    A municipality's document is cited by its number and lines, as in ``002:145-147``.
    ``answers`` are those of the council for which there is one.
    """

    source: str
    since: date
    until: date
    sureness: Sureness
    answers: frozenset[Answer] = EVERY_ANSWER

    def says_duty(self, on: date, answer: Answer | None = None) -> bool:
        """Does the source say that there is a duty that day, and (where it is given) for that answer?"""
        return self.since <= on <= self.until and (answer is None or answer in self.answers)


BEGINS = date(2022, 7, 1)
_THE_ACT = "eu.dk, L 151 (2021-22), § 2, stk. 2"
_LAST_DAY = date(2025, 12, 31)
READINGS = (
    Reading(_THE_ACT, BEGINS, _LAST_DAY, Sureness.V),
    Reading("Gladsaxe (002:145-147)", BEGINS, _LAST_DAY, Sureness.V2),
    Reading("Ballerup (003:376)", BEGINS, _LAST_DAY, Sureness.V2),
    Reading("Albertslund (000:155-157)", BEGINS, date(2024, 12, 31), Sureness.V2),
)
"""Of the council's duty to take position."""
SENDING = (
    Reading(_THE_ACT, BEGINS, _LAST_DAY, Sureness.V, frozenset({Answer.NONE})),
    Reading("Gladsaxe (002:148-152)", BEGINS, _LAST_DAY, Sureness.V2),
)
"""Of the duty to tell Ankestyrelsen."""


@dataclass(frozen=True, slots=True)
class Duty:
    """The careful answer, with the sources for and against; ``is_disputed`` where there are both."""

    required: bool
    says_yes: tuple[Reading, ...]
    says_no: tuple[Reading, ...]

    @property
    def is_disputed(self) -> bool:
        """Do the sources disagree?"""
        return bool(self.says_yes and self.says_no)


def position_required(treated_on: date) -> Duty:
    """Whether the council must take position at a treatment of the Danmarkskort on that day."""
    return _duty(READINGS, treated_on, None)


def sending_required(answer: Answer, decided_on: date) -> Duty:
    """Whether Ankestyrelsen must be told of an answer that the council gave that day."""
    return _duty(SENDING, decided_on, answer)


def _duty(readings: Iterable[Reading], on: date, answer: Answer | None) -> Duty:
    said = {reading: reading.says_duty(on, answer) for reading in readings}
    yes = tuple(reading for reading, duty in said.items() if duty)
    return Duty(bool(yes), yes, tuple(reading for reading, duty in said.items() if not duty))


@dataclass(frozen=True, slots=True)
class Position:
    """The council's answer. Without a plan, Ankestyrelsen is to be told why (source document 002, lines 148-152).

    Raises `ActionPlanError` for "no plan" without a reason.
    """

    decided_on: date
    answer: Answer
    reason: str = ""

    def __post_init__(self) -> None:
        if self.answer is Answer.NONE and not self.reason.strip():
            raise ActionPlanError(
                "no action plan is decided without a reason; write why, for Ankestyrelsen must be told"
            )

    @property
    def must_be_sent(self) -> bool:
        """Must Ankestyrelsen be told, by the careful reading?"""
        return sending_required(self.answer, self.decided_on).required
