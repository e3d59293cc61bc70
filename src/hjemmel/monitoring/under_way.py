"""What other domains may know of monitoring: the measures under way in an area, for a political case."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from hjemmel.core import access, clock
from hjemmel.monitoring import queries
from hjemmel.monitoring.access import READ_MEASURES
from hjemmel.monitoring.areas import Area
from hjemmel.monitoring.effects import Effect
from hjemmel.monitoring.models import Measure

__all__ = ["Area", "MeasureUnderWay", "measures_under_way"]


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
    return [_told(measure) for measure in found if queries.is_under_way(measure, day)]


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
