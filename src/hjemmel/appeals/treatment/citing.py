"""The texts of political cases that cite sources, while they can still be changed."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from hjemmel.appeals.treatment import queries
from hjemmel.appeals.treatment.models import Treatment
from hjemmel.appeals.treatment.moves import EDITABLE
from hjemmel.core import clock
from hjemmel.core.actor import ActorKind, current_actor
from hjemmel.sources.standing import Flag, flags
from hjemmel.sources.uses import CitingText


def citing_texts(containing: str = "") -> Iterator[CitingText]:
    """The cases under way that the actor may see, in their latest version, on the day the council treats them."""
    if current_actor().kind is not ActorKind.STAFF:
        return
    for case in queries.treatments().filter(state__in=EDITABLE):
        url = reverse("treatment:case", args=(case.public_id,))
        yield CitingText(_("Politisk sag"), str(case), url, _text(case), on=_day(case))


def flags_of(case: Treatment) -> tuple[Flag, ...]:
    """What the latest version relies on that does not hold on the day the council treats it."""
    return flags(_text(case), _day(case))


def _text(case: Treatment) -> str:
    return "\n".join(queries.latest(case).sections.values())


def _day(case: Treatment) -> date:
    return case.decided_on or queries.council_day(case) or clock.today()
