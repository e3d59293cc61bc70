"""The course of a case: notes, follow-ups, published time limits, and notices of a new date."""

import uuid

import pgtrigger
from django.db import models

from hjemmel.casework.models.cases import BY_STAFF_IN_CASE, IN_VISIBLE_CASE, Case
from hjemmel.core import tenancy
from hjemmel.core.history import append_only, frozen_when, no_truncate
from hjemmel.core.models import Document, Municipality, User


class Note(models.Model):
    """Something noted in a case (*notatpligt*, OFL § 13). Never changed; a correction is a new note."""

    # A working paper of the municipality: the citizen gets it by asking for access, not on the page.
    row_security = tenancy.personal(BY_STAFF_IN_CASE, writes=tenancy.Writes.APPEND)

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="notes")
    text = models.TextField("notat")
    written_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    writer = models.CharField("skrevet af", max_length=200)
    written_at = models.DateTimeField("skrevet")

    class Meta:
        verbose_name = "notat"
        verbose_name_plural = "notater"
        ordering = ("-id",)
        triggers = [append_only(), no_truncate()]

    def __str__(self) -> str:
        return self.text[:60]


class FollowUp(models.Model):
    """A day by which something is to be done in a case, and why. Frozen when it is done.

    One that was ended by mistake stays as it was ended; ``again_of`` is on the new one that takes its place.
    """

    row_security = tenancy.personal(BY_STAFF_IN_CASE, writes=tenancy.Writes.CHANGE)

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="follow_ups")
    due_on = models.DateField("senest")
    why = models.CharField("hvorfor", max_length=300)
    planned_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    planner = models.CharField("planlagt af", max_length=200)
    planned_at = models.DateTimeField("planlagt")
    result = models.TextField("resultat", blank=True)
    done_by = models.CharField("udført af", max_length=200, blank=True)
    done_at = models.DateTimeField("udført", null=True)
    again_of = models.OneToOneField("self", on_delete=models.PROTECT, related_name="again", null=True)

    class Meta:
        verbose_name = "opfølgning"
        verbose_name_plural = "opfølgninger"
        ordering = ("due_on", "id")
        triggers = [frozen_when(pgtrigger.Q(old__done_at__isnull=False)), no_truncate()]

    def __str__(self) -> str:
        return self.why


class CaseTimeLimit(models.Model):
    """The published limit from application to decision in a municipality's scheme (RSL § 3, stk. 2), from a day on."""

    row_security = tenancy.municipal(also=f"{tenancy.ACTOR_KIND} = 'citizen'")

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="case_time_limits")
    scheme = models.SlugField("ordning", max_length=60)
    weeks = models.PositiveSmallIntegerField("uger")
    since = models.DateField("gælder fra")

    class Meta:
        verbose_name = "sagsbehandlingsfrist"
        verbose_name_plural = "sagsbehandlingsfrister"
        ordering = ("-since",)
        constraints = [
            models.UniqueConstraint(fields=("municipality", "scheme", "since"), name="casework_time_limit_once"),
        ]

    def __str__(self) -> str:
        return f"{self.scheme}: {self.weeks}"


class Postponement(models.Model):
    """The written notice of when a decision can be expected instead (RSL § 3, stk. 2, 3. pkt.)."""

    row_security = tenancy.personal(IN_VISIBLE_CASE, writes=tenancy.Writes.APPEND, writable=BY_STAFF_IN_CASE)

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="postponements")
    expected_on = models.DateField("forventet afgørelse")
    reason = models.TextField("grund")
    letter = models.OneToOneField(Document, on_delete=models.PROTECT, related_name="postponement")
    told_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    teller = models.CharField("meddelt af", max_length=200)
    told_at = models.DateTimeField("meddelt")

    class Meta:
        verbose_name = "meddelelse om ny dato"
        verbose_name_plural = "meddelelser om ny dato"
        ordering = ("-id",)
        triggers = [append_only(), no_truncate()]

    def __str__(self) -> str:
        return f"{self.expected_on}"
