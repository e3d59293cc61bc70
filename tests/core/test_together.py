"""Several questions in one statement: the same rows as one by one, for whoever acts."""

import pytest
from django.db import connection
from django.db.models import Model, QuerySet
from django.test.utils import CaptureQueriesContext

from hjemmel.casework import queries
from hjemmel.casework.models import Case, CaseFact, Decision, Hearing
from hjemmel.core.actor import acting
from hjemmel.core.models import Person
from hjemmel.core.together import among, ask_page, ask_together, hold
from hjemmel.schemes.socialt_frikort.models import CardNumber, LedgerEntry
from world import World

pytestmark = pytest.mark.django_db


def _values(row: Model) -> dict[str, object]:
    return {
        field.attname: bytes(value) if isinstance(value, memoryview) else value
        for field in row._meta.concrete_fields
        for value in (getattr(row, field.attname),)
    }


def _questions() -> list[QuerySet[Model]]:
    """Instants, days, sealed bytes, JSON, amounts, rows with their people, and what can have no row."""
    return [
        queries.cases().order_by("pk"),
        CaseFact.objects.order_by("pk"),
        Decision.objects.order_by("pk"),
        Hearing.objects.order_by("pk"),
        Person.objects.order_by("pk"),
        CardNumber.objects.order_by("pk"),
        LedgerEntry.objects.order_by("pk"),
        Case.objects.filter(pk__in=[]),
    ]


def test_rows_asked_together_are_those_asked_one_by_one(world: World) -> None:
    with acting(world.here.caseworker):
        one_by_one, together = _questions(), _questions()
        with CaptureQueriesContext(connection) as asked:
            ask_together(*together)
            found = [[_values(row) for row in question] for question in together]
            people = [case.person.name for case in together[0]]  # type: ignore[attr-defined]
        assert len(asked) == 1
        assert found == [[_values(row) for row in question] for question in one_by_one]
        assert people == [case.person.name for case in one_by_one[0]]  # type: ignore[attr-defined]


def test_a_page_and_how_many_rows_there_are_are_of_one_reading(world: World) -> None:
    with acting(world.here.caseworker):
        everything = [dict(row) for row in Case.objects.order_by("-received_on", "pk").values("pk", "received_on")]
        assert len(everything) > 3
        with CaptureQueriesContext(connection) as asked:
            rows, count = ask_page(Case.objects.order_by("-received_on", "pk").values("pk", "received_on"), 1, 2)
        assert len(asked) == 1
        assert (rows, count) == (everything[1:3], len(everything))
        assert ask_page(Case.objects.order_by("pk").values("pk"), len(everything), 2) == ([], len(everything))
        assert ask_page(Case.objects.none().order_by("pk").values("pk"), 0, 2) == ([], 0)


def test_a_plan_kept_for_one_shows_another_only_their_own(world: World) -> None:
    for actor in (world.here.caseworker, world.there.caseworker, world.here.citizen, world.here.employer) * 2:
        with acting(actor):
            together = Case.objects.order_by("pk")
            ask_together(together)
            assert list(together) == list(Case.objects.order_by("pk"))
            assert {case.municipality_id for case in together} <= {actor.municipality_id or world.here.municipality_id}


def test_a_held_relation_is_what_was_read(world: World) -> None:
    with acting(world.here.caseworker):
        case = Case.objects.get(public_id=world.here.cases["open"].case)
        facts = case.recorded_facts.all()
        ask_together(facts)
        hold(case, recorded_facts=facts)
        with CaptureQueriesContext(connection) as asked:
            assert list(case.recorded_facts.all())
        assert not asked
        assert list(Case.objects.filter(pk__in=among([case.pk]))) == [case]
