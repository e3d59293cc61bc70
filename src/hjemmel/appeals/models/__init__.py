"""The tables of appeals, one subject a file."""

from hjemmel.appeals.models.appeals import Appeal
from hjemmel.appeals.models.conduct import ConductComplaint
from hjemmel.appeals.models.course import AppealStep, ClarifyingTalk, LawyerCheck
from hjemmel.appeals.models.forwardings import Forwarding
from hjemmel.appeals.models.reassessments import Reassessment
from hjemmel.appeals.models.reversals import Reversal

__all__ = [
    "Appeal",
    "AppealStep",
    "ClarifyingTalk",
    "ConductComplaint",
    "Forwarding",
    "LawyerCheck",
    "Reassessment",
    "Reversal",
]
