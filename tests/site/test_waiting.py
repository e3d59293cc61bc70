"""What waits for each role: as many as the lists show, the nearest day first, and never another town's."""

from datetime import timedelta

import pytest
from django.db import connection
from django.urls import reverse

from hjemmel.core import access, clock
from hjemmel.core.actor import Actor, acting
from hjemmel.records.models import AccessRequest
from hjemmel.web.waiting import Waiting, waiting_for
from world import World, log_in

pytestmark = pytest.mark.django_db


def found(actor: Actor) -> dict[str, Waiting]:
    with acting(actor):
        return {str(row.kind.label): row for row in waiting_for(actor)}


@pytest.mark.parametrize("role", ["decider", "lawyer", "analyst", "officer"])
def test_every_line_leads_to_a_page_of_its_own_role_and_what_is_due_stands_first(world: World, role: str) -> None:
    actor = getattr(world.here, role)
    browser = log_in(actor)
    page = browser.get(reverse("waiting")).content.decode()
    rows = list(found(actor).values())
    assert rows
    for row in rows:
        assert row.url in page
        assert browser.get(row.url).status_code == 200, row.kind.label
    due = [row.day for row in rows if row.count and row.kind.is_due and row.day]
    assert due == sorted(due)
    assert [bool(row.count) for row in rows] == sorted((bool(row.count) for row in rows), reverse=True)


def test_the_count_is_of_the_rows_that_the_action_gives_and_of_one_town(world: World) -> None:
    here = world.here
    row = found(here.officer)["Anmodninger om aktindsigt"]
    with acting(here.officer):
        open_ones = access.visible(row.kind.action, AccessRequest.objects.filter(answered_at=None))
        assert row.count == open_ones.count() > 0
    signing = found(here.decider)["Afgørelser til underskrift"]
    assert signing.count == 1, "the submitted decision of this town"


def test_a_passed_deadline_is_told_as_that(world: World) -> None:
    with clock.at(clock.now() + timedelta(days=400)):
        row = found(world.here.decider)["Anmodninger om aktindsigt"]
        assert row.is_late
        page = log_in(world.here.decider).get(reverse("waiting")).content.decode()
    assert "Overskredet" in page


def test_a_document_to_be_moved_stands_on_the_day_list_of_who_may_decide_it(world: World) -> None:
    words = "Flytning af dokument nr."
    pages = {
        role: log_in(getattr(world.here, role)).get(reverse("casework:day_list")) for role in ("decider", "lawyer")
    }
    assert all(words in page.content.decode() for page in pages.values())


def test_work_that_has_failed_for_good_is_told_to_its_own_municipality(world: World) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_jobs (queue_name, task_name, status, attempts, args) VALUES "
            "('default', 'casework.deliver_letter', 'failed', 10, jsonb_build_object('municipality_id', %s::int))",
            [world.here.municipality_id],
        )
    waits = "Arbejde i baggrunden, der er gået i stå"
    assert found(world.here.decider)[waits].count == 1
    assert found(world.there.decider)[waits].count == 0
    assert "Et brev skal sendes" in log_in(world.here.officer).get(reverse("failed_jobs")).content.decode()
    assert "Intet er gået i stå" in log_in(world.there.officer).get(reverse("failed_jobs")).content.decode()
