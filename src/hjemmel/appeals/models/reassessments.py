"""The reassessment (*genvurdering*) of an appeal: the municipality's own paper until it is concluded."""

import pgtrigger
from django.db import models
from django.db.models import F, Q

from hjemmel.appeals.models.appeals import BY_STAFF_IN_APPEAL, Appeal
from hjemmel.core import tenancy
from hjemmel.core.history import frozen_when, no_truncate, tracked
from hjemmel.core.models import User


@tracked(tenancy.personal(BY_STAFF_IN_APPEAL))
class Reassessment(models.Model):
    """What the reassessor found, and the lawyer's check of it. Frozen when it is concluded (RSL § 66).

    Where the appeal goes on without reassessment there is no result, and the statement is the note that says why.
    """

    row_security = tenancy.personal(BY_STAFF_IN_APPEAL, writes=tenancy.Writes.CHANGE)

    appeal = models.OneToOneField(Appeal, on_delete=models.PROTECT, related_name="reassessment")
    result = models.CharField("resultat", max_length=20, choices=Appeal.Result.choices, blank=True)
    statement = models.TextField("udtalelse")
    written_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    writer = models.CharField("skrevet af", max_length=200)
    written_at = models.DateTimeField("skrevet")
    remark = models.TextField("bemærkning fra juristen", blank=True)
    checked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True)
    checker = models.CharField("kontrolleret af", max_length=200, blank=True)
    concluded_at = models.DateTimeField("afsluttet", null=True)

    class Meta:
        verbose_name = "genvurdering"
        verbose_name_plural = "genvurderinger"
        triggers = [frozen_when(pgtrigger.Q(old__concluded_at__isnull=False)), no_truncate()]
        constraints = [
            models.CheckConstraint(
                condition=Q(checked_by=None) | ~Q(checked_by=F("written_by")), name="appeals_checked_by_other_eyes"
            ),
        ]

    def __str__(self) -> str:
        return self.get_result_display() or self.statement[:60]
