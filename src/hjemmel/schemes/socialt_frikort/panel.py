"""A card with its course, balance and pay by employer, as a page shows it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from hjemmel.casework.models import Case
from hjemmel.casework.schemes import Panel, PanelAsked
from hjemmel.core import access, clock
from hjemmel.core.audit import record_read
from hjemmel.core.models import Person
from hjemmel.core.together import ask_together
from hjemmel.schemes.socialt_frikort import queries
from hjemmel.schemes.socialt_frikort.access import CONSENT, CONTROL_CARD, READ_CARD
from hjemmel.schemes.socialt_frikort.control import NextControl, next_control, with_controls
from hjemmel.schemes.socialt_frikort.control_choices import ControlChoices, rows_for
from hjemmel.schemes.socialt_frikort.models import (
    Card,
    CardChange,
    CardNumber,
    ChangeKind,
    Control,
    ControlResult,
    Employment,
    OutreachConsent,
    OutreachTask,
)
from hjemmel.schemes.socialt_frikort.models.cards import ACTIVE_AFTER
from hjemmel.schemes.socialt_frikort.readings import readings
from hjemmel.schemes.socialt_frikort.splitting import Balance, balance, to_kr
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
        return int(self.balance.tax_free * 100 / self.balance.ceiling) if self.balance.ceiling else 0


class CardAsked:
    """What a page asks about a citizen's card, to be asked together; ``view`` when it has been.

    ``cards`` holds the one card that the actor may see, or none.
    """

    def __init__(self, cards: QuerySet[Card], person_id: int | None) -> None:
        of_card = {"card__person": person_id}
        self.cards = access.with_verdicts(with_controls(cards), may_control=CONTROL_CARD, may_consent=CONSENT)
        self._numbers = CardNumber.objects.filter(**of_card, ended_at=None)
        self._changes = CardChange.objects.filter(**of_card)
        self._controls = Control.objects.filter(**of_card, ended_at__isnull=False)
        self._consents = OutreachConsent.objects.filter(**of_card, withdrawn_at=None).order_by("pk")
        self._tasks = OutreachTask.objects.filter(**of_card)
        self._employments = queries.employments().filter(**of_card)
        self._paid = queries.paid_by_year(**of_card)
        self._last = queries.last_entries(**of_card)
        self._chosen = rows_for(person_id)
        kept = self._numbers, self._changes, self._controls, self._consents, self._tasks, self._chosen
        self.questions: tuple[QuerySet[Any], ...] = (self.cards, *kept, self._employments, self._paid, self._last)

    @property
    def chosen(self) -> ControlChoices:
        """What the citizen's municipality has chosen of control, as of today."""
        return ControlChoices.of(self._chosen, clock.today())

    @property
    def years(self) -> set[int]:
        """The calendar years in which something has been registered on the card."""
        return {entry.year for entry in self._last}

    def view(self, on: date) -> CardView | None:
        """The card on a day, with the balance and the pay of its calendar year; None where the actor sees no card."""
        card: Any = next(iter(self.cards), None)
        if card is None:
            return None
        is_active = card.last_kind in ACTIVE_AFTER
        return CardView(
            card=card,
            number=self._numbers[0],
            is_active=is_active,
            next_control=next_control(card, clock.today(), self.chosen) if is_active else None,
            is_being_controlled=card.is_being_controlled,
            may_control=card.may_control,
            consent=next(iter(self._consents), None),
            tasks=list(self._tasks),
            may_consent=is_active and card.may_consent,
            balance=balance(on, self._tax_free_in(on.year)),
            work=tuple(self._work(on.year)),
            course=self._course(),
        )

    def _tax_free_in(self, year: int) -> Decimal:
        return next((queries.tax_free_after(entry) for entry in self._last if entry.year == year), Decimal(0))

    def _work(self, year: int) -> Iterator[Work]:
        paid = {row["employment_id"]: row for row in self._paid if row["year"] == year}
        for employment in self._employments:
            row = paid.get(employment.pk, {"tax_free": 0, "taxable": 0})
            yield Work(employment, to_kr(row["tax_free"]), to_kr(row["taxable"]))

    def _course(self) -> list[Event]:
        events = [Event(_happened(row.kind), row.effective_at, row.recorder, row.reason) for row in self._changes]
        events += [Event(_("Kontrolleret"), row.ended_at, row.starter, result_of(row)) for row in self._controls]
        return sorted(events, key=lambda event: event.at, reverse=True)


def panel_of_case(case: Case) -> PanelAsked:
    """The card of the citizen of a case, as the panel of its page."""
    return panel_of_person(case.person)


def panel_of_person(person: Person) -> PanelAsked:
    """The card of a citizen: it follows them to a municipality that has no case of theirs (SFL § 6, stk. 2, nr. 6)."""
    asked = _asked_of(person)

    def show() -> Panel | None:
        view = _seen(asked, person)
        return None if view is None else Panel("frikort/panel.html", view)

    return PanelAsked(asked.questions, show)


def of_card(card: Card, on: date) -> CardView:
    """A card on a day. Ask first whether the actor may see it."""
    asked = CardAsked(Card.objects.filter(pk=card.pk), card.person_id)
    ask_together(*asked.questions)
    view = asked.view(on)
    assert view is not None  # noqa: S101  the card is there
    return view


def _asked_of(person: Person) -> CardAsked:
    return CardAsked(access.visible(READ_CARD, Card.objects.filter(person=person)), person.pk)


def _seen(asked: CardAsked, person: Person) -> CardView | None:
    """The card today, and the read in the audit where there is one."""
    view = asked.view(clock.today())
    if view is not None:
        record_read(READ_CARD, person, ("frikort", "løn"))
    return view


def open_points(on: date, language: str) -> list[tuple[str, str, str, str]]:
    """What the act leaves open and how the register reads it: about what, the reading, how sure it is, and why it is
    the same in every municipality."""
    return [
        (reading.label(language), reading.say(on, language), _sureness(reading.sure), reading.why_one(language))
        for reading in readings().values()
    ]


def points_of_control(chosen: ControlChoices) -> list[tuple[str, str, str, str]]:
    """The same of what each municipality chooses for its own control."""
    of_one = _("Kommunen vælger selv.")
    return [(str(one.label), value, _sureness(one.sure), of_one) for one, value in chosen.said()]


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
