"""The tables of casework, one subject a file."""

from hjemmel.casework.models.cases import Case, CaseFact
from hjemmel.casework.models.course import CaseTimeLimit, FollowUp, Note, Postponement
from hjemmel.casework.models.decisions import Decision, PlanRecord
from hjemmel.casework.models.drafts import FormDraft
from hjemmel.casework.models.hearings import Hearing
from hjemmel.casework.models.offices import ClosingDay

__all__ = [
    "Case",
    "CaseFact",
    "CaseTimeLimit",
    "ClosingDay",
    "Decision",
    "FollowUp",
    "FormDraft",
    "Hearing",
    "Note",
    "PlanRecord",
    "Postponement",
]
