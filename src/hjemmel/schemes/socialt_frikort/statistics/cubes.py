"""Counting in the database: applications, cards and employers, by what the figures ask for, through the access rule.

Each count is of rows that the actor may see, so a figure never holds a case that its list would not show.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import models
from django.db.models import Count, Exists, ExpressionWrapper, F, Min, OuterRef, Subquery, Value, When
from django.db.models.functions import Coalesce, TruncDate, TruncMonth

from hjemmel.casework.models import ApplicationSender, Case, Decision
from hjemmel.casework.models.decisions import DecisionOutcome, DecisionState
from hjemmel.core import access, clock
from hjemmel.publication.kinds import Period
from hjemmel.schemes.socialt_frikort.access import COUNT_APPLICATIONS, COUNT_CARDS, COUNT_EMPLOYMENTS
from hjemmel.schemes.socialt_frikort.models import (
    Card,
    CardChange,
    Employment,
    LedgerEntry,
)
from hjemmel.schemes.socialt_frikort.models.cards import ACTIVE_AFTER

SCHEME = "socialt-frikort"
APPLIED = (Case.Channel.SELF_SERVICE, Case.Channel.LETTER, Case.Channel.SPOKEN)
"""How somebody applies; what the municipality takes up itself is no application."""

GRANTED, REFUSED, PENDING, OTHER = "granted", "refused", "pending", "other"
UNKNOWN = "unknown"
UNUSED, EMPLOYED, PAID = "unused", "employed", "paid"


@dataclass(frozen=True, slots=True)
class ApplicationLine:
    """``n`` applications of a municipality (by code) received in a month (its first day) that went the same way.

    ``outcome`` is that of the last signed decision, else pending; other is a case that ended without one. ``days`` are
    those from receipt to the first signed decision, None before there is one.
    """

    municipality: str
    month: date
    sender: str
    outcome: str
    days: int | None
    n: int


@dataclass(frozen=True, slots=True)
class CardLine:
    """``n`` cards issued in a month to citizens for whom the municipality acts.

    ``use`` is unused, employed (an employment has been declared) or paid (pay stands in the ledger).
    """

    municipality: str
    month: date
    is_active: bool
    use: str
    n: int


@dataclass(frozen=True, slots=True)
class EmployerLine:
    """``n`` employers whose first employment of a citizen with a card of the municipality began in a month."""

    municipality: str
    month: date
    n: int


def applications(period: Period) -> list[ApplicationLine]:
    """The applications received in a period, as they stand now."""
    signed = Decision.objects.filter(case=OuterRef("pk"), state=DecisionState.SIGNED)
    recorded = ApplicationSender.objects.filter(case=OuterRef("pk")).order_by("-pk").values("sender")
    decided_on = TruncDate(Subquery(signed.order_by("signed_at").values("signed_at")[:1]), tzinfo=clock.COPENHAGEN)
    without = models.Case(When(state="open", then=Value(PENDING)), default=Value(OTHER))
    cases = access.visible(COUNT_APPLICATIONS, Case.objects.all()).filter(
        scheme=SCHEME, channel__in=APPLIED, received_on__range=(period.since, period.until)
    )
    rows = (
        cases.annotate(
            month=TruncMonth("received_on"),
            sender=Coalesce(Subquery(recorded[:1]), Value(UNKNOWN), output_field=models.CharField()),
            outcome=Coalesce(
                Subquery(signed.order_by("-signed_at", "-pk").values("outcome")[:1]),
                without,
                output_field=models.CharField(),
            ),
            waited=ExpressionWrapper(decided_on - F("received_on"), output_field=models.DurationField()),
        )
        .order_by()
        .values_list("municipality__code", "month", "sender", "outcome", "waited")
        .annotate(n=Count("pk"))
    )
    known = {DecisionOutcome.GRANTED: GRANTED, DecisionOutcome.REFUSED: REFUSED, PENDING: PENDING}
    return [
        ApplicationLine(code, month, sender, known.get(outcome, OTHER), _days(waited), n)
        for code, month, sender, outcome, waited, n in rows
    ]


def cards(until: date) -> list[CardLine]:
    """Every card issued until a day, as it stood when the day ended."""
    ended = clock.start_of(until + timedelta(days=1))
    last = CardChange.objects.filter(card=OuterRef("pk"), effective_at__lt=ended).order_by("-effective_at", "-pk")
    employed = Employment.objects.filter(card=OuterRef("pk"), begins_on__lte=until)
    standing = LedgerEntry.objects.filter(card=OuterRef("pk"), paid_on__lte=until, reverses=None, reversed_by=None)
    rows = (
        access.visible(COUNT_CARDS, Card.objects.filter(issued_on__lte=until))
        .annotate(
            month=TruncMonth("issued_on"),
            last=Subquery(last.values("kind")[:1]),
            is_active=models.Case(When(last__in=ACTIVE_AFTER, then=True), default=False),
            use=models.Case(
                When(Exists(standing), then=Value(PAID)), When(Exists(employed), then=Value(EMPLOYED)),
                default=Value(UNUSED),
            ),
        )
        .order_by()
        .values_list("person__municipality__code", "month", "is_active", "use")
        .annotate(n=Count("pk"))
    )  # fmt: skip
    return [CardLine(*row) for row in rows]


def employers(until: date) -> list[EmployerLine]:
    """Every employer that had declared an employment begun until a day, in the month of its first."""
    first = (
        access.visible(COUNT_EMPLOYMENTS, Employment.objects.filter(begins_on__lte=until))
        .order_by()
        .values_list("card__person__municipality__code", "organisation_id")
        .annotate(first=Min("begins_on"))
    )
    months = Counter((code, day.replace(day=1)) for code, _organisation, day in first)
    return [EmployerLine(code, month, n) for (code, month), n in sorted(months.items())]


def _days(waited: timedelta | None) -> int | None:
    return None if waited is None else waited.days
