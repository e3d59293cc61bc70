"""Requests for access to documents (*aktindsigt*), how each document was judged, and the answer."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from hjemmel.casework.models import Case, JournalEntry
from hjemmel.casework.models.cases import IN_VISIBLE_CASE
from hjemmel.core import tenancy
from hjemmel.core.history import append_only, frozen_when, no_truncate, tracked
from hjemmel.core.models import Document, Municipality, Person, User

# What somebody else asks about a case, its party is not told of here.
_OWN = f"{tenancy.of_citizen()} AND kind <> 'public'"
_OPEN_TO_STAFF = f"({tenancy.open_to_staff()} AND (case_id IS NULL OR {IN_VISIBLE_CASE}))"
_VISIBLE = f"{_OPEN_TO_STAFF} OR ({_OWN})"
_OF_REQUEST = "EXISTS (SELECT 1 FROM records_accessrequest WHERE records_accessrequest.id = request_id)"
_BY_STAFF = f"{tenancy.ON_BEHALF_OF_MUNICIPALITY} AND {_OF_REQUEST}"


class AccessKind(models.TextChoices):
    """By which right somebody asks; the provisions are in `records.rights`."""

    PARTY = "party", _("Aktindsigt som part")
    PUBLIC = "public", _("Aktindsigt for andre end parten")
    OWN_DATA = "own_data", _("Indsigt i egne oplysninger")


@tracked(tenancy.personal(_VISIBLE))
class AccessRequest(models.Model):
    """A request for access: who asks, about which case or person, by when it is due. Frozen when it is answered."""

    row_security = tenancy.personal(
        _VISIBLE,
        writes=tenancy.Writes.CHANGE,
        insertable=f"{_OPEN_TO_STAFF} OR ({_OWN} AND channel = 'page' AND answered_at IS NULL)",
        changeable=_OPEN_TO_STAFF,
    )
    hinders_disposal = "answered_at IS NULL"

    class Channel(models.TextChoices):
        """How the request came."""

        PAGE = "page", _("På siden")
        LETTER = "letter", _("Brev")
        SPOKEN = "spoken", _("Mundtligt")

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField("slags", max_length=20, choices=AccessKind.choices)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="access_requests", verbose_name="om")
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="access_requests", null=True)
    requester = models.CharField("anmodet af", max_length=200)
    channel = models.CharField("modtaget ved", max_length=10, choices=Channel.choices)
    received_on = models.DateField("modtaget")
    due_on = models.DateField("svar senest")
    wish = models.TextField("anmodningen", blank=True)
    registrar = models.CharField("registreret af", max_length=200)
    answer = models.OneToOneField(Document, on_delete=models.PROTECT, related_name="access_request", null=True)
    answered_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True)
    answerer = models.CharField("besvaret af", max_length=200, blank=True)
    answered_at = models.DateTimeField("besvaret", null=True)

    class Meta:
        verbose_name = "anmodning om aktindsigt"
        verbose_name_plural = "anmodninger om aktindsigt"
        ordering = ("due_on", "id")
        triggers = [frozen_when(pgtrigger.Q(old__answered_at__isnull=False)), no_truncate()]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="own_data", case=None) | (~Q(kind="own_data") & Q(case__isnull=False)),
                name="records_request_about_case_or_person",
            ),
            models.CheckConstraint(
                condition=Q(answered_at=None) | Q(answer__isnull=False, answered_by__isnull=False),
                name="records_answered_is_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.requester}"

    @property
    def number(self) -> str:
        """The number that people say: year of receipt and a running number."""
        return f"A{self.received_on.year}-{self.pk:06d}"


class AccessRuling(models.Model):
    """How one thing asked for was judged: given, given in part, or exempted. The last row of a key counts.

    ``key`` names a document of the journal or a part of a case's own records (`records.items`). ``cover`` says what is
    taken out of one given in part: words and bands of a document, or row ids of records.
    """

    row_security = tenancy.personal(_BY_STAFF, writes=tenancy.Writes.APPEND)

    class Outcome(models.TextChoices):
        """What the asker gets of it."""

        INCLUDED = "included", _("Med")
        PARTLY = "partly", _("Med, men noget er udeladt")
        EXEMPTED = "exempted", _("Undtaget")

    request = models.ForeignKey(AccessRequest, on_delete=models.PROTECT, related_name="rulings")
    key = models.CharField(max_length=60)
    entry = models.ForeignKey(JournalEntry, on_delete=models.PROTECT, related_name="+", null=True)
    outcome = models.CharField("afgørelse", max_length=10, choices=Outcome.choices)
    provision = models.CharField("bestemmelse", max_length=200, blank=True)
    reason = models.TextField("begrundelse", blank=True)
    cover = models.JSONField("udeladt", default=dict)
    ruled_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    ruler = models.CharField("afgjort af", max_length=200)
    ruled_at = models.DateTimeField("afgjort")

    class Meta:
        verbose_name = "afgørelse om et dokument"
        verbose_name_plural = "afgørelser om dokumenter"
        ordering = ("id",)
        triggers = [append_only(), no_truncate()]
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome="included") | (~Q(provision="") & ~Q(reason="")),
                name="records_exemption_has_its_ground",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.key}: {self.outcome}"


class AccessNotice(models.Model):
    """The notice that an answer cannot come in time: why, and when it is expected instead."""

    row_security = tenancy.personal(_OF_REQUEST, writes=tenancy.Writes.APPEND, writable=_BY_STAFF)

    request = models.ForeignKey(AccessRequest, on_delete=models.PROTECT, related_name="notices")
    expected_on = models.DateField("forventet svar")
    reason = models.TextField("grund")
    letter = models.OneToOneField(Document, on_delete=models.PROTECT, related_name="access_notice")
    told_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    teller = models.CharField("meddelt af", max_length=200)
    told_at = models.DateTimeField("meddelt")

    class Meta:
        verbose_name = "meddelelse om senere svar"
        verbose_name_plural = "meddelelser om senere svar"
        ordering = ("-id",)
        triggers = [append_only(), no_truncate()]

    def __str__(self) -> str:
        return f"{self.expected_on}"
