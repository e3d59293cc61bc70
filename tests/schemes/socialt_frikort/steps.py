"""The steps of a frikort as functions, so a test can go as far as it needs."""

from datetime import date
from decimal import Decimal

from hjemmel.casework.models import Decision
from hjemmel.core.actor import Actor, acting
from hjemmel.schemes.socialt_frikort import services
from hjemmel.schemes.socialt_frikort.models import Card, Employment, LedgerEntry
from hjemmel.schemes.socialt_frikort.queries import current_number
from hjemmel.schemes.socialt_frikort.services import Order
from hjemmel.schemes.socialt_frikort.splitting import Payment
from world import Town, apply, draft, investigate, sign, submit

TODAY = date(2025, 3, 10)
BEGINS = date(2025, 3, 1)


def payment(wage: str, holiday_pay: str = "0", on: date = TODAY) -> Payment:
    """Wage and holiday pay of a day."""
    return Payment(on, on, Decimal(wage), Decimal(holiday_pay))


def card_of(citizen: Actor) -> Card:
    """The card that the granted case of the world gave the citizen."""
    with acting(citizen):
        return Card.objects.get()


def declare(employer: Actor, card: Card, citizen: Actor) -> Employment:
    """The employer declares an employment with what the citizen shows."""
    with acting(citizen):
        number = current_number(card)
        shown = {"number": number.number, "code": number.code}
    with acting(employer):
        return services.declare_employment(
            **shown,
            begins_on=BEGINS,
            reference="Lagermedarbejder",
            is_ordinary_and_unsubsidised=True,
            has_danish_cvr_or_is_public=True,
        )


def pay(employer: Actor, employment: Employment, *payments: Payment) -> list[LedgerEntry]:
    """The employer registers payments."""
    with acting(employer):
        return services.register_pay([Order(employment, paid) for paid in payments])


def waiting_grant(town: Town, citizen: Actor) -> Decision:
    """A grant to the citizen that waits for its signature."""
    case = apply(citizen)
    investigate(case, town.caseworker)
    decision = draft(case, town.caseworker)
    submit(decision, town.caseworker)
    return decision


def grant(town: Town, citizen: Actor) -> Card:
    """A card for a citizen without one."""
    sign(waiting_grant(town, citizen), town.decider)
    return card_of(citizen)
