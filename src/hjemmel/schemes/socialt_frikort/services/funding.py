"""The money of the scheme, by year and purpose. What is for administration is never used for outreach."""

from decimal import Decimal

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from hjemmel.core import access, clock
from hjemmel.core.actor import current_actor
from hjemmel.core.turns import take_turn
from hjemmel.schemes.socialt_frikort.access import RECORD_FUNDING, REVERSE_FUNDING
from hjemmel.schemes.socialt_frikort.errors import FrikortError
from hjemmel.schemes.socialt_frikort.models import FundingEntry
from hjemmel.schemes.socialt_frikort.splitting import to_ore
from hjemmel.schemes.socialt_frikort.statistics.funding import balances


@transaction.atomic
def record_funding(*, year: int, purpose: str, kind: str, amount: Decimal, text: str) -> FundingEntry:
    """Record an amount in kr that was granted for a purpose, or spent on it.

    Raises:
        FrikortError: more would be spent on outreach than has been granted for it, so that administration paid.
    """
    actor = current_actor()
    if not RECORD_FUNDING.is_open_to(actor) or actor.municipality_id is None:
        raise PermissionDenied
    take_turn("frikort funding", actor.municipality_id)
    spends_outreach = (kind, purpose) == (FundingEntry.Kind.SPENT, FundingEntry.Purpose.OUTREACH)
    left = balances(year).outreach.left if spends_outreach else None
    if left is not None and amount > left:
        raise FrikortError(
            _("Der er ikke afsat så meget til opsøgende arbejde i %(year)s. Registrér bevillingen først. Midlerne til "
              "administration kan ikke bruges.") % {"year": year}
        )  # fmt: skip
    return FundingEntry.objects.create(
        municipality_id=actor.municipality_id, year=year, purpose=purpose, kind=kind, amount_ore=to_ore(amount),
        text=text, **_by_actor(),
    )  # fmt: skip


def reverse_funding(entry: FundingEntry) -> FundingEntry:
    """Take back an entry that was wrong, by one of the opposite amount."""
    if not access.allowed(REVERSE_FUNDING, entry):
        raise PermissionDenied
    copied = ("municipality_id", "year", "purpose", "kind")
    return FundingEntry.objects.create(
        **{name: getattr(entry, name) for name in copied},
        amount_ore=-entry.amount_ore,
        text=_("Tilbageført: %(text)s") % {"text": entry.text},
        reverses=entry,
        **_by_actor(),
    )


def _by_actor() -> dict[str, object]:
    actor = current_actor()
    return {"recorded_by_id": actor.user_id, "recorder": actor.name, "recorded_at": clock.now()}
