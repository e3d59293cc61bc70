"""Quality standards (*kvalitetsstandarder*): a working draft, adopted versions, their periods, and suspensions.

A standard that is adopted is public, so its tables are read by everybody and written by its municipality; the draft is
a working paper of the municipality. Periods of one standard never overlap: the database refuses it.
"""

import uuid

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.utils.translation import gettext_lazy as _

from hjemmel.core import tenancy
from hjemmel.core.history import append_only, no_truncate, tracked
from hjemmel.core.models import Municipality
from hjemmel.core.tenancy import RowSecurity, Writes
from hjemmel.monitoring.areas import Area
from hjemmel.monitoring.models.periods import WithPeriod


def _public(writes: Writes = Writes.CHANGE) -> RowSecurity:
    """Read by everybody, written on behalf of the municipality whose row it is."""
    return tenancy.shared(writes, writable=tenancy.of_municipality())


def _without_overlap(name: str) -> ExclusionConstraint:
    return ExclusionConstraint(
        name=name, expressions=[("standard", RangeOperators.EQUAL), ("period", RangeOperators.OVERLAPS)]
    )


class Cause(models.TextChoices):
    """Why a standard is changed. In a year of small revision only the first three are used (002 Gladsaxe, 651-654)."""

    LAW = "law", _("Ændret lov")
    RULING = "ruling", _("Principmeddelelse eller udtalelse")
    BUDGET = "budget", _("Budget")
    WORDING = "wording", _("Ordvalg og opdatering")
    COUNCIL = "council", _("Politisk ønske")


@tracked(_public())
class Standard(models.Model):
    """What a citizen can expect of the help under some provisions, through all its versions."""

    row_security = _public()

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    title = models.CharField("titel", max_length=200)
    area = models.CharField("område", max_length=20, choices=Area.choices)
    provisions = models.CharField("bestemmelser", max_length=300)
    review_months = models.PositiveSmallIntegerField("godkendes igen efter (måneder)", default=12)

    class Meta:
        verbose_name = "kvalitetsstandard"
        verbose_name_plural = "kvalitetsstandarder"
        ordering = ("title",)
        triggers = [no_truncate()]
        constraints = [models.UniqueConstraint(fields=("municipality", "title"), name="monitoring_standard_title")]

    def __str__(self) -> str:
        return self.title


@tracked(tenancy.municipal())
class StandardDraft(models.Model):
    """The next version while it is written."""

    row_security = tenancy.municipal()

    standard = models.OneToOneField(Standard, on_delete=models.CASCADE, related_name="draft")
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    text = models.TextField("tekst")
    causes = models.JSONField("årsager til ændringen", default=list)
    cause_note = models.TextField("forklaring", blank=True)
    writer = models.CharField("skrevet af", max_length=200)
    written_at = models.DateTimeField("skrevet")

    class Meta:
        verbose_name = "udkast til kvalitetsstandard"
        verbose_name_plural = "udkast til kvalitetsstandarder"
        triggers = [no_truncate()]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"


class StandardVersion(models.Model):
    """A version as it was adopted. Never changed."""

    row_security = _public(Writes.APPEND)

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    standard = models.ForeignKey(Standard, on_delete=models.PROTECT, related_name="versions")
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField("udgave")
    text = models.TextField("tekst")
    causes = models.JSONField("årsager til ændringen", default=list)
    cause_note = models.TextField("forklaring", blank=True)
    refusals_assessed = models.TextField("vurdering af generelle afslag", blank=True)
    adopter = models.CharField("registreret af", max_length=200)
    adopted_at = models.DateTimeField("registreret")

    class Meta:
        verbose_name = "udgave af kvalitetsstandard"
        verbose_name_plural = "udgaver af kvalitetsstandarder"
        ordering = ("-number",)
        triggers = [append_only(), no_truncate()]
        constraints = [models.UniqueConstraint(fields=("standard", "number"), name="monitoring_version_number")]

    def __str__(self) -> str:
        return f"{self.standard} ({self.number})"

    @property
    def cause_names(self) -> list[str]:
        """The causes of the change in words."""
        return [str(Cause(cause).label) for cause in self.causes]


@tracked(_public())
class InForce(WithPeriod, models.Model):
    """When a version is in force, its first day to the day before the last bound; open while nothing follows."""

    row_security = _public()

    version = models.OneToOneField(StandardVersion, on_delete=models.PROTECT, related_name="in_force")
    standard = models.ForeignKey(Standard, on_delete=models.PROTECT, related_name="periods")
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    period = DateRangeField("gælder")
    ended_because = models.CharField("hvorfor den ophører", max_length=300, blank=True)

    class Meta:
        verbose_name = "gyldighed"
        verbose_name_plural = "gyldigheder"
        ordering = ("-period",)
        triggers = [no_truncate()]
        constraints = [_without_overlap("monitoring_one_version_in_force")]

    def __str__(self) -> str:
        return f"{self.period.lower} – {self.period.upper or ''}"


class Approval(models.Model):
    """A body's approval of a version: the adoption, and each renewal of the same text."""

    row_security = _public(Writes.APPEND)

    version = models.ForeignKey(StandardVersion, on_delete=models.PROTECT, related_name="approvals")
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    body = models.CharField("godkendt af", max_length=200)
    met_on = models.DateField("møde")
    point = models.CharField("punkt", max_length=20, blank=True)
    next_review_on = models.DateField("godkendes igen senest")

    class Meta:
        verbose_name = "godkendelse"
        verbose_name_plural = "godkendelser"
        ordering = ("-met_on", "-id")
        triggers = [append_only(), no_truncate()]

    def __str__(self) -> str:
        return f"{self.body} {self.met_on}"


@tracked(_public())
class Suspension(WithPeriod, models.Model):
    """A standard set aside for a period in a pilot: decisions then rest on law, rulings and the case alone."""

    row_security = _public()

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    standard = models.ForeignKey(Standard, on_delete=models.PROTECT, related_name="suspensions")
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    period = DateRangeField("sat ud af kraft")
    pilot = models.CharField("forsøg", max_length=200)
    body = models.CharField("besluttet af", max_length=200)
    met_on = models.DateField("møde")
    legal_basis = models.CharField("hjemmel", max_length=300, blank=True)
    replacement_due = models.DateField("nyt koncept ventes", null=True, blank=True)

    class Meta:
        verbose_name = "suspension"
        verbose_name_plural = "suspensioner"
        ordering = ("-period",)
        triggers = [no_truncate()]
        constraints = [_without_overlap("monitoring_one_suspension")]

    def __str__(self) -> str:
        return self.pilot
