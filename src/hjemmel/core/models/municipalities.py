"""Municipalities: the authorities whose cases these are."""

from django.db import models

from hjemmel.core import clock, tenancy
from hjemmel.core.municipalities import municipalities


def load_published() -> None:
    """Make a row of each of the 98 municipalities, with today's region; what an operator has filled in stays.

    Runs as the owner role: municipalities are shared data. Source: `hjemmel.core.municipalities`.
    """
    for known in municipalities().values():
        Municipality.objects.using("owner").update_or_create(
            code=known.code,
            defaults={"region": known.region(clock.today())},
            create_defaults={"name": known.name, "region": known.region(clock.today())},
        )


class Municipality(models.Model):
    """A municipality by its four-digit code (text: the leading zero counts)."""

    row_security = tenancy.shared()

    code = models.CharField("kode", max_length=4, unique=True)
    name = models.CharField("navn", max_length=60)
    region = models.CharField("region", max_length=40, blank=True)
    address = models.CharField("adresse", max_length=200, blank=True, help_text="Linjer adskilt af semikolon")
    telephone = models.CharField("telefon", max_length=20, blank=True)
    email = models.EmailField("e-mail", blank=True)

    class Meta:
        verbose_name = "kommune"
        verbose_name_plural = "kommuner"
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name
