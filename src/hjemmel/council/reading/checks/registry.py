"""The checks there are. A new check is a function in this list; nothing else names it."""

from collections.abc import Callable, Iterator, Sequence

from hjemmel.council.reading.checks.claims.addresses import check_addresses
from hjemmel.council.reading.checks.claims.chains import check_changes, check_prolonged, check_remainders
from hjemmel.council.reading.checks.claims.distributions import check_distributions
from hjemmel.council.reading.checks.claims.duties import check_duties
from hjemmel.council.reading.checks.claims.legal_sources import check_paragraph_signs, check_repealed_sources
from hjemmel.council.reading.checks.claims.listed_counts import check_listed_counts
from hjemmel.council.reading.checks.claims.lists import check_lists
from hjemmel.council.reading.checks.claims.measures import check_measures
from hjemmel.council.reading.checks.claims.periods import check_periods
from hjemmel.council.reading.checks.claims.restated import check_limits, check_recommended, check_restated
from hjemmel.council.reading.checks.claims.series import check_series
from hjemmel.council.reading.checks.claims.shares import check_shares
from hjemmel.council.reading.checks.claims.spans import check_spans
from hjemmel.council.reading.checks.claims.tables import check_tables
from hjemmel.council.reading.checks.claims.text_and_tables import check_text_and_tables
from hjemmel.council.reading.checks.claims.uptake import check_uptake
from hjemmel.council.reading.checks.finding import Finding
from hjemmel.council.reading.checks.meetings.agenda import check_agenda
from hjemmel.council.reading.checks.meetings.attachments import check_attachments
from hjemmel.council.reading.checks.meetings.calendar import check_calendar
from hjemmel.council.reading.checks.meetings.people import check_people
from hjemmel.council.reading.checks.text.passages import Prose

CHECKS: tuple[Callable[[Sequence[Prose]], Iterator[Finding]], ...] = (
    check_shares,
    check_distributions,
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
