"""Several parties complain about one decision: each has a complaint of their own, and the figures count it once."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.urls import reverse

from appealing import WORDS, complain, walk
from families import family_of
from hjemmel.appeals import outcomes, services
from hjemmel.appeals.jobs import send_receipt
from hjemmel.appeals.models import Appeal
from hjemmel.appeals.moves import State
from hjemmel.appeals.services import Answer, AppealError, Complaint
from hjemmel.casework.models import Decision
from hjemmel.core import clock, people
from hjemmel.core.actor import acting
from hjemmel.core.models import Delivery, Person
from world import DAY, World, deliver, draft, investigate, log_in, sign, submit, submitted

pytestmark = pytest.mark.django_db
TODAY = DAY.date()


def of_each_parent(world: World) -> tuple[Appeal, Appeal]:
    """A nine-year-old's refusal, and a complaint about it from each parent, by letter."""
    here = world.here
    family = family_of(here, "700316-4000")
    investigate(family.case, here.caseworker)
    made = draft(family.case, here.caseworker, "refused")
    submit(made, here.caseworker)
    sign(made, here.decider)
    with acting(here.caseworker):
        decision = Decision.objects.select_related("case__person").get(pk=made.pk)

        def receive(parent: Person) -> Appeal:
            return services.receive(decision, Complaint(WORDS, channel=Appeal.Channel.LETTER, person=parent))

        both = receive(family.mother), receive(family.father)
        with pytest.raises(AppealError, match="allerede en klage"), transaction.atomic():
            receive(family.mother)
    return both


def test_each_party_has_one_complaint_open_about_a_decision_and_gets_its_letters_alone(world: World) -> None:
    mothers, fathers = of_each_parent(world)
    assert (mothers.complainant_name, fathers.complainant_name) == ("Mor Prøve", "Far Prøve")
    send_receipt(appeal_id=mothers.pk, municipality_id=world.here.municipality_id)
    with acting(world.here.caseworker):
        received = Delivery.objects.filter(document__title="Vi har modtaget din klage").order_by("-pk").first()
        assert received is not None
        assert received.person_id == mothers.party_id
        services.withdraw(mothers)
        fathers.refresh_from_db()
        assert fathers.state == State.RECEIVED, "one party does not take back the other's"


def test_a_decision_counts_once_by_its_most_far_reaching_outcome_whoever_complained(world: World) -> None:
    both = of_each_parent(world)
    lawyer = world.here.lawyer

    def answer(outcome: str) -> Answer:
        return Answer([outcome], TODAY, TODAY, act_by=TODAY + timedelta(days=14))

    def counted() -> list[str]:
        with acting(world.here.analyst):
            return [row.outcome for row in outcomes.appeals().filter(decision=both[0].decision_id)]

    with acting(lawyer):
        for appeal in both:
            walk(appeal, State.FORWARDED, None, lawyer.user_id)
        services.register(both[0], answer("upheld"))
    assert counted() == ["upheld"]
    with acting(lawyer):
        services.register(both[1], answer("changed"))
    assert counted() == ["changed"]
    with acting(lawyer):
        services.correct(both[1], answer("dismissed"), reason="Den blev afvist.")
        both[0].refresh_from_db()
        assert both[0].counted_with is None
    assert counted() == ["dismissed", "upheld"], "the dismissed one is in no percentage"


def test_whoever_speaks_for_the_citizen_complains_as_the_citizen(world: World) -> None:
    here = world.here
    with acting(here.caseworker):
        citizen = Person.objects.get(pk=here.citizen.person_id)
        speaker = {"representative_id": here.neighbour.person_id, "kind": "power_of_attorney"}
        people.represent(citizen, since=TODAY, **speaker)
    made = submitted(here, "refused")
    deliver(sign(made, here.decider))
    way = reverse("appeals:complain", args=(made.public_id,))
    with clock.at(DAY):
        assert log_in(here.neighbour).post(way, {"text": WORDS}).status_code == 302
    with acting(here.caseworker):
        appeal = Appeal.objects.select_related("case").get(decision=made)
        assert (appeal.complainant, appeal.party_id) == ("representative", here.citizen.person_id)
        decision = Decision.objects.select_related("case__person").get(pk=made.pk)
    with pytest.raises(AppealError, match="allerede en klage"):
        complain(decision, here.citizen)
    with acting(here.neighbour):
        services.withdraw(Appeal.objects.get(pk=appeal.pk))
