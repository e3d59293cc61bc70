"""A form sent twice is carried out once, on every page that makes something."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from hjemmel.casework.models import Case, Note
from hjemmel.core import clock
from hjemmel.core.actor import acting
from hjemmel.core.models import Person, SentForm
from world import DAY, LATER, SCHEME, World, log_in

pytestmark = pytest.mark.django_db

SHOWN, SHOWN_AGAIN = {"csrfmiddlewaretoken": "a" * 64}, {"csrfmiddlewaretoken": "b" * 64}
_DAY = LATER.strftime("%d-%m-%Y")
_RULING = {
    "number": "7-25",
    "subject": "Hjælp",
    "provisions": "SEL § 112",
    "paraphrase": "Kort.",
    "url": "https://ast.dk",
}
FORMS = [
    ("caseworker", "casework:note", "open", {"text": "Ringede."}),
    ("caseworker", "casework:follow_up", "open", {"why": "Spørg igen.", "due_on": _DAY}),
    ("caseworker", "casework:postpone", "open", {"reason": "Vi venter.", "expected_on": _DAY}),
    ("caseworker", "casework:hear", "draft", {"informed_of": "En indkomst.", "answer_by": _DAY}),
    ("citizen", "casework:tell_of_change", "open", {"text": "Jeg er flyttet igen."}),
    ("citizen", "appeals:complain_of_conduct", "open", {"about": "time", "text": "Det tager for lang tid."}),
    ("citizen", "records:ask", "", {"about": "all", "wish": "Alt."}),
    ("lawyer", "sources:register", "", _RULING),
]  # fmt: skip


@pytest.mark.parametrize(
    ("who", "name", "about", "typed"), FORMS, ids=lambda part: part if isinstance(part, str) else ""
)
def test_what_makes_something_makes_it_once(
    world: World, who: str, name: str, about: str, typed: dict[str, str]
) -> None:
    browser = log_in(getattr(world.here, who))
    address = reverse(name, args=(world.here.cases[about].case,) if about else ())
    with clock.at(DAY):
        first = browser.post(address, typed | SHOWN)
        assert first.status_code == 302, first.content.decode()[:2000]
        with CaptureQueriesContext(connection) as asked:
            again = browser.post(address, typed | SHOWN)
    assert (again.status_code, again["Location"]) == (302, first["Location"])
    written = [one["sql"] for one in asked.captured_queries if one["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
    assert written == []


def test_the_same_words_on_a_page_shown_again_are_meant_again_and_other_words_are_another_form(world: World) -> None:
    browser = log_in(world.here.caseworker)
    address = reverse("casework:note", args=(world.here.cases["open"].case,))
    for token, text in ((SHOWN, "Ringede."), (SHOWN_AGAIN, "Ringede."), (SHOWN, "Ringede igen.")):
        assert browser.post(address, {"text": text} | token).status_code == 302
    with acting(world.here.caseworker):
        assert Note.objects.filter(text__startswith="Ringede").count() == 3


def test_a_form_that_was_refused_is_tried_anew(world: World) -> None:
    browser = log_in(world.here.caseworker)
    address = reverse("casework:note", args=(world.here.cases["open"].case,))
    assert [browser.post(address, {"text": ""} | SHOWN).status_code for _ in range(2)] == [422, 422]


def test_an_application_sent_twice_is_one_case_and_nobody_sees_anothers_forms(world: World) -> None:
    here = world.here
    with acting(here.caseworker):
        person = Person.objects.get(pk=here.citizen.person_id)
        before = Case.objects.filter(person=person).count()
    answers = {
        "taxable_work_income_last_year": "0",
        "in_su_education_last_year": "no",
        "meets_residence_requirement": "yes",
        "confirmed": "on",
    }
    browser = log_in(here.citizen)
    sent = [browser.post(reverse("casework:apply", args=(SCHEME,)), answers | SHOWN) for _ in range(2)]
    assert [answer["Location"] for answer in sent] == [sent[0]["Location"]] * 2
    with acting(here.caseworker):
        assert Case.objects.filter(person=person).count() == before + 1
        assert not SentForm.objects.exists(), "a form is its sender's own"
