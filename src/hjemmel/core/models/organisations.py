"""Organisations: employers and others known by a CVR number, and the users that act for them."""

import uuid
from datetime import date

from django.db import models

from hjemmel.core import tenancy
from hjemmel.core.history import no_truncate, tracked
from hjemmel.core.models.users import User

_OWN_OR_FOR_STAFF = tenancy.organisation("id", also=tenancy.ON_BEHALF_OF_MUNICIPALITY, writable=tenancy.BY_THE_SYSTEM)


@tracked(_OWN_OR_FOR_STAFF)
class Organisation(models.Model):
    """A legal unit by its CVR number (eight digits). Without a date of start or end, that is not known."""

    row_security = _OWN_OR_FOR_STAFF

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    cvr = models.CharField("CVR-nummer", max_length=8, unique=True)
    name = models.CharField("navn", max_length=200)
    started_on = models.DateField("startet", null=True)
    ceased_on = models.DateField("ophørt", null=True)

    class Meta:
        verbose_name = "virksomhed"
        verbose_name_plural = "virksomheder"
        triggers = [no_truncate()]

    def __str__(self) -> str:
        return self.name

    def is_active_on(self, day: date) -> bool:
        """Whether the number was active on a day, as far as is known: the day it ceased is the first it was not."""
        has_started = self.started_on is None or self.started_on <= day
        return has_started and (self.ceased_on is None or day < self.ceased_on)


class ProductionUnit(models.Model):
    """A place where an organisation works, by its P number (*produktionsenhed*, ten digits without a check digit)."""

    row_security = tenancy.organisation(also=tenancy.ON_BEHALF_OF_MUNICIPALITY, writable=tenancy.of_organisation())

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="units")
    number = models.CharField("P-nummer", max_length=10)
    name = models.CharField("navn", max_length=200)

    class Meta:
        verbose_name = "produktionsenhed"
        verbose_name_plural = "produktionsenheder"
        ordering = ("name", "id")
        constraints = [
            models.CheckConstraint(condition=models.Q(number__regex="^[0-9]{10}$"), name="core_ten_digits"),
            models.UniqueConstraint(fields=("organisation", "number"), name="core_unit_once"),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.number})"


class OrganisationMembership(models.Model):
    """A user who may act for an organisation."""

    row_security = tenancy.organisation(
        also=f"user_id = {tenancy.ACTOR_USER} OR {tenancy.BY_THE_SYSTEM}", writable=tenancy.BY_THE_SYSTEM
    )

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="organisation_memberships")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="memberships")
    name = models.CharField("navn", max_length=200)

    class Meta:
        verbose_name = "virksomhedsbruger"
        verbose_name_plural = "virksomhedsbrugere"

    def __str__(self) -> str:
        return self.name
