"""The municipality's own counted outcomes, for other domains: what maps, reports and open figures are made of.

One row for each complaint that Ankestyrelsen has decided, with nobody in it. Filtered by access: an actor who may not
see the figures gets none. They are the municipality's own counts, never the ministry's.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from hjemmel.appeals.access import READ_OUTCOMES
from hjemmel.appeals.models import Appeal
from hjemmel.appeals.models.appeals import Outcome
from hjemmel.appeals.models.reversals import ReversalReason
from hjemmel.core import access, clock
from hjemmel.law.provisions import Provision
from hjemmel.statutes.retssikkerhed import outcomes
from hjemmel.statutes.retssikkerhed.danmarkskort import Decided


@dataclass(frozen=True, slots=True)
class CountedOutcome:
    """One decided complaint. ``year`` is that of Ankestyrelsen's decision; ``signed_on`` that of the municipality's.

    ``outcome`` is the most far-reaching of its parts. ``reasons`` are a reversal's, empty until they are written.
    """

    municipality: str
    scheme: str
    provision: Provision
    unit: str
    outcome: Outcome
    signed_on: date
    received_on: date
    decided_on: date
    reasons: tuple[ReversalReason, ...]

    @property
    def year(self) -> int:
        """The year of the figures it belongs to."""
        return self.decided_on.year

    @property
    def quarter(self) -> int:
        """The quarter of Ankestyrelsen's decision, 1 to 4."""
        return (self.decided_on.month + 2) // 3

    @property
    def counted(self) -> outcomes.Outcome:
        """The outcome as the reversal rate counts it: referred and withdrawn stand with the dismissed, outside it."""
        return self.outcome.counted

    @property
    def as_decided(self) -> Decided:
        """The same for ``statutes.retssikkerhed.danmarkskort``."""
        return Decided(self.provision, self.counted, self.decided_on, self.received_on)


def appeals() -> QuerySet[Appeal]:
    """The decided complaints that the actor may count, each decision once, for counting in the database."""
    return access.visible(READ_OUTCOMES, Appeal.objects.filter(counted_with=None).exclude(outcome=""))


def counted_outcomes(year: int | None = None) -> Iterator[CountedOutcome]:
    """The outcomes that the actor may count, of one year or all, in the order of Ankestyrelsen's decisions."""
    rows = appeals() if year is None else appeals().filter(outcome_on__year=year)
    fields = rows.order_by("outcome_on", "pk").values_list(
        "case__municipality__code",
        "case__scheme",
        "provision",
        "unit",
        "outcome",
        "decision__signed_at",
        "received_on",
        "outcome_on",
        "reversal__reasons",
    )
    for code, scheme, provision, unit, outcome, signed_at, received_on, decided_on, reasons in fields:
        yield CountedOutcome(
            code,
            scheme,
            Provision.read(provision),
            unit,
            Outcome(outcome),
            signed_at.astimezone(clock.COPENHAGEN).date(),
            received_on,
            decided_on,
            tuple(map(ReversalReason, reasons or ())),
        )
