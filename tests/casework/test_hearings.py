"""Hearing of the parties, FVL §§ 19-21: several parties, several answers, answers on paper, a draft of the text."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from hjemmel.casework import deadlines, hearing_text, services
from hjemmel.casework.hearings import open_hearing
from hjemmel.casework.models import Case, CaseFact, Decision, Hearing, JournalEntry
from hjemmel.casework.services import CaseworkError, Recording
from hjemmel.core import clock, files, people
from hjemmel.core.actor import acting
from hjemmel.core.cpr import Cpr
from hjemmel.core.models import Document, Municipality, Person, RelationKind
from papers import page_with
from world import DAY, OVER_LIMIT, SCHEME, World, apply, draft, investigate, log_in, sign, submit

pytestmark = pytest.mark.django_db
TODAY = DAY.date()
LATER = TODAY + timedelta(days=14)


@pytest.fixture
def childs_case(world: World) -> tuple[Case, list[Person]]:
    """A case of a child of nine, and its two parents, who have custody: they are the parties."""
    with acting(world.here.caseworker):
        municipality = Municipality.objects.get(pk=world.here.municipality_id)
        child, *parents = (
            people.register(cpr=Cpr.parse(cpr), name=name, municipality=municipality)
            for cpr, name in (("700316-4000", "Lille"), ("630190-1111", "Mor Prøve"), ("640190-2222", "Far Prøve"))
        )
        for parent in parents:
            people.relate(parent, relative=child, kind=RelationKind.CUSTODY_HOLDER, since=None)
        return services.open_case(person=child, municipality=municipality, scheme=SCHEME), parents


def test_each_party_has_a_deadline_and_an_answer_of_their_own(
    world: World, childs_case: tuple[Case, list[Person]]
) -> None:
    case, (_mother, father) = childs_case
    browser = log_in(world.here.caseworker)
    typed = {
        "informed_of": "Skolen har udtalt sig.",
        "answer_by": f"{LATER:%d-%m-%Y}",
        f"answer_by_{father.pk}": "01-04-2025",
    }
    assert browser.post(f"/sager/{case.public_id}/partshoering/", typed).status_code == 302
    with acting(world.here.caseworker):
        hearing = Hearing.objects.get(case=case)
        parties = {party.person.name: party for party in hearing.parties.all()}
        assert {name: party.answer_by for name, party in parties.items()} == {
            "Mor Prøve": LATER,
            "Far Prøve": date(2025, 4, 1),
        }
        letters = Document.objects.filter(copy_of=hearing.letter)
        assert len({files.read(letter.sha256) for letter in letters}) == 2, "each letter says its own deadline"
        services.register_answer(hearing, party=parties["Mor Prøve"], answer="Enig.", received_on=TODAY)
        assert open_hearing(case) == hearing, "the other one is still waited for"
        assert [task.due_on for task in deadlines.tasks_of(case)] == [TODAY, date(2025, 4, 1)]
        services.register_answer(hearing, party=parties["Far Prøve"], answer="Uenig.", received_on=TODAY)
        assert open_hearing(case) is None


def test_nobody_is_heard_in_the_case_of_a_child_without_known_custody(world: World) -> None:
    with acting(world.here.caseworker):
        municipality = Municipality.objects.get(pk=world.here.municipality_id)
        child = people.register(cpr=Cpr.parse("700316-4000"), name="Lille", municipality=municipality)
        case = services.open_case(person=child, municipality=municipality, scheme=SCHEME)
        with pytest.raises(CaseworkError, match="ingen part at høre"):
            services.open_hearing(case, informed_of="Noget.", answer_by=LATER)


def test_an_answer_on_paper_is_registered_with_its_letter(world: World) -> None:
    here = world.here
    hearing = here.cases["open"].hearing
    browser, address = log_in(here.caseworker), f"/partshoeringer/{hearing}/svar-paa-papir/"
    with acting(here.caseworker):
        party = Hearing.objects.get(public_id=hearing).parties.get()
    typed = {"party": str(party.pk), "received_on": "11-03-2025", "answer": "Jeg er ikke enig.", "about": "Brev"}
    refused = browser.post(address, typed)
    assert refused.status_code == 422
    assert "senest i dag" in refused.content.decode()
    assert "Jeg er ikke enig." in refused.content.decode(), "nothing typed is lost"
    sent = typed | {"received_on": "10-03-2025", "files": SimpleUploadedFile("brev.pdf", page_with("Nej"))}
    assert browser.post(address, sent).status_code == 302
    with acting(here.caseworker):
        answer = party.answers.latest("pk")
        assert (answer.text, answer.answerer, answer.registrar) == (
            "Jeg er ikke enig.",
            here.citizen.name,
            here.caseworker.name,
        )
        entry = JournalEntry.objects.get(description="Brev")
        assert (entry.correspondent, entry.document.party_id) == (here.citizen.name, here.citizen.person_id)
    assert "Jeg er ikke enig." in log_in(here.citizen).get(f"/sager/{here.cases['open'].case}/").content.decode()


def heard(world: World) -> tuple[Case, Hearing]:
    """An application under hearing."""
    case = apply(world.here.citizen, OVER_LIMIT)
    investigate(case, world.here.caseworker)
    with acting(world.here.caseworker):
        return case, services.open_hearing(case, informed_of="En oplysning.", answer_by=LATER)


def test_answers_are_taken_until_the_decision_is_signed(world: World) -> None:
    here = world.here
    case, hearing = heard(world)
    with acting(here.caseworker):
        services.end_hearing(hearing, reason="Borgeren kender oplysningen.")
        with pytest.raises(CaseworkError, match="allerede afsluttet"):
            services.end_hearing(hearing, reason="En anden grund.")
    with clock.at(DAY + timedelta(days=30)):
        with acting(here.citizen):
            services.answer_hearing(hearing, answer="Jeg har været syg.")
        decision = draft(case, here.caseworker, "refused")
        submit(decision, here.caseworker)
    with clock.at(DAY + timedelta(days=31)):
        address = f"/partshoeringer/{hearing.public_id}/svar/"
        assert log_in(here.citizen).post(address, {"answer": "Og mere."}).status_code == 302
        with acting(here.caseworker):
            returned = Decision.objects.get(pk=decision.pk)
            assert (returned.state, "svar på partshøringen" in returned.remark) == ("draft", True)
            assert [task.what for task in deadlines.tasks_of(case)] == [f"Svar på partshøring: {here.citizen.name}"]
        again = draft(case, here.caseworker, "refused")
        submit(again, here.caseworker)
        sign(again, here.decider)
    with clock.at(DAY + timedelta(days=32)):
        with acting(here.citizen), pytest.raises(CaseworkError, match="Sagen er afgjort"):
            services.answer_hearing(hearing, answer="For sent.")
        with acting(here.caseworker):
            assert [answer.text for answer in hearing.answers.all()] == ["Jeg har været syg.", "Og mere."]
            services.reopen(Case.objects.get(pk=case.pk), reason="Nyt.")
    with acting(here.citizen), pytest.raises(CaseworkError):
        services.answer_hearing(Hearing.objects.get(pk=hearing.pk), answer="Den gamle høring.")


def test_the_text_is_drafted_from_what_does_not_come_from_the_party_and_what_is_not_met(world: World) -> None:
    here = world.here
    case = apply(here.citizen)
    investigate(case, here.caseworker)
    with acting(here.caseworker):
        wage = Recording("taxable_work_income_last_year", OVER_LIMIT, CaseFact.Source.REGISTER, "eIndkomst")
        services.record_facts(case, [wage])
        text = hearing_text.drafted(case)
    page = log_in(here.caseworker).get(f"/sager/{case.public_id}/partshoering/").content.decode()
    for words in ("18.400", "eIndkomst", "SFL § 2, stk. 2, nr. 2"):
        assert words in text
        assert words in page
    assert "Indkomstbetingelsen er ikke opfyldt (SFL § 2, stk. 2, nr. 2)." in text
    assert "SU" not in text.split("Som sagen står nu")[0], "what the citizen has told is no news to the citizen"
