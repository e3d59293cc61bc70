"""Measures and plans, the citizens' adviser, and what other domains may know of them."""

from datetime import date, timedelta

import pytest

from hjemmel.core.actor import acting
from hjemmel.monitoring import queries, services
from hjemmel.monitoring.models import ActionPlan, Measure, Recommendation
from hjemmel.monitoring.models.advice import AdviceState
from hjemmel.monitoring.services import MonitoringError
from hjemmel.monitoring.under_way import Area, measures_under_way
from quality import MET_ON
from world import DAY, World

pytestmark = pytest.mark.django_db

TODAY = DAY.date()


def test_measures_under_way_are_those_begun_in_the_area_of_ones_own_town(world: World) -> None:
    with acting(world.here.caseworker):
        (found,) = measures_under_way(Area.SOCIAL, TODAY)
        assert (found.title, found.began_on, found.plan) == ("Kursus", (MET_ON,), "Plan")
        assert (found.effect.before.part, found.effect.before.whole) == (4, 9)
        assert measures_under_way(Area.CHILD_DISABILITY, TODAY) == []
        assert measures_under_way(None, MET_ON - timedelta(days=1)) == []
    with acting(world.here.citizen):
        assert measures_under_way() == []


def test_periods_of_a_measure_share_no_day_and_the_same_period_corrects(world: World) -> None:
    """The first half year and the first three quarters are not mixed: document 002 Gladsaxe, lines 177 and 183."""
    with acting(world.here.lawyer):
        measure = queries.measures().get()
        half = {"first": date(2023, 1, 1), "last": date(2023, 6, 30), "source": "Egne sager"}
        services.record_observation(measure, **half, part=3, whole=9)
        with pytest.raises(MonitoringError, match="deler dage"):
            services.record_observation(measure, **half | {"last": date(2023, 9, 30)}, part=4, whole=12)
        services.record_observation(measure, **half, part=2, whole=9)
        assert [one.part for one in queries.measures().get().observations.all()] == [2, 4]
        for wrong, why in (({"part": 10}, "større end"), ({"last": date(2022, 1, 1)}, "før den begynder")):
            with pytest.raises(MonitoringError, match=why):
                services.record_observation(measure, **half | {"part": 1, "whole": 9} | wrong)


def test_a_plan_ends_when_its_measures_have(world: World) -> None:
    with acting(world.here.lawyer):
        plan, measure = ActionPlan.objects.get(), Measure.objects.get()
        with pytest.raises(MonitoringError, match="Afslut først: Kursus"):
            services.close_plan(plan, closed_on=TODAY, evaluation="Godt")
        with pytest.raises(MonitoringError, match="før det begyndte"):
            services.end_measure(measure, ended_on=MET_ON - timedelta(days=1), result="Godt")
        services.end_measure(measure, ended_on=TODAY, result="Færre fejl")
        services.close_plan(plan, closed_on=TODAY, evaluation="Godt")
        assert measures_under_way(None, TODAY + timedelta(days=1)) == []
        with pytest.raises(MonitoringError, match="Handlingsplanen er afsluttet"):
            services.make_measure(Measure(title="Nyt", area=Area.SOCIAL, plan=plan))
        with pytest.raises(MonitoringError, match="allerede registreret"):
            services.begin_measure(measure, began_on=MET_ON, said_by="En anden")


def test_a_recommendation_waits_a_year_for_its_answer(world: World) -> None:
    with acting(world.here.lawyer):
        found = Recommendation.objects.get()
        assert not found.waits_too_long(MET_ON + timedelta(days=365))
        assert found.waits_too_long(MET_ON + timedelta(days=366))
        for state, day, why in ((AdviceState.OPEN, TODAY, "Vælg"), (AdviceState.ANSWERED, date(2024, 1, 1), "før")):
            with pytest.raises(MonitoringError, match=why):
                services.answer_recommendation(found, state=state, answer="Ja", answered_on=day)
        services.answer_recommendation(found, state=AdviceState.IMPLEMENTED, answer="Gjort.", answered_on=TODAY)
        assert not found.waits_too_long(MET_ON + timedelta(days=900))
        states = Recommendation.pgh_event_model.objects.order_by("pgh_id").values_list("state", flat=True)
        assert list(states) == ["open", "implemented"]
        services.answer_recommendation(found, state=AdviceState.DECLINED, answer="Alligevel ikke.", answered_on=TODAY)
        ((_one, earlier),) = queries.with_answers(queries.recommendations())
        assert earlier == [queries.Answered("Gennemført", "Gjort.", TODAY)]
