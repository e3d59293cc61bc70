"""The ledger: what is written, in what order, and that nothing written is ever changed.

Registrations on one card and year take turns by a lock of the transaction. The database checks the chain besides: an
entry that does not follow the last one, or passes the ceiling, is refused whoever writes it.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.utils.translation import gettext as _

from hjemmel.casework.models import PlanRecord
from hjemmel.core import access, clock
from hjemmel.core.access import Action
from hjemmel.core.actor import Actor, current_actor
from hjemmel.core.turns import take_turn
from hjemmel.law.errors import NoVersionError
from hjemmel.schemes.socialt_frikort import queries
from hjemmel.schemes.socialt_frikort.access import CHANGE_ENTRY, REGISTER_PAY
from hjemmel.schemes.socialt_frikort.errors import FrikortError, KeyReused
from hjemmel.schemes.socialt_frikort.models import Employment, LedgerEntry
from hjemmel.schemes.socialt_frikort.readings import deciding_day
from hjemmel.schemes.socialt_frikort.register import as_register
from hjemmel.schemes.socialt_frikort.splitting import Balance, Payment, Split, balance, split, to_kr, to_ore
from hjemmel.web.formats import write_short_date


@dataclass(frozen=True, slots=True)
class Order:
    """A payment to be registered on an employment. The same key given again gives the entry that it made."""

    employment: Employment
    payment: Payment
    key: str | None = None

    @property
    def day(self) -> date:
        """The day that decides the year, when the order is carried out today."""
        payment = self.payment
        return deciding_day(paid_on=payment.paid_on, worked_until=payment.worked_until, registered_on=clock.today())


def balance_of(card_id: int, on: date) -> Balance:
    """The balance of a card in the calendar year of a day. Ask first whether the actor may know it."""
    with as_register():
        return balance(on, queries.tax_free_in(card_id, on.year))


def preview(orders: Sequence[Order], *, without: LedgerEntry | None = None) -> list[Split]:
    """How the payments would be split if they were registered now, in order, ``without`` an entry that is to be
    reversed. Writes nothing.

    Raises:
        FrikortError: one of them cannot be registered.
    """
    _require(REGISTER_PAY, (order.employment for order in orders))
    with as_register():
        used: dict[tuple[int, int], Decimal] = {}
        if without is not None:
            chain = without.card_id, without.year
            used[chain] = queries.tax_free_in(*chain) - to_kr(without.tax_free_ore)
        splits = []
        for order in orders:
            _check(order)
            chain = order.employment.card_id, order.day.year
            before = used[chain] if chain in used else queries.tax_free_in(*chain)
            splits.append(_split(order, before))
            used[chain] = before + splits[-1].tax_free
        return splits


def register_pay(orders: Sequence[Order]) -> list[LedgerEntry]:
    """Register the payments, all or none, in order.

    Raises:
        FrikortError: one of them cannot be registered.
        KeyReused: a key has been used for another payment.
    """
    _require(REGISTER_PAY, (order.employment for order in orders))
    by = current_actor()
    with as_register():
        _take_turns((order.employment.card_id, order.day.year) for order in orders)
        return [_registered(order) or _write(order, by) for order in orders]


def reverse(entry: LedgerEntry, *, reason: str, key: str | None = None) -> LedgerEntry:
    """Take back a payment by an entry with the opposite amounts. Later entries stand as they were split.

    Raises:
        FrikortError: it has been reversed meanwhile.
    """
    _require(CHANGE_ENTRY, (entry,))
    by = current_actor()
    with as_register():
        _take_turns([(entry.card_id, entry.year)])
        return _write_reversal(entry, reason, by, key)


def correct(entry: LedgerEntry, payment: Payment, *, reason: str, key: str | None = None) -> LedgerEntry:
    """Replace a payment: its reversal and a new entry, split as the ledger stands now.

    Raises:
        FrikortError: it has been reversed meanwhile, or the new payment cannot be registered.
    """
    _require(CHANGE_ENTRY, (entry,))
    by = current_actor()
    order = Order(entry.employment, payment, key)
    with as_register():
        _take_turns([(entry.card_id, entry.year), (entry.card_id, order.day.year)])
        _write_reversal(entry, reason, by)
        return _write(order, by, replaces=entry, reason=reason)


def _require(action: Action, rows: Iterable[Model]) -> None:
    wanted: dict[type[Model], set[int]] = defaultdict(set)
    for row in rows:
        wanted[type(row)].add(row.pk)
    for model, keys in wanted.items():
        if access.visible(action, model._default_manager.filter(pk__in=keys)).count() != len(keys):
            raise PermissionDenied


def _take_turns(chains: Iterable[tuple[int, int]]) -> None:
    # Sorted, so that two who want the same chains never wait for each other.
    for chain in sorted(set(chains)):
        take_turn("frikort ledger", *chain)


def _check(order: Order) -> None:
    payment, employment, today = order.payment, order.employment, clock.today()
    if payment.paid_on > today or payment.worked_until > today:
        raise FrikortError(_("Datoen ligger i fremtiden. Registrér løn, når den er udbetalt."))
    if payment.worked_until < employment.begins_on or (
        employment.ends_on is not None and payment.worked_until > employment.ends_on
    ):
        raise FrikortError(
            _("Arbejdsdagen %(day)s ligger uden for ansættelsen.") % {"day": write_short_date(payment.worked_until)}
        )
    if not queries.is_active_on(employment.card, order.day):
        raise FrikortError(
            _("Frikortet kunne ikke bruges %(day)s. Lønnen er ikke skattefri.") % {"day": write_short_date(order.day)}
        )


def _registered(order: Order) -> LedgerEntry | None:
    if order.key is None:
        return None
    employment = order.employment
    found = LedgerEntry.objects.filter(organisation_id=employment.organisation_id, idempotency_key=order.key).first()
    if found is not None and (found.employment_id, _payment_of(found)) != (employment.pk, order.payment):
        raise KeyReused(_("Nøglen er brugt til en anden udbetaling. Brug en ny nøgle til hver udbetaling."))
    return found


def _payment_of(entry: LedgerEntry) -> Payment:
    amounts = entry.wage_ore, entry.holiday_pay_ore, entry.pension_ore
    return Payment(entry.paid_on, entry.worked_until, *map(to_kr, amounts))


def _split(order: Order, before: Decimal) -> Split:
    try:
        return split(order.payment, order.day, before)
    except NoVersionError as error:
        raise FrikortError(
            _("Beløbsgrænsen for %(year)s er ikke lagt ind i Hjemmel endnu. Registrér lønnen, når den er.")
            % {"year": order.day.year}
        ) from error


def _write(order: Order, by: Actor, *, replaces: LedgerEntry | None = None, reason: str = "") -> LedgerEntry:
    _check(order)
    employment, payment = order.employment, order.payment
    before = queries.tax_free_in(employment.card_id, order.day.year)
    parts = _split(order, before)
    plan = parts.outcome.plan
    if not PlanRecord.objects.filter(digest=plan.digest).exists():
        PlanRecord.objects.bulk_create([PlanRecord(digest=plan.digest, content=plan.to_json())], ignore_conflicts=True)
    return _append(
        LedgerEntry(
            card_id=employment.card_id,
            year=order.day.year,
            employment=employment,
            organisation_id=employment.organisation_id,
            paid_on=payment.paid_on,
            worked_until=payment.worked_until,
            wage_ore=to_ore(payment.wage),
            holiday_pay_ore=to_ore(payment.holiday_pay),
            pension_ore=to_ore(payment.pension),
            tax_free_ore=to_ore(parts.tax_free),
            taxable_ore=to_ore(parts.taxable),
            ceiling_ore=to_ore(parts.ceiling),
            ceiling_is_confirmed=parts.ceiling_is_confirmed,
            plan_id=plan.digest,
            replaces=replaces,
            reason=reason,
            idempotency_key=order.key,
        ),
        by,
    )


def _write_reversal(entry: LedgerEntry, reason: str, by: Actor, key: str | None = None) -> LedgerEntry:
    if LedgerEntry.objects.filter(reverses=entry).exists():
        raise FrikortError(_("Posten er allerede ført tilbage."))
    return _append(
        LedgerEntry(
            card_id=entry.card_id,
            year=entry.year,
            employment_id=entry.employment_id,
            organisation_id=entry.organisation_id,
            paid_on=entry.paid_on,
            worked_until=entry.worked_until,
            wage_ore=-entry.wage_ore,
            holiday_pay_ore=-entry.holiday_pay_ore,
            pension_ore=-entry.pension_ore,
            tax_free_ore=-entry.tax_free_ore,
            taxable_ore=-entry.taxable_ore,
            ceiling_ore=entry.ceiling_ore,
            ceiling_is_confirmed=entry.ceiling_is_confirmed,
            plan_id=entry.plan_id,
            reverses=entry,
            reason=reason,
            idempotency_key=key,
        ),
        by,
    )


def _append(entry: LedgerEntry, by: Actor) -> LedgerEntry:
    last = queries.last_entry(entry.card_id, entry.year)
    entry.sequence = last.sequence + 1 if last else 1
    entry.tax_free_before_ore = last.tax_free_before_ore + last.tax_free_ore if last else 0
    # A program has a name and no user.
    entry.registered_by_id, entry.registrant, entry.registered_at = by.user_id, by.name, clock.now()
    entry.save(force_insert=True)
    return entry
