"""What complaints show on the pages of a case and of a decision: where each stands, and what can be complained of."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from hjemmel.appeals import access as actions
from hjemmel.appeals.models import Appeal, ConductComplaint
from hjemmel.appeals.words import next_of
from hjemmel.casework.extensions import DecisionLink
from hjemmel.casework.models import Case, Decision
from hjemmel.casework.models.decisions import DecisionState
from hjemmel.casework.schemes import Panel, PanelAsked
from hjemmel.core import access
from hjemmel.core.actor import ActorKind, current_actor
from hjemmel.core.models import Document
from hjemmel.core.together import ask_together


@dataclass(frozen=True, slots=True)
class Complaints:
    """The complaints of a case, and what can be complained of now."""

    case: Case
    appeals: list[tuple[Appeal, Any]]
    conduct: list[ConductComplaint]
    decisions: list[Decision]
    is_staff: bool
    may_complain_of_conduct: bool


def of_case(case: Case) -> PanelAsked:
    """The panel of a case; none where there is no complaint and nothing to complain of."""
    is_staff = current_actor().kind is ActorKind.STAFF
    complain = actions.RECEIVE if is_staff else actions.COMPLAIN
    conduct = actions.RECEIVE_CONDUCT if is_staff else actions.COMPLAIN_OF_CONDUCT
    # The case is known, so it is not joined: see ``core.together``.
    appeals = access.visible(actions.READ_APPEAL, Appeal.objects.filter(case=case))
    complaints = access.visible(actions.READ_CONDUCT, ConductComplaint.objects.filter(case=case))
    decisions = access.visible(complain, Decision.objects.filter(case=case, state=DecisionState.SIGNED))

    def show() -> Panel | None:
        content = Complaints(
            case,
            [(appeal, next_of(appeal, is_staff=is_staff)) for appeal in appeals],
            list(complaints),
            list(decisions),
            is_staff,
            conduct.is_open_to(current_actor()),
        )
        shown = content.appeals or content.conduct or content.decisions or content.may_complain_of_conduct
        return Panel("appeals/panel.html", content) if shown else None

    return PanelAsked((appeals, complaints, decisions), show)


def links_of(decision: Decision) -> Iterator[DecisionLink]:
    """On the page of a decision: the complaints about it that the actor sees, and the way to complain of it now."""
    appeals = access.visible(actions.READ_APPEAL, Appeal.objects.filter(decision=decision))
    judged: QuerySet[Any] = access.with_verdicts(
        Decision.objects.filter(pk=decision.pk), may_complain=actions.COMPLAIN, may_receive=actions.RECEIVE
    )
    ask_together(appeals, judged)
    for appeal in appeals:
        yield DecisionLink(_("Klage %(number)s") % {"number": appeal.number}, appeal.get_absolute_url())
    if judged[0].may_complain:
        yield DecisionLink(_("Klag over afgørelsen"), reverse("appeals:complain", args=(decision.public_id,)))
    if judged[0].may_receive:
        yield DecisionLink(_("Registrér klage over afgørelsen"), reverse("appeals:receive", args=(decision.public_id,)))


def links_of_letters(letters: Sequence[Document]) -> Mapping[int, DecisionLink]:
    """On the page of a citizen's letters: the way to complain of the decision that a letter, or a copy, tells of."""
    own = {letter.copy_of_id or letter.pk: letter.pk for letter in letters}
    decisions = access.visible(actions.COMPLAIN, Decision.objects.filter(letter__in=own))
    return {
        own[decision.letter_id]: DecisionLink(
            _("Klag over afgørelsen"), reverse("appeals:complain", args=(decision.public_id,))
        )
        for decision in decisions
    }
