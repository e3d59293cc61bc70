"""What the law says of an appeal: until when, whether it is reassessed, and by which provision it is counted."""

from dataclasses import dataclass
from datetime import date

from hjemmel.appeals.models import Appeal
from hjemmel.appeals.moves import State
from hjemmel.casework import calendars, deadlines
from hjemmel.casework.models import Decision
from hjemmel.casework.models.decisions import DecisionOutcome
from hjemmel.core import clock
from hjemmel.core.models import Person
from hjemmel.law import Plan
from hjemmel.law.deadlines import Due
from hjemmel.statutes import load
from hjemmel.statutes.forvaltningsloven.complaints import complaint_guidance_needed
from hjemmel.statutes.retssikkerhed.deadlines import ANSWER_ABOUT_THE_REST, REASSESSMENT

WHY = {
    State.RECEIVED: REASSESSMENT,
    State.REASSESSING: REASSESSMENT,
    State.CHECKING: REASSESSMENT,
    State.REDECIDING: REASSESSMENT,
    State.TO_FORWARD: REASSESSMENT,
    State.ASKING: ANSWER_ABOUT_THE_REST,
}
"""The deadline that an appeal is under in a state, where it is one of the law."""


@dataclass(frozen=True, slots=True)
class Complaining:
    """Until when somebody can complain; ``due`` is None where the deadline does not run: no receipt, or no guidance."""

    due: Due | None
    has_guidance: bool

    @property
    def last_day(self) -> date | None:
        """The last day, or None while the deadline does not run."""
        return self.due.last_day if self.due else None


def complaining(decision: Decision, person: Person) -> Complaining:
    """One party's deadline for complaining of a signed decision (RSL § 67), from that party's own receipt.

    It runs only where the letter told how to complain: a grant carries no guidance (FVL § 25).
    """
    if not complaint_guidance_needed(fully_upheld=decision.outcome == DecisionOutcome.GRANTED):
        return Complaining(None, has_guidance=False)
    own = (
        row.due
        for row in deadlines.complaint_deadlines(deadlines.deliveries_of(decision))
        if row.delivery.person_id == person.pk
    )
    return Complaining(next(own, None), has_guidance=True)


def reassessed_by(received_on: date, municipality_id: int) -> date:
    """The day by which an appeal is to be reassessed and, where the decision stands, sent on (RSL § 66)."""
    return calendars.due(REASSESSMENT, received_on, municipality_id).last_day


def provision_of(decision: Decision) -> str:
    """The provision that a decision rests on: where its deciding rule stands in the plan that was kept with it."""
    plan = Plan.from_json(bytes(decision.plan.content))
    return plan.by_name[plan.targets[0]].readings[0].provision


def grounds_of(appeal: Appeal) -> tuple[Appeal.Ground, ...]:
    """Why the appeal may go on without reassessment; empty where it must be reassessed. RSL §§ 60, 66 and 67."""
    plan = load().at(clock.today()).plan("must_be_reassessed", "subject_can_be_appealed")
    read = plan.run(
        {
            "decided_by_children_and_youth_committee": appeal.by_committee,
            "subject_of_complaint": appeal.subject,
        }
    )
    found = {
        Appeal.Ground.COMMITTEE: read["must_be_reassessed"] is False,
        Appeal.Ground.NOT_DECISION: read["subject_can_be_appealed"] is False,
        Appeal.Ground.NOT_PARTY: appeal.complainant == Appeal.Complainant.OTHER,
        Appeal.Ground.LATE: appeal.is_late,
    }
    return tuple(ground for ground, holds in found.items() if holds)


def goes_on(appeal: Appeal) -> bool:
    """Whether there is nothing here to reassess: no decision, or one of the children and youth committee."""
    return not {Appeal.Ground.COMMITTEE, Appeal.Ground.NOT_DECISION}.isdisjoint(grounds_of(appeal))
