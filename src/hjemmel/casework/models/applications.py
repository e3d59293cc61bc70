"""How an application came: who sent it, whether the citizen has a log-in, and that the citizen wants it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from hjemmel.casework.models.cases import BY_STAFF_IN_CASE, IN_VISIBLE_CASE, Case
from hjemmel.core import tenancy
from hjemmel.core.history import append_only, no_truncate


class Sender(models.TextChoices):
    """Who sent an application (001 Copenhagen, lines 51-60 and 83; the groups of its picture are not in the text)."""

    CITIZEN = "citizen", _("Borgeren selv")
    REPRESENTATIVE = "representative", _("Værge eller partsrepræsentant")
    RELATIVE = "relative", _("Pårørende")
    EMPLOYMENT = "employment", _("Kommunens beskæftigelsesforvaltning")
    SOCIAL = "social", _("Kommunens socialforvaltning")
    ORGANISATION = "organisation", _("Frivillig eller privat organisation, fx et værested")
    OTHER = "other", _("Andre")


class Will(models.TextChoices):
    """How it is known that the citizen wants what is applied for: without that there is no application."""

    OWN = "own", _("Borgeren har selv søgt eller skrevet under")
    TOLD = "told", _("Borgeren har selv sagt det til kommunen")
    REPRESENTED = "represented", _("En værge eller partsrepræsentant har søgt inden for sit hverv")
    UNCLEAR = "unclear", _("Det er ikke afklaret endnu")


class Application(models.Model):
    """The application that opened a case. Never changed: what is learned later is a note."""

    row_security = tenancy.personal(IN_VISIBLE_CASE, writes=tenancy.Writes.APPEND)

    case = models.OneToOneField(Case, on_delete=models.PROTECT, related_name="application")
    has_mitid = models.BooleanField("har MitID", null=True)
    will = models.CharField("borgerens vilje", max_length=20, choices=Will.choices, default=Will.OWN)
    will_note = models.TextField("borgerens egne ord", blank=True)
    recorder = models.CharField("registreret af", max_length=200)
    recorded_at = models.DateTimeField("registreret")

    class Meta:
        verbose_name = "ansøgning"
        verbose_name_plural = "ansøgninger"
        triggers = [append_only(), no_truncate()]

    def __str__(self) -> str:
        return str(self.get_will_display())


class ApplicationSender(models.Model):
    """Who sent an application, as recorded when it came and whenever it is corrected; the last one counts."""

    # A citizen says nothing of who else may have sent it.
    row_security = tenancy.personal(
        IN_VISIBLE_CASE,
        writes=tenancy.Writes.APPEND,
        writable=f"({BY_STAFF_IN_CASE}) OR ({IN_VISIBLE_CASE} AND sender IN ('citizen', 'representative'))",
    )

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="senders")
    sender = models.CharField("afsender", max_length=20, choices=Sender.choices)
    name = models.CharField("afsenderens navn", max_length=200, blank=True)
    recorder = models.CharField("registreret af", max_length=200)
    recorded_at = models.DateTimeField("registreret")

    class Meta:
        verbose_name = "afsender af ansøgning"
        verbose_name_plural = "afsendere af ansøgninger"
        triggers = [append_only(), no_truncate()]
        indexes = [models.Index(fields=("case", "-id"), name="casework_sender_of")]

    def __str__(self) -> str:
        return str(self.get_sender_display())
