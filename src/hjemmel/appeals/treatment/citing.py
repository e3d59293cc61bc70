"""The texts of political cases that cite sources, while they can still be changed."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from hjemmel.appeals.treatment import queries
from hjemmel.appeals.treatment.models import RouteStep, Treatment, Version
from hjemmel.appeals.treatment.moves import EDITABLE
from hjemmel.core import clock
from hjemmel.core.actor import ActorKind, current_actor
from hjemmel.core.together import share_out
from hjemmel.sources.standing import Flag, flags
from hjemmel.sources.uses import CitingText, TextsAsked


def citing_texts(containing: str = "") -> TextsAsked:
    """The cases under way that the actor may see, in their latest version, on the day the council treats them."""
    if current_actor().kind is not ActorKind.STAFF:
        return TextsAsked()
    found = queries.treatments().filter(state__in=EDITABLE)
    versions, route = Version.objects.filter(treatment__in=found), RouteStep.objects.filter(treatment__in=found)

    def texts() -> Iterator[CitingText]:
        share_out(found, "treatment_id", versions=versions, route=route)
        for case in found:
            url = reverse("treatment:case", args=(case.public_id,))
            yield CitingText(_("Politisk sag"), str(case), url, _text(case), on=_day(case))

    return TextsAsked((found, versions, route), texts)


def flags_of(case: Treatment) -> tuple[Flag, ...]:
    """What the latest version relies on that does not hold on the day the council treats it."""
    return flags(_text(case), _day(case))


def _text(case: Treatment) -> str:
    return "\n".join(queries.latest(case).sections.values())


def _day(case: Treatment) -> date:
    return case.decided_on or queries.council_day(case) or clock.today()
