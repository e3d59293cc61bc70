"""Measures whose counts are drawn from own outcomes, by area, provision and quarter, as they are now."""

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from hjemmel.core import clock
from hjemmel.core.actor import acting
from hjemmel.monitoring import queries, services
from hjemmel.monitoring.areas import Area
from hjemmel.monitoring.effects import Counted, Reading
from hjemmel.monitoring.models import CountedBy, Measure
from world import World, log_in

pytestmark = pytest.mark.django_db

QUARTER = Counted(date(2025, 1, 1), date(2025, 3, 31), 2, 2)
"""Two frikort refusals of the town have been changed on 10 March 2025, and none upheld; they lie on no map."""
APRIL = datetime(2025, 4, 1, 12, tzinfo=UTC)


def measure_of(area: Area, provisions: str) -> Measure:
    """A measure of the town's, counted by outcomes."""
    measure = queries.measures().get()
    measure.area, measure.provisions, measure.counted_by = area, provisions, CountedBy.OUTCOMES
    measure.save()
    return measure


@pytest.mark.parametrize(
    ("area", "provisions", "counted"),
    [
        (Area.OTHER, "", (QUARTER,)),
        (Area.OTHER, "SFL § 2", (QUARTER,)),
        (Area.OTHER, "SFL § 2, stk. 1; SEL § 83", (QUARTER,)),
        (Area.OTHER, "SFL § 4", ()),
        (Area.SOCIAL, "", ()),
    ],
)
def test_outcomes_are_counted_by_area_and_provision(
    world: World, area: Area, provisions: str, counted: tuple[Counted, ...]
) -> None:
    with clock.at(APRIL), acting(world.here.lawyer):
        assert queries.counts_of(measure_of(area, provisions)) == counted


def test_a_quarter_counts_when_it_has_ended_and_typed_counts_stay(world: World) -> None:
    with acting(world.here.lawyer):
        measure = measure_of(Area.OTHER, "")
        assert queries.counts_of(measure) == (), "10 March: the quarter is under way"
        services.begin_measure(measure, began_on=date(2025, 2, 1), said_by="Referat")
    with clock.at(APRIL):
        with acting(world.here.lawyer):
            effect = queries.effect_of(queries.measures().get())
            assert (effect.reading, effect.left_out) == (Reading.NOTHING_BEFORE, (QUARTER,))
        page = log_in(world.here.lawyer).get(reverse("monitoring:measure", args=(measure.public_id,))).content.decode()
        assert "Egne udfald efter kvartal" in page
        assert "Registrér måling" not in page
        with acting(world.here.lawyer):
            measure.counted_by = CountedBy.TYPED
            measure.save()
            assert [one.whole for one in queries.counts_of(queries.measures().get())] == [9], "as it was typed"
    with acting(world.there.lawyer):
        assert measure_of(Area.OTHER, "").municipality_id == world.there.municipality_id
