"""Ties between people: read from both ends, by day, and by nobody but the municipality that recorded them."""

from datetime import date
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from hjemmel.core.actor import acting
from hjemmel.core.models import Relation, RelationKind
from world import World

pytestmark = pytest.mark.django_db


def test_a_tie_is_read_from_both_ends_and_stays_after_it_has_ended(world: World) -> None:
    here = world.here
    with acting(here.caseworker):
        tie = Relation.objects.get(kind=RelationKind.SIBLING)
        tie.since, tie.until = date(2020, 1, 1), date(2024, 12, 31)
        tie.save()
        assert (
            [*Relation.objects.of(here.citizen.person_id)] == [tie] == [*Relation.objects.of(here.neighbour.person_id)]
        )
        days = (date(2019, 12, 31), date(2020, 1, 1), date(2024, 12, 31), date(2025, 1, 1))
        assert [Relation.objects.on(day).exists() for day in days] == [False, True, True, False]


def test_only_the_municipality_that_recorded_it_sees_a_tie(world: World) -> None:
    here, there = world.here, world.there
    seen = {}
    for name, actor in {"own": here.caseworker, "foreign": there.caseworker, "citizen": here.citizen}.items():
        with acting(actor):
            seen[name] = Relation.objects.filter(person=here.citizen.person_id).count()
    assert seen == {"own": 1, "foreign": 0, "citizen": 0}


@pytest.mark.parametrize("dates", [(date(2025, 2, 1), date(2025, 1, 31)), (None, None)])
def test_a_tie_is_not_kept_twice_or_backwards(world: World, dates: tuple[date | None, date | None]) -> None:
    with acting(world.here.caseworker):
        tie = Relation.objects.get()
        tie.pk, tie.public_id, (tie.since, tie.until) = None, uuid4(), dates
        with pytest.raises(IntegrityError), transaction.atomic():
            tie.save()
