"""The citizens' adviser's recommendations: recorded, answered, followed up."""

from datetime import date

from django.utils.translation import gettext as _

from hjemmel.core.actor import current_actor
from hjemmel.monitoring.models import Recommendation
from hjemmel.monitoring.models.advice import AdviceState
from hjemmel.monitoring.services.errors import MonitoringError


def record_recommendation(recommendation: Recommendation) -> Recommendation:
    """Record a recommendation to the actor's municipality."""
    recommendation.municipality_id = current_actor().municipality_id
    recommendation.save()
    return recommendation


def answer_recommendation(recommendation: Recommendation, *, state: str, answer: str, answered_on: date) -> None:
    """Answer a recommendation, or record at the yearly follow-up how far it has come. Each answer is in the history.

    Raises:
        MonitoringError: the answer is older than the recommendation, or leaves it open.
    """
    if state == AdviceState.OPEN:
        raise MonitoringError(_("Vælg, om anbefalingen er besvaret, gennemført eller ikke følges."))
    if answered_on < recommendation.received_on:
        raise MonitoringError(_("Svaret kan ikke ligge før anbefalingen. Ret datoen."))
    recommendation.state, recommendation.answer, recommendation.answered_on = state, answer, answered_on
    recommendation.save()
