"""An employer declares an employment with what only the citizen gives; every failure looks the same."""

import json
import re
from datetime import date, timedelta
from statistics import median
from time import perf_counter

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from hjemmel.api import tokens
from hjemmel.core import clock
from hjemmel.core.actor import Actor, Role, acting, system_actor
from hjemmel.core.models import Document, Organisation, Person
from hjemmel.schemes.socialt_frikort import services
from hjemmel.schemes.socialt_frikort.access import DECLARE_EMPLOYMENT
from hjemmel.schemes.socialt_frikort.errors import FrikortError, LookupFailed, LookupLocked
from hjemmel.schemes.socialt_frikort.jobs import tell_of_employer
from hjemmel.schemes.socialt_frikort.models import Card, CardNumber, Employment, LookupAlert, LookupAttempt
from hjemmel.schemes.socialt_frikort.queries import current_number
from hjemmel.schemes.socialt_frikort.services.look_ups import (
    FAILURES_A_NETWORK,
    FAILURES_A_USER,
    FAILURES_AN_EMPLOYER,
    LOCK,
)
from schemes.socialt_frikort.steps import BEGINS, declare, grant
from world import DAY, World, deliver, log_in

pytestmark = pytest.mark.django_db


def look_up(employer: Actor, number: str, code: str, network: str | None = None, **declared: bool) -> Employment:
    """The employer types an id and a code."""
    covered = {"is_ordinary_and_unsubsidised": True, "has_danish_cvr_or_is_public": True}
    with acting(employer):
        try:
            return services.declare_employment(
                number=number, code=code, begins_on=BEGINS, reference="", network=network, **(covered | declared)
            )
        except FrikortError as error:  # caught within the transaction, as the page does, so that it is counted
            refusal = error
    raise refusal


@pytest.fixture
def given(world: World, card: Card) -> CardNumber:
    """What the citizen can show."""
    with acting(world.here.citizen):
        return current_number(card)


def test_it_holds_what_the_employer_declared_and_nothing_of_the_citizen(world: World, given: CardNumber) -> None:
    employment = look_up(world.there.employer, given.number, given.code)
    with acting(world.there.employer):
        assert Employment.objects.get(pk=employment.pk).employer_cvr == "90992000"
        assert not Person.objects.exists()
        assert not Card.objects.exists()
    with acting(world.here.citizen):  # the citizen is told of each new employer
        assert employment in Employment.objects.all()
    with acting(world.here.employer):
        assert employment not in Employment.objects.all()


def test_the_new_id_leads_to_the_card_and_old_employments_stand(world: World, card: Card, given: CardNumber) -> None:
    earlier = declare(world.there.employer, card, world.here.citizen)
    with acting(world.here.citizen):
        services.replace_number(card)
    with acting(world.there.employer):
        assert Employment.objects.get(pk=earlier.pk).number == given.number


@pytest.mark.parametrize("missing", ["is_ordinary_and_unsubsidised", "has_danish_cvr_or_is_public"])
def test_work_that_the_act_does_not_cover_is_refused(world: World, given: CardNumber, missing: str) -> None:
    with pytest.raises(FrikortError, match="ordinært arbejde uden tilskud"):
        look_up(world.there.employer, given.number, given.code, **{missing: False})


def test_one_open_employment_with_an_employer_and_a_new_one_after_its_end(world: World, given: CardNumber) -> None:
    first = look_up(world.there.employer, given.number, given.code)
    with pytest.raises(FrikortError, match="allerede registreret"):
        look_up(world.there.employer, given.number, given.code)
    with acting(world.there.employer):
        with pytest.raises(FrikortError, match="før den første"):
            services.end_employment(first, ends_on=BEGINS - timedelta(days=1))
        services.end_employment(first, ends_on=BEGINS)
    assert look_up(world.there.employer, given.number, given.code) != first


def test_only_an_employer_declares(world: World, given: CardNumber) -> None:
    for actor in (world.here.citizen, world.here.caseworker):
        with pytest.raises(PermissionDenied):
            look_up(actor, given.number, given.code)


