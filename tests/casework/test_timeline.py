"""A case tells its own days; when the database registered it is told beside, and nobody sets that clock."""

from datetime import timedelta

import pytest
from django.db import connection

from hjemmel.casework import services
from hjemmel.core import clock
from hjemmel.core.actor import acting
from hjemmel.web.formats import write_date
from world import DAY, World, apply, draft, investigate, log_in, sign, submit

pytestmark = pytest.mark.django_db


def test_what_happened_long_ago_stands_on_its_day_with_who_did_it(world: World) -> None:
    here = world.here
    case = apply(here.citizen)
    with clock.at(DAY + timedelta(days=3)):
        investigate(case, here.caseworker)
        decision = draft(case, here.caseworker)
        submit(decision, here.caseworker)
        with acting(here.decider):
            services.send_back(decision, remark="Se på grunden igen.")
    with clock.at(DAY + timedelta(days=5)):
        submit(draft(case, here.caseworker), here.caseworker)
        sign(decision, here.decider)
    page = log_in(here.caseworker).get(f"/sager/{case.public_id}/").content.decode()
    course = page[page.index('<ol class="timeline') :]
    for day, what, who in (
        ("10. marts 2025", "Ansøgningen blev modtaget", ""),
        ("13. marts 2025", "Afgørelsen blev sendt tilbage", here.decider.name),
        ("15. marts 2025", "Afgørelsen blev underskrevet", here.decider.name),
    ):
        event = next(part for part in course.split("<li>") if what in part)
        assert day in event
        assert who in event
    assert f"Registreret {clock_of_the_database()}" in course


def clock_of_the_database() -> str:
    """Its day, as the page writes it: no role and no code of ours sets it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT (now() AT TIME ZONE 'Europe/Copenhagen')::date")
        return write_date(cursor.fetchone()[0])
