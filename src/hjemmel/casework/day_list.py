"""The day list: open cases and what the domains add, in one order, by what is due first."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from django.db.models import CharField, F, QuerySet, Value
from django.utils.translation import gettext as _

from hjemmel.casework import access as actions
from hjemmel.casework import deadlines, queries
from hjemmel.casework.extensions import DayLine, DaySource, day_sources
from hjemmel.casework.listing import STATES
from hjemmel.casework.models.cases import CaseState
from hjemmel.core import access


def rows(caseworkers: Collection[int | None] | None = None) -> QuerySet[Any]:
    """Every line that the actor may see, as (source, pk), ordered and ready to be cut into pages by the database.

    ``caseworkers`` narrows it to the open cases that these users have.
    """
    if caseworkers is not None:
        held = DaySource("case", lambda: _open_cases().filter(caseworker__in=caseworkers), _case_lines)
        return _keys(held).order_by(F("due").asc(nulls_last=True), "since", "pk")
    first, *further = (_keys(source) for source in _sources())
    return first.union(*further, all=True).order_by(F("due").asc(nulls_last=True), "since", "pk")


def lines(rows: Iterable[Mapping[str, Any]]) -> list[DayLine]:
    """The lines of a page of ``rows``, in the same order."""
    page = list(rows)
    found = {
        source.kind: source.lines([row["pk"] for row in page if row["source"] == source.kind]) for source in _sources()
    }
    return [found[row["source"]][row["pk"]] for row in page]


def _sources() -> Sequence[DaySource]:
    return (DaySource("case", _open_cases, _case_lines), *day_sources())


def _keys(source: DaySource) -> QuerySet[Any]:
    kind = Value(source.kind, output_field=CharField())
    return source.rows().order_by().annotate(source=kind).values("source", "pk", "due", "since")


def _open_cases() -> QuerySet[Any]:
    cases = access.visible(actions.READ_DAY_LIST, queries.day_list())
    return cases.annotate(due=F("next_due"), since=F("received_on"))


def _case_lines(keys: Iterable[int]) -> Mapping[int, DayLine]:
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
        for case in queries.day_list().filter(pk__in=keys)
    }
