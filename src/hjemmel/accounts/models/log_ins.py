"""Who logged in when and how, and what failed: at once the list of one's sessions and the record for the officer."""

import uuid

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from hjemmel.core import tenancy
from hjemmel.core.history import append_only, no_truncate
from hjemmel.core.models import User

_COLLEAGUE = (
    "EXISTS (SELECT 1 FROM core_staffmembership m WHERE m.user_id = {table}.user_id AND "
    f"{tenancy.of_municipality('m.municipality_id')})"
)
_BY_THE_LOG_IN = f"{tenancy.ACTOR_KIND} = 'log_in'"


class LogIn(models.Model):
    """One session, from log-in to its end."""

    row_security = tenancy.own(also=_COLLEAGUE.format(table="accounts_login"))

    class Method(models.TextChoices):
        """How the user showed who they are."""

        PASSWORD = "password", _("Adgangskode alene")  # opens nothing but the page where a second factor is made
        APP = "app", _("Adgangskode og kodeapp")
        RECOVERY = "recovery", _("Adgangskode og nødkode")
        PASSKEY = "passkey", _("Adgangsnøgle")
        OUTSIDE = "outside", _("Log-ind-tjeneste")
        DEMO = "demo", _("Demonstration")  # refused outside demo mode
        PROGRAM = "program", _("Programmet selv")  # nobody on a page: a test's or a tool's own session

    class Ending(models.TextChoices):
        """Why it ended."""

        LOGGED_OUT = "logged_out", _("Logget af")
        IDLE = "idle", _("Ikke brugt i en periode")
        TOO_OLD = "too_old", _("Længste varighed nået")
        ENDED_ELSEWHERE = "ended_elsewhere", _("Afsluttet fra et andet sted")

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="log_ins")
    at = models.DateTimeField("logget ind")
    seen_at = models.DateTimeField("sidst brugt")
    ended_at = models.DateTimeField("afsluttet", null=True)
    ending = models.CharField("afslutning", max_length=20, choices=Ending, blank=True)
    method = models.CharField("måde", max_length=20, choices=Method)
    network = models.GenericIPAddressField("netværk", null=True)
    browser = models.CharField("browser", max_length=60, blank=True)

    class Meta:
        verbose_name = "log-ind"
        verbose_name_plural = "log-ind"
        ordering = ("-at",)
        indexes = [models.Index(fields=("user", "-at"), name="accounts_login_user")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ended_at=None, ending="") | models.Q(ended_at__isnull=False, ending__gt=""),
                name="accounts_login_end_has_reason",
            )
        ]
        triggers = [
            pgtrigger.Protect(name="kept", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="as_it_was", fields=["public_id", "user", "at", "network", "browser"]),
            no_truncate(),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.at:%Y-%m-%d %H:%M}"


class FailedLogIn(models.Model):
    """One failed attempt. The name that was typed is kept as a keyed hash; the user only where there is one."""

    row_security = tenancy.own(
        also=f"{_BY_THE_LOG_IN} OR ({tenancy.ON_BEHALF_OF_MUNICIPALITY} AND user_id IS NULL) "
        f"OR ({_COLLEAGUE.format(table='accounts_failedlogin')})",
        writes=tenancy.Writes.APPEND,
        writable=_BY_THE_LOG_IN,
    )

    class Step(models.TextChoices):
        """What was wrong."""

        PASSWORD = "password", _("Brugernavn eller adgangskode")
        CODE = "code", _("Kode")
        PASSKEY = "passkey", _("Adgangsnøgle")
        OUTSIDE = "outside", _("Log-ind-tjeneste")

    at = models.DateTimeField("tidspunkt")
    step = models.CharField("trin", max_length=20, choices=Step)
    account_index = models.BinaryField(max_length=32, null=True)
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="failed_log_ins", null=True)
    network = models.GenericIPAddressField("netværk", null=True)

    class Meta:
        verbose_name = "mislykket log-ind"
        verbose_name_plural = "mislykkede log-ind"
        ordering = ("-at",)
        indexes = [
            models.Index(fields=("account_index", "-at"), name="accounts_failed_account"),
            models.Index(fields=("network", "-at"), name="accounts_failed_network"),
        ]
        triggers = [append_only(), no_truncate()]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M}: {self.step}"
