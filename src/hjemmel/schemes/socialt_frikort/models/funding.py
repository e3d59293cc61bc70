"""The money of the scheme: what administration has, and, apart from it, what has been set aside for outreach."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from hjemmel.core import tenancy
from hjemmel.core.history import append_only, no_truncate
from hjemmel.core.models import Municipality, User


class FundingEntry(models.Model):
    """An amount granted for a purpose in a year, or spent on it. Whole øre; nothing moves between purposes.

    Source of the two purposes: 001 Copenhagen, lines 34-45. A wrong entry is met by one that reverses it.
    """

    row_security = tenancy.municipal(writes=tenancy.Writes.APPEND)

    class Purpose(models.TextChoices):
        """What the money is for."""

        ADMINISTRATION = "administration", _("Administration")
        OUTREACH = "outreach", _("Opsøgende arbejde")

    class Kind(models.TextChoices):
        """Whether it comes or goes."""

        GRANTED = "granted", _("Bevilget")
        SPENT = "spent", _("Brugt")

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField("budgetår")
    purpose = models.CharField("formål", max_length=20, choices=Purpose.choices)
    kind = models.CharField("hvad", max_length=10, choices=Kind.choices)
    amount_ore = models.BigIntegerField("beløb i øre")
    text = models.CharField("tekst", max_length=200)
    reverses = models.OneToOneField("self", on_delete=models.PROTECT, related_name="reversed_by", null=True)
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    recorder = models.CharField("registreret af", max_length=200)
    recorded_at = models.DateTimeField("registreret")

    class Meta:
        verbose_name = "beløb til ordningen"
        verbose_name_plural = "beløb til ordningen"
        ordering = ("-year", "-id")
        triggers = [append_only(), no_truncate()]
        constraints = [
            models.CheckConstraint(
                condition=Q(reverses=None, amount_ore__gt=0) | Q(reverses__isnull=False, amount_ore__lt=0),
                name="frikort_funding_signs",
            )
        ]

    def __str__(self) -> str:
        return self.text
