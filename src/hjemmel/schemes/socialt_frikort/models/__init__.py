"""What the frikort keeps: the card and its course, employments declared by employers, and the ledger."""

from hjemmel.schemes.socialt_frikort.models.cards import Card, CardChange, CardNumber, ChangeKind
from hjemmel.schemes.socialt_frikort.models.controls import Control, ControlResult, ControlRun
from hjemmel.schemes.socialt_frikort.models.employments import Employment, LookupAlert, LookupAttempt
from hjemmel.schemes.socialt_frikort.models.funding import FundingEntry
from hjemmel.schemes.socialt_frikort.models.ledger import LedgerEntry
from hjemmel.schemes.socialt_frikort.models.outreach import OutreachConsent, OutreachTask

__all__ = [
    "Card",
    "CardChange",
    "CardNumber",
    "ChangeKind",
    "Control",
    "ControlResult",
    "ControlRun",
    "Employment",
    "FundingEntry",
    "LedgerEntry",
    "LookupAlert",
    "LookupAttempt",
    "OutreachConsent",
    "OutreachTask",
]
