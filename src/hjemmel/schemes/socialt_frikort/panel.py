"""A card with its course, balance and pay by employer, as a page shows it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from hjemmel.core import access, clock
from hjemmel.core.audit import record_read
from hjemmel.core.models import Person
from hjemmel.schemes.socialt_frikort import queries
from hjemmel.schemes.socialt_frikort.access import CONSENT, CONTROL_CARD, READ_CARD
from hjemmel.schemes.socialt_frikort.control import NextControl, next_control, with_controls
from hjemmel.schemes.socialt_frikort.models import (
    Card,
    CardNumber,
    ChangeKind,
    Control,
    ControlResult,
    Employment,
    OutreachConsent,
    OutreachTask,
)
from hjemmel.schemes.socialt_frikort.readings import readings
from hjemmel.schemes.socialt_frikort.services.ledger import balance_of
from hjemmel.schemes.socialt_frikort.splitting import Balance, to_kr
from hjemmel.web.parts import Event


@dataclass(frozen=True, slots=True)
class Work:
    """An employment and what has been paid on it in the year, in kr: exempt and taxable."""

    employment: Employment
    tax_free: Decimal
    taxable: Decimal


@dataclass(frozen=True, slots=True)
class CardView:
    """Everything about a card in one calendar year."""

    card: Card
    number: CardNumber
    is_active: bool
    balance: Balance
    work: tuple[Work, ...]
    course: list[Event]
    next_control: NextControl | None
    is_being_controlled: bool
    may_control: bool
    consent: OutreachConsent | None
    tasks: list[OutreachTask]
    may_consent: bool

    @property
    def share_used(self) -> int:
        """How much of the ceiling is used, in whole per cent, for a meter."""
        return int(self.balance.tax_free * 100 / self.balance.ceiling)


def of_person(person: Person) -> CardView | None:
    """The card of a citizen today, and the read in the audit; None where there is none for this actor."""
    card = access.visible(READ_CARD, Card.objects.filter(person=person)).first()
    if card is None:
        return None
    record_read(READ_CARD, person, ("frikort", "løn"))
    return of_card(card, clock.today())


def of_card(card: Card, on: date) -> CardView:
    """The card on a day."""
    found = with_controls(Card.objects.filter(pk=card.pk)).get()
    is_active = queries.is_active_at(card, clock.now())
    controls = card.controls.filter(ended_at__isnull=False)  # type: ignore[attr-defined]
    return CardView(
        card=card,
        number=queries.current_number(card),
        is_active=is_active,
        next_control=next_control(found, clock.today()) if is_active else None,
        is_being_controlled=found.is_being_controlled,
        may_control=access.allowed(CONTROL_CARD, card),
        consent=queries.standing_consent(card),
        tasks=list(card.outreach_tasks.all()),  # type: ignore[attr-defined]
        may_consent=is_active and access.allowed(CONSENT, card),
        balance=balance_of(card.pk, on),
        work=tuple(_work(card, on.year)),
        course=sorted(
            [
                *(Event(_happened(row.kind), row.effective_at, row.recorder, row.reason) for row in card.changes.all()),
                *(Event(_("Kontrolleret"), row.ended_at, row.starter, result_of(row)) for row in controls),
            ],
            key=lambda event: event.at,
            reverse=True,
        ),
    )


def _work(card: Card, year: int) -> list[Work]:
    paid = queries.paid_by_employment(card.pk, year)
    return [
        Work(employment, *(to_kr(ore) for ore in paid.get(employment.pk, (0, 0))))
        for employment in queries.employments().filter(card=card)
    ]


def open_points(on: date, language: str) -> list[tuple[str, str, str]]:
    """What the act leaves open and how the register reads it: about what, the reading, and how sure it is."""
    return [
        (reading.label(language), reading.say(on, language), _sureness(reading.sure)) for reading in readings().values()
    ]


def _sureness(mark: str) -> str:
    return {
        "V2": _("Efter vejledende kilder"),
        "D": _("Udledt, ikke bekræftet"),
        "X": _("Ikke afklaret"),
    }[mark]


def result_of(control: Control) -> str:
    """How a control has ended, in words; a dash while it has not."""
    if not control.result:
        return "–"
    return {
        ControlResult.KEPT: _("Betingelserne er opfyldt"),
        ControlResult.DISPENSED: _("Dispensation fra indkomstbetingelsen"),
        ControlResult.DEACTIVATED: _("Frikortet er deaktiveret"),
        ControlResult.HANDED_OVER: _("Borgeren har fået en anden handlekommune"),
    }[ControlResult(control.result)]


def _happened(kind: str) -> str:
    return {
        ChangeKind.ISSUED: _("Udstedt"),
        ChangeKind.CARRIED_OVER: _("Videreført fra forsøget"),
        ChangeKind.CARRIED_OVER_DEACTIVATED: _("Videreført fra forsøget som deaktiveret"),
        ChangeKind.DEACTIVATED: _("Deaktiveret"),
        ChangeKind.REACTIVATED: _("Genaktiveret"),
    }[ChangeKind(kind)]
