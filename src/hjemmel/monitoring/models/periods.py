"""Periods as people say them: with their last day."""

from datetime import date
from typing import Any


class WithPeriod:
    """A row with a ``period`` of dates, which the database keeps without its upper bound."""

    period: Any

    @property
    def first_day(self) -> date:
        """The first day of the period."""
        lower: date = self.period.lower
        return lower

    @property
    def last_day(self) -> date | None:
        """The last day of the period; None while it is open."""
        upper: date | None = self.period.upper
        return None if upper is None else date.fromordinal(upper.toordinal() - 1)
