"""The tables of casework, one subject a file."""

from hjemmel.casework.models.cases import Case, CaseFact
from hjemmel.casework.models.decisions import Decision, PlanRecord

__all__ = ["Case", "CaseFact", "Decision", "PlanRecord"]
