"""A citizen moves: card and ledger follow to the municipality that acts today (SFL § 6, stk. 2, nr. 6)."""

from database import SUPERUSER, Database
from hjemmel.core.actor import acting
from hjemmel.schemes.socialt_frikort.models import Card, CardChange, CardNumber, Employment, LedgerEntry
from hjemmel.schemes.socialt_frikort.panel import of_person
from world import World


def test_who_sees_the_card_before_and_after(own_database: Database, world: World) -> None:
    with acting(world.here.citizen):
        card = Card.objects.select_related("person").get()
    seen = {model: {"card_id": card.pk} for model in (CardChange, CardNumber, Employment, LedgerEntry)}

    def sees(actor: str, town: object) -> set[bool]:
        with acting(getattr(town, actor)):
            return {Card.objects.filter(pk=card.pk).exists()} | {
                model.objects.filter(**lookup).exists() for model, lookup in seen.items()
            }

    assert sees("caseworker", world.here) == {True}
    assert sees("caseworker", world.there) == {False}
    with own_database.as_role(SUPERUSER) as everybody:
        everybody.execute(
            "UPDATE core_person SET municipality_id = %s WHERE id = %s", [world.there.municipality_id, card.person_id]
        )
    assert sees("caseworker", world.here) == {False}
    assert sees("caseworker", world.there) == {True}
    assert sees("citizen", world.here) == {True}
    with acting(world.there.caseworker):
        view = of_person(card.person)
    assert view is not None
    assert view.balance.tax_free == 900
    with acting(world.here.employer):
        assert LedgerEntry.objects.get().organisation_id == world.here.employer.organisation_id
