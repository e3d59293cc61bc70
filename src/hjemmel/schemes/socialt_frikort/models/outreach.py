"""Help to come to use the card: the citizen's consent to it, and what the coordinator has done.

The five tasks are those that 001 Copenhagen, lines 94-100, gives a coordinator.
"""

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from hjemmel.core import tenancy
from hjemmel.core.history import append_only, frozen_when, no_truncate
from hjemmel.core.models import User
from hjemmel.schemes.socialt_frikort.models.cards import OF_VISIBLE_CARD, Card


class OutreachConsent(models.Model):
    """That the citizen wants the coordinator's help, and when that ended. Given anew, it is a new row."""

    row_security = tenancy.personal(OF_VISIBLE_CARD)

    class How(models.TextChoices):
        """How the citizen said so."""

        PAGE = "page", _("På siden")
        SPOKEN = "spoken", _("Mundtligt")
        LETTER = "letter", _("Skriftligt")

    card = models.ForeignKey(Card, on_delete=models.PROTECT, related_name="outreach_consents")
    how = models.CharField("hvordan", max_length=10, choices=How.choices)
    recorder = models.CharField("registreret af", max_length=200)
    given_at = models.DateTimeField("givet")
    withdrawn_at = models.DateTimeField("trukket tilbage", null=True)

    class Meta:
        verbose_name = "samtykke til hjælp"
        verbose_name_plural = "samtykker til hjælp"
        triggers = [frozen_when(pgtrigger.Q(old__withdrawn_at__isnull=False)), no_truncate()]
        constraints = [
            models.UniqueConstraint(
                fields=("card",), condition=Q(withdrawn_at=None), name="frikort_one_standing_consent"
            )
        ]

    def __str__(self) -> str:
        return str(self.get_how_display())


class OutreachTask(models.Model):
    """One thing that the coordinator has done for a citizen. The citizen can see it."""

    row_security = tenancy.personal(
        OF_VISIBLE_CARD,
        writes=tenancy.Writes.APPEND,
        writable=f"{tenancy.ON_BEHALF_OF_MUNICIPALITY} AND {OF_VISIBLE_CARD}",
    )

    class Task(models.TextChoices):
        """What a coordinator does."""

        FIND_JOB = "find_job", _("Hjælpe borgeren med at finde job")
        FIND_EMPLOYERS = "find_employers", _("Opsøge og samarbejde med virksomheder")
        MATCH = "match", _("Matche borger og virksomhed")
        EMPLOYERS_ENTRY = "employers_entry", _("Være virksomhedens indgang")
        FOLLOW_UP = "follow_up", _("Følge op")

    card = models.ForeignKey(Card, on_delete=models.PROTECT, related_name="outreach_tasks")
    task = models.CharField("opgave", max_length=20, choices=Task.choices)
    done_on = models.DateField("dato")
    note = models.CharField("hvad der skete", max_length=500)
    with_job_centre = models.BooleanField("sammen med jobcentret", default=False)
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    recorder = models.CharField("registreret af", max_length=200)
    recorded_at = models.DateTimeField("registreret")

    class Meta:
        verbose_name = "opgave for borgeren"
        verbose_name_plural = "opgaver for borgeren"
        ordering = ("-done_on", "-id")
        triggers = [append_only(), no_truncate()]

    def __str__(self) -> str:
        return str(self.get_task_display())
