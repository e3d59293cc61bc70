"""What is typed is not lost: it is kept while it is typed, for the one who types it, until the form is sent."""

import re
from datetime import timedelta

import pytest
from django.http import QueryDict
from django.urls import reverse

from hjemmel.casework import drafts
from hjemmel.core import clock
from hjemmel.core.actor import acting
from world import DAY, SCHEME, World, log_in

pytestmark = pytest.mark.django_db

APPLY = reverse("casework:apply", args=(SCHEME,))
KEY = f"ansoeg-{SCHEME}"
KEEP = reverse("casework:keep_draft", args=(KEY,))
TYPED = {"taxable_work_income_last_year": "4.25", "in_su_education_last_year": "no", "confirmed": "on"}


def test_a_form_left_half_filled_is_there_again(world: World) -> None:
    browser = log_in(world.here.citizen)
    answer = browser.post(KEEP, TYPED)
    assert answer.content.decode() == "Gemt automatisk kl. 10.30"
    page = browser.get(APPLY).content.decode()
    assert 'value="4.25"' in page, "also what would be refused stands as it was typed"
    assert "Det, du sidst skrev, er hentet frem igen." in page
    with acting(world.here.citizen):
        assert "confirmed" not in drafts.initial(KEY), "a confirmation is given anew"


def test_own_cases_tell_of_an_application_that_is_not_sent(world: World) -> None:
    browser, cases = log_in(world.here.citizen), reverse("casework:my_cases")
    told = "Du skrev sidst 10. marts 2025 kl. 10.30"
    assert told not in re.sub(r"</?time[^>]*>", "", browser.get(cases).content.decode())
    browser.post(KEEP, TYPED)
    assert told in re.sub(r"</?time[^>]*>", "", browser.get(cases).content.decode())
    assert "Du skrev sidst" not in log_in(world.here.neighbour).get(cases).content.decode()


def test_a_case_says_what_happens_next_and_when(world: World) -> None:
    page = log_in(world.here.citizen).get(reverse("casework:case", args=(world.here.cases["draft"].case,)))
    next_step = re.findall(r'id="next">(.*?)</section>', page.content.decode(), re.DOTALL)[0]
    assert "Det sker der nu" in next_step
    assert "spørg kommunen" in next_step, "no time limit has been fixed here for the scheme"
    assert "får du en afgørelse i et brev" in next_step


def test_a_draft_is_its_users_own(world: World) -> None:
    log_in(world.here.citizen).post(KEEP, TYPED)
    assert 'value="4.25"' not in log_in(world.here.neighbour).get(APPLY).content.decode()


def test_a_sent_form_is_forgotten(world: World) -> None:
    browser = log_in(world.here.citizen)
    browser.post(KEEP, TYPED)
    sent = browser.post(
        APPLY,
        TYPED | {"taxable_work_income_last_year": "4.250", "meets_residence_requirement": "yes"},
    )
    assert sent.status_code == 302
    assert "hentet frem igen" not in browser.get(APPLY).content.decode()


def test_what_was_on_its_way_when_the_form_was_sent_is_not_there_in_the_next_one(world: World) -> None:
    browser = log_in(world.here.citizen)
    shown, shown_again = {"csrfmiddlewaretoken": "a" * 64}, {"csrfmiddlewaretoken": "b" * 64}
    whole = TYPED | {"taxable_work_income_last_year": "4.250", "meets_residence_requirement": "yes"}
    assert browser.post(APPLY, whole | shown).status_code == 302
    assert browser.post(KEEP, TYPED | shown).content == b""
    assert "hentet frem igen" not in browser.get(APPLY).content.decode()
    assert browser.post(KEEP, TYPED | shown_again).content.decode() == "Gemt automatisk kl. 10.30"


def test_an_old_draft_is_neither_shown_nor_kept(world: World) -> None:
    with acting(world.here.citizen):
        drafts.keep("apply-x", QueryDict("a=1"))
        with clock.at(DAY + drafts.KEPT_FOR - timedelta(seconds=1)):
            assert drafts.initial("apply-x") == {"a": "1"}
        with clock.at(DAY + drafts.KEPT_FOR):
            assert drafts.initial("apply-x") == {}


def test_what_is_no_form_is_not_kept(world: World) -> None:
    with acting(world.here.citizen):
        assert drafts.keep("apply-x", QueryDict(f"a={'x' * 60_000}")) is None
        assert drafts.initial("apply-x") == {}
