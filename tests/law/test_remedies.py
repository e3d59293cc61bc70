"""What would it take? The nearest facts that would meet a condition, alone or together."""

from datetime import date
from decimal import Decimal

import pytest

from hjemmel.law import (
    Amount,
    Answer,
    Choice,
    Condition,
    Date,
    Judgement,
    Law,
    days_between,
    fact,
    household,
    total,
    years_between,
)
from law.lawmaking import function_of, lay_down, money, rate, statute

ON = date(2025, 6, 1)


@pytest.fixture(scope="module")
def plan():
    act = statute()
    kinds = {"income": Amount, "limit": Amount}
    lay_down(act, function_of("income_low", kinds, Condition, lambda s: s["income"] <= s["limit"]))
    grown = function_of("adult", {"born": Date}, Condition, lambda s: years_between(s["born"], ON) >= 18)
    lay_down(act, grown)
    kinds = {"income_low": Condition, "adult": Condition, "in_need": Judgement, "benefit": Choice}
    lay_down(
        act,
        function_of(
            "entitled",
            kinds,
            Condition,
            lambda s: s["income_low"] & s["adult"] & s["in_need"] & (s["benefit"] != "su"),
        ),
    )
    facts = [
        money("income"),
        fact("born", Date, da="født", en="born"),
        fact("in_need", Judgement, da="trang", en="in need"),
        fact("benefit", Choice, choices=("su", "pension", "none"), da="ydelse", en="benefit"),
    ]
    return Law(act, *facts, rate("limit", {"2025-01-01": Decimal("10692")})).at(ON).plan("entitled")


MET = {
    "income": Decimal(5000),
    "born": date(1990, 1, 1),
    "in_need": Answer(True, reason="ja"),
    "benefit": "none",
}


def remedies(plan, **changed):
    found = plan.run(MET | changed).remedies("entitled")
    return [{change.fact.name: (change.needed, change.by) for change in remedy.changes} for remedy in found]


def test_a_condition_that_is_met_takes_nothing(plan):
    assert remedies(plan) == []


def test_an_amount_over_the_limit_is_named_to_the_ore(plan):
    assert remedies(plan, income=Decimal("12000.50")) == [{"income": (Decimal("10692.00"), Decimal("-1308.50"))}]


def test_a_date_is_named_to_the_day(plan):
    assert remedies(plan, born=date(2010, 1, 1)) == [{"born": (date(2007, 6, 1), -945)}]


def test_a_choice_gives_every_other_that_would_do(plan):
    assert remedies(plan, benefit="su") == [{"benefit": ("none", None)}, {"benefit": ("pension", None)}]


def test_a_judgement_is_shown_as_one(plan):
    (remedy,) = plan.run(MET | {"in_need": Answer(False, reason="nej")}).remedies("entitled")
    assert remedy.takes_judgement


def test_two_reasons_take_two_changes(plan):
    assert remedies(plan, born=date(2010, 1, 1), income=Decimal(20_000)) == [
        {"income": (Decimal("10692.00"), Decimal("-9308.00")), "born": (date(2007, 6, 1), -945)}
    ]


def test_what_is_given_can_be_met_by_running_it(plan):
    facts = MET | {"income": Decimal(20_000), "benefit": "su"}
    for remedy in plan.run(facts).remedies("entitled"):
        changed = facts | {change.fact.name: change.needed for change in remedy.changes}
        assert plan.run(changed)["entitled"] is True


def test_both_directions_are_tried():
    act = statute()
    kinds = {"paid": Amount, "since": Date}
    lay_down(
        act,
        function_of("in_time", kinds, Condition, lambda s: (s["paid"] == 100) & (days_between(s["since"], ON) <= 14)),
    )
    plan = Law(act, money("paid"), fact("since", Date, da="fra", en="since")).at(ON).plan("in_time")
    outcome = plan.run({"paid": Decimal(99), "since": ON})
    assert [remedy.changes[0].by for remedy in outcome.remedies("in_time")] == [1]


def test_a_member_of_the_household_is_told_apart():
    act = statute()
    poor = function_of("poor", {"income": Amount}, Condition, lambda s: total(s["income"], household) < 1000)
    lay_down(act, poor, entity=household)
    plan = Law(act, money("income")).at(ON).plan("poor")
    outcome = plan.run({"persons": [{"income": Decimal(900)}, {"income": Decimal(300)}]})
    found = [[(change.of, change.needed) for change in remedy.changes] for remedy in outcome.remedies("poor")]
    assert found == [[(0, Decimal("699.99"))], [(1, Decimal("99.99"))]]