class TestLock:
    """The pair of id and code cannot be guessed: failures are few, whatever else the employer is shown."""

    def fail(self, employer: Actor) -> None:
        with pytest.raises(LookupFailed):
            look_up(employer, "00000", "????")

    def test_a_user_is_locked_for_a_day_also_with_the_right_key(self, world: World, given: CardNumber) -> None:
        for _ in range(FAILURES_A_USER):
            self.fail(world.there.employer)
        with pytest.raises(LookupLocked):
            look_up(world.there.employer, given.number, given.code)
        with clock.at(DAY + LOCK + timedelta(seconds=1)):
            look_up(world.there.employer, given.number, given.code)

    def test_colleagues_together_lock_the_employer(self, world: World) -> None:
        with acting(world.there.employer):
            for _ in range(FAILURES_AN_EMPLOYER):
                LookupAttempt.objects.create(
                    organisation_id=world.there.employer.organisation_id,
                    user_id=world.here.employer.user_id,
                    at=DAY,
                    found=False,
                )
        with pytest.raises(LookupLocked):
            look_up(world.there.employer, "00000", "0000")

    def test_what_is_found_does_not_count(self, world: World, given: CardNumber) -> None:
        for day in range(FAILURES_A_USER + 1):
            employment = look_up(world.there.employer, given.number, given.code)
            with acting(world.there.employer):
                services.end_employment(employment, ends_on=BEGINS + timedelta(days=day))

    def test_a_network_is_locked_whatever_employers_it_serves(self, world: World, given: CardNumber) -> None:
        with acting(world.there.employer):
            for _ in range(FAILURES_A_NETWORK - 1):
                LookupAttempt.objects.create(
                    organisation_id=world.there.employer.organisation_id,
                    user_id=world.here.employer.user_id,
                    at=DAY,
                    found=False,
                    network="192.0.2.1",
                )
        with pytest.raises(LookupFailed):
            look_up(world.here.employer, "00000", "0000", "192.0.2.1")
        with pytest.raises(LookupLocked):
            look_up(world.here.employer, given.number, given.code, "192.0.2.1")
        with acting(world.here.officer):
            alert = LookupAlert.objects.first()
            assert (alert.locked, alert.failures, alert.network) == ("network", FAILURES_A_NETWORK, "192.0.2.1")
        page = log_in(world.here.officer).get(reverse("frikort:alerts")).content.decode()
        assert "Netværket, for alle virksomheder" in page

    def test_each_lock_is_told_of_once(self, world: World) -> None:
        with acting(world.here.officer):
            before = LookupAlert.objects.count()
        for _ in range(FAILURES_A_USER):
            self.fail(world.there.employer)
        with pytest.raises(LookupLocked):
            look_up(world.there.employer, "00000", "0000")
        with acting(world.here.officer):
            assert LookupAlert.objects.count() == before + 1


class TestOneAnswer:
    """A wrong id, a wrong code, a replaced id and a deactivated card: the same work, the same bytes, the same count."""

    @pytest.fixture
    def failures(self, world: World, card: Card, given: CardNumber) -> list[tuple[str, str]]:
        """An id and a code for each way to fail."""
        nobodys, wrong = f"{(int(given.number) + 1) % 100_000:05d}", f"{(int(given.code) + 1) % 10_000:04d}"
        other = grant(world.here, world.here.neighbour)
        with acting(world.here.citizen):
            new = services.replace_number(card)
        with acting(world.here.neighbour):
            deactivated = current_number(other)
        with acting(world.here.decider):
            services.deactivate(other, reason="Ikke i målgruppen.")
        return [
            (nobodys, wrong),
            (new.number, f"{(int(new.code) + 1) % 10_000:04d}"),
            (given.number, given.code),
            (deactivated.number, deactivated.code),
        ]

    def test_by_program(self, world: World, failures: list[tuple[str, str]]) -> None:
        with acting(world.there.employer):
            owner = Organisation.objects.get(pk=world.there.employer.organisation_id)
            _, text = tokens.issue("Løn", owner, role=Role.EMPLOYER, actions=[DECLARE_EMPLOYMENT.name], days=1)
        program = Client(headers={"Authorization": f"Bearer {text}"})
        program.get(reverse("openapi"))  # the first call of a token begins to count its pace
        work, answers = set(), set()
        for tries, (number, code) in enumerate(failures, start=1):
            declared = {"frikort_id": number, "code": code, "begins_on": "2025-03-10"}
            declared |= {"is_ordinary_and_unsubsidised": True, "has_danish_cvr_or_is_public": True}
            with CaptureQueriesContext(connection) as asked:
                answer = program.post(
                    reverse("api:declare_employment"),
                    declared,
                    content_type="application/json",
                    headers={"Idempotency-Key": f"forsoeg-{tries}"},
                )
            work.add(statements(asked))
            answers.add((answer.status_code, answer.content))
            with acting(world.there.employer):
                assert LookupAttempt.objects.filter(found=False, user=None).count() == tries
        assert len(work) == 1
        ((status, content),) = answers
        assert status == 409
        assert "Vi fandt ikke et frikort" in json.loads(content)["detail"]

    def test_on_the_page(self, world: World, failures: list[tuple[str, str]]) -> None:
        browser = log_in(world.there.employer)
        browser.get(reverse("frikort:declare"))  # from here on the session says what the user acts as
        work, answers = set(), set()
        for number, code in failures:
            typed = {"number": number, "code": code, "begins_on": "10-03-2025", "work": "ordinary"}
            with CaptureQueriesContext(connection) as asked:
                answer = browser.post(reverse("frikort:declare"), typed | {"has_danish_cvr_or_is_public": "on"})
            work.add(statements(asked))
            page = answer.content.decode()
            assert f'value="{number}"' in page, "nothing typed is lost"
            page = re.sub(r'(csrfmiddlewaretoken" value|nonce|X-CSRFToken": )="?[^"]*"', "", page)
            answers.add((answer.status_code, page.replace(number, "").replace(code, "")))
        assert len(work) == 1
        assert [status for status, _page in answers] == [422]

    @pytest.mark.long
    def test_in_the_same_time(self, world: World, failures: list[tuple[str, str]]) -> None:
        """Each way to fail, by turns and taken back, so that nobody is locked: the medians lie within a tenth."""
        taken: dict[tuple[str, str], list[float]] = {one: [] for one in failures}
        for _ in range(300):
            for number, code in failures:
                with acting(world.there.employer):
                    begun = perf_counter()
                    with pytest.raises(LookupFailed):
                        services.declare_employment(
                            number=number, code=code, begins_on=BEGINS, reference="", network="192.0.2.1",
                            is_ordinary_and_unsubsidised=True, has_danish_cvr_or_is_public=True,
                        )  # fmt: skip
                    taken[number, code].append(perf_counter() - begun)
                    transaction.set_rollback(True)
        medians = [1000 * median(times) for times in taken.values()]
        assert max(medians) < 1.1 * min(medians), medians


