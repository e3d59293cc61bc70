"""Those who have custody follow the child's case, each a party of their own: neither sees what the other sends in."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from appealing import WORDS
from families import Family, family_of, with_log_in
from hjemmel.appeals.models import Appeal, ConductComplaint
from hjemmel.casework import services
from hjemmel.casework.jobs import deliver_letter
from hjemmel.casework.models import Case, ChangeNotice, Decision, HeardParty, HearingAnswer, JournalEntry
from hjemmel.core import clock, people
from hjemmel.core.actor import Actor, acting
from hjemmel.core.cpr import Cpr
from hjemmel.core.models import Delivery, Document, Municipality, Person, PersonRead, Relation
from hjemmel.core.people import PeopleError
from hjemmel.records.models import AccessRequest
from papers import page_with
from world import DAY, World, draft, investigate, log_in, sign, submit

pytestmark = pytest.mark.django_db
TODAY = DAY.date()
SECRET = "Skjulestedet 17"
NINE, TEN = "700316-4000", "700315-4000"


def at_home(world: World, cpr: str = NINE) -> tuple[Family, Actor, Actor]:
    """A family whose parents live apart and have log-ins."""
    family = family_of(world.here, cpr)
    return family, with_log_in(family.mother), with_log_in(family.father)


def heard(world: World, family: Family) -> str:
    """The child's case is under hearing; where it is answered."""
    with acting(world.here.caseworker):
        asked = services.open_hearing(
            family.case, informed_of="Skolen har udtalt sig.", answer_by=TODAY + timedelta(days=14)
        )
    return reverse("casework:answer_hearing", args=(asked.public_id,))


def refused(world: World, family: Family) -> Decision:
    """The child's case is refused, and every letter has arrived."""
    investigate(family.case, world.here.caseworker)
    made = draft(family.case, world.here.caseworker, "refused")
    submit(made, world.here.caseworker)
    sign(made, world.here.decider)
    with acting(world.here.caseworker):
        on_their_way = list(
            Delivery.objects.filter(document__matter=family.case.public_id).values_list("pk", flat=True)
        )
    for delivery in on_their_way:
        deliver_letter(delivery_id=delivery, municipality_id=world.here.municipality_id)
    return made


def text_of(browser: Client, address: str) -> str:
    """The page at an address that is open."""
    answer = browser.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_each_answers_sends_and_tells_for_themselves_and_nothing_of_it_reaches_the_other(world: World) -> None:
    family, mother, father = at_home(world, TEN)
    child = with_log_in(family.child)
    way, case = heard(world, family), family.case.public_id
    of_mother = log_in(mother)
    assert "Sagen handler om Lille Prøve" in text_of(of_mother, "/mine-sager/")
    assert "forældremyndigheden over Lille Prøve" in text_of(of_mother, f"/sager/{case}/")
    files = {"files": SimpleUploadedFile("a.pdf", page_with("Lejekontrakt")), "about": "Lejekontrakt"}
    assert of_mother.post(way, {"answer": f"Vi bor på {SECRET}.", **files}).status_code == 302
    assert of_mother.post(f"/sager/{case}/aendring/", {"text": f"Flyttet til {SECRET}."}).status_code == 302
    complaint = {"about": "time", "text": f"I skriver ikke til {SECRET}."}
    assert of_mother.post(reverse("appeals:complain_of_conduct", args=(case,)), complaint).status_code == 302
    with acting(world.here.caseworker):
        entry = JournalEntry.objects.get(case=family.case, description="Lejekontrakt")
        paper, complained = entry.document, ConductComplaint.objects.get(case=family.case)
        assert (paper.party, entry.correspondent) == (family.mother, "Mor Prøve")
    own = (reverse("casework:document", args=(paper.public_id,)), complained.get_absolute_url())
    for who, status in ((mother, 200), (father, 404), (child, 404)):
        browser = log_in(who)
        assert [browser.get(address).status_code for address in own] == [status, status], who.name
        page = text_of(browser, f"/sager/{case}/")
        assert (SECRET in page, "Lejekontrakt" in page) == (who is mother, who is mother)
        assert way in text_of(browser, "/mine-sager/") or who is mother, "the others are still waited for"
    assert log_in(father).post(way, {"answer": "Enig."}).status_code == 302
    assert log_in(child).post(way, {"answer": "Jeg vil helst blive."}).status_code == 302
    with acting(world.here.caseworker):
        answers = HearingAnswer.objects.filter(hearing__case=family.case)
        assert [(row.party.person.name, row.answerer) for row in answers] == [
            (name, name) for name in ("Mor Prøve", "Far Prøve", "Lille Prøve")
        ]
        assert PersonRead.objects.filter(person=family.child, reader="Mor Prøve", action="casework.read_case").exists()
    for who in (mother, father, child):  # the second wall alone says the same
        with acting(who):
            assert [row.answerer for row in HearingAnswer.objects.all()] == [who.name]
            assert [row.person_id for row in HeardParty.objects.all()] == [who.person_id]
            assert [row.party_id for row in ChangeNotice.objects.all()] == [who.person_id] * (who is mother)
            assert [row.party_id for row in ConductComplaint.objects.all()] == [who.person_id] * (who is mother)
            assert Document.objects.filter(pk=paper.pk).exists() is (who is mother)
            assert (
                Person.objects.filter(pk__in=(family.mother.pk, family.father.pk)).exclude(pk=who.person_id).count()
                == 0
            ), "of the parents, each sees only their own record"


