"""What political cases ask of the database."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import QuerySet

from hjemmel.appeals.statistics.queries import outcome_tables
from hjemmel.appeals.treatment.access import READ
from hjemmel.appeals.treatment.models import Body, Picture, RouteStep, Treatment, Version
from hjemmel.core import access
from hjemmel.core.together import ask_together, share_out


def treatments() -> QuerySet[Treatment]:
    """The cases the actor may see, the newest figures first."""
    return access.visible(READ, Treatment.objects.select_related("municipality", "minutes"))


def with_course(found: QuerySet[Treatment], *further: QuerySet[Any]) -> list[Any]:
    """Cases with their versions and routes, which they hold from then on; ``further`` is asked with them."""
    keys = found.order_by().values("pk")
    versions, route = Version.objects.filter(treatment__in=keys), RouteStep.objects.filter(treatment__in=keys)
    ask_together(found, versions, route, *further)
    share_out(found, "treatment_id", versions=versions, route=route)
    return list(found)


def latest(treatment: Treatment) -> Version:
    """The version that counts."""
    version = next(iter(treatment.versions.all()), None)
    assert version is not None  # noqa: S101  a case is made with its first
    return version


def pictures(version: Version) -> QuerySet[Picture]:
    """The pictures of a version: those made when its figures were taken."""
    of_figures = (
        Version.objects.filter(treatment_id=version.treatment_id, number__lte=version.number, pictures__isnull=False)
        .order_by("-number")
        .values("pk")[:1]
    )
    return Picture.objects.filter(version__in=of_figures)


def route(treatment: Treatment) -> Sequence[RouteStep]:
    """The steps of the route in the order they are taken; those without a day come after the dated of their kind."""
    order = list(Body)
    return sorted(
        treatment.route.all(), key=lambda step: (order.index(Body(step.kind)), step.meets_on or date.max, step.pk)
    )


def council_day(treatment: Treatment) -> date | None:
    """The day the council is to treat the case; None where none is set."""
    days = [step.meets_on for step in treatment.route.all() if step.kind == Body.COUNCIL and step.meets_on]
    return max(days, default=None)


def without_a_case() -> dict[int, date]:
    """The newest published year with no case yet, and the day it was published; empty where every one has."""
    published = {table.last_year: table.published_on for table in outcome_tables()}
    if not published:
        return {}
    newest = max(published)
    return {} if treatments().filter(year=newest).exists() else {newest: published[newest]}
