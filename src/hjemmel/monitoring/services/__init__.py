"""What can be done in monitoring, each a function with a verb."""

from hjemmel.monitoring.services.advice import answer_recommendation, record_recommendation
from hjemmel.monitoring.services.errors import MonitoringError
from hjemmel.monitoring.services.measures import (
    begin_measure,
    close_plan,
    end_measure,
    make_measure,
    make_plan,
    record_observation,
)
from hjemmel.monitoring.services.standards import (
    Meeting,
    adopt,
    end_suspension,
    make_standard,
    renew,
    repeal,
    save_draft,
    suspend,
)

__all__ = [
    "Meeting",
    "MonitoringError",
    "adopt",
    "answer_recommendation",
    "begin_measure",
    "close_plan",
    "end_measure",
    "end_suspension",
    "make_measure",
    "make_plan",
    "make_standard",
    "record_observation",
    "record_recommendation",
    "renew",
    "repeal",
    "save_draft",
    "suspend",
]
