"""The ledger: append-only, one chain for each card and calendar year, checked by the database itself."""

import uuid
from decimal import Decimal

import pgtrigger
from django.db import models
from django.db.models import F, Q

from hjemmel.casework.models import PlanRecord
from hjemmel.core import tenancy
from hjemmel.core.history import append_only, no_truncate
from hjemmel.core.models import Organisation, User
from hjemmel.schemes.socialt_frikort.models.cards import Card
from hjemmel.schemes.socialt_frikort.models.employments import OWN_OR_OF_VISIBLE_CARD, Employment
from hjemmel.schemes.socialt_frikort.register import BY_THE_REGISTER
from hjemmel.schemes.socialt_frikort.splitting import to_kr

_ENTRY_FOLLOWS_THE_LAST = """
SELECT sequence, tax_free_before_ore + tax_free_ore AS tax_free_ore INTO previous FROM frikort_ledgerentry
    WHERE card_id = NEW.card_id AND year = NEW.year ORDER BY sequence DESC LIMIT 1;
IF NEW.sequence <> coalesce(previous.sequence, 0) + 1
        OR NEW.tax_free_before_ore <> coalesce(previous.tax_free_ore, 0) THEN
    RAISE EXCEPTION 'Entry % of card % in % does not follow the last one.', NEW.sequence, NEW.card_id, NEW.year
        USING ERRCODE = 'serialization_failure';
END IF;
RETURN NEW;
"""


class LedgerEntry(models.Model):
    """One payment, or the reversal of one, split at the ceiling. All amounts are whole øre; a reversal's are negative.

    The entries of a card and year form a chain: each says how much was exempt before it, and a trigger refuses one that
    does not follow the last. So the exempt total of a year is what its last entry says, never more than the ceiling. A
    correction is the reversal of an entry and a new one that ``replaces`` it.
    """

    row_security = tenancy.personal(OWN_OR_OF_VISIBLE_CARD, writes=tenancy.Writes.APPEND, writable=BY_THE_REGISTER)

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    card = models.ForeignKey(Card, on_delete=models.PROTECT, related_name="entries")
    year = models.PositiveSmallIntegerField("kalenderår")
    sequence = models.PositiveIntegerField("nummer i året")
    employment = models.ForeignKey(Employment, on_delete=models.PROTECT, related_name="entries")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+", db_index=False)
    paid_on = models.DateField("udbetalt")
    worked_until = models.DateField("sidste arbejdsdag i lønperioden")
    wage_ore = models.BigIntegerField("løn i øre")
    holiday_pay_ore = models.BigIntegerField("feriepenge i øre")
    pension_ore = models.BigIntegerField("udbetalt pension i øre")
    tax_free_ore = models.BigIntegerField("skattefri del i øre")
    taxable_ore = models.BigIntegerField("skattepligtig del i øre")
    tax_free_before_ore = models.BigIntegerField("skattefrit i året før posten i øre")
    ceiling_ore = models.BigIntegerField("beløbsgrænse i øre")
    ceiling_is_confirmed = models.BooleanField("beløbsgrænsen er offentliggjort")
    plan = models.ForeignKey(PlanRecord, on_delete=models.PROTECT, related_name="+", verbose_name="retsgrundlag")
    reverses = models.OneToOneField("self", on_delete=models.PROTECT, related_name="reversed_by", null=True)
    replaces = models.OneToOneField("self", on_delete=models.PROTECT, related_name="replaced_by", null=True)
    reason = models.CharField("grund", max_length=300, blank=True)
    idempotency_key = models.CharField("nøgle", max_length=100, null=True)  # noqa: DJ001  none is not the empty key
    registered_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True)
    registrant = models.CharField("registreret af", max_length=200)
    registered_at = models.DateTimeField("registreret")

    class Meta:
        verbose_name = "post"
        verbose_name_plural = "poster"
        ordering = ("-id",)
        triggers = [
            append_only(),
            no_truncate(),
            pgtrigger.Trigger(
                name="follows_the_last",
                operation=pgtrigger.Insert,
                when=pgtrigger.Before,
                declare=[("previous", "record")],
                func=_ENTRY_FOLLOWS_THE_LAST,
            ),
        ]
        # The last entry of one who has made none for long is not sought among everybody's.
        indexes = [
            models.Index(fields=("employment", "-id"), name="frikort_entries_of"),
            models.Index(fields=("organisation", "-id"), name="frikort_entries_by"),
        ]
        constraints = [
            models.UniqueConstraint(fields=("card", "year", "sequence"), name="frikort_chain"),
            models.UniqueConstraint(fields=("organisation", "idempotency_key"), name="frikort_key_once"),
            models.CheckConstraint(
                condition=Q(tax_free_ore=F("wage_ore") + F("holiday_pay_ore") + F("pension_ore") - F("taxable_ore")),
                name="frikort_split_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(tax_free_ore__lte=0) | Q(tax_free_ore__lte=F("ceiling_ore") - F("tax_free_before_ore")),
                name="frikort_within_ceiling",
            ),
            models.CheckConstraint(
                condition=Q(tax_free_before_ore__gte=0) & Q(tax_free_before_ore__gte=-F("tax_free_ore")),
                name="frikort_total_not_negative",
            ),
            models.CheckConstraint(
                condition=Q(
                    reverses=None, wage_ore__gte=0, holiday_pay_ore__gte=0, pension_ore__gte=0,
                    tax_free_ore__gte=0, taxable_ore__gte=0,
                )
                | Q(
                    reverses__isnull=False, wage_ore__lte=0, holiday_pay_ore__lte=0, pension_ore__lte=0,
                    tax_free_ore__lte=0, taxable_ore__lte=0,
                ),
                name="frikort_signs",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.receipt

    @property
    def receipt(self) -> str:
        """The number on the receipt: year and the entry's own number. It tells nothing about the card."""
        return f"{self.year}-{self.pk:08d}"

    @property
    def paid(self) -> Decimal:
        """Wage, holiday pay and pension together, in kr; negative in a reversal."""
        return to_kr(self.wage_ore + self.holiday_pay_ore + self.pension_ore)

    @property
    def tax_free(self) -> Decimal:
        """The exempt part in kr."""
        return to_kr(self.tax_free_ore)

    @property
    def taxable(self) -> Decimal:
        """The rest in kr."""
        return to_kr(self.taxable_ore)
