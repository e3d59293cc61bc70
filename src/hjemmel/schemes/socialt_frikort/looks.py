"""What employers look at in the register is written down for the citizen and for the citizen's municipality.

An employer never learns who is behind a card, so the register finds that out, and the look belongs to no municipality:
the data protection officer of the one that acts for the citizen sees it.
"""

from collections.abc import Iterable

from hjemmel.core.access import Action
from hjemmel.core.audit import record_looks
from hjemmel.schemes.socialt_frikort.models import Card
from hjemmel.schemes.socialt_frikort.register import as_register


def record(action: Action, cards: Iterable[int], fields: Iterable[str]) -> None:
    """Record that the employer who acts saw these fields (names, never values) of the cards with these keys."""
    with as_register():
        people = list(Card.objects.filter(pk__in=set(cards)).values_list("person_id", flat=True))
    record_looks(action, people, fields)
