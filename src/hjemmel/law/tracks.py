"""The same facts on two tracks: ordinary law beside an experiment, or last year's law beside this year's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from hjemmel.law.facts import Value

if TYPE_CHECKING:
    from hjemmel.law.experiment import Experiment
    from hjemmel.law.law import LawAt
    from hjemmel.law.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Difference:
    """A result of one person or group on two tracks.

    ``by`` is the second less the first: an amount, or days between two dates; None where neither can be counted.
    """

    name: str
    of: int
    first: Value | None
    second: Value | None
    by: Decimal | int | None


@dataclass(frozen=True, eq=False, slots=True)
class Tracks:
    """The outcomes of the two tracks for the same facts."""

    ordinary: Outcome
    experiment: Outcome

    @property
    def differences(self) -> tuple[Difference, ...]:
        """Each result on both tracks."""
        return differences(self.ordinary, self.experiment)


def both_tracks(law: LawAt, experiment: Experiment, targets: tuple[str, ...], facts: Mapping[str, object]) -> Tracks:
    """The targets by ordinary law alone, and with the experiment where its conditions hold for the facts."""
    ordinary, with_experiment = law.without(experiment).plan(*targets), law.plan(*targets)
    return Tracks(ordinary.run(ordinary.relevant(facts)), with_experiment.run(with_experiment.relevant(facts)))


def differences(first: Outcome, second: Outcome) -> tuple[Difference, ...]:
    """The targets of the first outcome beside the same results of the second."""
    found = []
    for name in first.plan.targets:
        for of in range(first.case.sizes.get(first.plan.owners[name], 1)):
            a, b = first.value(name, of), second.value(name, of)
            found.append(Difference(name, of, a, b, distance(a, b)))
    return tuple(found)


def distance(first: Value | None, second: Value | None) -> Decimal | int | None:
    """How far from one value to another: an amount, days between dates; None for what cannot be counted."""
    if isinstance(first, Decimal) and isinstance(second, Decimal):
        return second - first
    if isinstance(first, date) and isinstance(second, date):
        return (second - first).days
    return None
