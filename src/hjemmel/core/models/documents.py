"""Documents: immutable files known by their content, whose they are, and how they reach their recipient."""

import uuid

import pgtrigger
from django.db import models

from hjemmel.core import tenancy
from hjemmel.core.history import append_only, frozen_when, no_truncate
from hjemmel.core.models.municipalities import Municipality
from hjemmel.core.models.people import Person


class Document(models.Model):
    """A file about one citizen, held by one municipality. The bytes lie in the file store under their SHA-256."""

    row_security = tenancy.personal(
        f"({tenancy.ON_BEHALF_OF_MUNICIPALITY} AND municipality_id = {tenancy.ACTOR_MUNICIPALITY}) "
        f"OR ({tenancy.ACTOR_KIND} = 'citizen' AND person_id = {tenancy.ACTOR_PERSON} AND EXISTS "
        "(SELECT 1 FROM core_delivery WHERE core_delivery.document_id = core_document.id "
        "AND core_delivery.available_at IS NOT NULL))",
        writable=f"({tenancy.ON_BEHALF_OF_MUNICIPALITY} AND municipality_id = {tenancy.ACTOR_MUNICIPALITY})",
    )

    names_file = "sha256"

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="documents")
    title = models.CharField("titel", max_length=200)
    media_type = models.CharField("filtype", max_length=100)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField("størrelse i byte")
    created_at = models.DateTimeField("oprettet")

    class Meta:
        verbose_name = "dokument"
        verbose_name_plural = "dokumenter"
        triggers = [append_only(), no_truncate()]

    def __str__(self) -> str:
        return self.title


class Delivery(models.Model):
    """A document on its way to its recipient. ``available_at`` is empty until the channel says it has arrived."""

    row_security = tenancy.personal(
        f"({tenancy.ON_BEHALF_OF_MUNICIPALITY} AND municipality_id = {tenancy.ACTOR_MUNICIPALITY}) "
        f"OR ({tenancy.ACTOR_KIND} = 'citizen' AND person_id = {tenancy.ACTOR_PERSON})",
        writable=f"({tenancy.ON_BEHALF_OF_MUNICIPALITY} AND municipality_id = {tenancy.ACTOR_MUNICIPALITY})",
    )

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="deliveries")
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="deliveries")
    channel = models.CharField("kanal", max_length=40)
    sent_at = models.DateTimeField("afsendt")
    available_at = models.DateTimeField("tilgængelig for modtageren", null=True)
    receipt = models.CharField("kvittering", max_length=200, blank=True)

    class Meta:
        verbose_name = "forsendelse"
        verbose_name_plural = "forsendelser"
        triggers = [frozen_when(pgtrigger.Q(old__available_at__isnull=False)), no_truncate()]

    def __str__(self) -> str:
        return f"{self.document} ({self.channel})"
