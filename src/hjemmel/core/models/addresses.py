"""Where people live. An address is sealed, ordinary or protected; only the delivery of letters opens it (``post``)."""

import pgtrigger
from django.db import models
from django.db.models import F, Q

from hjemmel.core import tenancy
from hjemmel.core.history import frozen_when, no_truncate
from hjemmel.core.keys import Sealed, keyring
from hjemmel.core.models.people import Person


class Address(models.Model):
    """One address of one person, from a day on. A new one ends the last; what has ended is never changed."""

    row_security = tenancy.personal(tenancy.acting_for("core_address.person_id"), writes=tenancy.Writes.CHANGE)
    sealed = Sealed("lines_sealed", place="core_address.lines:{person_id}")

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="addresses")
    lines_sealed = models.BinaryField()
    since = models.DateField("fra")
    until = models.DateField("til", null=True)
    recorder = models.CharField("registreret af", max_length=200)
    recorded_at = models.DateTimeField("registreret")

    class Meta:
        verbose_name = "adresse"
        verbose_name_plural = "adresser"
        ordering = ("-id",)
        triggers = [frozen_when(pgtrigger.Q(old__until__isnull=False)), no_truncate()]
        constraints = [
            models.UniqueConstraint(fields=("person",), condition=Q(until=None), name="core_one_address"),
            models.CheckConstraint(condition=Q(until=None) | Q(until__gte=F("since")), name="core_address_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"

    def seal(self, lines: tuple[str, ...]) -> None:
        """Seal the lines of the address; set the person first, since they are bound to the person."""
        self.lines_sealed = keyring().seal("\n".join(lines), about=self.place)

    @property
    def place(self) -> str:
        """What the sealed lines are bound to."""
        return self.sealed.place.format(person_id=self.person_id)
