"""What citizens and those who speak for them send in: applications, answers, documents; and who sent them."""

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from hjemmel.casework import queries
from hjemmel.casework.models import Case, ChangeNotice, Hearing, JournalEntry
from hjemmel.core import people
from hjemmel.core.actor import Actor, ActorKind, Role, acting, system_actor
from hjemmel.core.cpr import Cpr
from hjemmel.core.models import CitizenLogin, Document, Municipality, Person, Representation, User
from papers import page_with, picture
from world import DAY, SCHEME, Town, World, log_in

pytestmark = pytest.mark.django_db
OTHER = "hjaelpemidler"
ANSWERS = {
    "taxable_work_income_last_year": "4.250",
    "in_su_education_last_year": "no",
    "meets_residence_requirement": "yes",
    "confirmed": "on",
}


def chosen(*contents: bytes) -> list[SimpleUploadedFile]:
    """Files as a browser sends them; the name says nothing of what they are."""
    return [SimpleUploadedFile("Lønseddel marts.exe", content) for content in contents]


def speaker(town: Town, *, kind: str = "power_of_attorney", scheme: str = SCHEME) -> Actor:
    """Somebody with a log-in who speaks for the town's citizen in a scheme."""
    with acting(system_actor(town.municipality_id)):
        municipality = Municipality.objects.get(pk=town.municipality_id)
        made = people.register(cpr=Cpr.parse("650170-1234"), name="Signe Fuldmægtig", municipality=municipality)
        user = User.objects.create_user("signe")
        CitizenLogin.objects.create(user=user, person=made)
        Representation.objects.create(
            municipality=municipality, person_id=town.citizen.person_id, representative=made, kind=kind, scheme=scheme,
            since=DAY.date(), gets_letters=kind != "attendant", basis="Fuldmagt af 1. marts 2025",
        )  # fmt: skip
    return Actor(ActorKind.CITIZEN, user_id=user.pk, person_id=made.pk, roles=frozenset({Role.CITIZEN}), name=made.name)


def newest(actor: Actor, town: Town) -> Case:
    """The last case of the town's citizen, as an actor sees it."""
    with acting(actor):
        return Case.objects.filter(person_id=town.citizen.person_id).latest("pk")


def test_an_application_with_files_is_journalised_as_received_from_the_citizen(world: World) -> None:
    here = world.here
    browser, address = log_in(here.citizen), f"/ansoeg/{SCHEME}/"
    sent = ANSWERS | {"files": chosen(page_with("Løn"), picture("PNG")), "about": "Lønsedler"}
    refused = browser.post(address, sent | {"taxable_work_income_last_year": "mange"})
    page = refused.content.decode()
    assert refused.status_code == 422
    assert "Vælg filerne igen" in page
    assert 'value="Lønsedler"' in page, "nothing typed is lost"
    answer = browser.post(address, ANSWERS | {"files": chosen(page_with("Løn"), picture("PNG")), "about": "Lønsedler"})
    assert answer.status_code == 302
    case = newest(here.citizen, here)
    with acting(here.caseworker):
        rows = list(JournalEntry.objects.filter(case=case).select_related("document"))
    assert [(row.number, row.direction, row.dated_on, row.correspondent, row.description) for row in rows] == [
        (number, "incoming", DAY.date(), here.citizen.name, f"Lønsedler ({number} af 2)") for number in (1, 2)
    ]
    assert [row.document.media_type for row in rows] == ["application/pdf", "image/png"], "told from the content"
    assert all(row.document.party_id == here.citizen.person_id for row in rows)
    assert browser.get(f"/dokumenter/{rows[0].document.public_id}/").content == page_with("Løn")


@pytest.mark.parametrize(
    ("files", "about", "said"),
    [
        ([b"MZ\x90\x00 not a document"], "Noget", "Filen skal være en PDF, JPEG eller PNG"),
        ([b""], "Noget", "Filen er tom"),
        ([b"%PDF-1.7 damaged"], "Noget", "beskadiget eller låst"),
        ([], "Noget", "Vælg mindst én fil"),
        ([picture("PNG")], "", "Skriv kort, hvad filerne er"),
        ([picture("PNG"), picture("PNG")], "Noget", "Filen er allerede i sagen"),
        ([picture("PNG")] * 11, "Noget", "højst 10 filer"),
    ],
)
def test_what_may_not_come_in_is_refused_in_plain_words_and_nothing_is_kept(
    world: World, files: list[bytes], about: str, said: str
) -> None:
    here = world.here
    case = here.cases["draft"].case
    answer = log_in(here.citizen).post(f"/sager/{case}/send/", {"files": chosen(*files), "about": about})
    assert answer.status_code == 422
    assert said in answer.content.decode()
    with acting(here.caseworker):
        assert not Document.objects.filter(matter=case, title__startswith="Noget").exists()


