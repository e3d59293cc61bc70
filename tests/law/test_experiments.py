"""Exceptions and experiments: guarded versions, chosen when every condition holds, gone the day after their end."""

from datetime import date
from decimal import Decimal
from itertools import product

import pytest

from hjemmel.law import Amount, Condition, Experiment, Law, both_tracks, fact, highest, household
from hjemmel.law import errors as e
from law.lawmaking import function_of, lay_down, money, rate, statute

IN_PERIOD = date(2025, 6, 1)
PENSIONER = fact("is_pensioner", Condition, da="pensionist", en="pensioner")
OWN_SHARE = rate("own_share", {"2020-01-01": Decimal("0.18")})


def make():
    """An own payment of 18 pct., free for pensioners, and an experiment that asks for a fixed amount or 15 pct."""
    act = statute()
    kinds = {"income": Amount, "own_share": Amount}
    lay_down(act, function_of("own_payment", kinds, Amount, lambda s: s["income"] * s["own_share"]))
    pilot = Experiment(act, "pilot", since="2025-01-01", until="2026-12-31", da="forsøget", en="the pilot")
    pilot.rate("§ 4, nr. 2", "own_share", Decimal("0.15"), source="made up", until="2025-12-31")
    pilot.rule("§ 9", to="due", since="2025-03-01", until="2025-10-31", da="Fast beløb", en="Fixed amount")(
        function_of("anything", {"own_payment": Amount}, Amount, lambda s: highest(s["own_payment"] - 100, 50))
    )
    lay_down(act, function_of("due", {"own_payment": Amount}, Amount, lambda s: s["own_payment"] + 0), "§ 3")
    law = Law(act, money("income"), PENSIONER, OWN_SHARE)
    return act, law, pilot


def taking_part(pilot, *values):
    return dict(zip(pilot.guards, values or (True, True, True), strict=True))


@pytest.mark.parametrize("holds", list(product([True, False], repeat=3)))
def test_the_experiment_applies_only_when_all_conditions_hold(holds):
    _, law, pilot = make()
    outcome = law.at(IN_PERIOD).plan("due").run({"income": Decimal(1000), **taking_part(pilot, *holds)})
    assert outcome["due"] == (50 if all(holds) else 180)
    assert ("[LXX § 9, fra 1. marts 2025] (forsøg)" in outcome.text()) == all(holds)
    assert ("(experiment)" in outcome.text("en")) == all(holds)


@pytest.mark.parametrize(
    ("on", "due"),
    [
        ("2024-12-31", 180),
        ("2025-01-01", 150),
        ("2025-02-28", 150),
        ("2025-03-01", 50),
        ("2025-10-31", 50),
        ("2025-11-01", 150),
        ("2025-12-31", 150),
        ("2026-01-01", 180),
    ],
)
def test_each_provision_has_its_own_end_and_ordinary_law_applies_the_day_after(on, due):
    _, law, pilot = make()
    plan = law.at(date.fromisoformat(on)).plan("due")
    assert plan.run(plan.relevant({"income": Decimal(1000), **taking_part(pilot)}))["due"] == due


def test_the_baseline_is_the_law_without_the_experiment():
    _, law, pilot = make()
    plan = law.at(IN_PERIOD).without(pilot).plan("due")
    assert [fact.name for fact in plan.facts] == ["income"]
    assert plan.run({"income": Decimal(1000)})["due"] == 180


def test_both_tracks_run_on_the_same_facts_and_the_difference_is_a_value():
    _, law, pilot = make()
    facts = {"income": Decimal(1000), **taking_part(pilot)}
    (difference,) = both_tracks(law.at(IN_PERIOD), pilot, ("due",), facts).differences
    assert (difference.first, difference.second, difference.by) == (180, 50, -130)


def test_two_that_apply_at_once_are_refused_by_name():
    act, _, pilot = make()
    act.exception("§ 5", to="due", when="is_pensioner", since="2025-01-01", da="Pensionister", en="Pensioners")(
        function_of("anything", {}, Amount, lambda s: Decimal(0))
    )
    law = Law(act, money("income"), *Law(PENSIONER).facts.values(), rate("own_share", {"2020-01-01": Decimal("0.18")}))
    plan = law.at(IN_PERIOD).plan("due")
    facts = {"income": Decimal(1000), "is_pensioner": True}
    assert plan.run(facts | taking_part(pilot, False, True, True))["due"] == 0
    with pytest.raises(e.ExceptionsCollideError, match="due: LXX § 9 and LXX § 5 both apply"):
        plan.run(facts | taking_part(pilot))
    with pytest.raises(e.ExceptionsCollideError):
        plan.needs({"is_pensioner": True, **taking_part(pilot)})


def test_a_provision_may_not_outlive_its_experiment():
    _, _, pilot = make()
    with pytest.raises(e.DeclarationError, match="outside 2025-01-01 to 2026-12-31"):
        pilot.rule("§ 9", to="due", until="2027-01-01", da="x", en="x")


def test_a_guard_about_a_group_cannot_replace_a_persons_rule_of_another_kind():
    act = statute()
    lay_down(act, function_of("due", {"rent": Amount}, Amount, lambda s: s["rent"] + 0), entity=household)
    act.exception("§ 5", household, to="due", when="is_pensioner", since="2025-01-01", da="x", en="x")(
        function_of("anything", {}, Amount, lambda s: Decimal(0))
    )
    with pytest.raises(e.WrongEntityError, match="argument is_pensioner"):
        Law(act, money("rent", household), PENSIONER).at(IN_PERIOD).plan("due")
