"""The clock: instants in UTC, and the legal date that they fall on in Copenhagen."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hjemmel.core import clock


@pytest.mark.parametrize(
    ("instant", "legal"),
    [
        (datetime(2025, 1, 1, 22, 59, tzinfo=UTC), date(2025, 1, 1)),
        (datetime(2025, 1, 1, 23, 0, tzinfo=UTC), date(2025, 1, 2)),  # winter: an hour ahead of UTC
        (datetime(2025, 7, 1, 22, 0, tzinfo=UTC), date(2025, 7, 2)),  # summer: two hours ahead
        (datetime(2025, 12, 31, 23, 0, tzinfo=UTC), date(2026, 1, 1)),  # the new year comes first in Copenhagen
    ],
)
def test_the_legal_date_is_that_of_copenhagen(instant: datetime, legal: date) -> None:
    with clock.at(instant):
        assert clock.today() == legal


@pytest.mark.parametrize("zone", ["UTC", "Europe/Copenhagen", "America/Nuuk", "Atlantic/Faroe"])
@given(instant=st.datetimes(datetime(1980, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001  bounds
def test_an_instant_is_the_same_from_every_zone(zone: str, instant: datetime) -> None:
    with clock.at(instant.astimezone(ZoneInfo(zone))):
        assert clock.now() == instant
        assert clock.now().utcoffset() == timedelta(0)


def test_the_clock_runs_again_after_the_block_also_after_an_error() -> None:
    with clock.at(datetime(2019, 1, 2, tzinfo=UTC)):
        with pytest.raises(ZeroDivisionError), clock.at(datetime(2020, 1, 1, tzinfo=UTC)):
            assert 1 / (clock.today() - date(2020, 1, 1)).days
        assert clock.today() == date(2019, 1, 2)
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(days=1)


def test_a_time_without_a_zone_has_no_legal_date() -> None:
    with pytest.raises(ValueError, match="no time zone"), clock.at(datetime(2025, 1, 1)):  # noqa: DTZ001  the point
        pass
