"""Which municipality acted for a citizen when (*handlekommune*)."""

import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value

from hjemmel.core import tenancy
from hjemmel.core.history import frozen_when, no_truncate
from hjemmel.core.models.municipalities import Municipality
from hjemmel.core.models.people import Person


class ActingMunicipality(models.Model):
    """A municipality that acted for a person from ``since`` to the day before ``until``; no two do at once.

    The triggers of ``Person`` write it and nobody else does: a citizen cannot pass to another municipality without a
    trace. ``since`` is empty where the municipality acted when the person became known, ``until`` while it acts. An
    ended period lets the municipality see whose cases it has kept, and nothing that came after.
    """

    row_security = tenancy.personal(
        f"{tenancy.OWN_MUNICIPALITY_OR_CITIZEN} OR {tenancy.IN_A_TRIGGER}",
        writes=tenancy.Writes.CHANGE,
        writable=tenancy.IN_A_TRIGGER,
    )

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="acting_municipalities")
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    since = models.DateField("fra og med", null=True)
    until = models.DateField("til", null=True)

    class Meta:
        verbose_name = "handlekommune"
        verbose_name_plural = "handlekommuner"
        ordering = ("-id",)
        triggers = [frozen_when(pgtrigger.Q(old__until__isnull=False)), no_truncate()]
        indexes = [models.Index(fields=("municipality",), condition=Q(until__isnull=False), name="core_acted_before")]
        constraints = [
            models.CheckConstraint(
                condition=Q(since=None) | Q(until=None) | Q(until__gte=F("since")), name="core_acting_in_order"
            ),
            ExclusionConstraint(
                name="core_one_acts_at_a_time",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    (
                        Func("since", "until", Value("[)"), function="daterange", output_field=DateRangeField()),
                        RangeOperators.OVERLAPS,
                    ),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id}: {self.municipality_id}"
