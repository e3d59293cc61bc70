"""What other domains may know of monitoring, for a political case: the measures under way, and where a plan is made."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.http import urlencode

from hjemmel.core import access, clock
from hjemmel.core.actor import current_actor
from hjemmel.monitoring import queries
from hjemmel.monitoring.access import READ_MEASURES, WRITE_PLANS
from hjemmel.monitoring.areas import Area
from hjemmel.monitoring.asked import Measures, ask
from hjemmel.monitoring.effects import Effect
from hjemmel.monitoring.models import Measure
from hjemmel.web.formats import write_short_date

__all__ = ["Area", "MeasureUnderWay", "measures_under_way", "plan_to_make"]


@dataclass(frozen=True, slots=True)
class MeasureUnderWay:
    """A measure that has begun and not ended. ``began_on`` has more than one day where sources disagree."""

    title: str
    what: str
    area: Area
    provisions: str
    owner: str
    plan: str
    began_on: tuple[date, ...]
    expected_effect: str
    indicator: str
    effect: Effect
    url: str


def measures_under_way(area: Area | None = None, on: date | None = None) -> list[MeasureUnderWay]:
    """The measures under way on a day (default: today) that the actor may see, in one area or all, by title."""
    found = access.visible(READ_MEASURES, queries.measures())
    if area is not None:
        found = found.filter(area=area)
    day = on or clock.today()
    return [_told(measure) for measure in ask(Measures(found)) if queries.is_under_way(measure, day)]


def plan_to_make(*, cause: str, title: str, approved_on: date | None = None, due_on: date | None = None) -> str:
    """The form of a new action plan, filled in as far as that is known; empty where the actor may not make one."""
    if not WRITE_PLANS.is_open_to(current_actor()):
        return ""
    days = {"approved_on": approved_on, "due_on": due_on}
    known = {"cause": cause, "title": title} | {name: write_short_date(day) for name, day in days.items() if day}
    return f"{reverse('monitoring:new_plan')}?{urlencode(known)}"


def _told(measure: Measure) -> MeasureUnderWay:
    return MeasureUnderWay(
        measure.title,
        measure.what,
        Area(measure.area),
        measure.provisions,
        measure.owner,
        measure.plan.title if measure.plan else "",
        tuple(start.began_on for start in measure.starts.all()),
        measure.expected_effect,
        measure.indicator,
        queries.effect_of(measure),
        reverse("monitoring:measure", args=(measure.public_id,)),
    )
