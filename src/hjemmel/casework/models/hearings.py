"""Hearing of the party before a decision."""

import uuid

import pgtrigger
from django.db import models

from hjemmel.casework.models.cases import BY_STAFF_IN_CASE, IN_VISIBLE_CASE, Case
from hjemmel.core import tenancy
from hjemmel.core.history import frozen_when, no_truncate, tracked
from hjemmel.core.models import Document, User


@tracked(tenancy.personal(IN_VISIBLE_CASE))
class Hearing(models.Model):
    """What the party was told and asked (FVL § 19), by when to answer, and how it ended.

    It ends by the party's answer, by its deadline, or by a reasoned choice not to wait; then it is frozen.
    """

    # The municipality hears; the citizen answers and does nothing else to it.
    row_security = tenancy.personal(
        IN_VISIBLE_CASE,
        writes=tenancy.Writes.CHANGE,
        insertable=BY_STAFF_IN_CASE,
        changeable=IN_VISIBLE_CASE,
        becoming=f"{BY_STAFF_IN_CASE} OR ({IN_VISIBLE_CASE} AND answered_at IS NOT NULL AND ended_at IS NULL)",
    )

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="hearings")
    informed_of = models.TextField("oplysninger, borgeren er gjort bekendt med")
    answer_by = models.DateField("svarfrist")
    letter = models.OneToOneField(Document, on_delete=models.PROTECT, related_name="hearing")
    sent_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    sender = models.CharField("sendt af", max_length=200)
    sent_at = models.DateTimeField("sendt")
    answer = models.TextField("svar", blank=True)
    answerer = models.CharField("svaret af", max_length=200, blank=True)
    answered_at = models.DateTimeField("svaret", null=True)
    ended_reason = models.TextField("grund til at afslutte uden svar", blank=True)
    ended_at = models.DateTimeField("afsluttet", null=True)

    class Meta:
        verbose_name = "partshøring"
        verbose_name_plural = "partshøringer"
        ordering = ("-id",)
        triggers = [
            frozen_when(pgtrigger.Q(old__answered_at__isnull=False) | pgtrigger.Q(old__ended_at__isnull=False)),
            pgtrigger.ReadOnly(
                name="as_asked", fields=["case", "informed_of", "answer_by", "letter", "sent_by", "sender", "sent_at"]
            ),
            no_truncate(),
        ]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"

    @property
    def is_closed(self) -> bool:
        """Whether it has been answered or ended; a hearing past its deadline stays open to an answer."""
        return self.answered_at is not None or self.ended_at is not None
