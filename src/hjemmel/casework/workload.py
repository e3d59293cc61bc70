"""How much there is to do, who has it, and what is late: for whoever leads the work."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from hjemmel.casework.models import Case
from hjemmel.core import clock

_SOON = timedelta(days=7)

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Load:
    """Some open cases, counted. One without any deadline is counted as that, and not as timely."""

    open: int
    overdue: int
    due_soon: int
    undated: int
    awaiting_signature: int
    oldest: date | None


def load_of(cases: Sequence[Case]) -> Load:
    """Count open cases from ``queries.day_list``; ``due_soon`` is today and the seven days after."""
    today = clock.today()
    dues = [case.next_due for case in cases]  # type: ignore[attr-defined]
    return Load(
        open=len(cases),
        overdue=sum(due is not None and due < today for due in dues),
        due_soon=sum(due is not None and today <= due <= today + _SOON for due in dues),
        undated=dues.count(None),
        awaiting_signature=sum(case.awaits_signature for case in cases),  # type: ignore[attr-defined]
        oldest=min((case.received_on for case in cases), default=None),
    )


def divided(cases: Iterable[Case], by: Callable[[Case], K], also: Iterable[K] = ()) -> dict[K, Load]:
    """The load of each part; the parts add up to the whole. ``also`` are parts to show although they may be empty."""
    parts: dict[K, list[Case]] = {key: [] for key in also}
    for case in cases:
        parts.setdefault(by(case), []).append(case)
    return {key: load_of(part) for key, part in parts.items()}


def overdue(cases: Iterable[Case]) -> list[Case]:
    """The open cases whose next deadline has passed, the longest overdue first."""
    today = clock.today()
    late = [case for case in cases if case.next_due is not None and case.next_due < today]  # type: ignore[attr-defined]
    return sorted(late, key=lambda case: case.next_due)  # type: ignore[attr-defined]
