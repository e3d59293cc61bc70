"""The checks there are. A new check is a function in this list; nothing else names it."""

from collections.abc import Callable, Iterator, Sequence

from hjemmel.council.reading.checks.addresses import check_addresses
from hjemmel.council.reading.checks.agenda import check_agenda
from hjemmel.council.reading.checks.attachments import check_attachments
from hjemmel.council.reading.checks.calendar import check_calendar
from hjemmel.council.reading.checks.chains import check_changes, check_prolonged, check_remainders
from hjemmel.council.reading.checks.duties import check_duties
from hjemmel.council.reading.checks.finding import Finding
from hjemmel.council.reading.checks.legal_sources import check_paragraph_signs, check_repealed_sources
from hjemmel.council.reading.checks.listed_counts import check_listed_counts
from hjemmel.council.reading.checks.lists import check_lists
from hjemmel.council.reading.checks.measures import check_measures
from hjemmel.council.reading.checks.passages import Prose
from hjemmel.council.reading.checks.people import check_people
from hjemmel.council.reading.checks.periods import check_periods
from hjemmel.council.reading.checks.restated import check_limits, check_recommended, check_restated
from hjemmel.council.reading.checks.series import check_series
from hjemmel.council.reading.checks.shares import check_shares
from hjemmel.council.reading.checks.spans import check_spans
from hjemmel.council.reading.checks.tables import check_tables
from hjemmel.council.reading.checks.text_and_tables import check_text_and_tables
from hjemmel.council.reading.checks.uptake import check_uptake

CHECKS: tuple[Callable[[Sequence[Prose]], Iterator[Finding]], ...] = (
    check_shares,
    check_changes,
    check_remainders,
    check_prolonged,
    check_tables,
    check_text_and_tables,
    check_restated,
    check_limits,
    check_recommended,
    check_measures,
    check_uptake,
    check_series,
    check_periods,
    check_lists,
    check_listed_counts,
    check_spans,
    check_people,
    check_calendar,
    check_agenda,
    check_attachments,
    check_paragraph_signs,
    check_repealed_sources,
    check_duties,
    check_addresses,
)
