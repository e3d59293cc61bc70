"""What reversals teach: the list with its counts, and the open complaints that resemble a reversed one.

The resemblance is one of decisions, never of people, and has no score: it is the same provision, and a fact that was
lacking there and rests here on the citizen's word or an assessment alone, or is not recorded at all.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from hjemmel.appeals import access as actions
from hjemmel.appeals import queries
from hjemmel.appeals.models import Appeal
from hjemmel.appeals.models.reversals import ReversalReason
from hjemmel.casework.models import CaseFact
from hjemmel.core import access


def reversed_appeals() -> QuerySet[Appeal]:
    """The reversed complaints that the actor may learn from, the latest first."""
    rows = access.visible(actions.READ_LEARNING, queries.appeals().select_related("reversal"))
    return rows.order_by("-outcome_on", "-pk")


@dataclass(frozen=True, slots=True)
class Count:
    """How many reversals share something: a reason, a provision, a unit."""

    label: str
    n: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The reversals counted by reason, provision and unit. One with several reasons counts under each of them."""

    total: int
    unexplained: int
    by_reason: Sequence[Count]
    by_provision: Sequence[Count]
    by_unit: Sequence[Count]


def count(appeals: Iterable[Appeal]) -> Counts:
    """Count reversals."""
    rows = list(appeals)
    explained = [row.reversal for row in rows if hasattr(row, "reversal") and row.reversal.reasons]
    reasons = Counter(str(ReversalReason(kind).label) for reversal in explained for kind in reversal.reasons)
    return Counts(
        len(rows),
        len(rows) - len(explained),
        _most_first(reasons),
        _most_first(Counter(row.provision for row in rows)),
        _most_first(Counter(row.unit for row in rows)),
    )


def _most_first(counted: Counter[str]) -> list[Count]:
    return [Count(label, n) for label, n in sorted(counted.items(), key=lambda item: (-item[1], item[0]))]


@dataclass(frozen=True, slots=True)
class Resemblance:
    """One fact that was lacking in reversed decisions, how it is known in the open one, and which those were."""

    fact: str
    known_by: str
    reversed: tuple[Appeal, ...]


@dataclass(frozen=True, slots=True)
class Similar:
    """An open complaint with what it shares with reversed ones: the provision, and each fact."""

    appeal: Appeal
    shared: tuple[Resemblance, ...]


def similar() -> list[Similar]:
    """The open complaints that share provision and a lacking fact with reversed ones, by what is due first."""
    lacking: dict[str, dict[str, list[Appeal]]] = defaultdict(lambda: defaultdict(list))
    for row in reversed_appeals():
        for name in row.reversal.lacking_facts if hasattr(row, "reversal") else ():
            lacking[row.provision][name].append(row)
    waiting = access.visible(actions.READ_SIMILAR, queries.appeals().filter(outcome="", provision__in=lacking))
    found = (
        Similar(appeal, tuple(_shared(appeal, lacking[appeal.provision])))
        for appeal in waiting.select_related("decision__plan").order_by("due_on", "pk")
    )
    return [one for one in found if one.shared]


def _shared(appeal: Appeal, lacking: dict[str, list[Appeal]]) -> Iterable[Resemblance]:
    facts = {fact.name: fact for fact in queries.declared_facts(appeal.decision)}
    for name, rows in lacking.items():
        others = tuple(row for row in rows if row.decision_id != appeal.decision_id)
        known_by = _known_by(appeal, name)
        if others and name in facts and known_by:
            yield Resemblance(queries.label_of(facts[name]), known_by, others)


def _known_by(appeal: Appeal, name: str) -> str:
    stored = appeal.decision.facts.get(name)
    if stored is None:
        return _("ikke registreret")
    return {
        CaseFact.Source.CITIZEN.value: _("alene borgerens oplysning"),
        CaseFact.Source.ASSESSMENT.value: _("alene sagsbehandlerens vurdering"),
    }.get(stored["source"], "")
