"""How often a page asks the database: at most twelve times, however much it shows."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from world import World, log_in

pytestmark = pytest.mark.django_db

MOST = 12
_HOUSEKEEPING = ("SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "COMMIT")

PAGES = [
    ("caseworker", "casework:day_list", ""),
    ("caseworker", "casework:cases", ""),
    ("caseworker", "casework:case", "open"),
    ("caseworker", "casework:case", "granted"),
    ("decider", "casework:workload", ""),
    ("citizen", "casework:my_cases", ""),
    ("citizen", "casework:case", "granted"),
    ("citizen", "frikort:my_card", ""),
    ("employer", "frikort:employer", ""),
    ("employer", "frikort:pay", ""),
]


@pytest.mark.parametrize(("who", "page", "about"), PAGES)
def test_a_page_asks_the_database_at_most_twelve_times(world: World, who: str, page: str, about: str) -> None:
    browser = log_in(world.here.people[who])
    address = reverse(page, args=(world.here.cases[about].case,) if about else ())
    assert browser.get(address).status_code == 200
    with CaptureQueriesContext(connection) as asked:
        browser.get(address)
    statements = [one["sql"] for one in asked.captured_queries if not one["sql"].startswith(_HOUSEKEEPING)]
    assert len(statements) <= MOST, "\n".join(statement[:150] for statement in statements)
