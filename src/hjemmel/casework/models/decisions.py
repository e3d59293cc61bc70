"""Decisions: drafted, submitted, signed, and from then on frozen by the database."""

import uuid

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField, FSMModelMixin, transition

from hjemmel.casework.models.cases import BY_STAFF_IN_CASE, IN_VISIBLE_CASE, Case
from hjemmel.core import tenancy
from hjemmel.core.history import append_only, frozen_when, no_truncate, tracked
from hjemmel.core.models import Document, User

# The citizen sees a decision when it is signed; a draft is the municipality's own working paper.
_VISIBLE = f"{IN_VISIBLE_CASE} AND ({tenancy.ON_BEHALF_OF_MUNICIPALITY} OR state = 'signed')"


class PlanRecord(models.Model):
    """A plan of the law as a value: canonical JSON under its own digest, shared by every decision that used it."""

    row_security = tenancy.shared(tenancy.Writes.APPEND)

    digest = models.CharField(max_length=80, primary_key=True)
    content = models.BinaryField()

    class Meta:
        verbose_name = "retsgrundlag"
        verbose_name_plural = "retsgrundlag"
        triggers = [append_only(), no_truncate()]

    def __str__(self) -> str:
        return self.digest


class LegalBasis(models.Model):
    """What a result rests on, as values: the plan of the law of a date, the facts, and the result with its digest.

    ``facts`` maps each name to value, source, note and the instant it was recorded.
    """

    law_date = models.DateField("lovens dato", help_text="Den dato, hvis lov afgørelsen følger")
    plan = models.ForeignKey(PlanRecord, on_delete=models.PROTECT, related_name="+")
    facts = models.JSONField("oplysninger", help_text="navn → værdi, kilde, note, registreret")
    result = models.BinaryField()
    result_sha256 = models.CharField(max_length=64)

    class Meta:
        abstract = True


class DecisionState(models.TextChoices):
    """Where a decision stands on its way to the citizen."""

    DRAFT = "draft", _("Kladde")
    SUBMITTED = "submitted", _("Til godkendelse")
    SIGNED = "signed", _("Underskrevet")


class DecisionOutcome(models.TextChoices):
    """What the municipality decides."""

    GRANTED = "granted", _("Bevilling")
    REFUSED = "refused", _("Afslag")


@tracked(tenancy.personal(_VISIBLE))
class Decision(FSMModelMixin, LegalBasis):  # type: ignore[misc]
    """A decision (*afgørelse*) with its legal basis: plan, facts and result, so that it recomputes byte for byte."""

    row_security = tenancy.personal(_VISIBLE, writes=tenancy.Writes.CHANGE, writable=BY_STAFF_IN_CASE)

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="decisions")
    state = FSMField("status", default=DecisionState.DRAFT, choices=DecisionState.choices, protected=True)
    outcome = models.CharField("udfald", max_length=20, choices=DecisionOutcome.choices)
    reasons = models.TextField("begrundelse")
    remark = models.TextField("bemærkning fra beslutter", blank=True)
    prepared_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    preparer = models.CharField("forberedt af", max_length=200)
    prepared_at = models.DateTimeField("forberedt")
    moved_at = models.DateTimeField("sendt videre", null=True)
    mover = models.CharField("sendt videre af", max_length=200, blank=True)
    signed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True)
    signer = models.CharField("underskrevet af", max_length=200, blank=True)
    signed_at = models.DateTimeField("underskrevet", null=True)
    supersedes = models.ForeignKey(
        "self", on_delete=models.PROTECT, related_name="superseded_by", null=True, verbose_name="afløser"
    )
    letter = models.OneToOneField(Document, on_delete=models.PROTECT, related_name="decision", null=True)

    class Meta:
        verbose_name = "afgørelse"
        verbose_name_plural = "afgørelser"
        ordering = ("-id",)
        triggers = [frozen_when(pgtrigger.Q(old__state="signed")), no_truncate()]
        constraints = [
            # Work on one decision of a case at a time; signed ones stay beside it.
            models.UniqueConstraint(
                fields=("case",), condition=~models.Q(state="signed"), name="casework_one_open_decision"
            ),
            models.CheckConstraint(
                condition=~models.Q(state="signed")
                | models.Q(signed_by__isnull=False, signed_at__isnull=False, letter__isnull=False),
                name="casework_signed_is_whole",
            ),
            # Four eyes: the one who signs is not the one who prepared.
            models.CheckConstraint(
                condition=models.Q(signed_by__isnull=True) | ~models.Q(signed_by=models.F("prepared_by")),
                name="casework_four_eyes",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_outcome_display()} ({self.get_state_display()})"

    @transition(field=state, source=DecisionState.DRAFT, target=DecisionState.SUBMITTED)
    def submit(self) -> None:
        """The caseworker asks for a signature."""

    @transition(field=state, source=DecisionState.SUBMITTED, target=DecisionState.DRAFT)
    def send_back(self) -> None:
        """The decider asks for changes; ``remark`` says which."""

    @transition(field=state, source=DecisionState.SUBMITTED, target=DecisionState.SIGNED)
    def sign(self) -> None:
        """The decider signs; from here on the row is frozen."""


class Conclusion(LegalBasis):
    """How a case ended without a decision: the law was read, and nothing changes for the citizen. Never changed."""

    row_security = tenancy.personal(IN_VISIBLE_CASE, writes=tenancy.Writes.APPEND, writable=BY_STAFF_IN_CASE)

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="conclusions")
    note = models.TextField("notat")
    concluded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    concluder = models.CharField("afsluttet af", max_length=200)
    concluded_at = models.DateTimeField("afsluttet")

    class Meta:
        verbose_name = "afslutning uden afgørelse"
        verbose_name_plural = "afslutninger uden afgørelse"
        ordering = ("-id",)
        triggers = [append_only(), no_truncate()]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"
