"""When maps are published, a job drafts the political case, and the committee secretary meets it first of all."""

import json
from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.urls import reverse

from hjemmel.appeals.statistics import services as statistics
from hjemmel.appeals.statistics.released import KIND
from hjemmel.appeals.treatment import queries
from hjemmel.appeals.treatment.drafting import of_figures
from hjemmel.appeals.treatment.jobs import draft_case
from hjemmel.appeals.treatment.models import Body
from hjemmel.appeals.treatment.snapshot import MapFigures, Snapshot
from hjemmel.appeals.treatment.steps import next_of
from hjemmel.core import clock
from hjemmel.core.actor import acting
from hjemmel.publication import services as publication
from hjemmel.publication.kinds import Period
from world import World, log_in

pytestmark = pytest.mark.django_db

IN_TIME = datetime(2025, 6, 16, tzinfo=UTC)
TABLE = "municipality,year,provision,outcome,n\n0159,{year},SEL § 96,upheld,4\n0159,{year},SEL § 96,remitted,2\n"


def jobs() -> list[dict[str, object]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT args::text FROM procrastinate_jobs WHERE task_name = 'treatment.draft_case' ORDER BY id")
        return [json.loads(arguments) for (arguments,) in cursor.fetchall()]


def test_published_maps_are_drafted_into_a_case_once_and_old_ones_are_not(world: World) -> None:
    with clock.at(IN_TIME):
        before = len(jobs())
        with acting(world.here.analyst):
            for year, published in ((2024, date(2025, 6, 10)), (2022, date(2023, 6, 22))):
                statistics.take_in(TABLE.format(year=year).encode(), source="sm.dk", published_on=published)
        (queued,) = jobs()[before:]
        assert queued == {"municipality_id": world.here.municipality_id, "year": 2024, "published_on": "2025-06-10"}
        draft_case(**queued)  # type: ignore[arg-type]
        draft_case(**queued)  # type: ignore[arg-type]
        with acting(world.here.secretary):
            case = queries.treatments().get(year=2024)
            version = queries.latest(case)
            assert (version.number, version.written_by, version.writer) == (1, None, "Hjemmel")
            assert all(version.sections.values()), "every section has its text"
            assert "skal kommunalbestyrelsen tage stilling" in version.sections["plan"]
            drawn = {picture.section for picture in queries.pictures(version)}
            assert drawn == {"figures"}, "without a case on a map there is no line to draw"
            assert [step.kind for step in queries.route(case)][-1] == Body.COUNCIL
            upcoming = next_of(case)
            assert upcoming is not None
            assert upcoming.due_on == case.treat_by == date(2025, 12, 31)
        browser = log_in(world.here.secretary)
        front = browser.get("/")
        assert front["Location"] == reverse("treatment:cases")
        page = browser.get(front["Location"]).content.decode()
        assert "Udkastet til sagen om kortene for 2024 er klar" in page
        assert browser.get(reverse("treatment:case", args=(case.public_id,))).status_code == 200


def test_a_release_to_the_end_of_a_year_publishes_the_maps_of_that_year(world: World) -> None:
    with clock.at(IN_TIME):
        before = len(jobs())
        for until in (date(2024, 12, 31), date(2025, 3, 31)):
            with acting(world.here.analyst):
                draft = publication.prepare(KIND, Period(date(2024, 1, 1), until))
            with acting(world.here.decider):
                publication.approve(draft)
        assert [queued["year"] for queued in jobs()[before:]] == [2024]


def test_the_year_that_has_begun_stands_beside_the_year_of_the_maps() -> None:
    """What has come back since the maps: the municipality's own count, as far as it goes."""
    tally = {"upheld": 2, "changed": 1, "annulled": 0, "remitted": 1, "dismissed": 1}
    since = {"upheld": 1, "changed": 0, "annulled": 0, "remitted": 2, "dismissed": 0}
    social = MapFigures("SOCIAL", tally, "", None, None, None, (), (), (), since=since)
    snapshot = Snapshot("Eksempelkommune", 2025, is_own=True, maps=(social,), notes=())
    assert "2026 indtil nu: 66,7 % af 3 sager omgjort" in of_figures(snapshot)["comparison"]
    kept = snapshot.as_json()
    assert Snapshot.read(kept) == snapshot
    del kept["maps"][0]["since"]
    assert "indtil nu" not in of_figures(Snapshot.read(kept))["comparison"], "as earlier versions were kept"
