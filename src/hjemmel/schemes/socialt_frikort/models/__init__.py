"""What the frikort keeps: the card and its course, employments declared by employers, and the ledger."""

from hjemmel.schemes.socialt_frikort.models.cards import Card, CardChange, CardNumber, ChangeKind
from hjemmel.schemes.socialt_frikort.models.controls import Control, ControlResult, ControlRun
from hjemmel.schemes.socialt_frikort.models.employments import Employment, LookupAttempt
from hjemmel.schemes.socialt_frikort.models.ledger import LedgerEntry

__all__ = [
    "Card",
    "CardChange",
    "CardNumber",
    "ChangeKind",
    "Control",
    "ControlResult",
    "ControlRun",
    "Employment",
    "LedgerEntry",
    "LookupAttempt",
]
