"""The calendar by which deadlines are counted in a municipality: Denmark's holidays and its own closing days."""

from dataclasses import replace

from hjemmel.casework.models import ClosingDay
from hjemmel.law.calendars import DANISH, Calendar


def calendar_of(municipality_id: int) -> Calendar:
    """The municipality's calendar. Whether a deadline counts or skips days off is said by its provision."""
    closed = ClosingDay.objects.filter(municipality_id=municipality_id).values_list("day", flat=True)
    return replace(DANISH, closed_on=frozenset(closed))
