"""The card: whose it is, what happened to it, and the number it is known by."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from hjemmel.casework.models import Decision
from hjemmel.core import tenancy
from hjemmel.core.history import append_only, frozen_when, no_truncate
from hjemmel.core.keys import keyring
from hjemmel.core.models import Person
from hjemmel.schemes.socialt_frikort.register import BY_THE_REGISTER

# The municipality that acts for the citizen today sees the card; one that did so earlier does not.
_CARD_VISIBLE = f"{tenancy.acting_for('frikort_card.person_id')} OR {tenancy.of_citizen()} OR {BY_THE_REGISTER}"
OF_VISIBLE_CARD = "EXISTS (SELECT 1 FROM frikort_card WHERE frikort_card.id = card_id)"
"""The policy of what belongs to a card: who sees the card sees it."""


class Card(models.Model):
    """A citizen's one card. It is never removed: what happens to it are changes."""

    row_security = tenancy.personal(_CARD_VISIBLE, writes=tenancy.Writes.APPEND, writable=BY_THE_REGISTER)
    keeps_person = True

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.OneToOneField(Person, on_delete=models.PROTECT, related_name="frikort", verbose_name="borger")
    issued_on = models.DateField("udstedt")
    controlled_on = models.DateField("senest kontrolleret i forsøget", null=True)

    class Meta:
        verbose_name = "frikort"
        verbose_name_plural = "frikort"
        triggers = [append_only(), no_truncate()]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"


class ChangeKind(models.TextChoices):
    """What happened to a card."""

    ISSUED = "issued", _("Udstedt")
    CARRIED_OVER = "carried_over", _("Videreført fra forsøget")
    CARRIED_OVER_DEACTIVATED = "carried_over_deactivated", _("Videreført fra forsøget som deaktiveret")
    DEACTIVATED = "deactivated", _("Deaktiveret")
    REACTIVATED = "reactivated", _("Genaktiveret")


ACTIVE_AFTER = frozenset({ChangeKind.ISSUED, ChangeKind.CARRIED_OVER, ChangeKind.REACTIVATED})
"""After these the card can be used."""


class CardChange(models.Model):
    """One step in the course of a card, from when it counts, and the decision behind it (none for a carried-over card).

    A deactivation never counts from before it was recorded (SFL § 3, stk. 2, 2. pkt.).
    """

    row_security = tenancy.personal(OF_VISIBLE_CARD, writes=tenancy.Writes.APPEND, writable=BY_THE_REGISTER)
    # A case that a card rests on waits until the register says how long a card is kept.
    hinders_disposal = "decision_id IS NOT NULL"

    card = models.ForeignKey(Card, on_delete=models.PROTECT, related_name="changes")
    kind = models.CharField("hvad", max_length=30, choices=ChangeKind.choices)
    effective_at = models.DateTimeField("virkning fra")
    recorded_at = models.DateTimeField("registreret")
    recorder = models.CharField("registreret af", max_length=200)
    reason = models.TextField("grund", blank=True)
    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="frikort_change", null=True)

    class Meta:
        verbose_name = "ændring af frikort"
        verbose_name_plural = "ændringer af frikort"
        ordering = ("effective_at", "id")
        triggers = [append_only(), no_truncate()]
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind=ChangeKind.DEACTIVATED) | Q(effective_at__gte=F("recorded_at")),
                name="frikort_never_backwards",
            ),
        ]

    def __str__(self) -> str:
        return str(self.get_kind_display())


class CardNumber(models.Model):
    """The frikort id: five digits that the citizen gives to employers, and the code proving it came from the citizen.

    A replaced id stays here, so that nobody is ever given it again.
    """

    row_security = tenancy.personal(OF_VISIBLE_CARD, writable=BY_THE_REGISTER)

    card = models.ForeignKey(Card, on_delete=models.PROTECT, related_name="numbers")
    number = models.CharField("frikort-id", max_length=5, unique=True)
    code_sealed = models.BinaryField()
    given_at = models.DateTimeField("givet")
    ended_at = models.DateTimeField("afløst", null=True)

    class Meta:
        verbose_name = "frikort-id"
        verbose_name_plural = "frikort-id'er"
        ordering = ("-id",)
        triggers = [frozen_when(pgtrigger.Q(old__ended_at__isnull=False)), no_truncate()]
        constraints = [
            models.CheckConstraint(condition=Q(number__regex="^[0-9]{5}$"), name="frikort_five_digits"),
            models.UniqueConstraint(fields=("card",), condition=Q(ended_at=None), name="frikort_one_number"),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def code(self) -> str:
        """The citizen's code, opened: four digits."""
        return keyring().open(self.code_sealed, about=self._place)

    @code.setter
    def code(self, code: str) -> None:
        self.code_sealed = keyring().seal(code, about=self._place)

    @property
    def _place(self) -> str:
        # Bound to the number, so set that first: one card's sealed code does not open as another's.
        return f"frikort_cardnumber.code:{self.number}"
