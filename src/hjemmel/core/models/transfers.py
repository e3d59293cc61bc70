"""The change of acting municipality (*handlekommune*): announced by the one that acts, received by the next."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import Q

from hjemmel.core import tenancy
from hjemmel.core.history import frozen_when, no_truncate
from hjemmel.core.models.municipalities import Municipality
from hjemmel.core.models.people import Person

_OF_THE_RECEIVER = f"({tenancy.of_municipality('to_municipality_id')} AND withdrawn_at IS NULL)"


class Transfer(models.Model):
    """A citizen passes from ``municipality`` to ``to_municipality`` when that one receives.

    Until then the receiver sees the citizen too, and the other acts. Frozen when received or
    withdrawn.
    """

    row_security = tenancy.personal(
        f"{tenancy.of_municipality()} OR {_OF_THE_RECEIVER}",
        writes=tenancy.Writes.CHANGE,
        insertable=tenancy.of_municipality(),
        changeable=f"{tenancy.of_municipality()} OR {_OF_THE_RECEIVER}",
    )

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="transfers")
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    to_municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, related_name="+", verbose_name="ny handlekommune"
    )
    note = models.TextField("hvad den nye kommune skal vide", blank=True)
    announcer = models.CharField("overdraget af", max_length=200)
    announced_at = models.DateTimeField("overdraget")
    receiver = models.CharField("modtaget af", max_length=200, blank=True)
    received_at = models.DateTimeField("modtaget", null=True)
    withdrawn_at = models.DateTimeField("trukket tilbage", null=True)

    class Meta:
        verbose_name = "skift af handlekommune"
        verbose_name_plural = "skift af handlekommune"
        ordering = ("-id",)
        triggers = [
            frozen_when(pgtrigger.Q(old__received_at__isnull=False) | pgtrigger.Q(old__withdrawn_at__isnull=False)),
            no_truncate(),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=("person",), condition=Q(received_at=None, withdrawn_at=None), name="core_one_transfer_at_a_time"
            ),
            models.CheckConstraint(
                condition=~Q(municipality=models.F("to_municipality")), name="core_transfer_to_another"
            ),
        ]
        indexes = [models.Index(fields=("to_municipality", "received_at"), name="core_transfers_to_receive")]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"
