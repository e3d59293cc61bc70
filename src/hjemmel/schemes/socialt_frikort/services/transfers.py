"""A card passes with its citizen to another acting municipality (SFL § 6, stk. 2, nr. 6)."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from hjemmel.core import access, clock, people
from hjemmel.core.models import Municipality, Transfer
from hjemmel.core.people import PeopleError
from hjemmel.schemes.socialt_frikort.access import HAND_OVER, RECEIVE
from hjemmel.schemes.socialt_frikort.errors import FrikortError
from hjemmel.schemes.socialt_frikort.models import Card, Control, ControlResult
from hjemmel.schemes.socialt_frikort.register import as_register


def hand_over(card: Card, *, to: Municipality, note: str) -> Transfer:
    """Ask another municipality to receive the citizen, and so the card with employments and pay.

    Raises:
        FrikortError: it acts already, or the citizen is being handed over already.
    """
    if not access.allowed(HAND_OVER, card):
        raise PermissionDenied
    try:
        return people.announce_transfer(card.person, to=to, note=note)
    except PeopleError as error:
        raise FrikortError(str(error)) from error


@transaction.atomic
def receive(found: Transfer) -> Card | None:
    """Receive the citizen. A control that the earlier municipality had begun ends, so that one can begin here.

    Raises:
        FrikortError: the citizen has been received already.
    """
    if not access.allowed(RECEIVE, found):
        raise PermissionDenied
    try:
        person = people.receive(found)
    except PeopleError as error:
        raise FrikortError(str(error)) from error
    card = Card.objects.filter(person=person).first()
    with as_register():
        open_ones = Control.objects.filter(card=card, ended_at=None)
        open_ones.update(result=ControlResult.HANDED_OVER, ended_at=clock.now())
    return card
