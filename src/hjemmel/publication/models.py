"""Drafts of what is to be told, and what has been told for good: releases to everybody, extracts to authorities."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from hjemmel.core import tenancy
from hjemmel.core.history import append_only, frozen_when, no_truncate, tracked
from hjemmel.core.models import Municipality, User


class DraftState(models.TextChoices):
    """Where a draft stands."""

    WAITING = "waiting", _("Venter på godkendelse")
    APPROVED = "approved", _("Godkendt")
    REJECTED = "rejected", _("Afvist")


@tracked(tenancy.municipal(), exclude=["document", "inside", "told"])
class Draft(models.Model):
    """Figures made ready by one person, to be told when another has approved them.

    ``document`` is what will be told, to the byte; ``inside`` the same with nothing hidden. ``told`` is what readers
    will know, hidden numbers with it, so that later releases can be held against it. These two never leave the
    municipality. ``number`` is the place after those told before: a draft made before another was approved cannot be
    approved after it.
    """

    row_security = tenancy.municipal()

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    kind = models.SlugField("slags", max_length=60)
    recipient = models.SlugField("modtager", max_length=60, blank=True, help_text="Tom: alle")
    purpose = models.CharField("formål", max_length=300, blank=True)
    since = models.DateField("fra og med")
    until = models.DateField("til og med")
    number = models.PositiveIntegerField("nummer")
    least = models.PositiveSmallIntegerField("mindste viste tal")
    document = models.TextField("indhold")
    inside = models.TextField("indhold uden skjulte tal")
    told = models.TextField("grundlag")
    sha256 = models.CharField(max_length=64)
    state = models.CharField("status", max_length=10, choices=DraftState.choices, default=DraftState.WAITING)
    prepared_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    preparer = models.CharField("forberedt af", max_length=200)
    prepared_at = models.DateTimeField("forberedt")
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True)
    decider = models.CharField("afgjort af", max_length=200, blank=True)
    decided_at = models.DateTimeField("afgjort", null=True)
    reason = models.CharField("grund", max_length=300, blank=True)

    class Meta:
        verbose_name = "udkast til offentliggørelse"
        verbose_name_plural = "udkast til offentliggørelse"
        ordering = ("-id",)
        triggers = [frozen_when(~pgtrigger.Q(old__state="waiting")), no_truncate()]
        constraints = [
            models.CheckConstraint(condition=Q(until__gte=F("since")), name="publication_period"),
            models.CheckConstraint(condition=Q(least__gte=2), name="publication_least"),
            # Four eyes: the one who approves is not the one who prepared.
            models.CheckConstraint(
                condition=Q(decided_by=None) | ~Q(decided_by=F("prepared_by")) | Q(state="rejected"),
                name="publication_four_eyes",
            ),
            models.CheckConstraint(
                condition=Q(state="waiting", decided_by=None, decided_at=None)
                | Q(decided_by__isnull=False, decided_at__isnull=False) & ~Q(state="waiting"),
                name="publication_decided_is_whole",
            ),
            models.UniqueConstraint(
                fields=("municipality", "kind", "number"),
                condition=Q(state="approved"),
                name="publication_one_after_the_other",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.since}-{self.until}"


class Told(models.Model):
    """What has been told: the bytes of ``document`` under their SHA-256, and never changed."""

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    kind = models.SlugField("slags", max_length=60)
    number = models.PositiveIntegerField("nummer")
    since = models.DateField("fra og med")
    until = models.DateField("til og med")
    least = models.PositiveSmallIntegerField("mindste viste tal")
    document = models.TextField("indhold")
    sha256 = models.CharField(max_length=64)
    made_on = models.DateField("opgjort")
    told_at = models.DateTimeField("fortalt")
    draft = models.OneToOneField(Draft, on_delete=models.PROTECT, related_name="%(class)s")

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"


class Release(Told):
    """Figures told to everybody. They are read without logging in, at the same address for good."""

    row_security = tenancy.shared(tenancy.Writes.APPEND, writable=tenancy.of_municipality())

    class Meta:
        verbose_name = "offentliggørelse"
        verbose_name_plural = "offentliggørelser"
        triggers = [append_only(), no_truncate()]
        constraints = [
            models.UniqueConstraint(fields=("kind", "municipality", "number"), name="publication_release_number"),
        ]


class Extract(Told):
    """Figures told to an authority. They count for what may be told later, as releases do."""

    row_security = tenancy.municipal(writes=tenancy.Writes.APPEND)

    recipient = models.SlugField("modtager", max_length=60)

    class Meta:
        verbose_name = "udtræk"
        verbose_name_plural = "udtræk"
        triggers = [append_only(), no_truncate()]


class Fetch(models.Model):
    """One time that somebody fetched an extract: who, when, and in which form."""

    row_security = tenancy.municipal(writes=tenancy.Writes.APPEND)

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    extract = models.ForeignKey(Extract, on_delete=models.PROTECT, related_name="fetches")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    name = models.CharField("hentet af", max_length=200)
    at = models.DateTimeField("tidspunkt")
    form = models.CharField("form", max_length=10)

    class Meta:
        verbose_name = "hentning af udtræk"
        verbose_name_plural = "hentninger af udtræk"
        ordering = ("-id",)
        triggers = [append_only(), no_truncate()]

    def __str__(self) -> str:
        return f"{self.name} {self.form}"
