"""The tables of casework, one subject a file."""

from hjemmel.casework.models.applications import Application, ApplicationSender, Sender, Will
from hjemmel.casework.models.cases import Case, CaseFact
from hjemmel.casework.models.course import CaseTimeLimit, FollowUp, Note, Postponement
from hjemmel.casework.models.cover import Cover
from hjemmel.casework.models.decisions import Conclusion, Decision, PlanRecord
from hjemmel.casework.models.drafts import FormDraft
from hjemmel.casework.models.handed_over import HandedOverCase
from hjemmel.casework.models.hearings import HeardParty, Hearing, HearingAnswer
from hjemmel.casework.models.journal import DocumentMove, JournalEntry
from hjemmel.casework.models.notices import ChangeNotice
from hjemmel.casework.models.offices import ClosingDay

__all__ = [
    "Application",
    "ApplicationSender",
    "Case",
    "CaseFact",
    "CaseTimeLimit",
    "ChangeNotice",
    "ClosingDay",
    "Conclusion",
    "Cover",
    "Decision",
    "DocumentMove",
    "FollowUp",
    "FormDraft",
    "HandedOverCase",
    "HeardParty",
    "Hearing",
    "HearingAnswer",
    "JournalEntry",
    "Note",
    "PlanRecord",
    "Postponement",
    "Sender",
    "Will",
]
