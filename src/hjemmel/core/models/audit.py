"""The record of who read what about whom."""

from django.db import models
from django.db.models import Q

from hjemmel.core import tenancy
from hjemmel.core.history import append_only, no_truncate
from hjemmel.core.models.municipalities import Municipality
from hjemmel.core.models.organisations import Organisation
from hjemmel.core.models.people import Person
from hjemmel.core.models.users import User
from hjemmel.core.speaking import has_custody_of, speaks_for

_WHOM = "core_personread.person_id"


class PersonRead(models.Model):
    """One look at one citizen's data: who, in which capacity, at what, by which action, and from which network."""

    # Who speaks for a citizen or has custody, and an employer who looks in a register, leave a trace with the citizen.
    # A look without a municipality is seen by the one that acts for the citizen. A program of an employer's is no user.
    row_security = tenancy.personal(
        f"{tenancy.OWN_MUNICIPALITY_OR_CITIZEN} "
        f"OR (municipality_id IS NULL AND {tenancy.acting_for('core_personread.person_id')}) "
        f"OR ({tenancy.ACTOR_KIND} = 'citizen' AND user_id = {tenancy.ACTOR_USER}) OR {tenancy.of_organisation()}",
        writes=tenancy.Writes.APPEND,
        writable=f"({tenancy.OWN_MUNICIPALITY_OR_CITIZEN} OR {speaks_for(_WHOM)} OR {has_custody_of(_WHOM)} "
        f"OR ({tenancy.of_organisation()} AND municipality_id IS NULL)) "
        f"AND capacity = {tenancy.ACTOR_KIND} AND user_id IS NOT DISTINCT FROM {tenancy.ACTOR_USER}",
    )

    at = models.DateTimeField("tidspunkt")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True)
    reader = models.CharField("læst af", max_length=200)
    unit = models.CharField("enhed", max_length=100, blank=True)
    capacity = models.CharField("i egenskab af", max_length=20)
    network = models.GenericIPAddressField("netværk", null=True)
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+", null=True)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+", null=True)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="reads")
    action = models.CharField("handling", max_length=100)
    fields = models.CharField("oplysninger", max_length=400)

    class Meta:
        verbose_name = "læsning"
        verbose_name_plural = "læsninger"
        ordering = ("-at",)
        triggers = [append_only(), no_truncate()]
        indexes = [
            models.Index(fields=("municipality", "-at"), name="core_read_municipality"),
            models.Index(
                fields=("municipality", "-at"), name="core_read_exported", condition=Q(fields__endswith="eksport")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reader}: {self.action}"
