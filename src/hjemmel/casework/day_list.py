"""The day list: open cases and what the domains add, in one order, by what is due first."""

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import Any

from django.core.paginator import Page
from django.db.models import CharField, DateField, F, QuerySet, Value
from django.db.models.functions import Cast, TruncDate
from django.urls import reverse
from django.utils.translation import gettext as _

from hjemmel.casework import access as actions
from hjemmel.casework import deadlines, queries
from hjemmel.casework.extensions import DayLine, DaySource, day_sources
from hjemmel.casework.models import Case, DocumentMove
from hjemmel.casework.models.cases import CaseState
from hjemmel.core import access, clock
from hjemmel.core.together import among, ask_page, ask_together
from hjemmel.web.lists import Cut


class Lines(Cut):
    """Every line that the actor may see, as (source, pk), ordered and cut into pages by the database.

    ``caseworkers`` narrows it to the open cases that these users have.
    """

    def __init__(self, a_page: int, caseworkers: Collection[int | None] | None = None) -> None:
        if caseworkers is None:
            self._narrowed = _sources()
        else:
            own = partial(_open_cases, caseworker__in=caseworkers)
            self._narrowed = [DaySource("case", own, queries.day_list, _line)]
        first, *further = (_keys(source) for source in self._narrowed)
        together = first.union(*further, all=True) if further else first
        super().__init__(together.order_by("due", "since", "pk"), a_page)  # what is due comes before what is not

    def cut(self, start: int) -> tuple[list[Any], int]:
        """Both of one reading: what is due in every line is found out once."""
        return ask_page(self.object_list, start, self.per_page)  # type: ignore[arg-type]


def lines(page: "Page[Mapping[str, Any]]") -> list[DayLine]:
    """The lines of a page of ``Lines``, in the same order."""
    keys = {source: [row["pk"] for row in page if row["source"] == source.kind] for source in _sources()}
    found = {source: source.shown().filter(pk__in=among(here)) for source, here in keys.items() if here}
    ask_together(*found.values())
    made = {(source.kind, row.pk): source.line(row) for source, shown in found.items() for row in shown}
    return [made[row["source"], row["pk"]] for row in page]


def _sources() -> Sequence[DaySource]:
    own = (
        DaySource("case", _open_cases, queries.day_list, _line),
        DaySource("notice", _notices, queries.closed_with_notices, _line),
        DaySource("move", _moves, queries.moves, _move_line),
    )
    return (*own, *day_sources())


def _keys(source: DaySource) -> QuerySet[Any]:
    kind = Value(source.kind, output_field=CharField())
    return source.rows().order_by().annotate(source=kind).values("source", "pk", "due", "since")


def _open_cases(**narrowed: Any) -> QuerySet[Any]:
    return _due(queries.day_list().filter(**narrowed))


def _notices() -> QuerySet[Any]:
    return _due(queries.closed_with_notices())


def _due(cases: QuerySet[Case]) -> QuerySet[Any]:
    return access.visible(actions.READ_DAY_LIST, cases).annotate(due=F("next_due"), since=F("received_on"))


def _moves() -> QuerySet[Any]:
    moves = access.visible(actions.DECIDE_MOVE, queries.moves())
    return moves.annotate(due=Cast(Value(None), DateField()), since=TruncDate("requested_at"))


def _move_line(move: DocumentMove) -> DayLine:
    return DayLine(
        move.case,
        _("Flytning af dokument nr. %(number)s") % {"number": move.entry.number},
        reverse("casework:decide_move", args=(move.public_id,)),
        clock.day_of(move.requested_at),
        None,
        "",
        _("Til godkendelse"),
        "warning",
    )


def _line(case: Any) -> DayLine:
    return DayLine(
        case,
        case.number,
        case.get_absolute_url(),
        case.received_on,
        case.next_due,
        deadlines.reason_of(case) if case.next_due else "",
        _("Til underskrift") if case.awaits_signature else str(CaseState(case.state).label),
        "warning" if case.awaits_signature else "info",
    )
