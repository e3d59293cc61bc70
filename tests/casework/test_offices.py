"""What the leader sees and sets: the load and what is late, closing days, and published time limits."""

from datetime import date, timedelta

import pytest

from hjemmel.casework import access as actions
from hjemmel.casework import queries, services
from hjemmel.casework.calendars import due
from hjemmel.casework.models import CaseTimeLimit, ClosingDay
from hjemmel.casework.workload import divided, load_of, overdue
from hjemmel.core import access, clock
from hjemmel.core.actor import acting
from hjemmel.statutes.aktindsigt.deadlines import PUBLIC_ACCESS
from hjemmel.statutes.retssikkerhed.deadlines import COMPLAINT
from world import DAY, World, log_in

pytestmark = pytest.mark.django_db

MONTH = timedelta(days=31)


def test_the_load_is_divided_without_losing_a_case_and_says_what_is_late(world: World) -> None:
    with acting(world.here.decider), clock.at(DAY + MONTH):
        cases = list(access.visible(actions.READ_WORKLOAD, queries.day_list()))
        total, late = load_of(cases), overdue(cases)
        for parts in (divided(cases, lambda case: case.caseworker_id), divided(cases, lambda case: case.scheme)):
            assert sum(load.open for load in parts.values()) == total.open == len(cases) > 0
            assert sum(load.overdue for load in parts.values()) == total.overdue == len(late)
    # The hearing and the follow-up of the open case were due fourteen days after everything happened.
    assert [case.public_id for case in late][:1] == [world.here.cases["open"].case]
    assert total.awaiting_signature == 1
    assert total.open == total.overdue + total.due_soon + total.undated


def test_a_case_without_a_deadline_is_not_counted_as_timely(world: World) -> None:
    with acting(world.here.decider):
        CaseTimeLimit.objects.all().delete()
        cases = [case for case in queries.day_list() if case.next_due is None]
        assert load_of(cases).undated == len(cases) > 0
        assert load_of(cases).overdue == load_of(cases).due_soon == 0


def test_a_closing_day_puts_off_what_is_counted_in_working_days(world: World) -> None:
    # OFL § 36, stk. 2: seven working days. From Wednesday 28 May 2025, Ascension Day, a weekend, Grundlovsdag and
    # Whit Monday come between; Grundlovsdag counts unless the municipality itself is shut.
    asked, here = date(2025, 5, 28), world.here.municipality_id
    with acting(world.here.decider):
        assert due(PUBLIC_ACCESS, asked, here).last_day == date(2025, 6, 10)
        services.close_on(date(2025, 6, 5), why="Grundlovsdag")
        services.close_on(date(2025, 5, 30), why="Dagen efter Kristi himmelfart")
        assert due(PUBLIC_ACCESS, asked, here).last_day == date(2025, 6, 12)
        # Four weeks for a complaint (RSL § 67) are past no holiday, and end on a closing day as on any other.
        assert due(COMPLAINT, date(2025, 5, 8), here).last_day == date(2025, 6, 5)
        assert due(COMPLAINT, date(2025, 5, 12), here).last_day == date(2025, 6, 10), "moved from Whit Monday"
    with acting(world.there.decider):
        assert due(PUBLIC_ACCESS, asked, world.there.municipality_id).last_day == date(2025, 6, 10)


@pytest.mark.parametrize(
    ("day", "problem"),
    [("07-03-2025", "passeret"), ("18-04-2025", "Langfredag"), ("05-06-2025", "allerede"), ("32-01-2026", "32")],
)
def test_a_day_that_cannot_be_closed_says_why_and_keeps_what_was_typed(world: World, day: str, problem: str) -> None:
    with acting(world.here.decider):
        services.close_on(date(2025, 6, 5), why="Grundlovsdag")
    answer = log_in(world.here.decider).post("/lukkedage/", {"day": day, "why": "Flytning"})
    assert answer.status_code == 422
    assert problem in answer.content.decode()
    assert "Flytning" in answer.content.decode()


def test_a_closing_day_is_taken_back_until_it_comes(world: World) -> None:
    with acting(world.here.decider):
        closed = services.close_on(date(2025, 6, 5), why="Grundlovsdag")
    with clock.at(DAY + 3 * MONTH):
        log_in(world.here.decider).post(f"/lukkedage/{closed.public_id}/fjern/")
        with acting(world.here.decider):
            assert ClosingDay.objects.filter(pk=closed.pk).exists()
    log_in(world.here.decider).post(f"/lukkedage/{closed.public_id}/fjern/")
    with acting(world.here.decider):
        assert not ClosingDay.objects.filter(pk=closed.pk).exists()


def test_a_time_limit_is_published_for_what_comes_in_from_its_day(world: World) -> None:
    browser = log_in(world.here.decider)
    limit = {"scheme": "socialt-frikort", "weeks": "3", "since": "01-04-2025"}
    assert browser.post("/sagsbehandlingsfrister/", limit).status_code == 302
    assert browser.post("/sagsbehandlingsfrister/", limit | {"since": "01-03-2025"}).status_code == 422
    assert browser.post("/sagsbehandlingsfrister/", limit | {"weeks": "0"}).status_code == 422
    with acting(world.here.decider):
        assert CaseTimeLimit.objects.get(since=date(2025, 4, 1)).weeks == 3


def test_the_leaders_page_names_who_has_the_late_cases(world: World) -> None:
    with clock.at(DAY + MONTH):
        page = log_in(world.here.decider).get("/ledelse/").content.decode()
    assert "Ikke taget" in page
    assert "31 dage for sent" in page
    assert world.there.citizen.name not in page
