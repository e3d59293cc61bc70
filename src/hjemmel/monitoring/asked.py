"""Rows of monitoring with what belongs to them, as questions that are asked of the database together.

standards, measures = Standards(visible_standards), Measures(visible_measures)
ask_together(*standards.questions, *measures.questions)
for standard in standards.rows(): ...
"""

from typing import Any

from django.db.models import QuerySet

from hjemmel.core.together import ask_together, share_out
from hjemmel.monitoring.models import Approval, InForce, Measure, MeasureStart, Observation, Standard, Suspension


class Standards:
    """Standards, each with its periods, their versions with approvals, and its suspensions."""

    def __init__(self, found: QuerySet[Standard]) -> None:
        keys = found.order_by().values("pk")
        self._found = found
        self._periods = InForce.objects.filter(standard__in=keys).select_related("version")
        self._approvals = Approval.objects.filter(version__standard__in=keys)
        self._suspensions = Suspension.objects.filter(standard__in=keys)

    @property
    def questions(self) -> tuple[QuerySet[Any], ...]:
        """What is to be asked."""
        return self._found, self._periods, self._approvals, self._suspensions

    def rows(self) -> list[Standard]:
        """The standards with what was answered."""
        standards, periods = list(self._found), list(self._periods)
        by_key = {standard.pk: standard for standard in standards}
        for held in periods:
            held.standard = held.version.standard = by_key[held.standard_id]
            held.version.in_force = held
        share_out((held.version for held in periods), "version_id", approvals=self._approvals)
        share_out(standards, "standard_id", periods=self._periods, suspensions=self._suspensions)
        return standards


class Measures:
    """Measures, each with its starts and counts."""

    def __init__(self, found: QuerySet[Measure]) -> None:
        keys = found.order_by().values("pk")
        self._found = found
        self._starts = MeasureStart.objects.filter(measure__in=keys)
        self._observations = Observation.objects.filter(measure__in=keys)

    @property
    def questions(self) -> tuple[QuerySet[Any], ...]:
        """What is to be asked."""
        return self._found, self._starts, self._observations

    def rows(self) -> list[Measure]:
        """The measures with what was answered."""
        measures = list(self._found)
        share_out(measures, "measure_id", starts=self._starts, observations=self._observations)
        return measures


def ask(asked: Standards | Measures) -> list[Any]:
    """The rows of one kind, where nothing else is asked with it."""
    ask_together(*asked.questions)
    return asked.rows()
