"""Documents: immutable files known by their content, whose they are, and how they reach their recipient."""

import uuid

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from hjemmel.core import tenancy
from hjemmel.core.history import append_only, frozen_when, no_truncate
from hjemmel.core.models.municipalities import Municipality
from hjemmel.core.models.people import Person
from hjemmel.core.speaking import has_custody_of, speaks_for

# What a party sent in, while it is a party: the citizen, whoever speaks for the citizen in the matter, or whoever has
# custody of the citizen.
_SENT_IN = (
    f"({tenancy.of_citizen('party_id')} AND (party_id = person_id "
    f"OR {has_custody_of('core_document.person_id', municipality='core_document.municipality_id')}) "
    f"OR {speaks_for('core_document.party_id', scheme='core_document.scheme', matter='core_document.matter')})"
)


class Capacity(models.TextChoices):
    """As what somebody gets a letter."""

    PARTY = "party", _("Part")
    CUSTODY_HOLDER = "custody_holder", _("Forældremyndighedsindehaver")
    GUARDIAN = "guardian", _("Værge")
    POWER_OF_ATTORNEY = "power_of_attorney", _("Partsrepræsentant")


class HeldBack(models.TextChoices):
    """Why a letter was not sent. Without receipt no deadline runs."""

    DEAD = "dead", _("Modtageren er død")
    NO_ADDRESS = (
        "no_address",
        _("Modtageren er fritaget for Digital Post og har ingen postadresse. Brevet sendes, når en er registreret."),
    )


class Document(models.Model):
    """A file about one citizen, held by one municipality. The bytes lie in the file store under their SHA-256.

    ``copy_of`` is set on the copy of a letter that somebody else than the citizen gets: addressed to them, and theirs.
    ``party`` is the party that sent it in, on whose behalf it may have been done; none where it came otherwise. Whoever
    gets a document sees it when it has been delivered, and each party what that party sent in, unless it has been
    withdrawn. What another party has sent in is had by asking for access, where somebody looks it through first.
    """

    row_security = tenancy.personal(
        f"{tenancy.open_to_staff(matter='matter')} OR (({_SENT_IN} "
        f"OR ({tenancy.of_citizen()} AND EXISTS (SELECT 1 FROM core_delivery "
        "WHERE core_delivery.document_id = core_document.id AND core_delivery.available_at IS NOT NULL))) "
        "AND NOT EXISTS (SELECT 1 FROM core_withdrawal WHERE core_withdrawal.document_id = core_document.id))",
        writes=tenancy.Writes.APPEND,
        writable=tenancy.of_municipality(),
    )

    names_file = "sha256"

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="documents")
    # The public id of the case it belongs to: whoever is kept from that is kept from this.
    matter = models.UUIDField("sag", null=True)
    scheme = models.SlugField("sagens ordning", max_length=60, blank=True)
    title = models.CharField("titel", max_length=200)
    media_type = models.CharField("filtype", max_length=100)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField("størrelse i byte")
    party = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", null=True, verbose_name="part, der har sendt det ind"
    )
    created_at = models.DateTimeField("oprettet")
    copy_of = models.ForeignKey("self", on_delete=models.PROTECT, related_name="copies", null=True)

    class Meta:
        verbose_name = "dokument"
        verbose_name_plural = "dokumenter"
        triggers = [append_only(), no_truncate()]

    def __str__(self) -> str:
        return self.title


class Withdrawal(models.Model):
    """A document taken out of a citizen's file, where it never belonged; why, and who said so, the case knows.

    The document's own row is untouched: what was kept stays as it was, and is shown to nobody.
    """

    row_security = tenancy.personal(
        f"{tenancy.OWN_MUNICIPALITY_OR_CITIZEN} OR {speaks_for('core_withdrawal.person_id')} "
        f"OR {has_custody_of('core_withdrawal.person_id')}",
        writes=tenancy.Writes.APPEND,
        writable=tenancy.of_municipality(),
    )

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    document = models.OneToOneField(Document, on_delete=models.PROTECT, related_name="withdrawal")
    withdrawn_at = models.DateTimeField("taget ud")

    class Meta:
        verbose_name = "udtaget dokument"
        verbose_name_plural = "udtagne dokumenter"
        triggers = [append_only(), no_truncate()]

    def __str__(self) -> str:
        return str(self.document)


class Delivery(models.Model):
    """A document on its way to its recipient. ``available_at`` is empty until the channel says it has arrived."""

    row_security = tenancy.personal(
        tenancy.OWN_MUNICIPALITY_OR_CITIZEN,
        writes=tenancy.Writes.CHANGE,
        writable=tenancy.of_municipality(),
    )

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="deliveries")
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="deliveries")
    capacity = models.CharField("i egenskab af", max_length=20, choices=Capacity.choices, default=Capacity.PARTY)
    channel = models.CharField("kanal", max_length=40)
    sent_at = models.DateTimeField("afsendt")
    available_at = models.DateTimeField("tilgængelig for modtageren", null=True)
    receipt = models.CharField("kvittering", max_length=200, blank=True)
    held_back = models.CharField("ikke sendt", max_length=20, choices=HeldBack.choices, blank=True)

    class Meta:
        verbose_name = "forsendelse"
        verbose_name_plural = "forsendelser"
        triggers = [frozen_when(pgtrigger.Q(old__available_at__isnull=False)), no_truncate()]

    def __str__(self) -> str:
        return f"{self.document} ({self.channel})"
