"""The route of a case: who treats it when, and what was said there."""

from datetime import date

from django.utils.translation import gettext as _

from hjemmel.appeals.treatment.models import Body, RouteStep, Treatment
from hjemmel.appeals.treatment.services.editing import must_be_editable
from hjemmel.appeals.treatment.services.errors import TreatmentError
from hjemmel.web.formats import write_date


def plan_step(treatment: Treatment, *, kind: str, body: str, meets_on: date | None) -> RouteStep:
    """Put a body on the route.

    Raises:
        TreatmentError: the day does not fit the course or the deadline.
    """
    step = RouteStep(municipality_id=treatment.municipality_id, treatment=treatment, kind=kind, body=body)
    return change_step(step, meets_on=meets_on, result="")


def change_step(step: RouteStep, *, meets_on: date | None, result: str) -> RouteStep:
    """Set the day of a body, and what was said there.

    Raises:
        TreatmentError: the day lies before the maps were published, after the deadline, or out of order.
    """
    treatment = step.treatment
    must_be_editable(treatment)
    if meets_on is not None:
        _must_fit(treatment, step, meets_on)
    step.meets_on, step.result = meets_on, result
    step.save()
    return step


def remove_step(step: RouteStep) -> None:
    """Take a body off the route. Its history stays."""
    must_be_editable(step.treatment)
    step.delete()


def _must_fit(treatment: Treatment, step: RouteStep, day: date) -> None:
    if day < treatment.published_on:
        published = write_date(treatment.published_on)
        raise TreatmentError(_("Kortene er først offentliggjort %(day)s. Vælg en senere dag.") % {"day": published})
    if step.kind == Body.COUNCIL and day > treatment.treat_by:
        raise TreatmentError(
            _("Kommunalbestyrelsen skal behandle kortene senest %(day)s (RSL § 79 b, stk. 1). Vælg en tidligere dag.")
            % {"day": write_date(treatment.treat_by)}
        )
    order = [Body.COMMITTEE, Body.ECONOMY, Body.COUNCIL]
    if step.kind not in order:
        return
    place = order.index(Body(step.kind))
    for other in treatment.route.exclude(pk=step.pk).exclude(kind=Body.USERS).filter(meets_on__isnull=False):
        there = order.index(Body(other.kind))
        if other.meets_on and ((there < place and other.meets_on > day) or (there > place and other.meets_on < day)):
            raise TreatmentError(
                _("%(body)s behandler sagen %(day)s. Først fagudvalg, så økonomiudvalg, så kommunalbestyrelse.")
                % {"body": other.body, "day": write_date(other.meets_on)}
            )
