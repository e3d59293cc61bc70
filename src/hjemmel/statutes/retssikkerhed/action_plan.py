"""Must the council take position on an action plan when it treats the Danmarkskort? The sources do not agree.

RSL § 79 b, stk. 2, holds from 1 July 2022 to 31 December 2025, by the words of the amending act. One municipality
writes that the duty ended with 2024. Both readings are kept; while one of them says there is a duty, the careful answer
is yes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hjemmel.law.errors import LawError
from hjemmel.law.provisions import Provision
from hjemmel.law.rates import Sureness

PROVISION = Provision.read("RSL § 79 b, stk. 2")


class ActionPlanError(LawError):
    """The council's position cannot stand as it is."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one source says of the duty: there is one on the days from ``since`` to ``until``, both included."""

    source: str
    since: date
    until: date
    sureness: Sureness

    def says_duty(self, on: date) -> bool:
        """Does the source say that there is a duty that day?"""
        return self.since <= on <= self.until


BEGINS = date(2022, 7, 1)
READINGS = (
    Reading("eu.dk, L 151 (2021-22), § 2, stk. 2", BEGINS, date(2025, 12, 31), Sureness.V),
    Reading("Gladsaxe, source document 002, lines 145-147", BEGINS, date(2025, 12, 31), Sureness.V2),
    Reading("Ballerup, source document 003, line 376", BEGINS, date(2025, 12, 31), Sureness.V2),
    Reading("Albertslund, source document 000, lines 155-157", BEGINS, date(2024, 12, 31), Sureness.V2),
)


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
    yes = tuple(reading for reading in READINGS if reading.says_duty(treated_on))
    no = tuple(reading for reading in READINGS if not reading.says_duty(treated_on))
    return Duty(bool(yes), yes, no)


@dataclass(frozen=True, slots=True)
class Position:
    """The council's position. Without a plan, Ankestyrelsen is to be told why (source document 002, lines 148-152).

    Raises `ActionPlanError` for "no plan" without a reason.
    """

    decided_on: date
    makes_plan: bool
    reason: str = ""

    def __post_init__(self) -> None:
        if not self.makes_plan and not self.reason.strip():
            raise ActionPlanError(
                "no action plan is decided without a reason; write why, for Ankestyrelsen must be told"
            )

    @property
    def must_be_sent(self) -> bool:
        """Must Ankestyrelsen be told that there will be no plan?"""
        return not self.makes_plan and position_required(self.decided_on).required
