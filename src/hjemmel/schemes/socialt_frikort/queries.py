"""What the frikort asks of the database."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Count, Exists, Max, OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from hjemmel.core import clock
from hjemmel.core.models import Person
from hjemmel.schemes.socialt_frikort.control import active, with_controls
from hjemmel.schemes.socialt_frikort.models import (
    Card,
    CardChange,
    CardNumber,
    Employment,
    LedgerEntry,
    OutreachTask,
)
from hjemmel.schemes.socialt_frikort.models.cards import ACTIVE_AFTER
from hjemmel.schemes.socialt_frikort.splitting import to_kr


def employments() -> QuerySet[Employment]:
    """Employments, the newest first. The card is not joined: an employer does not see it."""
    return Employment.objects.all()


def entries() -> QuerySet[LedgerEntry]:
    """Entries with their employment, the newest first, and whether each still ``stands`` (is not reversed)."""
    reversal = LedgerEntry.objects.filter(reverses=OuterRef("pk"))
    return LedgerEntry.objects.select_related("employment").annotate(stands=~Exists(reversal))


def is_active_at(card: Card, moment: datetime) -> bool:
    """Whether the card could be used at an instant: what the last change in effect made of it."""
    last = CardChange.objects.filter(card=card, effective_at__lte=moment).last()
    return last is not None and last.kind in ACTIVE_AFTER


def is_active_on(card: Card, day: date) -> bool:
    """Whether the card could be used at any time of a day: the day of issue and that of deactivation both count."""
    changes = CardChange.objects.filter(card=card).order_by("effective_at", "pk")
    active = False
    for change in changes:
        changed_on = change.effective_at.astimezone(clock.COPENHAGEN).date()
        if changed_on > day:
            break
        active_before, active = active, change.kind in ACTIVE_AFTER
        if changed_on == day and (active_before or active):
            return True
    return active


def current_number(card: Card) -> CardNumber:
    """The frikort id that the citizen gives today."""
    return CardNumber.objects.get(card=card, ended_at=None)


def last_entry(card_id: int, year: int) -> LedgerEntry | None:
    """The last link of the chain of a card and year."""
    return LedgerEntry.objects.filter(card_id=card_id, year=year).order_by("-sequence").first()


def tax_free_in(card_id: int, year: int) -> Decimal:
    """What has been exempt on the card in the year, in kr, by the last link of the chain."""
    last = last_entry(card_id, year)
    return tax_free_after(last) if last else Decimal(0)


def last_of_cards(cards: Any, year: int) -> QuerySet[LedgerEntry]:
    """The last link of the chain of each of the cards in a year; ``cards`` is what ``card_id`` is among."""
    chains = LedgerEntry.objects.filter(card_id__in=cards, year=year).order_by("card_id", "-sequence")
    return chains.distinct("card_id")


def cut_at_the_ceiling(own: QuerySet[Employment], year: int) -> QuerySet[Employment]:
    """Those of the employments with a standing entry of the year that was split at the ceiling."""
    split = entries().filter(employment=OuterRef("pk"), year=year, stands=True, taxable_ore__gt=0).order_by()
    return own.filter(Exists(split))


def last_entries(**of_card: Any) -> QuerySet[LedgerEntry]:
    """The last link of the chain of each calendar year of a card."""
    return LedgerEntry.objects.filter(**of_card).order_by("year", "-sequence").distinct("year")


def tax_free_after(entry: LedgerEntry) -> Decimal:
    """What has been exempt on a card in the year of an entry, in kr, when the entry was written."""
    return to_kr(entry.tax_free_before_ore + entry.tax_free_ore)


def paid_by_year(**of_card: Any) -> QuerySet[LedgerEntry, dict[str, int]]:
    """What has been registered on a card in each year on each employment, in øre: ``tax_free`` and ``taxable``."""
    rows = LedgerEntry.objects.filter(**of_card).order_by().values("year", "employment_id")
    return rows.annotate(tax_free=Sum("tax_free_ore"), taxable=Sum("taxable_ore"))


def to_coordinate() -> QuerySet[Card]:
    """Active cards with their holder, ``is_used``, how many tasks and the last; the unused first, the oldest first.

    Who of them wants the coordinator's help is asked by the access rule.
    """
    tasks = OutreachTask.objects.filter(card=OuterRef("pk")).order_by().values("card")
    cards = active(with_controls(Card.objects.select_related("person"))).annotate(
        is_used=Exists(Employment.objects.filter(card=OuterRef("pk"))),
        tasks=Coalesce(Subquery(tasks.annotate(n=Count("pk")).values("n")), 0),
        last_task=Subquery(tasks.annotate(day=Max("done_on")).values("day")),
    )
    return cards.order_by("is_used", "issued_on", "pk")


def both_have_cards(kept: Person, joined: Person) -> str | None:
    """Why two records of a person are not joined: a citizen has one frikort."""
    if Card.objects.filter(person__in=(kept, joined)).count() < 2:
        return None
    return _("Begge registreringer har et frikort, og en borger har kun ét. Afklar med registret, hvilket der gælder.")
