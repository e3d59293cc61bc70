"""Controls of cards (SFL § 3): each is a case of its own; many can be started in one run."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from hjemmel.casework.models import Case
from hjemmel.core import tenancy
from hjemmel.core.history import no_truncate, tracked
from hjemmel.core.models import Municipality, User
from hjemmel.schemes.socialt_frikort.models.cards import OF_VISIBLE_CARD, Card
from hjemmel.schemes.socialt_frikort.register import BY_THE_REGISTER


class ControlRun(models.Model):
    """The start of every control of a municipality that is due by a day, and how far it has come."""

    row_security = tenancy.municipal()

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    due_by = models.DateField("med frist senest")
    cards = models.PositiveIntegerField("frikort i alt", null=True)
    started_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    starter = models.CharField("sat i gang af", max_length=200)
    started_at = models.DateTimeField("sat i gang")
    finished_at = models.DateTimeField("færdig", null=True)

    class Meta:
        verbose_name = "kontrolkørsel"
        verbose_name_plural = "kontrolkørsler"
        ordering = ("-id",)
        triggers = [no_truncate()]

    def __str__(self) -> str:
        return f"{self.due_by}"


class ControlResult(models.TextChoices):
    """How a control ended."""

    KEPT = "kept", _("Betingelserne er opfyldt")
    DISPENSED = "dispensed", _("Dispensation fra indkomstbetingelsen")
    DEACTIVATED = "deactivated", _("Frikortet er deaktiveret")
    HANDED_OVER = "handed_over", _("Borgeren har fået en anden handlekommune")


@tracked(tenancy.personal(OF_VISIBLE_CARD, writable=BY_THE_REGISTER))
class Control(models.Model):
    """One control of one card: the case in which the facts are asked anew, and how it ended.

    ``due_on`` is the latest lawful day as it was when the control began. A case taken up again ends the control anew.
    """

    row_security = tenancy.personal(OF_VISIBLE_CARD, writable=BY_THE_REGISTER)

    card = models.ForeignKey(Card, on_delete=models.PROTECT, related_name="controls")
    case = models.OneToOneField(Case, on_delete=models.PROTECT, related_name="frikort_control")
    run = models.ForeignKey(ControlRun, on_delete=models.PROTECT, related_name="controls", null=True)
    due_on = models.DateField("senest")
    started_at = models.DateTimeField("begyndt")
    starter = models.CharField("begyndt af", max_length=200)
    result = models.CharField("resultat", max_length=20, choices=ControlResult.choices, blank=True)
    ended_at = models.DateTimeField("afsluttet", null=True)

    class Meta:
        verbose_name = "kontrol"
        verbose_name_plural = "kontroller"
        ordering = ("-id",)
        triggers = [no_truncate()]
        constraints = [
            models.UniqueConstraint(fields=("card",), condition=Q(ended_at=None), name="frikort_one_open_control"),
            models.CheckConstraint(
                condition=Q(ended_at=None, result="") | (Q(ended_at__isnull=False) & ~Q(result="")),
                name="frikort_control_ends_with_result",
            ),
        ]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"
