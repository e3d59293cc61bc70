"""Recording reads of citizens' data. A page that shows something about a citizen calls ``record_read``."""

from collections.abc import Iterable

from hjemmel.core import clock
from hjemmel.core.access import Action
from hjemmel.core.actor import current_actor
from hjemmel.core.models import Person, PersonRead


def record_read(action: Action, person: Person, fields: Iterable[str]) -> None:
    """Record that the present actor saw these fields (names, never values) of the person, through this action."""
    record_reads(action, (person,), fields)


def record_reads(action: Action, people: Iterable[Person], fields: Iterable[str]) -> None:
    """Record that the present actor saw these fields of each of the people, as a list shows them."""
    actor = current_actor()
    seen = ", ".join(fields)
    PersonRead.objects.bulk_create(
        PersonRead(
            at=clock.now(),
            user_id=actor.user_id,
            reader=actor.name or actor.kind.value,
            capacity=actor.kind.value,
            municipality_id=actor.municipality_id or person.municipality_id,
            person=person,
            action=action.name,
            fields=seen,
        )
        for person in people
    )
