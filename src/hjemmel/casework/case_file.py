"""A case as its page shows it: what is kept in it is read at once, and every part of the page draws from that."""

from typing import Any

from django.db.models import QuerySet

from hjemmel.casework import access as actions
from hjemmel.casework import hearings, queries
from hjemmel.casework.extensions import panels_of
from hjemmel.casework.models import Case
from hjemmel.casework.models.decisions import DecisionState
from hjemmel.casework.schemes import Panel, PanelAsked
from hjemmel.core import access
from hjemmel.core.together import ask_together, hold, share_out
from hjemmel.web.parts import Event

_KEPT = (
    "recorded_facts",
    "hearings",
    "change_notices",
    "conclusions",
    "postponements",
    "follow_ups",
    "notes",
    "senders",
)


class CaseFile:
    """What is kept in a case, with what a page asks ``further``, read in one statement when this is made.

    The case's own relations hold it from then on: ``case.notes.all()`` asks no more. Of decisions and the journal they
    hold what the actor may read; of the rest, what row security shows the actor.
    """

    def __init__(self, case: Case, *further: QuerySet[Any], panel: PanelAsked | None = None) -> None:
        kept: dict[str, QuerySet[Any]] = {name: getattr(case, name).all() for name in _KEPT}
        kept["decisions"] = access.visible(actions.READ_DECISION, case.decisions.all())  # type: ignore[attr-defined]
        kept["journal"] = access.visible(actions.READ_ENTRY, case.journal.all())  # type: ignore[attr-defined]
        limits = case.municipality.case_time_limits.all()  # type: ignore[attr-defined]
        moves = queries.decision_moves(case)
        asked = [*([panel] if panel else []), *panels_of(case)]
        questions = [question for one in asked for question in one.questions]
        parties, answers = hearings.of_case(case)
        ask_together(*kept.values(), parties, answers, limits, moves, *questions, *further)
        hold(case, **kept)
        share_out(kept["hearings"], "hearing_id", parties=parties, answers=answers)
        hold(case.municipality, case_time_limits=limits)
        self.case = case
        self.signed = [row for row in kept["decisions"] if row.state == DecisionState.SIGNED]
        self.timeline: list[Event] = queries.timeline(case, moves)
        self.panels: list[Panel] = [shown for one in asked if (shown := one.show()) is not None]
