"""Action plans (*handlingsplaner*) and measures, when they began, and what is counted before and after."""

import uuid

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.utils.translation import gettext_lazy as _

from hjemmel.core import tenancy
from hjemmel.core.history import append_only, no_truncate, tracked
from hjemmel.core.models import Municipality
from hjemmel.core.tenancy import Writes
from hjemmel.monitoring.areas import Area
from hjemmel.monitoring.models.periods import WithPeriod


class PlanCause(models.TextChoices):
    """What an action plan answers to."""

    DANMARKSKORT = "danmarkskort", _("Danmarkskortet")
    ORDER = "order", _("Pålæg fra Ankestyrelsen")
    OWN = "own", _("Kommunens egen beslutning")


@tracked(tenancy.municipal(writes=Writes.CHANGE))
class ActionPlan(models.Model):
    """A plan to strengthen the legal quality of an area, from approval to evaluation (RSL § 79 b; 000, 134-136)."""

    row_security = tenancy.municipal(writes=Writes.CHANGE)

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    title = models.CharField("titel", max_length=200)
    area = models.CharField("område", max_length=20, choices=Area.choices)
    provisions = models.CharField("bestemmelser", max_length=300, blank=True)
    cause = models.CharField("baggrund", max_length=20, choices=PlanCause.choices)
    aim = models.TextField("formål")
    approved_by = models.CharField("godkendt af", max_length=200)
    approved_on = models.DateField("godkendt")
    reports_to = models.CharField("afrapporteres til", max_length=200)
    due_on = models.DateField("frist", null=True, blank=True)
    closed_on = models.DateField("afsluttet", null=True, blank=True)
    evaluation = models.TextField("evaluering", blank=True)

    class Meta:
        verbose_name = "handlingsplan"
        verbose_name_plural = "handlingsplaner"
        ordering = ("-approved_on", "title")
        triggers = [no_truncate()]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closed_on=None) | ~models.Q(evaluation=""), name="monitoring_plan_evaluated"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class CountedBy(models.TextChoices):
    """Where the counts of a measure come from."""

    OUTCOMES = "outcomes", _("Kommunens egne udfald fra Ankestyrelsen, talt af Hjemmel hvert kvartal")
    TYPED = "typed", _("Målinger, der skrives ind med kilde")


@tracked(tenancy.municipal(writes=Writes.CHANGE))
class Measure(models.Model):
    """Something done for quality: what, where, by whom, and what is expected of it (*tiltag*)."""

    row_security = tenancy.municipal(writes=Writes.CHANGE)

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    plan = models.ForeignKey(
        ActionPlan,
        on_delete=models.PROTECT,
        related_name="measures",
        null=True,
        blank=True,
        verbose_name="handlingsplan",
    )
    title = models.CharField("tiltag", max_length=200)
    what = models.TextField("hvad der gøres")
    area = models.CharField("område", max_length=20, choices=Area.choices)
    provisions = models.CharField("bestemmelser", max_length=300, blank=True)
    owner = models.CharField("ansvarlig", max_length=200)
    expected_effect = models.TextField("forventet virkning")
    indicator = models.CharField("det, der tælles", max_length=200)
    counted_by = models.CharField(
        "tallene kommer fra", max_length=20, choices=CountedBy.choices, default=CountedBy.TYPED
    )
    part_name = models.CharField("antal", max_length=100, default="ændret eller hjemvist")
    whole_name = models.CharField("ud af", max_length=100, default="afgjorte klager")
    ended_on = models.DateField("afsluttet", null=True, blank=True)
    result = models.TextField("hvad der kom ud af det", blank=True)

    class Meta:
        verbose_name = "tiltag"
        verbose_name_plural = "tiltag"
        ordering = ("title",)
        triggers = [no_truncate()]

    def __str__(self) -> str:
        return self.title


class MeasureStart(models.Model):
    """A day on which a measure is said to have begun, and by what. Sources that disagree stand beside each other."""

    row_security = tenancy.municipal(writes=Writes.APPEND)

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="starts")
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    began_on = models.DateField("begyndt")
    said_by = models.CharField("kilde", max_length=300)
    recorder = models.CharField("registreret af", max_length=200)
    recorded_at = models.DateTimeField("registreret")

    class Meta:
        verbose_name = "start på tiltag"
        verbose_name_plural = "starter på tiltag"
        ordering = ("began_on", "id")
        triggers = [append_only(), no_truncate()]
        constraints = [models.UniqueConstraint(fields=("measure", "began_on"), name="monitoring_start_once")]

    def __str__(self) -> str:
        return f"{self.began_on}"


@tracked(tenancy.municipal(writes=Writes.CHANGE))
class Observation(WithPeriod, models.Model):
    """What was counted in a period: ``part`` of ``whole``. No two periods of a measure share a day."""

    row_security = tenancy.municipal(writes=Writes.CHANGE)

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="observations")
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    period = DateRangeField("periode")
    part = models.PositiveIntegerField("antal")
    whole = models.PositiveIntegerField("ud af")
    source = models.CharField("kilde", max_length=300)
    recorder = models.CharField("registreret af", max_length=200)
    recorded_at = models.DateTimeField("registreret")

    class Meta:
        verbose_name = "måling"
        verbose_name_plural = "målinger"
        ordering = ("period",)
        triggers = [no_truncate()]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(part__lte=models.F("whole")), name="monitoring_part_within_whole"
            ),
            ExclusionConstraint(
                name="monitoring_periods_apart",
                expressions=[("measure", RangeOperators.EQUAL), ("period", RangeOperators.OVERLAPS)],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.part}/{self.whole}"
