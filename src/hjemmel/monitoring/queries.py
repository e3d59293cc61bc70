"""What monitoring asks of the database, and what follows from what is found."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from hjemmel.law.citations import parse, provisions_of
from hjemmel.law.provisions import Provision
from hjemmel.monitoring import drawn
from hjemmel.monitoring.areas import Area
from hjemmel.monitoring.effects import Counted, Effect, effect
from hjemmel.monitoring.models import (
    ActionPlan,
    Approval,
    CountedBy,
    Measure,
    Recommendation,
    Standard,
    StandardDraft,
    StandardVersion,
    Suspension,
)
from hjemmel.monitoring.models.advice import AdviceState
from hjemmel.monitoring.refusals import BlanketRefusal, blanket_refusals
from hjemmel.statutes.serviceloven.quality_standards import Duty, duties


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer to a recommendation as it was: how far it had come, the words, and the day."""

    state: str
    answer: str
    on: date


def provisions_in(citations: str) -> Iterator[Provision]:
    """The provisions of a field of citations, ``SEL § 83; SEL § 86``; none of an empty one."""
    for place in parse(citations) if citations else ():
        yield from provisions_of(place)


def duties_of(citations: str) -> tuple[Duty, ...]:
    """The duties to have a standard that one for these provisions meets; none: it is not statutory (*lovpligtig*)."""
    return duties(provisions_in(citations))


def refusals_in(standard: Standard, text: str) -> tuple[BlanketRefusal, ...]:
    """The sentences of a text of the standard that refuse everybody."""
    return blanket_refusals(text, provisions_in(standard.provisions))


def standards() -> QuerySet[Standard]:
    """Standards with their municipality and draft; `asked.Standards` asks for the rest of several."""
    return Standard.objects.select_related("municipality", "draft")


def version_in_force(standard: Standard, on: date) -> StandardVersion | None:
    """The version whose period covers the day, suspended or not."""
    return next((held.version for held in standard.periods.all() if _covers(held.period, on)), None)


def suspension_on(standard: Standard, on: date) -> Suspension | None:
    """The suspension that covers the day."""
    return next((one for one in standard.suspensions.all() if _covers(one.period, on)), None)


def _covers(period: object, on: date) -> bool:
    return on in period  # type: ignore[operator]  a range of dates, bounds as the database has them


def last_approval(version: StandardVersion) -> Approval | None:
    """The newest approval of a version."""
    return next(iter(version.approvals.all()), None)


def versions(standard: Standard) -> list[StandardVersion]:
    """The adopted versions of a standard, the newest first."""
    found = (held.version for held in standard.periods.all())
    return sorted(found, key=lambda version: version.number, reverse=True)


def before_and_after(
    standard: Standard, number: int
) -> tuple[StandardVersion | None, StandardVersion | StandardDraft | None]:
    """A version by its number, or for 0 the draft, and the version it changes; None where there is none."""
    by_number = {one.number: one for one in versions(standard)}
    if not number:
        return by_number.get(len(by_number)), getattr(standard, "draft", None)
    return by_number.get(number - 1), by_number.get(number)


def plans() -> QuerySet[ActionPlan]:
    """Action plans."""
    return ActionPlan.objects.all()


def measures() -> QuerySet[Measure]:
    """Measures with their plan; `asked.Measures` asks for the rest of several."""
    return Measure.objects.select_related("plan")


def counts_of(measure: Measure) -> tuple[Counted, ...]:
    """What has been counted of a measure, by period: drawn from own outcomes, or typed with a source."""
    if measure.counted_by == CountedBy.OUTCOMES:
        return drawn.counted(Area(measure.area), tuple(provisions_in(measure.provisions)))
    return tuple(
        Counted(one.first_day, one.last_day or one.first_day, one.part, one.whole) for one in measure.observations.all()
    )


def effect_of(measure: Measure) -> Effect:
    """What was counted before the measure and after it."""
    return effect(counts_of(measure), (start.began_on for start in measure.starts.all()))


def is_under_way(measure: Measure, on: date) -> bool:
    """Whether a measure has begun, by at least one source, and not ended."""
    begun = any(start.began_on <= on for start in measure.starts.all())
    return begun and (measure.ended_on is None or on <= measure.ended_on)


def recommendations() -> QuerySet[Recommendation]:
    """Recommendations of the citizens' adviser, the newest year first."""
    return Recommendation.objects.all()


def with_answers(found: QuerySet[Recommendation]) -> list[tuple[Recommendation, list[Answered]]]:
    """Recommendations, each with its answers from before the present one, the latest first, as the history has them."""
    told = []
    for one in found.prefetch_related("events"):
        events = sorted(one.events.all(), key=lambda event: event.pk, reverse=True)  # type: ignore[attr-defined]
        answers = dict.fromkeys(
            Answered(str(AdviceState(event.state).label), event.answer, event.answered_on)
            for event in events
            if event.answered_on
        )
        told.append((one, list(answers)[1:]))
    return told
