"""What was sent to Ankestyrelsen: the statement, the case file as one document, and the originals beside it."""

from datetime import date
from typing import Any

import pgtrigger
from django.db import models

from hjemmel.appeals.models.appeals import BY_STAFF_IN_APPEAL, Appeal
from hjemmel.core import tenancy
from hjemmel.core.history import frozen_when, no_truncate
from hjemmel.core.models import Document, User


class Forwarding(models.Model):
    """One sending. ``contents`` lists the numbered parts of the file: number, title, date, digest of the original.

    ``available_at`` is empty until the channel says that Ankestyrelsen has it; then the row is frozen.
    """

    row_security = tenancy.personal(BY_STAFF_IN_APPEAL, writes=tenancy.Writes.CHANGE)

    appeal = models.OneToOneField(Appeal, on_delete=models.PROTECT, related_name="forwarding")
    statement = models.OneToOneField(Document, on_delete=models.PROTECT, related_name="+")
    file = models.OneToOneField(Document, on_delete=models.PROTECT, related_name="+")
    contents = models.JSONField("indhold")
    sent_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    sender = models.CharField("sendt af", max_length=200)
    sent_at = models.DateTimeField("sendt")
    available_at = models.DateTimeField("modtaget af Ankestyrelsen", null=True)
    receipt = models.CharField("kvittering", max_length=200, blank=True)

    class Meta:
        verbose_name = "fremsendelse"
        verbose_name_plural = "fremsendelser"
        triggers = [frozen_when(pgtrigger.Q(old__available_at__isnull=False)), no_truncate()]

    def __str__(self) -> str:
        return str(self.file)

    @property
    def parts(self) -> list[dict[str, Any]]:
        """The numbered parts, their days as days."""
        return [part | {"on": date.fromisoformat(part["on"])} for part in self.contents]
