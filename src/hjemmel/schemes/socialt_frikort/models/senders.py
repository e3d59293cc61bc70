"""Who sent an application: asked of the papers, for the figures only."""

from django.db import models

from hjemmel.casework.models import Case
from hjemmel.casework.models.cases import IN_VISIBLE_CASE
from hjemmel.core import tenancy
from hjemmel.core.history import append_only, no_truncate


class Sender(models.TextChoices):
    """Who sends applications (001 Copenhagen, lines 51-60 and 83; the groups of its picture are not in the text)."""

    CITIZEN = "citizen", "Borgeren selv"
    EMPLOYMENT = "employment", "Kommunens beskæftigelsesforvaltning"
    SOCIAL = "social", "Kommunens socialforvaltning"
    ORGANISATION = "organisation", "Frivillig eller privat organisation"
    OTHER = "other", "Andre"


class ApplicationSender(models.Model):
    """What a caseworker has recorded of who sent an application. A correction is a new row; the last one counts."""

    row_security = tenancy.personal(
        IN_VISIBLE_CASE,
        writes=tenancy.Writes.APPEND,
        writable=f"{tenancy.ON_BEHALF_OF_MUNICIPALITY} AND {IN_VISIBLE_CASE}",
    )

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="frikort_senders")
    sender = models.CharField("afsender", max_length=20, choices=Sender.choices)
    recorder = models.CharField("registreret af", max_length=200)
    recorded_at = models.DateTimeField("registreret")

    class Meta:
        verbose_name = "afsender af ansøgning"
        verbose_name_plural = "afsendere af ansøgninger"
        triggers = [append_only(), no_truncate()]
        indexes = [models.Index(fields=("case", "-id"), name="frikort_sender_of")]

    def __str__(self) -> str:
        return str(self.get_sender_display())
