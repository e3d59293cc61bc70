"""What the citizens' adviser (*borgerrådgiver*) has recommended, and what came of it."""

import uuid
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from hjemmel.core import tenancy
from hjemmel.core.history import no_truncate, tracked
from hjemmel.core.models import Municipality
from hjemmel.core.tenancy import Writes
from hjemmel.monitoring.areas import Area


class AdviceState(models.TextChoices):
    """How far a recommendation is."""

    OPEN = "open", _("Ikke besvaret")
    ANSWERED = "answered", _("Besvaret")
    IMPLEMENTED = "implemented", _("Gennemført")
    DECLINED = "declined", _("Følges ikke")


@tracked(tenancy.municipal(writes=Writes.CHANGE))
class Recommendation(models.Model):
    """One recommendation of a year's report, its answer, and its status at the yearly follow-up (002, 203-204)."""

    row_security = tenancy.municipal(writes=Writes.CHANGE)

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField("beretningens år")
    area = models.CharField("område", max_length=20, choices=Area.choices)
    recommended = models.TextField("anbefaling")
    owner = models.CharField("ansvarlig", max_length=200)
    received_on = models.DateField("modtaget")
    state = models.CharField("status", max_length=20, choices=AdviceState.choices, default=AdviceState.OPEN)
    answer = models.TextField("svar", blank=True)
    answered_on = models.DateField("besvaret", null=True, blank=True)

    class Meta:
        verbose_name = "anbefaling fra borgerrådgiveren"
        verbose_name_plural = "anbefalinger fra borgerrådgiveren"
        ordering = ("-year", "received_on", "id")
        triggers = [no_truncate()]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state="open") | (~models.Q(answer="") & models.Q(answered_on__isnull=False)),
                name="monitoring_answered_has_answer",
            ),
        ]

    def __str__(self) -> str:
        return self.recommended[:60]

    def waits_too_long(self, on: date) -> bool:
        """Without an answer a year after it came."""
        return self.state == AdviceState.OPEN and (on - self.received_on).days > 365
