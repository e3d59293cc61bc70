"""Action plans and measures: made, begun, counted, ended."""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from hjemmel.core import clock
from hjemmel.core.actor import current_actor
from hjemmel.monitoring.models import ActionPlan, Measure, MeasureStart, Observation
from hjemmel.monitoring.services.errors import MonitoringError


def make_plan(plan: ActionPlan) -> ActionPlan:
    """Record an action plan of the actor's municipality, or a change of it."""
    plan.municipality_id = current_actor().municipality_id
    plan.save()
    return plan


def close_plan(plan: ActionPlan, *, closed_on: date, evaluation: str) -> None:
    """End a plan with what came of it.

    Raises:
        MonitoringError: a measure of it has not ended, or it would end before it was approved.
    """
    if closed_on < plan.approved_on:
        raise MonitoringError(_("Planen kan ikke slutte, før den blev godkendt. Ret datoen."))
    if left := plan.measures.filter(ended_on=None).values_list("title", flat=True):
        raise MonitoringError(_("Afslut først: %(titles)s.") % {"titles": ", ".join(left)})
    plan.closed_on, plan.evaluation = closed_on, evaluation
    plan.save()


def make_measure(measure: Measure) -> Measure:
    """Record a measure of the actor's municipality, or a change of it.

    Raises:
        MonitoringError: its plan has ended.
    """
    if measure.plan is not None and measure.plan.closed_on is not None and measure.ended_on is None:
        raise MonitoringError(_("Handlingsplanen er afsluttet. Vælg en anden, eller ingen."))
    measure.municipality_id = current_actor().municipality_id
    measure.save()
    return measure


def begin_measure(measure: Measure, *, began_on: date, said_by: str) -> MeasureStart:
    """Record a day on which the measure is said to have begun. A second day from another source stands beside it.

    Raises:
        MonitoringError: the day is recorded already, or the measure had ended.
    """
    if measure.ended_on is not None and began_on > measure.ended_on:
        raise MonitoringError(_("Tiltaget er afsluttet før den dag. Ret datoen."))
    if measure.starts.filter(began_on=began_on).exists():
        raise MonitoringError(_("Den dag er allerede registreret."))
    return MeasureStart.objects.create(
        measure=measure, municipality_id=measure.municipality_id, began_on=began_on, said_by=said_by, **_recorded()
    )


def end_measure(measure: Measure, *, ended_on: date, result: str) -> None:
    """End a measure with what came of it.

    Raises:
        MonitoringError: it has not begun, or would end before it began.
    """
    begun = measure.starts.first()
    if begun is None:
        raise MonitoringError(_("Tiltaget er ikke begyndt. Registrér først, hvornår det begyndte."))
    if ended_on < begun.began_on:
        raise MonitoringError(_("Tiltaget kan ikke slutte, før det begyndte. Ret datoen."))
    measure.ended_on, measure.result = ended_on, result
    measure.save()


def record_observation(measure: Measure, *, first: date, last: date, part: int, whole: int, source: str) -> Observation:
    """Record what was counted from ``first`` to ``last``, both included; the same period again corrects it.

    Raises:
        MonitoringError: more were counted than there were, the period is turned round, or it shares days with another
            (periods of different length are not mixed: 002 Gladsaxe, lines 177 and 183).
    """
    if last < first:
        raise MonitoringError(_("Perioden slutter, før den begynder. Ret en af datoerne."))
    if part > whole:
        raise MonitoringError(_("Antallet kan ikke være større end det, der er talt ud af. Ret et af tallene."))
    period = (first, date.fromordinal(last.toordinal() + 1))
    others = measure.observations.filter(period__overlap=period)
    found = others.filter(period=period).first()
    if found is None and others.exists():
        raise MonitoringError(_("Perioden deler dage med en anden måling. Mål i perioder, der ikke overlapper."))
    observation = found or Observation(measure=measure, municipality_id=measure.municipality_id, period=period)
    observation.part, observation.whole, observation.source = part, whole, source
    for name, value in _recorded().items():
        setattr(observation, name, value)
    observation.save()
    return observation


def _recorded() -> dict[str, Any]:
    return {"recorder": current_actor().name, "recorded_at": clock.now()}
