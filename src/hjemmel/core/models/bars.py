"""Who is kept from what (see ``hjemmel.core.bars``): disqualification (*inhabilitet*), and shielded matters."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from hjemmel.core import tenancy
from hjemmel.core.history import frozen_when, no_truncate
from hjemmel.core.models.municipalities import Municipality
from hjemmel.core.models.people import Person
from hjemmel.core.models.users import User

_OF_OPEN_SHIELD = (
    f"{tenancy.of_municipality()} AND EXISTS (SELECT 1 FROM core_shield s WHERE s.id = shield_id AND "
    f"(s.shielded_by_id = {tenancy.ACTOR_USER} OR {tenancy.not_kept_from_matter('s.matter')}))"
)


class Ground(models.TextChoices):
    """Why somebody is disqualified: FVL § 3, stk. 1, nr. 1-5."""

    INTEREST = "interest", _("Egen interesse i udfaldet, eller repræsentant for en, der har (FVL § 3, stk. 1, nr. 1)")
    FAMILY = "family", _("Familie eller anden nærtstående (FVL § 3, stk. 1, nr. 2)")
    MANAGEMENT = "management", _("Ledelse af eller nær tilknytning til en virksomhed (FVL § 3, stk. 1, nr. 3)")
    EARLIER_DECISION = (
        "earlier_decision",
        _("Har medvirket hos den myndighed, der klages over (FVL § 3, stk. 1, nr. 4)"),
    )
    OTHER = "other", _("Andet, der kan vække tvivl om upartiskheden (FVL § 3, stk. 1, nr. 5)")


class Disqualification(models.Model):
    """A member of staff who has no part in a matter, or in anything about a person where ``matter`` is empty.

    It counts from when it is declared (FVL § 6), by the one it is about or by a decider, until a decider ends it.
    """

    # The one it is about can declare it and not undo it.
    row_security = tenancy.municipal(
        also=f"user_id = {tenancy.ACTOR_USER}",
        writes=tenancy.Writes.CHANGE,
        changeable=f"{tenancy.of_municipality()} AND user_id IS DISTINCT FROM {tenancy.ACTOR_USER}",
    )

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="disqualifications")
    staff_name = models.CharField("medarbejder", max_length=200)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    matter = models.UUIDField("sag", null=True)
    about = models.CharField("om", max_length=200)
    ground = models.CharField("grund efter loven", max_length=20, choices=Ground.choices)
    reason = models.TextField("begrundelse")
    declared_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    declarer = models.CharField("erklæret af", max_length=200)
    declared_at = models.DateTimeField("erklæret")
    ended_by = models.CharField("ophævet af", max_length=200, blank=True)
    ended_at = models.DateTimeField("ophævet", null=True)
    end_reason = models.TextField("grund til ophævelse", blank=True)

    class Meta:
        verbose_name = "inhabilitet"
        verbose_name_plural = "inhabilitet"
        ordering = ("-declared_at",)
        triggers = [
            frozen_when(pgtrigger.Q(old__ended_at__isnull=False)),
            pgtrigger.Protect(name="kept", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(
                name="as_declared",
                fields=["user", "person", "matter", "ground", "reason", "declared_by", "declarer", "declared_at"],
            ),
            no_truncate(),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=("user", "person", "matter"),
                condition=Q(ended_at=None),
                nulls_distinct=False,
                name="core_disqualified_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.staff_name}: {self.about}"


class Shield(models.Model):
    """A matter that only named staff see, from when and why; ``lifted_at`` when it is as open as others again."""

    row_security = tenancy.municipal(
        writes=tenancy.Writes.CHANGE,
        changeable=f"{tenancy.of_municipality()} AND {tenancy.not_kept_from_matter('matter')}",
    )

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    matter = models.UUIDField("sag")
    reason = models.TextField("grund")
    shielded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    shielder = models.CharField("afskærmet af", max_length=200)
    shielded_at = models.DateTimeField("afskærmet")
    lifted_at = models.DateTimeField("ophævet", null=True)

    class Meta:
        verbose_name = "afskærmning"
        verbose_name_plural = "afskærmninger"
        triggers = [
            frozen_when(pgtrigger.Q(old__lifted_at__isnull=False)),
            pgtrigger.Protect(name="kept", operation=pgtrigger.Delete),
            no_truncate(),
        ]
        constraints = [
            models.UniqueConstraint(fields=("matter",), condition=Q(lifted_at=None), name="core_shielded_once"),
        ]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"

    @property
    def names(self) -> str:
        """Those who see the matter, by name."""
        return ", ".join(
            self.admissions.filter(ended_at=None).order_by("staff_name").values_list("staff_name", flat=True)
        )


class Admission(models.Model):
    """One of those named for a shielded matter. Whoever is outside lets nobody in, least of all themselves."""

    row_security = tenancy.municipal(
        writes=tenancy.Writes.CHANGE, insertable=_OF_OPEN_SHIELD, changeable=_OF_OPEN_SHIELD
    )

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    shield = models.ForeignKey(Shield, on_delete=models.PROTECT, related_name="admissions")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    staff_name = models.CharField("medarbejder", max_length=200)
    admitted_by = models.CharField("adgang givet af", max_length=200)
    admitted_at = models.DateTimeField("adgang fra")
    ended_at = models.DateTimeField("adgang til", null=True)

    class Meta:
        verbose_name = "adgang til afskærmet sag"
        verbose_name_plural = "adgange til afskærmede sager"
        triggers = [
            frozen_when(pgtrigger.Q(old__ended_at__isnull=False)),
            pgtrigger.Protect(name="kept", operation=pgtrigger.Delete),
            no_truncate(),
        ]
        constraints = [
            models.UniqueConstraint(fields=("shield", "user"), condition=Q(ended_at=None), name="core_admitted_once"),
        ]

    def __str__(self) -> str:
        return self.staff_name
