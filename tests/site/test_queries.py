"""How often a page asks the database: at most twelve times, however much it shows.

Six of them (seven for a citizen, who is named once they act) find out who calls and tell the database, on any page: the
session, the user, the log-in, the capacity, and twice who acts. One more is the authority in the frame, and one writes
down what was read.
"""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from addresses import Call
from quality import RULING
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
    ("caseworker", Call("GET", "casework:day_list")),
    ("caseworker", Call("GET", "casework:cases")),
    ("caseworker", Call("GET", "casework:case", "open")),
    ("caseworker", Call("GET", "casework:case", "granted")),
    ("caseworker", Call("GET", "casework:decision", "granted")),
    ("caseworker", Call("GET", "casework:person", "open")),
    ("caseworker", Call("GET", "appeals:appeal", "complained")),
    ("decider", Call("GET", "casework:workload")),
    ("decider", Call("GET", "statistics:maps")),
    ("lawyer", Call("GET", "monitoring:overview")),
    ("lawyer", Call("GET", "monitoring:standards")),
    ("lawyer", Call("GET", "monitoring:standard")),
    ("lawyer", Call("GET", "monitoring:measures")),
    ("lawyer", Call("GET", "monitoring:measure")),
    ("lawyer", Call("GET", "monitoring:plan")),
    ("lawyer", Call("GET", "monitoring:advice")),
    ("lawyer", Call("GET", "treatment:cases")),
    ("lawyer", Call("GET", "treatment:case", "granted")),
    ("lawyer", Call("GET", "sources:flagged")),
    ("lawyer", Call("GET", "sources:ruling", "", (RULING,))),
    ("officer", Call("GET", "waiting")),
    ("lawyer", Call("GET", "waiting")),
    ("citizen", Call("GET", "casework:my_cases")),
    ("citizen", Call("GET", "casework:case", "granted")),
    ("citizen", Call("GET", "casework:decision", "granted")),
    ("citizen", Call("GET", "frikort:my_card")),
    ("employer", Call("GET", "frikort:pay")),
    ("employer", Call("GET", "frikort:employer")),
    ("employer", Call("GET", "frikort:employment", "granted")),
    ("caseworker", Call("GET", "records:request", "open")),
    ("officer", Call("GET", "records:changes")),
    ("officer", Call("GET", "records:export_changes", "", ("csv",))),
]


@pytest.mark.parametrize(("who", "call"), PAGES, ids=lambda part: str(getattr(part, "name", part)))
def test_a_page_asks_the_database_at_most_twelve_times(world: World, who: str, call: Call) -> None:
    browser = log_in(world.here.people[who])
    address = call.path(world.here)
    assert browser.get(address).status_code == 200
    with CaptureQueriesContext(connection) as asked:
        browser.get(address)
    statements = [one["sql"] or "by its prepared name" for one in asked.captured_queries]
    counted = [one for one in statements if not one.startswith(_NOT_COUNTED)]
    assert len(counted) <= MOST, "\n".join(statement[:150] for statement in counted)
