"""The calendar by which deadlines are counted in a municipality: Denmark's holidays and its own closing days."""

from dataclasses import replace
from datetime import date

from hjemmel.casework.models import ClosingDay
from hjemmel.law.calendars import DANISH, Calendar
from hjemmel.law.deadlines import Deadline, Due, Unit

_COUNTS_OPEN_DAYS = (Unit.WEEKDAYS, Unit.WORKING_DAYS)


def due(deadline: Deadline, event: date, municipality_id: int) -> Due:
    """When a deadline of the law runs out in a municipality.

    Its closing days are skipped where the provision counts *hverdage* or *arbejdsdage*. Any other deadline moves, where
    it does, for Saturdays, Sundays and holidays alone: an office's own closing day moves nothing unless a rule says so.
    """
    counts_open_days = deadline.length.unit in _COUNTS_OPEN_DAYS
    return deadline.due(event, _calendar_of(municipality_id) if counts_open_days else DANISH)


def _calendar_of(municipality_id: int) -> Calendar:
    closed = ClosingDay.objects.filter(municipality_id=municipality_id).values_list("day", flat=True)
    return replace(DANISH, closed_on=frozenset(closed))
