"""The facts of a case on a date: what has been recorded, and what the case itself holds."""

from datetime import date

from hjemmel.casework import queries
from hjemmel.casework.models import Case, CaseFact
from hjemmel.casework.schemes import scheme_of
from hjemmel.casework.values import to_text
from hjemmel.core import clock


def facts_of(case: Case, on: date) -> dict[str, CaseFact]:
    """The facts by name: the last recorded row of each, and unsaved rows for what follows from the case."""
    held = {
        name: CaseFact(
            case=case,
            name=name,
            value=to_text(value),
            source=CaseFact.Source.CASE,
            recorder="Hjemmel",
            recorded_at=clock.now(),
        )
        for name, value in scheme_of(case.scheme).known(case, on).items()
    }
    return queries.latest_facts(case) | held
