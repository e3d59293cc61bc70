"""How often a page asks the database: at most twelve times, however much it shows."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from world import World, log_in

pytestmark = pytest.mark.django_db

MOST = 12
_NOT_COUNTED = (
    "SAVEPOINT",
    "RELEASE",
    "ROLLBACK",
    "BEGIN",
    "COMMIT",
    # A request here runs inside the test's transaction, which has an actor to give back to. In service it has none.
    "SELECT set_config('hjemmel.kind', 'anonymous'",
)

PAGES = [
    ("caseworker", "casework:cases", ""),
    ("caseworker", "casework:case", "open"),
    ("caseworker", "casework:case", "granted"),
    ("employer", "frikort:pay", ""),
]


@pytest.mark.parametrize(("who", "page", "about"), PAGES)
def test_a_page_asks_the_database_at_most_twelve_times(world: World, who: str, page: str, about: str) -> None:
    browser = log_in(world.here.people[who])
    address = reverse(page, args=(world.here.cases[about].case,) if about else ())
    assert browser.get(address).status_code == 200
    with CaptureQueriesContext(connection) as asked:
        browser.get(address)
    said = [one["sql"] or "what was asked together, by its prepared name" for one in asked.captured_queries]
    statements = [statement for statement in said if not statement.startswith(_NOT_COUNTED)]
    assert len(statements) <= MOST, "\n".join(statement[:150] for statement in statements)
