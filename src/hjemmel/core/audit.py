"""Recording reads of citizens' data: who, whom, which fields, by which action, and from where.

A page that shows something about a citizen calls ``record_read``.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.utils.translation import gettext, gettext_noop

from hjemmel.core import clock
from hjemmel.core.access import Action
from hjemmel.core.actor import current_actor
from hjemmel.core.models import Person, PersonRead

EXPORTED = gettext_noop("eksport")
"""The last of the fields of what was taken out as a file."""

FIELDS = (
    gettext_noop("adgang"),
    gettext_noop("adresse"),
    gettext_noop("afgørelse"),
    gettext_noop("afgørelser"),
    gettext_noop("aktindsigt"),
    gettext_noop("brev"),
    gettext_noop("breve"),
    gettext_noop("dokument"),
    gettext_noop("dokumenter"),
    EXPORTED,
    gettext_noop("frikort"),
    gettext_noop("hele CPR-nummeret"),
    gettext_noop("kilder"),
    gettext_noop("kladde"),
    gettext_noop("klage"),
    gettext_noop("klage over sagsbehandling"),
    gettext_noop("løn"),
    gettext_noop("læsninger"),
    gettext_noop("navn"),
    gettext_noop("omgørelse"),
    gettext_noop("oplysninger"),
    gettext_noop("relationer"),
    gettext_noop("repræsentanter"),
    gettext_noop("sag"),
    gettext_noop("sager"),
)
"""What is recorded as seen, by the names it is kept under."""

_network: ContextVar[str | None] = ContextVar("hjemmel_network", default=None)


@contextmanager
def coming_from(network: str | None) -> Iterator[None]:
    """What is read in the block is read from this network (``networks``); a job reads from none."""
    token = _network.set(network)
    try:
        yield
    finally:
        _network.reset(token)


def say_fields(read: PersonRead) -> str:
    """What was seen, in the language of the screen."""
    return ", ".join(map(gettext, read.fields.split(", ")))


def record_read(action: Action, person: Person, fields: Iterable[str]) -> None:
    """Record that the present actor saw these fields (names, never values) of the person, through this action."""
    record_reads(action, (person,), fields)


def record_reads(action: Action, people: Iterable[Person], fields: Iterable[str]) -> None:
    """Record that the present actor saw these fields of each of the people, as a list shows them."""
    here = current_actor().municipality_id
    _keep(action, [(person.pk, here or person.municipality_id) for person in people], fields)


def record_looks(action: Action, people: Iterable[int], fields: Iterable[str]) -> None:
    """Record looks across municipalities at what a register holds about people, by key: they are no municipality's."""
    _keep(action, [(person, None) for person in people], fields)


def _keep(action: Action, people: Iterable[tuple[int, int | None]], fields: Iterable[str]) -> None:
    actor = current_actor()
    seen = ", ".join(fields)
    PersonRead.objects.bulk_create(
        PersonRead(
            at=clock.now(),
            user_id=actor.user_id,
            reader=actor.name or actor.kind.value,
            unit=actor.unit,
            capacity=actor.kind.value,
            network=_network.get(),
            municipality_id=municipality,
            organisation_id=actor.organisation_id,
            person_id=person,
            action=action.name,
            fields=seen,
        )
        for person, municipality in people
    )
