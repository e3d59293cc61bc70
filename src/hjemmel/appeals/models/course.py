"""What happened to an appeal and by whom: each move, and clarifying talks; and the setting of the lawyer's check."""

from django.db import models

from hjemmel.appeals.models.appeals import BY_STAFF_IN_APPEAL, IN_VISIBLE_APPEAL, Appeal
from hjemmel.appeals.moves import Move
from hjemmel.core import tenancy
from hjemmel.core.history import append_only, no_truncate
from hjemmel.core.models import Municipality, User


class AppealStep(models.Model):
    """One move of an appeal: what, when, by whom."""

    row_security = tenancy.personal(
        IN_VISIBLE_APPEAL,
        writes=tenancy.Writes.APPEND,
        writable=f"{IN_VISIBLE_APPEAL} AND done_by_id IS NOT DISTINCT FROM {tenancy.ACTOR_USER}",
    )

    appeal = models.ForeignKey(Appeal, on_delete=models.PROTECT, related_name="steps")
    move = models.CharField("skridt", max_length=20, choices=Move.choices)
    at = models.DateTimeField("tidspunkt")
    done_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True)
    doer = models.CharField("udført af", max_length=200)

    class Meta:
        verbose_name = "skridt i klage"
        verbose_name_plural = "skridt i klage"
        ordering = ("id",)
        triggers = [append_only(), no_truncate()]

    def __str__(self) -> str:
        return self.get_move_display()


class ClarifyingTalk(models.Model):
    """A talk that made clear what is complained of (002 Gladsaxe, line 200), or what the citizen added.

    It is never a condition of the appeal and never delays it: no deadline reads this table.
    """

    row_security = tenancy.personal(IN_VISIBLE_APPEAL, writes=tenancy.Writes.APPEND, writable=BY_STAFF_IN_APPEAL)

    appeal = models.ForeignKey(Appeal, on_delete=models.PROTECT, related_name="talks")
    held_on = models.DateField("dato")
    text = models.TextField("det blev sagt")
    written_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    writer = models.CharField("skrevet af", max_length=200)
    written_at = models.DateTimeField("skrevet")

    class Meta:
        verbose_name = "afklarende samtale"
        verbose_name_plural = "afklarende samtaler"
        ordering = ("id",)
        triggers = [append_only(), no_truncate()]

    def __str__(self) -> str:
        return self.text[:60]


class LawyerCheck(models.Model):
    """Whether a lawyer checks each reassessment before it leaves, from a day on (000 Albertslund, line 149)."""

    row_security = tenancy.municipal(writes=tenancy.Writes.APPEND)

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    since = models.DateField("gælder fra")
    is_required = models.BooleanField("en jurist kontrollerer hver genvurdering")
    set_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    setter = models.CharField("sat af", max_length=200)

    class Meta:
        verbose_name = "juristens kontrol"
        verbose_name_plural = "juristens kontrol"
        ordering = ("-since", "-id")
        triggers = [append_only(), no_truncate()]

    def __str__(self) -> str:
        return f"{self.since}"
