"""Two records of one person joined by two hands: nothing is lost, and history stays."""

from datetime import date
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.db.utils import InternalError, ProgrammingError

from hjemmel.casework.models import Case, Decision
from hjemmel.core import joining, people, post
from hjemmel.core.actor import acting
from hjemmel.core.cpr import Cpr
from hjemmel.core.models import Address, Delivery, Document, Joining, Municipality, Person, PersonRead, Transfer
from hjemmel.core.people import PeopleError
from hjemmel.schemes.socialt_frikort.models import Card
from hjemmel.schemes.socialt_frikort.queries import both_have_cards
from hjemmel.schemes.socialt_frikort.register import as_register
from world import DAY, World, log_in

pytestmark = pytest.mark.django_db
REAL = "120584-1234"


def test_cases_letters_card_and_log_in_follow_and_both_numbers_find_the_one(world: World) -> None:
    here = world.here
    desk, second = log_in(here.caseworker), log_in(here.decider)
    with acting(here.caseworker):
        municipality = Municipality.objects.get(pk=here.municipality_id)
        real = people.register(cpr=Cpr.parse(REAL), name="Asta Rigtignummer", municipality=municipality)
        replacement = Person.objects.get(pk=here.citizen.person_id)
        people.move(real, lines=["Gammel Gade 1", "0991 Eksempelby"], since=date(2024, 1, 1))
        people.move(replacement, lines=["Skjulestedet 17", "0991 Eksempelby"], since=DAY.date())
        people.edit(replacement, name=replacement.name, has_protected_address=True, gets_paper_post=True)
        cases = set(Case.objects.filter(person=replacement).values_list("pk", flat=True))
        assert cases
    address = f"/borgere/{real.public_id}/saml/"
    typed = {"cpr": here.cprs[0], "reason": "Erstatningsnummeret er afløst."}
    assert desk.post(address, typed | {"cpr": "120584-9999"}).status_code == 422
    assert desk.post(address, typed).status_code == 302
    with acting(here.caseworker):
        proposed = Joining.objects.get(decided_at=None)
        with pytest.raises(PeopleError, match="En anden skal godkende"):
            joining.decide(proposed, approve=True)
        with connection.cursor() as cursor, pytest.raises((InternalError, ProgrammingError)), transaction.atomic():
            cursor.execute("SELECT hjemmel_join_people(%s)", [proposed.pk])
    decision = f"/samlinger/{proposed.public_id}/"
    assert desk.get(decision).status_code == 404
    assert log_in(world.there.decider).get(decision).status_code == 404
    assert "Erstatningsnummeret er afløst." in second.get(decision).content.decode()
    assert second.post(decision, {"approve": "yes"}).status_code == 302
    with acting(here.caseworker):
        assert set(Case.objects.filter(person=real).values_list("pk", flat=True)) == cases
        assert Decision.objects.filter(case__person=real, state="signed").exists()
        assert Card.objects.get().person_id == real.pk
        for model in (Case, Document, Delivery, Card, PersonRead, Transfer):
            assert not model.objects.filter(person=replacement).exists(), model
        for number in (REAL, here.cprs[0]):
            assert Person.objects.with_cpr(Cpr.parse(number)).get() == real
        real.refresh_from_db()
        assert (real.has_protected_address, real.gets_paper_post) == (True, True), (
            "protected in one record is protected"
        )
        assert post.mentions_address(real, "Hun bor på Skjulestedet 17."), "the later address is the one that holds"
        periods = set(Address.objects.filter(person=real).values_list("since", "until"))
        assert {(date(2024, 1, 1), DAY.date()), (DAY.date(), None)} <= periods
        replacement.refresh_from_db()
        assert replacement.joined_to_id == real.pk, "the record stays, and says where it went"
        earlier = Person.pgh_event_model.objects.filter(pgh_obj_id=replacement.pk)  # type: ignore[attr-defined]
        assert earlier.count() >= 2
    page = desk.get(f"/borgere/{real.public_id}/").content.decode()
    assert "Samlet med en anden registrering" in page
    assert desk.get(f"/borgere/{replacement.public_id}/").status_code == 404
    citizen = log_in(here.citizen)
    assert citizen.get("/mine-sager/").status_code == 200
    assert f"/sager/{here.cases['granted'].case}/" in citizen.get("/mine-sager/").content.decode()


def test_two_frikort_are_a_plain_refusal(world: World) -> None:
    here = world.here
    with acting(here.caseworker):
        kept, joined = (Person.objects.get(pk=who.person_id) for who in (here.citizen, here.neighbour))
        card = Card.objects.get(person=kept)
        assert both_have_cards(kept, joined) is None
    with as_register():
        card.pk, card.public_id, card.person = None, uuid4(), joined
        card.save()
    with acting(here.caseworker):
        assert "Begge registreringer har et frikort" in str(both_have_cards(kept, joined))


def test_relatives_and_one_and_the_same_are_a_plain_refusal(world: World) -> None:
    here = world.here
    with acting(here.caseworker):
        kept, joined = (Person.objects.get(pk=who.person_id) for who in (here.citizen, here.neighbour))
        with pytest.raises(PeopleError, match="relation til hinanden"):
            joining.propose(kept, joined=joined, reason="x")
        with pytest.raises(PeopleError, match="samme registrering"):
            joining.propose(kept, joined=kept, reason="x")
