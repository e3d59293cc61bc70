"""The questions come from the law: a field for each fact, as the fact declares it; and no answer is no answer."""

import re
from datetime import date
from decimal import Decimal

import pytest
from django.forms import ChoiceField, RadioSelect
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from hjemmel.casework.forms.facts import ApplicationForm, CaseFactsForm, FactsForm, field_of
from hjemmel.casework.schemes import scheme_of
from hjemmel.casework.services import Recording
from hjemmel.casework.values import from_text, to_text
from hjemmel.law import Amount, Choice, Condition, Date, Fact, Integer, Judgement, fact
from hjemmel.web.fields import AmountField, DateField, WholeNumberField, YesNoField
from world import OVER_LIMIT, World, log_in

LABELS = {"da": "Spørgsmål", "en": "Question", "help": ("Hjælp", "Help")}
PAY = fact("pay", Amount, unit="kr", lowest=0, highest=1000, **LABELS)
CHILDREN = fact("children", Integer, lowest=0, highest=20, **LABELS)
STUDIES = fact("studies", Condition, **LABELS)
NEEDS = fact("needs", Judgement, **LABELS)
BORN = fact("born", Date, lowest=date(1900, 1, 1), highest=date(2025, 1, 1), **LABELS)
HOME = fact("home", Choice, choices={"own": ("Egen", "Own"), "none": ("Ingen", "None")}, **LABELS)
EVERY = (PAY, CHILDREN, STUDIES, NEEDS, BORN, HOME)


@pytest.mark.parametrize(
    ("declared", "field"),
    [
        (PAY, AmountField),
        (CHILDREN, WholeNumberField),
        (STUDIES, YesNoField),
        (NEEDS, YesNoField),
        (BORN, DateField),
        (HOME, ChoiceField),
    ],
)
def test_each_fact_has_the_field_of_its_type(declared: Fact, field: type) -> None:
    made = field_of(declared, required=True)
    assert isinstance(made, field)
    assert (made.label, made.help_text, made.required) == ("Spørgsmål", "Hjælp", True)
    with override("en"):
        assert (field_of(declared, required=True).label, made.required) == ("Question", True)


def test_a_choice_has_the_choices_of_its_fact() -> None:
    made = field_of(HOME, required=True)
    assert (made.choices, type(made.widget)) == ([("own", "Egen"), ("none", "Ingen")], RadioSelect)


FILLED = {"pay": "0", "children": "0", "studies": "no", "needs": "no", "home": "none", "born": "01-01-1990"}


def test_an_empty_form_answers_nothing() -> None:
    form = FactsForm(EVERY, {})
    assert form.is_valid()
    assert form.answers == {}, "missing is neither zero nor no"


def test_zero_and_no_are_answers() -> None:
    form = FactsForm(EVERY, FILLED)
    assert form.is_valid(), form.errors
    assert form.answers == {
        "pay": Decimal(0), "children": 0, "studies": False, "needs": False, "born": date(1990, 1, 1), "home": "none",
    }  # fmt: skip


@given(st.integers(-200_000, 200_000).map(lambda cents: Decimal(cents) / 100))
def test_an_amount_is_taken_within_its_bounds_to_the_oere(amount: Decimal) -> None:
    form = FactsForm((PAY,), {"pay": f"{amount:.2f}".replace(".", ",")})
    assert form.is_valid() == (0 <= amount <= 1000)
    if form.is_valid():
        assert form.answers["pay"] == amount


@given(st.decimals(0, 1000, places=2), st.integers(0, 20), st.booleans(), st.dates(date(1900, 1, 1), date(2025, 1, 1)))
def test_a_value_is_stored_as_text_and_read_back(amount: Decimal, number: int, yes: bool, day: date) -> None:
    for declared, value in (
        (PAY, amount),
        (CHILDREN, number),
        (STUDIES, yes),
        (NEEDS, yes),
        (BORN, day),
        (HOME, "own"),
    ):
        assert from_text(declared, to_text(value)) == value
        assert type(from_text(declared, to_text(value))) is type(value)


