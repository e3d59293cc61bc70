"""How long complaints take, from the municipality's decision to Ankestyrelsen's outcome: in whole months, by cohort.

A cohort is the complaints about decisions of one quarter. Those not decided yet are shown as that, so that a young
cohort is not taken for a quick one.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import median_low

from django.utils.translation import gettext as _

from hjemmel.appeals.access import READ_OUTCOMES
from hjemmel.appeals.models import Appeal
from hjemmel.core import access, clock

BOUNDS = (3, 6, 9, 12)
"""Months below which each column counts; the last column holds what took longer."""


@dataclass(frozen=True, slots=True)
class Cohort:
    """The complaints about decisions of a quarter that went to Ankestyrelsen; ``within`` counts the decided by months.

    ``median`` is in whole months, of the decided ones; None where none is.
    """

    year: int
    quarter: int
    forwarded: int
    within: Sequence[int]
    median: int | None

    @property
    def decided(self) -> int:
        """How many Ankestyrelsen has decided."""
        return sum(self.within)

    @property
    def waiting(self) -> int:
        """How many it has not."""
        return self.forwarded - self.decided


def months_between(start: date, end: date) -> int:
    """Whole months from one date to another: 31 January to 28 February is none, to 1 March is one."""
    months = (end.year - start.year) * 12 + end.month - start.month
    return months - (end.day < start.day)


def cohorts() -> list[Cohort]:
    """The cohorts that the actor may count, the latest first."""
    waits: dict[tuple[int, int], list[int | None]] = defaultdict(list)
    rows = access.visible(READ_OUTCOMES, Appeal.objects.all()).values_list("decision__signed_at", "outcome_on")
    for signed_at, outcome_on in rows:
        signed = signed_at.astimezone(clock.COPENHAGEN).date()
        quarter = (signed.year, (signed.month + 2) // 3)
        waits[quarter].append(None if outcome_on is None else months_between(signed, outcome_on))
    return [_cohort(*quarter, months) for quarter, months in sorted(waits.items(), reverse=True)]


def _cohort(year: int, quarter: int, months: Sequence[int | None]) -> Cohort:
    decided = [month for month in months if month is not None]
    columns = [0] * (len(BOUNDS) + 1)
    for month in decided:
        columns[next((place for place, bound in enumerate(BOUNDS) if month < bound), len(BOUNDS))] += 1
    return Cohort(year, quarter, len(months), columns, median_low(decided) if decided else None)


def headings() -> list[str]:
    """What the columns are called: under 3 months, 3 to 5, and so on."""
    spans = [
        _("%(first)s–%(last)s måneder") % {"first": first, "last": last - 1} for first, last in pairwise((0, *BOUNDS))
    ]
    return [*spans, _("%(least)s måneder eller mere") % {"least": BOUNDS[-1]}]
