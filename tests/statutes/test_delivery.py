"""Delivery days of letters on paper (JM vejledning 9533/2018; DUKH Praksisnyt 39): dated, and unknown is unknown."""

from datetime import date

import pytest

from hjemmel.statutes.retssikkerhed.delivery import DELIVERY_DAYS, DeliveryDays, presumed_receipt


@pytest.mark.parametrize(
    ("sent", "received"),
    [
        (date(2018, 3, 1), date(2018, 3, 7)),
        (date(2018, 12, 31), date(2019, 1, 6)),
        (date(2017, 12, 31), None),
        (date(2025, 3, 10), None),
    ],
)
def test_a_letter_counts_as_received_after_the_days_in_force_that_day(sent: date, received: date | None) -> None:
    assert presumed_receipt(sent) == received


def test_what_was_not_seen_has_no_days() -> None:
    assert [line.since for line in DELIVERY_DAYS] == sorted(line.since for line in DELIVERY_DAYS)
    for days, sure in ((5, "X"), (None, "V")):
        with pytest.raises(ValueError, match="not seen"):
            DeliveryDays(date(2024, 1, 1), days, sure, "")
