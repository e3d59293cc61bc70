"""How often a page asks the database: at most twelve times, however much it shows; where more, the page says why.

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
    ("caseworker", Call("GET", "casework:day_list"), MOST),
    ("caseworker", Call("GET", "casework:cases"), MOST),
    ("caseworker", Call("GET", "casework:case", "open"), MOST),
    ("caseworker", Call("GET", "casework:case", "granted"), MOST),
    ("caseworker", Call("GET", "casework:decision", "granted"), MOST),
    ("caseworker", Call("GET", "casework:person", "open"), MOST),
    ("caseworker", Call("GET", "appeals:appeal", "complained"), MOST),
    ("decider", Call("GET", "casework:workload"), MOST),
    ("decider", Call("GET", "statistics:maps"), MOST),
    ("lawyer", Call("GET", "monitoring:overview"), MOST),
    ("lawyer", Call("GET", "monitoring:standards"), MOST),
    ("lawyer", Call("GET", "monitoring:standard"), MOST),
    ("lawyer", Call("GET", "monitoring:measures"), MOST),
    ("lawyer", Call("GET", "monitoring:measure"), MOST),
    ("lawyer", Call("GET", "monitoring:plan"), MOST),
    ("lawyer", Call("GET", "monitoring:advice"), MOST),
    ("lawyer", Call("GET", "treatment:cases"), MOST),
    ("lawyer", Call("GET", "treatment:case", "granted"), MOST),
    ("lawyer", Call("GET", "sources:flagged"), MOST),
    ("lawyer", Call("GET", "sources:ruling", "", (RULING,)), MOST),
    ("officer", Call("GET", "waiting"), MOST),
    # The law's files beside what is confirmed, the standards with their texts, and the political cases with their days.
    ("lawyer", Call("GET", "waiting"), 24),
    ("citizen", Call("GET", "casework:my_cases"), MOST),
    ("citizen", Call("GET", "casework:case", "granted"), MOST),
    ("citizen", Call("GET", "casework:decision", "granted"), MOST),
    ("citizen", Call("GET", "frikort:my_card"), MOST),
    ("employer", Call("GET", "frikort:pay"), MOST),
    # The register finds the balances, so the database is told of it and of the employer again; and of an employer it is
    # asked whether the CVR number has ceased.
    ("employer", Call("GET", "frikort:employer"), 13),
    ("employer", Call("GET", "frikort:employment", "granted"), 14),
    ("caseworker", Call("GET", "records:request", "open"), MOST),
    ("officer", Call("GET", "records:changes"), MOST),
    ("officer", Call("GET", "records:export_changes", "", ("csv",)), MOST),
]


@pytest.mark.parametrize(("who", "call", "most"), PAGES, ids=lambda part: str(getattr(part, "name", part)))
def test_a_page_asks_the_database_at_most_twelve_times(world: World, who: str, call: Call, most: int) -> None:
    browser = log_in(world.here.people[who])
    address = call.path(world.here)
    assert browser.get(address).status_code == 200
    with CaptureQueriesContext(connection) as asked:
        browser.get(address)
    statements = [one["sql"] or "by its prepared name" for one in asked.captured_queries]
    counted = [one for one in statements if not one.startswith(_NOT_COUNTED)]
    assert len(counted) <= most, "\n".join(statement[:150] for statement in counted)
