"""What complaints show on the page of a case: to the citizen where each stands and what happens next."""

from dataclasses import dataclass
from typing import Any

from hjemmel.appeals import access as actions
from hjemmel.appeals import queries
from hjemmel.appeals.models import Appeal, ConductComplaint
from hjemmel.appeals.moves import State
from hjemmel.appeals.words import NEXT_FOR_CITIZEN
from hjemmel.casework import queries as case_queries
from hjemmel.casework.models import Case, Decision
from hjemmel.casework.schemes import Panel
from hjemmel.core import access
from hjemmel.core.actor import ActorKind, current_actor


@dataclass(frozen=True, slots=True)
class Complaints:
    """The complaints of a case, and what can be complained of now."""

    case: Case
    appeals: list[tuple[Appeal, Any]]
    conduct: list[ConductComplaint]
    decisions: list[Decision]
    is_staff: bool
    may_complain_of_conduct: bool


def of_case(case: Case) -> Panel | None:
    """The panel of a case; none where there is no complaint and nothing to complain of."""
    is_staff = current_actor().kind is ActorKind.STAFF
    complain = actions.RECEIVE if is_staff else actions.COMPLAIN
    conduct = actions.RECEIVE_CONDUCT if is_staff else actions.COMPLAIN_OF_CONDUCT
    appeals = access.visible(actions.READ_APPEAL, queries.appeals().filter(case=case))
    complaints = access.visible(actions.READ_CONDUCT, queries.conduct_complaints().filter(case=case))
    content = Complaints(
        case,
        [(appeal, NEXT_FOR_CITIZEN[State(appeal.state)]) for appeal in appeals],
        list(complaints),
        list(access.visible(complain, case_queries.signed_decisions(case))),
        is_staff,
        conduct.is_open_to(current_actor()),
    )
    shown = content.appeals or content.conduct or content.decisions or content.may_complain_of_conduct
    return Panel("appeals/panel.html", content) if shown else None
