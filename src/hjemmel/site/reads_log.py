"""The log of reads a page at a time, newest first: so many rows are read as are shown, however long the log is.

A municipality's own looks lie in the order of time in one index, and so do those of no municipality, in registers. Each
of the two is read from where a page begins; asked for together they would be read and sorted whole.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from heapq import merge
from itertools import islice

from django.core import signing
from django.db.models import QuerySet

from hjemmel.core.actor import Actor, ActorKind
from hjemmel.core.models import PersonRead
from hjemmel.core.together import ask_together


class NoCursor(Exception):
    """The text is no cursor that a page gave."""


@dataclass(frozen=True, slots=True)
class ReadsPage:
    """Some looks, newest first, and the cursor of the older ones; empty where there are none."""

    reads: tuple[PersonRead, ...]
    cursor: str


def page_of(rows: QuerySet[PersonRead], actor: Actor, size: int, cursor: str = "") -> ReadsPage:
    """At most so many of the rows that the actor may see, after the cursor.

    Raises:
        NoCursor: the cursor is none of ours.
    """
    if cursor:
        last = _position(cursor)
        at = datetime.fromisoformat(last["at"])
        rows = rows.filter(at__lte=at).exclude(at=at, pk__gte=last["pk"])
    newest = [part[: size + 1] for part in parts_of(rows, actor)]
    ask_together(*newest)
    found = tuple(islice(merge(*newest, key=lambda read: (read.at, read.pk), reverse=True), size + 1))
    following = _cursor(found[size - 1]) if len(found) > size else ""
    return ReadsPage(found[:size], following)


def parts_of(rows: QuerySet[PersonRead], actor: Actor) -> list[QuerySet[PersonRead]]:
    """The rows cut into what each lies in an order of its own, newest first."""
    if actor.kind is not ActorKind.STAFF:
        return [rows.order_by("-at", "-pk")]
    # Ordered by the municipality too, which is one in each part: that it is, IS NULL does not tell the planner.
    rows = rows.order_by("municipality_id", "-at", "-pk")
    return [rows.filter(municipality=actor.municipality_id), rows.filter(municipality=None)]


def _cursor(last: PersonRead) -> str:
    return signing.dumps({"at": last.at.isoformat(), "pk": last.pk}, salt=__name__, compress=True)


def _position(cursor: str) -> Mapping[str, str]:
    try:
        position: Mapping[str, str] = signing.loads(cursor, salt=__name__)
    except signing.BadSignature as error:
        raise NoCursor(cursor) from error
    return position
