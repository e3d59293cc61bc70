"""Cover for absence."""

import uuid

from django.db import models
from django.db.models import F, Q

from hjemmel.core import tenancy
from hjemmel.core.models import Municipality, User


class Cover(models.Model):
    """A colleague who keeps an eye on the cases of somebody who is away, from ``since`` to ``until``, both included.

    It gives no access to anything: whoever is kept from a case does not see it by covering for its caseworker.
    """

    row_security = tenancy.municipal(
        writes=tenancy.Writes.CHANGE, writable=f"{tenancy.of_municipality()} AND absent_id = {tenancy.ACTOR_USER}"
    )

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    absent = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    absent_name = models.CharField("fraværende", max_length=200)
    colleague = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    colleague_name = models.CharField("kollega", max_length=200)
    since = models.DateField("fra og med")
    until = models.DateField("til og med")
    planned_at = models.DateTimeField("aftalt")
    ended_at = models.DateTimeField("afsluttet før tid", null=True)

    class Meta:
        verbose_name = "dækning ved fravær"
        verbose_name_plural = "dækninger ved fravær"
        ordering = ("-since", "-id")
        constraints = [
            models.CheckConstraint(condition=Q(until__gte=F("since")), name="casework_cover_in_order"),
            models.CheckConstraint(condition=~Q(absent=F("colleague")), name="casework_cover_by_another"),
        ]

    def __str__(self) -> str:
        return f"{self.colleague_name}: {self.absent_name}"
