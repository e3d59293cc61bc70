"""How an application came: who sent it, whether with log-in, and that the citizen wants it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from hjemmel.casework.models.cases import IN_VISIBLE_CASE, Case
from hjemmel.core import tenancy
from hjemmel.core.history import append_only, no_truncate


class Sender(models.TextChoices):
    """Who sent the application. Many come from the municipality's own staff (001:54)."""

    CITIZEN = "citizen", _("Borgeren selv")
    STAFF = "staff", _("En medarbejder i kommunen")
    HELPER = "helper", _("En hjælper uden for kommunen, fx et værested")
    RELATIVE = "relative", _("En pårørende")
    REPRESENTATIVE = "representative", _("En værge eller partsrepræsentant")


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
    sender = models.CharField("afsender", max_length=20, choices=Sender.choices, default=Sender.CITIZEN)
    sender_name = models.CharField("afsenderens navn", max_length=200, blank=True)
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
        return str(self.get_sender_display())
