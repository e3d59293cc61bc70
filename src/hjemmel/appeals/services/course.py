"""Moving an appeal by the table, and what can be done to it at many points of its course."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from hjemmel.appeals import law
from hjemmel.appeals.models import Appeal, AppealStep, ClarifyingTalk
from hjemmel.appeals.moves import ENDED, TABLE, Move, State, may
from hjemmel.appeals.services.errors import AppealError
from hjemmel.core import clock
from hjemmel.core.actor import current_actor


@transaction.atomic
def move(appeal: Appeal, step: Move, **changes: Any) -> None:
    """Move an appeal by the table, with what changes on the way, and keep who did it and when.

    Raises:
        AppealError: the table has no such move from where the appeal stands now; somebody else may have moved it.
    """
    now = Appeal.objects.select_for_update().values_list("state", flat=True).get(pk=appeal.pk)
    if not may(step, now):
        raise AppealError(
            _("Det kan ikke gøres nu: klagens status er »%(state)s«. Genindlæs siden.") % {"state": State(now).label}
        )
    appeal.state = TABLE[step].target
    if appeal.state in (*ENDED, State.FORWARDED):
        changes = {"due_on": None} | changes
    for name, value in changes.items():
        setattr(appeal, name, value)
    appeal.save()
    log(appeal, step)


def log(appeal: Appeal, step: Move) -> None:
    """Keep that a move was made."""
    actor = current_actor()
    AppealStep.objects.create(
        appeal=appeal, move=step, at=clock.now(), done_by_id=actor.user_id, doer=actor.name or actor.kind.value
    )


def withdraw(appeal: Appeal) -> None:
    """The complainant takes the complaint back. Once Ankestyrelsen has it, it is withdrawn there."""
    if appeal.state == State.FORWARDED:
        raise AppealError(_("Ankestyrelsen har klagen. Den skal trækkes tilbage hos Ankestyrelsen."))
    move(appeal, Move.WITHDRAW)


def answer_about_the_rest(appeal: Appeal, *, stands: bool) -> None:
    """After a change in part: the rest of the complaint stands and goes on to Ankestyrelsen, or all is well.

    Silence is taken as standing, by a caseworker, when the time to answer is over (mark U: not seen in the act).
    """
    if stands:
        move(appeal, Move.KEEP_REST, due_on=law.reassessed_by(appeal.received_on, appeal.case.municipality_id))
    else:
        move(appeal, Move.DROP_REST)


def add_talk(appeal: Appeal, *, held_on: date, text: str) -> ClarifyingTalk:
    """Note a talk with the complainant, or what was added in writing. It moves nothing and no deadline waits for it.

    Raises:
        AppealError: the appeal has ended, or the day is before it came or ahead.
    """
    if not appeal.is_open:
        raise AppealError(_("Klagen er afsluttet."))
    if not appeal.received_on <= held_on <= clock.today():
        raise AppealError(_("Datoen skal ligge mellem klagens modtagelse og i dag."))
    actor = current_actor()
    return ClarifyingTalk.objects.create(
        appeal=appeal,
        held_on=held_on,
        text=text,
        written_by_id=actor.user_id,
        writer=actor.name,
        written_at=clock.now(),
    )


def consider_suspension(appeal: Appeal, *, suspension: str, suspension_ground: str) -> None:
    """Record whether the decision waits for the outcome, and why: a person decides, no rule does."""
    if not appeal.is_open:
        raise AppealError(_("Klagen er afsluttet."))
    if suspension != Appeal.Suspension.NOT_CONSIDERED and not suspension_ground.strip():
        raise AppealError(_("Skriv grunden til, at afgørelsen venter eller ikke venter."))
    appeal.suspension = suspension
    appeal.suspension_ground = suspension_ground
    appeal.save(update_fields=("suspension", "suspension_ground"))
