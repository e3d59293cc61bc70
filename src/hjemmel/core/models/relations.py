"""Ties between people: who is married to, parent of, or has custody of whom, and from when to when."""

import uuid
from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from hjemmel.core import tenancy
from hjemmel.core.history import tracked
from hjemmel.core.models.municipalities import Municipality
from hjemmel.core.models.people import Person

# A tie is recorded by a municipality for its own work, and says something of two people: neither sees it on the page,
# and staff who are kept from one of them do not see it either. Who is kept from whom is read from the ties themselves.
# Whoever has custody sees their own tie, since what they see of the child rests on it (``core.speaking``).
_ASKING_WHO_IS_KEPT = "(SELECT coalesce(current_setting('hjemmel.asking', true), '')) = 'on'"
_BY_THE_MUNICIPALITY = (
    f"CASE WHEN {_ASKING_WHO_IS_KEPT} THEN {tenancy.of_municipality()} "
    f"ELSE {tenancy.open_to_staff('person_id')} AND {tenancy.open_to_staff('relative_id')} END"
)


_OWN_CUSTODY = f"({tenancy.of_citizen()} AND kind = 'custody_holder')"


class RelationKind(models.TextChoices):
    """What ``person`` is to ``relative``."""

    SPOUSE = "spouse", _("Ægtefælle")
    PARTNER = "partner", _("Samlever")
    PARENT = "parent", _("Forælder")
    SIBLING = "sibling", _("Søskende")
    CUSTODY_HOLDER = "custody_holder", _("Forældremyndighedsindehaver")


class RelationQuerySet(models.QuerySet["Relation"]):
    """Ties by whom they concern and when."""

    def of(self, person_id: int) -> "RelationQuerySet":
        """The ties of a person, from either end."""
        return self.filter(Q(person=person_id) | Q(relative=person_id))

    def on(self, day: date) -> "RelationQuerySet":
        """The ties in force on a day; a tie whose beginning is unknown has begun."""
        return self.filter(Q(since=None) | Q(since__lte=day), Q(until=None) | Q(until__gte=day))

    def in_custody_of(self, person_id: int | None) -> "RelationQuerySet":
        """Those by which a person has custody of a child. The same in SQL: ``core.speaking``."""
        return self.filter(person=person_id, kind=RelationKind.CUSTODY_HOLDER)


@tracked(tenancy.personal(_BY_THE_MUNICIPALITY))
class Relation(models.Model):
    """One tie: ``person`` is the spouse, parent, … of ``relative``. ``until`` is its last day; None while it lasts.

    A tie without direction (spouse, partner, sibling) is kept once and read from both ends. Custody always has a last
    day, at the latest the one before the child is of age.
    """

    row_security = tenancy.personal(
        f"{_BY_THE_MUNICIPALITY} OR {_OWN_CUSTODY}", writes=tenancy.Writes.CHANGE, writable=_BY_THE_MUNICIPALITY
    )

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="relations")
    relative = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="relations_from")
    kind = models.CharField("art", max_length=20, choices=RelationKind.choices)
    since = models.DateField("fra", null=True, blank=True)
    until = models.DateField("til og med", null=True, blank=True)

    objects = RelationQuerySet.as_manager()

    class Meta:
        verbose_name = "relation"
        verbose_name_plural = "relationer"
        ordering = ("kind", "id")
        constraints = [
            models.CheckConstraint(condition=~Q(person=F("relative")), name="core_relation_to_another"),
            models.CheckConstraint(
                condition=Q(since=None) | Q(until=None) | Q(until__gte=F("since")), name="core_relation_in_order"
            ),
            models.UniqueConstraint(
                fields=("municipality", "person", "relative", "kind"),
                condition=Q(until=None),
                name="core_relation_once",
            ),
            models.CheckConstraint(
                condition=~Q(kind=RelationKind.CUSTODY_HOLDER) | Q(until__isnull=False), name="core_custody_has_an_end"
            ),
            models.UniqueConstraint(
                fields=("municipality", "person", "relative", "until"),
                condition=Q(kind=RelationKind.CUSTODY_HOLDER),
                name="core_custody_once",
            ),
        ]

    def __str__(self) -> str:
        return str(self.get_kind_display())
