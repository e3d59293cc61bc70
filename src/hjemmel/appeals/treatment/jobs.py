"""The job that drafts the political case when maps are published. It acts for one municipality."""

from datetime import date

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from hjemmel.appeals.treatment import drafting, queries, services
from hjemmel.core import clock
from hjemmel.core.actor import acting, current_actor, system_actor


def draft_when_published(year: int, published_on: date) -> None:
    """Let the case be drafted, in the transaction that publishes the maps, while the council can treat them in time.

    Maps of years gone by, taken in as history, were treated long ago: for them a case is drafted by hand or not at all.
    """
    if drafting.treat_by(published_on) >= clock.today():
        municipality = current_actor().municipality_id
        draft_case.defer(municipality_id=municipality, year=year, published_on=published_on.isoformat())


@app.task(name="treatment.draft_case", retry=RetryStrategy(max_attempts=10, exponential_wait=3))
def draft_case(*, municipality_id: int, year: int, published_on: str) -> None:
    """Draft the case about the maps of a year. Safe to run again: a year has one case."""
    with acting(system_actor(municipality_id)):
        if not queries.treatments().filter(year=year).exists():
            services.draft(year=year, published_on=date.fromisoformat(published_on))
