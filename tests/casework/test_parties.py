"""Who gets the letters of a case: each their own copy, their own delivery, and their own deadline of complaint."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.conf import settings

from families import family_of
from hjemmel.casework import deadlines, parties, services
from hjemmel.casework.jobs import deliver_letter
from hjemmel.casework.models import Case, Decision, Hearing
from hjemmel.core import clock, files, people
from hjemmel.core.actor import acting, system_actor
from hjemmel.core.models import Delivery, Document, HeldBack, Person, PersonRead
from world import DAY, SCHEME, Town, World, log_in, sign, submitted

pytestmark = pytest.mark.django_db
TODAY = DAY.date()


def names(case: Case, world: World, on: date | None = None) -> list[tuple[str, str]]:
    """Who gets the letters of the case, and as what."""
    with acting(world.here.caseworker):
        return [(found.person.name, found.capacity.value) for found in parties.recipients_of(case, on)]


def test_a_child_is_a_party_from_ten_beside_those_who_have_custody(world: World) -> None:
    family = family_of(world.here, "700315-4000")  # born 10 March 2015
    parents = [("Mor Prøve", "custody_holder"), ("Far Prøve", "custody_holder")]
    child = ("Lille Prøve", "party")
    assert names(family.case, world, date(2025, 3, 9)) == parents
    assert names(family.case, world, date(2025, 3, 10)) == [child, *parents]
    assert names(family.case, world, date(2033, 3, 9)) == [child, *parents]
    assert names(family.case, world, date(2033, 3, 10)) == [child]


def test_parents_who_live_apart_get_a_letter_each_and_neither_shows_the_others_address(world: World) -> None:
    family = family_of(world.here, "700316-4000")  # nine years old
    with acting(world.here.caseworker):
        for parent, street in ((family.mother, "Hemmelig Sti 7"), (family.father, "Åben Gade 8")):
            people.move(parent, lines=[street, "0991 Eksempelby"], since=date(2025, 1, 1))
            people.edit(parent, name=parent.name, has_protected_address=True, gets_paper_post=True)
        hearing = services.open_hearing(family.case, informed_of="En oplysning.", answer_by=TODAY + timedelta(days=14))
        assert not Delivery.objects.filter(document=hearing.letter).exists()  # the child is no party
        copies = Document.objects.filter(copy_of=hearing.letter).order_by("id")
        assert [copy.person for copy in copies] == [family.mother, family.father]
        deliveries = list(Delivery.objects.filter(document__in=copies).order_by("id"))
    assert len({files.read(copy.sha256) for copy in copies}) == 2
    for delivery in deliveries:
        deliver_letter(delivery_id=delivery.pk, municipality_id=world.here.municipality_id)
    envelopes = [
        json.loads((Path(settings.HJEMMEL_OUTBOX) / f"delivery-{delivery.pk}.json").read_text())
        for delivery in deliveries
    ]
    assert [(envelope["name"], envelope["address"][0]) for envelope in envelopes] == [
        ("Mor Prøve", "Hemmelig Sti 7"),
        ("Far Prøve", "Åben Gade 8"),
    ]


def refused_with(town: Town, **details: object) -> tuple[Decision, list[Delivery]]:
    """A signed refusal of the town's citizen, whose neighbour represents them; and its deliveries."""
    with acting(town.caseworker):
        people.represent(
            Person.objects.get(pk=town.citizen.person_id),
            representative_id=town.neighbour.person_id,
            since=date(2025, 1, 1),
            **details,
        )
    decision = submitted(town, "refused")
    sign(decision, town.decider)
    with acting(town.caseworker):
        decision.refresh_from_db()
        return decision, [found.delivery for found in deadlines.complaint_deadlines(deadlines.deliveries_of(decision))]


def test_citizen_and_guardian_each_complain_within_four_weeks_of_their_own_receipt(world: World) -> None:
    here = world.here
    decision, (own, guardians) = refused_with(here, kind="guardian")
    assert (own.capacity, guardians.capacity) == ("party", "guardian")
    deliver_letter(delivery_id=own.pk, municipality_id=here.municipality_id)
    with clock.at(DAY + timedelta(days=3)):
        deliver_letter(delivery_id=guardians.pk, municipality_id=here.municipality_id)
    with acting(here.caseworker):
        due = [
            found.due and found.due.last_day
            for found in deadlines.complaint_deadlines(deadlines.deliveries_of(decision))
        ]
        # RSL § 67: four weeks from receipt, Monday 10 March and Thursday 13 March 2025.
        assert due == [date(2025, 4, 7), date(2025, 4, 10)]
        assert deadlines.complaint_due(decision).last_day == date(2025, 4, 7)  # type: ignore[union-attr]
    for actor, mine in ((here.citizen, own), (here.neighbour, guardians)):
        with acting(actor):
            assert [document.pk for document in Document.objects.filter(title=own.document.title)][-1:] == [
                mine.document_id
            ]


def test_an_attendant_gets_no_letter_and_a_power_of_attorney_for_another_scheme_neither(world: World) -> None:
    here = world.here
    for details in (
        {"kind": "attendant", "gets_letters": False},
        {"kind": "power_of_attorney", "scheme": "en-anden"},
        {"kind": "power_of_attorney", "gets_letters": False},
        {"kind": "guardian", "until": TODAY - timedelta(days=1)},
    ):
        _, deliveries = refused_with(here, **details)
        assert [delivery.person_id for delivery in deliveries] == [here.citizen.person_id], details


