"""What is asked of the database about records."""

from django.db.models import DateField, Exists, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext as _

from hjemmel.casework.extensions import DayLine
from hjemmel.casework.models import Case
from hjemmel.casework.schemes import Panel, PanelAsked
from hjemmel.core import access, clock
from hjemmel.core.actor import current_actor
from hjemmel.records import access as actions
from hjemmel.records.items import cases_of
from hjemmel.records.models import AccessNotice, AccessRequest
from hjemmel.records.rights import right_of
from hjemmel.web.formats import language


def requests() -> QuerySet[AccessRequest]:
    """Requests with person and case; ``due`` is the day last told to the asker, else the law's; open ones first."""
    told = AccessNotice.objects.filter(request=OuterRef("pk")).values("expected_on")[:1]
    found = AccessRequest.objects.select_related("person", "case__person", "municipality", "answer")
    return found.annotate(due=Coalesce(Subquery(told, output_field=DateField()), "due_on")).order_by(
        F("answered_at").desc(nulls_first=True), "due", "pk"
    )


def due_requests() -> QuerySet[AccessRequest]:
    """The unanswered requests that the actor may answer. A line of the day list is about a case, so one is needed."""
    cases = Case.objects.filter(person=OuterRef("person"), municipality=OuterRef("municipality"))
    waiting = access.visible(actions.ANSWER_REQUEST, requests())
    return waiting.filter(Exists(cases)).annotate(since=F("received_on"))


def line(row: AccessRequest) -> DayLine:
    """A request on the day list."""
    case = row.case or cases_of(row).earliest("pk")
    was_told = row.due != row.due_on  # type: ignore[attr-defined]
    return DayLine(
        case,
        _("Aktindsigt %(number)s") % {"number": row.number},
        reverse("records:request", args=(row.public_id,)),
        row.received_on,
        row.due,  # type: ignore[attr-defined]
        _("Svar, som meddelt den, der spørger") if was_told else right_of(row.kind).why(language()),
        _("Aktindsigt"),
        "warning",
    )


def panel(case: Case) -> PanelAsked:
    """What the page of a case shows: the requests about it, and the way to another."""
    actor = current_actor()
    receivable = access.visible(actions.RECEIVE, Case.objects.filter(pk=case.pk)).values("pk")
    seen = actions.READ_REQUESTS if actions.RECEIVE.is_open_to(actor) else actions.READ_OWN_REQUESTS
    # The case and its people are known: a join with each would be planned under its row security for nothing.
    found = access.visible(seen, requests().filter(case=case).select_related(None))

    def show() -> Panel:
        content = {
            "case": case,
            "requests": found,
            "may_receive": bool(receivable),
            "may_ask": actions.ASK.is_open_to(actor),
            "today": clock.today(),
        }
        return Panel("records/panel.html", content)

    return PanelAsked((receivable, found), show)