def test_an_application_answers_every_question_and_stands_by_it() -> None:
    form = ApplicationForm(scheme_of("socialt-frikort"), EVERY, {})
    assert form.errors.keys() == {*(declared.name for declared in EVERY), "confirmed"}
    assert list(form.fields) == [*(declared.name for declared in EVERY), "files", "about", "confirmed"]


def test_a_judgement_is_recorded_with_its_reason_only() -> None:
    data = {"needs": "yes", "pay": "100", "source": "document", "note": "Lønseddel"}
    form = CaseFactsForm((PAY, NEEDS), (), data)
    assert form.errors == {"needs_reason": ["Skriv en begrundelse for vurderingen."]}
    form = CaseFactsForm((PAY, NEEDS), (), data | {"needs_reason": "Samtale om boligen."})
    assert form.is_valid(), form.errors
    assert form.recordings == [
        Recording("pay", Decimal(100), "document", "Lønseddel"),
        Recording("needs", True, "assessment", "Samtale om boligen."),
    ]


def test_recording_needs_an_answer_and_its_source() -> None:
    assert CaseFactsForm((PAY,), (), {"source": "document"}).non_field_errors() == ["Udfyld mindst én oplysning."]
    assert CaseFactsForm((PAY,), (), {"pay": "1"}).errors.keys() == {"source"}
    sources = dict(CaseFactsForm((PAY,), ()).fields["source"].choices)
    assert "case" not in sources, "what follows from the case is not typed in"


# What has been typed is there again


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("who", "path", "typed", "kept"),
    [
        (
            "citizen",
            "/ansoeg/socialt-frikort/",
            {"taxable_work_income_last_year": "tolv tusind"},
            ['value="tolv tusind"'],
        ),
        (
            "citizen",
            "/ansoeg/socialt-frikort/",
            {"taxable_work_income_last_year": "12.000,50", "in_su_education_last_year": "yes"},
            ['value="12.000,50"', r'value="yes"[^>]*checked'],
        ),
        (
            "caseworker",
            "/sager/{open}/oplysninger/",
            {"special_social_problems": "yes", "note": "Fra mødet i går", "taxable_work_income_last_year": "-5"},
            ['value="Fra mødet i går"', 'value="-5"', r'value="yes"[^>]*checked'],
        ),
        ("caseworker", "/sager/{draft}/afgoerelse/", {"reasons": "En lang\nbegrundelse"}, ["En lang\nbegrundelse"]),
    ],
)
def test_nothing_typed_is_lost_by_an_error(
    world: World, who: str, path: str, typed: dict[str, str], kept: list[str]
) -> None:
    cases = {name: standing.case for name, standing in world.here.cases.items()}
    response = log_in(world.here.people[who]).post(path.format(**cases), typed)
    assert response.status_code == 422
    page = response.content.decode()
    assert "error-message" in page or "form-error" in page
    for pattern in kept:
        assert re.search(pattern, page), pattern


@pytest.mark.django_db
def test_what_the_service_refuses_is_said_on_the_page_and_nothing_is_lost(world: World) -> None:
    case = world.here.cases["open"].case
    answer = log_in(world.here.caseworker).post(
        f"/sager/{case}/afgoerelse/", {"outcome": "granted", "reasons": "Mine hensyn", "save": ""}
    )
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Der mangler oplysninger" in page
    assert "Mine hensyn" in page


@pytest.mark.django_db
def test_a_citizen_applies_on_the_page(world: World) -> None:
    citizen = log_in(world.here.citizen)
    answer = citizen.post(
        "/ansoeg/socialt-frikort/",
        {
            "taxable_work_income_last_year": str(OVER_LIMIT).replace(".", ","),
            "in_su_education_last_year": "no",
            "meets_residence_requirement": "yes",
            "confirmed": "on",
        },
        follow=True,
    )
    assert answer.redirect_chain[0][0].startswith("/sager/")
    assert "Ansøgningen er modtaget" in answer.content.decode()
    assert "18.400" in answer.content.decode()
