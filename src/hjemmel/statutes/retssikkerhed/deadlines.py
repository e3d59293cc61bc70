"""The deadlines of a complaint.

What a day off does to them was not seen in the act. U: by a general principle a last day on a Saturday, a Sunday or a
holiday moves to the next working day, and an office's own closing day is no such day unless a rule says so. A complaint
may come on the next working day, which never shuts a citizen out; the authority's own deadline does not move, so it is
never late by this reading.
"""

from __future__ import annotations

from datetime import date

from hjemmel.law.deadlines import Clock, Deadline, Length, OnDayOff, weeks
from hjemmel.law.provisions import Provision
from hjemmel.law.rates import Sureness

COMPLAINT = Deadline(
    "complaint",
    Provision.read("RSL § 67"),
    weeks(4),
    OnDayOff.MOVES_ON,
    da="Klagefrist: klagen skal være modtaget senest",
    en="Deadline for complaint: it must be received no later than",
    source="ast.dk; dukh.dk, Praksisnyt 50",
)
"""Four weeks from the receipt of the decision; the authority must have received the complaint by then."""

REASSESSMENT = Deadline(
    "reassessment",
    Provision.read("RSL § 66"),
    weeks(4),
    OnDayOff.STAYS,
    da="Genvurdering: klagen skal være genvurderet eller sendt til Ankestyrelsen senest",
    en="Reassessment: the complaint must be reassessed or sent on to Ankestyrelsen no later than",
    source="ast.dk",
)
"""Four weeks from the receipt of the complaint."""

ANSWER_ABOUT_THE_REST = Deadline(
    "answer_about_the_rest",
    Provision.read("RSL § 66"),
    weeks(2),
    OnDayOff.MOVES_ON,
    da="Svar på, om resten af klagen fastholdes",
    en="Answer on whether the rest of the complaint stands",
    sureness=Sureness.U,
    source="not seen in the act; a wait of our own, after which the appeal goes on to Ankestyrelsen",
)
"""How long the citizen is waited for when a decision was changed in part. Silence never ends an appeal."""


def decision_clock(municipal_deadline: Length, application_received: date) -> Clock:
    """The municipality's own deadline for a decision on an application (RSL § 3, stk. 2), which the council has set.

    When Ankestyrelsen sends the case back, `Clock.restart` on the day its decision was received (RSL § 3 a).
    """
    deadline = Deadline(
        "decision",
        Provision.read("RSL § 3, stk. 2"),
        municipal_deadline,
        OnDayOff.STAYS,
        da="Kommunens frist for afgørelse",
        en="The municipality's deadline for a decision",
        source="danskelove.dk",
    )
    return Clock(deadline, application_received)


def publication_latest(figures_of: int) -> date:
    """The last day for publishing the Danmarkskort with the figures of a year: before 1 July of the year after.

    RSL § 84 a; the figures of 2017 came before 1 October 2018. Raises `ValueError` for years before that.
    """
    if figures_of < 2017:
        raise ValueError(f"RSL § 84 a begins with the figures of 2017, not {figures_of}")
    return date(2018, 9, 30) if figures_of == 2017 else date(figures_of + 1, 6, 30)
