"""The jobs of political cases: drafted when maps are published, sent when decided. Each acts for one municipality."""

from datetime import date

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from hjemmel.appeals.treatment import drafting, queries, services
from hjemmel.appeals.treatment.models import Minutes
from hjemmel.core import clock, post
from hjemmel.core.actor import acting, current_actor, system_actor


def draft_when_published(year: int, published_on: date) -> None:
    """Let the case be drafted, in the transaction that publishes the maps, while the council can treat them in time.

    Maps of years gone by, taken in as history, were treated long ago: for them a case is drafted by hand or not at all.
    """
    if drafting.treat_by(published_on) >= clock.today():
        municipality = current_actor().municipality_id
        draft_case.defer(municipality_id=municipality, year=year, published_on=published_on.isoformat())


_RETRY = RetryStrategy(max_attempts=10, exponential_wait=3)


@app.task(name="treatment.draft_case", retry=_RETRY)
def draft_case(*, municipality_id: int, year: int, published_on: str) -> None:
    """Draft the case about the maps of a year. Safe to run again: a year has one case."""
    with acting(system_actor(municipality_id)):
        if not queries.treatments().filter(year=year).exists():
            services.draft(year=year, published_on=date.fromisoformat(published_on))


@app.task(name="treatment.hand_over_minutes", retry=_RETRY)
def hand_over_minutes(*, minutes_id: int, municipality_id: int) -> None:
    """Hand the minutes over to Ankestyrelsen through the channel. Safe to run again."""
    with acting(system_actor(municipality_id)):
        minutes = Minutes.objects.select_for_update().get(pk=minutes_id)
        if minutes.available_at is not None:
            return
        enclosures = [post.Enclosure("referat.pdf", minutes.sha256)]
        reference = f"danmarkskort-{minutes.treatment_id}"
        receipt = post.channel_to_authorities().send_package(reference, "Ankestyrelsen", enclosures)
        minutes.receipt, minutes.available_at = receipt.reference, clock.now()
        minutes.save(update_fields=("receipt", "available_at"))
