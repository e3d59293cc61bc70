"""What a municipality says of its own office: the days on which it is shut."""

import uuid

from django.db import models

from hjemmel.core import tenancy
from hjemmel.core.history import no_truncate
from hjemmel.core.models import Municipality


class ClosingDay(models.Model):
    """A day on which the municipality is shut besides the public holidays. A citizen's deadlines count it too."""

    row_security = tenancy.municipal(also=f"{tenancy.ACTOR_KIND} = 'citizen'")

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="closing_days")
    day = models.DateField("dag")
    why = models.CharField("hvorfor", max_length=100)
    set_by = models.CharField("registreret af", max_length=200)

    class Meta:
        verbose_name = "lukkedag"
        verbose_name_plural = "lukkedage"
        ordering = ("day",)
        triggers = [no_truncate()]
        constraints = [models.UniqueConstraint(fields=("municipality", "day"), name="casework_closed_once")]

    def __str__(self) -> str:
        return f"{self.day:%d-%m-%Y}"