def test_the_dead_get_no_letter_and_neither_does_anybody_else_in_their_name(world: World) -> None:
    here = world.here
    decision, _ = refused_with(here, kind="guardian")
    with acting(here.caseworker):
        people.record_death(decision.case.person, on=TODAY)
        decision.case.person.refresh_from_db()
        hearing_case = decision.case
        services.reopen(hearing_case, reason="Ny oplysning.")
        hearing = services.open_hearing(hearing_case, informed_of="x", answer_by=TODAY + timedelta(days=7))
        delivery = Delivery.objects.get(document=hearing.letter)
        assert not Document.objects.filter(copy_of=hearing.letter).exists()
    deliver_letter(delivery_id=delivery.pk, municipality_id=here.municipality_id)
    with acting(here.caseworker):
        delivery.refresh_from_db()
        assert (delivery.held_back, delivery.available_at) == (HeldBack.DEAD, None)
        assert not (Path(settings.HJEMMEL_OUTBOX) / f"delivery-{delivery.pk}.pdf").exists()


def test_on_paper_the_deadline_runs_from_the_day_somebody_records_as_received(world: World) -> None:
    here = world.here
    with acting(here.caseworker):
        person = Person.objects.get(pk=here.citizen.person_id)
        people.edit(person, name=person.name, has_protected_address=False, gets_paper_post=True)
        people.move(person, lines=[], since=TODAY)
    decision = submitted(here, "refused")
    letter = sign(decision, here.decider)
    with acting(system_actor(here.municipality_id)):
        delivery = Delivery.objects.get(document=letter)
    deliver_letter(delivery_id=delivery.pk, municipality_id=here.municipality_id)
    with acting(here.caseworker):
        delivery.refresh_from_db()
        assert delivery.held_back == HeldBack.NO_ADDRESS
        people.move(person, lines=["Nyvej 2"], since=TODAY)
    deliver_letter(delivery_id=delivery.pk, municipality_id=here.municipality_id)
    with acting(here.caseworker), clock.at(DAY + timedelta(days=5)):
        delivery.refresh_from_db()
        assert (delivery.held_back, delivery.available_at) == ("", None)
        decision.refresh_from_db()
        assert deadlines.complaint_due(decision) is None
        with pytest.raises(services.CaseworkError, match="tidligst"):
            services.record_receipt(delivery, on=TODAY - timedelta(days=1))
        services.record_receipt(delivery, on=date(2025, 3, 14))
        assert deadlines.complaint_due(decision).last_day == date(2025, 4, 11)  # type: ignore[union-attr]


def speaking(town: Town, **details: object) -> None:
    """The town's neighbour represents its citizen, as the details say."""
    with acting(town.caseworker):
        people.represent(
            Person.objects.get(pk=town.citizen.person_id),
            representative_id=town.neighbour.person_id,
            **{"kind": "power_of_attorney", "since": date(2025, 1, 1)} | details,
        )


def seen(town: Town, standing: str) -> tuple[int, int]:
    """What the neighbour's browser gets for the case and for its decision."""
    browser = log_in(town.neighbour)
    case = town.cases[standing]
    return (
        browser.get(f"/sager/{case.case}/").status_code,
        browser.get(f"/afgoerelser/{case.decision}/").status_code,
    )


@pytest.mark.parametrize(
    ("details", "granted", "refused"),
    [
        ({}, (200, 200), (200, 200)),
        ({"kind": "guardian"}, (200, 200), (200, 200)),
        ({"scheme": SCHEME}, (200, 200), (200, 200)),
        ({"until": TODAY}, (200, 200), (200, 200)),
        ({"matter": "granted"}, (200, 200), (404, 404)),
        ({"scheme": "en-anden"}, (404, 404), (404, 404)),
        ({"kind": "attendant", "gets_letters": False}, (404, 404), (404, 404)),
        ({"until": TODAY - timedelta(days=1)}, (404, 404), (404, 404)),
        ({"since": TODAY + timedelta(days=1)}, (404, 404), (404, 404)),
    ],
)
def test_a_representative_sees_what_the_power_of_attorney_reaches_while_it_lasts(
    world: World, details: dict[str, object], granted: tuple[int, int], refused: tuple[int, int]
) -> None:
    here = world.here
    if details.get("matter"):
        details = details | {"matter": here.cases["granted"].case}
    speaking(here, **details)
    assert (seen(here, "granted"), seen(here, "refused")) == (granted, refused)
    with acting(here.neighbour):  # the second wall alone says the same
        visible = {str(key) for key in Case.objects.values_list("public_id", flat=True)}
        assert (str(here.cases["granted"].case) in visible) == (granted[0] == 200)
        assert (str(here.cases["refused"].case) in visible) == (refused[0] == 200)
    assert log_in(here.neighbour).get(f"/sager/{world.there.cases['granted'].case}/").status_code == 404


def test_a_representative_answers_for_the_citizen_and_leaves_a_trace_with_them(world: World) -> None:
    here = world.here
    speaking(here)
    browser = log_in(here.neighbour)
    assert "Du repræsenterer Asta" in browser.get("/mine-sager/").content.decode()
    answered = browser.post(f"/partshoeringer/{here.cases['open'].hearing}/svar/", {"answer": "Det er slut nu."})
    assert answered.status_code == 302
    assert browser.get(f"/sager/{here.cases['open'].case}/").status_code == 200
    assert browser.get(f"/dokumenter/{here.cases['granted'].letter}/").status_code == 404  # it was sent to the citizen
    with acting(here.citizen):
        hearing = Hearing.objects.get(public_id=here.cases["open"].hearing)
        answer = hearing.answers.latest("pk")
        assert (answer.text, answer.answerer) == ("Det er slut nu.", here.neighbour.name)
        traces = PersonRead.objects.filter(person=here.citizen.person_id, reader=here.neighbour.name)
        assert {"casework.read_own_cases", "casework.read_case"} <= set(traces.values_list("action", flat=True))
