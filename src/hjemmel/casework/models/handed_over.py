"""What is told of a case to the municipality that a citizen passes to."""

import uuid

from django.db import models

from hjemmel.core import tenancy
from hjemmel.core.history import append_only, no_truncate
from hjemmel.core.models import Transfer

_WITH_THE_TRANSFER = "EXISTS (SELECT 1 FROM core_transfer WHERE core_transfer.id = transfer_id)"


class HandedOverCase(models.Model):
    """A case that was chosen for the hand-over of its citizen, as it stood then; the case itself stays where it was."""

    row_security = tenancy.personal(
        _WITH_THE_TRANSFER,
        writes=tenancy.Writes.APPEND,
        writable="EXISTS (SELECT 1 FROM core_transfer t WHERE t.id = transfer_id "
        f"AND {tenancy.of_municipality('t.municipality_id')})",
    )

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    transfer = models.ForeignKey(Transfer, on_delete=models.PROTECT, related_name="cases")
    number = models.CharField("sagsnummer", max_length=20)
    scheme = models.SlugField("ordning", max_length=60)
    summary = models.TextField("hvor sagen står")

    class Meta:
        verbose_name = "overdraget sag"
        verbose_name_plural = "overdragede sager"
        ordering = ("transfer", "id")
        triggers = [append_only(), no_truncate()]

    def __str__(self) -> str:
        return self.number
