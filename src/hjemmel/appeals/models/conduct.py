"""Complaints about case time and conduct: about the municipality's work, never about a decision, and counted apart."""

import uuid

import pgtrigger
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hjemmel.appeals.models.appeals import Appeal
from hjemmel.casework.models import Case
from hjemmel.casework.models.cases import BY_STAFF_IN_CASE, OF_OWN_PARTY_IN_CASE
from hjemmel.core import tenancy
from hjemmel.core.history import frozen_when, no_truncate, tracked
from hjemmel.core.models import Document, Person, User


@tracked(tenancy.personal(OF_OWN_PARTY_IN_CASE))
class ConductComplaint(models.Model):
    """One complaint about how a case is handled. The municipality answers it in a letter; then it is frozen."""

    row_security = tenancy.personal(
        OF_OWN_PARTY_IN_CASE,
        writes=tenancy.Writes.CHANGE,
        insertable=f"{OF_OWN_PARTY_IN_CASE} AND answered_at IS NULL",
        changeable=BY_STAFF_IN_CASE,
    )

    class About(models.TextChoices):
        """What it is about."""

        TIME = "time", _("Sagsbehandlingstiden")
        CONDUCT = "conduct", _("Sagsbehandlingen eller personalets opførsel")
        OTHER = "other", _("Andet end en afgørelse")

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="conduct_complaints")
    party = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", verbose_name=_("Den, klagen er fra"))
    about = models.CharField(_("Klagen angår"), max_length=20, choices=About.choices)
    text = models.TextField(_("Klagen"))
    channel = models.CharField(_("Modtaget ved"), max_length=20, choices=Appeal.Channel.choices)
    received_on = models.DateField(_("Modtaget"))
    receiver = models.CharField(_("Modtaget af"), max_length=200)
    answer = models.TextField(_("Svar"), blank=True)
    answered_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True)
    answerer = models.CharField(_("Besvaret af"), max_length=200, blank=True)
    answered_at = models.DateTimeField(_("Besvaret"), null=True)
    letter = models.OneToOneField(Document, on_delete=models.PROTECT, related_name="+", null=True)

    class Meta:
        verbose_name = "klage over sagsbehandling"
        verbose_name_plural = "klager over sagsbehandling"
        ordering = ("-received_on", "-id")
        triggers = [frozen_when(pgtrigger.Q(old__answered_at__isnull=False)), no_truncate()]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(answered_at=None) | models.Q(letter__isnull=False, answered_by__isnull=False),
                name="appeals_answered_by_letter",
            ),
        ]

    def __str__(self) -> str:
        return self.get_about_display()

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("appeals:conduct", args=(self.public_id,))
