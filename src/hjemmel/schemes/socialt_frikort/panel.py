"""A card with its course, balance and pay by employer, as a page shows it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from hjemmel.core import access, clock
from hjemmel.core.audit import record_read
from hjemmel.core.models import Person
from hjemmel.schemes.socialt_frikort import queries
from hjemmel.schemes.socialt_frikort.access import READ_CARD
from hjemmel.schemes.socialt_frikort.models import Card, CardNumber, ChangeKind, Employment
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
    return CardView(
        card=card,
        number=queries.current_number(card),
        is_active=queries.is_active_at(card, clock.now()),
        balance=balance_of(card.pk, on),
        work=tuple(_work(card, on.year)),
        course=[
            Event(_happened(change.kind), change.effective_at, change.recorder, change.reason)
            for change in card.changes.order_by("-effective_at", "-pk")
        ],
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


def _happened(kind: str) -> str:
    return {
        ChangeKind.ISSUED: _("Udstedt"),
        ChangeKind.CARRIED_OVER: _("Videreført fra forsøget"),
        ChangeKind.CARRIED_OVER_DEACTIVATED: _("Videreført fra forsøget som deaktiveret"),
        ChangeKind.DEACTIVATED: _("Deaktiveret"),
        ChangeKind.REACTIVATED: _("Genaktiveret"),
    }[ChangeKind(kind)]
