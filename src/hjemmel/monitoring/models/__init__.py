"""The tables of monitoring, one subject a file."""

from hjemmel.monitoring.models.advice import Recommendation
from hjemmel.monitoring.models.measures import ActionPlan, CountedBy, Measure, MeasureStart, Observation
from hjemmel.monitoring.models.standards import (
    Approval,
    Cause,
    InForce,
    Standard,
    StandardDraft,
    StandardVersion,
    Suspension,
)

__all__ = [
    "ActionPlan",
    "Approval",
    "Cause",
    "CountedBy",
    "InForce",
    "Measure",
    "MeasureStart",
    "Observation",
    "Recommendation",
    "Standard",
    "StandardDraft",
    "StandardVersion",
    "Suspension",
]
