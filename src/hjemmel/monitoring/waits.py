"""What waits for those who keep standards, plans and the answers to the citizens' adviser."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from hjemmel.core import access, clock
from hjemmel.monitoring import access as actions
from hjemmel.monitoring import queries
from hjemmel.monitoring.asked import Standards, ask
from hjemmel.monitoring.models.advice import AdviceState
from hjemmel.monitoring.standing import standings
from hjemmel.web.waiting import Kind, register, register_rows


def register_all() -> None:
    """Let what waits in monitoring be counted."""
    label = _("Kvalitetsstandarder, der er noget galt med")
    register(Kind(label, actions.WRITE_STANDARDS, "monitoring:overview", _flagged_standards))
    register_rows(
        _("Handlingsplaner, der ikke er afsluttet"),
        actions.WRITE_PLANS,
        "monitoring:measures",
        lambda: queries.plans().filter(closed_on=None),
        "due_on",
    )
    register_rows(
        _("Anbefalinger fra borgerrådgiveren uden svar"),
        actions.WRITE_ADVICE,
        "monitoring:advice",
        lambda: queries.recommendations().filter(state=AdviceState.OPEN),
        "received_on",
        is_due=False,
    )


def _flagged_standards() -> list[date | None]:
    """The day by which each is to be approved again, where that is what is wrong; else none."""
    found = ask(Standards(access.visible(actions.WRITE_STANDARDS, queries.standards())))
    return [
        one.approval.next_review_on if one.is_overdue and one.approval is not None else None
        for one in standings(found, clock.today())
        if one.problems
    ]
