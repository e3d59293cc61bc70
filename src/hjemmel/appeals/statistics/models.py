"""What is kept of figures: the tables taken in, choices of what was misprinted, and the municipality's comments."""

import uuid

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from hjemmel.core import tenancy
from hjemmel.core.history import append_only, frozen_when, no_truncate
from hjemmel.core.models import Municipality, User
from hjemmel.statutes.retssikkerhed.danmarkskort import Map
from hjemmel.statutes.retssikkerhed.outcomes import Outcome

MAPS = [(map.name.lower(), map.value) for map in Map]


class TableKind(models.TextChoices):
    """What the lines of a table are."""

    OUTCOMES = "outcomes", _("Udfald for alle kommuner")
    PRINTED = "printed", _("Tal, som andre har trykt dem")


class FigureTable(models.Model):
    """A table that others have published, kept byte for byte as it was taken in; everything else is read from it.

    A table is never changed. One that was wrong is withdrawn with a reason, and stays to be seen. ``older_cases``: the
    complaints under provisions that barnets lov replaced were received before it, as whoever took it in says.
    """

    row_security = tenancy.municipal()
    names_file = "sha256"

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField("slags", max_length=10, choices=TableKind.choices)
    source = models.CharField("kilde", max_length=300)
    published_on = models.DateField("offentliggjort")
    first_year = models.PositiveSmallIntegerField("første år")
    last_year = models.PositiveSmallIntegerField("sidste år")
    lines = models.PositiveIntegerField("linjer")
    older_cases = models.BooleanField("klager fra før barnets lov", default=False)
    sha256 = models.CharField(max_length=64)
    imported_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    importer = models.CharField("hentet ind af", max_length=200)
    imported_at = models.DateTimeField("hentet ind")
    withdrawn_at = models.DateTimeField("trukket tilbage", null=True)
    withdrawer = models.CharField("trukket tilbage af", max_length=200, blank=True)
    withdrawn_why = models.CharField("hvorfor trukket tilbage", max_length=300, blank=True)

    class Meta:
        verbose_name = "tabel med offentliggjorte tal"
        verbose_name_plural = "tabeller med offentliggjorte tal"
        ordering = ("-published_on", "-id")
        triggers = [
            frozen_when(pgtrigger.Q(old__withdrawn_at__isnull=False)),
            pgtrigger.Protect(name="kept", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="as_taken_in", exclude=["withdrawn_at", "withdrawer", "withdrawn_why"]),
            no_truncate(),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=("municipality", "sha256"),
                condition=models.Q(withdrawn_at=None),
                name="statistics_table_once",
                violation_error_message="Filen er allerede hentet ind.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source}, {self.years}"

    @property
    def years(self) -> str:
        """The years it tells of: 2024, or 2018–2024."""
        return str(self.first_year) if self.first_year == self.last_year else f"{self.first_year}–{self.last_year}"


class MisprintChoice(models.Model):
    """A person, by role, has held one count of a printed figure to be a misprint; the last choice of a line counts."""

    row_security = tenancy.municipal(writes=tenancy.Writes.APPEND)

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    table = models.ForeignKey(FigureTable, on_delete=models.PROTECT, related_name="choices")
    line = models.PositiveIntegerField("linje")
    outcome = models.CharField("udfald", max_length=10, choices=[(one.name.lower(), one.value) for one in Outcome])
    stated = models.PositiveIntegerField("trykt")
    suggested = models.PositiveIntegerField("valgt")
    role = models.CharField("rolle", max_length=40)
    reason = models.CharField("begrundelse", max_length=300)
    chosen_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    chooser = models.CharField("valgt af", max_length=200)
    chosen_at = models.DateTimeField("valgt")

    class Meta:
        verbose_name = "valg af trykfejl"
        verbose_name_plural = "valg af trykfejl"
        ordering = ("id",)
        triggers = [append_only(), no_truncate()]

    def __str__(self) -> str:
        return f"{self.stated} → {self.suggested}"


class Comment(models.Model):
    """The municipality's comment to its figure on a map in a year; the last one counts, and an empty one takes it back.

    The ministry shows such comments beside the map (sm.dk, 23 June 2022 and 2023).
    """

    row_security = tenancy.municipal(writes=tenancy.Writes.APPEND)

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField("år")
    map = models.CharField("kort", max_length=20, choices=MAPS)
    text = models.TextField("bemærkning", blank=True)
    written_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    writer = models.CharField("skrevet af", max_length=200)
    written_at = models.DateTimeField("skrevet")

    class Meta:
        verbose_name = "bemærkning til kortet"
        verbose_name_plural = "bemærkninger til kortet"
        ordering = ("id",)
        triggers = [append_only(), no_truncate()]

    def __str__(self) -> str:
        return f"{self.map} {self.year}"
