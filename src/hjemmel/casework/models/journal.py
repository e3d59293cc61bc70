"""The journal of a case: every document received or sent, and those moved because they were filed wrongly."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from hjemmel.casework.models.cases import BY_STAFF_IN_CASE, IN_VISIBLE_CASE, Case
from hjemmel.core import tenancy
from hjemmel.core.history import append_only, frozen_when, no_truncate
from hjemmel.core.models import Document, User


class JournalEntry(models.Model):
    """A document in the journal of a case: when it was received or sent, and what it is about (OFL § 15, stk. 3).

    Seen by staff of the case, and by the citizen where the citizen sees the document.
    """

    row_security = tenancy.personal(
        f"{IN_VISIBLE_CASE} AND ({tenancy.ON_BEHALF_OF_MUNICIPALITY} OR "
        "EXISTS (SELECT 1 FROM core_document WHERE core_document.id = document_id))",
        writes=tenancy.Writes.APPEND,
        writable=BY_STAFF_IN_CASE,
    )

    class Direction(models.TextChoices):
        """Which way a document went."""

        INCOMING = "incoming", _("Modtaget")
        OUTGOING = "outgoing", _("Sendt")
        INTERNAL = "internal", _("Internt")

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="journal")
    document = models.OneToOneField(Document, on_delete=models.PROTECT, related_name="entry")
    number = models.PositiveIntegerField("nummer")
    direction = models.CharField("retning", max_length=10, choices=Direction.choices)
    dated_on = models.DateField("modtaget eller sendt")
    description = models.CharField("kort beskrivelse", max_length=200)
    correspondent = models.CharField("fra eller til", max_length=200)
    registered_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True)
    registrar = models.CharField("journaliseret af", max_length=200)
    registered_at = models.DateTimeField("journaliseret")

    class Meta:
        verbose_name = "journaliseret dokument"
        verbose_name_plural = "journaliserede dokumenter"
        ordering = ("case", "number")
        triggers = [append_only(), no_truncate()]
        constraints = [models.UniqueConstraint(fields=("case", "number"), name="casework_journal_number_once")]

    def __str__(self) -> str:
        return f"{self.number}. {self.description}"


class DocumentMove(models.Model):
    """A misfiled document on its way to the case where it belongs: asked for by one, decided by another, then frozen.

    Nothing kept is altered: the document is withdrawn from the case it came to, and journalised anew where it belongs.
    """

    row_security = tenancy.personal(BY_STAFF_IN_CASE, writes=tenancy.Writes.CHANGE)

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="moves_out")
    entry = models.ForeignKey(JournalEntry, on_delete=models.PROTECT, related_name="moves")
    to_case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="moves_in", verbose_name="til sag")
    reason = models.TextField("grund")
    requested_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    requester = models.CharField("foreslået af", max_length=200)
    requested_at = models.DateTimeField("foreslået")
    is_approved = models.BooleanField("godkendt", null=True)
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True)
    decider = models.CharField("afgjort af", max_length=200, blank=True)
    decided_at = models.DateTimeField("afgjort", null=True)

    class Meta:
        verbose_name = "flytning af dokument"
        verbose_name_plural = "flytninger af dokumenter"
        ordering = ("-id",)
        triggers = [frozen_when(pgtrigger.Q(old__decided_at__isnull=False)), no_truncate()]
        constraints = [
            models.UniqueConstraint(
                fields=("entry",), condition=Q(decided_at=None), name="casework_one_open_move_a_document"
            ),
            models.CheckConstraint(
                condition=Q(decided_by=None) | ~Q(decided_by=F("requested_by")), name="casework_move_by_two_hands"
            ),
            models.CheckConstraint(condition=~Q(case=F("to_case")), name="casework_move_to_another_case"),
        ]

    def __str__(self) -> str:
        return str(self.entry)
