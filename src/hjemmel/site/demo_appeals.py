"""Complaints about aids in the demonstration: decided over three years, and under way in several states.

Citizens and municipality are invented; no figure here is a real municipality's.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db import transaction

from hjemmel.appeals import services
from hjemmel.appeals.models import Appeal
from hjemmel.appeals.models.appeals import Outcome
from hjemmel.appeals.models.reversals import ReversalReason
from hjemmel.appeals.services import Answer, Complaint, Reasons
from hjemmel.appeals.treatment.jobs import draft_when_published
from hjemmel.casework import services as casework
from hjemmel.casework.jobs import deliver_letter
from hjemmel.casework.models import Case, Decision
from hjemmel.casework.models.decisions import DecisionOutcome
from hjemmel.core import clock
from hjemmel.core.actor import Actor, acting
from hjemmel.core.models import Delivery, Municipality, Person
from hjemmel.site import demo_aids

_WORDS = (
    "Jeg kan ikke gå ned ad trappen uden strømperne. I har ikke spurgt mig, hvad jeg laver på en dag.",
    "Min læge skriver, at hævelsen er varig. Det står der ikke noget om i afgørelsen.",
    "Jeg har brugt strømper i seks år, og nu får jeg dem ikke længere. Jeg forstår ikke hvorfor.",
)
_STATEMENT = "Vi har set på sagen igen. Klagen ændrer ikke, at strømperne forebygger og ikke afhjælper."
_NOT_ASKED = Reasons(
    [ReversalReason.FACTS],
    ["eases_daily_life_at_home"],
    "Det er ikke undersøgt, hvad borgeren kan uden strømperne.",
    "Spørg til borgerens dag, før funktionsevnen vurderes.",
)
_JUDGED_ALIKE = Reasons(
    [ReversalReason.JUDGEMENT, ReversalReason.REASONING],
    ["product_is_an_aid"],
    "Formålet med strømperne er ikke vurderet konkret.",
    "Et hjælpemiddel vurderes efter sit formål for den enkelte, jf. principmeddelelse 20-22.",
)

_DECIDED: Sequence[tuple[int, int, Outcome, Reasons | None]] = (
    (2, 240, Outcome.UPHELD, None),
    (2, 290, Outcome.REMITTED, _NOT_ASKED),
    (2, 340, Outcome.UPHELD, None),
    (1, 40, Outcome.REMITTED, _NOT_ASKED),
    (1, 100, Outcome.UPHELD, None),
    (1, 170, Outcome.CHANGED, _JUDGED_ALIKE),
    (1, 230, Outcome.DISMISSED, None),
    (1, 290, Outcome.UPHELD, None),
    (0, 10, Outcome.UPHELD, None),
    (0, 25, Outcome.REMITTED, _NOT_ASKED),
)
"""Years before this one, the day of the year that Ankestyrelsen decided on, what, and why it reversed."""

_UNDER_WAY = timedelta(days=150)
"""From complaint to Ankestyrelsen's decision."""
_RULES_SEEN_FROM = date(2024, 3, 13)
"""Earlier versions of the rules of reassessment (RSL § 66) were not seen."""


@dataclass(frozen=True, slots=True)
class Hands:
    """Who does what in the demonstration."""

    caseworker: Actor
    decider: Actor
    lawyer: Actor
    analyst: Actor


@transaction.atomic
def complaints(municipality: Municipality, citizens: Sequence[Person], hands: Hands) -> None:
    """Ten decided complaints over three years and four under way, then the political case about last year's maps.

    One transaction, so that starting the demonstration waits for the disk once.
    """
    today = clock.today()
    waiting = iter(citizens)
    for years, day, outcome, reasons in _DECIDED:
        decided_on = date(today.year - years, 1, 1) + timedelta(days=day)
        # Early in a year, this year's answers have not come yet.
        if decided_on - _UNDER_WAY >= _RULES_SEEN_FROM and decided_on < today:
            _decided(next(waiting), municipality, hands, decided_on, outcome, reasons)
    appeals = [
        _complained(next(waiting), municipality, hands, today - timedelta(days=days)) for days in (6, 12, 20, 40)
    ]
    for appeal, days in zip(appeals[1:], (10, 15, 30), strict=True):
        with clock.at(_noon(today - timedelta(days=days))), acting(hands.lawyer):
            services.begin(appeal)
            if appeal is not appeals[1]:
                _uphold(appeal)
            if appeal is appeals[3]:
                services.forward(appeal, statement=_STATEMENT)
    with acting(hands.analyst):
        published_on = min(today, date(today.year, 6, 10))
        draft_when_published(today.year - 1, published_on)


def _decided(
    citizen: Person, municipality: Municipality, hands: Hands, on: date, outcome: Outcome, reasons: Reasons | None
) -> None:
    """A complaint that Ankestyrelsen has decided, and what the municipality did then."""
    appeal = _complained(citizen, municipality, hands, on - _UNDER_WAY)
    with clock.at(_noon(on - timedelta(days=130))), acting(hands.lawyer):
        services.begin(appeal)
        _uphold(appeal)
        services.forward(appeal, statement=_STATEMENT)
    act_by = on + timedelta(days=28)
    with clock.at(_noon(on)), acting(hands.lawyer):
        services.register(appeal, Answer([outcome], on, on, act_by=act_by, reasons=reasons))
    followed_on = on + timedelta(days=14)
    if outcome is Outcome.REMITTED and followed_on < clock.today():
        with clock.at(_noon(followed_on)):
            _decide(appeal.case, hands)
    if outcome is Outcome.CHANGED:
        with clock.at(_noon(followed_on)), acting(hands.caseworker):
            services.carry_out(appeal, done="Strømperne er bevilget og udleveret.")
        with clock.at(_noon(followed_on)), acting(hands.lawyer):
            services.check_carried_out(appeal, is_done=True, found="Set i sagen.")


def _complained(citizen: Person, municipality: Municipality, hands: Hands, on: date) -> Appeal:
    """A complaint by letter about a refusal of three weeks before, received as its letter says."""
    with clock.at(_noon(on - timedelta(days=40))), acting(hands.caseworker):
        case = demo_aids.applied(citizen, municipality)
        demo_aids.assess(case)
    with clock.at(_noon(on - timedelta(days=20))):
        decision = _decide(case, hands)
    with clock.at(_noon(on)), acting(hands.caseworker):
        words = _WORDS[citizen.pk % len(_WORDS)]
        return services.receive(decision, Complaint(words, channel=Appeal.Channel.LETTER, received_on=on))


def _decide(case: Case, hands: Hands) -> Decision:
    """A refusal, signed and received the same day."""
    with acting(hands.caseworker):
        decision = casework.draft_decision(case, outcome=DecisionOutcome.REFUSED, reasons=demo_aids.REASONS)
        casework.submit(decision)
    with acting(hands.decider):
        letter = casework.sign(decision)
        delivery = Delivery.objects.get(document=letter)
        signed = Decision.objects.select_related("case__person", "case__municipality").get(pk=decision.pk)
    deliver_letter(delivery_id=delivery.pk, municipality_id=case.municipality_id)
    return signed


def _uphold(appeal: Appeal) -> None:
    services.write(appeal, result=Appeal.Result.UPHELD, statement=_STATEMENT)
    services.finish(appeal)


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), clock.COPENHAGEN)
