"""Who may speak for a citizen, in what, and until when."""

import uuid
from datetime import date

from django.db import models
from django.db.models import F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from hjemmel.core import tenancy
from hjemmel.core.history import tracked
from hjemmel.core.models.municipalities import Municipality
from hjemmel.core.models.people import Person

_VISIBLE = (
    f"{tenancy.of_municipality()} OR {tenancy.of_citizen()} "
    f"OR ({tenancy.of_citizen('representative_id')} AND kind <> 'attendant')"
)
_BY_THE_MUNICIPALITY = tenancy.of_municipality()


class RepresentationKind(models.TextChoices):
    """In which capacity somebody stands by a citizen (FVL § 8, stk. 1; a guardian by appointment)."""

    GUARDIAN = "guardian", _("Værge")
    POWER_OF_ATTORNEY = "power_of_attorney", _("Partsrepræsentant med fuldmagt")
    ATTENDANT = "attendant", _("Bisidder")


class RepresentationQuerySet(models.QuerySet["Representation"]):
    """Representations by day and by what they reach."""

    def on(self, day: date) -> "RepresentationQuerySet":
        """Those in force on a day."""
        return self.filter(Q(until=None) | Q(until__gte=day), since__lte=day)

    def spoken_by(self, person_id: int | None) -> "RepresentationQuerySet":
        """Those in which a person speaks for another; an attendant does not. The same in SQL: ``core.speaking``."""
        return self.filter(representative=person_id).exclude(kind=RepresentationKind.ATTENDANT)

    def reaching(self, *, scheme: str | OuterRef, matter: uuid.UUID | OuterRef) -> "RepresentationQuerySet":
        """Those whose scope holds the case with this public id in this scheme."""
        return self.filter(Q(scheme="") | Q(scheme=scheme), Q(matter=None) | Q(matter=matter))


@tracked(tenancy.personal(_VISIBLE, writable=_BY_THE_MUNICIPALITY))
class Representation(models.Model):
    """One person who stands by or speaks for another, within a scope and a time.

    The scope is everything, one scheme, or one case (``matter``, its public id). ``until`` is the last day; None until
    it is recalled. Whoever ``gets_letters`` has a copy of each letter, and a deadline of complaint of their own. An
    attendant (*bisidder*) stands beside the citizen and is sent nothing.
    """

    row_security = tenancy.personal(_VISIBLE, writes=tenancy.Writes.CHANGE, writable=_BY_THE_MUNICIPALITY)

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="representations")
    representative = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="represents")
    kind = models.CharField("egenskab", max_length=20, choices=RepresentationKind.choices)
    scheme = models.SlugField("ordning", max_length=60, blank=True)
    matter = models.UUIDField("sag", null=True, blank=True)
    since = models.DateField("fra")
    until = models.DateField("til og med", null=True, blank=True)
    gets_letters = models.BooleanField("får breve i kopi", default=True)
    basis = models.CharField("grundlag", max_length=300, help_text="Fx fuldmagt af 1. marts 2025 eller beskikkelse")

    objects = RepresentationQuerySet.as_manager()

    class Meta:
        verbose_name = "repræsentation"
        verbose_name_plural = "repræsentationer"
        ordering = ("kind", "id")
        constraints = [
            models.CheckConstraint(condition=~Q(person=F("representative")), name="core_representation_by_another"),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="core_representation_in_order"
            ),
            models.CheckConstraint(
                condition=~Q(kind=RepresentationKind.ATTENDANT) | Q(gets_letters=False),
                name="core_attendant_gets_no_letters",
            ),
        ]

    def __str__(self) -> str:
        return str(self.get_kind_display())
