"""The law's reading beside the form of facts: with what is typed and right, and nothing of it kept."""

import pytest
from django.urls import reverse

from hjemmel.casework import services
from hjemmel.casework.models import CaseFact, FormDraft
from hjemmel.core.actor import acting
from hjemmel.core.models import PersonRead
from world import OVER_LIMIT, World, apply, log_in

pytestmark = pytest.mark.django_db

INCOME = "taxable_work_income_last_year"
JUDGED = ("special_social_problems", "meets_conditions_for_adult_support")
YES = dict.fromkeys(JUDGED, "yes")
REASONED = YES | {f"{name}_reason": "Samtale på værestedet." for name in JUDGED}
READ, MISSING = "Lovens læsning af sagen", "Der mangler oplysninger"


def test_what_is_typed_and_right_is_read_at_once_and_not_kept(world: World) -> None:
    case, caseworker = apply(world.here.citizen), world.here.caseworker
    browser, kept = log_in(caseworker), (CaseFact, FormDraft)
    facts, try_law = (reverse(f"casework:{name}", args=(case.public_id,)) for name in ("facts", "try_law"))

    def reading(**typed: str) -> str:
        return browser.post(try_law, typed).content.decode()

    with acting(caseworker):
        before = [list(table.objects.order_by("pk").values()) for table in kept]
        looks = PersonRead.objects.count()
    as_recorded = reading()
    assert MISSING in as_recorded
    assert "4.250 kr." not in as_recorded, "the law is not read before it is complete"
    granted = reading(**REASONED)
    assert READ in granted
    assert "4.250 kr." in granted, "what is recorded and not typed anew counts"
    refused = reading(**{INCOME: "18.400"})
    assert READ in refused, "the income alone settles it (SFL § 2, stk. 2, nr. 2), whatever its source will be"
    assert "18.400 kr." in refused
    assert granted != refused
    for wrong in ({INCOME: "-1"}, {INCOME: "mange"}, YES, {JUDGED[0]: "måske"}, {"shoe_size": "42"}):
        assert reading(**wrong) == as_recorded, wrong
    assert reading(**REASONED, **{INCOME: "18.400,005"}) == granted, "what is wrong leaves what is recorded"

    with acting(caseworker):
        assert [list(table.objects.order_by("pk").values()) for table in kept] == before
        assert PersonRead.objects.count() == looks + 9
    assert MISSING in browser.get(facts).content.decode()

    browser.post(reverse("casework:keep_draft", args=(f"sager-{case.public_id}-oplysninger",)), REASONED)
    assert READ in browser.get(facts).content.decode(), "what was left in the form is read again with it"
    again = browser.post(facts, {INCOME: "18.400"})
    assert again.status_code == 422, "no source"
    assert "18.400 kr." in again.content.decode()


def test_a_reading_that_was_tried_is_the_reading_when_it_is_saved(world: World) -> None:
    case = apply(world.here.citizen)
    recordings = [
        *(services.Recording(name, True, CaseFact.Source.ASSESSMENT, "Samtale på værestedet.") for name in JUDGED),
        services.Recording(INCOME, OVER_LIMIT, CaseFact.Source.REGISTER, "Opslag"),
    ]
    with acting(world.here.caseworker):
        for upto in range(len(recordings) + 1):
            reading = services.read_law(case)
            tried = services.try_law(case, reading, recordings[:upto])
            services.record_facts(case, recordings[:upto])
            saved = services.read_law(case)
            assert (tried.missing, tried.moot) == (saved.missing, saved.moot)
            assert tried.is_complete == saved.is_complete == (upto >= len(JUDGED))
            assert tried.outcome is None or tried.outcome.to_json() == saved.outcome.to_json()
