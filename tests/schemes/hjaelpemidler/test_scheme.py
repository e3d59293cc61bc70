"""Aids: from the citizen's application to a refusal that a complaint would bring onto the social map."""

import pytest
from django.urls import reverse

from hjemmel.appeals.danmarkskort.maps import membership
from hjemmel.casework import queries, services
from hjemmel.casework.letters import compose
from hjemmel.casework.models import Case, CaseFact
from hjemmel.casework.schemes import scheme_of
from hjemmel.casework.services import Recording
from hjemmel.core.actor import acting
from hjemmel.core.letters import LegalBasis
from hjemmel.core.models import Municipality, Person
from hjemmel.site import demo_aids
from hjemmel.statutes.retssikkerhed.danmarkskort import Map
from world import World, draft, log_in, sign, submit

pytestmark = pytest.mark.django_db

SLUG = "hjaelpemidler"
ASSESSED = ("has_lasting_reduced_function", "product_is_an_aid", "remedies_lasting_effects")
NOT_SHOWN = ("eases_daily_life_at_home", "needed_for_occupation", "earlier_acquisition_accepted")


def applied(world: World, aid: str) -> Case:
    log_in(world.here.citizen).post(
        reverse("casework:apply", args=(SLUG,)),
        {"aid_applied_for": aid, "acquired_before_grant": "no", "confirmed": "on"},
    )
    with acting(world.here.caseworker):
        case = Case.objects.get(scheme=SLUG)
        answers = dict.fromkeys(ASSESSED, True) | dict.fromkeys(NOT_SHOWN, False)
        assessment = CaseFact.Source.ASSESSMENT
        services.record_facts(case, [Recording(name, value, assessment, "Samtale.") for name, value in answers.items()])
    return case


@pytest.mark.parametrize(("aid", "is_told"), [("mobility", True), ("wig", False)])
def test_whoever_is_lent_an_aid_is_told_to_bring_it_back(world: World, aid: str, is_told: bool) -> None:
    decision = draft(applied(world, aid), world.here.caseworker)
    with acting(world.here.caseworker):
        assert ("levere det tilbage" in str(compose(decision))) is is_told
    submit(decision, world.here.caseworker)
    assert sign(decision, world.here.decider).pk


def test_a_refusal_of_the_demonstration_counts_on_the_social_map_and_on_no_other(world: World) -> None:
    with acting(world.here.caseworker):
        citizen = Person.objects.get(pk=world.here.citizen.person_id)
        town = Municipality.objects.get(pk=world.here.municipality_id)
    demo_aids.refused(citizen, town, world.here.caseworker, world.here.decider)
    with acting(world.here.caseworker):
        decision = queries.signed_decisions(Case.objects.get(scheme=SLUG)).get()
        (basis,) = (block for block in compose(decision).body if isinstance(block, LegalBasis))
    (cited,) = (provision.citation for provision in basis.provisions)
    assert cited == str(scheme_of(SLUG).plan(decision.law_date).by_name["can_have_aid"].readings[0].provision)
    assert decision.outcome == "refused"
    assert membership(cited, 2025).maps == {Map.SOCIAL}
