"""Fields: what is read, what is refused and in which words, and that no answer stays no answer."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django import forms
from django.utils.translation import override

from hjemmel.web.fields import AmountField, DateField, DatePartsWidget, WholeNumberField, YesNoField


class Application(forms.Form):
    """One of each, none required, so that a missing answer can be told from a wrong one."""

    income = AmountField(lowest=0, highest=10_000_000, required=False)
    hours = WholeNumberField(lowest=0, highest=37, suffix="timer", required=False)
    born = DateField(widget=DatePartsWidget, highest=date(2025, 6, 1), required=False)
    starts = DateField(lowest=date(2020, 1, 1), required=False)
    homeless = YesNoField(required=False)


def cleaned(**data: str) -> dict[str, Any]:
    form = Application(data)
    assert form.is_valid(), form.errors
    return form.cleaned_data


def error(field: str, **data: str) -> str:
    form = Application(data)
    assert not form.is_valid()
    return " ".join(form.errors[field])


def test_a_missing_answer_is_none_and_never_zero_or_no() -> None:
    assert cleaned() == dict.fromkeys(["income", "hours", "born", "starts", "homeless"])


def test_answers_become_exact_values() -> None:
    answers = cleaned(
        income="9.500,50", hours="20", born_day="1", born_month="2", born_year="1980", starts="2025-01-31"
    )
    assert answers["income"] == Decimal("9500.50")
    assert answers["hours"] == 20
    assert answers["born"] == date(1980, 2, 1)
    assert answers["starts"] == date(2025, 1, 31)


@pytest.mark.parametrize(("answer", "value"), [("yes", True), ("no", False), ("", None)])
def test_yes_no_and_not_answered_are_three_things(answer: str, value: bool | None) -> None:
    assert cleaned(homeless=answer)["homeless"] is value


def test_no_radio_button_is_chosen_beforehand() -> None:
    assert "checked" not in str(Application()["homeless"])
    assert 'id="id_homeless_1" checked' in str(Application({"homeless": "no"})["homeless"])


def test_bounds_are_told_as_they_are_written() -> None:
    assert error("income", income="-1") == "Tallet skal være mindst 0\N{NO-BREAK SPACE}kr."
    assert error("income", income="10000000,01") == "Tallet må højst være 10.000.000\N{NO-BREAK SPACE}kr."
    assert error("hours", hours="38") == "Tallet må højst være 37 timer."
    assert error("starts", starts="31-12-2019") == "Datoen må ikke ligge før 01-01-2020."
    assert error("born", born_day="2", born_month="6", born_year="2025") == "Datoen må ikke ligge efter 01-06-2025."


def test_both_bounds_are_included() -> None:
    assert cleaned(income="10.000.000", hours="0", starts="01-01-2020")["hours"] == 0


def test_a_half_date_is_refused_and_kept_as_it_was_typed() -> None:
    form = Application({"born_day": "31", "born_month": "", "born_year": "1980"})
    assert form.errors["born"] == ["Skriv datoen som dag, måned og år, fx 31-12-2025."]
    page = str(form["born"])
    assert 'name="born_day" value="31"' in page
    assert 'name="born_year" value="1980"' in page


def test_what_cannot_be_read_is_shown_again_as_it_was_typed() -> None:
    assert 'value="9,500.00"' in str(Application({"income": "9,500.00"})["income"])


def test_a_stored_value_is_shown_as_it_would_be_typed() -> None:
    form = Application(initial={"income": Decimal("9500.50"), "starts": date(2025, 1, 31), "homeless": False})
    assert 'value="9.500,50"' in str(form["income"])
    assert 'value="31-01-2025"' in str(form["starts"])
    assert 'id="id_homeless_1" checked' in str(form["homeless"])


def test_a_form_in_english_still_shows_what_it_can_read() -> None:
    with override("en"):
        shown = str(Application(initial={"income": Decimal("9500.50")})["income"])
        assert 'value="9.500,50"' in shown
        assert cleaned(income="9.500,50")["income"] == Decimal("9500.50")


def test_the_same_value_typed_differently_is_no_change() -> None:
    same = {"income": "9.500,00", "starts": "2025-01-31", "homeless": "no"}
    form = Application(same, initial={"income": Decimal("9500"), "starts": date(2025, 1, 31), "homeless": False})
    assert form.changed_data == []
    changed = Application(same | {"income": "9.500,01", "homeless": "yes"}, initial=form.initial)
    assert changed.changed_data == ["income", "homeless"]
