"""What employers look at in the register is written down for the citizen and for the citizen's municipality.

An employer never learns who is behind a card, so the register finds that out, and the look belongs to no municipality:
the data protection officer of the one that acts for the citizen sees it.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from hjemmel.core.access import Action
from hjemmel.core.audit import record_looks
from hjemmel.core.together import among, ask_together
from hjemmel.schemes.socialt_frikort import queries
from hjemmel.schemes.socialt_frikort.models import Card
from hjemmel.schemes.socialt_frikort.register import as_register
from hjemmel.schemes.socialt_frikort.splitting import Balance, balance


def balances(action: Action, cards: Iterable[int], on: date, fields: Iterable[str]) -> dict[int, Balance]:
    """The balances of cards in the calendar year of a day, for the employer who acts and who sees these fields of them.

    Ask first whether the employer may know them: has an employment on each of the cards.
    """
    keys = set(cards)
    holders = Card.objects.filter(pk__in=among(keys)).values_list("person_id", flat=True)
    last = queries.last_of_cards(among(keys), on.year)
    with as_register():
        ask_together(holders, last)
    record_looks(action, holders, fields)
    used = {entry.card_id: queries.tax_free_after(entry) for entry in last}
    return {key: balance(on, used.get(key, Decimal(0))) for key in keys}


def record(action: Action, cards: Iterable[int], fields: Iterable[str]) -> None:
    """Record that the employer who acts saw these fields (names, never values) of the cards with these keys."""
    with as_register():
        people = list(Card.objects.filter(pk__in=set(cards)).values_list("person_id", flat=True))
    record_looks(action, people, fields)
