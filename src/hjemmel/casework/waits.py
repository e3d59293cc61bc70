"""What can wait in casework for those who lead, sign and approve. A caseworker's own day is the day list."""

from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils.translation import gettext_lazy as _

from hjemmel.casework import access as actions
from hjemmel.casework import queries
from hjemmel.casework.deadlines import with_next_due
from hjemmel.casework.models import Case
from hjemmel.core import clock
from hjemmel.web.waiting import register_rows


def register() -> None:
    """Let what waits in casework be counted."""
    register_rows(
        _("Afgørelser til underskrift"),
        actions.SIGN_DECISION,
        "casework:day_list",
        _with_limit,
        "limit_due",
    )
    register_rows(
        _("Sager, hvis frist er overskredet"), actions.READ_WORKLOAD, "casework:workload", _overdue, "next_due"
    )
    register_rows(
        _("Dokumenter, der foreslås flyttet til en anden sag"),
        actions.DECIDE_MOVE,
        "casework:day_list",
        queries.moves,
        "requested_at",
        is_due=False,
    )
    register_rows(
        _("Registreringer, der foreslås samlet til én borger"),
        actions.DECIDE_JOINING,
        "casework:people",
        queries.joinings,
        "proposed_at",
        is_due=False,
    )


def _overdue() -> QuerySet[Any]:
    return queries.day_list().filter(next_due__lt=clock.today())


def _with_limit() -> QuerySet[Any]:
    """Decisions, each with the day by which its case is to be decided."""
    cases = with_next_due(Case.objects.filter(pk=OuterRef("case")))
    return queries.decisions().annotate(limit_due=Subquery(cases.values("limit_due")[:1]))
