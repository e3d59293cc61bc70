"""What can wait in appeals for a lawyer and for whoever answers complaints about conduct."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from hjemmel.appeals import access as actions
from hjemmel.appeals import queries
from hjemmel.appeals.moves import State
from hjemmel.web.waiting import register_rows


def register() -> None:
    """Let what waits in appeals be counted."""
    for label, action, state in (
        (_("Klager, der skal genvurderes"), actions.BEGIN_REASSESSMENT, State.RECEIVED),
        (_("Genvurderinger til juristens kontrol"), actions.CHECK_REASSESSMENT, State.CHECKING),
        (_("Klager, der skal sendes til Ankestyrelsen"), actions.FORWARD, State.TO_FORWARD),
        (_("Ændringer, hvis udførelse skal kontrolleres"), actions.CONTROL, State.CARRIED_OUT),
    ):
        register_rows(label, action, "appeals:appeals", queries.appeals, "due_on", query=f"?status={state}")
    register_rows(
        _("Klager over sagsbehandling, der ikke er besvaret"),
        actions.ANSWER_CONDUCT,
        "appeals:conduct_complaints",
        queries.conduct_complaints,
        "received_on",
        is_due=False,
        query="?status=open",
    )
    register_rows(
        _("Omgørelser, vi ikke har skrevet årsager til"),
        actions.EXPLAIN_REVERSAL,
        "appeals:lessons",
        _unexplained,
        "outcome_on",
        is_due=False,
    )


def _unexplained() -> QuerySet[Any]:
    return queries.appeals().filter(reversal=None)
