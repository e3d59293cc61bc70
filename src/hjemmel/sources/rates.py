"""The rates of the law as a municipality reads them: the law's own files, with what its lawyers have confirmed.

The files are the truth. A confirmation is a dated row that fills in a value the file only computes; once the file has
the published amount, the file is used, and a confirmation that says another is shown as a contradiction.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from hjemmel.core import clock
from hjemmel.core.actor import current_actor
from hjemmel.core.dated_settings import DatedSetting, declare
from hjemmel.law import Law
from hjemmel.law.rates import Confirmation, DatedValue, Rate
from hjemmel.sources.models import RateConfirmation
from hjemmel.sources.stated import can_be_typed
from hjemmel.statutes import load

YES, NO = "ja", "nej"

TWO_HANDS = declare(
    DatedSetting(
        "sats-bekraeftes-af-to",
        label=_("Skal en anden godkende, når en jurist bekræfter en sats?"),
        help=_("En sats, der ikke er bekræftet, standser ingen sag: afgørelsen siger, at den er beregnet."),
        default=YES,
        sure="X",
        source=_("Ingen regel om det er set i loven; kommunen vælger selv."),
        choices={YES: _("ja, to skal se kilden"), NO: _("nej, juristen alene")},
    )
)


@dataclass(frozen=True, slots=True)
class RateLine:
    """A value of a rate in a period, as the file has it, and what the municipality has confirmed of it."""

    rate: Rate
    value: DatedValue
    confirmation: RateConfirmation | None

    @property
    def can_be_confirmed(self) -> bool:
        """Whether it waits for somebody to see it published."""
        waits = self.confirmation is None and not self.value.is_settled
        return waits and can_be_typed(self.value.value)

    @property
    def contradicts(self) -> bool:
        """Whether the file has come to know another amount than was confirmed."""
        confirmed = self.confirmation
        return confirmed is not None and self.value.is_settled and confirmed.stated != self.value.value

    @property
    def is_settled(self) -> bool:
        """Whether a decision rests on it without saying that it is not confirmed."""
        return self.value.is_settled or (self.confirmation is not None and self.confirmation.counts)


def lines(municipality_id: int) -> list[RateLine]:
    """Every value of every rate, the newest first in each, with what stands confirmed; rates that wait come first."""
    standing = RateConfirmation.objects.filter(municipality_id=municipality_id, withdrawn_at=None)
    confirmed = {(row.rate, row.since): row for row in standing}
    return [
        RateLine(rate, value, confirmed.get((rate.name, value.since)))
        for rate in sorted(load().rates.values(), key=lambda rate: all(value.is_settled for value in rate.values))
        for value in sorted(rate.values, key=lambda value: (value.since, value.known_from), reverse=True)
    ]


def to_confirm() -> list[date]:
    """From when each value applies that waits to be confirmed in the actor's municipality; not those to come."""
    found = lines(current_actor().municipality_id or 0)
    return [line.value.since for line in found if line.can_be_confirmed and line.value.since <= clock.today()]


def law_of(municipality_id: int) -> Law:
    """The law with the amounts that the municipality has confirmed."""
    confirmed = tuple(_confirmations(municipality_id))
    return load(confirmed) if confirmed else load()


def _confirmations(municipality_id: int) -> Iterator[Confirmation]:
    rates = load().rates
    rows = RateConfirmation.objects.filter(municipality_id=municipality_id, withdrawn_at=None).order_by("rate", "since")
    for row in rows:
        values = rates[row.rate].values if row.rate in rates else ()
        if row.counts and any(value.since == row.since and not value.is_settled for value in values):
            yield Confirmation(row.rate, row.since, row.stated, f"{row.role}, {row.confirmer}", row.source)
