"""Principle rulings as data: number, date, provisions, what it says in our own words, and whether it still holds; and
confirmations of rates that the law's own files only compute."""

import uuid
from datetime import date

import pgtrigger
from django.core.validators import RegexValidator
from django.db import models

from hjemmel.core import tenancy
from hjemmel.core.history import frozen_when, no_truncate, tracked
from hjemmel.core.models import Municipality, User
from hjemmel.core.tenancy import Writes
from hjemmel.law.rates import Value
from hjemmel.sources.citing import NUMBER
from hjemmel.sources.stated import value_of

# Rulings are the same for everybody; what staff writes about them, everybody reads.
_SHARED = tenancy.shared(Writes.CHANGE, writable=tenancy.ON_BEHALF_OF_MUNICIPALITY)


@tracked(_SHARED)
class Ruling(models.Model):
    """A principle ruling (*principmeddelelse*, until 2021 *principafgørelse*). Never deleted; every version is kept."""

    row_security = _SHARED

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    number = models.CharField(
        "nummer",
        max_length=12,
        unique=True,
        validators=[RegexValidator(rf"^{NUMBER.pattern}$", "Skriv nummeret som 20-22.")],
    )
    issued_on = models.DateField("dato", null=True, blank=True)
    subject = models.CharField("emne", max_length=200)
    provisions = models.CharField("bestemmelser", max_length=300)
    paraphrase = models.TextField("indhold med egne ord")
    url = models.URLField("link", max_length=400)
    source = models.CharField("kilde til oplysningerne", max_length=300, blank=True)
    repealed_on = models.DateField("ophævet fra", null=True, blank=True)
    repealed_by = models.ForeignKey(
        "self", on_delete=models.PROTECT, related_name="repeals", null=True, blank=True, verbose_name="afløst af"
    )
    repeal_reason = models.CharField("hvorfor", max_length=300, blank=True)
    recorder = models.CharField("registreret af", max_length=200)
    recorded_at = models.DateTimeField("registreret")

    class Meta:
        verbose_name = "principmeddelelse"
        verbose_name_plural = "principmeddelelser"
        ordering = ("-issued_on", "number")
        triggers = [pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete), no_truncate()]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(repealed_on=None) | models.Q(issued_on=None)
                | models.Q(repealed_on__gte=models.F("issued_on")),
                name="sources_repealed_after_issue",
            ),
            models.CheckConstraint(
                condition=models.Q(repealed_by=None) | ~models.Q(repealed_by=models.F("id")),
                name="sources_not_repealed_by_itself",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.number}"

    def holds(self, on: date) -> bool:
        """Whether it could be relied on that day."""
        return self.repealed_on is None or on < self.repealed_on


class RateConfirmation(models.Model):
    """That a lawyer has found the amount of a rate in a named source, for a period whose value is only computed.

    It adds to the law's own files and never replaces what they know: once the file has the published amount, the file
    is used. Counts when it is approved by another, where the municipality asks for two hands; ends when withdrawn.
    """

    row_security = tenancy.municipal(writes=Writes.CHANGE)

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    rate = models.CharField("sats", max_length=80)
    since = models.DateField("gælder fra")
    value = models.JSONField("værdi", help_text="Et tal, en skalas trin eller en tabels tal, som i stated.py")
    source = models.CharField("kilde", max_length=300)
    role = models.CharField("i egenskab af", max_length=60)
    confirmed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    confirmer = models.CharField("bekræftet af", max_length=200)
    confirmed_at = models.DateTimeField("bekræftet")
    needs_approval = models.BooleanField("skal godkendes af en anden")
    approved_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True)
    approver = models.CharField("godkendt af", max_length=200, blank=True)
    approved_at = models.DateTimeField("godkendt", null=True)
    withdrawer = models.CharField("trukket tilbage af", max_length=200, blank=True)
    withdrawn_at = models.DateTimeField("trukket tilbage", null=True)
    withdrawal_reason = models.CharField("hvorfor", max_length=300, blank=True)

    class Meta:
        verbose_name = "bekræftelse af sats"
        verbose_name_plural = "bekræftelser af satser"
        ordering = ("rate", "-since", "-id")
        triggers = [
            frozen_when(pgtrigger.Q(old__withdrawn_at__isnull=False)),
            pgtrigger.Protect(name="kept", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(
                name="as_confirmed",
                fields=[
                    "municipality", "rate", "since", "value", "source", "role", "confirmed_by", "confirmer",
                    "confirmed_at", "needs_approval",
                ],
            ),
            no_truncate(),
        ]  # fmt: skip
        constraints = [
            models.UniqueConstraint(
                fields=("municipality", "rate", "since"),
                condition=models.Q(withdrawn_at=None),
                name="sources_rate_confirmed_once",
            ),
            models.CheckConstraint(
                condition=models.Q(approved_by=None) | ~models.Q(approved_by=models.F("confirmed_by")),
                name="sources_rate_by_two_hands",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rate}, {self.since}"

    @property
    def stated(self) -> Value:
        """The value as the law has it."""
        return value_of(self.value)

    @property
    def counts(self) -> bool:
        """Whether the law is read with it."""
        return self.withdrawn_at is None and (not self.needs_approval or self.approved_at is not None)