def test_each_complains_by_their_own_copy_and_has_their_own_letters(world: World) -> None:
    family, mother, father = at_home(world)
    decision = refused(world, family)
    way = reverse("appeals:complain", args=(decision.public_id,))
    for parent in (mother, father):
        browser = log_in(parent)
        page = text_of(browser, f"/sager/{family.case.public_id}/")
        assert way in page
        assert "Læs brevet" in page
        (letter,) = [row for row in _documents(parent) if row.title.startswith("Du kan ikke få")]
        assert (letter.person_id, letter.copy_of_id is None) == (parent.person_id, False)
        assert browser.get(f"/dokumenter/{letter.public_id}/").status_code == 200
        assert way in text_of(browser, "/mine-breve/")
        assert "Klagefrist" in text_of(browser, f"/afgoerelser/{decision.public_id}/")
        with clock.at(DAY):
            assert browser.post(way, {"text": f"{WORDS} {parent.name}"}).status_code == 302
        assert browser.post(way, {"text": WORDS}).status_code == 404, "one at a time"
    for parent in (mother, father):
        with acting(parent):
            (own,) = Appeal.objects.all()
            assert (own.complainant, own.party_id, own.text) == ("party", parent.person_id, f"{WORDS} {parent.name}")
            assert own.complaint_deadline == date(2025, 4, 7)
        assert parent.name in text_of(log_in(parent), own.get_absolute_url())
        other = father if parent is mother else mother
        assert log_in(other).get(own.get_absolute_url()).status_code == 404


def _documents(actor: Actor) -> list[Document]:
    with acting(actor):
        return list(Document.objects.all())


def test_whose_custody_ends_sees_nothing_from_the_next_day(world: World) -> None:
    family, mother, father = at_home(world)
    case = f"/sager/{family.case.public_id}/"
    with acting(world.here.caseworker):
        tie = Relation.objects.get(person=family.father, relative=family.child)
        assert tie.until == date(2034, 3, 9), "the day before the child is of age"
        people.end_relation(tie, until=TODAY)
        with pytest.raises(PeopleError, match="allerede"):
            people.end_relation(tie, until=TODAY)
    assert log_in(father).get(case).status_code == 200
    seen = {}
    for on in (DAY + timedelta(days=1), DAY.replace(year=2034, day=9), DAY.replace(year=2034)):
        with clock.at(on):
            for who in (mother, father):
                with acting(who):
                    walls = Case.objects.count(), Person.objects.filter(pk=family.child.pk).count()
                seen[(on.date(), who.name)] = (case in text_of(log_in(who), "/mine-sager/"), *walls)
    assert {key for key, found in seen.items() if found == (True, 1, 1)} == {
        (date(2025, 3, 11), "Mor Prøve"),
        (date(2034, 3, 9), "Mor Prøve"),
    }
    assert set(seen.values()) == {(True, 1, 1), (False, 0, 0)}


