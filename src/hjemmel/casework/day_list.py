"""The day list: open cases and what the domains add, in one order, by what is due first."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from django.core.paginator import Paginator
from django.db.models import CharField, F, QuerySet, Value
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from hjemmel.casework import access as actions
from hjemmel.casework import deadlines, queries
from hjemmel.casework.extensions import DayLine, DaySource, day_sources
from hjemmel.casework.listing import STATES
from hjemmel.casework.models import Case
from hjemmel.casework.models.cases import CaseState
from hjemmel.core import access


class Lines(Paginator):  # type: ignore[type-arg]
    """Every line that the actor may see, as (source, pk), ordered and cut into pages by the database.

    ``caseworkers`` narrows it to the open cases that these users have. The lines are counted without asking what is
    due in each.
    """

    def __init__(self, a_page: int, caseworkers: Collection[int | None] | None = None) -> None:
        if caseworkers is None:
            self._narrowed = _sources()
        else:
            self._narrowed = [DaySource("case", lambda: _open_cases().filter(caseworker__in=caseworkers), _case_lines)]
        first, *further = map(_keys, self._narrowed)
        together = first.union(*further, all=True) if further else first
        super().__init__(together.order_by(F("due").asc(nulls_last=True), "since", "pk"), a_page)

    @cached_property
    def count(self) -> int:
        """How many lines there are."""
        return sum(source.rows().count() for source in self._narrowed)


def lines(rows: Iterable[Mapping[str, Any]]) -> list[DayLine]:
    """The lines of a page of ``Lines``, in the same order."""
    page = list(rows)
    found = {
        source.kind: source.lines([row["pk"] for row in page if row["source"] == source.kind]) for source in _sources()
    }
    return [found[row["source"]][row["pk"]] for row in page]


def _sources() -> Sequence[DaySource]:
    own = (DaySource("case", _open_cases, _case_lines), DaySource("notice", _notices, _notice_lines))
    return (*own, *day_sources())


def _keys(source: DaySource) -> QuerySet[Any]:
    kind = Value(source.kind, output_field=CharField())
    return source.rows().order_by().annotate(source=kind).values("source", "pk", "due", "since")


def _open_cases() -> QuerySet[Any]:
    return _due(queries.day_list())


def _notices() -> QuerySet[Any]:
    return _due(queries.closed_with_notices())


def _due(cases: QuerySet[Case]) -> QuerySet[Any]:
    return access.visible(actions.READ_DAY_LIST, cases).annotate(due=F("next_due"), since=F("received_on"))


def _case_lines(keys: Iterable[int]) -> Mapping[int, DayLine]:
    return _lines_of(queries.day_list().filter(pk__in=keys))


def _notice_lines(keys: Iterable[int]) -> Mapping[int, DayLine]:
    return _lines_of(queries.closed_with_notices().filter(pk__in=keys))


def _lines_of(cases: QuerySet[Case]) -> Mapping[int, DayLine]:
    return {
        case.pk: DayLine(
            case,
            case.number,
            case.get_absolute_url(),
            case.received_on,
            case.next_due,
            deadlines.reason_of(case) if case.next_due else "",
            _("Til underskrift") if case.awaits_signature else str(STATES[CaseState(case.state)]),
            "warning" if case.awaits_signature else "info",
        )
        for case in cases
    }
