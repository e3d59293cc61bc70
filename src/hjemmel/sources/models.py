"""Principle rulings as data: number, date, provisions, what it says in our own words, and whether it still holds."""

import uuid
from datetime import date

import pgtrigger
from django.core.validators import RegexValidator
from django.db import models

from hjemmel.core import tenancy
from hjemmel.core.history import no_truncate, tracked
from hjemmel.core.tenancy import Writes
from hjemmel.sources.citing import NUMBER

# Rulings are the same for everybody; what staff writes about them, everybody reads.
_SHARED = tenancy.shared(Writes.CHANGE, writable=tenancy.ON_BEHALF_OF_MUNICIPALITY)


@tracked(_SHARED)
class Ruling(models.Model):
    """A principle ruling (*principmeddelelse*, until 2021 *principafgørelse*). Never deleted; every version is kept."""

    row_security = _SHARED

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    number = models.CharField(
        "nummer",
        max_length=12,
        unique=True,
        validators=[RegexValidator(rf"^{NUMBER.pattern}$", "Skriv nummeret som 20-22.")],
    )
    issued_on = models.DateField("dato", null=True, blank=True)
    subject = models.CharField("emne", max_length=200)
    provisions = models.CharField("bestemmelser", max_length=300)
    paraphrase = models.TextField("indhold med egne ord")
    url = models.URLField("link", max_length=400)
    source = models.CharField("kilde til oplysningerne", max_length=300, blank=True)
    repealed_on = models.DateField("ophævet fra", null=True, blank=True)
    repealed_by = models.ForeignKey(
        "self", on_delete=models.PROTECT, related_name="repeals", null=True, blank=True, verbose_name="afløst af"
    )
    repeal_reason = models.CharField("hvorfor", max_length=300, blank=True)
    recorder = models.CharField("registreret af", max_length=200)
    recorded_at = models.DateTimeField("registreret")

    class Meta:
        verbose_name = "principmeddelelse"
        verbose_name_plural = "principmeddelelser"
        ordering = ("-issued_on", "number")
        triggers = [pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete), no_truncate()]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(repealed_on=None) | models.Q(issued_on=None)
                | models.Q(repealed_on__gte=models.F("issued_on")),
                name="sources_repealed_after_issue",
            ),
            models.CheckConstraint(
                condition=models.Q(repealed_by=None) | ~models.Q(repealed_by=models.F("id")),
                name="sources_not_repealed_by_itself",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.number}"

    def holds(self, on: date) -> bool:
        """Whether it could be relied on that day."""
        return self.repealed_on is None or on < self.repealed_on