def test_the_word_of_the_municipality_that_has_the_case_counts(world: World) -> None:
    here, there = world.here, world.there
    family, mother, _ = at_home(world)
    with acting(here.caseworker):
        transfer = people.announce_transfer(
            family.child, to=Municipality.objects.get(pk=there.municipality_id), note="Flytter."
        )
    with acting(there.caseworker):
        child = people.receive(transfer)
        new = services.open_case(person=child, municipality=child.municipality, scheme="hjaelpemidler")
    browser = log_in(mother)
    assert browser.get(f"/sager/{new.public_id}/").status_code == 404, "nobody there has said that she has custody"
    with acting(mother):
        assert [row.pk for row in Case.objects.all()] == [family.case.pk]
    with acting(there.caseworker):
        people.relate(
            people.known_anywhere(Cpr.parse("610185-1010")), relative=child, kind="custody_holder", since=None
        )
    assert browser.get(f"/sager/{new.public_id}/").status_code == 200


def test_one_applies_for_a_child_where_a_child_can_have_it_and_asks_for_access(world: World) -> None:
    family, mother, _ = at_home(world)
    browser, child = log_in(mother), family.child.public_id
    page = text_of(browser, "/mine-sager/")
    assert f"/ansoeg-for/{child}/hjaelpemidler/" in page
    assert f"/ansoeg-for/{child}/socialt-frikort/" not in page
    assert browser.get(f"/ansoeg-for/{child}/socialt-frikort/").status_code == 404
    typed = {"aid_applied_for": "other", "acquired_before_grant": "no", "confirmed": "on"}
    made = browser.post(f"/ansoeg-for/{child}/hjaelpemidler/", typed)
    assert made.status_code == 302, made.content.decode()
    assert browser.get(made["Location"]).status_code == 200
    asked = browser.post(reverse("records:ask"), {"about": str(family.case.public_id), "wish": ""})
    assert asked.status_code == 302
    with acting(world.here.caseworker):
        request = AccessRequest.objects.get(case=family.case)
        assert (request.person, request.kind) == (family.mother, "party"), "the answer goes to who asked"


def test_custody_has_an_end_and_is_of_children_alone(world: World) -> None:
    here = world.here
    family = family_of(here, NINE)
    with acting(here.caseworker):
        tie = Relation.objects.get(person=family.mother)
        with pytest.raises(PeopleError, match="allerede registreret"):
            people.relate(family.mother, relative=family.child, kind="custody_holder", since=None)
        with pytest.raises(PeopleError, match="fyldt 18"):
            people.relate(family.mother, relative=family.father, kind="custody_holder", since=None)
        people.change_number(family.child, cpr=Cpr.parse("710316-4003"))
        tie.refresh_from_db()
        assert tie.until == date(2034, 3, 10), "it follows the birthday in the new number"
        tie.until = None
        with pytest.raises(IntegrityError), transaction.atomic():
            tie.save()


def test_what_is_written_to_both_gives_no_protected_address_away(world: World) -> None:
    here = world.here
    family = family_of(here, NINE)
    with acting(here.caseworker):
        people.move(family.mother, lines=[SECRET, "0991 Eksempelby"], since=TODAY)
        people.edit(family.mother, name=family.mother.name, has_protected_address=True, gets_paper_post=False)
    typed = {"informed_of": "Moren bor på skjulestedet  17.", "answer_by": "24-03-2025"}
    page = log_in(here.caseworker).post(f"/sager/{family.case.public_id}/partshoering/", typed)
    assert page.status_code == 422
    assert "Teksten nævner en beskyttet adresse" in page.content.decode()
    assert typed["informed_of"] in page.content.decode(), "nothing typed is lost"
    investigate(family.case, here.caseworker)
    with acting(here.caseworker), pytest.raises(services.CaseworkError, match="beskyttet adresse"):
        services.draft_decision(family.case, outcome="refused", reasons=f"I bor på {SECRET}.")
    assert not _documents(with_log_in(family.father))
