"""A citizen gets another acting municipality: card and ledger follow (SFL § 6, stk. 2, nr. 6)."""

import pytest
from django.urls import reverse

from hjemmel.casework import services as casework
from hjemmel.core import access, clock
from hjemmel.core.actor import acting
from hjemmel.core.models import Municipality, Person, Transfer
from hjemmel.core.people import PeopleError
from hjemmel.schemes.socialt_frikort import services
from hjemmel.schemes.socialt_frikort.access import READ_CARD
from hjemmel.schemes.socialt_frikort.models import (
    Card,
    CardChange,
    CardNumber,
    Control,
    ControlResult,
    Employment,
    LedgerEntry,
)
from hjemmel.schemes.socialt_frikort.panel import of_card
from world import World, log_in

pytestmark = pytest.mark.django_db


def handed_over(world: World, card: Card) -> Transfer:
    """The town ``there`` is asked to receive the citizen."""
    with acting(world.here.caseworker):
        to = Municipality.objects.get(pk=world.there.municipality_id)
        person = Person.objects.get(pk=card.person_id)
        return casework.hand_over_person(person, to=to, note="Flytter den 1.", cases=(), is_address_checked=True)


def test_who_sees_the_card_before_and_after(world: World, card: Card) -> None:
    seen = {model: {"card_id": card.pk} for model in (CardChange, CardNumber, Employment, LedgerEntry)}

    def sees(actor: str, town: object) -> set[bool]:
        with acting(getattr(town, actor)):
            return {Card.objects.filter(pk=card.pk).exists()} | {
                model.objects.filter(**lookup).exists() for model, lookup in seen.items()
            }

    with acting(world.here.caseworker):
        control = services.start_control(card)
    assert sees("caseworker", world.there) == {False}
    transfer = handed_over(world, card)
    assert sees("caseworker", world.here) == {True}
    with acting(world.there.caseworker):
        casework.receive_person(transfer)
    assert sees("caseworker", world.here) == {False}
    assert sees("caseworker", world.there) == {True}
    assert sees("citizen", world.here) == {True}
    with acting(world.there.caseworker):
        view = of_card(access.get(READ_CARD, Card.objects.all(), pk=card.pk), clock.today())
        assert Control.objects.get(pk=control.pk).result == ControlResult.HANDED_OVER
        assert services.start_control(card).case.municipality_id == world.there.municipality_id
    assert view.balance.tax_free == 900
    with acting(world.here.employer):
        assert LedgerEntry.objects.get().organisation_id == world.here.employer.organisation_id


def test_one_at_a_time_and_taken_back(world: World, card: Card) -> None:
    transfer = handed_over(world, card)
    with pytest.raises(PeopleError, match="allerede ved at blive overdraget"):
        handed_over(world, card)
    desk, receiver = log_in(world.here.caseworker), log_in(world.there.caseworker)
    receive = reverse("casework:receive_person", args=(transfer.public_id,))
    assert desk.post(receive).status_code == 404
    assert desk.post(reverse("casework:withdraw_transfer", args=(transfer.public_id,))).status_code == 302
    assert receiver.post(receive).status_code == 404
    with acting(world.there.caseworker):
        assert not Person.objects.filter(pk=card.person_id).exists()


def test_the_pages(world: World, card: Card) -> None:
    desk, receiver = log_in(world.here.caseworker), log_in(world.there.caseworker)
    handed_over(world, card)
    page = reverse("casework:transfers")
    assert "Venter på modtagelse" in desk.get(page).content.decode()
    assert "Asta af Eksempelkommune" in receiver.get(page).content.decode()
    with acting(world.there.caseworker):
        transfer = Transfer.objects.get(received_at=None, withdrawn_at=None)
    with acting(world.here.caseworker):
        person = Person.objects.get(pk=card.person_id)
        case = reverse("casework:case", args=(person.cases.first().public_id,))
    home = reverse("casework:person", args=(person.public_id,))
    assert home in desk.get(case).content.decode()
    assert receiver.post(reverse("casework:receive_person", args=(transfer.public_id,))).status_code == 302
    assert "Asta af Eksempelkommune" not in desk.get(page).content.decode()
    assert "Ikke længere borger her" in desk.get(page).content.decode()
    assert home not in desk.get(case).content.decode(), "a link that leads nowhere"
    assert home in receiver.get(page).content.decode()
    shown = receiver.get(home).content.decode()
    assert "Borgeren har ingen sager" in shown
    assert all(words in shown for words in ("Frikort-id", "Begynd kontrol", "900")), "the card and its pay came along"


def test_nobody_takes_a_citizen_who_was_not_handed_over(world: World, card: Card) -> None:
    with acting(world.there.caseworker):
        moved = Person.objects.filter(pk=card.person_id).update(municipality_id=world.there.municipality_id)
    assert moved == 0
