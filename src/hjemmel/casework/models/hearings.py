"""Hearing of the parties before a decision: what they were told, each with a deadline, and what they answered."""

import uuid

import pgtrigger
from django.db import models

from hjemmel.casework.models.cases import BY_STAFF_IN_CASE, IN_VISIBLE_CASE, Case
from hjemmel.core import tenancy
from hjemmel.core.history import append_only, frozen_when, no_truncate, tracked
from hjemmel.core.models import Capacity, Document, Person
from hjemmel.core.speaking import is_of_own_party

_OF_VISIBLE_HEARING = "EXISTS (SELECT 1 FROM casework_hearing WHERE casework_hearing.id = hearing_id)"
_OF_VISIBLE_PARTY = "EXISTS (SELECT 1 FROM casework_heardparty WHERE casework_heardparty.id = party_id)"
_OWN_PARTY = is_of_own_party("casework_heardparty.person_id")
_BY_STAFF = f"{tenancy.ON_BEHALF_OF_MUNICIPALITY} AND {_OF_VISIBLE_HEARING}"


@tracked(tenancy.personal(IN_VISIBLE_CASE))
class Hearing(models.Model):
    """What the parties were told and asked (FVL § 19), and whether somebody chose not to wait for them any longer.

    It waits for each party's answer or deadline (``HeardParty``), and takes answers until the decision is signed.
    """

    row_security = tenancy.personal(IN_VISIBLE_CASE, writes=tenancy.Writes.CHANGE, writable=BY_STAFF_IN_CASE)

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="hearings")
    informed_of = models.TextField("oplysninger, borgeren er gjort bekendt med")
    letter = models.OneToOneField(Document, on_delete=models.PROTECT, related_name="hearing")
    sent_by = models.ForeignKey("core.User", on_delete=models.PROTECT, related_name="+")
    sender = models.CharField("sendt af", max_length=200)
    sent_at = models.DateTimeField("sendt")
    ended_reason = models.TextField("grund til ikke at vente på svar", blank=True)
    ended_at = models.DateTimeField("afsluttet", null=True)

    class Meta:
        verbose_name = "partshøring"
        verbose_name_plural = "partshøringer"
        ordering = ("-id",)
        triggers = [
            frozen_when(pgtrigger.Q(old__ended_at__isnull=False)),
            pgtrigger.ReadOnly(
                name="as_asked", fields=["case", "informed_of", "letter", "sent_by", "sender", "sent_at"]
            ),
            no_truncate(),
        ]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"


class HeardParty(models.Model):
    """One party of a hearing, and by when that party is to answer. The parties do not see each other's answers here."""

    row_security = tenancy.personal(
        f"{_OF_VISIBLE_HEARING} AND ({tenancy.ON_BEHALF_OF_MUNICIPALITY} OR {_OWN_PARTY})",
        writes=tenancy.Writes.APPEND,
        writable=_BY_STAFF,
    )

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    hearing = models.ForeignKey(Hearing, on_delete=models.PROTECT, related_name="parties")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    capacity = models.CharField("i egenskab af", max_length=20, choices=Capacity.choices)
    answer_by = models.DateField("svarfrist")

    class Meta:
        verbose_name = "hørt part"
        verbose_name_plural = "hørte parter"
        ordering = ("hearing", "id")
        triggers = [append_only(), no_truncate()]
        constraints = [models.UniqueConstraint(fields=("hearing", "person"), name="casework_party_heard_once")]

    def __str__(self) -> str:
        return self.person.name


class HearingAnswer(models.Model):
    """One answer of a party: on the page by the party or who speaks for the party, or registered by a colleague.

    ``registrar`` is empty where the answer was given on the page.
    """

    row_security = tenancy.personal(
        _OF_VISIBLE_PARTY,
        writes=tenancy.Writes.APPEND,
        writable=f"({_BY_STAFF}) OR ({_OF_VISIBLE_PARTY} AND registrar = '')",
    )

    hearing = models.ForeignKey(Hearing, on_delete=models.PROTECT, related_name="answers")
    party = models.ForeignKey(HeardParty, on_delete=models.PROTECT, related_name="answers", verbose_name="part")
    text = models.TextField("svar")
    answerer = models.CharField("svaret af", max_length=200)
    received_on = models.DateField("modtaget")
    registrar = models.CharField("registreret af", max_length=200, blank=True)
    recorded_at = models.DateTimeField("registreret")

    class Meta:
        verbose_name = "svar på partshøring"
        verbose_name_plural = "svar på partshøring"
        ordering = ("id",)
        triggers = [append_only(), no_truncate()]

    def __str__(self) -> str:
        return self.answerer
