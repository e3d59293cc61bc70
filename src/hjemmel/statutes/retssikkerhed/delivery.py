"""When a letter on paper counts as received: after the delivery days of the post in force when it was sent.

The days are a dated setting. Where none was seen for a date they are unknown, and nothing is presumed: the receipt is
then recorded by hand, and until it is, no deadline of complaint runs.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class DeliveryDays:
    """The delivery days of letters sent from a day on; None where they were not seen. ``sure`` is V … X."""

    since: date
    days: int | None
    sure: str
    source: str

    def __post_init__(self) -> None:
        if (self.days is None) != (self.sure == "X"):
            raise ValueError(f"What was not seen (X) has no days, and what has was seen: {self}")


DELIVERY_DAYS = (
    DeliveryDays(date(2018, 1, 1), 6, "V", "JM vejledning 9533/2018; DUKH Praksisnyt 39"),
    DeliveryDays(date(2019, 1, 1), None, "X", "the delivery time after 2018 was not seen"),
)
"""By the day of sending, the latest last. Before the first, and where a line has no days, they are unknown."""


def presumed_receipt(sent_on: date) -> date | None:
    """The day a letter on paper counts as received, or None where the delivery days of its day are unknown."""
    in_force = [line for line in DELIVERY_DAYS if line.since <= sent_on]
    days = in_force[-1].days if in_force else None
    return None if days is None else sent_on + timedelta(days=days)
