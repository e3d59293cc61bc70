"""Cover for absence: a colleague keeps an eye on somebody's cases for a while. Nothing changes hands."""

from datetime import date

from django.utils.translation import gettext as _

from hjemmel.casework.models import Cover
from hjemmel.casework.services.errors import CaseworkError
from hjemmel.core import clock
from hjemmel.core.actor import current_actor
from hjemmel.core.models import StaffMembership


def plan_cover(*, colleague: StaffMembership, since: date, until: date) -> Cover:
    """Ask a colleague to cover for the actor on the days from ``since`` to ``until``, both included.

    Raises:
        CaseworkError: the colleague is the actor, the days end before they begin, or they have passed.
    """
    actor = current_actor()
    if colleague.user_id == actor.user_id:
        raise CaseworkError(_("Vælg en anden end dig selv."))
    if until < since:
        raise CaseworkError(_("Sidste dag ligger før første dag."))
    if until < clock.today():
        raise CaseworkError(_("Perioden er passeret. Vælg en, der slutter i dag eller senere."))
    return Cover.objects.create(
        municipality_id=colleague.municipality_id,
        absent_id=actor.user_id,
        absent_name=actor.name,
        colleague_id=colleague.user_id,
        colleague_name=colleague.name,
        since=since,
        until=until,
        planned_at=clock.now(),
    )


def end_cover(cover: Cover) -> None:
    """End a cover before its time; whoever was away is back."""
    if cover.ended_at is None:
        cover.ended_at = clock.now()
        cover.save(update_fields=["ended_at"])
