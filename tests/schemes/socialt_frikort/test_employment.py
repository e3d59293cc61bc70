"""An employer declares an employment with what only the citizen gives; every failure looks the same."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from hjemmel.core import clock
from hjemmel.core.actor import Actor, acting
from hjemmel.core.models import Person
from hjemmel.schemes.socialt_frikort import services
from hjemmel.schemes.socialt_frikort.errors import FrikortError, LookupFailed, LookupLocked
from hjemmel.schemes.socialt_frikort.models import Card, CardNumber, Employment, LookupAttempt
from hjemmel.schemes.socialt_frikort.queries import current_number
from hjemmel.schemes.socialt_frikort.services.employments import FAILURES_A_USER, FAILURES_AN_EMPLOYER, LOCK
from schemes.socialt_frikort.steps import BEGINS, declare
from world import DAY, World

pytestmark = pytest.mark.django_db


def look_up(employer: Actor, number: str, code: str, **declared: bool) -> Employment:
    """The employer types an id and a code."""
    covered = {"is_ordinary_and_unsubsidised": True, "has_danish_cvr_or_is_public": True}
    with acting(employer):
        try:
            return services.declare_employment(
                number=number, code=code, begins_on=BEGINS, reference="", **(covered | declared)
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


def test_a_wrong_id_a_wrong_code_an_old_id_and_a_deactivated_card_give_one_answer(
    world: World, card: Card, given: CardNumber
) -> None:
    wrong_id, wrong_code = f"{(int(given.number) + 1) % 100_000:05d}", f"{(int(given.code) + 1) % 10_000:04d}"
    old = given.number, given.code
    with acting(world.here.citizen):
        new = services.replace_number(card)
    with acting(world.here.decider):
        services.deactivate(card, reason="Ikke i målgruppen.")
    answers = set()
    for number, code in ((wrong_id, old[1]), (new.number, wrong_code), old, (new.number, new.code)):
        with pytest.raises(LookupFailed) as failure:
            look_up(world.there.employer, number, code)
        answers.add(str(failure.value))
    assert len(answers) == 1


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
