"""One injectable clock: instants in UTC, legal dates in Europe/Copenhagen.

Every piece of code that asks for the time asks here, so a test, a demonstration or a recomputation can set it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

COPENHAGEN = ZoneInfo("Europe/Copenhagen")

_fixed: ContextVar[datetime | None] = ContextVar("hjemmel_clock", default=None)


def now() -> datetime:
    """The present instant, aware, in UTC."""
    return _fixed.get() or datetime.now(UTC)


def today() -> date:
    """The legal date of today: the calendar date in Copenhagen."""
    return day_of(now())


def day_of(instant: datetime) -> date:
    """The legal date of an aware instant."""
    return instant.astimezone(COPENHAGEN).date()


def start_of(day: date) -> datetime:
    """The instant at which a legal date begins."""
    return datetime.combine(day, time(), COPENHAGEN)


@contextmanager
def at(instant: datetime) -> Iterator[None]:
    """Hold the clock at an aware instant within the block.

    Raises:
        ValueError: the instant has no time zone, so its legal date is unknown.
    """
    if instant.tzinfo is None:
        raise ValueError("The instant has no time zone; give one, for example datetime(..., tzinfo=UTC).")
    token = _fixed.set(instant.astimezone(UTC))
    try:
        yield
    finally:
        _fixed.reset(token)
