"""Statements come prepared: one plan for each, however large its numbers are and whoever acts."""

import pytest
from django.db import connection

from hjemmel.core.actor import acting
from hjemmel.core.models import Municipality, Person
from world import World

pytestmark = pytest.mark.django_db


def _plans_of(part: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_prepared_statements WHERE position(%s in statement) > 0", [part])
        return int(cursor.fetchone()[0])


def test_numbers_of_any_size_share_a_plan() -> None:
    for key in (1, 2, 40_000, 3_000_000_000):
        assert Municipality.objects.filter(pk=key).count() <= 1
    assert _plans_of('SELECT COUNT(*) AS "__count" FROM "core_municipality" WHERE "core_municipality"."id" =') == 1


def test_a_plan_that_is_kept_shows_nobody_anothers_rows(world: World) -> None:
    for actor, sees in ((world.here.caseworker, True), (world.there.caseworker, False)) * 3:
        with acting(actor):
            assert Person.objects.filter(pk=world.here.citizen.person_id).exists() is sees
