"""Disposal by retention rule: the rules, the lists proposed and approved, and what is left when a case is gone."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from hjemmel.casework.models import Case
from hjemmel.casework.models.decisions import DecisionOutcome
from hjemmel.core import tenancy
from hjemmel.core.history import append_only, frozen_when, no_truncate
from hjemmel.core.models import Municipality, User


class RetentionRule(models.Model):
    """How long the cases of a scheme with an outcome are kept, and what then; from a day on. Never changed.

    How long is the municipality's to say: no general period was seen in law, so each rule names its own ground.
    """

    row_security = tenancy.municipal(writes=tenancy.Writes.APPEND)

    class Fate(models.TextChoices):
        """What becomes of a case whose time is up."""

        DELETE = "delete", _("Slettes")
        ARCHIVE = "archive", _("Afleveres til arkiv og slettes")

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    scheme = models.SlugField("ordning", max_length=60)
    outcome = models.CharField("udfald", max_length=20, choices=DecisionOutcome.choices)
    months = models.PositiveSmallIntegerField("måneder efter den sidste afgørelse")
    fate = models.CharField("derefter", max_length=10, choices=Fate.choices)
    since = models.DateField("gælder fra")
    ground = models.CharField("grundlag", max_length=300)
    writer = models.CharField("skrevet af", max_length=200)

    class Meta:
        verbose_name = "bevaringsregel"
        verbose_name_plural = "bevaringsregler"
        ordering = ("scheme", "outcome", "-since", "-id")
        triggers = [append_only(), no_truncate()]

    def __str__(self) -> str:
        return f"{self.scheme}, {self.outcome}: {self.months}"


class DisposalRun(models.Model):
    """A list of cases to dispose of: proposed by one, approved by another, done by a job, then frozen."""

    row_security = tenancy.municipal(writes=tenancy.Writes.CHANGE)

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    proposed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    proposer = models.CharField("foreslået af", max_length=200)
    proposed_at = models.DateTimeField("foreslået")
    approved_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True)
    approver = models.CharField("godkendt af", max_length=200, blank=True)
    approved_at = models.DateTimeField("godkendt", null=True)
    done_at = models.DateTimeField("udført", null=True)

    class Meta:
        verbose_name = "kassation"
        verbose_name_plural = "kassationer"
        ordering = ("-id",)
        triggers = [
            frozen_when(pgtrigger.Q(old__done_at__isnull=False)),
            pgtrigger.ReadOnly(name="as_proposed", fields=["municipality", "proposed_by", "proposed_at"]),
            no_truncate(),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(approved_by=None) | ~Q(approved_by=F("proposed_by")), name="records_disposal_by_two_hands"
            ),
            models.CheckConstraint(
                condition=Q(done_at=None) | Q(approved_at__isnull=False), name="records_disposal_done_when_approved"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.proposed_at:%Y-%m-%d}"


class DisposalItem(models.Model):
    """A case on a list, by the rule that says its time is up. ``refusal`` says why it was not disposed of."""

    row_security = tenancy.municipal(writes=tenancy.Writes.CHANGE)

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    run = models.ForeignKey(DisposalRun, on_delete=models.PROTECT, related_name="items")
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    rule = models.ForeignKey(RetentionRule, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField("tid ude")
    refusal = models.CharField("ikke kasseret", max_length=300, blank=True)

    class Meta:
        verbose_name = "sag til kassation"
        verbose_name_plural = "sager til kassation"
        ordering = ("due_on", "id")
        triggers = [
            pgtrigger.ReadOnly(name="as_proposed", fields=["municipality", "run", "case", "rule", "due_on"]),
            no_truncate(),
        ]
        constraints = [models.UniqueConstraint(fields=("run", "case"), name="records_case_once_a_run")]

    def __str__(self) -> str:
        return str(self.case)


class Removal(models.Model):
    """That rows older than a setting allows were removed: which, from before when, and how many. Only the procedure
    writes here (``forget.sql``)."""

    row_security = tenancy.municipal(writes=tenancy.Writes.NONE)

    class What(models.TextChoices):
        """What is removed by age alone; each has a setting of its own (``records.ages``)."""

        READS = "reads", _("Læsninger af borgeres oplysninger")
        LOG_INS = "log_ins", _("Log-ind og mislykkede log-ind")
        DRAFTS = "drafts", _("Kladder til formularer")

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    what = models.CharField("hvad", max_length=10, choices=What.choices)
    before = models.DateField("ældre end")
    rows = models.PositiveIntegerField("rækker fjernet")
    removed_at = models.DateTimeField("fjernet")

    class Meta:
        verbose_name = "fjernelse efter alder"
        verbose_name_plural = "fjernelser efter alder"
        ordering = ("-id",)
        triggers = [append_only(), no_truncate()]

    def __str__(self) -> str:
        return f"{self.what}: {self.rows}"


class Tombstone(models.Model):
    """What is left of a case that was disposed of: nothing of the person, only that it was done, when and by what rule.

    ``digest`` is the SHA-256 of the removed rows as text. Only the procedure writes here.
    """

    row_security = tenancy.municipal(writes=tenancy.Writes.NONE)

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    run = models.ForeignKey(DisposalRun, on_delete=models.PROTECT, related_name="tombstones")
    rule = models.ForeignKey(RetentionRule, on_delete=models.PROTECT, related_name="+")
    outcome = models.CharField("udfald", max_length=20, choices=DecisionOutcome.choices)
    disposed_on = models.DateField("kasseret")
    rows = models.PositiveIntegerField("rækker fjernet")
    digest = models.CharField("kontrolsum", max_length=64)

    class Meta:
        verbose_name = "kasseret sag"
        verbose_name_plural = "kasserede sager"
        ordering = ("-id",)
        triggers = [append_only(), no_truncate()]

    def __str__(self) -> str:
        return self.digest[:12]