def test_a_document_for_a_closed_case_stands_on_the_day_list(world: World) -> None:
    here = world.here
    case = here.cases["granted"].case
    sent = {"files": chosen(picture("JPEG")), "about": "Ny kontrakt"}
    assert log_in(here.citizen).post(f"/sager/{case}/send/", sent)["Location"] == f"/sager/{case}/"
    with acting(here.caseworker):
        assert "Ny kontrakt" in ChangeNotice.objects.get(case__public_id=case, handled_at=None).text
    assert str(case) in log_in(here.caseworker).get("/dagens-liste/").content.decode()


def test_who_has_a_power_of_attorney_applies_sends_and_answers_within_its_scope(world: World) -> None:
    here = world.here
    signe = speaker(here)
    browser = log_in(signe)
    with acting(here.caseworker):
        citizen = Person.objects.get(pk=here.citizen.person_id).public_id
    assert f"/ansoeg-for/{citizen}/{SCHEME}/" in browser.get("/mine-sager/").content.decode()
    sent = ANSWERS | {"files": chosen(page_with("Fuldmagt")), "about": "Fuldmagt"}
    assert browser.post(f"/ansoeg-for/{citizen}/{SCHEME}/", sent).status_code == 302
    case = newest(signe, here)
    with acting(here.caseworker):
        sender = queries.sender_of(case)
        assert sender is not None
        assert (sender.sender, sender.name, case.application.will) == ("representative", signe.name, "represented")
        entry = JournalEntry.objects.get(case=case)
        assert (entry.correspondent, entry.document.person_id) == (signe.name, here.citizen.person_id)
    assert signe.name in log_in(here.caseworker).get(f"/sager/{case.public_id}/").content.decode()
    for someone in (browser, log_in(here.citizen)):
        assert someone.get(f"/dokumenter/{entry.document.public_id}/").status_code == 200
    heard = {"answer": "Det er ikke rigtigt.", "files": chosen(picture("PNG")), "about": "Kvittering"}
    assert browser.post(f"/partshoeringer/{here.cases['open'].hearing}/svar/", heard).status_code == 302
    with acting(here.caseworker):
        hearing = Hearing.objects.get(public_id=here.cases["open"].hearing)
        assert [answer.answerer for answer in hearing.answers.all()] == [here.citizen.name, signe.name]
        assert JournalEntry.objects.filter(description="Kvittering", correspondent=signe.name).exists()


def test_outside_the_scope_nobody_applies(world: World) -> None:
    here, there = world.here, world.there
    with acting(here.caseworker):
        citizen = Person.objects.get(pk=here.citizen.person_id).public_id
    address = f"/ansoeg-for/{citizen}/{SCHEME}/"

    def tries(browser: Client) -> int:
        return browser.post(address, ANSWERS).status_code

    with acting(speaker(here, scheme=OTHER)) as elsewhere:
        pass
    assert tries(log_in(elsewhere)) == 404, "another scheme"
    assert tries(log_in(there.citizen)) == tries(log_in(here.neighbour)) == 404
    assert log_in(here.caseworker).post(address, ANSWERS).status_code == 403
    with acting(here.caseworker):
        row = Representation.objects.get(representative_id=elsewhere.person_id)
        people.end_representation(row, until=DAY.date())
        row.refresh_from_db()
    assert log_in(elsewhere).get(f"/ansoeg-for/{uuid4()}/{OTHER}/").status_code == 404


def test_an_attendant_applies_for_nobody(world: World) -> None:
    here = world.here
    attendant = speaker(here, kind="attendant")
    with acting(here.caseworker):
        citizen = Person.objects.get(pk=here.citizen.person_id).public_id
    assert log_in(attendant).get(f"/ansoeg-for/{citizen}/{SCHEME}/").status_code == 404


def test_who_sent_it_is_corrected_by_a_new_row(world: World) -> None:
    here = world.here
    browser, case = log_in(here.caseworker), here.cases["granted"].case
    address = f"/sager/{case}/afsender/"
    assert browser.post(address, {"sender": "organisation"}).status_code == 422
    assert browser.post(address, {"sender": "organisation", "name": "Værestedet Prøven"}).status_code == 302
    with acting(here.caseworker):
        rows = Case.objects.get(public_id=case).senders.order_by("pk")  # type: ignore[attr-defined]
        assert [row.sender for row in rows] == ["citizen", "social", "organisation"]
    assert "Værestedet Prøven" in browser.get(f"/sager/{case}/").content.decode()
