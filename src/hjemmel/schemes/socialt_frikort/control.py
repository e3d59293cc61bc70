"""When a card is to be controlled: the act's rules, with what the municipality has chosen where the act is open."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.db.models import DateTimeField, Exists, OuterRef, QuerySet, Subquery
from django.db.models.functions import Greatest

from hjemmel.core import clock
from hjemmel.law import Plan
from hjemmel.schemes.socialt_frikort.control_choices import ControlChoices
from hjemmel.schemes.socialt_frikort.models import Card, CardChange, ChangeKind, Control, ControlResult
from hjemmel.schemes.socialt_frikort.models.cards import ACTIVE_AFTER
from hjemmel.statutes import load
from hjemmel.statutes.socialt_frikort.acts import PERMANENT_BEGINS


@dataclass(frozen=True, slots=True)
class NextControl:
    """When a card is next controlled: on the municipality's plan, and at the latest by the act."""

    planned: date
    latest: date


def with_controls(cards: QuerySet[Card]) -> QuerySet[Card]:
    """The cards with ``is_active``, ``is_being_controlled``, and ``assessed_at``: when it was last tried whether the
    citizen meets the conditions, by a control or by the decision that made the card active again."""
    of_card = {"card": OuterRef("pk")}
    changes = CardChange.objects.filter(**of_card, effective_at__lte=clock.now()).order_by("-effective_at", "-pk")
    ended = Control.objects.filter(**of_card, ended_at__isnull=False).exclude(result=ControlResult.HANDED_OVER)
    renewed = changes.filter(kind=ChangeKind.REACTIVATED, decision__isnull=False)
    return cards.annotate(
        last_kind=Subquery(changes.values("kind")[:1]),
        is_being_controlled=Exists(Control.objects.filter(**of_card, ended_at=None)),
        assessed_at=Greatest(
            Subquery(ended.order_by("-ended_at").values("ended_at")[:1]),
            Subquery(renewed.values("effective_at")[:1]),
            output_field=DateTimeField(),
        ),
    )


def active(cards: QuerySet[Card]) -> QuerySet[Card]:
    """Those of the cards from ``with_controls`` that can be used now."""
    return cards.filter(last_kind__in=ACTIVE_AFTER)


def next_control(card: Card, on: date, chosen: ControlChoices) -> NextControl:
    """When a card from ``with_controls`` is next controlled, as read on a day by the municipality that acts."""
    assessed = card.assessed_at  # type: ignore[attr-defined]
    since = assessed.astimezone(clock.COPENHAGEN).date() if assessed else None
    return _next_control(card.issued_on, since or card.controlled_on or card.issued_on, since is not None, on, chosen)


@lru_cache(maxsize=10_000)
def _next_control(
    issued_on: date, counted_from: date, is_controlled: bool, on: date, chosen: ControlChoices
) -> NextControl:
    outcome = _plan(max(on, PERMANENT_BEGINS)).run(
        {
            "frikort_issued_on": issued_on,
            "has_been_controlled": is_controlled,
            "control_counted_from": counted_from,
            **chosen.facts,
        }
    )
    planned, latest = outcome["next_control"], outcome["latest_control"]
    assert isinstance(planned, date)  # noqa: S101  both results are dates
    assert isinstance(latest, date)  # noqa: S101
    return NextControl(planned, latest)


@lru_cache(maxsize=64)
def _plan(on: date) -> Plan:
    return load().at(on).plan("next_control", "latest_control")
