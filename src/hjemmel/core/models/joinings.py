"""Two records of one person, joined by two hands."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import F, Q

from hjemmel.core import tenancy
from hjemmel.core.history import frozen_when, no_truncate
from hjemmel.core.models.municipalities import Municipality
from hjemmel.core.models.people import Person
from hjemmel.core.models.users import User


class Joining(models.Model):
    """That ``joined`` is the same person as ``kept``: proposed by one, decided by another, then frozen.

    When approved, what belonged to the one belongs to the other (``hjemmel.core.joining``); the record itself stays,
    with its history, and points at the one that was kept.
    """

    row_security = tenancy.personal(tenancy.of_municipality(), writes=tenancy.Writes.CHANGE)

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    kept = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="joinings")
    joined = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField("hvorfor det er den samme")
    proposed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    proposer = models.CharField("foreslået af", max_length=200)
    proposed_at = models.DateTimeField("foreslået")
    is_approved = models.BooleanField("godkendt", null=True)
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True)
    decider = models.CharField("afgjort af", max_length=200, blank=True)
    decided_at = models.DateTimeField("afgjort", null=True)

    class Meta:
        verbose_name = "samling af to registreringer"
        verbose_name_plural = "samlinger af registreringer"
        ordering = ("-id",)
        triggers = [frozen_when(pgtrigger.Q(old__decided_at__isnull=False)), no_truncate()]
        constraints = [
            models.UniqueConstraint(fields=("joined",), condition=Q(decided_at=None), name="core_one_open_joining"),
            models.CheckConstraint(condition=~Q(kept=F("joined")), name="core_joining_of_two"),
            models.CheckConstraint(
                condition=Q(decided_by=None) | ~Q(decided_by=F("proposed_by")), name="core_joining_by_two_hands"
            ),
        ]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"
