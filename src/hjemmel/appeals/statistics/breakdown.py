"""Cases of one municipality on one map by provision, unit, reason and quarter."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import polars as pl
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hjemmel.appeals.danmarkskort.counts import Counts
from hjemmel.appeals.danmarkskort.figures import Area, Figure
from hjemmel.appeals.danmarkskort.maps import in_order
from hjemmel.appeals.models.reversals import ReversalReason
from hjemmel.appeals.statistics.own import TOGETHER
from hjemmel.statutes.retssikkerhed.danmarkskort import Map


class By(Enum):
    """What cases are broken down by: the word in addresses, and the column of the cube."""

    PROVISION = "bestemmelse", "provision"
    UNIT = "enhed", "unit"
    REASON = "aarsag", "reasons"
    QUARTER = "kvartal", "quarter"

    @property
    def word(self) -> str:
        """The word that stands in addresses."""
        return self.value[0]

    @property
    def column(self) -> str:
        """The column of the cube."""
        return self.value[1]

    @property
    def label(self) -> str | Promise:
        """What the screen calls it."""
        return _LABELS[self]

    def name_of(self, value: str) -> str:
        """A value of the column as the screen writes it; empty where it was not recorded."""
        if not value:
            return _("ikke oplyst")
        if self is By.QUARTER:
            year, _letter, number = value.partition("K")
            return _("%(number)s. kvartal %(year)s") % {"number": number, "year": year}
        return str(ReversalReason(value).label) if self is By.REASON else value


_LABELS = {
    By.PROVISION: gettext_lazy("Bestemmelse"),
    By.UNIT: gettext_lazy("Enhed"),
    By.REASON: gettext_lazy("Årsag"),
    By.QUARTER: gettext_lazy("Kvartal"),
}


@dataclass(frozen=True, slots=True)
class Part:
    """The cases of one part; ``value`` is empty where it was not recorded."""

    value: str
    figure: Figure


def parts(counts: Counts, area: Area, map: Map, year: int, by: By) -> tuple[Part, ...]:
    """The parts of an area's cases on a map, in order of their values, never by rate.

    A reversal with several reasons counts under each, so reasons may be more than cases. Empty where the cube does not
    know of ``by``.
    """
    counts = counts.where(municipality=area.code, year=year)
    if by.column not in counts.cube.columns:
        return ()
    if by is By.REASON:
        counts = _by_reason(counts)
    found = counts.tallies(by.column)
    return tuple(
        Part(str(value or ""), Figure(area, map, year, tally))
        for (on, value), tally in sorted(found.items(), key=lambda item: in_order(str(item[0][1])))
        if on is map
    )


def known(counts: Counts) -> Sequence[By]:
    """What the cube can be broken down by."""
    return [by for by in By if by.column in counts.cube.columns]


def _by_reason(counts: Counts) -> Counts:
    column = By.REASON.column
    cube = counts.cube.filter(pl.col(column) != "")
    return Counts(cube.with_columns(pl.col(column).str.split(TOGETHER)).explode(column))
