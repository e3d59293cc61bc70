"""What citizens tell of themselves when something changes (RSL § 11, stk. 2)."""

import uuid

import pgtrigger
from django.db import models

from hjemmel.casework.models.cases import BY_STAFF_IN_CASE, OF_OWN_PARTY_IN_CASE, Case
from hjemmel.core import tenancy
from hjemmel.core.history import frozen_when, no_truncate, tracked
from hjemmel.core.models import Person


@tracked(tenancy.personal(OF_OWN_PARTY_IN_CASE))
class ChangeNotice(models.Model):
    """A change that a party tells of, in the case it concerns, decided or not. Frozen when it has been handled."""

    # The party tells; the municipality handles.
    row_security = tenancy.personal(
        OF_OWN_PARTY_IN_CASE,
        writes=tenancy.Writes.CHANGE,
        insertable=f"{OF_OWN_PARTY_IN_CASE} AND handled_at IS NULL",
        changeable=BY_STAFF_IN_CASE,
    )

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="change_notices")
    party = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", verbose_name="part")
    text = models.TextField("hvad er ændret")
    teller = models.CharField("fortalt af", max_length=200)
    told_at = models.DateTimeField("fortalt")
    handling = models.TextField("hvad kom der ud af det", blank=True)
    handler = models.CharField("behandlet af", max_length=200, blank=True)
    handled_at = models.DateTimeField("behandlet", null=True)

    class Meta:
        verbose_name = "besked om ændring"
        verbose_name_plural = "beskeder om ændring"
        ordering = ("-id",)
        triggers = [frozen_when(pgtrigger.Q(old__handled_at__isnull=False)), no_truncate()]

    def __str__(self) -> str:
        return self.text[:60]