def statements(asked: CaptureQueriesContext) -> tuple[str, ...]:
    """What was asked, without the values."""
    return tuple(re.sub(r"'[^']*'|\s*-?\d+", "?", one["sql"]) for one in asked.captured_queries)


def test_an_employer_whose_cvr_number_had_ceased_is_refused(world: World, given: CardNumber) -> None:
    with acting(system_actor(world.there.municipality_id)):
        organisation = Organisation.objects.filter(pk=world.there.employer.organisation_id)
        organisation.update(ceased_on=BEGINS)
    with pytest.raises(FrikortError, match="ikke aktivt 01-03-2025"):
        look_up(world.there.employer, given.number, given.code)


class TestNotice:
    """The citizen is told of each new employer; nothing outside the letter names the frikort."""

    def told(self, world: World, employment: Employment) -> list[Document]:
        tell_of_employer(employment_id=employment.pk)
        with acting(world.here.caseworker):
            return list(Document.objects.filter(title="Besked om et nyt arbejde"))

    def test_by_a_letter_once(self, world: World, given: CardNumber) -> None:
        employment = look_up(world.there.employer, given.number, given.code)
        (letter,) = self.told(world, employment)
        assert self.told(world, employment) == [letter]
        deliver(letter)
        with acting(world.here.citizen):
            assert Document.objects.filter(pk=letter.pk).exists()
        with acting(world.there.employer):
            assert not Document.objects.exists()

    def test_from_whoever_acts_for_a_citizen_without_a_case(self, world: World) -> None:
        with acting(world.here.caseworker):
            person = Person.objects.get(pk=world.here.neighbour.person_id)
            card = services.carry_over(person, issued_on=date(2023, 5, 2), was_deactivated=False)
        (letter,) = self.told(world, declare(world.here.employer, card, world.here.neighbour))
        assert letter.person_id == world.here.neighbour.person_id


@pytest.mark.parametrize("work", ["wage_subsidy", "flexjob", "freelance", "own_business", "supported", ""])
def test_work_that_a_frikort_is_not_for_is_refused_with_the_reason(world: World, given: CardNumber, work: str) -> None:
    typed = {
        "number": given.number, "code": given.code, "begins_on": "10-03-2025", "work": work,
        "has_danish_cvr_or_is_public": "on",
    }  # fmt: skip
    answer = log_in(world.there.employer).post(reverse("frikort:declare"), typed)
    assert answer.status_code == 422
    said = {"supported": "Albertslund", "": "Vælg, hvilken slags arbejde"}.get(
        work, "ordinært arbejde uden tilskud (SFL"
    )
    assert said in answer.content.decode()
