"""Employments that employers declare, and the look-ups they made on the way."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from hjemmel.core import tenancy
from hjemmel.core.history import append_only, no_truncate, tracked
from hjemmel.core.models import Document, Organisation, User
from hjemmel.schemes.socialt_frikort.models.cards import OF_VISIBLE_CARD, Card
from hjemmel.schemes.socialt_frikort.register import BY_THE_REGISTER

# An employer sees what it declared and never the card behind it: no name, no address, no other employer.
OWN_OR_OF_VISIBLE_CARD = f"{tenancy.of_organisation()} OR {OF_VISIBLE_CARD}"


@tracked(tenancy.personal(OWN_OR_OF_VISIBLE_CARD, writable=BY_THE_REGISTER))
class Employment(models.Model):
    """A citizen's work for an employer, as the employer declared it: ordinary, unsubsidised, under a Danish CVR number.

    ``number`` is the frikort id that the employer was given, also after the citizen has got a new one. The name of the
    employer is kept here as it was, since a citizen cannot read the register of organisations.
    """

    row_security = tenancy.personal(OWN_OR_OF_VISIBLE_CARD, writable=BY_THE_REGISTER)

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    card = models.ForeignKey(Card, on_delete=models.PROTECT, related_name="employments")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="frikort_employments")
    employer_name = models.CharField("arbejdsgiver", max_length=200)
    employer_cvr = models.CharField("CVR-nummer", max_length=8)
    number = models.CharField("frikort-id", max_length=5)
    reference = models.CharField("arbejdsgiverens egen betegnelse", max_length=40, blank=True)
    begins_on = models.DateField("første arbejdsdag")
    ends_on = models.DateField("sidste arbejdsdag", null=True)
    is_ordinary_and_unsubsidised = models.BooleanField("ordinært og uden tilskud")
    has_danish_cvr_or_is_public = models.BooleanField("dansk CVR-nummer eller offentlig myndighed")
    declared_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True)
    declarer = models.CharField("oplyst af", max_length=200)
    declared_at = models.DateTimeField("oplyst")
    notice = models.OneToOneField(
        Document, on_delete=models.PROTECT, related_name="+", null=True, verbose_name="besked til borgeren"
    )

    class Meta:
        verbose_name = "ansættelse"
        verbose_name_plural = "ansættelser"
        ordering = ("-id",)
        triggers = [no_truncate()]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("begins_on")), name="frikort_employment_period"
            ),
            models.CheckConstraint(
                condition=Q(is_ordinary_and_unsubsidised=True, has_danish_cvr_or_is_public=True),
                name="frikort_work_is_covered",
            ),
            models.UniqueConstraint(
                fields=("card", "organisation"), condition=Q(ends_on=None), name="frikort_one_open_employment"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reference} ({self.number})" if self.reference else self.number


class LookupAttempt(models.Model):
    """One look-up of a frikort by an employer, and the network it came from. What was typed is not kept.

    An employer's programs have no user, and are counted together as one.
    """

    row_security = tenancy.organisation(also=BY_THE_REGISTER, writes=tenancy.Writes.APPEND)

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True)
    at = models.DateTimeField("tidspunkt")
    found = models.BooleanField("fundet")
    network = models.CharField("netværk", max_length=39, null=True)  # noqa: DJ001  unknown is not the empty network

    class Meta:
        verbose_name = "opslag"
        verbose_name_plural = "opslag"
        triggers = [append_only(), no_truncate()]
        indexes = [
            models.Index(fields=("organisation", "-at"), name="frikort_attempts"),
            models.Index(fields=("network", "-at"), name="frikort_attempts_from"),
        ]

    def __str__(self) -> str:
        return f"{self.organisation_id} {self.at:%Y-%m-%d %H:%M}"


class LookupAlert(models.Model):
    """Failed look-ups have locked a user, an employer or a network: for the data protection officers of the country."""

    row_security = tenancy.RowSecurity(
        tenancy.TableClass.ORGANISATION,
        tenancy.ON_BEHALF_OF_MUNICIPALITY,
        tenancy.Writes.APPEND,
        writable=BY_THE_REGISTER,
    )

    class Locked(models.TextChoices):
        """Who can make no more look-ups for a while."""

        USER = "user", _("Bruger")
        EMPLOYER = "employer", _("Virksomhed")
        NETWORK = "network", _("Netværk")

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    locked = models.CharField("spærret", max_length=10, choices=Locked.choices)
    failures = models.PositiveIntegerField("fejlslagne opslag")
    network = models.CharField("netværk", max_length=39, null=True)  # noqa: DJ001  unknown is not the empty network
    at = models.DateTimeField("tidspunkt")

    class Meta:
        verbose_name = "alarm om opslag"
        verbose_name_plural = "alarmer om opslag"
        ordering = ("-id",)
        triggers = [append_only(), no_truncate()]

    def __str__(self) -> str:
        return f"{self.locked} {self.at:%Y-%m-%d %H:%M}"
